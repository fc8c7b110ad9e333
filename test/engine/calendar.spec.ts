// Plain calendar dates against the calendar of the platform and against a naive count of months and birthdays.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  completedMonths,
  completedYears,
  dateOf,
  dayOf,
  daysInMonth,
  FIRST_DAY,
  formatDay,
  LAST_DAY,
  parseDay,
  shiftDay,
} from '../../src/engine/calendar.js';

const MILLISECONDS = 86_400_000;
const platform = (day: number): string => new Date(day * MILLISECONDS).toISOString().slice(0, 10);
const day = (text: string): number => parseDay(text) ?? NaN;
const days = fc.integer({ min: FIRST_DAY, max: LAST_DAY });

describe('a day', () => {
  it('is the same day in the calendar of the platform, every day from 1890 to 2110', () => {
    const wrong: string[] = [];
    for (let number = FIRST_DAY; number <= LAST_DAY; number++) {
      const text = formatDay(number);
      if (text !== platform(number) || parseDay(text) !== number || dayOf(dateOf(number)) !== number)
        wrong.push(text);
    }
    expect(wrong).toEqual([]);
    expect(LAST_DAY - FIRST_DAY + 1).toBe(221 * 365 + 53);
  });

  it('is counted from 1 January 1970', () => {
    expect(['1969-12-31', '1970-01-01', '1970-01-02'].map(day)).toEqual([-1, 0, 1]);
    expect([FIRST_DAY, LAST_DAY].map(formatDay)).toEqual(['1890-01-01', '2110-12-31']);
  });

  it('29 February exists in leap years only: 2000 is one, 1900 and 2100 are not', () => {
    const leap = (year: number): boolean => parseDay(`${year}-02-29`) !== undefined;
    expect([1896, 1904, 2000, 2024, 2096].filter((year) => !leap(year))).toEqual([]);
    expect([1900, 2023, 2025, 2026, 2100].filter(leap)).toEqual([]);
    expect(day('2024-03-01') - day('2024-02-28')).toBe(2);
    expect(day('2100-03-01') - day('2100-02-28')).toBe(1);
  });

  it('is refused where it does not exist or is not written YYYY-MM-DD', () => {
    const refused = [
      ['2026-02-29', '2026-02-30', '2026-04-31', '2026-06-31', '2026-09-31', '2026-11-31', '2026-01-32'],
      ['2026-00-10', '2026-13-10', '2026-10-00'],
      ['', '2026', '2026-03', '2026-3-1', '26-03-01', '2026/03/01', '01-03-2026', '20260301', '+2026-03-01'],
      ['2026-03-01T00:00:00Z', ' 2026-03-01', '2026-03-01 ', '2026-03-0l', '٢٠٢٦-٠٣-٠١', '2026-03-01\n'],
    ].flat();
    expect(refused.filter((text) => parseDay(text) !== undefined)).toEqual([]);
    expect(
      ['2026-01-31', '2026-04-30', '2026-12-31', '0000-01-01', '9999-12-31'].map(parseDay),
    ).not.toContain(undefined);
  });
});

describe('months of 28 to 31 days', () => {
  it('have as many days as the first of the next month is away', () => {
    for (const year of [1900, 2000, 2023, 2024, 2100]) {
      const lengths = Array.from({ length: 12 }, (_, index) => daysInMonth(year, index + 1));
      const measured = lengths.map(
        (_, index) => dayOf({ year, month: index + 2, day: 1 }) - dayOf({ year, month: index + 1, day: 1 }),
      );
      // The 13th month is January of the next year.
      expect(lengths.slice(0, 11)).toEqual(measured.slice(0, 11));
      expect(lengths[11]).toBe(31);
    }
  });
});

