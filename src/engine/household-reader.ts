/**
 * Reads a given household: the flat JSON form that example households, cases and the interview share. Every mistake in it is reported
 * at once, with what is wrong and how to put it right.
 */
import { FIRST_DAY, formatDay, LAST_DAY, parseDay } from './calendar.js';
import { unknownOf, type FactValues, type GivenHousehold, type Household, type Known } from './knowledge.js';
import { exactly } from './ranges.js';
import type { BaseFact } from './rule-book.js';

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
  /** Reference date, `YYYY-MM-DD`: nobody is born after it. */
  readonly date?: string;
}

/**
 * Reads a given household.
 * @throws {HouseholdError} with every unknown fact, wrong type, impossible date, value out of its bounds.
 */
export function readHousehold(
  facts: readonly BaseFact[],
  given: GivenHousehold,
  options: ReadingOptions,
): Household {
  const reader = new Reader(facts, options);
  const household = reader.read(given);
  if (reader.problems.length > 0) throw new HouseholdError(reader.problems);
  return household;
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

  /** What is given may come from a file or a host: nothing about it is taken for granted. */
  read(given: unknown): Household {
    if (!isRecord(given)) {
      this.#report(
        'facts',
        'is not an object',
        'write {"isee": 5000, "household": [{"relation": "self", "age": 40}]}',
      );
      return { facts: new Map(), members: [new Map()], unlisted: 0 };
    }
    const { household, household_incomplete: incomplete, ...flat } = given;
    const facts = new Map<string, Known>();
    for (const [id, value] of Object.entries(flat)) {
      if (value !== undefined) this.#take(facts, id, value, (subject) => subject !== 'member');
    }
    const members = this.#readMembers(household);
    this.#fillDefaults(facts, (subject) => subject !== 'member');
    return {
      facts,
      members,
      unlisted: household === undefined || incomplete ? Math.max(0, MOST_MEMBERS - members.length) : 0,
    };
  }

  #readMembers(given: unknown): FactValues[] {
    if (given !== undefined && (!Array.isArray(given) || given.length === 0)) {
      this.#report(
        'household',
        'lists nobody',
        'list the members, the applicant first: [{"relation": "self", "age": 40}]',
      );
      return [new Map()];
    }
    const list: unknown[] = given ?? [{ relation: 'self' }];
    if (list.length > MOST_MEMBERS) {
      this.#report(
        'household',
        `lists ${list.length} people`,
        `list at most ${MOST_MEMBERS}: larger groups are several households`,
      );
    }
    return list.slice(0, MOST_MEMBERS).map((member, index) => {
      const values = new Map<string, Known>();
      if (!isRecord(member)) {
        this.#report(
          'household',
          'has a member that is not an object',
          'write {"relation": "child", "age": 6}',
          index,
        );
        return values;
      }
      const stated =
        index === 0 && member['relation'] === undefined ? { relation: 'self', ...member } : member;
      for (const [id, value] of Object.entries(stated))
        this.#take(values, id, value, (subject) => subject === 'member', index);
      const isSelf = stated['relation'] === 'self';
      if (isSelf !== (index === 0)) {
        this.#report(
          'relation',
          isSelf ? 'is "self" twice' : 'is not "self" for the first member',
          'the applicant comes first, once',
          index,
        );
      }
      this.#checkBirth(values, index);
      this.#fillDefaults(values, (subject) => subject === 'member');
      return values;
    });
  }

  #checkBirth(values: ReadonlyMap<string, Known>, member: number): void {
    const { date } = this.options;
    const born = values.get('birth_date');
    const day = date === undefined ? undefined : parseDay(date);
    if (day === undefined || born?.kind !== 'number' || born.range.min <= day) return;
    this.#report('birth_date', `is after the reference date ${date ?? ''}`, 'give a day up to it', member);
  }

  #take(
    into: Map<string, Known>,
    id: string,
    given: unknown,
    belongs: (subject: string) => boolean,
    member?: number,
  ): void {
    const fact = this.#facts.get(id);
    if (!fact || fact.type === 'member_list') {
      this.#report(id, 'is no known fact', closest(id, this.#facts.keys()), member);
      return;
    }
    if (!belongs(fact.subject)) {
      const place =
        fact.subject === 'member' ? 'inside the entries of "household"' : 'beside "household", not inside it';
      this.#report(id, `is a fact of the ${fact.subject}`, `write it ${place}`, member);
      return;
    }
    const known = this.#interpret(fact, given, member);
    if (known) into.set(id, known);
  }

  #interpret(fact: BaseFact, given: unknown, member?: number): Known | undefined {
    if (isRecord(given) && given['unknown'] === true) return unknownOf(fact);
    switch (fact.type) {
      case 'boolean':
        if (typeof given === 'boolean') return { kind: 'truth', truth: given };
        {
          this.#refuse(fact, given, 'true or false', member);
          return;
        }
      case 'enum':
        return this.#choice(fact, given, member);
      case 'enum_list':
        return this.#items(fact, given, member);
      default:
        return this.#number(fact, given, member);
    }
  }

  #choice(fact: BaseFact, given: unknown, member?: number): Known | undefined {
    const among = typeof given === 'string' ? [given] : isOneOf(given) ? given.one_of : undefined;
    const values = fact.values ?? [];
    if (!among || among.length === 0 || among.some((value) => !values.includes(value))) {
      this.#refuse(fact, given, `one of ${values.join(', ')}`, member);
      return;
    }
    return { kind: 'choice', choice: { among } };
  }

  #items(fact: BaseFact, given: unknown, member?: number): Known | undefined {
    const values = fact.values ?? [];
    if (!isStrings(given) || given.some((item) => !values.includes(item))) {
      this.#refuse(fact, given, `a list of ${values.join(', ')}`, member);
      return;
    }
    const has = [...new Set(given)];
    return { kind: 'items', items: { has, may: has } };
  }

  #number(fact: BaseFact, given: unknown, member?: number): Known | undefined {
    const isDate = fact.type === 'date';
    const expected = isDate
      ? 'a date like 2026-03-31'
      : fact.type === 'integer'
        ? 'a whole number'
        : 'a number';
    const isRange = isRecord(given) && ('min' in given || 'max' in given);
    const bounds: { min?: unknown; max?: unknown } = isRange ? given : { min: given, max: given };
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
    if (min === undefined || max === undefined) {
      this.#refuse(fact, given, expected, member);
      return;
    }
    if (min > max) {
      this.#refuse(fact, given, 'a range whose min is not above its max', member);
      return;
    }
    if (min < lowest || max > highest) {
      const limits = isDate
        ? `a date from ${formatDay(lowest)} to ${formatDay(highest)}`
        : `${expected} from ${lowest}${Number.isFinite(highest) ? ` to ${highest}` : ' up'}`;
      this.#refuse(fact, given, limits, member);
      return;
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

  #refuse(fact: BaseFact, given: unknown, expected: string, member?: number): undefined {
    this.#report(fact.id, `is ${JSON.stringify(given)}`, `give ${expected}, or {"unknown": true}`, member);
  }

  #report(fact: string, problem: string, remedy: string, member?: number): void {
    this.problems.push({ fact, problem, remedy, ...(member === undefined ? {} : { member }) });
  }
}

