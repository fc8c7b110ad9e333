/**
 * The machine: where the person is, and the answers. It keeps nothing else; its guards only ask what the live path, and so
 * the engine, has answered.
 */
import { assign, setup } from 'xstate';
import { ITEMS_PEOPLE, withItems } from './checklists.js';
import type { LivePath } from './live-path.js';
import { answerTo, filedUnder, NO_ANSWERS, withAnswers, withPeople } from './screens.js';
import type { Answer, AnswerKey, Answers, InterviewEvent, Person, Screen } from './types.js';

export interface InterviewContext {
  readonly answers: Answers;
  /** The answered screen that is shown again; undefined = the first one without an answer. */
  readonly editing?: AnswerKey | undefined;
  /** How one came to `asking`: walking from screen to screen, or from a place to which one returns. */
  readonly trail: 'walk' | 'review' | 'results';
}

/** Answers known beforehand (a handover, a test), already checked. */
export interface InterviewInput {
  readonly answers: Answers;
}

/** What the machine asks of the interview. */
export interface InterviewRules {
  readonly pathOf: (answers: Answers) => LivePath;
  /** Whether an answer is without problems; others are not kept. */
  readonly accepts: (screen: Screen, event: Filed) => boolean;
}

/** What a person sends from a screen, in one form. */
export type Filed =
  | { readonly type: 'PEOPLE'; readonly people: readonly Person[] }
  | { readonly type: 'ANSWERS'; readonly answers: Readonly<Record<AnswerKey, Answer>> };

/** The screen that `asking` shows. */
export function screenShown(
  { answers, editing }: InterviewContext,
  pathOf: InterviewRules['pathOf'],
): Screen | undefined {
  const path = pathOf(answers);
  return path.steps[placeNamed(path, editing)]?.screen ?? path.next;
}

/** Place of the screen with this key, or of the one where the answer with this key was given; -1 where there is none. */
function placeNamed({ steps }: LivePath, key: AnswerKey | undefined): number {
  const place = steps.findIndex((step) => step.key === key);
  return place >= 0 || key === undefined
    ? place
    : steps.findIndex(({ answers }) => Object.hasOwn(answers, key));
}

