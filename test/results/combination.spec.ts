import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadRules } from '../../src/cli/rule-files.js';
import { compileRules, readHousehold, screen, type Outcome } from '../../src/engine/index.js';
import { analyse } from '../../src/results/analysis.js';
import { bestCombination, type Combination } from '../../src/results/combination.js';
import { connectedPieces, maximalSets } from '../../src/results/independent-sets.js';
import { isExcludedOnly, standingAlone } from '../../src/results/standing-alone.js';
import { exactHousehold } from '../engine/households.js';
import { partlyKnown } from './households.js';
import { amount, outcome, paying } from './outcomes.js';

type Pair = readonly [string, string];

const rivalsOf = (ids: readonly string[], pairs: readonly Pair[]) =>
  ids.map((id) => ({
    id,
    incompatible_with: pairs.flatMap(([a, b]) => (a === id ? [b] : b === id ? [a] : [])),
  }));

const combine = (outcomes: readonly Outcome[], ...pairs: readonly Pair[]): Combination =>
  bestCombination(
    outcomes,
    rivalsOf(
      outcomes.map(({ benefit }) => benefit),
      pairs,
    ),
  );

const namesOf = ({ chosen }: Combination): string[] => chosen.map(({ outcome: { benefit } }) => benefit);

describe('the best combination', () => {
  it('takes the better of two that exclude each other, by one euro a year', () => {
    expect(namesOf(combine([paying('a', 999), paying('b', 1000)], ['a', 'b']))).toEqual(['b']);
  });

  it('takes the earlier in the rule book of two that are worth the same', () => {
    expect(namesOf(combine([paying('a', 1000), paying('b', 1000)], ['a', 'b']))).toEqual(['a']);
  });

  it('prefers two together to the one that beats each of them', () => {
    const found = combine(
      [paying('star', 340), paying('a', 270), paying('b', 220)],
      ['star', 'a'],
      ['star', 'b'],
    );
    expect(namesOf(found)).toEqual(['a', 'b']);
    expect(found.likely.year).toEqual({ min: 490, max: 490 });
  });

  it('says what one could have instead, and of what', () => {
    const { alternatives } = combine([paying('a', 100), paying('b', 50), paying('c', 10)], ['a', 'b']);
    expect(alternatives).toEqual([{ outcome: expect.objectContaining({ benefit: 'b' }), insteadOf: ['a'] }]);
  });

  it('leaves out what cannot be had', () => {
    expect(namesOf(combine([paying('a', 100, 100, { status: 'not' }), paying('b', 1)], ['a', 'b']))).toEqual([
      'b',
    ]);
  });

  it('is not settled while the other may turn out better, and covers both in the bounds', () => {
    const found = combine([paying('a', 500, 600), paying('b', 100, 601)], ['a', 'b']);
    expect(found.chosen).toEqual([{ outcome: expect.objectContaining({ benefit: 'a' }), settled: false }]);
    expect(found.likely.year).toEqual({ min: 500, max: 601 });
    expect(found.likely.month.min).toBe(8.33);
  });

  it('promises nothing by the year while a sum paid once may be better', () => {
    const once = outcome('once', { amount: amount({ min: 1000, per: 'once' }) });
    const { likely } = combine([once, paying('a', 500, 1500)], ['once', 'a']);
    expect(likely.year).toEqual({ min: 0, max: 1500 });
    expect(likely.once).toEqual({ min: 0, max: 1000 });
  });

  it('is settled when the other can at most be as good', () => {
    expect(combine([paying('a', 500, 600), paying('b', 100, 500)], ['a', 'b']).chosen[0]?.settled).toBe(true);
  });

  it('counts a possible benefit as nothing below and all above', () => {
    const { likely, withPossible } = combine([paying('a', 100), paying('b', 50, 70, { status: 'possible' })]);
    expect(likely.year).toEqual({ min: 100, max: 100 });
    expect(withPossible.year).toEqual({ min: 100, max: 170 });
  });

  it('spreads the year over twelve months and keeps sums paid once apart', () => {
    const once = outcome('once', { amount: amount({ min: 1000, per: 'once' }) });
    const { likely } = combine([outcome('m', { amount: amount({ min: 100 }) }), paying('y', 600), once]);
    expect(likely).toEqual({
      month: { min: 150, max: 150 },
      year: { min: 1800, max: 1800 },
      once: { min: 1000, max: 1000 },
    });
  });

  it('does not count what is received already', () => {
    expect(combine([paying('a', 100, 100, { received: true })]).likely.year).toEqual({ min: 0, max: 0 });
  });
});

/** Benefits with amounts known in part, and who excludes whom. */
const graphs = fc.integer({ min: 1, max: 8 }).chain((size) => {
  const ids = Array.from({ length: size }, (_, index) => `b${index}`);
  const pairs = ids.flatMap((a, index) => ids.slice(index + 1).map((b): Pair => [a, b]));
  return fc.record({
    pairs: fc.subarray(pairs),
    outcomes: fc.tuple(
      ...ids.map((id) =>
        fc
          .tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 5 }), fc.boolean())
          .map(([min, more, certain]) =>
            paying(id, min, min + more, { status: certain ? 'likely' : 'possible' }),
          ),
      ),
    ),
  });
});

