/** Everything that the results tell about one screening, put together once; time is looked at apart (outlook.ts), because it takes longer. */
import type { CompiledRules, Household, Outcome, Screening } from '../engine/index.js';
import { checklistOf, type ChecklistEntry } from './checklist.js';
import { bestCombination, type Combination } from './combination.js';
import { openingsOf, type Opening } from './first-steps.js';
import { planOf, type Action } from './plan.js';
import { standingAlone } from './standing-alone.js';

export interface Analysis {
  /** The outcomes of the best combination: none of two likely ones excludes the other. In the order of the screening. */
  readonly outcomes: readonly Outcome[];
  readonly combination: Combination;
  readonly openings: readonly Opening[];
  readonly plan: readonly Action[];
  readonly checklist: readonly ChecklistEntry[];
}

export function analyse(rules: CompiledRules, household: Household, screening: Screening): Analysis {
  const benefits = rules.book.benefits;
  const alone = standingAlone(rules, household, screening);
  const combination = bestCombination(alone.values(), benefits);
  const outcomes = inCombination(screening.outcomes, combination);
  const openings = openingsOf(rules, household, screening);
  const open = outcomes.filter(({ status }) => status === 'likely' || status === 'possible');
  const plan = planOf({ date: screening.date, outcomes: open, openings, rules: benefits });
  return { outcomes, combination, openings, plan, checklist: checklistOf(plan, open, benefits) };
}

/**
 * The screening settles pairs; where several benefits together are better than the one that beats each of them, the settled combination has
 * the last word: they take its place, and it becomes what one could have instead.
 */
function inCombination(
  outcomes: readonly Outcome[],
  { chosen, alternatives }: Combination,
): readonly Outcome[] {
  const settled = new Map(
    chosen.filter((choice) => choice.settled).map(({ outcome }) => [outcome.benefit, outcome]),
  );
  const replaced = new Map(
    alternatives
      .filter(({ insteadOf }) => insteadOf.some((id) => settled.has(id)))
      .map(({ outcome, insteadOf }) => [outcome.benefit, insteadOf.find((id) => settled.has(id)) ?? '']),
  );
  return outcomes.map((outcome): Outcome => {
    const best = settled.get(outcome.benefit);
    if (best && outcome.status === 'not') return best;
    const rival = replaced.get(outcome.benefit);
    if (rival === undefined || outcome.status === 'not') return outcome;
    return {
      ...outcome,
      status: 'not',
      failed: [{ id: 'incompatible', sources: [], because: [], benefit: rival }],
    };
  });
}
