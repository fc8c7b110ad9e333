/**
 * What a case can expect of an outcome, and whether two outcomes can be told apart by it. Of the lists of facts that are missing and of
 * clauses to verify a case expects that some items are there, or are not.
 */
import type { Outcome, Range } from '../../engine/index.js';

export interface Observed {
  readonly status: string;
  readonly failed?: string;
  readonly amount?: string;
  readonly details?: string;
  readonly firstSteps?: string;
  readonly applyBy?: string;
  readonly missing?: readonly string[];
  readonly toVerify?: readonly string[];
}

const EXACT = ['status', 'failed', 'amount', 'details', 'firstSteps', 'applyBy'] as const;
const LISTS = ['missing', 'toVerify'] as const;

export function observe(outcome: Outcome | undefined): Observed {
  if (!outcome) return { status: 'none' };
  const { status, amount, failed, missing, verify, firstSteps, applyBy } = outcome;
  const details = Object.entries(amount?.details ?? {}).map(
    ([id, figures]) => `${id} ${figures.map(range).join(', ')}`,
  );
  const facts = missing.map(({ fact, member }) => (member === undefined ? fact : `${member}.${fact}`));
  return {
    status,
    ...(failed.length > 0 ? { failed: sorted(failed.map(({ id }) => id)).join(', ') } : {}),
    ...(amount ? { amount: `${range(amount)} a ${amount.per}, ${range(amount.year)} a year` } : {}),
    ...(details.length > 0 ? { details: details.join('; ') } : {}),
    ...(firstSteps.length > 0 ? { firstSteps: sorted(firstSteps).join(', ') } : {}),
    ...(applyBy === undefined ? {} : { applyBy }),
    ...(facts.length > 0 ? { missing: sorted(facts) } : {}),
    ...(verify.length > 0 ? { toVerify: sorted(verify) } : {}),
  };
}

const sorted = (ids: readonly string[]): string[] => [...ids].sort();

/** To the cent, as cases expect it. */
const range = ({ min, max }: Range): string => (min === max ? cents(min) : `${cents(min)} … ${cents(max)}`);
const cents = (figure: number): string => String(Math.round(figure * 100) / 100);

/** Whether a case can tell two outcomes apart. */
export const differ = (before: Observed, after: Observed): boolean =>
  EXACT.some((aspect) => before[aspect] !== after[aspect]) ||
  LISTS.some((list) => before[list]?.join() !== after[list]?.join());

/** An outcome in words, as far as it differs from the other. */
export function difference(own: Observed, other: Observed): string {
  const exact = EXACT.filter((aspect) => aspect !== 'status' && own[aspect] !== other[aspect]).map(
    (aspect) => `${aspect}: ${own[aspect] ?? 'none'}`,
  );
  const lists = LISTS.filter((list) => own[list]?.join() !== other[list]?.join()).map(
    (list) => `${list}: ${own[list]?.join(', ') ?? 'none'}`,
  );
  return [own.status, ...exact, ...lists].join(', ');
}
