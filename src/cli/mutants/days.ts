/** Intervals of reference dates, compared as text: `YYYY-MM-DD` sorts like the calendar. */
import { formatDay, parseDay, type Interval } from '../../engine/index.js';
import type { Mutation } from './mutation.js';

/** Days before this are not screened. */
export const FIRST_SCREENED = '2018-01-01';

export const dayAfter = (date: string, days = 1): string => formatDay((parseDay(date) ?? NaN) + days);

/** As schemas give an interval: an end may be there and undefined. */
interface Ends {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** The days that two intervals share; undefined when there is none. */
export function common(a: Ends = {}, b: Ends = {}): Interval | undefined {
  const from = [a.from, b.from]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
  const to = [a.to, b.to]
    .filter((day) => day !== undefined)
    .sort()
    .at(0);
  if (from !== undefined && to !== undefined && from > to) return undefined;
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

export const includes = ({ from, to }: Interval, date: string): boolean =>
  (from === undefined || from <= date) && (to === undefined || date <= to);

/** An empty interval, for what cannot show on any day. */
const NEVER: Interval = { from: '9999-12-31', to: '9999-12-31' };

/** The same mutation, limited to the days on which the part around it is in force. */
export const limitedTo = <T extends Pick<Mutation, 'days'>>(mutation: T, days: Interval): T => ({
  ...mutation,
  days: common(mutation.days, days) ?? NEVER,
});