describe('a date moved', () => {
  const moved = (from: string, shift: Parameters<typeof shiftDay>[1]): string =>
    formatDay(shiftDay(day(from), shift));

  it('keeps its day of the month, or takes the last one where there is none such', () => {
    expect(moved('2026-01-31', { months: 1 })).toBe('2026-02-28');
    expect(moved('2024-01-31', { months: 1 })).toBe('2024-02-29');
    expect(moved('2026-03-31', { months: -1 })).toBe('2026-02-28');
    expect(moved('2026-08-31', { months: 1 })).toBe('2026-09-30');
    expect(moved('2024-02-29', { years: 1 })).toBe('2025-02-28');
    expect(moved('2024-02-29', { years: 4 })).toBe('2028-02-29');
    expect(moved('2026-02-28', { months: 1 })).toBe('2026-03-28');
  });

  it('moves by years and months first, by days afterwards', () => {
    expect(moved('2026-01-31', { months: 1, days: 1 })).toBe('2026-03-01');
    expect(moved('2023-12-31', { years: 1, months: -10, days: -1 })).toBe('2024-02-28');
    expect(moved('2026-01-15', { months: -1 })).toBe('2025-12-15');
    expect(moved('2026-12-15', { months: 1 })).toBe('2027-01-15');
    expect(moved('2026-12-31', {})).toBe('2026-12-31');
  });

  it('never lands earlier for a later day', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -600, max: 600 }), (from, months) => {
        expect(shiftDay(from, { months })).toBeLessThanOrEqual(shiftDay(from + 1, { months }));
      }),
    );
  });
});

/** The day on which the n-th month is completed: the same day of that month, else the first of the month after. */
function monthday(from: string, months: number): string {
  const [year = 0, month = 0, dayOfMonth = ''] = from
    .split('-')
    .map((part, index) => (index < 2 ? Number(part) : part));
  const count = Number(year) * 12 + Number(month) - 1 + months;
  const text = (index: number, last: string | number): string =>
    `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-${last}`;
  const wanted = text(count, dayOfMonth);
  return parseDay(wanted) === undefined ? text(count + 1, '01') : wanted;
}

describe('time completed', () => {
  it('a year is completed on the birthday, not the day before', () => {
    const age = (born: string, on: string): number => completedYears(day(born), day(on));
    expect(['2026-06-29', '2026-06-30', '2026-07-01'].map((on) => age('2008-06-30', on))).toEqual([
      17, 18, 18,
    ]);
    expect(age('2026-06-30', '2026-06-30')).toBe(0);
    expect(age('2026-07-01', '2026-06-30')).toBe(-1);
  });

  it('who is born on 29 February completes the year on 1 March of a common year', () => {
    const age = (on: string): number => completedYears(day('2008-02-29'), day(on));
    expect(['2026-02-28', '2026-03-01'].map(age)).toEqual([17, 18]);
    expect(['2024-02-28', '2024-02-29'].map(age)).toEqual([15, 16]);
  });

  it('a month from the 31st is completed on the 31st, or the day after the end of a shorter month', () => {
    const months = (on: string): number => completedMonths(day('2026-01-31'), day(on));
    expect(['2026-02-28', '2026-03-01', '2026-03-30', '2026-03-31'].map(months)).toEqual([0, 1, 1, 2]);
  });

  it('agrees with counting month by month and birthday by birthday', () => {
    const near = fc.tuple(days, fc.integer({ min: 0, max: 1300 }));
    const onBoundary = fc
      .tuple(
        fc.integer({ min: 1900, max: 2100 }),
        fc.integer({ min: 0, max: 11 }),
        fc.integer({ min: -3, max: 3 }),
      )
      .chain(([year, month, offset]) =>
        fc.tuple(
          fc.constant(dayOf({ year, month: month + 1, day: daysInMonth(year, month + 1) }) + offset),
          fc.integer({ min: 0, max: 800 }),
        ),
      );
    fc.assert(
      fc.property(fc.oneof(near, onBoundary), fc.boolean(), ([from, span], isLong) => {
        const to = from + span * (isLong ? 28 : 1);
        let naive = 0;
        while (monthday(formatDay(from), naive + 1) <= formatDay(to)) naive++;
        let birthdays = 0;
        while (monthday(formatDay(from), 12 * (birthdays + 1)) <= formatDay(to)) birthdays++;
        expect([completedMonths(from, to), completedYears(from, to)]).toEqual([naive, birthdays]);
      }),
      { numRuns: 1000 },
    );
  });
});
