/** Where a mutant can be seen: in the cases of which benefits, on which reference dates; or nowhere, and why. */
import type { Interval } from '../../engine/index.js';
import { common, FIRST_SCREENED } from './days.js';
import type { Mutant } from './mutants.js';
import type { Usage } from './usage.js';

export interface Sight {
  readonly benefits: readonly string[];
  /** Reference dates on which it can show. */
  readonly days: Interval;
  /** Set when it can show on no screened day: the mutant is equivalent, for this reason. */
  readonly hidden?: string;
  /** Set when it can show on screened days only through an older date among the facts: equivalent if the search finds none. */
  readonly old?: string;
}

/** @param lastScreened the last day of which the rules know all figures */
export function sightOf(mutant: Mutant, usage: Usage, lastScreened: string): Sight {
  const { piece, usageKey } = mutant;
  const benefits = piece.kind === 'benefit' ? [piece.id] : usage.benefitsOf(usageKey ?? '');
  const screened = { from: FIRST_SCREENED, to: lastScreened };
  const uses = usageKey === undefined ? undefined : usage.of(usageKey);
  if (uses?.length === 0) return { benefits, days: screened, hidden: 'no rule consults it' };
  // Read as of another day than the reference date, an old value still shows.
  const days = common(mutant.days, screened);
  if (uses?.some(({ anyPeriod }) => anyPeriod))
    return {
      benefits,
      days: screened,
      ...(days
        ? {}
        : { old: 'a figure of days that are not screened, on which no outcome depends any more' }),
    };
  if (!days)
    return {
      benefits,
      days: screened,
      hidden: 'shows only on days that are not screened',
    };
  if (uses && !uses.some((use) => common(use.days, days)))
    return { benefits, days, hidden: 'shows only on days on which no rule in force consults it' };
  return { benefits, days };
}
