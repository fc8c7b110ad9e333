// Small rule books for tests of the engine: a few facts, and whatever rule a test is about.
import type { Benefit, BaseFact, DerivedFact, Parameter, RuleBook } from '../../src/engine/index.js';
import type { Condition, Value } from '../../src/engine/language.js';

export const facts: readonly BaseFact[] = [
  { id: 'isee', subject: 'household', type: 'money', min: 0 },
  { id: 'rent', subject: 'household', type: 'money', min: 0 },
  { id: 'months', subject: 'applicant', type: 'integer', min: 0, max: 60 },
  { id: 'has_isee', subject: 'household', type: 'boolean', default_for_cases: true },
  { id: 'pregnant', subject: 'applicant', type: 'boolean' },
  { id: 'housing', subject: 'household', type: 'enum', values: ['owner', 'tenant', 'homeless'] },
  { id: 'bills', subject: 'household', type: 'enum_list', values: ['gas', 'water', 'electricity'] },
  { id: 'job_end', subject: 'applicant', type: 'date' },
  { id: 'relation', subject: 'member', type: 'enum', values: ['self', 'spouse', 'child', 'other'] },
  {
    id: 'age',
    subject: 'member',
    type: 'integer',
    min: 0,
    max: 120,
    narrowed_by: { completed_years: { from: { fact: 'birth_date' } } },
  },
  {
    id: 'birth_date',
    subject: 'member',
    type: 'date',
    narrowed_by: {
      between: [
        { shift: { reference_date: true }, years: { product: [-1, { sum: [{ fact: 'age' }, 1] }] }, days: 1 },
        { shift: { reference_date: true }, years: { product: [-1, { fact: 'age' }] } },
      ],
    },
  },
  { id: 'disabled', subject: 'member', type: 'boolean' },
  { id: 'pay', subject: 'member', type: 'money', min: 0 },
  { id: 'receives', subject: 'member', type: 'enum_list', values: ['first', 'second', 'third'] },
];

export const parameters: Readonly<Record<string, Parameter>> = {
  limit: {
    unit: 'EUR/year',
    values: {
      '2022-01-01': { value: 9000, source: 'law' },
      '2025-01-01': { value: 9360, source: 'law', until: '2026-12-31' },
    },
  },
  index: {
    unit: 'ratio',
    values: {
      '2023-01-01': { value: 1.081, source: 'law' },
      '2024-01-01': { value: 1.054, source: 'law' },
      '2025-01-01': { value: 1.008, source: 'law' },
      '2026-01-01': { value: 1.014, source: 'law' },
    },
  },
  'index-to-2026': {
    unit: 'ratio',
    values: {
      '2026-01-01': { value: 1.014, source: 'law', until: '2026-12-31' },
      '2028-01-01': { value: 1.02, source: 'law' },
    },
  },
};

export interface Parts {
  readonly benefits?: readonly Benefit[];
  readonly derivedFacts?: readonly DerivedFact[];
}

export function book({ benefits = [], derivedFacts = [] }: Parts): RuleBook {
  return { facts, derivedFacts, parameters, sources: {}, benefits, sections: [], questions: [] };
}

export function benefit(id: string, rest: Partial<Benefit> = {}): Benefit {
  return {
    id,
    family: 'poverty',
    kind: 'cash',
    in_force: {},
    apply_at: ['inps'],
    documents: [],
    sources: {},
    conditions: { all: [] },
    ...rest,
  };
}

/** A benefit whose only clause is the condition. */
export const withCondition = (condition: Condition): RuleBook =>
  book({
    benefits: [benefit('first', { conditions: { all: [{ ...condition, id: 'clause', source: 'law' }] } })],
  });

/** A benefit without clauses that pays the value. */
export const withAmount = (value: Value): RuleBook =>
  book({ benefits: [benefit('first', { kind: 'service', amount: [{ per: 'month', value }] })] });
