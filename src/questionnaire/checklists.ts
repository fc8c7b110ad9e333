/**
 * "Which of these apply to you?": what a checklist's answer says of the facts. An item that is not ticked settles its facts as absent,
 * for everybody the list was asked about; a ticked one gives what it certainly means and leaves the rest to be asked.
 */
import type { BaseFact, Checklist, Given } from '../engine/index.js';
import { SELF_KEY } from './screens.js';
import type { Answer, Person } from './types.js';

/** Beside the items of an answer: keys of the people it was asked about. No item may have this id. */
export const ITEMS_PEOPLE = 'people';

export type ChecklistItem = Checklist['items'][number];

/** Facts that an item settles when it is not ticked. */
export const factsOfItem = ({ absent = {}, is = {}, includes = {} }: ChecklistItem): readonly string[] =>
  [absent, is, includes].flatMap((facts) => Object.keys(facts));

/** A fact that an answer gives; `person` is a key, the applicant's for facts that are not of a member. */
export interface GivenFact {
  readonly fact: string;
  readonly person: string;
  readonly given: Given;
  /** From a checklist, which says nothing against what the host page knows beforehand. */
  readonly isListed?: boolean;
  /** The checklist leaves it open within bounds: the question is asked if more must be known. */
  readonly isBound?: boolean;
}

const UNKNOWN: Given = { unknown: true };

/**
 * What the answer gives.
 * @param people the household now; nothing is given about people who came later
 */
export function factsOfChecklist(
  list: Checklist,
  answer: Answer,
  people: readonly Person[],
  facts: ReadonlyMap<string, BaseFact>,
): readonly GivenFact[] {
  const asked = keysIn(answer[ITEMS_PEOPLE]);
  const covered = people.map(({ key }) => key).filter((key) => asked.includes(key));
  const result = new Map<string, GivenFact>();
  const give = (id: string, person: string, given: Given): void => {
    const key = `${id}@${person}`;
    result.set(key, { fact: id, person, given: both(result.get(key)?.given, given) });
  };
  for (const item of list.items) {
    const reply = answer[item.id];
    if (reply === undefined) continue;
    for (const [id, value] of Object.entries(item.absent ?? {})) {
      const fact = facts.get(id);
      for (const person of fact?.subject === 'member' ? covered : [SELF_KEY]) {
        const isTrue = ofPerson(reply, person, fact?.subject === 'member');
        if (isTrue === false) give(id, person, value);
        else if (isTrue === undefined) give(id, person, UNKNOWN);
        else if (isTrue === 'certainly' && isOneTruth(item, fact)) give(id, person, value !== true);
      }
    }
    for (const [id, values] of Object.entries(item.is ?? {})) {
      if (isUnknown(reply)) give(id, SELF_KEY, UNKNOWN);
      else if (reply === false)
        give(id, SELF_KEY, oneOf((facts.get(id)?.values ?? []).filter((value) => !values.includes(value))));
      else give(id, SELF_KEY, oneOf(values));
    }
  }
  for (const [fact, given] of listsOf(list, answer)) result.set(fact, { fact, person: SELF_KEY, given });
  return [...result.values()].map((fact) => (isBound(fact.given) ? { ...fact, isBound: true } : fact));
}

/**
 * A checklist's answer put to what was said of other items on an earlier screen of it: only people who were asked about all of them
 * are covered; an item that was true of nobody else is then true of somebody not named.
 */
export function withItems(before: Answer | undefined, answer: Answer): Answer {
  const others = Object.entries(before ?? {}).filter(([id]) => !Object.hasOwn(answer, id));
  if (others.length === 0) return answer;
  const people = keysIn(answer[ITEMS_PEOPLE]).filter((key) => keysIn(before?.[ITEMS_PEOPLE]).includes(key));
  const items = [...others, ...Object.entries(answer).filter(([id]) => id !== ITEMS_PEOPLE)];
  return {
    ...Object.fromEntries(items.map(([id, reply]) => [id, ofThese(reply, people)])),
    [ITEMS_PEOPLE]: people,
  };
}

function ofThese(reply: Given, people: readonly string[]): Given {
  if (!Array.isArray(reply)) return reply;
  const named = keysIn(reply).filter((key) => people.includes(key));
  return named.length > 0 ? named : true;
}

/** Lists put together from the items that stand for one value each; a list is unknown where one of its items is. */
function listsOf(list: Checklist, answer: Answer): Map<string, Given> {
  const lists = new Map<string, Given>();
  for (const { id, includes = {} } of list.items) {
    const reply = answer[id];
    if (reply === undefined) continue;
    for (const [fact, value] of Object.entries(includes)) {
      const before = lists.get(fact) ?? [];
      if (isUnknown(reply) || isUnknown(before)) lists.set(fact, UNKNOWN);
      else lists.set(fact, reply === false ? before : [...keysIn(before), value]);
    }
  }
  return lists;
}

/** Whether an item is true of a person: perhaps, where it was ticked without saying of whom. */
function ofPerson(
  reply: Given,
  person: string,
  isMembers: boolean,
): boolean | 'perhaps' | 'certainly' | undefined {
  if (isUnknown(reply)) return undefined;
  if (reply === false) return false;
  if (!isMembers) return 'certainly';
  return reply === true ? 'perhaps' : keysIn(reply).includes(person) ? 'certainly' : false;
}

/** A tick says it all where the item stands for one yes-or-no fact. */
const isOneTruth = (item: ChecklistItem, fact: BaseFact | undefined): boolean =>
  fact?.type === 'boolean' && factsOfItem(item).length === 1;

const keysIn = (given: Given | undefined): readonly string[] =>
  Array.isArray(given) ? (given as readonly string[]) : [];

const oneOf = (values: readonly string[]): Given =>
  values.length === 1 ? (values[0] as string) : { one_of: values };

/** Two items about one fact: both hold. An item of which the person is unsure takes nothing from what another settles. */
function both(before: Given | undefined, given: Given): Given {
  if (before === undefined || isUnknown(before)) return given;
  if (isUnknown(given)) return before;
  const common = valuesOf(given).filter((value) => valuesOf(before).includes(value));
  return common.length > 0 ? oneOf(common) : given;
}

const isBound = (given: Given): boolean =>
  typeof given === 'object' && ('min' in given || 'max' in given || 'one_of' in given);

const isUnknown = (given: Given): boolean => typeof given === 'object' && 'unknown' in given;

function valuesOf(given: Given): readonly string[] {
  if (typeof given === 'string') return [given];
  return typeof given === 'object' && 'one_of' in given ? given.one_of : [];
}
