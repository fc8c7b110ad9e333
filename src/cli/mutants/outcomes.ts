/** What a case could expect of an outcome: two outcomes that are the same in this cannot be told apart by any case. */
import type { Outcome, Range } from '../../engine/index.js';

export interface Observed {
  readonly status: string;
  readonly amount?: string;
  readonly details?: string;
  readonly failed?: string;
  readonly missing?: string;
  readonly toVerify?: string;
  readonly firstSteps?: string;
  readonly applyBy?: string;
}

const ASPECTS = [
  'status',
  'failed',
  'amount',
  'details',
  'missing',
  'toVerify',
  'firstSteps',
  'applyBy',
] as const;

export function observe(outcome: Outcome | undefined): Observed {
  if (!outcome) return { status: 'none' };
  const { status, amount, failed, missing, verify, firstSteps, applyBy } = outcome;
  const details = Object.entries(amount?.details ?? {}).map(([id, figures]) => `${id} ${figures.map(range).join(', ')}`);
  return {
    status,
    ...(amount ? { amount: `${range(amount)} a ${amount.per}, ${range(amount.year)} a year` } : {}),
    ...(details.length > 0 ? { details: details.join('; ') } : {}),
    ...list('failed', failed.map(({ id }) => id)),
    ...list(
      'missing',
      missing.map(({ fact, member }) => (member === undefined ? fact : `${member}.${fact}`)),
    ),
    ...list('toVerify', verify),
    ...list('firstSteps', firstSteps),
    ...(applyBy === undefined ? {} : { applyBy }),
  };
}

function list(key: keyof Observed, ids: readonly string[]): Partial<Observed> {
  return ids.length === 0 ? {} : { [key]: [...ids].sort().join(', ') };
}

const range = ({ min, max }: Range): string => (min === max ? String(min) : `${min} … ${max}`);

export const sameObserved = (a: Observed, b: Observed): boolean =>
  ASPECTS.every((aspect) => a[aspect] === b[aspect]);

/** An outcome in words, as far as it differs from the other. */
export function difference(own: Observed, other: Observed): string {
  const parts = ASPECTS.filter((aspect) => aspect !== 'status' && own[aspect] !== other[aspect]).map(
    (aspect) => `${aspect}: ${own[aspect] ?? 'none'}`,
  );
  return [own.status, ...parts].join(', ');
}
