/** Whether a comparison can come out otherwise on a later day although nothing but time changes, and whose birthday it hangs on. */
import type { ComparisonTrace, ConditionTrace, FailedCondition, ValueTrace } from '../engine/index.js';

/** Values that look at the reference date by themselves. */
const OF_TIME = new Set([
  'reference_date',
  'completed_years',
  'completed_months',
  'days_between',
  'revalued',
]);
/** Values over all members, whose traces name only those who count: whoever does not count yet is not in them. */
const OF_MEMBERS = new Set([
  'count_members',
  'sum_members',
  'greatest_member',
  'least_member',
  'rank_by_age',
]);

const BIRTH = new Set(['age', 'birth_date']);

/**
 * True unless the clause certainly stays as it is.
 * @param changesLater whether a figure of the law has another value on a later day that matters
 */
export function canTurn(failed: FailedCondition, changesLater: (parameter: string) => boolean): boolean {
  if (failed.id === 'incompatible') return false;
  const moves = ({ kind, id }: ValueTrace): boolean =>
    OF_TIME.has(kind) ||
    OF_MEMBERS.has(kind) ||
    (kind === 'fact' && BIRTH.has(id ?? '')) ||
    (kind === 'parameter' && changesLater(id ?? ''));
  return failed.because.length === 0 || failed.because.some((comparison) => valuesIn(comparison).some(moves));
}

/** Positions of the members whose age or date of birth is compared; undefined when the traces do not tell. */
export function membersAgeing(failed: readonly FailedCondition[]): ReadonlySet<number> | undefined {
  const values = failed.flatMap(({ because }) => because.flatMap(valuesIn));
  const members = values
    .filter(({ kind, id }) => kind === 'fact' && BIRTH.has(id ?? ''))
    .map(({ member }) => member ?? 0);
  if (members.length > 0) return new Set(members);
  return values.length === 0 || values.some(({ kind }) => OF_MEMBERS.has(kind)) ? undefined : new Set();
}

/** Figures of the law in the clauses, by id. */
export function figuresIn(failed: readonly FailedCondition[]): ReadonlySet<string> {
  const values = failed.flatMap(({ because }) => because.flatMap(valuesIn));
  return new Set(values.filter(({ kind }) => kind === 'parameter').map(({ id }) => id ?? ''));
}

/** Every value of a comparison and what it was computed from. */
function valuesIn({ actual, limit }: ComparisonTrace): readonly ValueTrace[] {
  const limits = Array.isArray(limit) ? (limit as readonly ValueTrace[]) : [limit as ValueTrace];
  return [actual, ...limits].flatMap(withParts);
}

const withParts = (trace: ValueTrace): readonly ValueTrace[] => [
  trace,
  ...(trace.from ?? []).flatMap(withParts),
  ...(trace.condition ? valuesOf(trace.condition) : []),
];

const valuesOf = ({ comparisons = [], parts = [] }: ConditionTrace): readonly ValueTrace[] => [
  ...comparisons.flatMap(valuesIn),
  ...parts.flatMap(valuesOf),
];
