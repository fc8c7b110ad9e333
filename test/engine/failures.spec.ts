// Why a benefit is not: every clause that fails with what was compared, what to do first, and what only the authority can check.
import { describe, expect, it } from 'vitest';
import type { Condition, FailedCondition, GivenHousehold, RuleBook } from '../../src/engine/index.js';
import { benefit, book } from './books.js';
import { ALONE, outcomeOf, UNKNOWN } from './outcomes.js';

const withClauses = (...all: Condition[]): RuleBook =>
  book({ benefits: [benefit('first', { conditions: { all } })] });
const failed = (rules: RuleBook, given: GivenHousehold, date?: string): readonly FailedCondition[] =>
  outcomeOf(rules, 'first', { ...ALONE, ...given }, date).failed;

const isee: Condition = { id: 'isee', fact: 'isee', at_most: { parameter: 'limit' }, source: 'law' };
const home: Condition = { id: 'home', fact: 'housing', in: ['tenant', 'owner'], source: ['law', 'decree'] };

describe('failed clauses', () => {
  it('are all that are false, in the order of the rule, and none that is open or holds', () => {
    const rules = withClauses(isee, { id: 'pregnant', fact: 'pregnant', source: 'law' }, home, {
      id: 'has-isee',
      fact: 'has_isee',
      source: 'law',
    });
    const given = { isee: 9361, pregnant: UNKNOWN, housing: 'homeless', has_isee: true };
    expect(failed(rules, given).map(({ id, sources }) => [id, sources])).toEqual([
      ['isee', ['law']],
      ['home', ['law', 'decree']],
    ]);
    expect(failed(rules, { ...given, isee: 9360, housing: 'owner' })).toEqual([]);
  });

  it('say what was compared with what, since when the limit holds, and where it is written', () => {
    const because = (date: string): unknown => failed(withClauses(isee), { isee: 9361 }, date)[0]?.because;
    const compared = (value: number, since: string): unknown => [
      {
        comparator: 'at_most',
        truth: 'false',
        actual: { kind: 'fact', id: 'isee', value: 9361 },
        limit: { kind: 'parameter', id: 'limit', value, unit: 'EUR/year', since, source: ['law'] },
      },
    ];
    expect(because('2024-12-31')).toEqual(compared(9000, '2022-01-01'));
    expect(because('2025-01-01')).toEqual(compared(9360, '2025-01-01'));
  });

  it('of a group name the comparisons that made it fail, and no other', () => {
    const either: Condition = {
      id: 'either',
      source: 'law',
      any: [
        { fact: 'rent', at_least: 100 },
        {
          all: [
            { fact: 'months', at_least: 6 },
            { fact: 'housing', is: 'tenant' },
          ],
        },
      ],
    };
    const [reason] = failed(withClauses(either), { rent: 50, months: 7, housing: 'owner' });
    expect(reason?.because.map(({ actual }) => [actual.id, actual.value])).toEqual([
      ['rent', 50],
      ['housing', 'owner'],
    ]);
  });

  it('of a negation name what holds although it must not', () => {
    const never: Condition = {
      id: 'never',
      source: 'law',
      not: { any: [{ fact: 'pregnant' }, { fact: 'housing', is: 'owner' }] },
    };
    const [reason] = failed(withClauses(never), { pregnant: false, housing: 'owner' });
    expect(reason?.because).toMatchObject([{ truth: 'true', actual: { id: 'housing', value: 'owner' } }]);
  });

  it('name the member whose fact it was', () => {
    const every: Condition = { id: 'every', source: 'law', every_member: { fact: 'pay', at_most: 100 } };
    const household = [
      { relation: 'self', pay: 100 },
      { relation: 'spouse', pay: 100.01 },
    ];
    const [reason] = failed(withClauses(every), { household });
    expect(reason?.because).toMatchObject([{ actual: { id: 'pay', value: 100.01, member: 1 } }]);
    expect(reason?.because).toHaveLength(1);
  });

  it('clauses out of force neither fail nor are missing', () => {
    const old = withClauses({ ...isee, in_force: { to: '2024-12-31' } });
    expect(failed(old, { isee: 9999 }, '2024-12-31')).toHaveLength(1);
    expect(outcomeOf(old, 'first', ALONE, '2025-01-01')).toMatchObject({ status: 'likely', missing: [] });
  });
});

