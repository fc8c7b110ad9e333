/**
 * What is known of a household: each fact exactly, as a range, as a set of choices, or not at all. Reads the flat JSON form that
 * example households, cases and the interview share, and reports every mistake in it at once.
 */
import { FIRST_DAY, formatDay, LAST_DAY, parseDay } from './calendar.js';
import { exactly, isExact, type Range, type Truth } from './ranges.js';
import type { BaseFact } from './rule-book.js';

/** A fact as it is given: exact, a range, some of the choices, or expressly unknown. Dates are `YYYY-MM-DD`. */
export type Given =
  | number
  | string
  | boolean
  | readonly string[]
  | { readonly min?: number | string; readonly max?: number | string }
  | { readonly one_of: readonly string[] }
  | { readonly unknown: true };

export type GivenFacts = Readonly<Record<string, Given>>;

/**
 * A household as it is given: facts of the household, the applicant, the assisted and the deceased person, and its `household`
 * members, the applicant first. `household_incomplete` says that there may be more members than those listed.
 */
export interface GivenHousehold {
  readonly [fact: string]: Given | readonly GivenFacts[] | undefined;
  readonly household?: readonly GivenFacts[];
  readonly household_incomplete?: boolean;
}

/** Some of the values of a choice: one = known, all = unknown. */
export interface Choice {
  readonly among: readonly string[];
}

/** A list of items: those certainly in it and those possibly in it. */
export interface ItemSet {
  readonly has: readonly string[];
  readonly may: readonly string[];
}

export type Known =
  | { readonly kind: 'number'; readonly range: Range }
  | { readonly kind: 'truth'; readonly truth: Truth }
  | { readonly kind: 'choice'; readonly choice: Choice }
  | { readonly kind: 'items'; readonly items: ItemSet };

export type FactValues = ReadonlyMap<string, Known>;

/** What is known of a household, ready for evaluation. */
export interface Household {
  readonly facts: FactValues;
  /** Listed members, the applicant first. There is always at least the applicant. */
  readonly members: readonly FactValues[];
  /** Members that are not listed: how many there may be besides, at most. 0 = the list is complete. */
  readonly unlisted: number;
}

/** More people than this are not screened as one household. */
export const MOST_MEMBERS = 20;

export interface FactProblem {
  readonly fact: string;
  /** Position in `household`, when a member's fact is wrong. */
  readonly member?: number;
  readonly problem: string;
  readonly remedy: string;
}

/** The given household cannot be read; `problems` lists everything that is wrong with it. */
export class HouseholdError extends Error {
  override readonly name = 'HouseholdError';
  constructor(readonly problems: readonly FactProblem[]) {
    super(problems.map(describeProblem).join('\n'));
  }
}

export interface ReadingOptions {
  /** Fill what is left out with `default_for_cases`. For cases and batch files only, never for a person. */
  readonly defaults: boolean;
}

/**
 * Reads a given household.
 * @throws {HouseholdError} with every unknown fact, wrong type, impossible date, value out of its bounds.
 */
export function readHousehold(facts: readonly BaseFact[], given: GivenHousehold, options: ReadingOptions): Household {
  const reader = new Reader(facts, options);
  const household = reader.read(given);
  if (reader.problems.length > 0) throw new HouseholdError(reader.problems);
  return household;
}

/** The widest value of a fact: nothing is known. */
export function unknownOf(fact: BaseFact): Known {
  switch (fact.type) {
    case 'boolean':
      return { kind: 'truth', truth: undefined };
    case 'enum':
      return { kind: 'choice', choice: { among: fact.values ?? [] } };
    case 'enum_list':
      return { kind: 'items', items: { has: [], may: fact.values ?? [] } };
    case 'date':
      return { kind: 'number', range: { min: FIRST_DAY, max: LAST_DAY } };
    default:
      return { kind: 'number', range: { min: fact.min ?? -Infinity, max: fact.max ?? Infinity } };
  }
}

/** True when nothing is left to learn about this value. */
export function isKnown(value: Known): boolean {
  switch (value.kind) {
    case 'truth':
      return value.truth !== undefined;
    case 'choice':
      return value.choice.among.length <= 1;
    case 'items':
      return value.items.has.length === value.items.may.length;
    case 'number':
      return isExact(value.range);
  }
}

