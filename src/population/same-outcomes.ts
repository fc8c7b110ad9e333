/** When two screenings come to the same: status and money, benefit by benefit. */
import type { Amount, Outcome, Range, Screening } from '../engine/index.js';

/** Half a cent: amounts are rounded to cents. */
const TOLERANCE = 0.005;

/** Benefits whose status or money differs. */
export function differences(one: Screening, other: Screening): readonly string[] {
  return one.outcomes.flatMap((outcome, place) => {
    const counterpart = other.outcomes[place];
    return counterpart && isSame(outcome, counterpart) ? [] : [outcome.benefit];
  });
}

export const isSameScreening = (one: Screening, other: Screening): boolean =>
  one.outcomes.every((outcome, place) => {
    const counterpart = other.outcomes[place];
    return counterpart !== undefined && isSame(outcome, counterpart);
  });

export function isSame(one: Outcome, other: Outcome): boolean {
  return (
    one.benefit === other.benefit && one.status === other.status && isSameAmount(one.amount, other.amount)
  );
}

function isSameAmount(one: Amount | undefined, other: Amount | undefined): boolean {
  if (!one || !other) return one === other;
  const rangesOf = ({ min, max, year, details }: Amount): readonly Range[] => [
    { min, max },
    year,
    ...Object.values(details).flat(),
  ];
  const [ones, others] = [rangesOf(one), rangesOf(other)];
  return (
    one.per === other.per &&
    ones.length === others.length &&
    ones.every((range, place) => isNear(range, others[place]))
  );
}

const isNear = (one: Range, other: Range | undefined): boolean =>
  other !== undefined && close(one.min, other.min) && close(one.max, other.max);

const close = (one: number, other: number): boolean => one === other || Math.abs(one - other) < TOLERANCE;
