/** A household on a date, as the search for a distinguishing one changes it: always a copy. */
import { formatDay, parseDay, type GivenFacts, type GivenHousehold } from '../../engine/index.js';

export interface Scenario {
  readonly date: string;
  readonly facts: GivenHousehold;
}

/** A fact's place: of the household, or of the member of that position. */
export interface Slot {
  readonly fact: string;
  readonly member?: number;
}

export const membersOf = ({ facts }: Scenario): readonly GivenFacts[] =>
  facts.household ?? [{ relation: 'self' }];

export function read({ facts, ...rest }: Scenario, { fact, member }: Slot): unknown {
  return member === undefined ? facts[fact] : membersOf({ facts, ...rest })[member]?.[fact];
}

/** The scenario with one fact given otherwise; an age takes the place of a date of birth, and the reverse. */
export function withFact(scenario: Scenario, { fact, member }: Slot, value: unknown): Scenario {
  const { date, facts } = scenario;
  if (member === undefined) return { date, facts: { ...facts, [fact]: value } as GivenHousehold };
  const rival = fact === 'age' ? 'birth_date' : fact === 'birth_date' ? 'age' : undefined;
  const household = membersOf(scenario).map((known, index) => {
    if (index !== member) return known;
    const kept = Object.entries(known).filter(([id]) => id !== rival);
    return { ...Object.fromEntries(kept), [fact]: value } as GivenFacts;
  });
  return { date, facts: { ...facts, household } };
}

export function withMembers(scenario: Scenario, household: readonly GivenFacts[]): Scenario {
  return { date: scenario.date, facts: { ...scenario.facts, household } };
}

/** Everything as many days later: the reference date and every date among the facts, so that distances stay. */
export function shifted({ date, facts }: Scenario, days: number): Scenario {
  return { date: moveDate(date, days), facts: moveDates(facts, days) as GivenHousehold };
}

/** Another reference date, the facts as they are. */
export const on = ({ facts }: Scenario, date: string): Scenario => ({ date, facts });

export const daysFrom = (a: string, b: string): number => (parseDay(b) ?? NaN) - (parseDay(a) ?? NaN);

const ISO_DATE = /^\d{4}-\d\d-\d\d$/;

function moveDates(part: unknown, days: number): unknown {
  if (typeof part === 'string') return moveDate(part, days);
  if (Array.isArray(part)) return part.map((entry) => moveDates(entry, days));
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, moveDates(value, days)]));
}

const moveDate = (text: string, days: number): string =>
  ISO_DATE.test(text) ? formatDay((parseDay(text) ?? NaN) + days) : text;
