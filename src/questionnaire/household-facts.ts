/** From answers to the household that the engine reads. Only what was said goes in: no default, no guess. */
import type { Given, GivenFacts, GivenHousehold } from '../engine/index.js';
import { givenFacts, type Givers } from './given-facts.js';
import { APPLICANT, SELF_KEY } from './screens.js';
import type { Answers, Person } from './types.js';

/** Facts that the household screen gives of every person. */
export const PEOPLE_FACTS: readonly string[] = ['relation', 'birth_date', 'age'];

/** What is known of the rule book when facts are put in their places. */
export interface FactPlaces extends Givers {
  /** Facts that the host knows beforehand; those of a member are the applicant's. */
  readonly preset: GivenFacts;
  /** Reference date: nobody is born after it. */
  readonly date: string;
}

/**
 * The household of some answers: people in the order of the household screen, their facts with them. Answers to questions that are not
 * in the book and about people who left the household are not used. Until the household screen is answered the household is incomplete.
 * @param answers those of the live path
 */
export function householdOf(answers: Answers, places: FactPlaces): GivenHousehold {
  const people = answers.people ?? [APPLICANT];
  const members = new Map(people.map((person) => [person.key, factsOfPerson(person, places.date)]));
  const facts: Record<string, Given> = {};
  const recordOf = (id: string, person: string): Record<string, Given> | undefined => {
    const subject = places.facts.get(id)?.subject;
    return subject === 'member' ? members.get(person) : subject === undefined ? undefined : facts;
  };
  for (const [id, given] of Object.entries(places.preset)) {
    const record = recordOf(id, SELF_KEY);
    if (record && !(id in record)) record[id] = given;
  }
  for (const { fact, person, given, isListed } of givenFacts(places, answers)) {
    const record = recordOf(fact, person);
    if (record && !(isListed === true && fact in record)) record[fact] = given;
  }
  return {
    ...facts,
    household: [...members.values()],
    ...(answers.people === undefined ? { household_incomplete: true } : {}),
  };
}

function factsOfPerson({ relation, birthDate, age }: Person, date: string): Record<string, Given> {
  return {
    relation,
    ...(birthDate === undefined ? {} : { birth_date: notAfter(birthDate, date) }),
    ...(age === undefined ? {} : { age }),
  };
}

/** "Born in 2026" ends today. */
function notAfter(given: Given, date: string): Given {
  if (typeof given !== 'object' || !('max' in given) || typeof given.max !== 'string' || given.max <= date)
    return given;
  return { ...given, max: date };
}
