/** Screens and the keys under which their answers are filed. */
import type { Question } from '../engine/index.js';
import type { Answer, AnswerKey, Answers, Asked, Person, Screen } from './types.js';

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

/** Names a screen: no other one on the path has the same key. */
export function keyOf(screen: Screen): AnswerKey {
  switch (screen.kind) {
    case 'people':
      return PEOPLE_KEY;
    case 'question':
      return screen.key;
    case 'questions':
      return screen.items.map(({ key }) => key).join('+');
    case 'checklist':
      return `${screen.list.id}:${screen.items.map(({ id }) => id).join('+')}`;
  }
}

/** The questions of a screen; none of the household screen and of a checklist. */
export function askedOn(screen: Screen): readonly Asked[] {
  return screen.kind === 'question' ? [screen] : screen.kind === 'questions' ? screen.items : [];
}

/** Keys under which the answers of a screen are filed; none of the household screen. */
export function filedUnder(screen: Screen): readonly AnswerKey[] {
  return screen.kind === 'checklist' ? [screen.list.id] : askedOn(screen).map(({ key }) => key);
}

/** What is filed of a screen, whole or in part. */
export function answersTo(answers: Answers, screen: Screen): Readonly<Record<AnswerKey, Answer>> {
  return Object.fromEntries(
    filedUnder(screen).flatMap((key) => {
      const answer = answerTo(answers, key);
      return answer ? [[key, answer]] : [];
    }),
  );
}

/**
 * The screen with only what is filed of it, as if it had asked no more: what has become relevant beside an answer given earlier is asked
 * alone. Undefined when nothing of it is filed.
 */
export function answeredPart(screen: Screen, answers: Answers): Screen | undefined {
  switch (screen.kind) {
    case 'people':
      return answers.people && screen;
    case 'question':
      return answerTo(answers, screen.key) && screen;
    case 'checklist': {
      const answer = answerTo(answers, screen.list.id) ?? {};
      const items = screen.items.filter(({ id }) => Object.hasOwn(answer, id));
      return items.length === 0 ? undefined : { ...screen, items };
    }
    case 'questions': {
      const items = screen.items.filter(({ key }) => answerTo(answers, key) !== undefined);
      const [only] = items;
      return only && items.length === 1 ? { kind: 'question', ...only } : only && { ...screen, items };
    }
  }
}

/** The answer filed for a question's screen, if there is one. */
export function answerTo(answers: Answers, key: AnswerKey): Answer | undefined {
  return Object.hasOwn(answers.given, key) ? answers.given[key] : undefined;
}

/** Files several answers. */
export const withAnswers = (answers: Answers, filed: Readonly<Record<AnswerKey, Answer>>): Answers =>
  Object.entries(filed).reduce((sum, [key, answer]) => withAnswer(sum, key, answer), answers);

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
