/**
 * Money that people know by the month and the law by the year, and the reverse. A conversion that is not exact gives a range
 * that contains the true figure, never a rounded one that might cross a threshold.
 */
import type { Given } from '../engine/index.js';

type Bounds = { readonly min?: number; readonly max?: number };

/**
 * Money a month as money a year.
 * @param payments how often a year it is paid; a range when it is not known whether there is a 13th or 14th payment
 */
export function perYear(
  month: Given,
  payments: number | { readonly min: number; readonly max: number } = 12,
): Given {
  const times = typeof payments === 'number' ? { min: payments, max: payments } : payments;
  return mapMoney(month, ({ min, max }) => ({
    ...(min === undefined ? {} : { min: cents(min * times.min, Math.round) }),
    ...(max === undefined ? {} : { max: cents(max * times.max, Math.round) }),
  }));
}

/** Money a year as money a month: exact where the cents divide, otherwise the two cents between which it lies. */
export function perMonth(year: Given, payments = 12): Given {
  return mapMoney(year, ({ min, max }) => ({
    ...(min === undefined ? {} : { min: cents(min / payments, Math.floor) }),
    ...(max === undefined ? {} : { max: cents(max / payments, Math.ceil) }),
  }));
}

/** Applies to a figure or a range; leaves "I don't know" and everything that is no money as it is. */
function mapMoney(given: Given, map: (bounds: Bounds) => Bounds): Given {
  if (typeof given === 'number') return asGiven(map({ min: given, max: given }));
  return isBounds(given) ? asGiven(map(given)) : given;
}

function asGiven(bounds: Bounds): Given {
  return bounds.min !== undefined && bounds.min === bounds.max ? bounds.min : bounds;
}

function isBounds(given: Given): given is Bounds {
  if (typeof given !== 'object' || !('min' in given || 'max' in given)) return false;
  return [given.min, given.max].every((bound) => bound === undefined || typeof bound === 'number');
}

/** To the cent; the slack keeps binary dust (1.1 × 12 = 13.200000000000001) from becoming a cent. */
function cents(amount: number, round: (value: number) => number): number {
  const inCents = amount * 100;
  const nearest = Math.round(inCents);
  return (Math.abs(inCents - nearest) < 1e-6 ? nearest : round(inCents)) / 100;
}
