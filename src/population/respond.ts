/** From a screen to the event that a household with these facts sends. What a screen looks like is known here only. */
import type { Given, RuleBook } from '../engine/index.js';
import {
  askedOn,
  ITEMS_PEOPLE,
  SELF_KEY,
  type Answer,
  type Asked,
  type ChecklistItem,
  type InterviewEvent,
  type InterviewView,
  type ItemShown,
  type Person,
  type Screen,
} from '../questionnaire/index.js';
import { text, type CompleteHousehold, type Facts } from './draft.js';

/**
 * The honest answer to a screen.
 * @param current what is filed of it already: a checklist that comes back keeps its earlier ticks
 */
export function eventFor(
  screen: Screen,
  household: CompleteHousehold,
  current: InterviewView['current'] = {},
): InterviewEvent {
  switch (screen.kind) {
    case 'people':
      return { type: 'PEOPLE', people: peopleOf(household, screen.asksSex) };
    case 'checklist': {
      const { id } = screen.list;
      return { type: 'ANSWER', key: id, answer: { ...current[id], ...tickedBy(screen.items, household) } };
    }
    default:
      return {
        type: 'ANSWERS',
        answers: Object.fromEntries(askedOn(screen).map((asked) => [asked.key, answerTo(asked, household)])),
      };
  }
}

/** What one fills in on a screen: each person, each question for each person, each tick (at least one: "none of these"). */
export function answersOn(screen: Screen, household: CompleteHousehold): number {
  switch (screen.kind) {
    case 'people':
      return household.household.length;
    case 'checklist':
      return Math.max(1, screen.items.filter((shown) => replyTo(shown, household) !== false).length);
    default:
      return askedOn(screen).length;
  }
}

/** The people of a household as they are entered; their keys are `self`, `p1`, `p2` … in the order of the members. */
function peopleOf(household: CompleteHousehold, withSex: boolean): readonly Person[] {
  return household.household.map((member, place) => ({
    key: keyAt(place),
    relation: text(member, 'relation'),
    ...(member['birth_date'] === undefined ? {} : { birthDate: member['birth_date'] }),
    ...(member['age'] === undefined ? {} : { age: member['age'] }),
    ...(withSex && place === 0 && member['sex'] !== undefined ? { sex: member['sex'] } : {}),
  }));
}

/** "Ask everything": one question a screen, each asked of every member whom it can be asked of, and the household screen. */
export function everyQuestion(book: RuleBook, household: CompleteHousehold): number {
  const asked = book.questions.filter(({ widget }) => widget !== 'people');
  return asked.reduce((sum, { per_member: each }) => sum + (each ? household.household.length : 1), 1);
}

function answerTo({ question, person }: Asked, household: CompleteHousehold): Answer {
  const member = household.household[person ? placeOf(person) : 0] ?? {};
  return Object.fromEntries(question.facts.map((fact) => [fact, valueOf(fact, member, household)]));
}

function valueOf(fact: string, member: Facts, household: CompleteHousehold): Given {
  const given = member[fact] ?? (household[fact] as Given | undefined);
  if (given === undefined) throw new Error(`The household has no "${fact}": complete it.`);
  return given;
}

function tickedBy(items: readonly ItemShown[], household: CompleteHousehold): Answer {
  return {
    ...Object.fromEntries(items.map((shown) => [shown.id, replyTo(shown, household)])),
    [ITEMS_PEOPLE]: household.household.map((_, place) => keyAt(place)),
  };
}

/** True or false; of an item about several people, of whom it is true. */
function replyTo({ item, people }: ItemShown, household: CompleteHousehold): Given {
  if (people.length === 0) return applies(item, household, household.household);
  const concerned = people.filter((person) =>
    applies(item, household, [household.household[placeOf(person)] ?? {}]),
  );
  return concerned.length > 0 && concerned.map(({ key }) => key);
}

/** An item applies when anything that it would settle as absent is there. */
function applies(
  { absent = {}, is = {}, includes = {} }: ChecklistItem,
  household: CompleteHousehold,
  people: readonly Facts[],
): boolean {
  const values = (fact: string): readonly Given[] =>
    [household[fact] as Given | undefined, ...people.map((member) => member[fact])].filter(
      (value) => value !== undefined,
    );
  return (
    Object.entries<Given>(absent).some(([fact, none]) =>
      values(fact).some((value) => !isWithin(value, none)),
    ) ||
    Object.entries(is).some(([fact, among]) =>
      values(fact).some((value) => typeof value === 'string' && among.includes(value)),
    ) ||
    Object.entries(includes).some(([fact, item]) =>
      values(fact).some((value) => Array.isArray(value) && value.includes(item)),
    )
  );
}

/** Whether an exact value is what an unticked item says: the same, or within its bounds. */
function isWithin(value: Given, none: Given): boolean {
  if (typeof none !== 'object' || Array.isArray(none)) return JSON.stringify(value) === JSON.stringify(none);
  const { min = -Infinity, max = Infinity } = none as { min?: number; max?: number };
  return typeof value === 'number' && min <= value && value <= max;
}

const keyAt = (place: number): string => (place === 0 ? SELF_KEY : `p${place}`);
const placeOf = ({ key }: Person): number => (key === SELF_KEY ? 0 : Number(key.slice(1)));
