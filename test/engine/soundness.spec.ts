// The promise on which the interview rests: whatever is still unknown, the exact outcome lies inside the partial one. Random rules and
// random households; of each household a part is forgotten, blurred to a range or to a few choices.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compileRules,
  readHousehold,
  screen,
  type BaseFact,
  type GivenHousehold,
  type Outcome,
  type RuleBook,
} from '../../src/engine/index.js';
import type { Condition, Value } from '../../src/engine/language.js';
import { join } from 'node:path';
import { readCases, type Case } from '../../src/cli/case-files.js';
import { filesIn, projectRoot } from '../../src/cli/project.js';
import { readRules } from '../../src/cli/rule-files.js';
import { benefit, book, facts } from './books.js';
import { blurred, completed, consistent, exactHousehold, type Blur } from './households.js';

/** The partial outcome allows the exact one: its status, and its amount within the bounds. */
function allows(partial: Outcome, exact: Outcome): boolean {
  const settled = ['likely', 'not', 'ended', 'not-yet'].includes(partial.status);
  // `not` leaves open whether a benefit that cannot be had has also ended: nobody is asked for that difference.
  const sameStatus =
    partial.status === exact.status || (partial.status === 'not' && exact.status === 'ended');
  if (settled && !sameStatus) return false;
  if (exact.status !== 'likely' || !exact.amount || !partial.amount) return true;
  const [inner, outer] = [exact.amount.year, partial.amount.year];
  return outer.min - 0.011 <= inner.min && inner.max <= outer.max + 0.011;
}

function violations(
  rules: RuleBook,
  date: string,
  given: GivenHousehold,
  blur: Blur[],
  options = { defaults: false },
): string[] {
  const compiled = compileRules(rules, date);
  const partialGiven = blurred(rules.facts, given, blur);
  const exact = screen(compiled, readHousehold(rules.facts, given, options));
  const partial = screen(compiled, readHousehold(rules.facts, partialGiven, options));
  return partial.outcomes.flatMap((outcome, index) => {
    const other = exact.outcomes[index];
    if (!other || allows(outcome, other)) return [];
    const show = ({ status, amount }: Outcome): string => `${status} ${JSON.stringify(amount?.year)}`;
    return [
      `${outcome.benefit} on ${date}: partial ${show(outcome)}, exact ${show(other)}\n${JSON.stringify(partialGiven)}`,
    ];
  });
}

