/** The explanation of one outcome: every clause, step and figure, with values, limits and sources. */
import { screen, evaluate, type CompiledRules } from './screening.js';
import { RuleError } from './compile-errors.js';
import type { Household } from './knowledge.js';
import type { Outcome } from './outcomes.js';
import type { Source } from './rule-book.js';
import type { ConditionTrace, ValueTrace } from './traces.js';

export interface Explanation {
  readonly outcome: Outcome;
  readonly clauses: readonly ConditionTrace[];
  readonly endedWhen?: ConditionTrace;
  readonly steps: readonly ValueTrace[];
  /** One block for each part of the amount that may apply. */
  readonly amounts: readonly ValueTrace[];
  readonly details: readonly ValueTrace[];
  readonly sources: Readonly<Record<string, Source>>;
}

/**
 * Explains how a benefit comes out for a household.
 * @throws {RuleError} when the benefit is not among the compiled rules
 */
export function explain(rules: CompiledRules, household: Household, id: string): Explanation {
  const compiled = rules.byId.get(id);
  const outcome = screen(rules, household).outcomes.find(({ benefit }) => benefit === id);
  if (!compiled || !outcome) throw new RuleError(`benefit ${id}`, 'does not exist', 'Correct the id.');
  const { frame } = evaluate(rules, household);
  const amounts = compiled.amounts.filter(({ when }) => when?.at(frame) !== false);
  return {
    outcome,
    clauses: compiled.clauses.map(({ id: clause, node }) => ({ ...node.trace(frame), id: clause })),
    ...(compiled.endedWhen ? { endedWhen: compiled.endedWhen.trace(frame) } : {}),
    steps: [...compiled.steps].map(([step, node]) => {
      const inner = node.trace(frame);
      return { kind: 'step', id: step, value: inner.value, from: [inner] };
    }),
    amounts: amounts.map(({ value }) => value.trace(frame)),
    details: amounts.flatMap(({ details }) =>
      [...details].flatMap(([detail, nodes]) =>
        nodes.map((node) => ({ ...node.trace(frame), kind: 'detail', id: detail })),
      ),
    ),
    sources: { ...rules.book.sources, ...compiled.benefit.sources },
  };
}
