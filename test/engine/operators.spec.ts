// Every operator on known, partly known and unknown facts: true, false, unknown, range.
import { describe, expect, it } from 'vitest';
import {
  compileRules,
  readHousehold,
  screen,
  type GivenHousehold,
  type Outcome,
  type RuleBook,
} from '../../src/engine/index.js';
import type { Condition, Value } from '../../src/engine/language.js';
import { withAmount, withCondition } from './books.js';

function outcome(rules: RuleBook, given: GivenHousehold, date: string): Outcome {
  const household = readHousehold(rules.facts, given, { defaults: false });
  const [only] = screen(compileRules(rules, date), household).outcomes;
  if (!only) throw new Error('no outcome');
  return only;
}

const UNKNOWN = { unknown: true } as const;
const DATE = '2026-06-30';

/** likely = true, not = false, possible = unknown. */
function truth(condition: Condition, given: GivenHousehold, date = DATE): boolean | undefined {
  const { status } = outcome(withCondition(condition), given, date);
  return status === 'likely' ? true : status === 'not' ? false : undefined;
}

function amount(value: Value, given: GivenHousehold, date = DATE): number | { min: number; max: number } {
  const found = outcome(withAmount(value), given, date).amount;
  if (!found) throw new Error('no amount');
  return found.min === found.max ? found.min : { min: found.min, max: found.max };
}

describe('comparisons of numbers', () => {
  const rows: [string, Condition, unknown[]][] = [
    // exactly the limit, just below, just above, a range below, across, above, unknown
    ['at_most', { fact: 'isee', at_most: 9360 }, [true, true, false, true, undefined, false, undefined]],
    ['less_than', { fact: 'isee', less_than: 9360 }, [false, true, false, true, undefined, false, undefined]],
    ['at_least', { fact: 'isee', at_least: 9360 }, [true, false, true, false, undefined, true, undefined]],
    ['more_than', { fact: 'isee', more_than: 9360 }, [false, false, true, false, undefined, true, undefined]],
    ['is', { fact: 'isee', is: 9360 }, [true, false, false, false, undefined, false, undefined]],
    ['is_not', { fact: 'isee', is_not: 9360 }, [false, true, true, true, undefined, true, undefined]],
    ['in', { fact: 'isee', in: [9360, 1] }, [true, false, false, false, undefined, false, undefined]],
    ['not_in', { fact: 'isee', not_in: [9360, 1] }, [false, true, true, true, undefined, true, undefined]],
  ];
  const given = [
    9360,
    9359.99,
    9360.01,
    { min: 5, max: 9359 },
    { min: 0, max: 9360.01 },
    { min: 9361, max: 10_000 },
    UNKNOWN,
  ];
  for (const [word, condition, expected] of rows) {
    it(`${word} includes its limit only where the word says so, and a range across it decides nothing`, () => {
      expect(given.map((isee) => truth(condition, { isee }))).toEqual(expected);
    });
  }

  it('compares decimal figures, not binary dust: 6000 × 1.15 is 6900', () => {
    const limit: Value = { product: [6000, 1.15] };
    expect(truth({ fact: 'isee', less_than: limit }, { isee: 6900 })).toBe(false);
    expect(truth({ fact: 'isee', at_least: limit }, { isee: 6900 })).toBe(true);
    expect(truth({ fact: 'isee', less_than: limit }, { isee: 6899.99 })).toBe(true);
  });

  it('asks both of two comparators', () => {
    const condition: Condition = { fact: 'isee', at_least: 10, less_than: 20 };
    expect([9, 10, 19, 20].map((isee) => truth(condition, { isee }))).toEqual([false, true, true, false]);
  });
});

