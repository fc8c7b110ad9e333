/** Random interviews over the invented rule book: what must hold whatever a person does. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileRules, readHousehold, screen, type Given, type Outcome } from '../../src/engine/index.js';
import { askablesOf } from '../../src/questionnaire/askables.js';
import { householdOf } from '../../src/questionnaire/household-facts.js';
import {
  decodeAnswers,
  encodeAnswers,
  keyOf,
  type Answers,
  type InterviewEvent,
  type Person,
} from '../../src/questionnaire/index.js';
import { book, CHILD, PARENT, SELF, start, TODAY, UNKNOWN } from './fixtures.js';
import { replyTo } from './reply.js';

type Driver = ReturnType<typeof start>;

const rules = compileRules(book, TODAY);
const askables = askablesOf(book);

/** A right value of a fact: exact, a range, or not known. */
function valueOf(id: string, exact = false): fc.Arbitrary<Given> {
  const fact = book.facts.find((one) => one.id === id)!;
  const orUnknown = (value: fc.Arbitrary<Given>): fc.Arbitrary<Given> =>
    exact
      ? value
      : fc.oneof({ weight: 4, arbitrary: value }, { weight: 1, arbitrary: fc.constant<Given>(UNKNOWN) });
  const day = fc
    .integer({ min: 1, max: 28 })
    .map((date) => `2026-${date % 2 ? '07' : '11'}-${String(date).padStart(2, '0')}`);
  const limits = id === 'weeks' ? [12, 13] : [3000, 9360, 9361, 20_000, 20_001];
  const number = fc.oneof(fc.integer({ min: 0, max: 40 }), fc.constantFrom(...limits));
  const range = <T extends number | string>(end: fc.Arbitrary<T>): fc.Arbitrary<Given> =>
    fc.tuple(end, end).map(([a, b]) => (a <= b ? { min: a, max: b } : { min: b, max: a }));
  switch (fact.type) {
    case 'boolean':
      return orUnknown(fc.boolean());
    case 'enum':
      return orUnknown(fc.constantFrom(...fact.values!));
    case 'enum_list':
      return orUnknown(fc.subarray([...fact.values!]));
    case 'date':
      return orUnknown(exact ? day : fc.oneof(day, range(day)));
    default:
      return orUnknown(exact ? number : fc.oneof(number, range(number)));
  }
}

const household = (exact = false): fc.Arbitrary<readonly Person[]> =>
  fc.subarray(exact ? [CHILD, { ...PARENT, age: 70 }] : [CHILD, PARENT]).map((others) => [SELF, ...others]);

/** An answer to every question that could ever be asked. */
function everything(exact = false): fc.Arbitrary<Answers> {
  const answers = book.questions
    .filter(({ widget }) => widget !== 'people')
    .flatMap((question) =>
      question.per_member
        ? ['self', 'p1', 'p2'].map((person) => [`${question.id}@${person}`, question] as const)
        : [[question.id, question] as const],
    )
    .map(
      ([key, { facts }]) =>
        [key, fc.record(Object.fromEntries(facts.map((fact) => [fact, valueOf(fact, exact)])))] as const,
    );
  return fc.record({
    people: household(exact),
    given: fc.record(Object.fromEntries(answers)),
  });
}

/** What one does next: mostly answers what is shown, with the stored set of answers; sometimes anything else. */
type Move = { kind: 'reply'; from: Answers } | { kind: 'send'; event: InterviewEvent };

const keys = ['people', 'isee', 'citizenship', 'housing', 'disabled@p1', 'rent', 'no-such-key'];
const anyEvent: fc.Arbitrary<InterviewEvent> = fc.oneof(
  fc.constantFrom<InterviewEvent>(
    { type: 'START' },
    { type: 'BACK' },
    { type: 'CONTINUE' },
    { type: 'REVIEW' },
    { type: 'RESULTS' },
  ),
  fc.constantFrom(...keys).map((key): InterviewEvent => ({ type: 'EDIT', key })),
  fc
    .constantFrom(...keys)
    .map((key): InterviewEvent => ({ type: 'ANSWER', key, answer: { isee: -1, housing: 'castle' } })),
  fc.constant<InterviewEvent>({ type: 'PEOPLE', people: [CHILD] }),
);
const moves: fc.Arbitrary<Move[]> = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: everything().map((from): Move => ({ kind: 'reply', from })) },
    { weight: 2, arbitrary: anyEvent.map((event): Move => ({ kind: 'send', event })) },
  ),
  { maxLength: 25 },
);

function make(driver: Driver, move: Move): void {
  const { screen: shown } = driver.view();
  if (move.kind === 'send') driver.send(move.event);
  else if (!shown) driver.send({ type: 'START' });
  else driver.send(replyTo(shown, move.from));
}

/** Answers from a full set until nothing is asked. */
function complete(driver: Driver, all: Answers): Driver {
  for (let turn = 0; turn < 100 && driver.view().place === 'asking'; turn++)
    make(driver, { kind: 'reply', from: all });
  return driver;
}

const screened = (answers: Answers): readonly Outcome[] =>
  screen(
    rules,
    readHousehold(book.facts, householdOf(answers, { ...askables, preset: {}, date: TODAY }), {
      defaults: false,
    }),
  ).outcomes;

const brief = ({ benefit, status, amount }: Outcome): unknown => ({
  benefit,
  status,
  amount: status === 'likely' ? amount : undefined,
});

