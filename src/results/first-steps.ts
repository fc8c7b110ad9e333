/**
 * Near misses in documents: benefits that fail for formalities alone, by the formality. What each would come to once it is done is found
 * by judging it without those clauses; everything else stays as it was answered.
 */
import {
  compileRules,
  screen,
  type CompiledRules,
  type FirstStep,
  type Household,
  type Outcome,
  type RuleBook,
  type Screening,
} from '../engine/index.js';

/** Formalities that go together, and what they open. */
export interface Opening {
  readonly steps: readonly FirstStep[];
  /** What each benefit would come out as: likely or possible, with its amount as far as it is known. */
  readonly opens: readonly Outcome[];
}

/** One entry a set of formalities, the one that opens most first. What would fail even then is left out. */
export function openingsOf(
  rules: CompiledRules,
  household: Household,
  { outcomes }: Screening,
): readonly Opening[] {
  const waiting = outcomes.filter(({ firstSteps }) => firstSteps.length > 0);
  if (waiting.length === 0) return [];
  const afterwards = outcomesAfter(rules, household, waiting);
  const bySteps = new Map<string, { steps: readonly FirstStep[]; opens: Outcome[] }>();
  for (const { benefit, firstSteps } of waiting) {
    const then = afterwards.get(benefit);
    if (then?.status !== 'likely' && then?.status !== 'possible') continue;
    const key = [...firstSteps].sort().join(' ');
    const entry = bySteps.get(key) ?? { steps: firstSteps, opens: [] };
    entry.opens.push(then);
    bySteps.set(key, entry);
  }
  return [...bySteps.values()].sort((a, b) => b.opens.length - a.opens.length);
}

function outcomesAfter(
  rules: CompiledRules,
  household: Household,
  waiting: readonly Outcome[],
): ReadonlyMap<string, Outcome> {
  const done = new Map(waiting.map(({ benefit, failed }) => [benefit, new Set(failed.map(({ id }) => id))]));
  const book: RuleBook = {
    ...rules.book,
    benefits: rules.book.benefits.map((benefit) => {
      const steps = done.get(benefit.id);
      if (!steps) return benefit;
      const all = benefit.conditions.all.filter(({ id, first_step: step }) => !step || !steps.has(id ?? ''));
      return { ...benefit, conditions: { ...benefit.conditions, all } };
    }),
  };
  const { outcomes } = screen(compileRules(book, rules.date, [...done.keys()]), household);
  return new Map(outcomes.map((outcome) => [outcome.benefit, outcome]));
}
