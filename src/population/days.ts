/** Days written `YYYY-MM-DD`, moved and counted. */
import { formatDay, parseDay } from '../engine/index.js';

/** @throws {RangeError} when the day is none */
export function daysAfter(day: string, days: number): string {
  return formatDay(numberOf(day) + days);
}

/** The same day of another year; 29 February becomes 28 February. */
export function yearsAfter(day: string, years: number): string {
  const rest = day.slice(4) === '-02-29' ? '-02-28' : day.slice(4);
  return `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${rest}`;
}

/** Completed years on a day: the birthday counts. */
export function ageOn(birthDate: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return yearsAfter(birthDate, years) <= day ? years : years - 1;
}

export function monthsBetween(from: string, to: string): number {
  const months =
    (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
    Number(to.slice(5, 7)) -
    Number(from.slice(5, 7));
  return to.slice(8) < from.slice(8) ? months - 1 : months;
}

function numberOf(day: string): number {
  const number = parseDay(day);
  if (number === undefined) throw new RangeError(`"${day}" is no day. Write it like 2026-03-31.`);
  return number;
}
