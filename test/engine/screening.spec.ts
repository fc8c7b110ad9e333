// What a screening says of one benefit: its status on the boundaries of law and household, its amount, and what is missing.
import { describe, expect, it } from 'vitest';
import {
  compileRules,
  readHousehold,
  screen,
  type Benefit,
  type GivenHousehold,
  type RuleBook,
} from '../../src/engine/index.js';
import { benefit, book } from './books.js';
import { ALONE, DATE, outcomeOf, outcomesOf, UNKNOWN } from './outcomes.js';

const only = (rest: Partial<Benefit>): RuleBook => book({ benefits: [benefit('first', rest)] });
const isee = { id: 'isee', fact: 'isee', at_most: 9360, source: 'law' } as const;
const home = { id: 'home', fact: 'housing', is: 'tenant', source: 'law' } as const;
const status = (rules: RuleBook, given: GivenHousehold = {}, date = DATE): string =>
  outcomeOf(rules, 'first', { ...ALONE, ...given }, date).status;

describe('a benefit in force', () => {
  const rules = only({ conditions: { all: [isee, home] } });

  it('is likely when every clause holds, not when one fails, possible while one is open', () => {
    expect(status(rules, { isee: 9360, housing: 'tenant' })).toBe('likely');
    expect(status(rules, { isee: 9360.01, housing: 'tenant' })).toBe('not');
    expect(status(rules, { isee: UNKNOWN, housing: 'tenant' })).toBe('possible');
    expect(status(rules, { isee: { min: 0, max: 9360.01 }, housing: 'tenant' })).toBe('possible');
  });

  it('is not as soon as one clause fails, whatever is still open', () => {
    expect(outcomeOf(rules, 'first', { ...ALONE, isee: 9361 })).toMatchObject({ status: 'not', missing: [] });
  });

  it('is likely without any clause', () => {
    expect(status(only({}))).toBe('likely');
  });
});

describe('a benefit before and after its time', () => {
  const rules = only({
    in_force: { from: '2022-01-01', to: '2023-12-31' },
    replaced_by: ['second'],
    conditions: { all: [isee] },
  });
  const on = (date: string): string => status(rules, { isee: 1 }, date);

  it('is not-yet the day before it starts, and ended the day after its last', () => {
    expect(['2021-12-31', '2022-01-01'].map(on)).toEqual(['not-yet', 'likely']);
    expect(['2023-12-31', '2024-01-01'].map(on)).toEqual(['likely', 'ended']);
  });

  it('says since when and until when, and what came after', () => {
    const after = outcomeOf(rules, 'first', ALONE, '2024-01-01');
    expect(after).toMatchObject({ startsOn: '2022-01-01', endedOn: '2023-12-31', replacedBy: ['second'] });
    expect(after).toMatchObject({ missing: [], failed: [], verify: [] });
    expect(after.amount).toBeUndefined();
  });

  it('is ended or not-yet for everybody, also for who would fail', () => {
    expect(status(rules, { isee: 99_999 }, '2024-01-01')).toBe('ended');
    expect(status(rules, { isee: 99_999 }, '2021-12-31')).toBe('not-yet');
  });

  it('has no end and no beginning where the law sets none', () => {
    expect(['1950-01-01', '2100-01-01'].map((date) => status(only({ in_force: {} }), {}, date))).toEqual([
      'likely',
      'likely',
    ]);
  });
});

describe('a benefit that ends by an event of the household', () => {
  const rules = only({
    in_force: { from: '2022-01-01' },
    ended_when: { fact: 'job_end', before: '2025-01-01' },
    conditions: { all: [isee, { id: 'papers', to_verify: true, source: 'law' }] },
  });

  it('has ended from the boundary of the event, not before it', () => {
    expect(status(rules, { isee: 1, job_end: '2025-01-01' })).toBe('likely');
    expect(status(rules, { isee: 1, job_end: '2024-12-31' })).toBe('ended');
  });

  it('ended goes before not', () => {
    expect(status(rules, { isee: 9361, job_end: '2024-12-31' })).toBe('ended');
    expect(outcomeOf(rules, 'first', { ...ALONE, isee: 9361, job_end: '2024-12-31' })).toMatchObject({
      status: 'ended',
      failed: [],
      verify: [],
      firstSteps: [],
      startsOn: '2022-01-01',
    });
  });

  it('while the event is open it is possible and the event missing; who fails anyway is not asked', () => {
    expect(outcomeOf(rules, 'first', { ...ALONE, isee: 1 })).toMatchObject({
      status: 'possible',
      missing: [{ fact: 'job_end' }],
    });
    expect(outcomeOf(rules, 'first', { ...ALONE, isee: 9361 })).toMatchObject({ status: 'not', missing: [] });
  });
});

