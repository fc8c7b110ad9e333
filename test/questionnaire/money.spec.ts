import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { perMonth, perYear } from '../../src/questionnaire/index.js';
import { UNKNOWN } from './fixtures.js';

const amount = fc.integer({ min: 0, max: 100_000_000 }).map((cents) => cents / 100);

describe('money by the month', () => {
  it('is twelve times as much by the year, to the cent', () => {
    expect(perYear(780)).toBe(9360);
    expect(perYear(1.1)).toBe(13.2);
    expect(perYear({ min: 500, max: 780 })).toEqual({ min: 6000, max: 9360 });
    expect(perYear({ max: 780 })).toEqual({ max: 9360 });
    expect(perYear({ min: 780 })).toEqual({ min: 9360 });
  });

  it('with an unknown number of payments is a range', () => {
    expect(perYear(1000, 13)).toBe(13_000);
    expect(perYear(1000, { min: 12, max: 14 })).toEqual({ min: 12_000, max: 14_000 });
  });

  it('is "I don\'t know" when it is not known, and leaves alone what is no money', () => {
    for (const given of [UNKNOWN, true, 'tenant', { min: '2026-01-01' }, ['gas']]) {
      expect(perYear(given)).toEqual(given);
      expect(perMonth(given)).toEqual(given);
    }
  });
});

describe('money by the year', () => {
  it('is exact by the month where it divides, else lies between two cents', () => {
    expect(perMonth(9360)).toBe(780);
    expect(perMonth(10_000)).toEqual({ min: 833.33, max: 833.34 });
    expect(perMonth({ max: 10_000 })).toEqual({ max: 833.34 });
    expect(perMonth(13_000, 13)).toBe(1000);
  });

  it('there and back contains the same figure', () => {
    fc.assert(
      fc.property(amount, (month) => {
        expect(perMonth(perYear(month))).toBe(month);
      }),
    );
    fc.assert(
      fc.property(amount, (year) => {
        const back = perYear(perMonth(year)) as number | { min: number; max: number };
        const { min, max } = typeof back === 'number' ? { min: back, max: back } : back;
        expect(min).toBeLessThanOrEqual(year);
        expect(max).toBeGreaterThanOrEqual(year);
        expect(max - min).toBeLessThan(0.125);
      }),
    );
  });
});