const dates = fc
  .tuple(
    fc.integer({ min: 2018, max: 2026 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([year, month, day]) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);

const blurs = fc.array(
  fc.record({
    keep: fc.integer({ min: 0, max: 3 }),
    low: fc.double({ min: 0, max: 1, noNaN: true }),
    high: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
  { minLength: 40, maxLength: 40 },
);

const POINTS: readonly (readonly [number, number])[] = [
  [0, 5],
  [50, 20],
  [100, -4],
];

/** A day and an exact household of that day. */
const dated = (facts: readonly BaseFact[]): fc.Arbitrary<[string, GivenHousehold]> =>
  dates.chain((date) => fc.tuple(fc.constant(date), exactHousehold(facts, date)));

describe('soundness of partial answers', () => {
  it('holds for random rules over every operator', () => {
    const { value, condition } = fc.letrec<{ value: Value; condition: Condition; date: Value }>((tie) => ({
      date: fc.oneof(
        { maxDepth: 2 },
        fc.constant<Value>({ fact: 'job_end' }),
        fc.constant<Value>({ fact: 'birth_date' }),
        fc.constant<Value>({ reference_date: true }),
        fc.record({ shift: tie('date'), months: fc.integer({ min: -30, max: 30 }) }) as fc.Arbitrary<Value>,
        fc.record({ start_of_year: tie('date') }) as fc.Arbitrary<Value>,
      ),
      value: fc.oneof(
        { maxDepth: 4, depthSize: 'small' },
        fc.integer({ min: -50, max: 200 }) as fc.Arbitrary<Value>,
        fc.constantFrom<Value>(
          { fact: 'isee' },
          { fact: 'rent' },
          { fact: 'months' },
          { fact: 'age' },
          { fact: 'pay' },
          { fact: 'age', of: 'self' },
        ),
        fc.array(tie('value'), { minLength: 1, maxLength: 3 }).map((sum) => ({ sum })),
        fc.array(tie('value'), { minLength: 2, maxLength: 3 }).map((difference) => ({ difference })),
        fc.array(tie('value'), { minLength: 1, maxLength: 3 }).map((product) => ({ product })),
        fc.tuple(tie('value'), fc.integer({ min: 1, max: 12 })).map((quotient) => ({ quotient })),
        fc.array(tie('value'), { minLength: 1, maxLength: 3 }).map((least) => ({ least })),
        fc.array(tie('value'), { minLength: 1, maxLength: 3 }).map((greatest) => ({ greatest })),
        fc.record({
          rounded: tie('value'),
          to: fc.constantFrom(0.01, 1, 10),
          direction: fc.constantFrom('nearest', 'up', 'down'),
        }) as fc.Arbitrary<Value>,
        fc
          .record({ when: tie('condition'), value: tie('value'), otherwise: tie('value') })
          .map(({ when, value, otherwise }) => ({ choose: [{ when, value }, { otherwise }] })),
        fc.record({ table: tie('value'), a: tie('value'), b: tie('value') }).map(({ table, a, b }) => ({
          table,
          bands: [{ up_to: 10, value: a }, { below: 90, value: b }, { otherwise: 3 }],
        })),
        tie('value').map((line) => ({ line, points: POINTS })),
        tie('value').map((band) => ({
          band,
          first: 10,
          step: 7,
          last: 9,
          revalued_by: 'index',
          round_to: 0.01,
        })),
        tie('value').map((revalued) => ({ revalued, by: 'index', round_to: 0.1 })),
        tie('condition').map((count_members) => ({ count_members })),
        fc.record({ sum_members: tie('value'), where: tie('condition') }) as fc.Arbitrary<Value>,
        fc.record({
          greatest_member: tie('value'),
          where: tie('condition'),
          otherwise: tie('value'),
        }) as fc.Arbitrary<Value>,
        fc.record({
          least_member: tie('value'),
          where: tie('condition'),
          otherwise: tie('value'),
        }) as fc.Arbitrary<Value>,
        tie('condition').map((rank_by_age) => ({ rank_by_age })),
        fc.record({ from: tie('date'), to: tie('date') }).map((completed_years) => ({ completed_years })),
        fc.record({ from: tie('date'), to: tie('date') }).map((completed_months) => ({ completed_months })),
        fc.record({ from: tie('date'), to: tie('date') }).map((days_between) => ({ days_between })),
        tie('date').map((month_of) => ({ month_of })),
        tie('date').map((year_of) => ({ year_of })),
      ),
      condition: fc.oneof(
        { maxDepth: 3, depthSize: 'small' },
        fc.constantFrom<Condition>(
          { fact: 'pregnant' },
          { fact: 'disabled' },
          { fact: 'housing', in: ['tenant', 'owner'] },
          { fact: 'housing', is_not: 'homeless' },
          { fact: 'relation', is: 'child' },
          { fact: 'bills', includes: 'gas' },
          { fact: 'receives', includes_any: ['first', 'third'] },
          { fact: 'job_end', on_or_after: '2024-05-01' },
          { holder_of: 'second' },
          { likely: 'second' },
        ),
        fc
          .record({
            value: tie('value'),
            word: fc.constantFrom('at_least', 'at_most', 'less_than', 'more_than', 'is', 'is_not'),
            limit: tie('value'),
          })
          .map(({ value, word, limit }) => ({ value, [word]: limit })),
        fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
        fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
        tie('condition').map((not) => ({ not })),
        tie('condition').map((some_member) => ({ some_member })),
        fc.record({ every_member: tie('condition'), where: tie('condition') }) as fc.Arbitrary<Condition>,
      ),
    }));
    fc.assert(
      fc.property(
        condition,
        condition,
        value,
        value,
        dated(facts),
        blurs,
        fc.context(),
        (first, second, amount, other, [date, given], blur, context) => {
          const rules = book({
            benefits: [
              benefit('first', {
                conditions: { all: [{ ...first, id: 'a', source: 'law' }] },
                amount: [{ per: 'month', value: { greatest: [amount, 0] } }],
                incompatible_with: ['second'],
              }),
              benefit('second', {
                conditions: { all: [{ ...withoutSecond(second), id: 'b', source: 'law' }] },
                amount: [{ per: 'year', value: withoutSecond(other) }],
                incompatible_with: ['first'],
              }),
            ],
          });
          fc.pre(compiles(rules, date));
          context.log(JSON.stringify(rules.benefits));
          expect(violations(rules, date, given, blur)).toEqual([]);
        },
      ),
      { numRuns: 1500 },
    );
  }, 120_000);

  it('holds for the real rules on random days since 2018', () => {
    const rules = readRules().loaded.book;
    fc.assert(
      fc.property(dated(rules.facts), blurs, ([date, given], blur) => {
        expect(violations(rules, date, consistent(given, date), blur)).toEqual([]);
      }),
      { numRuns: Number(process.env['SOUNDNESS_RUNS'] ?? 400), endOnFailure: true },
    );
  }, 300_000);

  it('holds around the cases, which stand on the boundaries of the law', () => {
    const rules = readRules().loaded.book;
    const folder = join(projectRoot(), 'rules', 'benefits');
    const cases = filesIn(folder, '.cases.yaml').flatMap((name) => readCases(join(folder, name)));
    const chosen = fc.integer({ min: 0, max: cases.length - 1 });
    fc.assert(
      fc.property(chosen, blurs, (index, blur) => {
        const { date, facts: given } = cases[index] as Case;
        expect(violations(rules, date, completed(given), blur, { defaults: true })).toEqual([]);
      }),
      { numRuns: Number(process.env['SOUNDNESS_RUNS'] ?? 400), endOnFailure: true },
    );
  }, 300_000);
});

function compiles(rules: RuleBook, date: string): boolean {
  try {
    compileRules(rules, date);
    return true;
  } catch {
    return false;
  }
}

/** The second benefit may not ask about itself. */
function withoutSecond<T>(part: T): T {
  return JSON.parse(
    JSON.stringify(part).replace(/\{"(?:holder_of|likely)":"second"\}/g, '{"fact":"pregnant"}'),
  ) as T;
}
