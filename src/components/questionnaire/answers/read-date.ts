/** Reads a date typed in three fields. Day, or day and month, may stay empty: the answer is then the whole month or year. */
import { parseDay, type Given } from '../../../engine/index.js';

export interface DateParts {
  readonly day?: string | undefined;
  readonly month?: string | undefined;
  readonly year?: string | undefined;
}

type ReadDate = { readonly value: Given } | 'required' | 'not-a-date';

export function readDate(parts: DateParts): ReadDate {
  const [day, month, year] = [parts.day, parts.month, parts.year].map((part) => (part ?? '').trim());
  if (!day && !month && !year) return 'required';
  if (!year || !/^\d{4}$/.test(year) || (day && !month)) return 'not-a-date';
  if (!month) return span(`${year}-01-01`, `${year}-12-31`);
  if (!/^\d{1,2}$/.test(month) || Number(month) < 1 || Number(month) > 12) return 'not-a-date';
  const ofMonth = (number: number): string => `${year}-${twoDigits(month)}-${twoDigits(String(number))}`;
  if (!day) return span(ofMonth(1), ofMonth(daysIn(Number(year), Number(month))));
  if (!/^\d{1,2}$/.test(day) || parseDay(ofMonth(Number(day))) === undefined) return 'not-a-date';
  const exact = ofMonth(Number(day));
  return { value: exact };
}

/** The fields of a date already given. */
export function dateParts(given: Given | undefined): DateParts {
  if (typeof given === 'string') return split(given);
  if (
    typeof given !== 'object' ||
    !('min' in given) ||
    typeof given.min !== 'string' ||
    typeof given.max !== 'string'
  )
    return {};
  const [from, to] = [split(given.min), split(given.max)];
  if (from.year !== to.year) return {};
  return from.month === to.month ? { month: from.month, year: from.year } : { year: from.year };
}

const span = (min: string, max: string): ReadDate => ({ value: { min, max } });

const twoDigits = (number: string): string => number.padStart(2, '0');

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

function split(day: string): Required<DateParts> {
  const [year = '', month = '', date = ''] = day.split('-');
  return { day: String(Number(date)), month: String(Number(month)), year };
}
