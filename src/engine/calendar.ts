/**
 * Plain calendar dates without time zones: a date is the number of days since 1970-01-01 in the proleptic Gregorian
 * calendar, so that dates compare, add up and form ranges like any other number.
 */

/** Days since 1970-01-01. */
export type Day = number;

/** Year, month (1…12) and day of the month (1…31) of a calendar date. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Earliest and latest day that the engine reasons about when a date is unknown. */
export const FIRST_DAY: Day = dayOf({ year: 1890, month: 1, day: 1 });
export const LAST_DAY: Day = dayOf({ year: 2110, month: 12, day: 31 });

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Reads `YYYY-MM-DD`. Returns undefined for anything else, impossible days (30 February) included. */
export function parseDay(text: string): Day | undefined {
  const match = ISO_DATE.exec(text);
  if (!match) return undefined;
  const date = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  if (date.month < 1 || date.month > 12 || date.day < 1 || date.day > daysInMonth(date.year, date.month))
    return undefined;
  return dayOf(date);
}

/** Writes a day as `YYYY-MM-DD`. */
export function formatDay(day: Day): string {
  const { year, month, day: dayOfMonth } = dateOf(day);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
}

/**
 * Day number of a calendar date. The year is counted from March, so that the leap day is the last of its year;
 * an era is the 400-year cycle of 146,097 days.
 */
export function dayOf({ year, month, day }: CalendarDate): Day {
  const shiftedYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(shiftedYear / 400);
  const yearOfEra = shiftedYear - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** Calendar date of a day number: the inverse of {@link dayOf}. */
export function dateOf(day: Day): CalendarDate {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Moves a date by years and months (the day is clipped to the end of the month), then by days. */
export function shiftDay(day: Day, shift: { years?: number; months?: number; days?: number }): Day {
  const date = dateOf(day);
  const months = date.year * 12 + (date.month - 1) + (shift.years ?? 0) * 12 + (shift.months ?? 0);
  const year = Math.floor(months / 12);
  const month = months - year * 12 + 1;
  return dayOf({ year, month, day: Math.min(date.day, daysInMonth(year, month)) }) + (shift.days ?? 0);
}

/**
 * Months completed between two days: the same day of a later month completes it. Somebody born on 29 February
 * completes the year on 1 March of a common year (age is completed the day the number is reached, never before).
 */
export function completedMonths(from: Day, to: Day): number {
  const start = dateOf(from);
  const end = dateOf(to);
  const months = (end.year - start.year) * 12 + (end.month - start.month);
  return end.day < start.day ? months - 1 : months;
}

/** Years completed between two days; see {@link completedMonths}. */
export function completedYears(from: Day, to: Day): number {
  return Math.floor(completedMonths(from, to) / 12);
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
