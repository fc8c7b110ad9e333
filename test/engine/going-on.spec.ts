// A screening that goes on from an earlier one, when less was known of the household, says the same as a fresh one.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRules } from '../../src/cli/rule-files.js';
import {
  compileRules,
  readHousehold,
  screen,
  type BaseFact,
  type Benefit,
  type GivenHousehold,
  type Outcome,
  type Screened,
} from '../../src/engine/index.js';
import { benefit, book } from './books.js';
import { blurred, consistent, exactHousehold, type Blur } from './households.js';
import { ALONE, DATE, UNKNOWN } from './outcomes.js';

/** More of them on request, as in soundness.spec.ts. */
const RUNS = Number(process.env['SOUNDNESS_RUNS'] ?? 25);

/** How a fact comes to be known: its blur at each of the steps, never wider than before. */
const STEPS = 4;

const blurs: fc.Arbitrary<readonly Blur[][]> = fc
  .array(
    fc.record({
      known: fc.integer({ min: 0, max: STEPS }),
      narrowed: fc.integer({ min: 0, max: STEPS }),
      low: fc.double({ min: 0, max: 1, noNaN: true }),
      high: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
    { minLength: 40, maxLength: 60 },
  )
  .map((facts) =>
    Array.from({ length: STEPS }, (_, step) =>
      facts.map(({ known, narrowed, low, high }) => ({
        keep: step >= known ? 3 : step >= narrowed ? 1 : 0,
        low,
        high,
      })),
    ),
  );

const DAYS = ['2019-06-01', '2022-03-10', '2024-01-01', '2025-07-15', '2026-06-30', '2026-11-22'];

const dated = (facts: readonly BaseFact[]): fc.Arbitrary<readonly [string, GivenHousehold]> =>
  fc.constantFrom(...DAYS).chain((date) =>
    fc.tuple(
      fc.constant(date),
      exactHousehold(facts, date).map((given) => consistent(given, date)),
    ),
  );

/** What an outcome tells; which clauses fail is in no order. */
const told = ({ benefit: id, status, amount, failed, verify, missing, firstSteps }: Outcome) => ({
  id,
  status,
  amount,
  failed: failed.map((clause) => clause.id).sort(),
  verify,
  missing,
  firstSteps,
});

describe('a screening that goes on from an earlier one', () => {
  it('tells what a fresh one tells, step by step, for random households on the real rules', () => {
    const rules = readRules().loaded.book;
    const compiledOn = new Map(DAYS.map((day) => [day, compileRules(rules, day)]));
    fc.assert(
      fc.property(dated(rules.facts), blurs, ([date, given], steps) => {
        const compiled = compiledOn.get(date)!;
        let before: Screened | undefined;
        for (const blur of steps) {
          const household = readHousehold(rules.facts, blurred(rules.facts, given, blur), {
            defaults: false,
          });
          const gone: Screened = screen(compiled, household, before);
          expect(gone.outcomes.map(told)).toEqual(screen(compiled, household).outcomes.map(told));
          before = gone;
        }
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
  }, 300_000);
});

describe('what is settled', () => {
  const isee = { id: 'isee', fact: 'isee', at_most: 9360, source: 'law' } as const;
  const home = { id: 'home', fact: 'housing', is: 'tenant', source: 'law' } as const;
  const rules = (...benefits: Benefit[]) => compileRules(book({ benefits }), DATE);
  const at = (compiled: ReturnType<typeof rules>, given: GivenHousehold, before?: Screened): Screened =>
    screen(compiled, readHousehold(compiled.book.facts, { ...ALONE, ...given }, { defaults: false }), before);

  it('is not evaluated again', () => {
    const compiled = rules(benefit('first', { conditions: { all: [isee, home] } }));
    const before = at(compiled, { isee: 9361 });
    const after = at(compiled, { isee: 9361, housing: 'tenant' }, before);
    expect(after.evaluations.get('first')).toBe(before.evaluations.get('first'));
  });

  it('is evaluated again while its amount is open', () => {
    const compiled = rules(
      benefit('first', { amount: [{ per: 'month', value: { sum: [1, { fact: 'rent' }] } }] }),
    );
    const before = at(compiled, { rent: { min: 0, max: 10 } });
    expect(at(compiled, { rent: 5 }, before).outcomes[0]?.amount).toMatchObject({ min: 6, max: 6 });
  });

  it('tells also the clauses that have come to fail since', () => {
    const compiled = rules(benefit('first', { conditions: { all: [isee, home] } }));
    const before = at(compiled, { isee: 9361, housing: UNKNOWN });
    const after = at(compiled, { isee: 9361, housing: 'owner' }, before);
    expect(before.outcomes[0]?.failed.map(({ id }) => id)).toEqual(['isee']);
    expect(after.outcomes[0]?.failed.map(({ id }) => id)).toEqual(['isee', 'home']);
  });

  it('as nothing due is not so told of one whom a clause has come to exclude', () => {
    const compiled = rules(
      benefit('first', {
        conditions: { all: [home] },
        amount: [{ per: 'month', value: { difference: [100, { fact: 'rent' }] } }],
      }),
    );
    const before = at(compiled, { rent: 100, housing: UNKNOWN });
    const reasons = (housing: string): (string | undefined)[] | undefined =>
      at(compiled, { rent: 100, housing }, before).outcomes[0]?.failed.map(({ id }) => id);
    expect(reasons('owner')).toEqual(['home']);
    expect(reasons('tenant')).toEqual(['amount']);
  });
});
