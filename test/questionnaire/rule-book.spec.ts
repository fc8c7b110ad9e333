/** Interviews over the real rules, to the end: with random answers, and as the households of the cases would answer. */
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createActor } from 'xstate';
import { readCases, type Case } from '../../src/cli/case-files.js';
import { filesIn, projectRoot } from '../../src/cli/project.js';
import { readRules } from '../../src/cli/rule-files.js';
import {
  readHousehold,
  screen,
  type Condition,
  type Given,
  type GivenFacts,
} from '../../src/engine/index.js';
import { askablesOf } from '../../src/questionnaire/askables.js';
import { householdOf, PEOPLE_FACTS } from '../../src/questionnaire/household-facts.js';
import {
  createInterview,
  validateAnswer,
  type Answers,
  type Interview,
  type Person,
} from '../../src/questionnaire/index.js';
import { TODAY, UNKNOWN } from './fixtures.js';
import { replyTo } from './reply.js';

const rules = join(projectRoot(), 'rules');
const { book } = readRules(rules).loaded;
const questions = book.questions.filter(({ widget }) => widget !== 'people');

const places = (date: string) => ({ ...askablesOf(book), preset: {}, date });

/** A right value of a fact: exact, a range, or not known. */
function valueOf(id: string): fc.Arbitrary<Given> {
  const fact = book.facts.find((one) => one.id === id)!;
  const question = book.questions.find(({ facts }) => facts.includes(id))!;
  const words = fact.type === 'enum' || fact.type === 'enum_list' ? (question.choices ?? fact.values!) : [];
  const least = fact.min ?? 0;
  const most = fact.max ?? (fact.type === 'money' ? 60_000 : 400);
  const limits = [least, ...(question.bands ?? []).flatMap((limit) => [limit, limit + 1])].filter(
    (limit) => limit >= least && limit <= most && (fact.type !== 'integer' || Number.isInteger(limit)),
  );
  const grain = fact.type === 'integer' ? 1 : 100;
  const number = fc.oneof(
    fc.integer({ min: least * grain, max: most * grain }).map((parts) => parts / grain),
    fc.constantFrom(...limits),
  );
  const day = fc
    .record({
      year: fc.integer({ min: 2019, max: 2027 }),
      month: fc.integer({ min: 1, max: 12 }),
      date: fc.integer({ min: 1, max: 28 }),
    })
    .map(
      ({ year, month, date }) => `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`,
    );
  const range = <T extends number | string>(end: fc.Arbitrary<T>): fc.Arbitrary<Given> =>
    fc.tuple(end, end).map(([a, b]) => (a <= b ? { min: a, max: b } : { min: b, max: a }));
  const value = (): fc.Arbitrary<Given> => {
    switch (fact.type) {
      case 'boolean':
        return fc.boolean();
      case 'enum':
        return fc.constantFrom(...words);
      case 'enum_list':
        return fc.subarray([...words], { maxLength: 3 });
      case 'date':
        return fc.oneof(day, range(day));
      default:
        return fc.oneof(number, range(number));
    }
  };
  return fc.oneof({ weight: 4, arbitrary: value() }, { weight: 1, arbitrary: fc.constant<Given>(UNKNOWN) });
}

const birthDay = fc
  .tuple(fc.integer({ min: 1930, max: 2026 }), fc.integer({ min: 1, max: 10 }))
  .map(([year, month]): Given => `${year}-${String(month).padStart(2, '0')}-15`);

function household(): fc.Arbitrary<readonly Person[]> {
  const relations = book.facts
    .find(({ id }) => id === 'relation')!
    .values!.filter((relation) => relation !== 'self');
  const other = fc.record({ relation: fc.constantFrom(...relations), birthDate: birthDay });
  return fc
    .tuple(fc.array(other, { maxLength: 3 }), birthDay)
    .map(([others, birthDate]) => [
      { key: 'self', relation: 'self', birthDate },
      ...others.map((one, place) => ({ key: `p${place + 1}`, ...one })),
    ]);
}

/** Keys of every question that could be asked of some people, with its facts and the person's place. */
const askable = (people: readonly Person[]) =>
  questions.flatMap(({ id, facts, per_member: ofEach }) =>
    ofEach
      ? people.map(({ key }, place) => ({ key: `${id}@${key}`, facts, place }))
      : [{ key: id, facts, place: 0 }],
  );

/** People, and an answer to every question of each of them. */
const anything: fc.Arbitrary<Answers> = household().chain((people) => {
  const given = askable(people).map(
    ({ key, facts }) =>
      [key, fc.record(Object.fromEntries(facts.map((fact) => [fact, valueOf(fact)])))] as const,
  );
  return fc.record({
    people: fc.constant(people),
    given: fc.record(Object.fromEntries(given)),
  });
});

/** The plain conditions of `settled_when`. @param stated a fact, of a member by place */
function holds(when: Condition, stated: (fact: string, place?: number) => Given, size: number): boolean {
  const inner = (part: Condition): boolean => holds(part, stated, size);
  if ('all' in when) return when.all.every(inner);
  if ('not' in when) return !inner(when.not);
  if ('some_member' in when)
    return Array.from({ length: size }, (_, place) => place).some((place) =>
      holds(when.some_member, (fact) => stated(fact, place), size),
    );
  const { fact, is, in: among, less_than: below } = when as Record<string, unknown> & { fact: string };
  const value = stated(fact);
  if (is !== undefined) return value === is;
  if (Array.isArray(among)) return among.includes(value);
  if (typeof below === 'number') return typeof value === 'number' && value < below;
  throw new Error(`a comparison that this test does not know: ${JSON.stringify(when)}`);
}

