/** What stands in the fields of a whole screen: all its answers, or everything that is wrong, by the key of the answer. */
import { askedOn } from '../../../questionnaire/screens.js';
import type { Answer, AnswerKey, AnswerProblem, Person, Screen } from '../../../questionnaire/types.js';
import type { Draft } from './draft.js';
import { readItems } from './items-answer.js';
import type { FactsById } from './kinds.js';
import { readAnswer, type Reading } from './read-answer.js';

export type ScreenReading =
  | { readonly answers: Readonly<Record<AnswerKey, Answer>> }
  | { readonly problems: Readonly<Record<AnswerKey, readonly AnswerProblem[]>> };

export interface ScreenFields {
  readonly draftOf: (key: AnswerKey) => Draft;
  readonly facts: FactsById;
  /** The reference date. */
  readonly date: string;
  readonly people: readonly Person[];
}

export function readScreen(screen: Screen, { draftOf, facts, date, people }: ScreenFields): ScreenReading {
  const readings: [AnswerKey, Reading][] =
    screen.kind === 'checklist'
      ? [[screen.list.id, readItems(screen.items, draftOf(screen.list.id), people)]]
      : askedOn(screen).map(({ key, question }) => [key, readAnswer(question, facts, draftOf(key), date)]);
  const problems = readings.flatMap(([key, reading]) =>
    'problems' in reading ? [[key, reading.problems] as const] : [],
  );
  if (problems.length > 0) return { problems: Object.fromEntries(problems) };
  return {
    answers: Object.fromEntries(
      readings.flatMap(([key, reading]) => ('answer' in reading ? [[key, reading.answer] as const] : [])),
    ),
  };
}
