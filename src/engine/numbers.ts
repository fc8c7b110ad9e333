/**
 * Decimal amounts on binary numbers. Law compares and rounds decimal figures; 6000 × 1.15 must be 6900, not
 * 6899.999999999999. All comparisons allow {@link TOLERANCE}, far below a cent, and all roundings are half up on the decimal value.
 */

/** Two figures closer than this are the same figure (a ten-millionth of a euro, of a day, of a year). */
export const TOLERANCE = 1e-7;

export type RoundingDirection = 'nearest' | 'up' | 'down';

/** a < b as decimal figures. */
export const isBelow = (a: number, b: number): boolean => a < b - TOLERANCE;

/** a ≤ b as decimal figures. */
export const isAtMost = (a: number, b: number): boolean => a <= b + TOLERANCE;

/** a = b as decimal figures. */
export const isSame = (a: number, b: number): boolean => a === b || Math.abs(a - b) <= TOLERANCE;

/**
 * Rounds to a multiple of `step` (0.01 for cents). `nearest` rounds halves up (54.05 → 54.1 with step 0.1).
 * Infinite values stay as they are.
 */
export function roundTo(value: number, step: number, direction: RoundingDirection = 'nearest'): number {
  if (!Number.isFinite(value)) return value;
  const steps = value / step;
  const slack = TOLERANCE / Math.max(step, TOLERANCE);
  const whole =
    direction === 'up'
      ? Math.ceil(steps - slack)
      : direction === 'down'
        ? Math.floor(steps + slack)
        : Math.floor(steps + 0.5 + slack);
  return cleaned(whole * step);
}

/** Removes binary dust: the nearest number with eight decimals. */
export const cleaned = (value: number): number =>
  Number.isFinite(value) && Math.abs(value) < 1e12 ? Math.round(value * 1e8) / 1e8 : value;

/** Rounds money to the cent, half up. */
export const toCents = (value: number): number => roundTo(value, 0.01);