describe('comparisons of choices, booleans, lists and dates', () => {
  it('is, in and their opposites decide on a choice as soon as all that is possible agrees', () => {
    const given = [
      'tenant',
      'owner',
      { one_of: ['tenant', 'owner'] },
      { one_of: ['owner', 'homeless'] },
      UNKNOWN,
    ];
    const of = (condition: Condition): unknown[] => given.map((housing) => truth(condition, { housing }));
    expect(of({ fact: 'housing', is: 'tenant' })).toEqual([true, false, undefined, false, undefined]);
    expect(of({ fact: 'housing', is_not: 'tenant' })).toEqual([false, true, undefined, true, undefined]);
    expect(of({ fact: 'housing', in: ['tenant', 'owner'] })).toEqual([
      true,
      true,
      true,
      undefined,
      undefined,
    ]);
    expect(of({ fact: 'housing', not_in: ['tenant', 'owner'] })).toEqual([
      false,
      false,
      false,
      undefined,
      undefined,
    ]);
    expect(of({ fact: 'housing', in: ['owner', 'tenant', 'homeless'] }).at(-1)).toBe(true);
  });

  it('a bare boolean is true, false or unknown', () => {
    expect([true, false, UNKNOWN].map((pregnant) => truth({ fact: 'pregnant' }, { pregnant }))).toEqual([
      true,
      false,
      undefined,
    ]);
    expect(
      [true, false, UNKNOWN].map((pregnant) => truth({ fact: 'pregnant', is: false }, { pregnant })),
    ).toEqual([false, true, undefined]);
  });

  it('a list includes an item, or one of several', () => {
    const given = [['gas'], ['water', 'gas'], [], UNKNOWN];
    expect(given.map((bills) => truth({ fact: 'bills', includes: 'gas' }, { bills }))).toEqual([
      true,
      true,
      false,
      undefined,
    ]);
    expect(truth({ fact: 'bills', includes_any: ['water', 'electricity'] }, { bills: ['gas'] })).toBe(false);
    expect(truth({ fact: 'bills', includes_any: ['water', 'gas'] }, { bills: ['gas'] })).toBe(true);
  });

  it('dates have their boundary in the word too', () => {
    const given = [
      '2025-03-04',
      '2025-03-05',
      '2025-03-06',
      { min: '2025-03-01', max: '2025-03-31' },
      UNKNOWN,
    ];
    const of = (condition: Condition): unknown[] => given.map((job_end) => truth(condition, { job_end }));
    expect(of({ fact: 'job_end', on_or_after: '2025-03-05' })).toEqual([
      false,
      true,
      true,
      undefined,
      undefined,
    ]);
    expect(of({ fact: 'job_end', after: '2025-03-05' })).toEqual([false, false, true, undefined, undefined]);
    expect(of({ fact: 'job_end', on_or_before: '2025-03-05' })).toEqual([
      true,
      true,
      false,
      undefined,
      undefined,
    ]);
    expect(of({ fact: 'job_end', before: '2025-03-05' })).toEqual([true, false, false, undefined, undefined]);
  });
});

describe('all, any, not', () => {
  const of = (parts: unknown[], word: 'all' | 'any'): unknown => {
    const names = ['pregnant', 'has_isee'] as const;
    const condition = { [word]: names.map((fact) => ({ fact })) } as unknown as Condition;
    const given = Object.fromEntries(names.map((name, index) => [name, parts[index] ?? UNKNOWN]));
    return truth(condition, given);
  };
  it('all is false as soon as one part is, and unknown only when nothing is false', () => {
    expect(of([true, true], 'all')).toBe(true);
    expect(of([true, false], 'all')).toBe(false);
    expect(of([undefined, false], 'all')).toBe(false);
    expect(of([undefined, true], 'all')).toBe(undefined);
  });
  it('any is true as soon as one part is, and unknown only when nothing is true', () => {
    expect(of([false, false], 'any')).toBe(false);
    expect(of([undefined, true], 'any')).toBe(true);
    expect(of([undefined, false], 'any')).toBe(undefined);
  });
  it('not turns true and false, and leaves unknown', () => {
    const condition: Condition = { not: { fact: 'pregnant' } };
    expect([true, false, UNKNOWN].map((pregnant) => truth(condition, { pregnant }))).toEqual([
      false,
      true,
      undefined,
    ]);
  });
  it('a clause out of force is as if not written, in all and in any', () => {
    const old = { in_force: { to: '2020-12-31' }, fact: 'pregnant' } as const;
    expect(truth({ all: [old] }, { pregnant: false })).toBe(true);
    expect(truth({ any: [old] }, { pregnant: true })).toBe(false);
    expect(truth({ all: [old] }, { pregnant: false }, '2020-12-31')).toBe(false);
    expect(truth({ all: [old] }, { pregnant: false }, '2021-01-01')).toBe(true);
  });
});

