// From questions to screens: checklists before what they spare, forms of what matters now, one question about several people.
import { describe, expect, it } from 'vitest';
import type { Benefit, Condition, Given, RuleBook } from '../../src/engine/index.js';
import { screen as screening, readHousehold } from '../../src/engine/index.js';
import { answeredPart } from '../../src/questionnaire/screens.js';
import { keyOf, type Answer, type Person, type Screen } from '../../src/questionnaire/index.js';
import { benefit, book, CHILD, PARENT, SELF, start, UNKNOWN } from './fixtures.js';
import { LIFE, listBook, ticked } from './list-book.js';

type Clause = Benefit['conditions']['all'][number];

const source = 'law';

/** A service on the conditions given, one clause each. */
const aid = (...conditions: readonly Condition[]): Benefit =>
  benefit(
    'aid',
    conditions.map((condition, place): Clause => ({ id: `c${place}`, source, ...condition })),
  );

const begin = (benefits: readonly Benefit[], changes: Partial<RuleBook> = {}, preset = {}) =>
  start({ ruleBook: listBook({ benefits, ...changes }), preset }).send({ type: 'START' });

type Driver = ReturnType<typeof begin>;

/** Ticks on the list shown. */
const tick = (
  driver: Driver,
  said: Readonly<Record<string, Given>> = {},
  people: readonly Person[] = [SELF],
) => driver.send({ type: 'ANSWERS', answers: { life: ticked(driver.view().screen, said, people) } });

const questions = (...keys: string[]): Screen =>
  ({
    kind: 'questions',
    items: keys.map((key) => ({ key, question: book.questions.find(({ id }) => id === key) })),
  }) as Screen;

