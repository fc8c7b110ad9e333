/**
 * What is wrong with an answer, so that the view can say it kindly beside the field. Whatever passes here, the engine can read:
 * "I don't know" and a range always pass.
 */
import { MOST_MEMBERS, parseDay, type BaseFact, type Given, type Question } from '../engine/index.js';
import { ITEMS_PEOPLE } from './checklists.js';
import { SELF_KEY } from './screens.js';
import type { Answer, AnswerProblem, Person } from './types.js';

/** Figures beyond this are slips of the keyboard, and cents would be lost in them. */
const MOST = 1_000_000_000;
/** Nobody is older; nothing that is asked happened earlier, nor lies further ahead than LONGEST_AHEAD. */
const LONGEST_AGO = 120;
const LONGEST_AHEAD = 10;

/** Everything that is wrong with one fact's value. `limit` is what the value must not pass. */
type Fault = Omit<AnswerProblem, 'fact' | 'person'>;

/**
 * Problems of an answer; none when it may be filed.
 * @param facts the base facts of the rule book
 * @param today the reference date, `YYYY-MM-DD`
 */
export function validateAnswer(
  question: Question,
  facts: readonly BaseFact[],
  answer: Answer,
  today: string,
): readonly AnswerProblem[] {
  const given = Object.entries(answer).filter(([, value]) => (value as Given | undefined) !== undefined);
  if (given.length === 0) return [{ fact: question.facts[0] ?? '', code: 'required' }];
  return given.flatMap(([id, value]): AnswerProblem[] => {
    const fact = question.facts.includes(id) ? facts.find((known) => known.id === id) : undefined;
    // A fact that the question does not give is a slip of the program, not of the person.
    const fault: Fault | undefined = fact
      ? faultOf(fact, value, today, question.choices)
      : { code: 'not-a-choice' };
    return fault ? [{ fact: id, ...fault }] : [];
  });
}

/** Problems of a checklist: every item shown is ticked, not ticked or not known. */
export function validateChecklist(
  items: readonly { readonly id: string }[],
  answer: Answer,
): readonly AnswerProblem[] {
  const people = answer[ITEMS_PEOPLE];
  if (!Array.isArray(people) || people.length === 0) return [{ fact: ITEMS_PEOPLE, code: 'required' }];
  return items.flatMap(({ id }): AnswerProblem[] => {
    const given: Given | undefined = answer[id];
    if (given === undefined) return [{ fact: id, code: 'required' }];
    const isRight = Array.isArray(given)
      ? given.length > 0 && (given as readonly string[]).every((key) => people.includes(key))
      : typeof given === 'boolean' || isUnknown(given);
    return isRight ? [] : [{ fact: id, code: 'not-a-choice' }];
  });
}

/** Problems of the household screen; each names the person's key. */
export function validatePeople(
  people: readonly Person[],
  facts: readonly BaseFact[],
  today: string,
): readonly AnswerProblem[] {
  if (people.length === 0) return [{ fact: 'household', code: 'required' }];
  if (people.length > MOST_MEMBERS)
    return [{ fact: 'household', code: 'too-many-people', limit: MOST_MEMBERS }];
  const keys = people.map(({ key }) => key);
  if (
    keys[0] !== SELF_KEY ||
    new Set(keys).size < keys.length ||
    !keys.every((key) => /^[a-z][a-z0-9-]*$/i.test(key))
  ) {
    return [{ fact: 'household', code: 'not-a-choice' }];
  }
  return people.flatMap((person, place) => problemsOfPerson(person, place === 0, facts, today));
}

function problemsOfPerson(
  { key: person, relation, birthDate, age, sex }: Person,
  isSelf: boolean,
  facts: readonly BaseFact[],
  today: string,
): AnswerProblem[] {
  const relations = facts.find(({ id }) => id === 'relation')?.values ?? [];
  const problems: AnswerProblem[] = [];
  const note = (fact: string, fault: Fault | undefined): void => {
    if (fault) problems.push({ fact, person, ...fault });
  };
  if (relation === '') note('relation', { code: 'required' });
  else if ((relation === 'self') !== isSelf || !relations.includes(relation))
    note('relation', { code: 'not-a-choice' });
  if (birthDate === undefined && age === undefined) note('birth_date', { code: 'required' });
  if (birthDate !== undefined)
    note('birth_date', isUnknown(birthDate) ? undefined : faultOfDate(birthDate, today, 0));
  const ageFact = facts.find(({ id }) => id === 'age');
  const sexFact = facts.find(({ id }) => id === 'sex');
  if (sex !== undefined && sexFact) note('sex', faultOf(sexFact, sex, today));
  if (age !== undefined) note('age', ageFact ? faultOf(ageFact, age, today) : { code: 'not-a-choice' });
  return problems;
}