describe('arithmetic', () => {
  const across: GivenHousehold = { isee: { min: 100, max: 200 }, rent: 10 };
  it('adds, takes away, multiplies, divides, also on ranges', () => {
    expect(amount({ sum: [{ fact: 'isee' }, { fact: 'rent' }, 1] }, across)).toEqual({ min: 111, max: 211 });
    expect(amount({ difference: [{ fact: 'rent' }, { fact: 'isee' }] }, across)).toEqual({
      min: -190,
      max: -90,
    });
    expect(amount({ product: [-2, { fact: 'isee' }] }, across)).toEqual({ min: -400, max: -200 });
    expect(amount({ quotient: [{ fact: 'isee' }, { fact: 'rent' }] }, across)).toEqual({ min: 10, max: 20 });
    expect(amount({ quotient: [1000, { fact: 'isee' }] }, across)).toEqual({ min: 5, max: 10 });
  });
  it('least and greatest bound a range', () => {
    expect(amount({ least: [{ fact: 'isee' }, 150] }, across)).toEqual({ min: 100, max: 150 });
    expect(amount({ greatest: [{ fact: 'isee' }, 150] }, across)).toEqual({ min: 150, max: 200 });
  });
  it('rounds half up on the decimal value: 54.05 to a tenth is 54.1', () => {
    expect(amount({ rounded: { product: [50, 1.081] }, to: 0.1 }, {})).toBe(54.1);
    expect(amount({ rounded: 1.005, to: 0.01 }, {})).toBe(1.01);
    expect(amount({ rounded: 546.2317, to: 0.01, direction: 'up' }, {})).toBe(546.24);
    expect(amount({ rounded: 546.239, to: 0.01, direction: 'down' }, {})).toBe(546.23);
    expect(amount({ rounded: 24 / 24, to: 1, direction: 'up' }, {})).toBe(1);
  });
  it('revalues year by year with a rounding each: 50.0 → 54.1 → 57.0 → 57.5 → 58.3', () => {
    const value: Value = { revalued: 50, by: 'index', round_to: 0.1 };
    const years = ['2022', '2023', '2024', '2025', '2026'].map((year) => amount(value, {}, `${year}-06-30`));
    expect(years).toEqual([50, 54.1, 57, 57.5, 58.3]);
  });
  it('numbers the bands of a revalued limit, the limit belonging to its band', () => {
    const value: Value = {
      band: { fact: 'isee' },
      first: 15000,
      step: 100,
      last: 250,
      revalued_by: 'index',
      round_to: 0.01,
    };
    const isees = [0, 17_468.51, 18_633.08, 18_633.09, 99_999];
    expect(isees.map((isee) => amount(value, { isee }))).toEqual([0, 0, 10, 11, 250]);
    expect(amount(value, { isee: { min: 18_000, max: 18_633.09 } })).toEqual({ min: 5, max: 11 });
  });
  it('does not know a revalued figure or band once an index has lapsed, and says so', () => {
    const by = 'index-to-2026';
    const revalued = (value: Value): Value => ({ revalued: value, by, round_to: 0.1 });
    const band: Value = { band: { fact: 'isee' }, first: 100, step: 10, last: 9, revalued_by: by };
    expect(amount(revalued(50), {}, '2026-12-31')).toBe(50.7);
    expect(amount(band, { isee: 121.68 }, '2026-12-31')).toBe(2);
    expect(amount(revalued(50), {}, '2027-01-01')).toEqual({ min: 0.01, max: Infinity });
    expect(amount(revalued(0), {}, '2027-01-01')).toBe(0);
    expect(amount(revalued(-50), {}, '2027-01-01')).toEqual({ min: -Infinity, max: -0.01 });
    expect(amount(band, { isee: 121.68 }, '2027-01-01')).toEqual({ min: 0, max: 9 });
    for (const value of [revalued(50), band]) {
      expect(outcome(withAmount(value), { isee: 1 }, '2027-01-01').lapsed).toEqual({ [by]: '2026-12-31' });
      expect(outcome(withAmount(value), { isee: 1 }, '2026-12-31').lapsed).toEqual({});
    }
  });
  it('does not know a revalued figure after a gap in its indices either', () => {
    const value: Value = { revalued: 50, by: 'index-to-2026', round_to: 0.1 };
    expect(amount(value, {}, '2028-01-01')).toEqual({ min: 0.01, max: Infinity });
  });
  it('reads tables with limits that belong (up_to) or do not (below)', () => {
    const value: Value = {
      table: { fact: 'isee' },
      bands: [{ up_to: 7000, value: 160 }, { below: 40_000, value: 120 }, { otherwise: 80 }],
    };
    expect([7000, 7000.01, 39_999.99, 40_000].map((isee) => amount(value, { isee }))).toEqual([
      160, 120, 120, 80,
    ]);
    expect(amount(value, { isee: { min: 7000, max: 8000 } })).toEqual({ min: 120, max: 160 });
    expect(amount(value, { isee: UNKNOWN })).toEqual({ min: 80, max: 160 });
  });
  it('follows a line, flat outside its points', () => {
    const points = [[100, 10], [200, 30], [300, 0]] as const; // prettier-ignore
    const value: Value = { line: { fact: 'isee' }, points };
    expect([0, 100, 150, 200, 250, 400].map((isee) => amount(value, { isee }))).toEqual([
      10, 10, 20, 30, 15, 0,
    ]);
    expect(amount(value, { isee: { min: 150, max: 250 } })).toEqual({ min: 15, max: 30 });
  });
  it('chooses the first row that holds, and spans the rows that may', () => {
    const value: Value = {
      choose: [{ when: { fact: 'pregnant' }, value: 5 }, { otherwise: { fact: 'rent' } }],
    };
    expect(amount(value, { pregnant: true, rent: 9 })).toBe(5);
    expect(amount(value, { pregnant: false, rent: 9 })).toBe(9);
    expect(amount(value, { pregnant: UNKNOWN, rent: 9 })).toEqual({ min: 5, max: 9 });
  });
  it('narrows a quantity known by two ways to what both allow', () => {
    const value: Value = { narrowest: [{ fact: 'isee' }, { fact: 'rent' }] };
    expect(amount(value, { isee: { min: 0, max: 10 }, rent: { min: 8, max: 20 } })).toEqual({
      min: 8,
      max: 10,
    });
    expect(amount(value, { isee: UNKNOWN, rent: 7 })).toBe(7);
  });
});