describe('whatever a person does', () => {
  it('nothing throws, no answer is lost, and the view is consistent', () => {
    fc.assert(
      fc.property(moves, (list) => {
        const driver = start();
        for (const move of list) {
          const before = driver.answers();
          make(driver, move);
          const { answers, view } = { answers: driver.answers(), view: driver.view() };
          for (const key of Object.keys(before.given)) expect(answers.given).toHaveProperty([key]);
          if (before.people) expect(answers.people).toBeDefined();

          const path = driver.path();
          expect(new Set(path).size).toBe(path.length);
          expect(view.screen === undefined).toBe(view.place !== 'asking');
          if (view.screen) {
            const isAnswered = path.includes(keyOf(view.screen));
            expect(view.current !== undefined).toBe(isAnswered && view.screen.kind !== 'people');
            expect(view.decides.length).toBeGreaterThan(0);
            expect(view.progress.sections.filter(({ current }) => current)).toHaveLength(1);
          }
          const { sections, fraction } = view.progress;
          expect(sections.reduce((sum, { answered }) => sum + answered, 0)).toBe(path.length);
          expect(fraction).toBeGreaterThanOrEqual(0);
          expect(fraction).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('the outcomes are those of the answers on the live path, and the path is what a newcomer with these answers would walk', () => {
    fc.assert(
      fc.property(moves, (list) => {
        const driver = start();
        for (const move of list) make(driver, move);
        const onPath = driver.view().answered;
        const asked = new Set(driver.path());
        const all = driver.answers();
        const live: Answers = {
          ...(asked.has('people') ? { people: all.people! } : {}),
          given: Object.fromEntries(Object.entries(all.given).filter(([key]) => asked.has(key))),
        };
        expect(driver.view().screening.outcomes.map(brief)).toEqual(screened(live).map(brief));

        const newcomer = start().send({ type: 'START' });
        for (const { screen: step, answers } of onPath) {
          expect(newcomer.shown()).toBe(keyOf(step));
          if (step.kind === 'people') newcomer.people(...all.people!);
          else newcomer.send({ type: 'ANSWERS', answers });
        }
        expect(newcomer.view().screening.outcomes.map(brief)).toEqual(
          driver.view().screening.outcomes.map(brief),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('an edit and its reversal leave everything as it was', () => {
    fc.assert(
      fc.property(everything(), everything(), fc.nat(), (all, other, which) => {
        const driver = complete(start().send({ type: 'START' }), all);
        const before = {
          path: driver.path(),
          outcomes: driver.view().screening,
          progress: driver.view().progress,
        };
        const key = before.path[which % before.path.length]!;
        for (const from of [other, all]) {
          driver.send({ type: 'EDIT', key });
          make(driver, { kind: 'reply', from });
          driver.send({ type: 'REVIEW' });
        }
        expect({
          path: driver.path(),
          outcomes: driver.view().screening,
          progress: driver.view().progress,
        }).toEqual(before);
      }),
      { numRuns: 100 },
    );
  });

  it('going back to the first screen and forward again shows the same screens', () => {
    fc.assert(
      fc.property(everything(), (all) => {
        const driver = complete(start().send({ type: 'START' }), all);
        const path = driver.path();
        const back: (string | undefined)[] = [];
        for (driver.send({ type: 'BACK' }); driver.view().place === 'asking'; driver.send({ type: 'BACK' }))
          back.unshift(driver.shown());
        const forth: (string | undefined)[] = [];
        driver.send({ type: 'START' });
        for (let turn = 0; turn < 100 && driver.view().place === 'asking'; turn++) {
          forth.push(driver.shown());
          make(driver, { kind: 'reply', from: all });
        }
        expect(back).toEqual(path);
        expect(forth).toEqual(path);
      }),
      { numRuns: 60 },
    );
  });
});

describe('asking only what matters', () => {
  it('comes to the same outcomes and amounts as asking everything', () => {
    fc.assert(
      fc.property(everything(true), (all) => {
        const driver = complete(start().send({ type: 'START' }), all);
        expect(driver.view().place).toBe('review');
        expect(driver.view().screening.outcomes.map(brief)).toEqual(screened(all).map(brief));
      }),
      { numRuns: 400 },
    );
  });

  it('also with things not known: what is settled is the same, and nothing that stays open could have been asked', () => {
    fc.assert(
      fc.property(everything(), (all) => {
        const driver = complete(start().send({ type: 'START' }), all);
        const full = screened(all);
        driver.view().screening.outcomes.forEach((outcome, place) => {
          if (outcome.status !== 'possible') expect(outcome.status).toBe(full[place]!.status);
        });
        expect(driver.view().progress.sections.every(({ open }) => open === 0)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('each question, when it was asked, concerned a benefit that was open', () => {
    fc.assert(
      fc.property(everything(), (all) => {
        const driver = start().send({ type: 'START' });
        for (let turn = 0; turn < 100 && driver.view().place === 'asking'; turn++) {
          const { decides, screening } = driver.view();
          const isOpen = (id: string) =>
            screening.outcomes.some(({ benefit, missing }) => benefit === id && missing.length > 0);
          expect(decides.some(isOpen)).toBe(true);
          make(driver, { kind: 'reply', from: all });
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('a snapshot', () => {
  it('taken anywhere goes on as the interview would have', () => {
    fc.assert(
      fc.property(moves, (list) => {
        const driver = start();
        for (const move of list) make(driver, move);
        const { answers, dropped } = decodeAnswers(encodeAnswers(driver.answers()), book, TODAY);
        expect(dropped).toEqual([]);
        expect(answers).toEqual(driver.answers());
      }),
      { numRuns: 60 },
    );
  });
});