describe('of random benefits and incompatibilities', () => {
  const RUNS = 2000;

  it('no two that exclude each other are ever suggested, and nothing is lost', () => {
    fc.assert(
      fc.property(graphs, ({ outcomes, pairs }) => {
        const found = combine(outcomes, ...pairs);
        const names = namesOf(found);
        expect(pairs.filter(([a, b]) => names.includes(a) && names.includes(b))).toEqual([]);
        const others = found.alternatives.map(({ outcome: { benefit } }) => benefit);
        expect([...names, ...others].sort()).toEqual(outcomes.map(({ benefit }) => benefit).sort());
        expect(found.alternatives.filter(({ insteadOf }) => insteadOf.length === 0)).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  it('no admissible set is worth more for certain, as trying all of them shows', () => {
    fc.assert(
      fc.property(graphs, ({ outcomes, pairs }) => {
        const ids = outcomes.map(({ benefit }) => benefit);
        const floor = (set: readonly Outcome[]): number =>
          set.reduce(
            (sum, { status, amount: paid }) => sum + (status === 'likely' ? (paid?.year.min ?? 0) : 0),
            0,
          );
        const best = Math.max(
          ...Array.from({ length: 2 ** ids.length }, (_, bits) => {
            const set = outcomes.filter((_, index) => bits & (1 << index));
            const names = set.map(({ benefit }) => benefit);
            return pairs.some(([a, b]) => names.includes(a) && names.includes(b)) ? 0 : floor(set);
          }),
        );
        expect(floor(combine(outcomes, ...pairs).chosen.map((choice) => choice.outcome))).toBe(best);
      }),
      { numRuns: RUNS },
    );
  });

  it('the bounds hold whatever the open amounts turn out to be', () => {
    const turns = fc.record({
      graph: graphs,
      shares: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 8, maxLength: 8 }),
    });
    fc.assert(
      fc.property(turns, ({ graph: { outcomes, pairs }, shares }) => {
        const certain = outcomes.filter(({ status }) => status === 'likely');
        const { min, max } = combine(certain, ...pairs).likely.year;
        const exact = certain.map(({ benefit, amount: open }, index) => {
          const { year } = open ?? amount({});
          return paying(benefit, Math.round(year.min + (shares[index] ?? 0) * (year.max - year.min)));
        });
        const { year } = combine(exact, ...pairs).likely;
        expect(year.min).toBeGreaterThanOrEqual(min);
        expect(year.max).toBeLessThanOrEqual(max);
      }),
      { numRuns: RUNS },
    );
  });
});

describe('maximal sets', () => {
  it('of a triangle are its three corners, of a path of four the three ways through it', () => {
    expect(maximalSets(['a', 'b', 'c'], () => true)).toEqual([['a'], ['b'], ['c']]);
    const next = (a: string, b: string): boolean => Math.abs(Number(a) - Number(b)) === 1;
    expect(maximalSets(['1', '2', '3', '4'], next)).toEqual([
      ['1', '3'],
      ['1', '4'],
      ['2', '4'],
    ]);
  });

  it('are looked for in each connected piece apart', () => {
    const together = (a: string, b: string): boolean => a[0] === b[0];
    expect(connectedPieces(['a1', 'b1', 'a2', 'c1'], together)).toEqual([['a1', 'a2'], ['b1'], ['c1']]);
  });
});

describe('on the real rules', () => {
  const { book } = loadRules();
  const DATES = ['2020-06-15', '2023-06-15', '2026-11-22'];
  const RUNS = 150;

  it('no random household is suggested two incompatible benefits', () => {
    for (const date of DATES) {
      const rules = compileRules(book, date);
      fc.assert(
        fc.property(partlyKnown(book.facts, date), (given) => {
          const household = readHousehold(book.facts, given, { defaults: false });
          const { outcomes, combination } = analyse(rules, household, screen(rules, household));
          const likely = outcomes.filter(({ status }) => status === 'likely').map(({ benefit }) => benefit);
          for (const names of [likely, namesOf(combination)]) {
            const clashes = book.benefits.flatMap(({ id, incompatible_with: rivals = [] }) =>
              names.includes(id)
                ? rivals.filter((rival) => names.includes(rival)).map((rival) => `${id} + ${rival}`)
                : [],
            );
            expect(clashes).toEqual([]);
          }
        }),
        { numRuns: RUNS },
      );
    }
  });

  it('tells what a benefit that gave way would be worth', () => {
    const rules = compileRules(book, '2026-11-22');
    const worth: (number | undefined)[] = [];
    fc.assert(
      fc.property(exactHousehold(book.facts, '2026-11-22'), (given) => {
        const household = readHousehold(book.facts, given, { defaults: false });
        const screening = screen(rules, household);
        const alone = standingAlone(rules, household, screening);
        for (const { benefit } of screening.outcomes.filter(isExcludedOnly))
          worth.push(alone.get(benefit)?.amount?.year.max);
      }),
      { numRuns: RUNS },
    );
    expect(worth.length).toBeGreaterThan(0);
    expect(worth.filter((year) => year === undefined || year <= 0)).toEqual([]);
  });
});
