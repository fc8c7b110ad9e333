/**
 * Ranges: a number or a date that is known between two bounds, both included. An exact value has equal bounds; an unknown one has the
 * widest bounds of its fact. Every operation is sound: if a lies in A and b in B, then a ∘ b lies in A ∘ B.
 */
import { cleaned, isAtMost, isBelow, isSame, roundTo, type RoundingDirection } from './numbers.js';

export interface Range {
  readonly min: number;
  readonly max: number;
}

/** Kleene's third value is `undefined`: not known. */
export type Truth = boolean | undefined;

export const ZERO: Range = { min: 0, max: 0 };
export const ANY_NUMBER: Range = { min: -Infinity, max: Infinity };
export const ANY_AMOUNT: Range = { min: 0, max: Infinity };

export const exactly = (value: number): Range => ({ min: value, max: value });
export const isExact = (range: Range): boolean => range.min === range.max || isSame(range.min, range.max);
export const isUnbounded = (range: Range): boolean =>
  !Number.isFinite(range.min) || !Number.isFinite(range.max);

export function add(a: Range, b: Range): Range {
  return { min: cleaned(a.min + b.min), max: cleaned(a.max + b.max) };
}

export function subtract(a: Range, b: Range): Range {
  return { min: cleaned(a.min - b.max), max: cleaned(a.max - b.min) };
}

export function multiply(a: Range, b: Range): Range {
  return hullOf(times(a.min, b.min), times(a.min, b.max), times(a.max, b.min), times(a.max, b.max));
}

/** Division; a divisor that may be 0 gives an unbounded result (the law never divides by 0 where the clause applies). */
export function divide(a: Range, b: Range): Range {
  if (b.min <= 0 && b.max >= 0)
    return a.min >= 0 && b.min >= 0
      ? { min: b.max > 0 ? cleaned(a.min / b.max) : 0, max: Infinity }
      : ANY_NUMBER;
  return hullOf(ratio(a.min, b.min), ratio(a.min, b.max), ratio(a.max, b.min), ratio(a.max, b.max));
}

export const least = (a: Range, b: Range): Range => ({
  min: Math.min(a.min, b.min),
  max: Math.min(a.max, b.max),
});
export const greatest = (a: Range, b: Range): Range => ({
  min: Math.max(a.min, b.min),
  max: Math.max(a.max, b.max),
});

/** The smallest range that contains both. */
export const hull = (a: Range, b: Range): Range =>
  a === b ? a : { min: Math.min(a.min, b.min), max: Math.max(a.max, b.max) };

/** What two accounts of the same quantity have in common; if they contradict each other, the first is believed. */
export function overlap(a: Range, b: Range): Range {
  const min = Math.max(a.min, b.min);
  const max = Math.min(a.max, b.max);
  return min <= max ? { min, max } : a;
}

export const round = (a: Range, step: number, direction: RoundingDirection): Range => ({
  min: roundTo(a.min, step, direction),
  max: roundTo(a.max, step, direction),
});

/** Applies a function that never falls. */
export const mapRising = (a: Range, f: (value: number) => number): Range =>
  a.min === a.max ? exactly(f(a.min)) : { min: f(a.min), max: f(a.max) };

export const atLeast = (a: Range, b: Range): Truth =>
  isAtMost(b.max, a.min) ? true : isBelow(a.max, b.min) ? false : undefined;
export const atMost = (a: Range, b: Range): Truth => atLeast(b, a);
export const lessThan = (a: Range, b: Range): Truth => not(atLeast(a, b));
export const moreThan = (a: Range, b: Range): Truth => not(atLeast(b, a));

export function equal(a: Range, b: Range): Truth {
  if (isExact(a) && isExact(b)) return isSame(a.min, b.min);
  return isBelow(a.max, b.min) || isBelow(b.max, a.min) ? false : undefined;
}

export const not = (truth: Truth): Truth => (truth === undefined ? undefined : !truth);

function times(a: number, b: number): number {
  return a === 0 || b === 0 ? 0 : cleaned(a * b);
}

function ratio(a: number, b: number): number {
  if (a === 0) return 0;
  return Number.isFinite(b) ? a / b : 0;
}

function hullOf(...values: number[]): Range {
  return { min: Math.min(...values), max: Math.max(...values) };
}