function faultOf(
  fact: BaseFact,
  given: Given,
  today: string,
  choices?: readonly string[],
): Fault | undefined {
  if (isUnknown(given)) return undefined;
  switch (fact.type) {
    case 'boolean':
      return typeof given === 'boolean' ? undefined : { code: 'not-a-choice' };
    case 'enum': {
      const among =
        typeof given === 'string' ? [given] : isObject(given) && 'one_of' in given ? given.one_of : [];
      return faultOfWords(fact, among, choices, false);
    }
    case 'enum_list':
      return faultOfWords(fact, given, choices, true);
    case 'date':
      if (isOffered(given, choices)) return undefined;
      return faultOfDate(given, today, fact.id === 'birth_date' ? 0 : LONGEST_AHEAD);
    case 'member_list':
      return { code: 'not-a-choice' };
    default:
      return isOffered(given, choices) ? undefined : faultOfNumber(fact, given);
  }
}

function faultOfWords(
  fact: BaseFact,
  words: unknown,
  choices: readonly string[] | undefined,
  mayBeEmpty: boolean,
): Fault | undefined {
  const offered = choices ?? fact.values ?? [];
  const isRight =
    Array.isArray(words) &&
    (mayBeEmpty || words.length > 0) &&
    words.every((word: string) => offered.includes(word) && (fact.values ?? []).includes(word));
  return isRight ? undefined : { code: 'not-a-choice' };
}

function faultOfNumber(fact: BaseFact, given: Given): Fault | undefined {
  const bounds = boundsOf(given);
  if (bounds.length === 0 || !bounds.every((bound) => typeof bound === 'number' && Number.isFinite(bound))) {
    return { code: 'not-a-number' };
  }
  const numbers = bounds as number[];
  if (fact.type === 'integer' && !numbers.every(Number.isInteger)) return { code: 'not-whole' };
  const least = fact.min ?? -MOST;
  const most = Math.min(fact.max ?? MOST, MOST);
  if (numbers.some((value) => value < least)) return { code: 'too-small', limit: least };
  if (numbers.some((value) => value > most)) return { code: 'too-large', limit: most };
  return isUpsideDown(given) ? { code: 'min-above-max' } : undefined;
}

/** @param ahead how many years after today are still plausible */
function faultOfDate(given: Given, today: string, ahead: number): Fault | undefined {
  const bounds = boundsOf(given);
  if (
    bounds.length === 0 ||
    !bounds.every((bound) => typeof bound === 'string' && parseDay(bound) !== undefined)
  ) {
    return { code: 'not-a-date' };
  }
  const days = bounds as string[];
  const earliest = yearsFrom(today, -LONGEST_AGO - 1);
  const latest = yearsFrom(today, ahead);
  if (days.some((day) => day < earliest)) return { code: 'too-long-ago', limit: earliest };
  // "Born in 2026" reaches to the end of the year: only what lies wholly in the future is wrong.
  const first = isRange(given) ? given.min : (given as string);
  if (first !== undefined && first > latest) return { code: 'in-the-future', limit: latest };
  return isUpsideDown(given) ? { code: 'min-above-max' } : undefined;
}

/** One of the exact values that stand beside a field ("none", "never"): right whatever the field's own limits. */
function isOffered(given: Given, choices: readonly string[] | undefined): boolean {
  return (
    (typeof given === 'number' || typeof given === 'string') && (choices?.includes(String(given)) ?? false)
  );
}

/** The bounds that are given: one of an exact value, one or two of a range. */
function boundsOf(given: Given): readonly unknown[] {
  if (!isObject(given)) return [given];
  if (!isRange(given)) return [];
  return [given.min, given.max].filter((bound) => bound !== undefined);
}

function isUpsideDown(given: Given): boolean {
  return isRange(given) && given.min !== undefined && given.max !== undefined && given.min > given.max;
}

/** Dates written `YYYY-MM-DD` are in the order of their letters. */
function yearsFrom(day: string, years: number): string {
  const rest = day.slice(4) === '-02-29' ? '-02-28' : day.slice(4);
  return `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${rest}`;
}

function isObject(given: Given): given is Exclude<Given, string | number | boolean | readonly string[]> {
  return typeof given === 'object' && (given as unknown) !== null && !Array.isArray(given);
}

function isRange(given: Given): given is { readonly min?: string; readonly max?: string } {
  return isObject(given) && ('min' in given || 'max' in given);
}

function isUnknown(given: Given): boolean {
  return isObject(given) && 'unknown' in given;
}