describe('a checklist', () => {
  const even: Condition = { fact: 'even' };
  const gas: Condition = { fact: 'supplies', includes: 'gas' };

  it('is asked instead of the questions that it can spare, with the items that matter', () => {
    const driver = begin([aid(even, { fact: 'housing', is: 'tenant' })]);
    expect(driver.shown()).toBe('life:even+tenant');
    expect(driver.view().decides).toEqual(['aid']);
    expect(tick(driver, { even: true, tenant: true }).view().place).toBe('review');
    expect(driver.statuses()).toEqual({ aid: 'likely' });
    expect(driver.path()).toEqual(['life:even+tenant']);
  });

  it('of a single item is no list: its question is asked', () => {
    expect(begin([aid(even)]).shown()).toBe('parity');
  });

  it('of a single item stands where it spares the questions of several people', () => {
    const driver = begin([aid({ some_member: { fact: 'disabled' } })]).people(SELF, CHILD);
    expect(driver.shown()).toBe('life:health');
    expect(driver.view().screen).toMatchObject({ items: [{ id: 'health', people: [SELF, CHILD] }] });
  });

  it('asks in detail only of whom it is true', () => {
    const driver = begin([aid({ some_member: { fact: 'disabled' } })]).people(SELF, CHILD, PARENT);
    tick(driver, { health: ['p1', 'p2'] }, [SELF, CHILD, PARENT]);
    expect(driver.shown()).toBe('disabled@p1+disabled@p2');
  });

  it('names under an item only the people of whom it still matters', () => {
    const driver = begin([
      aid({ some_member: { all: [{ fact: 'relation', is: 'child' }, { fact: 'disabled' }] } }, even),
    ]);
    driver.people(SELF, CHILD, PARENT);
    expect(driver.view().screen).toMatchObject({
      items: [
        { id: 'even', people: [] },
        { id: 'health', people: [CHILD] },
      ],
    });
  });

  it('that nothing was ticked on ends the matter: an item left is a full answer', () => {
    const driver = begin([aid({ any: [even, gas, { fact: 'weeks', at_least: 13 }] })]);
    expect(driver.shown()).toBe('life:even+work+gas+water');
    expect(tick(driver).view().place).toBe('review');
    expect(driver.statuses()).toEqual({ aid: 'not' });
  });

  it('asks the question behind a bound only if more must be known', () => {
    const about = (limit: number): Driver =>
      tick(begin([aid({ any: [{ all: [even, gas] }, { fact: 'weeks', at_least: limit }] })]), {
        even: true,
        gas: false,
      });
    expect(about(13).view().place).toBe('review');
    expect(about(12).shown()).toBe('weeks');
  });

  it('of which one is not sure is not asked again, in no other way', () => {
    const driver = tick(begin([aid(even, { fact: 'housing', is: 'tenant' })]), {
      even: UNKNOWN,
      tenant: UNKNOWN,
    });
    expect(driver.view().place).toBe('review');
    expect(driver.statuses()).toEqual({ aid: 'possible' });
  });

  it('asks of the newcomer what it asked before they came', () => {
    const driver = begin([aid({ some_member: { fact: 'disabled' } }, even)]).people(SELF);
    expect(driver.shown()).toBe('life:even+health');
    tick(driver, { even: true }).send({ type: 'EDIT', key: 'people' }).people(SELF, CHILD);
    while (driver.view().place === 'asking' && driver.shown()?.startsWith('life') === true)
      driver.send({ type: 'CONTINUE' });
    expect(driver.view().screening.outcomes[0]?.missing).toEqual([{ fact: 'disabled', member: 1 }]);
  });

  it('is believed less than the question asked after it', () => {
    const paid = aid({ any: [{ fact: 'weeks', at_least: 12 }, { all: [even, gas] }] });
    const driver = tick(begin([paid]));
    expect(driver.shown()).toBe('weeks');
    driver.answer({ weeks: 40 });
    expect(driver.statuses()).toEqual({ aid: 'likely' });
  });

  it('that is contradicted afterwards counts no longer, also where it had settled something', () => {
    const both = [
      aid({ any: [{ fact: 'weeks', at_least: 12 }, { all: [even, gas] }] }),
      { ...aid({ fact: 'weeks', at_least: 20 }), id: 'long' },
    ];
    const driver = tick(begin(both));
    expect(driver.statuses()).toEqual({ aid: 'possible', long: 'not' });
    driver.answer({ weeks: 40 });
    const { interview, actor } = driver;
    const fresh = screening(
      interview.rules,
      readHousehold(interview.rules.book.facts, interview.household(actor.getSnapshot()), {
        defaults: false,
      }),
    );
    expect(driver.statuses()).toEqual({ aid: 'likely', long: 'likely' });
    expect(fresh.outcomes.map(({ status }) => status)).toEqual(['likely', 'likely']);
  });
});

describe('a checklist of which more items come to matter', () => {
  /** What the amount depends on is worth asking once the service is due. */
  const cash = benefit(
    'aid',
    [{ id: 'due', any: [{ fact: 'even' }, { fact: 'weeks', at_least: 13 }], source }],
    {
      kind: 'cash',
      amount: [
        {
          per: 'year',
          value: {
            choose: [
              {
                when: {
                  all: [
                    { fact: 'supplies', includes: 'gas' },
                    { fact: 'housing', is: 'tenant' },
                  ],
                },
                value: 100,
              },
              { otherwise: 50 },
            ],
          },
        },
      ],
    },
  );
  const twice = (): Driver => {
    const driver = tick(begin([cash]), { even: true });
    expect(driver.shown()).toBe('life:tenant+gas+water');
    return tick(driver, { tenant: true, gas: true });
  };

  it('is shown again with these, and keeps what was said before', () => {
    const driver = twice();
    expect(driver.path()).toEqual(['life:even+work', 'life:tenant+gas+water']);
    expect(driver.view().place).toBe('review');
    expect(driver.view().screening.outcomes[0]?.amount).toMatchObject({ min: 100, max: 100 });
  });

  it('keeps them when the first part is edited', () => {
    const driver = twice().send({ type: 'EDIT', key: 'life:even+work' });
    tick(driver, { even: true, work: true });
    expect(driver.view().place).toBe('review');
    expect(driver.answers().given['life']).toMatchObject({ work: true, tenant: true, gas: true });
  });

  it('parks them when the first part makes them idle, and finds them again', () => {
    const driver = twice().send({ type: 'EDIT', key: 'life:even+work' });
    tick(driver, {});
    expect(driver.statuses()).toEqual({ aid: 'not' });
    expect(driver.path()).toEqual(['life:even+work']);
    expect(driver.interview.household(driver.actor.getSnapshot())).not.toHaveProperty('supplies');
    driver.send({ type: 'EDIT', key: 'life:even+work' });
    expect(tick(driver, { even: true }).path()).toEqual(['life:even+work', 'life:tenant+gas+water']);
    expect(driver.view().screening.outcomes[0]?.amount).toMatchObject({ min: 100 });
  });
});

