// What the proofs of exactness share: the real rule book on one day, its interview, and the means to complete what is known.
import { loadRules } from '../../../src/cli/rule-files.js';
import {
  judgeOf,
  populationOf,
  settler,
  type CompleteHousehold,
  type Judge,
  type Mixture,
} from '../../../src/population/index.js';
import type { Given, GivenFacts, GivenHousehold, RuleBook } from '../../../src/engine/index.js';
import { createInterview, type Interview } from '../../../src/questionnaire/index.js';

export const DATE = '2026-06-30';

/** Households of each of the two populations; together at least ten thousand are proved on. */
export const HALF = Number(process.env['EXACTNESS_HOUSEHOLDS'] ?? 5000);
/** Households whose questions are searched for pairs, which takes a hundred times as long. */
export const SEARCHED = Math.min(12, HALF);
export const MINUTES = 60_000;

export interface Lab {
  readonly book: RuleBook;
  readonly interview: Interview;
  readonly judge: Judge;
  /** Facts from which others follow by the rule book. */
  readonly settling: ReadonlySet<string>;
  readonly settle: (household: CompleteHousehold) => CompleteHousehold;
  readonly draw: (mixture: Mixture) => (place: number) => CompleteHousehold;
}

export function openLab(book: RuleBook = loadRules().book): Lab {
  return {
    book,
    interview: createInterview({ ruleBook: book, date: DATE }),
    judge: judgeOf(book, DATE),
    settling: new Set(
      book.facts.flatMap(({ settled_when: rows, narrowed_by: bounds }) => factsIn([rows, bounds])),
    ),
    settle: settler(book, DATE),
    draw: (mixture) => populationOf({ book, date: DATE, mixture }),
  };
}

function factsIn(part: unknown): readonly string[] {
  if (typeof part !== 'object' || part === null) return [];
  const own = 'fact' in part && typeof part.fact === 'string' ? [part.fact] : [];
  return [...own, ...Object.values(part).flatMap(factsIn)];
}

/** Everything known is kept; the rest is another household's: of its member at the same place, or of its last. */
export function completed(known: GivenHousehold, donor: CompleteHousehold): CompleteHousehold {
  const knownMembers = known.household ?? [];
  const { household: donorMembers, ...donorFacts } = donor;
  const members = knownMembers.map((member, place) => ({
    ...(donorMembers[place] ?? donorMembers.at(-1)),
    ...exactWith(member, donorMembers[place] ?? donorMembers.at(-1) ?? {}),
  }));
  return {
    ...donorFacts,
    ...exactWith(ownFacts(known), donorFacts as GivenFacts),
    household: members,
  };
}

/** The facts beside the members. */
const ownFacts = (given: GivenHousehold): GivenFacts =>
  Object.fromEntries(
    Object.entries(given).filter(([id]) => id !== 'household' && id !== 'household_incomplete'),
  ) as GivenFacts;

/** What is known only in part takes the donor's value where that fits, else one that does. */
function exactWith(known: GivenFacts, donor: GivenFacts): GivenFacts {
  return Object.fromEntries(
    Object.entries(known).map(([fact, given]) => [
      fact,
      fits(donor[fact], given) ? (donor[fact] as Given) : someOf(given),
    ]),
  );
}

/** Whether an exact value is allowed by what is known. */
export function fits(value: Given | undefined, known: Given): boolean {
  if (value === undefined) return false;
  if (typeof known !== 'object' || Array.isArray(known))
    return JSON.stringify(value) === JSON.stringify(known);
  if ('unknown' in known) return true;
  if ('one_of' in known) return typeof value === 'string' && known.one_of.includes(value);
  const { min, max } = known as { min?: number | string; max?: number | string };
  return (
    (min === undefined || (value as number) >= (min as number)) &&
    (max === undefined || (value as number) <= (max as number))
  );
}

function someOf(known: Given): Given {
  if (typeof known !== 'object' || Array.isArray(known)) return known;
  if ('one_of' in known) return known.one_of[0] ?? '';
  const { min, max } = known as { min?: number | string; max?: number | string };
  return max ?? min ?? 0;
}

/** Whether a household still says everything that was known. */
export function keeps(household: CompleteHousehold, known: GivenHousehold): boolean {
  const agrees = (facts: GivenFacts, others: GivenFacts): boolean =>
    Object.entries(facts).every(([fact, given]) => fits(others[fact], given));
  const { household: members = [] } = known;
  return (
    agrees(ownFacts(known), ownFacts(household)) &&
    members.every((member, place) => agrees(member, household.household[place] ?? {}))
  );
}