const isRecord = (given: unknown): given is Readonly<Record<string, unknown>> =>
  typeof given === 'object' && given !== null && !Array.isArray(given);

const isStrings = (given: unknown): given is readonly string[] =>
  Array.isArray(given) && given.every((item) => typeof item === 'string');

const isOneOf = (given: unknown): given is { readonly one_of: readonly string[] } =>
  isRecord(given) && isStrings(given['one_of']);

function describeProblem({ fact, member, problem, remedy }: FactProblem): string {
  return `${member === undefined ? '' : `household[${member}].`}${fact} ${problem}: ${remedy}`;
}

/** "did you mean …" by shared letters: enough for a slip of the keyboard. */
function closest(id: string, ids: Iterable<string>): string {
  const pairs = (text: string): Set<string> =>
    new Set(Array.from({ length: text.length - 1 }, (_, i) => text.slice(i, i + 2)));
  const wanted = pairs(id);
  let best = '';
  let score = 0;
  for (const candidate of ids) {
    const found = pairs(candidate);
    const common =
      [...found].filter((pair) => wanted.has(pair)).length / Math.max(found.size, wanted.size, 1);
    if (common > score) [best, score] = [candidate, common];
  }
  return score > 0.4 ? `did you mean "${best}"?` : 'see rules/facts.yaml for the facts';
}
