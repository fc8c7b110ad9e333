/**
 * The same household on later days: nothing changes but time. An age told on the reference date becomes the dates of birth that it allows,
 * so that people grow older; every other answer is taken as it is.
 */
import { dateBounds, ageAsBirth } from './birth-dates.js';
import type { Given, GivenFacts, GivenHousehold } from '../engine/index.js';

/** @param date the day on which the ages were told, `YYYY-MM-DD` */
export function withBirthDates(household: GivenHousehold, date: string): GivenHousehold {
  const { household: members, ...rest } = household;
  if (members === undefined) return household;
  return { ...rest, household: members.map((member) => ageing(member, date)) };
}

function ageing(member: GivenFacts, date: string): GivenFacts {
  const { age, ...rest } = member;
  if (age === undefined) return member;
  const birth = narrowed(rest['birth_date'], ageAsBirth(age, date));
  return birth === undefined ? rest : { ...rest, birth_date: birth };
}

/** What is known of the date of birth, as told and by the age; contradictions are left to what was told. */
function narrowed(told: Given | undefined, byAge: Given | undefined): Given | undefined {
  if (byAge === undefined || typeof told === 'string') return told;
  const [a, b] = [dateBounds(told), dateBounds(byAge)];
  const min = [a.min, b.min]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
  const max = [a.max, b.max].filter((day) => day !== undefined).sort()[0];
  if (min !== undefined && max !== undefined && min > max) return told;
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
}