export function interviewMachine({ pathOf, accepts }: InterviewRules) {
  const isDone = ({ answers }: InterviewContext): boolean => pathOf(answers).next === undefined;

  /** Place of the shown screen on the path; its length for the first screen without an answer. */
  const placeOf = ({ answers, editing }: InterviewContext): number => {
    const path = pathOf(answers);
    const place = placeNamed(path, editing);
    return place < 0 ? path.steps.length : place;
  };

  const isEditing = (context: InterviewContext): boolean =>
    placeOf(context) < pathOf(context.answers).steps.length;

  const keyAt = (answers: Answers, place: number): AnswerKey | undefined => pathOf(answers).steps[place]?.key;

  const fits = (context: InterviewContext, event: Filed): boolean => {
    const screen = screenShown(context, pathOf);
    if (screen === undefined) return false;
    if (event.type === 'PEOPLE' || screen.kind === 'people')
      return event.type === 'PEOPLE' && screen.kind === 'people' && accepts(screen, event);
    const keys = Object.keys(event.answers);
    const asked = filedUnder(screen);
    return keys.length === asked.length && asked.every((key) => keys.includes(key)) && accepts(screen, event);
  };

  const filed = ({ answers }: InterviewContext, event: Filed): Answers =>
    event.type === 'PEOPLE'
      ? withPeople(answers, event.people)
      : withAnswers(answers, besideItemsBefore(answers, event.answers));

  /** After an edit one returns, unless it made something relevant to a person who had answered everything. */
  const returnsTo = (context: InterviewContext, event: Filed, place: 'review' | 'results'): boolean =>
    context.trail === place &&
    isEditing(context) &&
    fits(context, event) &&
    (!isDone(context) || isDone({ ...context, answers: filed(context, event) }));

  const file = setup({
    types: {
      context: {} as InterviewContext,
      events: {} as InterviewEvent,
      input: {} as InterviewInput | undefined,
    },
    guards: {
      'nothing is left to ask': ({ context }) => isDone(context),
      'all is answered': ({ context }) => !isEditing(context) && isDone(context),
      'all is answered after results': ({ context }) =>
        context.trail === 'results' && !isEditing(context) && isDone(context),
      'came from review': ({ context }) => context.trail === 'review' && isEditing(context),
      'came from results': ({ context }) => context.trail === 'results' && isEditing(context),
      'is editing': ({ context }) => isEditing(context),
      'is at the first screen': ({ context }) => placeOf(context) === 0,
      'nothing is answered': ({ context }) => pathOf(context.answers).steps.length === 0,
      'is on the path': ({ context, event }) =>
        event.type === 'EDIT' && placeNamed(pathOf(context.answers), event.key) >= 0,
      'is accepted': ({ context, event }) => {
        const sent = filedOf(event);
        return sent !== undefined && fits(context, sent);
      },
      'is accepted, back to review': ({ context, event }) => {
        const sent = filedOf(event);
        return sent !== undefined && returnsTo(context, sent, 'review');
      },
      'is accepted, back to results': ({ context, event }) => {
        const sent = filedOf(event);
        return sent !== undefined && returnsTo(context, sent, 'results');
      },
    },
    actions: {
      /** Files the answer and shows the next screen: while walking, also one that has its answer already. */
      file: assign(({ context, event }) => {
        const sent = filedOf(event);
        if (!sent) return {};
        const answers = filed(context, sent);
        const isWalking = context.trail === 'walk' && isEditing(context);
        return { answers, editing: isWalking ? keyAt(answers, placeOf(context) + 1) : undefined };
      }),
      'note the reason': assign(({ context: { answers }, event }) => {
        if (event.type !== 'START' || event.reason === undefined || event.reason === answers.reason)
          return {};
        return { answers: { ...answers, reason: event.reason } };
      }),
      'show the first': assign(({ context }) => ({
        editing: keyAt(context.answers, 0),
        trail: 'walk' as const,
      })),
      'show the last': assign(({ context }) => ({
        editing: keyAt(context.answers, pathOf(context.answers).steps.length - 1),
        trail: 'walk' as const,
      })),
      'show the one before': assign(({ context }) => ({
        editing: keyAt(context.answers, placeOf(context) - 1),
        trail: 'walk' as const,
      })),
      'show the one after': assign(({ context }) => ({
        editing: keyAt(context.answers, placeOf(context) + 1),
      })),
      'show the one named': assign(({ event }) => (event.type === 'EDIT' ? { editing: event.key } : {})),
      'return to review': assign({ trail: 'review' }),
      'return to results': assign({ trail: 'results' }),
      'walk on': assign({ trail: 'walk' }),
      'stop editing': assign({ editing: undefined, trail: 'walk' }),
      erase: assign({ answers: NO_ANSWERS, editing: undefined, trail: 'walk' }),
    },
  });

  const FILED = [
    { guard: 'is accepted, back to review', target: 'review', actions: 'file' },
    { guard: 'is accepted, back to results', target: 'results', actions: 'file' },
    { guard: 'is accepted', actions: 'file' },
  ] as const;

  return file.createMachine({
    id: 'interview',
    context: ({ input }) => ({ answers: input?.answers ?? NO_ANSWERS, editing: undefined, trail: 'walk' }),
    initial: 'introduction',
    on: { RESTART: { target: '.introduction', actions: 'erase' } },
    states: {
      introduction: {
        on: {
          START: { target: 'asking', actions: ['note the reason', 'show the first'] },
          CONTINUE: [{ guard: 'nothing is left to ask', target: 'review' }, { target: 'asking' }],
          REVIEW: 'review',
          RESULTS: 'results',
        },
      },
      asking: {
        always: [
          { guard: 'all is answered after results', target: 'results' },
          { guard: 'all is answered', target: 'review' },
        ],
        on: {
          ANSWER: FILED,
          ANSWERS: FILED,
          PEOPLE: FILED,
          BACK: [
            { guard: 'came from review', target: 'review' },
            { guard: 'came from results', target: 'results' },
            { guard: 'is at the first screen', target: 'introduction' },
            { actions: 'show the one before' },
          ],
          CONTINUE: [
            { guard: 'came from review', target: 'review' },
            { guard: 'came from results', target: 'results' },
            { guard: 'is editing', actions: 'show the one after' },
          ],
          EDIT: { guard: 'is on the path', actions: ['show the one named', 'walk on'] },
          REVIEW: 'review',
          RESULTS: 'results',
        },
        exit: 'stop editing',
      },
      review: {
        on: {
          BACK: [
            { guard: 'nothing is answered', target: 'introduction' },
            { target: 'asking', actions: 'show the last' },
          ],
          CONTINUE: [{ guard: 'nothing is left to ask', target: 'results' }, { target: 'asking' }],
          EDIT: {
            guard: 'is on the path',
            target: 'asking',
            actions: ['show the one named', 'return to review'],
          },
          RESULTS: 'results',
        },
      },
      results: {
        on: {
          BACK: 'review',
          REVIEW: 'review',
          CONTINUE: [{ guard: 'nothing is left to ask' }, { target: 'asking' }],
          EDIT: {
            guard: 'is on the path',
            target: 'asking',
            actions: ['show the one named', 'return to results'],
          },
        },
      },
    },
  });
}

function filedOf(event: InterviewEvent): Filed | undefined {
  switch (event.type) {
    case 'PEOPLE':
    case 'ANSWERS':
      return event;
    case 'ANSWER':
      return { type: 'ANSWERS', answers: { [event.key]: event.answer } };
    default:
      return undefined;
  }
}

/** A checklist may be asked in parts: what was said of its other items stays. */
function besideItemsBefore(
  answers: Answers,
  sent: Readonly<Record<AnswerKey, Answer>>,
): Readonly<Record<AnswerKey, Answer>> {
  return Object.fromEntries(
    Object.entries(sent).map(([key, answer]) => [
      key,
      Object.hasOwn(answer, ITEMS_PEOPLE) ? withItems(answerTo(answers, key), answer) : answer,
    ]),
  );
}
