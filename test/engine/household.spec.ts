// Reading the values of a given household: what is no figure, no date, no choice is refused with what to give instead.
import { describe, expect, it } from 'vitest';
import { asGiven, readHousehold } from '../../src/engine/index.js';
import { benefit, book, facts } from './books.js';
import { people, problems } from './given.js';
import { outcomeOf, UNKNOWN } from './outcomes.js';

describe('money and numbers', () => {
  it('text in a money field is refused, with what to give instead', () => {
    expect(problems({ isee: 'cinquemila' })).toEqual([
      { fact: 'isee', problem: 'is "cinquemila"', remedy: 'give a number, or {"unknown": true}' },
    ]);
    for (const isee of ['5000', true, null, [5000], {}, { value: 5000 }, NaN, Infinity])
      expect(problems({ isee })).toMatchObject([{ fact: 'isee' }]);
  });

  it('a negative ISEE is refused, zero is not', () => {
    expect(problems({ isee: -0.01 })).toEqual([
      { fact: 'isee', problem: 'is -0.01', remedy: 'give a number from 0 up, or {"unknown": true}' },
    ]);
    expect(problems({ isee: 0 })).toEqual([]);
  });

  it('a whole number is whole, and within the bounds of its fact', () => {
    expect([0, 60].flatMap((months) => problems({ months }))).toEqual([]);
    expect(problems({ months: 61 })).toMatchObject([
      { remedy: 'give a whole number from 0 to 60, or {"unknown": true}' },
    ]);
    expect(problems({ months: 1.5 })).toMatchObject([
      { remedy: 'give a whole number, or {"unknown": true}' },
    ]);
    expect(problems(people({ relation: 'child', age: 121 }))).toMatchObject([{ fact: 'age', member: 1 }]);
  });

  it('a range whose min is above its max is refused; equal ends are one figure', () => {
    expect(problems({ isee: { min: 10.01, max: 10 } })).toMatchObject([
      { fact: 'isee', remedy: 'give a range whose min is not above its max, or {"unknown": true}' },
    ]);
    expect(problems({ isee: { min: 10, max: 10 } })).toEqual([]);
    expect(problems({ isee: { min: -1, max: 10 } })).toMatchObject([{ fact: 'isee' }]);
    expect(problems({ isee: { min: 'low', max: 10 } })).toMatchObject([{ fact: 'isee' }]);
  });

  it('a range with one end is open to the other', () => {
    const read = (isee: object): unknown => {
      const known = readHousehold(facts, { isee }, { defaults: false }).facts.get('isee');
      return known && asGiven(known);
    };
    expect([read({ min: 5 }), read({ max: 5 })]).toEqual([{ min: 5 }, { min: 0, max: 5 }]);
  });
});

describe('dates', () => {
  it('are written YYYY-MM-DD and exist', () => {
    for (const job_end of ['2026-02-29', '31/12/2025', '2025', 20251231, true])
      expect(problems({ job_end })).toEqual([
        { fact: 'job_end', problem: `is ${JSON.stringify(job_end)}`, remedy: 'give a date like 2026-03-31, or {"unknown": true}' }, // prettier-ignore
      ]);
  });

  it('lie between 1890 and 2110', () => {
    const at = (job_end: string): number => problems({ job_end }).length;
    expect(['1889-12-31', '1890-01-01', '2110-12-31', '2111-01-01'].map(at)).toEqual([1, 0, 0, 1]);
    expect(problems({ job_end: '2111-01-01' })[0]?.remedy).toContain('from 1890-01-01 to 2110-12-31');
  });

  // Reading knows no reference date: that a birth lies ahead is for who asks (the interview) to say. It counts as no age reached.
  it('of birth may lie after the reference date: that person has completed no year', () => {
    const given = people({ relation: 'child', birth_date: '2026-07-01' });
    expect(problems(given)).toEqual([]);
    const children = { count_members: { fact: 'age', less_than: 1 } } as const;
    const rules = book({ benefits: [benefit('first', { amount: [{ per: 'once', value: children }] })] });
    const self = { relation: 'self', birth_date: '1990-01-01' };
    const household = [self, { relation: 'child', birth_date: '2026-07-01' }];
    expect(outcomeOf(rules, 'first', { household }, '2026-06-30').amount).toMatchObject({ min: 1, max: 1 });
  });
});

describe('choices, lists and yes or no', () => {
  it('a word that is none of the choices is refused, with the choices', () => {
    const remedy = 'give one of owner, tenant, homeless, or {"unknown": true}';
    expect(problems({ housing: 'castle' })).toEqual([{ fact: 'housing', problem: 'is "castle"', remedy }]);
    for (const housing of ['Tenant', '', 1, ['tenant'], { one_of: [] }, { one_of: ['tenant', 'castle'] }])
      expect(problems({ housing })).toMatchObject([{ fact: 'housing', remedy }]);
    expect(problems({ housing: { one_of: ['tenant', 'owner'] } })).toEqual([]);
  });

  it('a list takes known words only, and takes none', () => {
    const remedy = 'give a list of gas, water, electricity, or {"unknown": true}';
    for (const bills of ['gas', ['gas', 'coal'], [1], { gas: true }])
      expect(problems({ bills })).toMatchObject([{ fact: 'bills', remedy }]);
    expect([[], ['gas', 'water']].flatMap((bills) => problems({ bills }))).toEqual([]);
  });

  it('yes and no are true and false, not words or figures', () => {
    for (const pregnant of ['true', 'yes', 'no', 1, 0, null])
      expect(problems({ pregnant })).toMatchObject([{ remedy: 'give true or false, or {"unknown": true}' }]);
  });

  it('anything may be expressly unknown', () => {
    const all = Object.fromEntries(
      facts.filter(({ subject }) => subject !== 'member').map(({ id }) => [id, UNKNOWN]),
    );
    const member = { relation: 'child', age: UNKNOWN, birth_date: UNKNOWN, disabled: UNKNOWN, pay: UNKNOWN };
    expect(problems({ ...all, ...people(member) })).toEqual([]);
  });
});