describe('a form', () => {
  const home = aid({ fact: 'housing', is: 'tenant' }, { fact: 'rent_year', at_least: 100 });
  const alone = { checklists: [] };

  it('holds its questions that matter, in its own order', () => {
    const driver = begin([home], alone);
    expect(driver.view().screen).toMatchObject({ kind: 'questions', form: 'home' });
    expect(driver.shown()).toBe('housing+rent');
    const turned = begin([home], { ...alone, forms: [{ id: 'home', questions: ['rent', 'housing'] }] });
    expect(turned.shown()).toBe('rent+housing');
  });

  it('of which one question matters is that question', () => {
    const driver = begin([aid({ fact: 'rent_year', at_least: 100 })], alone);
    expect(driver.view().screen).toMatchObject({ kind: 'question', key: 'rent' });
  });

  it('takes all its answers at once, and none of another screen', () => {
    const driver = begin([home], alone);
    const answers: Readonly<Record<string, Answer>> = {
      housing: { housing: 'tenant' },
      rent: { rent_year: 99 },
    };
    driver.send({ type: 'ANSWERS', answers: { housing: answers['housing']! } });
    driver.send({ type: 'ANSWERS', answers: { ...answers, weeks: { weeks: 1 } } });
    driver.send({ type: 'ANSWERS', answers: { ...answers, rent: { rent_year: -1 } } });
    expect(driver.answers().given).toEqual({});
    expect(driver.send({ type: 'ANSWERS', answers }).statuses()).toEqual({ aid: 'not' });
  });

  it('asks beside the question also what only the amount will depend on', () => {
    const cash = benefit('cash', [{ id: 'home', fact: 'housing', is: 'tenant', source }], {
      kind: 'cash',
      amount: [{ per: 'year', value: { sum: [1, { fact: 'rent_year' }] } }],
    });
    expect(
      begin([cash, aid({ fact: 'age', at_least: 1 })], alone)
        .people(SELF)
        .shown(),
    ).toBe('housing+rent');
    expect(
      begin([cash, aid({ fact: 'age', at_least: 1 })], { ...alone, forms: [] })
        .people(SELF)
        .shown(),
    ).toBe('housing');
  });

  it('gives back to it what a checklist leaves to ask', () => {
    const driver = begin([home, { ...aid({ fact: 'even' }), id: 'other' }]);
    expect(driver.shown()).toBe('life:even+tenant');
    expect(tick(driver, { tenant: true }).shown()).toBe('rent');
  });

  it('shows what was not asked before beside an answer alone', () => {
    const parted = answeredPart(questions('housing', 'rent'), { given: { rent: { rent_year: 1 } } });
    expect(parted).toMatchObject({ kind: 'question', key: 'rent' });
  });
});

