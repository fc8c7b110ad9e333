/** Reproducible dice: the same seed gives the same throws on every machine. */

export interface Dice {
  /** 0 ≤ x < 1. */
  next(): number;
  chance(share: number): boolean;
  /** A whole number between two, both included. */
  whole(least: number, most: number): number;
  /** One of several, each as often as its weight; weights need no common sum. */
  among<T>(weighted: Weighted<T>): T;
  /** A positive amount of which half lie below the median; `spread` is the standard deviation of its logarithm. */
  amount(median: number, spread: number): number;
}

export type Weighted<T> = readonly (readonly [T, number])[];

/** @param seed any whole number; neighbouring seeds give unrelated throws (mulberry32). */
export function diceOf(seed: number): Dice {
  let state = Math.imul(seed, 0x9e3779b1) | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    chance: (share) => next() < share,
    whole: (least, most) => least + Math.floor(next() * (most - least + 1)),
    among: (weighted) => pick(weighted, next()),
    amount: (median, spread) => Math.round(median * Math.exp(spread * bellShaped(next)) * 100) / 100,
  };
}

function pick<T>(weighted: Weighted<T>, thrown: number): T {
  const total = weighted.reduce((sum, [, weight]) => sum + weight, 0);
  let left = thrown * total;
  for (const [item, weight] of weighted) {
    left -= weight;
    if (left < 0) return item;
  }
  const last = weighted.at(-1);
  if (!last) throw new RangeError('There is nothing to choose among: give at least one item.');
  return last[0];
}

/** Mean 0, deviation 1: the sum of twelve even throws. */
function bellShaped(next: () => number): number {
  let sum = -6;
  for (let turn = 0; turn < 12; turn++) sum += next();
  return sum;
}