/** A known value back in its given form, for traces and messages. */
export function asGiven(value: Known, type: BaseFact['type'] | 'date' | 'number' = 'number'): Given {
  switch (value.kind) {
    case 'truth':
      return value.truth ?? { unknown: true };
    case 'choice':
      return value.choice.among.length === 1 ? (value.choice.among[0] ?? '') : { one_of: value.choice.among };
    case 'items':
      return isKnown(value) ? value.items.has : { unknown: true };
    case 'number':
      return rangeAsGiven(value.range, type === 'date');
  }
}

export function rangeAsGiven(range: Range, isDate = false): Given {
  const written = (bound: number): number | string => (isDate ? formatDay(bound) : bound);
  if (isExact(range)) return written(range.min);
  if (isDate && range.min <= FIRST_DAY && range.max >= LAST_DAY) return { unknown: true };
  return {
    ...(Number.isFinite(range.min) ? { min: written(range.min) } : {}),
    ...(Number.isFinite(range.max) ? { max: written(range.max) } : {}),
  };
}

class Reader {
  readonly problems: FactProblem[] = [];
  readonly #facts: ReadonlyMap<string, BaseFact>;

  constructor(
    facts: readonly BaseFact[],
    private readonly options: ReadingOptions,
  ) {
    this.#facts = new Map(facts.map((fact) => [fact.id, fact]));
  }

  read(given: GivenHousehold): Household {
    if (typeof given !== 'object' || given === null || Array.isArray(given)) {
      this.#report('facts', 'is not an object', 'write {"isee": 5000, "household": [{"relation": "self", "age": 40}]}');
      return { facts: new Map(), members: [new Map()], unlisted: 0 };
    }
    const { household, household_incomplete: incomplete, ...flat } = given;
    const facts = new Map<string, Known>();
    for (const [id, value] of Object.entries(flat)) {
      if (value !== undefined) this.#take(facts, id, value as Given, (subject) => subject !== 'member');
    }
    const members = this.#readMembers(household);
    this.#fillDefaults(facts, (subject) => subject !== 'member');
    return {
      facts,
      members,
      unlisted: household === undefined || incomplete ? Math.max(0, MOST_MEMBERS - members.length) : 0,
    };
  }

