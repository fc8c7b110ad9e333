// "Which of these apply to you?": what a tick, a list left without ticks and "I am not sure" say of the facts, and of whom.
import { describe, expect, it } from 'vitest';
import type { BaseFact, Checklist, Given } from '../../src/engine/index.js';
import { factsOfChecklist, withItems, type GivenFact } from '../../src/questionnaire/checklists.js';
import { ITEMS_PEOPLE, type Answer, type Person } from '../../src/questionnaire/index.js';
import { validateChecklist } from '../../src/questionnaire/validation.js';
import { book, CHILD, PARENT, SELF, UNKNOWN } from './fixtures.js';
import { LIFE } from './list-book.js';

const facts: ReadonlyMap<string, BaseFact> = new Map(book.facts.map((fact) => [fact.id, fact]));
const keys = (people: readonly Person[]): readonly string[] => people.map(({ key }) => key);

/** What an answer gives, by `fact@person`. */
function gives(
  replies: Readonly<Record<string, Given>>,
  { people = [SELF], asked = people, list = LIFE }: Partial<Terms> = {},
): Record<string, Given> {
  return Object.fromEntries(
    allOf(replies, { people, asked, list }).map(({ fact, person, given }) => [`${fact}@${person}`, given]),
  );
}

interface Terms {
  readonly people: readonly Person[];
  readonly asked: readonly Person[];
  readonly list: Checklist;
}

const allOf = (
  replies: Readonly<Record<string, Given>>,
  { people, asked, list }: Terms,
): readonly GivenFact[] => factsOfChecklist(list, { ...replies, [ITEMS_PEOPLE]: keys(asked) }, people, facts);

const listOf = (...items: Checklist['items']): Checklist => ({ ...LIFE, items });

describe('an item that is not ticked', () => {
  it('settles its facts as absent, of everybody the list was asked about', () => {
    const people = [SELF, CHILD];
    expect(gives({ even: false }, { people })).toEqual({ 'even@self': false });
    expect(gives({ health: false }, { people })).toEqual({
      'disabled@self': false,
      'disabled@p1': false,
      'care_cost_year@self': 0,
      'care_cost_year@p1': 0,
    });
  });

  it('says nothing of who came later, nor of who has left', () => {
    expect(gives({ health: false }, { people: [SELF, PARENT], asked: [SELF, CHILD] })).toEqual({
      'disabled@self': false,
      'care_cost_year@self': 0,
    });
  });

  it('gives a bound where it says only how much at most, and is asked again if more must be known', () => {
    const found = allOf({ work: false }, { people: [SELF], asked: [SELF], list: LIFE });
    expect(found).toEqual([
      { fact: 'weeks', person: 'self', given: { max: 12 }, isBound: true },
      { fact: 'job_end_date', person: 'self', given: '1900-01-01' },
    ]);
  });

  it('takes its choice away: one that is left is exact, several are a set', () => {
    expect(gives({ tenant: false })).toEqual({ 'housing@self': { one_of: ['owner', 'homeless'] } });
    const list = listOf({ id: 'rented', is: { housing: ['tenant', 'homeless'] } });
    expect(gives({ rented: false }, { list })).toEqual({ 'housing@self': 'owner' });
  });
});

describe('an item that is ticked', () => {
  it('is true where it stands for one yes-or-no fact', () => {
    expect(gives({ even: true })).toEqual({ 'even@self': true });
    const no = listOf({ id: 'not-even', absent: { even: true } });
    expect(gives({ 'not-even': true }, { list: no })).toEqual({ 'even@self': false });
  });

  it('leaves several facts, and a figure, to be asked', () => {
    expect(gives({ health: ['self'] })).toEqual({});
    expect(gives({ work: true })).toEqual({});
  });

  it('settles as absent what is true of others only', () => {
    const people = [SELF, CHILD, PARENT];
    expect(gives({ health: ['p1'] }, { people })).toEqual({
      'disabled@self': false,
      'disabled@p2': false,
      'care_cost_year@self': 0,
      'care_cost_year@p2': 0,
    });
    const list = listOf({ id: 'disabled', absent: { disabled: false } });
    expect(gives({ disabled: ['p1'] }, { people, list })).toEqual({
      'disabled@self': false,
      'disabled@p1': true,
      'disabled@p2': false,
    });
  });

  it('without saying of whom, settles nothing of anybody', () => {
    const list = listOf({ id: 'disabled', absent: { disabled: false } });
    expect(gives({ disabled: true }, { people: [SELF, CHILD], list })).toEqual({});
  });

  it('gives its choice, or the set of its choices', () => {
    expect(gives({ tenant: true })).toEqual({ 'housing@self': 'tenant' });
    const list = listOf({ id: 'rented', is: { housing: ['tenant', 'homeless'] } });
    expect(gives({ rented: true }, { list })).toEqual({
      'housing@self': { one_of: ['tenant', 'homeless'] },
    });
  });
});

