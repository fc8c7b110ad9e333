import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../src/engine/index.js';
import { changesBetween } from '../../src/results/changes.js';
import { outcome, paying } from './outcomes.js';

const date = '2026-11-22';
const changes = (before: readonly Outcome[], after: readonly Outcome[]) =>
  changesBetween({ date, outcomes: before }, { date, outcomes: after });

describe('changes between two screenings', () => {
  it('are none when everything is as it was', () => {
    expect(changes([paying('a', 100)], [paying('a', 100)])).toEqual([]);
  });

  it('name the status before and after', () => {
    expect(changes([outcome('a'), outcome('b')], [outcome('a', { status: 'not' }), outcome('b')])).toEqual([
      { benefit: 'a', before: 'likely', after: 'not' },
    ]);
  });

  it.each([
    ['more', paying('a', 100), paying('a', 100.01)],
    ['less', paying('a', 100), paying('a', 50, 99.99)],
    ['other', paying('a', 100), paying('a', 100, 200)],
    ['other', outcome('a'), paying('a', 100)],
  ])('tell an amount that is %s', (amount, before, after) => {
    expect(changes([before], [after])).toEqual([{ benefit: 'a', before: 'likely', after: 'likely', amount }]);
  });

  it('do not mind what was not told: a fact that is still missing', () => {
    expect(changes([outcome('a', { missing: [{ fact: 'isee' }] })], [outcome('a')])).toEqual([]);
  });

  it('have no status before where the benefit was not screened', () => {
    expect(changes([], [outcome('a')])).toEqual([{ benefit: 'a', before: undefined, after: 'likely' }]);
  });
});
