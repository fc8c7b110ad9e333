// Of incompatible benefits the better by the year stays; while it is open which that is, both are possible.
import { describe, expect, it } from 'vitest';
import type { AmountBlock, Benefit, GivenHousehold, RuleBook } from '../../src/engine/index.js';
import { benefit, book } from './books.js';
import { ALONE, DATE, outcomeOf, statuses, UNKNOWN } from './outcomes.js';

const block = (per: AmountBlock['per'], value: AmountBlock['value']): [AmountBlock] => [{ per, value }];

/** Benefits `a`, `b` … in this order; `pairs` are incompatible. */
function rivals(benefits: Record<string, Partial<Benefit>>, pairs: readonly string[]): RuleBook {
  return book({
    benefits: Object.entries(benefits).map(([id, rest]) =>
      benefit(id, {
        incompatible_with: pairs.filter((pair) => pair.includes(id)).map((pair) => pair.replace(id, '')),
        ...rest,
      }),
    ),
  });
}

const yearly = (value: AmountBlock['value']): Partial<Benefit> => ({ amount: block('year', value) });
const of = (rules: RuleBook, given: GivenHousehold = {}): Record<string, string> =>
  statuses(rules, { ...ALONE, ...given });

describe('a pair', () => {
  it('leaves the better by the year, and the other says which one excludes it', () => {
    const rules = rivals({ a: yearly(100), b: yearly(101) }, ['ab']);
    expect(of(rules)).toEqual({ a: 'not', b: 'likely' });
    const beaten = outcomeOf(rules, 'a');
    expect(beaten.failed).toEqual([{ id: 'incompatible', sources: [], because: [], benefit: 'b' }]);
    expect(beaten.amount).toBeUndefined();
    expect(beaten.firstSteps).toEqual([]);
    expect(outcomeOf(rules, 'b')).toMatchObject({ failed: [], alternatives: ['a'] });
  });

  it('is compared by the year, not by the instalment', () => {
    const months: Partial<Benefit> = { amount: block('month', 100) };
    expect(of(rivals({ a: months, b: { amount: block('once', 1199) } }, ['ab']))).toEqual({
      a: 'likely',
      b: 'not',
    });
    expect(of(rivals({ a: months, b: { amount: block('once', 1201) } }, ['ab']))).toEqual({
      a: 'not',
      b: 'likely',
    });
    const thirteen: Partial<Benefit> = { amount: [{ per: 'month', months: 13, value: 100 }] };
    expect(of(rivals({ a: months, b: thirteen }, ['ab']))).toEqual({ a: 'not', b: 'likely' });
  });

  it('that pays the same leaves the one that comes first in the book', () => {
    expect(of(rivals({ a: yearly(100), b: yearly(100) }, ['ab']))).toEqual({ a: 'likely', b: 'not' });
    expect(of(rivals({ b: yearly(100), a: yearly(100) }, ['ab']))).toEqual({ b: 'likely', a: 'not' });
    expect(of(rivals({ a: {}, b: {} }, ['ab']))).toEqual({ a: 'likely', b: 'not' });
  });

  it('a rival that fails, has ended or is not asked for takes nothing away', () => {
    const failing = { ...yearly(900), conditions: { all: [{ id: 'x', fact: 'pregnant', source: 'law' }] } };
    const rules = rivals({ a: yearly(1), b: failing }, ['ab']);
    expect(of(rules, { pregnant: false })).toEqual({ a: 'likely', b: 'not' });
    expect(outcomeOf(rules, 'a', { ...ALONE, pregnant: false }).alternatives).toEqual([]);
    expect(
      of(rivals({ a: yearly(1), b: { ...yearly(900), in_force: { to: '2026-06-29' } } }, ['ab'])),
    ).toEqual({
      a: 'likely',
      b: 'ended',
    });
    const zero = rivals({ a: yearly(1), b: yearly(0) }, ['ab']);
    expect(outcomeOf(zero, 'b').failed.map(({ id }) => id)).toEqual(['amount']);
  });

  it('of which each fails for its own reason stays as it is', () => {
    const all = [{ id: 'x', fact: 'pregnant', source: 'law' }];
    const rules = rivals({ a: { conditions: { all } }, b: yearly(5) }, ['ab']);
    expect(outcomeOf(rules, 'a', { ...ALONE, pregnant: false }).failed.map(({ id }) => id)).toEqual(['x']);
  });
});

