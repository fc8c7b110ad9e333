/**
 * The facts on which an outcome rests: as few as still give it. What is left out is unknown, never otherwise, so that by the soundness of
 * the engine whoever fits the facts that remain has this outcome.
 *
 * Facts are taken away in blocks (most of what was told does not touch a benefit), halving a block that matters. One that was needed while
 * more was known is needed when less is, so that none has to be tried again.
 */
import {
  readHousehold,
  screen,
  type CompiledRules,
  type GivenFacts,
  type GivenHousehold,
  type Outcome,
} from '../engine/index.js';

/** What must not change while facts are taken away. */
export type Conclusion = (outcome: Outcome) => string;

/** A fact and where it stands; a member's position in the household. */
interface Place {
  readonly fact: string;
  readonly member?: number;
}

/**
 * @param rules compiled for the benefit and its rivals: each trial is a screening
 * @param conclusion two outcomes with the same text are the same
 */
export function decidingFacts(
  rules: CompiledRules,
  household: GivenHousehold,
  benefit: string,
  conclusion: Conclusion,
): GivenHousehold {
  const concludes = (given: GivenHousehold): string | undefined => {
    const known = readHousehold(rules.book.facts, given, { defaults: false });
    const outcome = screen(rules, known).outcomes.find((one) => one.benefit === benefit);
    return outcome && conclusion(outcome);
  };
  const wanted = concludes(household);
  const holds = (given: GivenHousehold): boolean => concludes(given) === wanted;
  const people = withoutPeople(household, holds);
  return withoutFacts(people, placesOf(people), holds);
}

/** Members from the end, as long as it does not matter who else there is. */
function withoutPeople(household: GivenHousehold, holds: (given: GivenHousehold) => boolean): GivenHousehold {
  const members = household.household ?? [];
  if (members.length === 0) return household;
  let left = household;
  for (let count = members.length - 1; count >= 1; count -= 1) {
    const fewer = { ...household, household: members.slice(0, count), household_incomplete: true };
    if (!holds(fewer)) return left;
    left = fewer;
  }
  const open = { ...left, household_incomplete: true };
  return holds(open) ? open : left;
}

function withoutFacts(
  household: GivenHousehold,
  places: readonly Place[],
  holds: (given: GivenHousehold) => boolean,
): GivenHousehold {
  if (places.length === 0) return household;
  const fewer = without(household, places);
  if (holds(fewer)) return fewer;
  if (places.length === 1) return household;
  const middle = Math.ceil(places.length / 2);
  const first = withoutFacts(household, places.slice(0, middle), holds);
  return withoutFacts(first, places.slice(middle), holds);
}

/** The household's own facts, then each member's; the relation stays, since it says who is meant. */
function placesOf({ household = [], ...facts }: GivenHousehold): readonly Place[] {
  return [
    ...Object.keys(facts)
      .filter((fact) => fact !== 'household_incomplete')
      .map((fact) => ({ fact })),
    ...household.flatMap((member, index) =>
      Object.keys(member)
        .filter((fact) => index > 0 || fact !== 'relation')
        .map((fact) => ({ fact, member: index })),
    ),
  ];
}

function without(given: GivenHousehold, places: readonly Place[]): GivenHousehold {
  const left = Object.entries(given).filter(
    ([id]) => !places.some(({ fact, member }) => member === undefined && fact === id),
  );
  const { household, ...facts } = Object.fromEntries(left) as GivenHousehold;
  if (household === undefined) return facts;
  const members = household.map((member, index): GivenFacts =>
    Object.fromEntries(
      Object.entries(member).filter(
        ([id]) => !places.some((place) => place.member === index && place.fact === id),
      ),
    ),
  );
  return { ...facts, household: members };
}
