import { describe, expect, it } from 'vitest';
import type { Benefit, Outcome } from '../../src/engine/index.js';
import { checklistOf } from '../../src/results/checklist.js';
import type { Opening } from '../../src/results/first-steps.js';
import { planOf } from '../../src/results/plan.js';
import { remindersOf } from '../../src/results/reminders.js';
import type { Turn } from '../../src/results/outlook.js';
import { outcome, paying } from './outcomes.js';

const date = '2026-11-22';

type Rule = Pick<Benefit, 'id' | 'kind' | 'apply_at' | 'documents'>;
const rule = (id: string, parts: Partial<Rule> = {}): Rule => ({
  id,
  kind: 'cash',
  apply_at: ['inps'],
  documents: ['identity'],
  ...parts,
});

const plan = (outcomes: readonly Outcome[], rules: readonly Rule[], openings: readonly Opening[] = []) =>
  planOf({ date, outcomes, openings, rules });

const order = (...args: Parameters<typeof plan>): string[] =>
  plan(...args).map(({ kind, steps, benefits }) => (kind === 'step' ? steps.join() : benefits.join()));

describe('the plan', () => {
  it('puts the nearest last day first, whatever it is worth', () => {
    const outcomes = [
      paying('rich', 9000),
      paying('late', 10, 10, { applyBy: '2026-12-31' }),
      paying('soon', 1, 1, { applyBy: '2026-11-22' }),
    ];
    expect(order(outcomes, [rule('rich'), rule('late'), rule('soon')])).toEqual(['soon', 'late', 'rich']);
  });

  it('then goes by value, a formality counting all that it opens', () => {
    const opening = { steps: ['registration'] as const, opens: [paying('a', 300), paying('b', 400)] };
    const outcomes = [paying('less', 600), paying('more', 800)];
    expect(order(outcomes, [rule('less'), rule('more')], [opening])).toEqual([
      'more',
      'registration',
      'less',
    ]);
  });

  it('ends with what comes by itself, and information last', () => {
    const rules = [
      rule('info', { kind: 'information' }),
      rule('auto', { apply_at: ['automatic', 'caf'] }),
      rule('small'),
    ];
    expect(order([paying('info', 9), paying('auto', 500), paying('small', 1)], rules)).toEqual([
      'small',
      'auto',
      'info',
    ]);
  });

  it('says that a last day is past, and does not put it before those that can be met', () => {
    const outcomes = [
      paying('past', 50, 50, { applyBy: '2026-11-21' }),
      paying('due', 1, 1, { applyBy: '2026-11-22' }),
    ];
    const actions = plan(outcomes, [rule('past'), rule('due')]);
    expect(actions.map(({ benefits: [id], late }) => [id, late])).toEqual([
      ['due', false],
      ['past', true],
    ]);
  });

  it('has a possible benefit only while its last day is ahead, and says that it is not certain', () => {
    const possible = (applyBy?: string): Outcome =>
      outcome('p', { status: 'possible', ...(applyBy ? { applyBy } : {}) });
    expect(plan([possible('2026-11-22')], [rule('p')])[0]?.certain).toBe(false);
    expect(plan([possible('2026-11-21')], [rule('p')])).toEqual([]);
    expect(plan([possible()], [rule('p')])).toEqual([]);
  });

  it('has nothing to do for what is received', () => {
    expect(plan([paying('a', 100, 100, { received: true })], [rule('a')])).toEqual([]);
  });

  it('makes one action of a formality and the benefit of its name', () => {
    const opening = { steps: ['isee'] as const, opens: [paying('a', 100)] };
    const rules = [
      rule('isee', { kind: 'information', apply_at: ['caf'], documents: ['identity', 'income-papers'] }),
    ];
    const [action, ...others] = plan([outcome('isee')], rules, [opening]);
    expect(others).toEqual([]);
    expect(action).toMatchObject({
      kind: 'step',
      itself: 'isee',
      places: ['caf'],
      documents: ['identity', 'income-papers'],
    });
  });

  it('takes an open bound for no promise', () => {
    expect(order([paying('open', 0, Infinity), paying('known', 1)], [rule('open'), rule('known')])).toEqual([
      'known',
      'open',
    ]);
  });
});

describe('the checklist', () => {
  const rules = [
    rule('a', { documents: ['identity', 'iban'] }),
    rule('b', { documents: ['identity'] }),
    rule('c', { documents: ['identity', 'permit'] }),
  ];
  const outcomes = [paying('a', 5), paying('b', 4), outcome('c', { status: 'possible' })];

  it('has each document once, with the benefits of the plan and the possible ones apart', () => {
    expect(checklistOf(plan(outcomes, rules), outcomes, rules)).toEqual([
      { document: 'identity', planned: ['a', 'b'], possible: ['c'] },
      { document: 'iban', planned: ['a'], possible: [] },
      { document: 'permit', planned: [], possible: ['c'] },
    ]);
  });

  it('asks no paper of who only informs themselves', () => {
    const info = [rule('a', { kind: 'information' })];
    expect(checklistOf(plan([outcome('a')], info), [outcome('a')], info)).toEqual([]);
  });
});

describe('the days to remember', () => {
  const turn = (benefit: string, kind: Turn['kind'], on: string): Turn => ({
    benefit,
    kind,
    on,
    status: 'likely',
    cause: { kind: 'law' },
    withFiguresOfToday: false,
  });

  it('come in their order, with the number of the action in the plan', () => {
    const actions = plan(
      [paying('a', 5), paying('b', 4, 4, { applyBy: '2027-01-09' })],
      [rule('a'), rule('b')],
    );
    expect(remindersOf(actions, [turn('c', 'opens', '2026-12-01')], date)).toEqual([
      { kind: 'opens', day: '2026-12-01', benefit: 'c' },
      { kind: 'apply', day: '2027-01-09', benefit: 'b', action: 1 },
    ]);
  });

  it('tell the end of a benefit once, where it is the last day to apply', () => {
    const actions = plan([paying('a', 5, 5, { applyBy: '2027-01-09' })], [rule('a')]);
    expect(remindersOf(actions, [turn('a', 'closes', '2027-01-09')], date)).toHaveLength(1);
  });

  it('leave out what is past', () => {
    const actions = plan([paying('a', 5, 5, { applyBy: '2026-11-21' })], [rule('a')]);
    expect(remindersOf(actions, [], date)).toEqual([]);
  });
});
