/** Every situation of the machine × every event. A situation is written `place`, or `asking key` with the screen shown. */
import { describe, expect, it } from 'vitest';
import type { InterviewEvent } from '../../src/questionnaire/index.js';
import { CHILD, PARENT, REPLIES, SELF, start, UNKNOWN } from './fixtures.js';

type Driver = ReturnType<typeof start>;

const situation = (driver: Driver): string => [driver.view().place, driver.shown()].filter(Boolean).join(' ');

const begin = (): Driver => start({ benefits: ['care-aid', 'rent-aid'] });
const REPLIES_ALONE = { ...REPLIES, disabled: { disabled: false }, isee: { has_isee: true, isee: 20_000 } };
const finished = (): Driver => begin().send({ type: 'START' }).answerAll(REPLIES_ALONE);

/** Answers up to two screens: people, citizenship; housing is shown. */
const midway = (): Driver => begin().send({ type: 'START' }).people(SELF).answer({ citizenship: 'it' });

const situations: Record<string, () => Driver> = {
  introduction: begin,
  'introduction, some answered': () =>
    midway().send({ type: 'BACK' }).send({ type: 'BACK' }).send({ type: 'BACK' }),
  'introduction, all answered': () => {
    const driver = finished();
    for (let i = 0; i < 20; i++) driver.send({ type: 'BACK' });
    return driver;
  },
  'asking people': () => begin().send({ type: 'START' }),
  'asking housing': midway,
  'asking citizenship again': () => midway().send({ type: 'BACK' }),
  'asking people again': () => midway().send({ type: 'BACK' }).send({ type: 'BACK' }),
  'editing from review': () => finished().send({ type: 'EDIT', key: 'citizenship' }),
  'editing from results': () =>
    finished().send({ type: 'RESULTS' }).send({ type: 'EDIT', key: 'citizenship' }),
  'editing from unfinished results': () =>
    midway().send({ type: 'RESULTS' }).send({ type: 'EDIT', key: 'citizenship' }),
  'asking what an edit made relevant': () =>
    finished()
      .send({ type: 'RESULTS' })
      .send({ type: 'EDIT', key: 'isee' })
      .answer({ has_isee: true, isee: 5000 }),
  review: finished,
  'review, unfinished': () => midway().send({ type: 'REVIEW' }),
  'review, nothing answered': () => begin().send({ type: 'REVIEW' }),
  results: () => finished().send({ type: 'RESULTS' }),
  'results, unfinished': () => midway().send({ type: 'RESULTS' }),
};

const events: Record<string, InterviewEvent> = {
  START: { type: 'START' },
  'ANSWER citizenship': { type: 'ANSWER', key: 'citizenship', answer: { citizenship: 'eu' } },
  'ANSWER housing': { type: 'ANSWER', key: 'housing', answer: { housing: 'tenant' } },
  'ANSWER wrongly': { type: 'ANSWER', key: 'housing', answer: { housing: 'castle' } },
  PEOPLE: { type: 'PEOPLE', people: [SELF, PARENT] },
  'PEOPLE wrongly': { type: 'PEOPLE', people: [] },
  BACK: { type: 'BACK' },
  'EDIT people': { type: 'EDIT', key: 'people' },
  'EDIT unasked': { type: 'EDIT', key: 'supplies' },
  REVIEW: { type: 'REVIEW' },
  CONTINUE: { type: 'CONTINUE' },
  RESULTS: { type: 'RESULTS' },
  RESTART: { type: 'RESTART' },
};

