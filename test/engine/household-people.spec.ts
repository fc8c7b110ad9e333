// Reading a given household: who is in it, which fact belongs where, and every mistake at once in one typed error.
import { describe, expect, it } from 'vitest';
import {
  asGiven,
  HouseholdError,
  MOST_MEMBERS,
  readHousehold,
  type GivenHousehold,
} from '../../src/engine/index.js';
import { facts } from './books.js';
import { people, problems } from './given.js';
import { ALONE, UNKNOWN } from './outcomes.js';

describe('facts in their place', () => {
  it('an unknown fact is refused, and the one that was probably meant is named', () => {
    expect(problems({ isse: 1 })).toEqual([
      { fact: 'isse', problem: 'is no known fact', remedy: 'did you mean "isee"?' },
    ]);
    expect(problems(people({ relation: 'child', birthdate: '2020-01-01' }))).toEqual([
      { fact: 'birthdate', problem: 'is no known fact', remedy: 'did you mean "birth_date"?', member: 1 },
    ]);
    expect(problems({ qqq: 1 })[0]?.remedy).toBe('see rules/facts.yaml for the facts');
  });

  it('a member’s fact outside the household is refused, and the other way round', () => {
    expect(problems({ age: 40 })).toEqual([
      {
        fact: 'age',
        problem: 'is a fact of the member',
        remedy: 'write it inside the entries of "household"',
      },
    ]);
    expect(problems(people({ relation: 'child', isee: 40 }))).toEqual([
      { fact: 'isee', problem: 'is a fact of the household', remedy: 'write it beside "household", not inside it', member: 1 }, // prettier-ignore
    ]);
  });
});

describe('the people', () => {
  it('the first is the applicant, who need not say so; nobody else is', () => {
    expect(problems({ household: [{ age: 40 }] })).toEqual([]);
    expect(problems(people({ relation: 'self' }))).toEqual([
      { fact: 'relation', problem: 'is "self" twice', remedy: 'the applicant comes first, once', member: 1 },
    ]);
    expect(problems({ household: [{ relation: 'child' }] })).toMatchObject([{ fact: 'relation', member: 0 }]);
    expect(problems({ household: [{ relation: 'child' }, { relation: 'self' }] })).toHaveLength(2);
  });

  it('are at most as many as one household has', () => {
    const crowd = (size: number): GivenHousehold =>
      people(...Array.from({ length: size - 1 }, () => ({ relation: 'other' })));
    expect(problems(crowd(MOST_MEMBERS))).toEqual([]);
    expect(problems(crowd(MOST_MEMBERS + 1))).toMatchObject([
      { fact: 'household', problem: 'lists 21 people' },
    ]);
    expect(problems(crowd(40))).toEqual([
      {
        fact: 'household',
        problem: 'lists 40 people',
        remedy: 'list at most 20: larger groups are several households',
      },
    ]);
  });

  it('are a list of somebody', () => {
    for (const household of [[], {}, 'self', 3, null])
      expect(problems({ household })).toMatchObject([{ fact: 'household', problem: 'lists nobody' }]);
    expect(problems({ household: ['self'] })).toMatchObject([{ fact: 'household', member: 0 }]);
  });

  it('who are not listed may still be there; a list is complete unless it says otherwise', () => {
    const unlisted = (given: GivenHousehold): number =>
      readHousehold(facts, given, { defaults: false }).unlisted;
    expect(unlisted(ALONE)).toBe(0);
    expect(unlisted({})).toBe(MOST_MEMBERS - 1);
    expect(unlisted({ ...people({ relation: 'child' }), household_incomplete: true })).toBe(MOST_MEMBERS - 2);
  });
});

describe('a household that cannot be read', () => {
  it('is told with all that is wrong, in the order of the input, in one typed error', () => {
    const given = {
      isee: 'ten',
      rent: -1,
      colour: 'red',
      housing: 'castle',
      job_end: '2026-13-01',
      months: { min: 3, max: 2 },
      household: [
        { relation: 'self', age: 200 },
        { relation: 'self', disabled: 'a bit' },
      ],
    };
    const found = problems(given);
    expect(found.map(({ fact, member }) => (member === undefined ? fact : `${member}.${fact}`))).toEqual([
      'isee', 'rent', 'colour', 'housing', 'job_end', 'months', '0.age', '1.disabled', '1.relation',
    ]); // prettier-ignore
    expect(found.filter(({ problem, remedy }) => problem === '' || remedy === '')).toEqual([]);
  });

  it('reads as one line a problem', () => {
    const error = new HouseholdError(problems({ isee: -1, household: [{ relation: 'self', age: -1 }] }));
    expect([error.name, ...error.message.split('\n')]).toEqual([
      'HouseholdError',
      'isee is -1: give a number from 0 up, or {"unknown": true}',
      'household[0].age is -1: give a whole number from 0 to 120, or {"unknown": true}',
    ]);
  });

  it('may be no object at all', () => {
    for (const given of [null, 'text', 3, [], [{}]])
      expect(problems(given)).toMatchObject([{ fact: 'facts', problem: 'is not an object' }]);
  });
});

describe('defaults', () => {
  const hasIsee = (given: GivenHousehold, defaults: boolean): unknown => {
    const known = readHousehold(facts, given, { defaults }).facts.get('has_isee');
    return known && asGiven(known);
  };

  it('fill for cases what is left out, but neither what is given nor what is expressly unknown', () => {
    expect(hasIsee({}, true)).toBe(true);
    expect(hasIsee({ has_isee: false }, true)).toBe(false);
    expect(hasIsee({ has_isee: UNKNOWN }, true)).toEqual(UNKNOWN);
  });

  it('never speak for a person', () => {
    expect(hasIsee({}, false)).toBeUndefined();
  });
});
