/** The days on which it is worth looking again: one a month, birthdays, and the days on which laws begin or end. */
import { dateOf, formatDay, parseDay, shiftDay, type Day } from '../engine/calendar.js';
import type { GivenHousehold, RuleBook } from '../engine/index.js';
import { dateBounds } from './birth-dates.js';

/**
 * Days after the reference date in their order, each once; the last is the end of the horizon.
 * @param household with dates of birth (later-household.ts)
 * @param months how far to look
 */
export function turningDays(
  book: RuleBook,
  household: GivenHousehold,
  date: string,
  months: number,
): readonly Day[] {
  const today = parseDay(date) ?? 0;
  const end = shiftDay(today, { months });
  const monthly = Array.from({ length: months }, (_, index) => shiftDay(today, { months: index + 1 }));
  const laws = book.benefits.flatMap(({ in_force: { from, to } }) => [
    ...(from === undefined ? [] : [parseDay(from) ?? 0]),
    ...(to === undefined ? [] : [(parseDay(to) ?? 0) + 1]),
  ]);
  const days = [...monthly, ...laws, ...birthdays(household, today, end)];
  return [...new Set(days)].filter((day) => day > today && day <= end).sort((a, b) => a - b);
}

function birthdays({ household = [] }: GivenHousehold, today: Day, end: Day): readonly Day[] {
  const years = dateOf(end).year - dateOf(today).year + 1;
  return household.flatMap((member) => {
    const { min, max } = dateBounds(member['birth_date']);
    return [...new Set([min, max])].flatMap((day) => {
      const birth = day === undefined ? undefined : parseDay(day);
      if (birth === undefined) return [];
      const age = dateOf(today).year - dateOf(birth).year;
      return Array.from({ length: years }, (_, index) => birthday(birth, age + index));
    });
  });
}

/** Somebody born on 29 February completes the year on 1 March. */
export function birthday(birth: Day, years: number): Day {
  const day = shiftDay(birth, { years });
  return formatDay(birth).endsWith('-02-29') && !formatDay(day).endsWith('-02-29') ? day + 1 : day;
}
