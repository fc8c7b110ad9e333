// Mistakes in the clean folder of folders.ts, one a kind, each with the words and the line in which it must be told.
export const PONTE = 'rules/benefits/ponte.yaml';
export const COMMON = 'rules/facts/common.yaml';
const FACTS = 'rules/facts.yaml';
export const PARAMETERS = 'rules/parameters/common.yaml';
export const ISEE = 'fact: isee, at_most: {parameter: isee-max}';

/** One mistake: in `file`, `from` becomes `to`; it is reported once, on the line of `on`, in words that `said` matches. */
export interface Mistake {
  readonly file?: string;
  readonly from: string;
  readonly to: string;
  readonly on?: string;
  /** Of the place and the problem. */
  readonly said: string;
  readonly remedy?: string;
  /** How many references to what cannot be read are reported after it. */
  readonly after?: number;
}

export const GUIDE = 'See docs/rules-language.md.';

export const mistakes: Record<string, Mistake> = {
  'an unknown key': {
    from: 'kind: cash',
    to: 'kind: cash\ncolour: red',
    on: 'id: ponte',
    said: ' | Unrecognized key: "colour"',
  },
  'an unknown key in a clause': {
    from: ISEE,
    to: 'fact: isee, at_mots: 9360',
    on: 'at_mots',
    said: 'conditions.all.1 (isee) | Unrecognized key: "at_mots"',
  },
  'an unknown word of a condition': {
    from: ISEE,
    to: 'thing: isee',
    on: 'thing: isee',
    said: 'conditions.all.1 (isee) | no condition begins with id, thing, source; the words are all, any, not',
  },
  'an unknown word of a value': {
    from: 'count_members: {fact: minor}',
    to: 'count_people: {fact: minor}',
    on: 'scale: {sum',
    said: 'no value begins with count_people',
  },
  'text in the place of a list': {
    from: 'apply_at: [inps]',
    to: 'apply_at: inps',
    said: 'apply_at | Invalid input: expected array, received string',
  },
  'a word that is none of the kinds': {
    from: 'kind: cash',
    to: 'kind: money',
    said: 'kind | Invalid option: expected one of "cash"|"card"|"leave"|"service"|"information"',
  },
  'a word that is no unit': {
    from: 'unit: EUR/year',
    to: 'unit: euro',
    said: 'parameters.isee-max.unit | Invalid option',
  },
  'a duplicate key': {
    from: 'kind: cash',
    to: 'kind: cash\nkind: card',
    on: 'kind: card',
    said: ' | Map keys must be unique',
    remedy: 'Correct the YAML: it must be well formed, keys unique.',
  },
  'broken YAML': {
    from: 'apply_at: [inps]',
    to: 'apply_at: [inps',
    on: 'documents: [identity]',
    said: ' | ',
    remedy: 'Correct the YAML: it must be well formed, keys unique.',
  },
  'a day that does not exist': {
    from: 'in_force: {from: 2022-01-01}',
    to: 'in_force: {from: 2022-02-30}',
    said: 'in_force.from | must be a date like 2026-03-31',
  },
  'a period that ends before it starts': {
    from: 'in_force: {from: 2022-01-01}',
    to: 'in_force: {from: 2022-01-01, to: 2021-12-31}',
    said: 'in_force | ends before it starts',
  },
  'a value that starts on no day': {
    from: '2025-01-01: {value: 9360',
    to: '2025-13-01: {value: 9360',
    said: 'parameters.isee-max.values.2025-13-01',
  },
  'a clause without an id': {
    from: '{id: isee, ',
    to: '{',
    on: ISEE,
    said: 'conditions.all.1 | a clause has no id',
    remedy: 'Give it one; its text is filed under it.',
  },
  'a clause without a source': {
    from: ', source: [law-1, law-2]',
    to: '',
    on: '{id: isee,',
    said: 'conditions.all.1 | clause "isee" has no source',
    remedy: 'Name the law that asks it.',
  },
  'two clauses of one id': {
    from: '{id: has-isee, ',
    to: '{id: isee, ',
    on: ISEE,
    said: 'conditions.all.1 | clause "isee" is there twice',
    remedy: 'Rename one of them.',
  },
  'an id that is not the name of the file': {
    from: 'id: ponte',
    to: 'id: pontile',
    said: 'id | the id is "pontile"',
    remedy: 'Name the file pontile.yaml or correct the id.',
  },
  'a fact that does not exist': {
    from: ISEE,
    to: 'fact: issee, at_most: 1',
    said: 'benefit ponte, condition isee | fact "issee" is not defined',
    remedy: 'Use a fact of rules/facts.yaml or define a derived one in rules/facts/.',
  },
  'a parameter that does not exist': {
    from: ISEE,
    to: 'fact: isee, at_most: {parameter: isee-mix}',
    said: 'benefit ponte, condition isee | parameter "isee-mix" is not defined',
    remedy: 'Define it in the benefit or in rules/parameters/.',
  },
  'a step that does not exist': {
    from: ISEE,
    to: 'step: scala, at_most: 1',
    said: 'benefit ponte, condition isee | step "scala" is not defined',
    remedy: 'Define it under `steps`.',
  },
  'a benefit that does not exist': {
    from: ISEE,
    to: 'likely: nowhere',
    said: 'benefit ponte, condition isee | benefit "nowhere" does not exist',
    remedy: 'Correct the id, or add rules/benefits/nowhere.yaml.',
  },
  'a comparison of a figure with a word': {
    from: ISEE,
    to: 'fact: isee, at_most: high',
    said: 'benefit ponte, condition isee | `at_most` cannot compare a number with choice',
    remedy: 'See the table of comparators in docs/rules-language.md §3.',
  },
  'a word that the fact never has': {
    from: ISEE,
    to: 'fact: housing, is: castle',
    said: 'benefit ponte, condition isee | `is: castle`: "housing" never has that value',
    remedy: 'Its values are tenant, owner.',
  },
  'a figure that stands alone as a condition': {
    from: ISEE,
    to: 'fact: isee',
    on: '{id: isee,',
    said: 'benefit ponte, condition isee | a number stands alone where a condition is needed',
    remedy: 'Compare it: at_least, at_most, is, in …',
  },
  'a step computed from itself': {
    from: 'scale: {sum: [1, ',
    to: 'scale: {sum: [{step: scale}, ',
    said: 'benefit ponte, amount | step "scale" is computed from itself',
    on: 'per: month',
    remedy: 'Break the circle.',
  },
  'steps in a circle': {
    from: '  scale: {sum: [1, {count_members: {fact: minor}}]}',
    to: '  scale: {step: other}\n  other: {step: scale}',
    said: 'benefit ponte, amount | step "scale" is computed from itself',
    on: 'per: month',
    remedy: 'Break the circle.',
  },
  'a benefit that depends on itself': {
    from: ISEE,
    to: 'holder_of: ponte',
    on: 'id: ponte',
    said: 'benefit ponte | depends on itself: ponte → ponte',
    remedy: 'Break the circle.',
  },
  'a wrong type in a base fact': {
    file: FACTS,
    from: 'id: rent, subject: household, type: money',
    to: 'id: rent, subject: household, type: cash',
    said: 'facts.3.type (rent) | Invalid option',
    after: 3,
  },
  'a parameter without values': {
    file: PARAMETERS,
    from: `
      2019-01-01: {value: 100, source: decree}
      2026-01-01: {value: 110, source: decree}`,
    to: ' {}',
    said: 'parameters.floor.values | has no value',
    after: 3,
  },
  'a value without a source': {
    file: PARAMETERS,
    from: '{value: 110, source: decree}',
    to: '{value: 110}',
    said: 'parameters.floor.values.2026-01-01.source | Invalid input',
    after: 3,
  },
  'a boolean derived fact with a value': {
    file: COMMON,
    from: 'condition: {fact: age, less_than: 18}',
    to: 'value: {fact: age}',
    on: '- id: minor',
    said: 'facts.0 (minor) | a boolean fact has `condition`, every other `value`',
    after: 1,
  },
};