describe('a question about several people', () => {
  const member: Condition = { every_member: { fact: 'disabled' } };
  const alone = { checklists: [] };

  it('is asked of all of them at once, in the order of the household', () => {
    const forms = [{ id: 'care', questions: ['disabled', 'care-cost'] }];
    const driver = begin([aid(member)], { ...alone, forms }).people(SELF, PARENT, CHILD);
    expect(driver.shown()).toBe('disabled@self+disabled@p2+disabled@p1');
    expect(driver.view().screen).not.toHaveProperty('form');
  });

  it('of one person is a question', () => {
    const driver = begin([aid(member)], alone, { disabled: true }).people(SELF, CHILD);
    expect(driver.view().screen).toMatchObject({ kind: 'question', key: 'disabled@p1', person: CHILD });
  });

  it('is asked of the newcomer alone, and the others keep their answers', () => {
    const driver = begin([aid(member)], alone).people(SELF, PARENT);
    const yes = { disabled: true };
    driver.send({ type: 'ANSWERS', answers: { 'disabled@self': yes, 'disabled@p2': yes } });
    expect(driver.view().place).toBe('review');
    driver.send({ type: 'EDIT', key: 'people' }).people(SELF, CHILD, PARENT);
    expect(driver.path()).toEqual(['people', 'disabled@self+disabled@p2']);
    expect(driver.shown()).toBe('disabled@p1');
  });

  it('weighs once, about however many people it is', () => {
    const driver = begin([aid(member, { fact: 'citizenship', is: 'it' })], alone).people(SELF, CHILD, PARENT);
    expect(driver.shown()).toBe('citizenship');
  });
});

describe('the applicant’s sex', () => {
  const questionsWith = book.questions.map((one) => (one.id === 'sex' ? { ...one, with_people: true } : one));

  it('is asked on the household screen where it matters, and there only', () => {
    const driver = begin([aid({ fact: 'sex', is: 'f' })], { checklists: [], questions: questionsWith });
    expect(driver.view().screen).toEqual({ kind: 'people', asksSex: true });
    driver.people({ ...SELF, sex: 'f' });
    expect(driver.statuses()).toEqual({ aid: 'likely' });
    expect(driver.path()).toEqual(['people']);
  });

  it('is not asked again of who prefers not to say', () => {
    const driver = begin([aid({ fact: 'sex', is: 'f' })], { checklists: [], questions: questionsWith });
    driver.people({ ...SELF, sex: UNKNOWN });
    expect(driver.view().place).toBe('review');
    expect(driver.statuses()).toEqual({ aid: 'possible' });
  });

  it('is not asked there where nothing depends on it', () => {
    const driver = begin([aid({ fact: 'age', at_least: 18 })], { questions: questionsWith });
    expect(driver.view().screen).toEqual({ kind: 'people', asksSex: false });
  });
});

describe('what is filed of a screen', () => {
  const list = (...ids: string[]): Screen => ({
    kind: 'checklist',
    list: LIFE,
    items: LIFE.items.filter(({ id }) => ids.includes(id)).map((item) => ({ id: item.id, item, people: [] })),
  });
  const part = (screen: Screen, given: Readonly<Record<string, Answer>>): string | undefined => {
    const found = answeredPart(screen, { given });
    return found && keyOf(found);
  };

  it('is nothing, a part or all of it', () => {
    expect(part(questions('housing', 'rent', 'weeks'), {})).toBeUndefined();
    expect(part(questions('housing', 'rent', 'weeks'), { housing: {}, weeks: {} })).toBe('housing+weeks');
    expect(part(list('even', 'gas'), {})).toBeUndefined();
    expect(part(list('even', 'gas'), { life: { water: true, people: ['self'] } })).toBeUndefined();
    expect(part(list('even', 'gas'), { life: { gas: true, people: ['self'] } })).toBe('life:gas');
    expect(part(list('even', 'gas'), { life: { gas: true, even: false, people: ['self'] } })).toBe(
      'life:even+gas',
    );
    expect(part({ kind: 'people', asksSex: false }, {})).toBeUndefined();
  });
});