describe('parameters', () => {
  it('hold from their first day to the day before the next, and are unknown before and after', () => {
    const condition: Condition = { fact: 'isee', at_most: { parameter: 'limit' } };
    const on = (date: string): unknown => truth(condition, { isee: 9100 }, date);
    expect(['2022-01-01', '2024-12-31', '2025-01-01', '2026-12-31'].map(on)).toEqual([
      false,
      false,
      true,
      true,
    ]);
    expect(['2021-12-31', '2027-01-01'].map(on)).toEqual([undefined, undefined]);
  });
  it('say when their last known value has lapsed', () => {
    const rules = withCondition({ fact: 'isee', at_most: { parameter: 'limit' } });
    expect(outcome(rules, { isee: 1 }, '2027-01-01').lapsed).toEqual({ limit: '2026-12-31' });
    expect(outcome(rules, { isee: 1 }, '2026-12-31').lapsed).toEqual({});
  });
  it('are read on another day, and span the values of a range of days', () => {
    const value: Value = { parameter: 'limit', at: { fact: 'job_end' } };
    expect(amount(value, { job_end: '2024-12-31' })).toBe(9000);
    expect(amount(value, { job_end: { min: '2024-12-31', max: '2025-01-01' } })).toEqual({
      min: 9000,
      max: 9360,
    });
  });
});

describe('dates', () => {
  it('measures completed years and months, the day of the month included', () => {
    const years: Value = { completed_years: { from: { fact: 'job_end' } } };
    const months: Value = { completed_months: { from: { fact: 'job_end' }, to: { date: '2026-06-30' } } };
    expect(['2020-06-30', '2020-07-01'].map((job_end) => amount(years, { job_end }))).toEqual([6, 5]);
    expect(['2026-05-30', '2026-05-31'].map((job_end) => amount(months, { job_end }))).toEqual([1, 0]);
    expect(amount({ days_between: { from: { fact: 'job_end' } } }, { job_end: '2026-06-01' })).toBe(29);
    expect(amount(years, { job_end: { min: '2020-06-30', max: '2020-07-01' } })).toEqual({ min: 5, max: 6 });
  });
  it('moves a date and clips it to the end of the month', () => {
    const value: Value = {
      days_between: { from: '2026-01-01', to: { shift: { fact: 'job_end' }, months: 1 } },
    };
    expect(amount(value, { job_end: '2026-01-31' })).toBe(58);
  });
  it('takes a date apart; a range across a new year may lie in any month', () => {
    expect(amount({ year_of: { fact: 'job_end' } }, { job_end: '2025-11-02' })).toBe(2025);
    expect(amount({ month_of: { fact: 'job_end' } }, { job_end: '2025-11-02' })).toBe(11);
    const across = { job_end: { min: '2025-12-31', max: '2026-01-01' } };
    expect(amount({ month_of: { fact: 'job_end' } }, across)).toEqual({ min: 1, max: 12 });
    const start: Value = { days_between: { from: { start_of_year: { fact: 'job_end' } }, to: '2026-01-01' } };
    expect(amount(start, { job_end: '2025-11-02' })).toBe(365);
  });
});