describe('a pair that is not wholly known', () => {
  const range = yearly({ fact: 'rent' });

  it('amounts that overlap leave both open, each an alternative of the other', () => {
    const rules = rivals({ a: range, b: yearly(100) }, ['ab']);
    const given = { rent: { min: 99, max: 101 } };
    expect(of(rules, given)).toEqual({ a: 'possible', b: 'possible' });
    expect(outcomeOf(rules, 'a', { ...ALONE, ...given })).toMatchObject({ alternatives: ['b'], failed: [] });
    expect(outcomeOf(rules, 'b', { ...ALONE, ...given })).toMatchObject({ alternatives: ['a'], failed: [] });
  });

  it('amounts that do not overlap decide, their edges by the order of the book', () => {
    const [first, last] = [
      rivals({ a: range, b: yearly(100) }, ['ab']),
      rivals({ b: yearly(100), a: range }, ['ab']),
    ];
    expect(of(first, { rent: { min: 101, max: 500 } })).toEqual({ a: 'likely', b: 'not' });
    expect(of(first, { rent: { min: 1, max: 99 } })).toEqual({ a: 'not', b: 'likely' });
    expect(of(first, { rent: { min: 100, max: 500 } })).toEqual({ a: 'likely', b: 'not' });
    expect(of(last, { rent: { min: 100, max: 500 } })).toEqual({ b: 'possible', a: 'possible' });
    expect(of(last, { rent: { min: 1, max: 100 } })).toEqual({ b: 'likely', a: 'not' });
  });

  it('a rival that is only possible leaves a lesser one open, and gives way to a better one', () => {
    const open = (year: number): Partial<Benefit> => ({
      ...yearly(year),
      conditions: { all: [{ id: 'x', fact: 'pregnant', source: 'law' }] },
    });
    expect(of(rivals({ a: yearly(100), b: open(200) }, ['ab']))).toEqual({ a: 'possible', b: 'possible' });
    const lesser = rivals({ a: yearly(100), b: open(50) }, ['ab']);
    expect(of(lesser)).toEqual({ a: 'likely', b: 'not' });
    expect(outcomeOf(lesser, 'b', { ...ALONE, pregnant: UNKNOWN }).missing).toEqual([]);
  });
});

describe('a chain of three', () => {
  const chain = ['ab', 'bc'];

  it('the middle one gives way to the better, and the third stays beside it', () => {
    const rules = rivals({ a: yearly(300), b: yearly(200), c: yearly(100) }, chain);
    expect(of(rules)).toEqual({ a: 'likely', b: 'not', c: 'likely' });
  });

  it('the best in the middle excludes both', () => {
    const rules = rivals({ a: yearly(200), b: yearly(300), c: yearly(100) }, chain);
    expect(of(rules)).toEqual({ a: 'not', b: 'likely', c: 'not' });
    expect(['a', 'c'].map((id) => outcomeOf(rules, id).failed[0]?.benefit)).toEqual(['b', 'b']);
  });

  it('while the first two are open the third is open too, and is settled with them', () => {
    const rules = rivals({ a: yearly({ fact: 'rent' }), b: yearly(200), c: yearly(100) }, chain);
    expect(of(rules, { rent: { min: 150, max: 250 } })).toEqual({
      a: 'possible',
      b: 'possible',
      c: 'possible',
    });
    expect(of(rules, { rent: 150 })).toEqual({ a: 'not', b: 'likely', c: 'not' });
    expect(of(rules, { rent: 250 })).toEqual({ a: 'likely', b: 'not', c: 'likely' });
  });

  it('of three that all exclude each other one stays', () => {
    const rules = rivals({ a: yearly(1), b: yearly(3), c: yearly(2) }, ['ab', 'bc', 'ac']);
    expect(of(rules)).toEqual({ a: 'not', b: 'likely', c: 'not' });
  });
});

describe('what others see', () => {
  it('is the outcome before the weighing: to be likely is asked of the law of the benefit itself', () => {
    const rules = rivals({ a: yearly(1), b: yearly(2), c: { conditions: { all: [{ id: 'x', likely: 'a', source: 'law' }] } } }, ['ab']); // prettier-ignore
    expect(of(rules)).toMatchObject({ a: 'not', c: 'likely' });
    expect(outcomeOf(rules, 'a', ALONE, DATE).status).toBe('not');
  });
});
