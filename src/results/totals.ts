/**
 * What several benefits come to together. Each is spread as it is paid: by the month as it is, by the year in twelfths, sums paid once apart.
 * Bounds are honest: what is not certain counts nothing below and all above.
 */
import type { Amount, Range } from '../engine/index.js';

/** Euro. */
export interface Totals {
  readonly month: Range;
  /** Of what is paid by month or year: the law's own year, a thirteenth instalment included. */
  readonly year: Range;
  readonly once: Range;
}

const NOTHING: Range = { min: 0, max: 0 };

export const NO_TOTALS: Totals = { month: NOTHING, year: NOTHING, once: NOTHING };

/** @param certain whether the benefit is likely: what is only possible may come to nothing */
export function totalsOf(amount: Amount | undefined, certain: boolean): Totals {
  if (!amount) return NO_TOTALS;
  const paid = certain ? notBelowZero(amount) : fromZero(amount);
  const year = certain ? notBelowZero(amount.year) : fromZero(amount.year);
  switch (amount.per) {
    case 'once':
      return { ...NO_TOTALS, once: paid };
    case 'month':
      return { month: paid, year, once: NOTHING };
    case 'year':
      return { month: { min: paid.min / 12, max: paid.max / 12 }, year, once: NOTHING };
  }
}

export function sumOf(parts: readonly Totals[]): Totals {
  const sum = (part: (totals: Totals) => Range): Range => ({
    min: toCents(parts.reduce((total, totals) => total + part(totals).min, 0)),
    max: toCents(parts.reduce((total, totals) => total + part(totals).max, 0)),
  });
  return { month: sum(({ month }) => month), year: sum(({ year }) => year), once: sum(({ once }) => once) };
}

/** Whichever of several combinations comes out: the best by the year, so that the year is never below the highest of their floors. */
export function bestOf(ways: readonly Totals[]): Totals {
  const { month, year, once } = hullOf(ways);
  return { month, once, year: { min: Math.max(0, ...ways.map((way) => way.year.min)), max: year.max } };
}

/** Whichever of several combinations comes out, by whatever measure. */
export function hullOf(ways: readonly Totals[]): Totals {
  const hull = (part: (totals: Totals) => Range): Range => ({
    min: Math.min(...ways.map((way) => part(way).min)),
    max: Math.max(...ways.map((way) => part(way).max)),
  });
  return ways.length === 0
    ? NO_TOTALS
    : { month: hull(({ month }) => month), year: hull(({ year }) => year), once: hull(({ once }) => once) };
}

const notBelowZero = ({ min, max }: Range): Range => ({ min: Math.max(0, min), max: Math.max(0, max) });
const fromZero = ({ max }: Range): Range => ({ min: 0, max: Math.max(0, max) });
const toCents = (value: number): number => (Number.isFinite(value) ? Math.round(value * 100) / 100 : value);
