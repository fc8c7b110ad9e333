/** What made the difference on the day on which an outcome turns: an age that is reached, a law that begins or ends, a term, a figure. */
import { completedMonths, formatDay, parseDay, type Day } from '../engine/calendar.js';
import type { FailedCondition, GivenHousehold, Outcome } from '../engine/index.js';
import { dateBounds } from './birth-dates.js';
import { birthday } from './turning-days.js';
import { membersAgeing } from './time-traces.js';

export type Cause =
  | {
      readonly kind: 'age';
      /** Position in the household. */
      readonly member: number;
      /** The age that is completed on that day. */
      readonly years: number;
      readonly months: number;
      /** Last day on which it may be completed, where only the age or the month of birth is known. */
      readonly atLatest?: string;
    }
  | { readonly kind: 'law' }
  | { readonly kind: 'term'; readonly failed: FailedCondition };

/**
 * @param closed the outcome on the day on which the benefit cannot be had: the day before it opens, or the day it closes
 * @param turn the first day of the new state
 * @param household with dates of birth
 * @returns undefined when it is not time that makes the difference, or it cannot be told
 */
export function causeOfTurn(closed: Outcome, turn: Day, household: GivenHousehold): Cause | undefined {
  const { failed } = closed;
  if (closed.status === 'ended' || closed.status === 'not-yet') return { kind: 'law' };
  if (failed.some(({ id }) => id === 'incompatible')) return undefined;
  const age = ageReached(household, membersAgeing(failed), turn);
  if (age) return age;
  const [first] = failed.filter(({ id }) => id !== 'amount');
  return first && { kind: 'term', failed: first };
}

/** The member who completes a year (or, failing that, a month) of age that day. */
function ageReached(
  { household = [] }: GivenHousehold,
  members: ReadonlySet<number> | undefined,
  turn: Day,
): Cause | undefined {
  const reached = household.flatMap((facts, member) => {
    if (members && !members.has(member)) return [];
    const { min, max } = dateBounds(facts['birth_date']);
    const eldest = min === undefined ? undefined : parseDay(min);
    if (eldest === undefined) return [];
    const months = completedMonths(eldest, turn);
    if (months === completedMonths(eldest, turn - 1)) return [];
    const youngest = max === undefined || max === min ? undefined : parseDay(max);
    return [{ member, months, youngest }];
  });
  const best = reached.find(({ months }) => months % 12 === 0) ?? (members ? reached[0] : undefined);
  if (!best) return undefined;
  const { member, months, youngest } = best;
  const years = Math.floor(months / 12);
  const isWhole = months % 12 === 0;
  return {
    kind: 'age',
    member,
    years,
    months: months % 12,
    ...(youngest !== undefined && isWhole ? { atLatest: formatDay(birthday(youngest, years)) } : {}),
  };
}
