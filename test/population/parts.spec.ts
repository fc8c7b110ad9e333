/** The small parts: dice, days, summaries, and what a rule book settles. */
import { describe, expect, it } from 'vitest';
import type { RuleBook } from '../../src/engine/index.js';
import { ageOn, daysAfter, monthsBetween, yearsAfter } from '../../src/population/days.js';
import { diceOf } from '../../src/population/dice.js';
import { isSame, settler, summaryOf, type CompleteHousehold } from '../../src/population/index.js';
import { book as invented, TODAY } from '../questionnaire/fixtures.js';

describe('dice', () => {
  it('fall the same for the same seed, and otherwise for the next', () => {
    const throws = (seed: number): number[] => {
      const dice = diceOf(seed);
      return Array.from({ length: 5 }, () => dice.next());
    };
    expect(throws(7)).toEqual(throws(7));
    expect(throws(7)).not.toEqual(throws(8));
  });

  it('take each item as often as its weight, and never one without weight', () => {
    const dice = diceOf(1);
    const picked = Array.from({ length: 4000 }, () =>
      dice.among([
        ['a', 3],
        ['b', 1],
        ['never', 0],
      ]),
    );
    expect(picked.filter((item) => item === 'a').length / 4000).toBeCloseTo(0.75, 1);
    expect(picked).not.toContain('never');
    expect(() => dice.among([])).toThrow(RangeError);
  });

  it('give whole numbers with both ends, and amounts half of which are below the median', () => {
    const dice = diceOf(2);
    expect(new Set(Array.from({ length: 200 }, () => dice.whole(1, 3)))).toEqual(new Set([1, 2, 3]));
    const amounts = Array.from({ length: 4000 }, () => dice.amount(1000, 0.5));
    expect(amounts.filter((amount) => amount < 1000).length / 4000).toBeCloseTo(0.5, 1);
    expect(Math.min(...amounts)).toBeGreaterThan(0);
  });
});

describe('days', () => {
  it('count a birthday as a completed year, the day before not', () => {
    expect(ageOn('1990-06-30', '2026-06-30')).toBe(36);
    expect(ageOn('1990-07-01', '2026-06-30')).toBe(35);
    expect(ageOn('2024-02-29', '2025-02-28')).toBe(1);
  });

  it('move over ends of months and years', () => {
    expect(daysAfter('2026-12-31', 1)).toBe('2027-01-01');
    expect(yearsAfter('2024-02-29', 1)).toBe('2025-02-28');
    expect(monthsBetween('2026-01-31', '2026-02-28')).toBe(0);
    expect(monthsBetween('2025-12-15', '2026-02-15')).toBe(2);
    expect(() => daysAfter('yesterday', 1)).toThrow(/no day/);
  });
});

describe('a summary', () => {
  it('names the figure that nine of ten do not pass', () => {
    expect(summaryOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 30])).toEqual({ mean: 7.5, median: 5, p90: 9 });
    expect(() => summaryOf([])).toThrow(RangeError);
  });
});

describe('outcomes', () => {
  const outcome = (year: number) =>
    ({
      benefit: 'aid',
      status: 'likely',
      amount: { min: year, max: year, per: 'year', upTo: false, year: { min: year, max: year }, details: {} },
    }) as never;

  it('are the same to half a cent', () => {
    expect(isSame(outcome(100), outcome(100.004))).toBe(true);
    expect(isSame(outcome(100), outcome(100.01))).toBe(false);
  });
});

describe('what a rule book settles', () => {
  const withRows = (rows: Readonly<Record<string, object>>): RuleBook => ({
    ...invented,
    facts: invented.facts.map((fact) => ({ ...fact, ...rows[fact.id] })),
  });
  const household: CompleteHousehold = {
    citizenship: 'it',
    permit: 'long',
    isee: 5000,
    rent_year: 9000,
    household: [
      { relation: 'self', birth_date: '1990-01-01', disabled: true, care_cost_year: 100 },
      { relation: 'child', birth_date: '2020-01-01', disabled: false, care_cost_year: 100 },
    ],
  };

  it('is put right, of the household and of the member whom it concerns', () => {
    const settle = settler(
      withRows({
        permit: { settled_when: [{ when: { fact: 'citizenship', in: ['it', 'eu'] }, is: 'none' }] },
        care_cost_year: { settled_when: [{ when: { fact: 'disabled', is: false }, is: 0 }] },
      }),
      TODAY,
    );
    const settled = settle(household);
    expect(settled['permit']).toBe('none');
    expect(settled.household.map(({ care_cost_year: cost }) => cost)).toEqual([100, 0]);
    expect(settle(settled)).toBe(settled);
  });

  it('is brought within its bounds', () => {
    const settle = settler(
      withRows({ rent_year: { narrowed_by: { between: [0, { fact: 'isee' }] } } }),
      TODAY,
    );
    expect(settle(household)['rent_year']).toBe(5000);
    expect(settle({ ...household, rent_year: 4999 })['rent_year']).toBe(4999);
  });

  it('may not go round in a circle', () => {
    const circle = withRows({
      even: {
        settled_when: [
          { when: { fact: 'odd', is: false }, is: true },
          { when: { fact: 'odd', is: true }, is: false },
        ],
      },
      odd: {
        settled_when: [
          { when: { fact: 'even', is: true }, is: true },
          { when: { fact: 'even', is: false }, is: false },
        ],
      },
    });
    expect(() => settler(circle, TODAY)({ ...household, even: true, odd: false })).toThrow(/circle/);
  });
});
