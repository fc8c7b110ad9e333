import { describe, expect, it } from 'vitest';
import type { BaseFact, Given, Question } from '../../src/engine/index.js';
import { validateAnswer, validatePeople, type Person } from '../../src/questionnaire/index.js';
import { book, CHILD, PARENT, SELF, TODAY, UNKNOWN } from './fixtures.js';

const facts: readonly BaseFact[] = [
  ...book.facts,
  { id: 'percent', subject: 'applicant', type: 'integer', min: 0, max: 100, meaning: 'invented' },
  { id: 'balance', subject: 'applicant', type: 'decimal', meaning: 'invented' },
];
const asking = (fact: string, more: Partial<Question> = {}): Question => ({
  id: 'q',
  section: 'you',
  widget: 'number',
  facts: [fact],
  burden: 1,
  ...more,
});
/** Code and limit of the first problem of a single fact; undefined when there is none. */
const check = (fact: string, given: unknown, more?: Partial<Question>) => {
  const [problem] = validateAnswer(asking(fact, more), facts, { [fact]: given as Given }, TODAY);
  return problem && [problem.code, problem.limit].filter((part) => part !== undefined).join(' ');
};

describe('an answer', () => {
  it('may always be "I don\'t know"', () => {
    for (const { id } of facts) expect(check(id, UNKNOWN)).toBeUndefined();
  });

  it('is required', () => {
    expect(validateAnswer(asking('isee'), facts, {}, TODAY)).toEqual([{ fact: 'isee', code: 'required' }]);
  });

  it('of a pair may give one of its two facts', () => {
    const pair = asking('has_isee', { facts: ['has_isee', 'isee'] });
    expect(validateAnswer(pair, facts, { has_isee: false }, TODAY)).toEqual([]);
    expect(validateAnswer(pair, facts, { has_isee: true, isee: -1 }, TODAY)).toEqual([
      { fact: 'isee', code: 'too-small', limit: 0 },
    ]);
  });

  it('gives no fact that the question does not ask, nor one that does not exist', () => {
    expect(validateAnswer(asking('isee'), facts, { isee: 1, weeks: 3 }, TODAY)).toEqual([
      { fact: 'weeks', code: 'not-a-choice' },
    ]);
    expect(check('no-such-fact', 1)).toBe('not-a-choice');
  });

  it.each<[string, unknown, string | undefined]>([
    ['isee', 0, undefined],
    ['isee', -0.01, 'too-small 0'],
    ['isee', 9360.5, undefined],
    ['isee', 1e9, undefined],
    ['isee', 1e9 + 1, 'too-large 1000000000'],
    ['isee', '9360', 'not-a-number'],
    ['isee', NaN, 'not-a-number'],
    ['isee', Infinity, 'not-a-number'],
    ['isee', null, 'not-a-number'],
    ['isee', [1], 'not-a-number'],
    ['isee', { min: 0, max: 5000 }, undefined],
    ['isee', { max: 5000 }, undefined],
    ['isee', { min: 5000 }, undefined],
    ['isee', { min: 5000, max: 5000 }, undefined],
    ['isee', { min: 5001, max: 5000 }, 'min-above-max'],
    ['isee', { min: -1, max: 5000 }, 'too-small 0'],
    ['isee', { min: '0' }, 'not-a-number'],
    ['isee', {}, 'not-a-number'],
    ['isee', { one_of: ['a'] }, 'not-a-number'],
    ['balance', -500, undefined],
    ['balance', -1e9 - 1, 'too-small -1000000000'],
    ['percent', 100, undefined],
    ['percent', 101, 'too-large 100'],
    ['percent', 66.5, 'not-whole'],
    ['percent', { min: 66.5 }, 'not-whole'],
  ])('with a figure: %s = %j → %s', (fact, given, expected) => {
    expect(check(fact, given)).toBe(expected);
  });

  it.each<[string, unknown, string | undefined]>([
    ['job_end_date', '2026-11-01', undefined],
    ['job_end_date', '2026-02-30', 'not-a-date'],
    ['job_end_date', '1/11/2026', 'not-a-date'],
    ['job_end_date', 20261101, 'not-a-date'],
    ['job_end_date', {}, 'not-a-date'],
    ['job_end_date', '2036-11-22', undefined],
    ['job_end_date', '2036-11-23', 'in-the-future 2036-11-22'],
    ['job_end_date', '1905-11-22', undefined],
    ['job_end_date', '1905-11-21', 'too-long-ago 1905-11-22'],
    ['job_end_date', { min: '2026-10-01', max: '2026-10-31' }, undefined],
    ['job_end_date', { min: '2026-10-31', max: '2026-10-01' }, 'min-above-max'],
    ['birth_date', '2026-11-22', undefined],
    ['birth_date', '2026-11-23', 'in-the-future 2026-11-22'],
    ['birth_date', { min: '2026-01-01', max: '2026-12-31' }, undefined],
    ['birth_date', { min: '2027-01-01', max: '2027-12-31' }, 'in-the-future 2026-11-22'],
  ])('with a date: %s = %j → %s', (fact, given, expected) => {
    expect(check(fact, given)).toBe(expected);
  });

  it.each<[string, unknown, string | undefined]>([
    ['housing', 'tenant', undefined],
    ['housing', 'castle', 'not-a-choice'],
    ['housing', { one_of: ['tenant', 'owner'] }, undefined],
    ['housing', { one_of: [] }, 'not-a-choice'],
    ['housing', { one_of: ['castle'] }, 'not-a-choice'],
    ['housing', { one_of: 'tenant' }, 'not-a-choice'],
    ['housing', null, 'not-a-choice'],
    ['supplies', [], undefined],
    ['supplies', ['gas', 'water'], undefined],
    ['supplies', ['gas', 'coal'], 'not-a-choice'],
    ['supplies', 'gas', 'not-a-choice'],
    ['disabled', true, undefined],
    ['disabled', 'yes', 'not-a-choice'],
    ['household', [], 'not-a-choice'],
  ])('with a choice: %s = %j → %s', (fact, given, expected) => {
    expect(check(fact, given)).toBe(expected);
  });

  it('may be an exact value that the question offers beside the field', () => {
    expect(check('job_end_date', '2110-12-31', { choices: ['2110-12-31'] })).toBeUndefined();
    expect(check('job_end_date', '2110-12-30', { choices: ['2110-12-31'] })).toBe('in-the-future 2036-11-22');
    expect(check('percent', 999, { choices: ['999'] })).toBeUndefined();
    expect(check('percent', '999', { choices: ['1'] })).toBe('not-a-number');
  });

  it('keeps to the choices that the question offers', () => {
    expect(check('housing', 'owner', { choices: ['tenant', 'homeless'] })).toBe('not-a-choice');
    expect(check('housing', 'tenant', { choices: ['tenant', 'homeless'] })).toBeUndefined();
  });
});