describe('first steps', () => {
  const certificate: Condition = { id: 'certificate', fact: 'has_isee', first_step: 'isee', source: 'law' };
  const tenancy: Condition = { id: 'tenancy', fact: 'housing', is: 'tenant', first_step: 'residence', source: 'law' }; // prettier-ignore
  const again: Condition = { id: 'again', fact: 'has_isee', is: true, first_step: 'isee', source: 'law' };
  const rules = withClauses(certificate, tenancy, isee);
  const steps = (given: GivenHousehold): unknown => {
    const { status, firstSteps } = outcomeOf(rules, 'first', { ...ALONE, ...given });
    return [status, firstSteps];
  };

  it('are named when formalities alone fail', () => {
    const fine = { has_isee: true, housing: 'tenant', isee: 1 };
    expect(steps(fine)).toEqual(['likely', []]);
    expect(steps({ ...fine, has_isee: false })).toEqual(['not', ['isee']]);
    expect(steps({ ...fine, has_isee: false, housing: 'owner' })).toEqual(['not', ['isee', 'residence']]);
  });

  it('are none when something fails that no formality mends', () => {
    expect(steps({ has_isee: false, housing: 'tenant', isee: 9361 })).toEqual(['not', []]);
  });

  it('stand beside clauses that are still open', () => {
    expect(steps({ has_isee: false, housing: 'tenant' })).toEqual(['not', ['isee']]);
  });

  it('are named once, and each failed clause carries its own', () => {
    const outcome = outcomeOf(withClauses(certificate, again), 'first', { ...ALONE, has_isee: false });
    expect(outcome.firstSteps).toEqual(['isee']);
    expect(outcome.failed.map(({ firstStep }) => firstStep)).toEqual(['isee', 'isee']);
  });
});

describe('what only the authority can check', () => {
  const rules = withClauses(
    isee,
    { id: 'always', to_verify: true, source: 'law' },
    { id: 'tenants', to_verify: true, when: { fact: 'housing', is: 'tenant' }, source: 'law' },
    { id: 'once', to_verify: true, in_force: { to: '2025-12-31' }, source: 'law' },
  );
  const verify = (given: GivenHousehold, date?: string): readonly string[] =>
    outcomeOf(rules, 'first', { ...ALONE, isee: 1, ...given }, date).verify;

  it('is listed without ever deciding', () => {
    expect(outcomeOf(rules, 'first', { ...ALONE, isee: 1, housing: 'tenant' }).status).toBe('likely');
  });

  it('is listed where its condition holds or may hold, not where it cannot', () => {
    expect(verify({ housing: 'tenant' })).toEqual(['always', 'tenants']);
    expect(verify({ housing: UNKNOWN })).toEqual(['always', 'tenants']);
    expect(verify({ housing: 'owner' })).toEqual(['always']);
  });

  it('does not make its condition a fact to ask for', () => {
    expect(outcomeOf(rules, 'first', { ...ALONE, isee: 1 }).missing).toEqual([]);
  });

  it('is listed on the days of its law only', () => {
    expect(verify({ housing: 'owner' }, '2025-12-31')).toEqual(['always', 'once']);
    expect(verify({ housing: 'owner' }, '2026-01-01')).toEqual(['always']);
  });
});

describe('a benefit that is received already', () => {
  it('is marked, whoever of the household has it, and judged as any other', () => {
    const rules = withClauses(isee);
    const receiving = (of: string[][]): unknown => {
      const household = of.map((receives, place) => ({ relation: place === 0 ? 'self' : 'child', receives }));
      return outcomeOf(rules, 'first', { isee: 9361, household }).received;
    };
    expect(receiving([['first'], []])).toBe(true);
    expect(receiving([[], ['second', 'first']])).toBe(true);
    expect(receiving([['second'], []])).toBe(false);
    const open = { household: [{ relation: 'self', receives: UNKNOWN }] };
    expect(outcomeOf(rules, 'first', open).received).toBe(false);
    expect(outcomeOf(rules, 'first', { ...ALONE, isee: 9361 })).toMatchObject({
      status: 'not',
      received: false,
    });
  });
});