  #readMembers(given: GivenHousehold['household']): FactValues[] {
    if (given !== undefined && (!Array.isArray(given) || given.length === 0)) {
      this.#report('household', 'lists nobody', 'list the members, the applicant first: [{"relation": "self", "age": 40}]');
      return [new Map()];
    }
    const list = given ?? [{ relation: 'self' }];
    if (list.length > MOST_MEMBERS) {
      this.#report('household', `lists ${list.length} people`, `list at most ${MOST_MEMBERS}: larger groups are several households`);
    }
    return list.slice(0, MOST_MEMBERS).map((member, index) => {
      const values = new Map<string, Known>();
      if (typeof member !== 'object' || member === null) {
        this.#report('household', 'has a member that is not an object', 'write {"relation": "child", "age": 6}', index);
        return values;
      }
      const stated: GivenFacts = index === 0 && member['relation'] === undefined ? { relation: 'self', ...member } : member;
      for (const [id, value] of Object.entries(stated)) this.#take(values, id, value, (subject) => subject === 'member', index);
      const isSelf = (stated['relation'] as unknown) === 'self';
      if (isSelf !== (index === 0)) {
        this.#report('relation', isSelf ? 'is "self" twice' : 'is not "self" for the first member', 'the applicant comes first, once', index);
      }
      this.#fillDefaults(values, (subject) => subject === 'member');
      return values;
    });
  }

  #take(into: Map<string, Known>, id: string, given: Given, belongs: (subject: string) => boolean, member?: number): void {
    const fact = this.#facts.get(id);
    if (!fact || fact.type === 'member_list') {
      this.#report(id, 'is no known fact', closest(id, this.#facts.keys()), member);
      return;
    }
    if (!belongs(fact.subject)) {
      const place = fact.subject === 'member' ? 'inside the entries of "household"' : 'beside "household", not inside it';
      this.#report(id, `is a fact of the ${fact.subject}`, `write it ${place}`, member);
      return;
    }
    const known = this.#interpret(fact, given, member);
    if (known) into.set(id, known);
  }

  #interpret(fact: BaseFact, given: Given, member?: number): Known | undefined {
    if (typeof given === 'object' && given !== null && 'unknown' in given) return unknownOf(fact);
    switch (fact.type) {
      case 'boolean':
        if (typeof given === 'boolean') return { kind: 'truth', truth: given };
        return this.#refuse(fact, given, 'true or false', member);
      case 'enum':
        return this.#choice(fact, given, member);
      case 'enum_list':
        return this.#items(fact, given, member);
      default:
        return this.#number(fact, given, member);
    }
  }

  #choice(fact: BaseFact, given: Given, member?: number): Known | undefined {
    const among = typeof given === 'string' ? [given] : isOneOf(given) ? given.one_of : undefined;
    const values = fact.values ?? [];
    if (!among || among.length === 0 || among.some((value) => !values.includes(value))) {
      return this.#refuse(fact, given, `one of ${values.join(', ')}`, member);
    }
    return { kind: 'choice', choice: { among } };
  }

  #items(fact: BaseFact, given: Given, member?: number): Known | undefined {
    const values = fact.values ?? [];
    if (!Array.isArray(given) || given.some((item) => !values.includes(item as string))) {
      return this.#refuse(fact, given, `a list of ${values.join(', ')}`, member);
    }
    const has = [...new Set(given as readonly string[])];
    return { kind: 'items', items: { has, may: has } };
  }

  #number(fact: BaseFact, given: Given, member?: number): Known | undefined {
    const isDate = fact.type === 'date';
    const expected = isDate ? 'a date like 2026-03-31' : fact.type === 'integer' ? 'a whole number' : 'a number';
    const isRange = typeof given === 'object' && given !== null && !Array.isArray(given) && ('min' in given || 'max' in given);
    const bounds = isRange ? (given as { min?: number | string; max?: number | string }) : { min: given, max: given };
    const bound = (value: unknown, otherwise: number): number | undefined => {
      if (value === undefined) return otherwise;
      if (isDate) return typeof value === 'string' ? parseDay(value) : undefined;
      if (typeof value !== 'number' || !Number.isFinite(value)) return undefined;
      return fact.type === 'integer' && !Number.isInteger(value) ? undefined : value;
    };
    const lowest = isDate ? FIRST_DAY : (fact.min ?? -Infinity);
    const highest = isDate ? LAST_DAY : (fact.max ?? Infinity);
    const min = bound(bounds.min, lowest);
    const max = bound(bounds.max, highest);
    if (min === undefined || max === undefined) return this.#refuse(fact, given, expected, member);
    if (min > max) return this.#refuse(fact, given, 'a range whose min is not above its max', member);
    if (min < lowest || max > highest) {
      const limits = isDate
        ? `a date from ${formatDay(lowest)} to ${formatDay(highest)}`
        : `${expected} from ${lowest}${Number.isFinite(highest) ? ` to ${highest}` : ' up'}`;
      return this.#refuse(fact, given, limits, member);
    }
    return { kind: 'number', range: min === max ? exactly(min) : { min, max } };
  }

  #fillDefaults(values: Map<string, Known>, belongs: (subject: string) => boolean): void {
    if (!this.options.defaults) return;
    for (const fact of this.#facts.values()) {
      if (!belongs(fact.subject) || fact.default_for_cases === undefined || values.has(fact.id)) continue;
      const known = this.#interpret(fact, fact.default_for_cases);
      if (known) values.set(fact.id, known);
    }
  }

  #refuse(fact: BaseFact, given: Given, expected: string, member?: number): undefined {
    this.#report(fact.id, `is ${JSON.stringify(given)}`, `give ${expected}, or {"unknown": true}`, member);
  }

  #report(fact: string, problem: string, remedy: string, member?: number): void {
    this.problems.push({ fact, problem, remedy, ...(member === undefined ? {} : { member }) });
  }
}

function isOneOf(given: Given): given is { readonly one_of: readonly string[] } {
  return typeof given === 'object' && given !== null && 'one_of' in given && Array.isArray(given.one_of);
}

function describeProblem({ fact, member, problem, remedy }: FactProblem): string {
  return `${member === undefined ? '' : `household[${member}].`}${fact} ${problem}: ${remedy}`;
}

/** "did you mean …" by shared letters: enough for a slip of the keyboard. */
function closest(id: string, ids: Iterable<string>): string {
  const pairs = (text: string): Set<string> => new Set([...text].slice(1).map((letter, i) => `${text[i] ?? ''}${letter}`));
  const wanted = pairs(id);
  let best = '';
  let score = 0;
  for (const candidate of ids) {
    const found = pairs(candidate);
    const common = [...found].filter((pair) => wanted.has(pair)).length / Math.max(found.size, wanted.size, 1);
    if (common > score) [best, score] = [candidate, common];
  }
  return score > 0.4 ? `did you mean "${best}"?` : 'see rules/facts.yaml for the facts';
}
