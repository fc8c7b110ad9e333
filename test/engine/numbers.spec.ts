// Decimal figures on binary numbers, against the same sums in whole cents.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleaned, isAtMost, isBelow, isSame, roundTo, toCents, TOLERANCE } from '../../src/engine/numbers.js';

/** ⌊(a + b/2) / b⌋ in whole numbers: a/b rounded half up. */
function halfUp(numerator: bigint, denominator: bigint): bigint {
  const doubled = 2n * numerator + denominator;
  const whole = doubled / (2n * denominator);
  return doubled < 0n && doubled % (2n * denominator) !== 0n ? whole - 1n : whole;
}

/** Whether a result is that many cents and nothing besides. */
const isCents = (result: number, cents: bigint): boolean => result === Number(cents) / 100;

describe('rounding to the cent', () => {
  it('takes half a cent up, on the decimal figure and not on its binary neighbour', () => {
    expect([1.005, 2.675, 0.285, 1.115, 10.075, 1.004_999].map(toCents)).toEqual([
      1.01, 2.68, 0.29, 1.12, 10.08, 1,
    ]);
    expect([0.005, 0.0049, 0].map(toCents)).toEqual([0.01, 0, 0]);
    expect([-1.005, -1.006, -1.0051].map(toCents)).toEqual([-1, -1.01, -1.01]);
  });

  it('is right for every figure of four decimals', () => {
    fc.assert(
      fc.property(fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }), (tenThousandths) => {
        expect(isCents(toCents(tenThousandths / 10_000), halfUp(BigInt(tenThousandths), 100n))).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });

  it('is right for a share of an amount: cents times thousandths', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000), fc.nat(2000), (cents, thousandths) => {
        const result = toCents((cents / 100) * (thousandths / 1000));
        expect(isCents(result, halfUp(BigInt(cents) * BigInt(thousandths), 1000n))).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });

  it('is right for a twelfth, a thirteenth, a thirtieth of an amount', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000), fc.constantFrom(12, 13, 30, 52, 360), (cents, parts) => {
        expect(isCents(toCents(cents / 100 / parts), halfUp(BigInt(cents), BigInt(parts)))).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('rounding to another step', () => {
  it('to a tenth half up: 54.05 is 54.1', () => {
    expect([54.05, 54.049, 54.0].map((value) => roundTo(value, 0.1))).toEqual([54.1, 54, 54]);
    expect([4.5, 4.49, 15, 14.99].map((value, index) => roundTo(value, index < 2 ? 1 : 10))).toEqual([
      5, 4, 20, 10,
    ]);
  });

  it('up and down leave what is on a step where it is, and move everything else', () => {
    expect(['up', 'down'].map((direction) => roundTo(6000 * 1.15, 1, direction as 'up'))).toEqual([
      6900, 6900,
    ]);
    expect([0.1 + 0.2, 0.31].map((value) => roundTo(value, 0.1, 'up'))).toEqual([0.3, 0.4]);
    expect([0.3, 0.29].map((value) => roundTo(value, 0.1, 'down'))).toEqual([0.3, 0.2]);
    fc.assert(
      fc.property(
        fc.integer({ min: -1_000_000, max: 1_000_000 }),
        fc.constantFrom(0.01, 0.1, 1, 10),
        fc.constantFrom('up', 'down', 'nearest'),
        (steps, step, direction) => {
          const onStep = steps * step;
          expect(isSame(roundTo(onStep, step, direction as 'up'), onStep)).toBe(true);
        },
      ),
    );
  });

  it('up is never below, down never above, and both within one step', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -10_000_000, max: 10_000_000 }),
        fc.constantFrom(0.01, 1, 10),
        (n, step) => {
          const value = n / 1000;
          const [down, up] = [roundTo(value, step, 'down'), roundTo(value, step, 'up')];
          expect(isAtMost(down, value) && isAtMost(value, up) && isAtMost(up - down, step)).toBe(true);
        },
      ),
    );
  });

  it('leaves what is unbounded as it is', () => {
    expect([Infinity, -Infinity].map((value) => roundTo(value, 0.01))).toEqual([Infinity, -Infinity]);
    expect([Infinity, -Infinity].map(cleaned)).toEqual([Infinity, -Infinity]);
  });
});

describe('comparing with a tolerance', () => {
  it('takes binary dust for nothing and a cent for a cent', () => {
    expect(6000 * 1.15).not.toBe(6900);
    expect([isSame(6000 * 1.15, 6900), isBelow(6000 * 1.15, 6900), isAtMost(6900, 6000 * 1.15)]).toEqual([
      true,
      false,
      true,
    ]);
    expect([isSame(6899.99, 6900), isBelow(6899.99, 6900), isAtMost(6900.01, 6900)]).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('is a ten-millionth, its own edge included', () => {
    expect(TOLERANCE).toBe(1e-7);
    expect([0, 0.5e-7, 1e-7, 1.01e-7].map((gap) => isSame(0, gap))).toEqual([true, true, true, false]);
    expect([0.5e-7, 1e-7, 1.01e-7].map((gap) => isBelow(0, gap))).toEqual([false, false, true]);
    expect([0.5e-7, 1e-7, 1.01e-7].map((gap) => isAtMost(gap, 0))).toEqual([true, true, false]);
  });

  it('of two figures exactly one of below, same, above holds', () => {
    const figures = fc.integer({ min: -500, max: 500 }).map((n) => n / 100 + 0.1 + 0.2 - 0.3);
    fc.assert(
      fc.property(figures, figures, (a, b) => {
        expect([isBelow(a, b), isSame(a, b), isBelow(b, a)].filter(Boolean)).toHaveLength(1);
        expect(isAtMost(a, b)).toBe(!isBelow(b, a));
      }),
    );
    expect([isSame(Infinity, Infinity), isBelow(1e9, Infinity), isAtMost(Infinity, Infinity)]).toEqual([
      true,
      true,
      true,
    ]);
  });
});