describe('members', () => {
  const family: GivenHousehold = {
    household: [
      { relation: 'self', age: 40, disabled: false, pay: 100 },
      { relation: 'child', age: 17, disabled: UNKNOWN, pay: 0 },
      { relation: 'child', birth_date: '2008-06-30', disabled: true, pay: 20 },
    ],
  };
  const minor: Condition = { fact: 'age', less_than: 18 };
  it('counts those who certainly do and those who may', () => {
    expect(amount({ count_members: minor }, family)).toBe(1);
    expect(amount({ count_members: { fact: 'disabled' } }, family)).toEqual({ min: 1, max: 2 });
  });
  it('is 18 on the birthday and not the day before', () => {
    const two = { household: [{ relation: 'self', birth_date: '2008-06-30' }] };
    expect(truth({ some_member: minor }, two, '2026-06-29')).toBe(true);
    expect(truth({ some_member: minor }, two, '2026-06-30')).toBe(false);
  });
  it('finds some and every member', () => {
    expect(truth({ some_member: { fact: 'disabled' } }, family)).toBe(true);
    expect(truth({ every_member: { fact: 'disabled' } }, family)).toBe(false);
    expect(truth({ every_member: { fact: 'disabled' }, where: minor }, family)).toBe(undefined);
    expect(truth({ every_member: { fact: 'disabled' }, where: { fact: 'age', at_least: 90 } }, family)).toBe(
      true,
    );
  });
  it('sums, and takes the largest and smallest', () => {
    expect(amount({ sum_members: { fact: 'pay' } }, family)).toBe(120);
    expect(amount({ sum_members: { fact: 'pay' }, where: { fact: 'relation', is: 'child' } }, family)).toBe(
      20,
    );
    expect(amount({ greatest_member: { fact: 'pay' }, where: minor, otherwise: 7 }, family)).toBe(0);
    expect(amount({ least_member: { fact: 'age' }, otherwise: 7 }, family)).toBe(17);
    expect(
      amount({ least_member: { fact: 'age' }, where: { fact: 'age', more_than: 99 }, otherwise: 7 }, family),
    ).toBe(7);
  });
  it('ranks by age, the oldest first, twins in the order of the list', () => {
    const child: Condition = { fact: 'relation', is: 'child' };
    const third: Value = {
      sum_members: { fact: 'pay' },
      where: { all: [child, { value: { rank_by_age: child }, at_least: 3 }] },
    };
    const ages = (...of: number[]): GivenHousehold => ({
      household: [
        { relation: 'self' },
        ...of.map((age, index) => ({ relation: 'child', age, pay: 10 ** index })),
      ],
    });
    expect(amount(third, ages(9, 5, 1))).toBe(100);
    expect(amount(third, ages(1, 5, 9))).toBe(1);
    expect(amount(third, ages(5, 5, 5))).toBe(100);
  });
  it('keeps its own and the applicant’s facts apart', () => {
    const older: Condition = { some_member: { fact: 'age', more_than: { fact: 'age', of: 'self' } } };
    expect(truth(older, family)).toBe(false);
    expect(
      truth(older, {
        household: [
          { relation: 'self', age: 20 },
          { relation: 'spouse', age: 21 },
        ],
      }),
    ).toBe(true);
  });
  it('allows for people who are not listed yet', () => {
    expect(
      truth(
        { some_member: minor },
        { household: [{ relation: 'self', age: 40 }], household_incomplete: true },
      ),
    ).toBe(undefined);
    expect(truth({ some_member: minor }, { household: [{ relation: 'self', age: 40 }] })).toBe(false);
    expect(truth({ some_member: minor }, {})).toBe(undefined);
  });
  it('tells which facts are missing, of whom', () => {
    const rules = withCondition({ some_member: { all: [minor, { fact: 'disabled' }] } });
    const given = {
      household: [
        { relation: 'self', age: 40 },
        { relation: 'child', age: 3 },
      ],
    };
    expect(outcome(rules, given, DATE).missing).toEqual([{ fact: 'disabled', member: 1 }]);
    expect(outcome(rules, {}, DATE).missing).toContainEqual({ fact: 'household' });
  });
});
