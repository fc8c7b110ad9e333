// A mistake in a rule file is reported with file, line, the id of the thing and how to put it right, and nothing is thrown raw.
import { afterEach, describe, expect, it } from 'vitest';
import { loadRules, readRules } from '../../src/cli/rule-files.js';
import { describeFileProblem, FileError } from '../../src/cli/yaml-file.js';
import { Folder, removeFolders } from './folders.js';

afterEach(removeFolders);

const PONTE = 'rules/benefits/ponte.yaml';
const COMMON = 'rules/facts/common.yaml';
const FACTS = 'rules/facts.yaml';
const PARAMETERS = 'rules/parameters/common.yaml';
const ISEE = 'fact: isee, at_most: {parameter: isee-max}';

/** What is reported of a folder, each as `file:line | where | problem | remedy`. */
function problems(folder: Folder): string[] {
  return readRules(folder.rules).problems.map(({ file, line, where, problem, remedy }) =>
    [`${folder.inside(file)}:${line}`, where, problem, remedy].join(' | '),
  );
}

/** One mistake: in `file`, `from` becomes `to`; it is reported once, on the line of `on`, in words that `said` matches. */
interface Mistake {
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

const GUIDE = 'See docs/rules-language.md.';

const mistakes: Record<string, Mistake> = {
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

describe('a mistake is reported with its line and its remedy:', () => {
  for (const [name, { file = PONTE, from, to, on = to, said, remedy = GUIDE, after = 0 }] of Object.entries(
    mistakes,
  )) {
    it(name, () => {
      const folder = new Folder().replace(file, from, to);
      const found = problems(folder);
      expect(found).toHaveLength(1 + after);
      const [place = '', ...rest] = (found[0] ?? '').split(' | ');
      expect(place).toBe(`${file}:${folder.lineOf(file, on)}`);
      expect(rest.join(' | ')).toContain(said);
      expect(rest.at(-1)).toContain(remedy);
    });
  }
});

describe('things that several files share', () => {
  it('a circle of derived facts is reported in the file of a fact of it', () => {
    const folder = new Folder().write(
      COMMON,
      `facts:
  - {id: minor, subject: member, type: boolean, condition: {not: {fact: grown}}}
  - {id: grown, subject: member, type: boolean, condition: {not: {fact: minor}}}
`,
    );
    const [found = '', ...others] = problems(folder);
    expect(found).toMatch(
      /^rules\/facts\/common\.yaml:\d+ \| fact grown \| fact "minor" is derived from itself \| Break/,
    );
    expect(others).toEqual([]);
  });

  it('a circle of benefits is reported for each of them, with the way round', () => {
    const folder = new Folder()
      .replace(PONTE, ISEE, 'likely: casa')
      .replace('rules/benefits/casa.yaml', 'fact: housing, is: tenant', 'holder_of: ponte');
    expect(problems(folder).map((line) => line.replace(/:\d+/, ''))).toEqual([
      'rules/benefits/casa.yaml | benefit casa | depends on itself: casa → ponte → casa | Break the circle.',
      'rules/benefits/ponte.yaml | benefit ponte | depends on itself: ponte → casa → ponte | Break the circle.',
    ]);
  });

  it('a parameter that two files define is reported in the second, with the first', () => {
    const more = 'rules/parameters/more.yaml';
    const text = new Folder().read(PARAMETERS);
    const folder = new Folder().write(more, text);
    const [found = ''] = problems(folder);
    expect(found).toMatch(
      /^rules\/parameters\/more\.yaml:5 \| parameters\.floor \| parameter floor is also defined in .*common\.yaml/,
    );
    expect(found).toContain('Keep one of them, or rename one.');
  });

  it('a derived fact that two files define is reported in the second', () => {
    const folder = new Folder();
    folder.write('rules/facts/more.yaml', folder.read(COMMON));
    expect(problems(folder)).toEqual([
      expect.stringMatching(
        /^rules\/facts\/more\.yaml:3 \| facts\.0 \| fact minor is also defined in .*common\.yaml/,
      ),
    ]);
  });

  it('a file that is not there is one problem, and no trace of the program', () => {
    const found = problems(new Folder().remove('rules/questions.yaml'));
    expect(found).toEqual([
      'rules/questions.yaml:1 |  | cannot be read | Check the path, and that the file may be read.',
    ]);
  });
});

describe('loading', () => {
  it('a clean folder has no problem, and lists its benefits', () => {
    const { book } = loadRules(new Folder().rules);
    expect(book.benefits.map(({ id }) => id)).toEqual(['casa', 'ponte', 'vecchio']);
    expect([Object.keys(book.parameters), Object.keys(book.sources), book.sections]).toEqual([
      ['floor'],
      ['decree'],
      ['home'],
    ]);
  });

  it('several mistakes are told at once, in one typed error with a line each', () => {
    const folder = new Folder()
      .replace(PONTE, 'kind: cash', 'kind: money')
      .replace('rules/benefits/casa.yaml', 'kind: service', 'kind: house');
    try {
      loadRules(folder.rules);
      expect.unreachable('loads');
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      expect(error.problems.map(({ file }) => folder.inside(file))).toEqual([
        'rules/benefits/casa.yaml',
        PONTE,
      ]);
      expect(error.message.split('\n')).toEqual(error.problems.map(describeFileProblem));
      expect(describeFileProblem(error.problems[1]!)).toMatch(
        /ponte\.yaml:3: kind: Invalid option.*\. See docs/,
      );
    }
  });

  it('what is sound can be used beside what is not', () => {
    const { loaded, problems: found } = readRules(
      new Folder().replace(PONTE, ISEE, 'fact: issee, at_most: 1').rules,
    );
    expect(found).toHaveLength(1);
    expect(loaded.book.benefits.map(({ id }) => id)).toEqual(['casa', 'vecchio']);
  });

  it('the line of a mistake in a later clause is found although comments and blank lines stand before', () => {
    const folder = new Folder()
      .replace(PONTE, 'conditions:', '# a comment\n\n\nconditions:')
      .replace(PONTE, ISEE, 'fact: issee');
    expect(problems(folder)[0]).toMatch(new RegExp(`^${PONTE}:${folder.lineOf(PONTE, 'issee')} `));
  });
});
