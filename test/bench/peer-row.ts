// Our row for a benchmark of peers: 40 made-up benefits × 6 conditions over random households. A peer benchmark calls `load(catalog)` once
// and `evaluate(household)` for each household, and compares the answers with plain functions. The catalogue is translated into a rule
// book; what is measured is reading the household and screening it, with outcomes, not only a yes or no.
import {
  compileRules,
  readHousehold,
  screen,
  type BaseFact,
  type Benefit,
  type CompiledRules,
  type Parameter,
  type RuleBook,
} from '../../src/engine/index.js';
import type { Condition } from '../../src/engine/language.js';

type Operator = '<' | '<=' | '>' | '>=';

interface Comparison {
  readonly fact: string;
  readonly op: Operator;
  readonly value?: number;
  readonly param?: string;
}

type PeerCondition =
  | ({ readonly kind: 'compare' } & Comparison)
  | { readonly kind: 'oneOf'; readonly fact: string; readonly values: readonly string[] }
  | { readonly kind: 'any'; readonly of: readonly PeerCondition[] }
  | { readonly kind: 'some'; readonly where: Comparison }
  | { readonly kind: 'count'; readonly where: Comparison; readonly op: Operator; readonly value: number };

interface Catalog {
  readonly benefits: readonly { readonly id: string; readonly all: readonly PeerCondition[] }[];
  readonly parameters: Readonly<Record<string, readonly (readonly [string, number])[]>>;
}

interface PeerHousehold {
  readonly date: string;
  readonly citizenship: string;
  readonly residence: number;
  readonly isee: number;
  readonly income: number;
  readonly age: number;
  readonly members: readonly { readonly age: number; readonly disability: number; readonly income: number }[];
}

export const label = 'INPS per tutti engine (three-valued, all outcomes)';
export const packages: readonly string[] = [];

const WORDS = { '<': 'less_than', '<=': 'at_most', '>': 'more_than', '>=': 'at_least' } as const;

/** Facts of a member carry a prefix: the household has an age and an income, too. */
const ofMember = (fact: string): string => `member_${fact}`;

const number = (id: string, subject: BaseFact['subject']): BaseFact => ({
  id,
  subject,
  type: 'decimal',
  min: 0,
});

const FACTS: readonly BaseFact[] = [
  ...['residence', 'isee', 'income', 'applicant_age'].map((id) => number(id, 'household')),
  { id: 'citizenship', subject: 'applicant', type: 'enum', values: ['it', 'eu', 'refugee', 'other'] },
  { id: 'relation', subject: 'member', type: 'enum', values: ['self', 'other'] },
  { id: 'receives', subject: 'member', type: 'enum_list', values: [] },
  ...['age', 'disability', 'income'].map((fact) => number(ofMember(fact), 'member')),
];

function comparison({ fact, op, value, param }: Comparison, name: (fact: string) => string): Condition {
  return {
    fact: name(fact),
    [WORDS[op]]: param === undefined ? (value ?? 0) : { parameter: param },
  };
}

const ofHousehold = (fact: string): string => (fact === 'age' ? 'applicant_age' : fact);

function translated(condition: PeerCondition): Condition {
  switch (condition.kind) {
    case 'compare':
      return comparison(condition, ofHousehold);
    case 'oneOf':
      return { fact: condition.fact, in: condition.values };
    case 'any':
      return { any: condition.of.map(translated) };
    case 'some':
      return { some_member: comparison(condition.where, ofMember) };
    case 'count':
      return {
        count_members: comparison(condition.where, ofMember),
        [WORDS[condition.op]]: condition.value,
      };
  }
}

function bookOf({ benefits, parameters }: Catalog): RuleBook {
  const rule = ({ id, all }: Catalog['benefits'][number]): Benefit => ({
    id,
    family: 'poverty',
    kind: 'service',
    in_force: {},
    apply_at: ['inps'],
    documents: [],
    sources: {},
    conditions: {
      all: all.map((condition, index) => ({ ...translated(condition), id: `c${index}`, source: 'law' })),
    },
  });
  const dated = Object.entries(parameters).map(([id, periods]): [string, Parameter] => [
    id,
    {
      unit: 'EUR/year',
      values: Object.fromEntries(periods.map(([from, value]) => [from, { value, source: 'law' }])),
    },
  ]);
  return {
    facts: FACTS,
    derivedFacts: [],
    parameters: Object.fromEntries(dated),
    sources: {},
    benefits: benefits.map(rule),
    sections: [],
    questions: [],
  };
}

export function load(catalog: Catalog): { evaluate(household: PeerHousehold): boolean[] } {
  const book = bookOf(catalog);
  const compiled = new Map<string, CompiledRules>();
  return {
    evaluate({ date, members, age, ...facts }) {
      let rules = compiled.get(date);
      if (!rules) compiled.set(date, (rules = compileRules(book, date)));
      const household = members.map((member, index) => ({
        relation: index === 0 ? 'self' : 'other',
        ...Object.fromEntries(Object.entries(member).map(([fact, value]) => [ofMember(fact), value])),
      }));
      // While a person is still answering, nothing is left out or nobody is listed yet.
      const given = Object.fromEntries(
        Object.entries({ ...facts, applicant_age: age }).filter(
          ([, value]) => (value as unknown) !== undefined,
        ),
      );
      const people = household.length === 0 ? {} : { household };
      const known = readHousehold(book.facts, { ...given, ...people }, { defaults: false });
      return screen(rules, known).outcomes.map(({ status }) => status === 'likely');
    },
  };
}
