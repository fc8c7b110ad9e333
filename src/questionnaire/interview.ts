/** An interview: the machine and what it shows, for one rule book on one day. Two interviews share nothing. */
import {
  compileRules,
  readHousehold,
  type GivenFacts,
  type GivenHousehold,
  type RuleBook,
} from '../engine/index.js';
import { askablesOf } from './askables.js';
import { householdOf } from './household-facts.js';
import { pathFinder } from './live-path.js';
import { interviewMachine, screenShown, type InterviewContext } from './machine.js';
import { progressOf } from './progress.js';
import { candidateOf } from './grouping.js';
import { answersTo, askedOn, keyOf } from './screens.js';
import type {
  Answer,
  AnswerKey,
  AnswerProblem,
  Asked,
  InterviewView,
  Person,
  Place,
  Screen,
} from './types.js';
import { validateAnswer, validateChecklist, validatePeople } from './validation.js';

export interface InterviewOptions {
  readonly ruleBook: RuleBook;
  /** Reference date, `YYYY-MM-DD`. */
  readonly date: string;
  /** Facts that the host knows beforehand; those of a member are the applicant's. What is known exactly is not asked. */
  readonly preset?: GivenFacts;
  /** Ids of the benefits that the interview is about. Default: all. */
  readonly benefits?: readonly string[];
}

/** The part of an actor's snapshot that the view is computed from. */
export interface InterviewSnapshot {
  readonly value: Place;
  readonly context: InterviewContext;
}

export type Interview = ReturnType<typeof createInterview>;

/**
 * Prepares an interview. Start it with `createActor(interview.machine)`; show `interview.view(actor.getSnapshot())`.
 * @throws {RuleError} when the rules or the list of benefits are wrong
 * @throws {HouseholdError} when the preset facts are wrong
 */
export function createInterview({ ruleBook, date, preset = {}, benefits }: InterviewOptions) {
  const rules = compileRules(ruleBook, date, benefits);
  const askables = askablesOf(ruleBook);
  readHousehold(ruleBook.facts, presetHousehold(ruleBook, preset), { defaults: false });
  const wanted = benefits && new Set(benefits);
  const pathOf = pathFinder({ rules, askables, preset, ...(wanted ? { wanted } : {}) });
  const machine = interviewMachine({
    pathOf,
    accepts: (screen, event) => {
      if (event.type === 'PEOPLE') return validatePeople(event.people, ruleBook.facts, date).length === 0;
      return Object.keys(problemsOfScreen(screen, event.answers)).length === 0;
    },
  });

  function problemsOfScreen(
    screen: Screen,
    answers: Readonly<Record<AnswerKey, Answer>>,
  ): Readonly<Record<AnswerKey, readonly AnswerProblem[]>> {
    const problems: [AnswerKey, readonly AnswerProblem[]][] =
      screen.kind === 'checklist'
        ? [[screen.list.id, validateChecklist(screen.items, answers[screen.list.id] ?? {})]]
        : askedOn(screen).map(({ key, question }) => [
            key,
            validateAnswer(question, ruleBook.facts, answers[key] ?? {}, date),
          ]);
    return Object.fromEntries(problems.filter(([, found]) => found.length > 0));
  }

  /** Everything a screen shows, from the machine's snapshot. */
  const view = ({ value: place, context }: InterviewSnapshot): InterviewView => {
    const path = pathOf(context.answers);
    const screen = place === 'asking' ? screenShown(context, pathOf) : undefined;
    const step = screen && path.steps.find(({ key }) => key === keyOf(screen));
    const point = step?.before ?? path.end;
    const candidate = step ? point.relevant[0] : screen && candidateOf(point.relevant, screen);
    const current = screen && answersTo(context.answers, screen);
    const outcomes = path.end.screening.outcomes.filter(({ benefit }) => !wanted || wanted.has(benefit));
    const withStatus = (status: string): string[] =>
      outcomes.filter((outcome) => outcome.status === status).map(({ benefit }) => benefit);
    return {
      place,
      date,
      ...(screen ? { screen } : {}),
      ...(current && Object.keys(current).length > 0 ? { current } : {}),
      people: context.answers.people ?? [],
      canGoBack: place !== 'introduction',
      progress: progressOf(askables, path, screen),
      screening: { date, outcomes },
      found: { likely: withStatus('likely'), possible: withStatus('possible') },
      answered: path.steps.map(({ screen: answered, answers }) => ({ screen: answered, answers })),
      decides: candidate ? [...candidate.benefits] : [],
    };
  };

  return {
    date,
    machine,
    view,
    /** Problems of an answer, for the view to tell before it is sent. */
    problemsOf: ({ question }: Asked, answer: Answer) =>
      validateAnswer(question, ruleBook.facts, answer, date),
    problemsOfPeople: (people: readonly Person[]) => validatePeople(people, ruleBook.facts, date),
    /** The household that the outcomes of a snapshot rest on, for explanations. */
    household: ({ context }: InterviewSnapshot) =>
      householdOf(pathOf(context.answers).end.answers, {
        ...askables,
        preset,
        date,
      }),
    rules,
  };
}

/** The preset facts alone, to be read once: the interview itself leaves out what it does not know. */
function presetHousehold(book: RuleBook, preset: GivenFacts): GivenHousehold {
  const ofMember = new Set(book.facts.filter(({ subject }) => subject === 'member').map(({ id }) => id));
  const part = (isMember: boolean): GivenFacts =>
    Object.fromEntries(Object.entries(preset).filter(([id]) => ofMember.has(id) === isMember));
  return { ...part(false), household: [part(true)] };
}
