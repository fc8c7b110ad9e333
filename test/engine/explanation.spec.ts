// The explanation of an outcome can be checked by hand: the figures in it recompute to the amount, step by step.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compileRules,
  explain,
  readHousehold,
  RuleError,
  type Benefit,
  type Explanation,
  type GivenHousehold,
  type RuleBook,
  type ValueTrace,
} from '../../src/engine/index.js';
import { benefit, book } from './books.js';
import { ALONE, UNKNOWN } from './outcomes.js';

/** A top-up of the family's income to a threshold by a scale, and the rent up to a maximum: the shape of the real ones. */
const topUp: Benefit = benefit('first', {
  sources: { decree: { title: 'Decree 1/2024, art. 3' } },
  parameters: {
    base: {
      unit: 'EUR/year',
      values: {
        '2024-01-01': { value: 6000, source: 'decree' },
        '2025-01-01': { value: 6500, source: 'decree' },
      },
    },
    'rent-max': { unit: 'EUR/year', values: { '2024-01-01': { value: 3640, source: 'decree' } } },
  },
  steps: {
    scale: {
      least: [
        2.2,
        {
          sum: [
            1,
            { product: [0.5, { count_members: { fact: 'disabled' } }] },
            { product: [0.15, { count_members: { fact: 'age', less_than: 18 } }] },
          ],
        },
      ],
    },
    income: { sum_members: { fact: 'pay' }, where: { fact: 'relation', is_not: 'other' } },
    'income-part': {
      greatest: [
        { difference: [{ product: [{ parameter: 'base' }, { step: 'scale' }] }, { step: 'income' }] },
        0,
      ],
    },
    'rent-part': {
      choose: [
        {
          when: { fact: 'housing', is: 'tenant' },
          value: { least: [{ fact: 'rent' }, { parameter: 'rent-max' }] },
        },
        { otherwise: 0 },
      ],
    },
  },
  conditions: { all: [{ id: 'isee', fact: 'isee', at_most: { parameter: 'limit' }, source: 'decree' }] },
  amount: [
    {
      per: 'month',
      value: { quotient: [{ sum: [{ step: 'income-part' }, { step: 'rent-part' }] }, 12] },
      details: { band: { table: { fact: 'isee' }, bands: [{ up_to: 5000, value: 1 }, { otherwise: 2 }] } },
    },
  ],
});
const rules: RuleBook = book({ benefits: [topUp, benefit('second')] });

function explanation(given: GivenHousehold, date = '2026-06-30', id = 'first'): Explanation {
  return explain(compileRules(rules, date), readHousehold(rules.facts, given, { defaults: false }), id);
}

/** What a reader with a pencil gets from the figures below a line. */
function recomputed({ kind, value, from = [] }: ValueTrace): number {
  const parts = from.map(recomputed);
  const fold = (operation: (a: number, b: number) => number): number => parts.reduce(operation);
  switch (kind) {
    case 'sum':
      return fold((a, b) => a + b);
    case 'difference':
      return fold((a, b) => a - b);
    case 'product':
      return fold((a, b) => a * b);
    case 'quotient':
      return fold((a, b) => a / b);
    case 'least':
      return Math.min(...parts);
    case 'greatest':
      return Math.max(...parts);
    case 'count_members':
    case 'sum_members':
      return parts.reduce((a, b) => a + b, 0);
    case 'step':
      return parts[0] ?? NaN;
    default:
      return typeof value === 'number' ? value : NaN;
  }
}

/** Lines whose figure is not what the lines below it give. */
function wrongLines(trace: ValueTrace): string[] {
  const own = typeof trace.value === 'number' && Math.abs(recomputed(trace) - trace.value) < 1e-6;
  return [...(own ? [] : [`${trace.kind} ${trace.id ?? ''}`]), ...(trace.from ?? []).flatMap(wrongLines)];
}

const family: GivenHousehold = {
  isee: 4000,
  rent: 5000,
  housing: 'tenant',
  household: [
    { relation: 'self', age: 40, disabled: true, pay: 1000 },
    { relation: 'child', age: 6, disabled: false, pay: 0 },
    { relation: 'other', age: 70, disabled: false, pay: 900 },
  ],
};