describe('the household', () => {
  const problems = (...people: Partial<Person>[]) =>
    validatePeople(people as Person[], facts, TODAY).map(({ fact, person, code }) =>
      [fact, ...(person ? [person] : []), code].join(' '),
    );

  it('is right with the applicant alone, and with others', () => {
    expect(problems(SELF)).toEqual([]);
    expect(problems(SELF, CHILD, PARENT)).toEqual([]);
  });

  it('has at least the applicant, first and once', () => {
    expect(problems()).toEqual(['household required']);
    expect(problems(CHILD)).toEqual(['household not-a-choice']);
    expect(problems(SELF, { ...CHILD, relation: 'self' })).toEqual(['relation p1 not-a-choice']);
    expect(problems({ ...SELF, relation: 'child' })).toEqual(['relation self not-a-choice']);
  });

  it('has 20 people at most', () => {
    const others = (count: number) =>
      Array.from({ length: count }, (_, i) => ({ ...CHILD, key: `p${i + 1}` }));
    expect(problems(SELF, ...others(19))).toEqual([]);
    expect(validatePeople([SELF, ...others(20)], facts, TODAY)).toEqual([
      { fact: 'household', code: 'too-many-people', limit: 20 },
    ]);
  });

  it('tells people apart by keys that answers can be filed under', () => {
    expect(problems(SELF, CHILD, CHILD)).toEqual(['household not-a-choice']);
    expect(problems(SELF, { ...CHILD, key: 'a@b' })).toEqual(['household not-a-choice']);
  });

  it('needs an age or a date of birth of each, which may be "I don\'t know"', () => {
    expect(problems(SELF, { key: 'p1', relation: 'child' })).toEqual(['birth_date p1 required']);
    expect(problems(SELF, { key: 'p1', relation: 'child', birthDate: UNKNOWN })).toEqual([]);
    expect(problems(SELF, { key: 'p1', relation: 'child', age: UNKNOWN })).toEqual([]);
  });

  it('names every wrong entry with its person', () => {
    expect(
      problems(
        { ...SELF, age: 121 },
        { key: 'p1', relation: 'child', birthDate: '2026-11-23' },
        { key: 'p2', relation: '', age: 3.5 },
        { key: 'p3', relation: 'neighbour', birthDate: 'yesterday' },
      ),
    ).toEqual([
      'age self too-large',
      'birth_date p1 in-the-future',
      'relation p2 required',
      'age p2 not-whole',
      'relation p3 not-a-choice',
      'birth_date p3 not-a-date',
    ]);
  });
});
