/**
 * What each benefit would come to if no other excluded it: what one could have instead. Only benefits that an incompatibility touches are
 * judged again; the others are as they were.
 */
import {
  compileRules,
  screen,
  type CompiledRules,
  type Household,
  type Outcome,
  type RuleBook,
  type Screening,
} from '../engine/index.js';

/** Outcomes by benefit, incompatibilities left aside. */
export function standingAlone(
  rules: CompiledRules,
  household: Household,
  { outcomes }: Screening,
): ReadonlyMap<string, Outcome> {
  const alone = new Map(outcomes.map((outcome) => [outcome.benefit, outcome]));
  const touched = outcomes.filter(isExcludedOnly).map(({ benefit }) => benefit);
  const undecided = outcomes
    .filter(({ status, alternatives }) => status === 'possible' && alternatives.length > 0)
    .map(({ benefit }) => benefit);
  const ids = [...touched, ...undecided];
  if (ids.length === 0) return alone;
  const free = compileRules(withoutRivals(rules.book), rules.date, ids);
  for (const outcome of screen(free, household).outcomes) {
    if (ids.includes(outcome.benefit)) alone.set(outcome.benefit, outcome);
  }
  return alone;
}

/** The benefit holds, or may; it is `not` because of a rival alone. */
export const isExcludedOnly = ({ status, failed }: Outcome): boolean =>
  status === 'not' && failed.length > 0 && failed.every(({ id }) => id === 'incompatible');

function withoutRivals(book: RuleBook): RuleBook {
  return {
    ...book,
    benefits: book.benefits.map((benefit) => {
      const free = { ...benefit };
      delete free.incompatible_with;
      return free;
    }),
  };
}
