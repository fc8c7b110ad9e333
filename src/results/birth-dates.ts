/** Dates of birth that are known in part. */
import { formatDay, parseDay, shiftDay, type Day } from '../engine/calendar.js';
import type { Given } from '../engine/index.js';

/** First and last day that a given date allows; none where it is open. */
export function dateBounds(given: Given | undefined): { readonly min?: string; readonly max?: string } {
  if (typeof given === 'string') return { min: given, max: given };
  if (typeof given !== 'object' || Array.isArray(given)) return {};
  const { min, max } = given as { min?: unknown; max?: unknown };
  return {
    ...(typeof min === 'string' ? { min } : {}),
    ...(typeof max === 'string' ? { max } : {}),
  };
}

/** The dates of birth of somebody who has this age in completed years on a day; undefined when the age tells nothing. */
export function ageAsBirth(age: Given, date: string): Given | undefined {
  const day = parseDay(date);
  if (day === undefined) return undefined;
  const { min, max } =
    typeof age === 'number' ? { min: age, max: age } : (age as { min?: unknown; max?: unknown });
  const eldest = typeof max === 'number' ? bornAfter(day, max) : undefined;
  const youngest = typeof min === 'number' ? formatDay(shiftDay(day, { years: -min })) : undefined;
  if (eldest === undefined && youngest === undefined) return undefined;
  return {
    ...(eldest === undefined ? {} : { min: eldest }),
    ...(youngest === undefined ? {} : { max: youngest }),
  };
}

const bornAfter = (day: Day, age: number): string => formatDay(shiftDay(day, { years: -(age + 1), days: 1 }));