describe('the arithmetic', () => {
  it('goes from the amount down to facts and dated parameters', () => {
    const { outcome, steps, amounts, details } = explanation(family);
    // scale 1 + 0.5 + 0.15 = 1.65; 6500 × 1.65 − 1000 = 9725; rent 3640; (9725 + 3640) ÷ 12 = 1113.75
    expect(outcome.amount).toMatchObject({ min: 1113.75, max: 1113.75 });
    expect(steps.map(({ id, value }) => [id, value])).toEqual([
      ['scale', 1.65],
      ['income', 1000],
      ['income-part', 9725],
      ['rent-part', 3640],
    ]);
    expect([...amounts, ...steps].flatMap(wrongLines)).toEqual([]);
    expect(details).toMatchObject([{ kind: 'detail', id: 'band', value: 1 }]);
  });

  it('recomputes to the amount and to every intermediate figure, for any family on any day', () => {
    const member = fc.record({
      relation: fc.constantFrom('spouse', 'child', 'other'),
      age: fc.nat(90),
      disabled: fc.boolean(),
      pay: fc.nat(2_000_000).map((cents) => cents / 100),
    });
    const given = fc.record({
      isee: fc.nat(9000),
      rent: fc.nat(500_000).map((cents) => cents / 100),
      housing: fc.constantFrom('tenant', 'owner'),
      household: fc
        .tuple(member, fc.array(member, { maxLength: 5 }))
        .map(([self, others]) => [{ ...self, relation: 'self' }, ...others]),
    });
    fc.assert(
      fc.property(given, fc.constantFrom('2024-12-31', '2025-01-01'), (household, date) => {
        const { outcome, steps, amounts } = explanation(household, date);
        expect([...amounts, ...steps].flatMap(wrongLines)).toEqual([]);
        // Rounded to the cent at the end only.
        const byHand = recomputed(amounts[0] as ValueTrace);
        expect(Math.abs((outcome.amount?.min ?? 0) - byHand)).toBeLessThanOrEqual(0.005 + 1e-9);
      }),
      { numRuns: 300 },
    );
  });

  it('names the value of the law that was in force, since when, and its source', () => {
    const base = (date: string): unknown =>
      JSON.stringify(explanation(family, date).amounts).match(/"id":"base"[^}]*/)?.[0];
    expect(base('2024-12-31')).toBe(
      '"id":"base","value":6000,"unit":"EUR/year","since":"2024-01-01","source":["decree"]',
    );
    expect(base('2025-01-01')).toBe(
      '"id":"base","value":6500,"unit":"EUR/year","since":"2025-01-01","source":["decree"]',
    );
  });

  it('shows of whom each figure is', () => {
    const income = explanation(family).steps.find(({ id }) => id === 'income');
    expect(income?.from?.[0]?.from?.map(({ member, value }) => [member, value])).toEqual([
      [0, 1000],
      [1, 0],
    ]);
  });
});

describe('the rest of an explanation', () => {
  it('carries every clause with its comparison, and the sources that are cited', () => {
    const { clauses, sources, outcome } = explanation({ ...family, isee: 9361 });
    expect(outcome.status).toBe('not');
    expect(clauses).toMatchObject([
      {
        id: 'isee',
        kind: 'compare',
        truth: 'false',
        source: ['decree'],
        comparisons: [{ comparator: 'at_most' }],
      },
    ]);
    expect(sources).toEqual({ decree: { title: 'Decree 1/2024, art. 3' } });
  });

  it('shows bounds where a figure is open', () => {
    const { steps } = explanation({ ...family, rent: UNKNOWN });
    expect(steps.find(({ id }) => id === 'rent-part')?.value).toEqual({ min: 0, max: 3640 });
  });

  it('has no clauses and no arithmetic for a benefit that is not in force, and none to invent for one without', () => {
    const bare = explanation(ALONE, '2026-06-30', 'second');
    expect([bare.clauses, bare.steps, bare.amounts, bare.details]).toEqual([[], [], [], []]);
    expect(bare.endedWhen).toBeUndefined();
  });

  it('of a benefit that does not exist is a RuleError', () => {
    expect(() => explanation(ALONE, '2026-06-30', 'nowhere')).toThrow(RuleError);
    expect(() => explanation(ALONE, '2026-06-30', 'nowhere')).toThrow('benefit nowhere: does not exist');
  });
});