/** What follows; an event that is not listed leaves the situation and the answers as they are. */
const follows: Record<string, Record<string, string>> = {
  introduction: { START: 'asking people', CONTINUE: 'asking people', REVIEW: 'review', RESULTS: 'results' },
  'introduction, some answered': {
    START: 'asking people',
    CONTINUE: 'asking housing',
    REVIEW: 'review',
    RESULTS: 'results',
  },
  'introduction, all answered': {
    START: 'asking people',
    CONTINUE: 'review',
    REVIEW: 'review',
    RESULTS: 'results',
  },
  'asking people': {
    PEOPLE: 'asking citizenship',
    BACK: 'introduction',
    REVIEW: 'review',
    RESULTS: 'results',
  },
  'asking housing': {
    'ANSWER housing': 'asking isee',
    BACK: 'asking citizenship',
    'EDIT people': 'asking people',
    REVIEW: 'review',
    RESULTS: 'results',
  },
  'asking citizenship again': {
    'ANSWER citizenship': 'asking housing',
    BACK: 'asking people',
    'EDIT people': 'asking people',
    CONTINUE: 'asking housing',
    REVIEW: 'review',
    RESULTS: 'results',
  },
  'asking people again': {
    PEOPLE: 'asking citizenship',
    BACK: 'introduction',
    CONTINUE: 'asking citizenship',
    REVIEW: 'review',
    RESULTS: 'results',
  },
  'editing from review': {
    'ANSWER citizenship': 'review',
    BACK: 'review',
    'EDIT people': 'asking people',
    REVIEW: 'review',
    CONTINUE: 'review',
    RESULTS: 'results',
  },
  'editing from results': {
    'ANSWER citizenship': 'results',
    BACK: 'results',
    'EDIT people': 'asking people',
    REVIEW: 'review',
    CONTINUE: 'results',
    RESULTS: 'results',
  },
  'editing from unfinished results': {
    'ANSWER citizenship': 'results',
    BACK: 'results',
    'EDIT people': 'asking people',
    REVIEW: 'review',
    CONTINUE: 'results',
    RESULTS: 'results',
  },
  'asking what an edit made relevant': {
    BACK: 'asking isee',
    'EDIT people': 'asking people',
    REVIEW: 'review',
    RESULTS: 'results',
  },
  review: {
    BACK: 'asking disabled@self',
    'EDIT people': 'asking people',
    CONTINUE: 'results',
    RESULTS: 'results',
  },
  'review, unfinished': {
    BACK: 'asking citizenship',
    'EDIT people': 'asking people',
    CONTINUE: 'asking housing',
    RESULTS: 'results',
  },
  'review, nothing answered': { BACK: 'introduction', CONTINUE: 'asking people', RESULTS: 'results' },
  results: { BACK: 'review', 'EDIT people': 'asking people', REVIEW: 'review' },
  'results, unfinished': {
    BACK: 'review',
    'EDIT people': 'asking people',
    REVIEW: 'review',
    CONTINUE: 'asking housing',
  },
};

describe.each(Object.entries(situations))('in %s', (name, arrange) => {
  it.each(Object.entries(events))('%s', (event, sent) => {
    const driver = arrange();
    const before = { situation: situation(driver), answers: driver.answers() };
    driver.send(sent);
    if (event === 'RESTART') {
      expect(situation(driver)).toBe('introduction');
      expect(driver.actor.getSnapshot().context).toEqual({
        answers: { given: {} },
        editing: undefined,
        trail: 'walk',
      });
      return;
    }
    expect(situation(driver)).toBe(follows[name]?.[event] ?? before.situation);
    const files = event === 'PEOPLE' || event.startsWith('ANSWER');
    if (files && event in (follows[name] ?? {})) {
      expect(driver.answers()).not.toEqual(before.answers);
    } else expect(driver.answers()).toBe(before.answers);
  });
});

describe('going back', () => {
  it('from the last to the first and forward again shows the same screens, with their answers', () => {
    const driver = start().send({ type: 'START' }).answerAll(REPLIES, [SELF, CHILD]);
    const answers = driver.answers();
    const path = driver.path();
    const shown: (string | undefined)[] = [];
    driver.send({ type: 'BACK' });
    for (; driver.view().place === 'asking'; driver.send({ type: 'BACK' })) {
      shown.unshift(driver.shown());
      if (driver.shown() !== 'people') expect(driver.view().current).toBeDefined();
    }
    expect(shown).toEqual(path);
    expect(situation(driver)).toBe('introduction');
    const again: (string | undefined)[] = [];
    driver.send({ type: 'START' });
    for (; driver.view().place === 'asking'; driver.send({ type: 'CONTINUE' })) again.push(driver.shown());
    expect(again).toEqual(path);
    expect(situation(driver)).toBe('review');
    expect(driver.answers()).toBe(answers);
  });

  it('and answering otherwise goes on along the new path', () => {
    const driver = midway().send({ type: 'BACK' }).answer({ citizenship: 'non-eu' });
    expect(driver.shown()).toBe('permit');
    driver.send({ type: 'BACK' });
    expect([driver.shown(), driver.view().current]).toEqual([
      'citizenship',
      { citizenship: { citizenship: 'non-eu' } },
    ]);
  });
});

