/** What is different between two screenings of the same rules: outcomes whose status changed, or whose amount did. */
import type { Amount, Outcome, Screening, Status } from '../engine/index.js';

export interface Change {
  readonly benefit: string;
  /** Undefined where the benefit was not screened before. */
  readonly before: Status | undefined;
  readonly after: Status;
  /** What became of the amount, where the status stayed: certainly more, certainly less, or other bounds. */
  readonly amount?: 'more' | 'less' | 'other';
}

/** Changes in the order of the later screening; none when nothing that is shown differs. */
export function changesBetween(before: Screening, after: Screening): readonly Change[] {
  const known = new Map(before.outcomes.map((outcome) => [outcome.benefit, outcome]));
  return after.outcomes.flatMap((outcome): Change[] => {
    const earlier = known.get(outcome.benefit);
    const base = { benefit: outcome.benefit, before: earlier?.status, after: outcome.status };
    if (earlier?.status !== outcome.status) return [base];
    const amount = changeOfAmount(earlier, outcome);
    return amount === undefined ? [] : [{ ...base, amount }];
  });
}

function changeOfAmount(before: Outcome, after: Outcome): Change['amount'] {
  const [a, b] = [before.amount, after.amount];
  if (!a && !b) return undefined;
  if (!a || !b) return 'other';
  if (isSame(a, b)) return undefined;
  if (b.year.min > a.year.max) return 'more';
  return b.year.max < a.year.min ? 'less' : 'other';
}

const isSame = (a: Amount, b: Amount): boolean =>
  a.per === b.per &&
  a.min === b.min &&
  a.max === b.max &&
  a.year.min === b.year.min &&
  a.year.max === b.year.max &&
  JSON.stringify(a.details) === JSON.stringify(b.details);
