/**
 * What a case could expect of an outcome, and whether two outcomes can be told apart by it. Of the lists of facts that are missing and of
 * clauses to verify a case expects some items: it notices that one is gone, never that there is one more.
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
const CONTAINED = ['missing', 'toVerify'] as const;

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

/** `extra`: only lists grew, which no case can notice. */
export type Contrast = 'none' | 'extra' | 'clear';

export function contrast(before: Observed, after: Observed): Contrast {
  if (EXACT.some((aspect) => before[aspect] !== after[aspect])) return 'clear';
  const lost = CONTAINED.some((list) => before[list]?.some((item) => !after[list]?.includes(item)));
  if (lost) return 'clear';
  return CONTAINED.some((list) => before[list]?.length !== after[list]?.length) ? 'extra' : 'none';
}

/** An outcome in words, as far as it differs from the other. */
export function difference(own: Observed, other: Observed): string {
  const exact = EXACT.filter((aspect) => aspect !== 'status' && own[aspect] !== other[aspect]).map(
    (aspect) => `${aspect}: ${own[aspect] ?? 'none'}`,
  );
  const lists = CONTAINED.filter((list) => own[list]?.join() !== other[list]?.join()).map(
    (list) => `${list}: ${own[list]?.join(', ') ?? 'none'}`,
  );
  return [own.status, ...exact, ...lists].join(', ');
}
