/** Why a benefit came out as it did, and what is left to do: the clauses that fail, those to verify, the last day to apply. */
import type { CompiledBenefit } from './benefit-compiler.js';
import type { Evaluation } from './benefit-evaluation.js';
import { formatDay } from './calendar.js';
import type { Frame } from './nodes.js';
import type { FailedCondition } from './outcomes.js';
import { isExact } from './ranges.js';
import type { ComparisonTrace, ConditionTrace, ValueTrace } from './traces.js';

/** Every clause that is false, each with the comparisons that decided it (worked out only when asked for). */
export function failedOf(compiled: CompiledBenefit, frame: Frame, evaluation: Evaluation): FailedCondition[] {
  const failed = compiled.clauses
    .filter(({ node }) => node.at(frame) === false)
    .map(({ id, sources, firstStep, node }): FailedCondition => ({
      id,
      sources,
      ...(firstStep ? { firstStep } : {}),
      get because() {
        return decidingComparisons(node.trace(frame), 'false');
      },
    }));
  // Nothing is due: of one whom a clause excludes, that is not the reason.
  const isNothingDue = evaluation.nothingDue && failed.length === 0;
  return isNothingDue ? [{ id: 'amount', sources: [], because: [] }] : failed;
}

/** The comparisons that made a condition come out as it did; of a named condition, those behind the name. */
export function decidingComparisons(trace: ConditionTrace, truth: 'true' | 'false'): ComparisonTrace[] {
  if (trace.kind === 'not') {
    return (trace.parts ?? []).flatMap((part) => decidingComparisons(part, opposite(truth)));
  }
  const own = (trace.comparisons ?? []).filter((comparison) => comparison.truth === truth);
  const parts = (trace.parts ?? []).filter((part) => part.truth === truth);
  return [...own.flatMap(behindTheName), ...parts.flatMap((part) => decidingComparisons(part, truth))];
}

/** `registered_resident = true` says nothing to a person: the answers behind it do. */
function behindTheName(comparison: ComparisonTrace): ComparisonTrace[] {
  const condition = conditionOf(comparison.actual);
  if (!condition || condition.truth === 'unknown') return [comparison];
  const behind = decidingComparisons(condition, condition.truth);
  return behind.length > 0 ? behind : [comparison];
}

function conditionOf({ condition, from }: ValueTrace): ConditionTrace | undefined {
  return condition ?? (from?.length === 1 && from[0] ? conditionOf(from[0]) : undefined);
}

const opposite = (truth: 'true' | 'false'): 'true' | 'false' => (truth === 'true' ? 'false' : 'true');

/** Clauses that only the authority can check, as far as they concern this household. */
export function verifyOf(compiled: CompiledBenefit, frame: Frame): string[] {
  return compiled.toVerify.filter(({ when }) => when?.at(frame) !== false).map(({ id }) => id);
}

/** Last day to apply, when it is known. */
export function applyByOf(compiled: CompiledBenefit, frame: Frame): string | undefined {
  const day = compiled.applyBy?.at(frame);
  return day && isExact(day) && Number.isFinite(day.min) ? formatDay(day.min) : undefined;
}