describe('items about one fact', () => {
  const list = listOf(
    { id: 'owner', is: { housing: ['owner'] } },
    { id: 'tenant', is: { housing: ['tenant'] } },
  );

  it('hold together: neither of two of three choices leaves the third', () => {
    expect(gives({ owner: false, tenant: false }, { list })).toEqual({ 'housing@self': 'homeless' });
    expect(gives({ owner: true, tenant: false }, { list })).toEqual({ 'housing@self': 'owner' });
  });

  it('do not lose what one settles to an "I am not sure" of another, in either order', () => {
    expect(gives({ owner: true, tenant: UNKNOWN }, { list })).toEqual({ 'housing@self': 'owner' });
    expect(gives({ owner: UNKNOWN, tenant: true }, { list })).toEqual({ 'housing@self': 'tenant' });
  });

  it('put a list together from the values that are ticked', () => {
    expect(gives({ gas: true, water: false })).toEqual({ 'supplies@self': ['gas'] });
    expect(gives({ gas: false, water: false })).toEqual({ 'supplies@self': [] });
    expect(gives({ gas: true, water: UNKNOWN })).toEqual({ 'supplies@self': UNKNOWN });
    expect(gives({ gas: UNKNOWN, water: true })).toEqual({ 'supplies@self': UNKNOWN });
  });
});

describe('"I am not sure"', () => {
  it('is an answer: the facts are unknown, of everybody', () => {
    expect(gives({ even: UNKNOWN, tenant: UNKNOWN, health: UNKNOWN }, { people: [SELF, CHILD] })).toEqual({
      'even@self': UNKNOWN,
      'housing@self': UNKNOWN,
      'disabled@self': UNKNOWN,
      'disabled@p1': UNKNOWN,
      'care_cost_year@self': UNKNOWN,
      'care_cost_year@p1': UNKNOWN,
    });
  });

  it('is not said of an item that was not shown: nothing is', () => {
    expect(gives({})).toEqual({});
  });
});

describe('an answer to the rest of a list', () => {
  const of = (people: readonly string[], replies: Answer): Answer => ({ ...replies, [ITEMS_PEOPLE]: people });

  it('stands beside what was said of the items shown before', () => {
    expect(withItems(of(['self'], { even: true }), of(['self'], { gas: false }))).toEqual(
      of(['self'], { even: true, gas: false }),
    );
    expect(withItems(undefined, of(['self'], { gas: false }))).toEqual(of(['self'], { gas: false }));
  });

  it('takes the place of an earlier one to the same items, for the people of now', () => {
    expect(withItems(of(['self'], { even: true }), of(['self', 'p1'], { even: false }))).toEqual(
      of(['self', 'p1'], { even: false }),
    );
  });

  it('covers only who was asked about all of it, and loses no tick of somebody else', () => {
    expect(withItems(of(['self'], { even: true }), of(['self', 'p1'], { health: ['p1'] }))).toEqual(
      of(['self'], { even: true, health: true }),
    );
    expect(withItems(of(['self', 'p1'], { health: ['self', 'p1'] }), of(['self'], { even: true }))).toEqual(
      of(['self'], { health: ['self'], even: true }),
    );
  });
});

describe('a right answer', () => {
  const items = [{ id: 'even' }, { id: 'health' }];
  const problems = (answer: Answer): string[] =>
    validateChecklist(items, answer).map(({ fact, code }) => `${fact} ${code}`);
  const people = ['self', 'p1'];

  it('says of each item shown whether, or of whom, or that it is not known', () => {
    for (const given of [true, false, UNKNOWN, ['p1'], ['self', 'p1']])
      expect(problems({ even: false, health: given, people })).toEqual([]);
  });

  it('leaves no item out, and names nobody who was not asked about', () => {
    expect(problems({ even: false, people })).toEqual(['health required']);
    for (const given of [[], ['p2'], 'yes', 1, { max: 1 }])
      expect(problems({ even: false, health: given, people })).toEqual(['health not-a-choice']);
  });

  it('names the people it is about', () => {
    for (const answer of [
      { even: false, health: false },
      { even: false, health: false, people: [] },
    ])
      expect(problems(answer)).toEqual(['people required']);
  });
});