function ageOn(date: string, birth: string | undefined): Given {
  if (birth === undefined) return UNKNOWN;
  return Number(date.slice(0, 4)) - Number(birth.slice(0, 4)) - (date.slice(5) < birth.slice(5) ? 1 : 0);
}

/** A case's household as one who answers: its defaults are this person's true answers, what it leaves open they do not know. */
function asAnswers({ facts, date }: Case): Answers {
  const members: readonly GivenFacts[] = facts.household ?? [{ relation: 'self' }];
  const people = members.map((member, place): Person => {
    const { birth_date: birthDate, age } = member;
    return {
      key: place === 0 ? 'self' : `p${place}`,
      relation: place === 0 ? 'self' : (member['relation'] as string),
      ...(birthDate === undefined ? { age: age ?? UNKNOWN } : { birthDate }),
    };
  });
  const stated = (id: string, place: number): Given => {
    const fact = book.facts.find((one) => one.id === id)!;
    const member = members[place]!;
    if (id === 'age') return member['age'] ?? ageOn(date, member['birth_date'] as string | undefined);
    const record = fact.subject === 'member' ? member : facts;
    return (record[id] as Given | undefined) ?? fact.default_for_cases ?? UNKNOWN;
  };
  /** What an author's shorthand and a default say against each other is left to the default: nobody answers against themselves. */
  const valueIn = (id: string, place: number): Given => {
    const fact = book.facts.find((one) => one.id === id)!;
    const question = questions.find((asked) => asked.facts.includes(id))!;
    const value = stated(id, place);
    const isSettled = (fact.settled_when ?? []).some(({ when }) =>
      holds(when, (other, whose = place) => stated(other, whose), members.length),
    );
    const isRight = validateAnswer(question, book.facts, { [id]: value }, date).length === 0;
    return isSettled || !isRight ? UNKNOWN : value;
  };
  const given = askable(people).map(
    ({ key, facts: asked, place }) =>
      [key, Object.fromEntries(asked.map((fact) => [fact, valueIn(fact, place)]))] as const,
  );
  return { people, given: Object.fromEntries(given) };
}

/** Answers what is shown from a full set until nothing is asked; gives the view at the end and the milliseconds of each step. */
function walk(interview: Interview, all: Answers) {
  const actor = createActor(interview.machine).start();
  actor.send({ type: 'START' });
  const steps: number[] = [];
  let view = interview.view(actor.getSnapshot());
  for (let turn = 0; turn < 1000 && view.place === 'asking'; turn++) {
    const { screen: shown, answered } = view;
    const began = performance.now();
    actor.send(replyTo(shown!, all));
    view = interview.view(actor.getSnapshot());
    steps.push(performance.now() - began);
    if (view.answered.length !== answered.length + 1) {
      throw new Error(`not accepted: ${JSON.stringify([shown, replyTo(shown!, all)])}`);
    }
  }
  expect(view.place).toBe('review');
  expect(view.progress.fraction).toBe(1);
  return { view, steps };
}

describe('an interview over the real rules', () => {
  it('comes to its end with whatever right answers, each asked once', () => {
    const interview = createInterview({ ruleBook: book, date: TODAY });
    fc.assert(
      fc.property(anything, (all) => void walk(interview, all)),
      { numRuns: 6, endOnFailure: true },
    );
  }, 120_000);

  it('comes to the same outcomes and amounts as asking everything', () => {
    const cases = filesIn(join(rules, 'benefits'), '.cases.yaml').flatMap((name) =>
      readCases(join(rules, 'benefits', name)),
    );
    const sample = cases.filter((_, place) => place % Math.ceil(cases.length / 25) === 0);
    const differences = sample.flatMap((one) => {
      const interview = createInterview({ ruleBook: book, date: one.date });
      const all = asAnswers(one);
      const { view } = walk(interview, all);
      const full = screen(
        interview.rules,
        readHousehold(book.facts, householdOf(all, places(one.date)), { defaults: false }),
      );
      return view.screening.outcomes.flatMap(({ benefit, status, amount }, place) => {
        const other = full.outcomes[place]!;
        // Whether a benefit that cannot be had has also ended is not asked.
        const isSame = status === other.status || (status === 'not' && other.status === 'ended');
        const isSameAmount = status !== 'likely' || JSON.stringify(amount) === JSON.stringify(other.amount);
        return isSame && isSameAmount
          ? []
          : [
              `${one.file}:${one.line} ${benefit} ${status} ${JSON.stringify(amount)}, all answered: ${other.status} ${JSON.stringify(other.amount)}`,
            ];
      });
    });
    expect(differences).toEqual([]);
  }, 120_000);

  it('has a question for every fact that it misses', () => {
    const asked = new Set(['household', ...PEOPLE_FACTS, ...questions.flatMap(({ facts }) => facts)]);
    const { rules: compiled } = createInterview({ ruleBook: book, date: TODAY });
    const { outcomes } = screen(compiled, readHousehold(book.facts, {}, { defaults: false }));
    const missing = new Set(outcomes.flatMap((outcome) => outcome.missing.map(({ fact }) => fact)));
    expect([...missing].filter((fact) => !asked.has(fact))).toEqual([]);
  });
});
