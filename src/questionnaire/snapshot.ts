/** Answers as versioned JSON and back, for handing an interview over. Nothing is stored: the text is the caller's. */
import type { Checklist, RuleBook } from '../engine/index.js';
import { partsOfKey } from './screens.js';
import type { Answer, AnswerKey, Answers, Person } from './types.js';
import { validateAnswer, validateChecklist, validatePeople } from './validation.js';

/** Raised by one when the form of the text changes; older versions are read as long as their answers mean the same. */
export const SNAPSHOT_VERSION = 1;

/** The text is no snapshot of answers. */
export class SnapshotError extends Error {
  override readonly name = 'SnapshotError';
}

/** What a text held. Answers that no longer fit the rule book are left out and named. */
export interface Decoded {
  readonly answers: Answers;
  readonly dropped: readonly AnswerKey[];
}

export function encodeAnswers({ reason, people, given }: Answers): string {
  return JSON.stringify({
    version: SNAPSHOT_VERSION,
    ...(reason === undefined ? {} : { reason }),
    ...(people === undefined ? {} : { people }),
    given,
  });
}

/**
 * Reads answers written by {@link encodeAnswers}, perhaps with an older rule book.
 * @param date the reference date of the interview that goes on with them
 * @throws {SnapshotError} when the text is damaged or of another version
 */
export function decodeAnswers(text: string, book: RuleBook, date: string): Decoded {
  const { reason, people, given } = parse(text);
  const isKnownReason = book.reasons?.some(({ id }) => id === reason) ?? false;
  const dropped: AnswerKey[] = [];
  const kept: Record<AnswerKey, Answer> = {};
  const isRightPeople = people !== undefined && validatePeople(people, book.facts, date).length === 0;
  if (people !== undefined && !isRightPeople) dropped.push('people');
  for (const [key, answer] of Object.entries(given)) {
    const { question: id, person } = partsOfKey(key);
    const question = book.questions.find((known) => known.id === id);
    const list = book.checklists?.find((known) => known.id === key);
    const fits =
      (list !== undefined && isRecord(answer) && fitsChecklist(list, answer as Answer)) ||
      (question !== undefined &&
        (question.per_member ?? false) === (person !== undefined) &&
        isRecord(answer) &&
        validateAnswer(question, book.facts, answer as Answer, date).length === 0);
    if (fits) kept[key] = answer as Answer;
    else dropped.push(key);
  }
  return {
    answers: {
      ...(isKnownReason ? { reason: reason as string } : {}),
      ...(isRightPeople ? { people } : {}),
      given: kept,
    },
    dropped,
  };
}

/** Items that the book no longer has make the whole answer out of date: what was not ticked may mean something else. */
function fitsChecklist(list: Checklist, answer: Answer): boolean {
  const items = list.items.filter(({ id }) => Object.hasOwn(answer, id));
  return items.length === Object.keys(answer).length - 1 && validateChecklist(items, answer).length === 0;
}

function parse(text: string): {
  reason?: unknown;
  people?: readonly Person[];
  given: Record<string, unknown>;
} {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    throw new SnapshotError(
      'The answers cannot be read: the text is damaged. Start again, or get the code once more.',
    );
  }
  if (!isRecord(read) || read['version'] !== SNAPSHOT_VERSION) {
    throw new SnapshotError(
      `The answers cannot be read: this is no snapshot of version ${SNAPSHOT_VERSION}.`,
    );
  }
  const { reason, people, given } = read;
  if (!isRecord(given) || (people !== undefined && !isListOfPeople(people))) {
    throw new SnapshotError(
      'The answers cannot be read: a part is missing or damaged. Start again, or get the code once more.',
    );
  }
  return { reason, ...(people === undefined ? {} : { people }), given };
}

function isListOfPeople(value: unknown): value is readonly Person[] {
  return (
    Array.isArray(value) &&
    value.every(
      (one) => isRecord(one) && typeof one['key'] === 'string' && typeof one['relation'] === 'string',
    )
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