describe('missing facts', () => {
  const rules = only({
    conditions: { all: [isee] },
    amount: [{ per: 'month', value: { sum: [100, { fact: 'rent' }] } }],
  });
  const missing = (given: GivenHousehold): unknown =>
    outcomeOf(rules, 'first', { ...ALONE, ...given }).missing;

  it('are those of the status first, those of the amount when the status is settled', () => {
    expect(missing({})).toEqual([{ fact: 'isee' }]);
    expect(missing({ isee: 1 })).toEqual([{ fact: 'rent' }]);
    expect(missing({ isee: 1, rent: 5 })).toEqual([]);
  });

  it('are named once, with the member they are of', () => {
    const pay = { fact: 'pay', at_least: 1 } as const;
    const twice = only({
      conditions: {
        all: [
          { id: 'somebody', source: 'law', some_member: { fact: 'pay', more_than: 10 } },
          { id: 'again', source: 'law', not: { some_member: { fact: 'pay', more_than: 50 } } },
          { id: 'own', source: 'law', ...pay },
        ],
      },
    });
    const two = { household: [{ relation: 'self', pay: 10 }, { relation: 'child' }] };
    expect(outcomeOf(twice, 'first', two).missing).toEqual([{ fact: 'pay', member: 1 }]);
  });

  it('are none of a benefit that is not', () => {
    expect(missing({ isee: 9361 })).toEqual([]);
  });
});

describe('figures that are not known on a day', () => {
  const limit = { id: 'isee', fact: 'isee', at_most: { parameter: 'limit' }, source: 'law' } as const;

  it('keep a benefit possible before known_from, and it says from when they are known', () => {
    const rules = only({ known_from: '2022-01-01', conditions: { all: [limit] } });
    expect(outcomeOf(rules, 'first', { ...ALONE, isee: 1 }, '2021-12-31')).toMatchObject({
      status: 'possible',
      knownFrom: '2022-01-01',
    });
    const known = outcomeOf(rules, 'first', { ...ALONE, isee: 1 }, '2022-01-01');
    expect([known.status, known.knownFrom]).toEqual(['likely', undefined]);
  });

  it('keep it possible after the last value has lapsed, with nothing that a person could answer', () => {
    const rules = only({ conditions: { all: [limit] } });
    expect(outcomeOf(rules, 'first', { ...ALONE, isee: 1 }, '2027-01-01')).toMatchObject({
      status: 'possible',
      missing: [],
      lapsed: { limit: '2026-12-31' },
    });
  });

  it('also where a derived fact uses them', () => {
    const rules = book({
      derivedFacts: [
        { id: 'poor', subject: 'household', type: 'boolean', condition: { ...limit, id: 'inner' } },
      ],
      benefits: [benefit('first', { conditions: { all: [{ id: 'poor', fact: 'poor', source: 'law' }] } })],
    });
    expect(outcomeOf(rules, 'first', { ...ALONE, isee: 1 }, '2027-01-01').lapsed).toEqual({
      limit: '2026-12-31',
    });
    expect(status(rules, { isee: 1 }, '2026-12-31')).toBe('likely');
  });
});

describe('the last day to apply', () => {
  const rules = only({
    conditions: { all: [isee] },
    apply_by: { shift: { fact: 'job_end' }, days: 68 },
  });
  const applyBy = (given: GivenHousehold): unknown =>
    outcomeOf(rules, 'first', { ...ALONE, ...given }).applyBy;

  it('is told when the answers tell it, to who may apply', () => {
    expect(applyBy({ isee: 1, job_end: '2026-06-01' })).toBe('2026-08-08');
    expect(applyBy({ isee: UNKNOWN, job_end: '2026-06-01' })).toBe('2026-08-08');
    expect(applyBy({ isee: 1 })).toBeUndefined();
    expect(applyBy({ isee: 1, job_end: { min: '2026-06-01', max: '2026-06-02' } })).toBeUndefined();
    expect(applyBy({ isee: 9361, job_end: '2026-06-01' })).toBeUndefined();
  });
});

describe('screening', () => {
  it('gives the same for the same household, and keeps nothing of the one before', () => {
    const rules = only({ conditions: { all: [isee] }, amount: [{ per: 'month', value: { fact: 'rent' } }] });
    const compiled = compileRules(rules, DATE);
    const of = (given: GivenHousehold): unknown =>
      screen(compiled, readHousehold(rules.facts, { ...ALONE, ...given }, { defaults: false }));
    const [poor, rich] = [{ isee: 1, rent: 10 }, { isee: 99_999 }];
    const first = JSON.stringify(of(poor));
    expect(JSON.stringify(of(rich))).not.toBe(first);
    expect(JSON.stringify(of(poor))).toBe(first);
    expect(outcomesOf(rules, { ...ALONE, ...poor })).toEqual(JSON.parse(first).outcomes);
  });

  it('names its day, and refuses one that does not exist', () => {
    const rules = only({});
    const household = readHousehold(rules.facts, ALONE, { defaults: false });
    expect(screen(compileRules(rules, '2024-02-29'), household).date).toBe('2024-02-29');
    expect(() => compileRules(rules, '2026-02-29')).toThrow(/"2026-02-29" is no date/);
  });
});
