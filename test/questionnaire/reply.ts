/** What a person with an answer to every question replies to a screen, also to a checklist. */
import type { Given } from '../../src/engine/index.js';
import { ITEMS_PEOPLE } from '../../src/questionnaire/checklists.js';
import { askedOn, partsOfKey } from '../../src/questionnaire/screens.js';
import type {
  Answer,
  AnswerKey,
  Answers,
  InterviewEvent,
  ItemShown,
  Screen,
} from '../../src/questionnaire/types.js';

/** @param all people, and an answer to every question of each of them */
export function replyTo(screen: Screen, all: Answers): InterviewEvent {
  if (screen.kind === 'people') return { type: 'PEOPLE', people: all.people ?? [] };
  if (screen.kind === 'checklist')
    return { type: 'ANSWERS', answers: { [screen.list.id]: itemsReply(screen.items, all) } };
  return {
    type: 'ANSWERS',
    answers: Object.fromEntries(askedOn(screen).map(({ key }) => [key, all.given[key] ?? {}])),
  };
}

function itemsReply(items: readonly ItemShown[], all: Answers): Answer {
  const people = (all.people ?? []).map(({ key }) => key);
  return {
    ...Object.fromEntries(items.map((shown) => [shown.id, itemReply(shown, all, people)])),
    [ITEMS_PEOPLE]: people,
  };
}

/** What may be true is ticked, and told when it is asked; only where the tick says it all one says that one does not know. */
function itemReply({ item }: ItemShown, all: Answers, people: readonly string[]): Given {
  const who = new Set<string>();
  let isTrue = false;
  let isUnsure = false;
  for (const [fact, value] of Object.entries(item.absent ?? {})) {
    for (const [person, given] of givenOf(fact, all)) {
      if (isWithin(given, value)) continue;
      if (isUnknown(given)) isUnsure = true;
      isTrue = true;
      if (person !== undefined) who.add(person);
    }
  }
  for (const [fact, values] of Object.entries(item.is ?? {}))
    for (const [, given] of givenOf(fact, all)) {
      isUnsure ||= isUnknown(given) || typeof given === 'object';
      isTrue ||= typeof given === 'string' && values.includes(given);
    }
  for (const [fact, value] of Object.entries(item.includes ?? {}))
    for (const [, given] of givenOf(fact, all)) {
      isUnsure ||= isUnknown(given);
      isTrue ||= Array.isArray(given) && given.includes(value);
    }
  const isSingle = Object.keys({ ...item.absent, ...item.is, ...item.includes }).length === 1;
  if (isUnsure && isSingle) return { unknown: true };
  if (!isTrue) return false;
  return who.size > 0 ? people.filter((key) => who.has(key)) : true;
}

/** The answers about a fact, by person where it is asked of each. */
function givenOf(fact: string, all: Answers): [string | undefined, Given][] {
  return Object.entries(all.given).flatMap(
    ([key, answer]: [AnswerKey, Answer]): [string | undefined, Given][] => {
      const given = answer[fact];
      return given === undefined ? [] : [[partsOfKey(key).person, given]];
    },
  );
}

function isWithin(given: Given, value: Given): boolean {
  if (typeof value === 'object' && ('min' in value || 'max' in value))
    return (
      typeof given === 'number' &&
      given >= Number(value.min ?? -Infinity) &&
      given <= Number(value.max ?? Infinity)
    );
  return JSON.stringify(given) === JSON.stringify(value);
}

const isUnknown = (given: Given): boolean => typeof given === 'object' && 'unknown' in given;
