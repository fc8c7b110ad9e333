import { describe, expect, it } from 'vitest';
import { readHousehold } from '../../src/engine/index.js';
import { householdOf, type FactPlaces } from '../../src/questionnaire/household-facts.js';
import { nextPersonKey, withAnswer, withPeople } from '../../src/questionnaire/screens.js';
import { book, CHILD, PARENT, SELF, TODAY, UNKNOWN } from './fixtures.js';

const places: FactPlaces = {
  facts: new Map(book.facts.map((fact) => [fact.id, fact])),
  questions: new Map(book.questions.map((question) => [question.id, question])),
  checklists: new Map(),
  preset: {},
  date: TODAY,
};

describe('the household that the engine reads', () => {
  it('is the applicant alone and incomplete before the household screen', () => {
    expect(householdOf({ given: {} }, places)).toEqual({
      household: [{ relation: 'self' }],
      household_incomplete: true,
    });
  });

  it('lists people in their order with their facts, and the household beside them', () => {
    const given = householdOf(
      {
        people: [SELF, PARENT, CHILD],
        given: {
          isee: { has_isee: true, isee: { max: 5000 } },
          'disabled@p1': { disabled: true },
          'disabled@self': { disabled: UNKNOWN },
        },
      },
      places,
    );
    expect(given).toEqual({
      has_isee: true,
      isee: { max: 5000 },
      household: [
        { relation: 'self', age: 40, disabled: UNKNOWN },
        { relation: 'parent', age: UNKNOWN },
        { relation: 'child', birth_date: '2020-05-01', disabled: true },
      ],
    });
    expect(() => readHousehold(book.facts, given, { defaults: false })).not.toThrow();
  });

  it("gives a member's fact that is not asked of each to the applicant", () => {
    const sex = { ...book.questions.find(({ id }) => id === 'sex')!, per_member: false };
    const given = householdOf(
      { people: [SELF, CHILD], given: { sex: { sex: 'f' } } },
      { ...places, questions: new Map([['sex', sex]]) },
    );
    expect(given.household?.map(({ sex: of }) => of)).toEqual(['f', undefined]);
  });

  it('leaves out people who have left, unknown questions and unknown facts', () => {
    const given = householdOf(
      { people: [SELF], given: { 'disabled@p1': { disabled: true }, gone: { isee: 1 }, isee: { gone: 1 } } },
      places,
    );
    expect(given).toEqual({ household: [{ relation: 'self', age: 40 }] });
  });

  it('holds what the host knows beforehand until the person answers', () => {
    const preset = { isee: 1000, housing: 'owner', disabled: true, age: 30 };
    expect(householdOf({ given: {} }, { ...places, preset })).toMatchObject({
      isee: 1000,
      housing: 'owner',
      household: [{ relation: 'self', disabled: true, age: 30 }],
    });
    expect(
      householdOf({ people: [SELF, CHILD], given: { isee: { isee: 2000 } } }, { ...places, preset }),
    ).toMatchObject({
      isee: 2000,
      household: [{ disabled: true, age: 40 }, { relation: 'child' }],
    });
  });

  it('knows that nobody is born after today', () => {
    const born = { min: '2026-01-01', max: '2026-12-31' };
    const given = householdOf({ people: [SELF, { ...CHILD, birthDate: born }], given: {} }, places);
    expect(given.household?.[1]).toEqual({
      relation: 'child',
      birth_date: { min: '2026-01-01', max: TODAY },
    });
  });
});

describe('filing', () => {
  it('keeps the same object for the same answer', () => {
    const answers = withPeople(withAnswer({ given: {} }, 'isee', { isee: 1 }), [SELF]);
    expect(withAnswer(answers, 'isee', { isee: 1 })).toBe(answers);
    expect(withPeople(answers, [{ ...SELF }])).toBe(answers);
    expect(withAnswer(answers, 'isee', { isee: 2 })).not.toBe(answers);
  });

  it('never gives the key of a person who left to another', () => {
    expect(nextPersonKey({ given: {} })).toBe('p1');
    expect(nextPersonKey({ people: [SELF, CHILD], given: {} })).toBe('p2');
    expect(nextPersonKey({ people: [SELF], given: { 'disabled@p3': { disabled: true } } })).toBe('p4');
    expect(nextPersonKey({ given: {} }, [SELF, CHILD, PARENT])).toBe('p3');
  });
});

describe('a checklist beside what the host page knows', () => {
  const list = {
    id: 'life',
    section: 'you',
    burden: 1,
    items: [
      { id: 'health', absent: { disabled: false } },
      { id: 'tenant', is: { housing: ['tenant'] } },
    ],
  };
  const own = { ...places, checklists: new Map([['life', list]]) };
  const answers = { people: [SELF, CHILD], given: { life: { health: false, people: ['self', 'p1'] } } };

  it('settles facts that the page has not set', () => {
    expect(householdOf(answers, own).household).toMatchObject([{ disabled: false }, { disabled: false }]);
  });

  it('says nothing against those that it has', () => {
    const { household } = householdOf(answers, { ...own, preset: { disabled: true } });
    expect(household).toMatchObject([{ disabled: true }, { disabled: false }]);
  });
});
