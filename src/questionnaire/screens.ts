/** Screens and the keys under which their answers are filed. */
import type { Question } from '../engine/index.js';
import type { Answer, AnswerKey, Answers, Person, Screen } from './types.js';

/** Names the household screen where a key is asked for. No question may have this id. */
export const PEOPLE_KEY: AnswerKey = 'people';

/** The applicant's key. */
export const SELF_KEY = 'self';

/** Stands for the applicant while the household screen is not answered. */
export const APPLICANT: Person = { key: SELF_KEY, relation: 'self' };

export const NO_ANSWERS: Answers = { given: {} };

/** Where the answer to a question is filed; `person` only for a question that is asked of each member. */
export function answerKey(question: Question, person?: Person): AnswerKey {
  return person === undefined ? question.id : `${question.id}@${person.key}`;
}

/** The question's id and the person's key in an answer's key. */
export function partsOfKey(key: AnswerKey): { question: string; person?: string } {
  const at = key.indexOf('@');
  return at < 0 ? { question: key } : { question: key.slice(0, at), person: key.slice(at + 1) };
}

export function keyOf(screen: Screen): AnswerKey {
  return screen.kind === 'people' ? PEOPLE_KEY : screen.key;
}

/** The answer filed for a question's screen, if there is one. */
export function answerTo(answers: Answers, key: AnswerKey): Answer | undefined {
  return Object.hasOwn(answers.given, key) ? answers.given[key] : undefined;
}

/** Files an answer. An equal one keeps its place in memory, so that nothing computed from it is computed again. */
export function withAnswer(answers: Answers, key: AnswerKey, answer: Answer): Answers {
  const before = answerTo(answers, key);
  if (before !== undefined && JSON.stringify(before) === JSON.stringify(answer)) return answers;
  return { ...answers, given: { ...answers.given, [key]: answer } };
}

/** Files the household. Answers about people who left it stay where they are. */
export function withPeople(answers: Answers, people: readonly Person[]): Answers {
  if (answers.people !== undefined && JSON.stringify(answers.people) === JSON.stringify(people))
    return answers;
  return { ...answers, people };
}

/**
 * A key for a person who is being added, never used before in this interview: answers about somebody who was removed must not
 * become those of a newcomer.
 * @param draft the people on the household screen, not yet sent
 */
export function nextPersonKey(answers: Answers, draft: readonly Person[] = []): string {
  const keys = [
    ...(answers.people ?? []).map(({ key }) => key),
    ...draft.map(({ key }) => key),
    ...Object.keys(answers.given).map((key) => partsOfKey(key).person),
  ];
  const numbers = keys.map((key) => Number(/^p(\d+)$/.exec(key ?? '')?.[1] ?? 0));
  return `p${Math.max(0, ...numbers) + 1}`;
}