describe('editing', () => {
  it('asks what has become relevant, then returns to where it began', () => {
    const driver = situations['asking what an edit made relevant']!();
    expect(situation(driver)).toBe('asking rent');
    expect(situation(driver.answer({ rent_year: 1000 }))).toBe('results');
    const fromReview = finished().send({ type: 'EDIT', key: 'isee' }).answer({ isee: 5000, has_isee: true });
    expect(situation(fromReview.answer({ rent_year: 1000 }))).toBe('review');
  });

  it('something else while editing goes on from there', () => {
    const driver = finished().send({ type: 'EDIT', key: 'housing' }).send({ type: 'EDIT', key: 'people' });
    expect(situation(driver.people(SELF, PARENT))).toBe('asking citizenship');
  });

  it('does not drag a person who stopped early through the rest', () => {
    const driver = situations['editing from unfinished results']!();
    expect(situation(driver.answer({ citizenship: 'non-eu' }))).toBe('results');
    expect(situation(driver.send({ type: 'CONTINUE' }))).toBe('asking permit');
  });

  it('parks the answers that are no longer asked, and takes them up again', () => {
    const driver = start({ benefits: ['rent-aid'] })
      .send({ type: 'START' })
      .answerAll({ ...REPLIES, citizenship: { citizenship: 'non-eu' } });
    const path = driver.path();
    expect(path).toContain('permit');
    const likely = driver.view().screening;
    driver.send({ type: 'EDIT', key: 'citizenship' }).answer({ citizenship: 'it' });
    expect(driver.path()).not.toContain('permit');
    expect(driver.answers().given).toHaveProperty('permit', { permit: 'long' });
    driver.send({ type: 'EDIT', key: 'citizenship' }).answer({ citizenship: 'non-eu' });
    expect(situation(driver)).toBe('review');
    expect(driver.path()).toEqual(path);
    expect(driver.view().screening).toEqual(likely);
  });

  it('does not use a parked answer', () => {
    const driver = start({ benefits: ['care-aid'] }).send({ type: 'START' });
    driver
      .people(SELF, CHILD)
      .send({
        type: 'ANSWERS',
        answers: { 'disabled@self': { disabled: false }, 'disabled@p1': { disabled: true } },
      })
      .answer({ care_cost_year: 1000 });
    expect(driver.view().screening.outcomes[0]?.amount).toMatchObject({ min: 1100, max: 1100 });
    driver.send({ type: 'EDIT', key: 'people' }).people(SELF);
    expect(driver.statuses()).toEqual({ 'care-aid': 'not' });
    expect(driver.answers().given).toHaveProperty('care-cost@p1');
    driver.send({ type: 'EDIT', key: 'people' }).people(SELF, { ...CHILD, key: 'p2' });
    expect(situation(driver)).toBe('asking disabled@p2');
    driver.send({ type: 'EDIT', key: 'people' }).people(SELF, CHILD);
    expect(driver.view().screening.outcomes[0]?.amount).toMatchObject({ min: 1100, max: 1100 });
  });

  it('of the household while its screen is shown again keeps all that was said of those who stay', () => {
    const driver = start().send({ type: 'START' }).answerAll(REPLIES, [SELF, CHILD]);
    driver.send({ type: 'EDIT', key: 'people' });
    expect(driver.view().people).toEqual([SELF, CHILD]);
    driver.people(SELF, CHILD, PARENT);
    expect(situation(driver)).toBe('asking disabled@p2');
    expect(situation(driver.answer({ disabled: UNKNOWN }))).toBe('asking care-cost@p2');
    expect(situation(driver.answer({ care_cost_year: UNKNOWN }))).toBe('review');
  });
});

describe('an answer', () => {
  it('about one person is not taken for another', () => {
    const driver = start({ benefits: ['care-aid'] })
      .send({ type: 'START' })
      .people(SELF, CHILD);
    expect(driver.shown()).toBe('disabled@self+disabled@p1');
    const answers = driver.answers();
    // Neither one of the two alone nor that of somebody who is not asked about.
    driver.send({ type: 'ANSWER', key: 'disabled@self', answer: { disabled: true } });
    for (const other of ['disabled@p2', 'isee'])
      driver.send({
        type: 'ANSWERS',
        answers: { 'disabled@self': { disabled: true }, [other]: { disabled: true } },
      });
    expect(driver.answers()).toBe(answers);
  });

  it('to a screen that is not shown is not taken: a second click does nothing', () => {
    const driver = midway();
    const { answers } = { answers: driver.answers() };
    driver.send({ type: 'ANSWER', key: 'citizenship', answer: { citizenship: 'eu' } });
    driver.send({ type: 'ANSWER', key: 'isee', answer: { isee: 1 } });
    driver.send({ type: 'ANSWER', key: 'people', answer: {} });
    expect(driver.answers()).toBe(answers);
  });

  it('that is wrong is not taken; the view tells why', () => {
    const driver = midway();
    const { screen } = driver.view();
    expect(driver.interview.problemsOf(screen as never, { housing: 'castle' })).toEqual([
      { fact: 'housing', code: 'not-a-choice' },
    ]);
    expect(driver.interview.problemsOfPeople([])).toEqual([{ fact: 'household', code: 'required' }]);
  });
});

describe('two interviews', () => {
  it('share nothing', () => {
    const [one, two] = [begin(), begin()];
    one.send({ type: 'START' }).people(SELF);
    expect(situation(two)).toBe('introduction');
    expect(two.answers()).toEqual({ given: {} });
  });

  it('of one factory can go on from answers known beforehand', async () => {
    const { createActor } = await import('xstate');
    const driver = finished();
    const actor = createActor(driver.interview.machine, { input: { answers: driver.answers() } }).start();
    actor.send({ type: 'CONTINUE' });
    const view = driver.interview.view(actor.getSnapshot());
    expect(view.place).toBe('review');
    expect(view.screening).toEqual(driver.view().screening);
  });

  it('that have nothing to ask go straight to the review', () => {
    const driver = start({ benefits: ['work-aid'], preset: { weeks: 1 } }).send({ type: 'START' });
    expect(situation(driver)).toBe('review');
    expect(driver.view().progress.fraction).toBe(1);
  });
});
