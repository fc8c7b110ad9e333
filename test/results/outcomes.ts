// Outcomes made by hand, for modules that only read them.
import type { Amount, Outcome, Range } from '../../src/engine/index.js';

type AmountParts = Partial<Omit<Amount, 'year' | 'per'>> & { per?: Amount['per']; year?: Range };

export function amount({ min = 0, max = min, per = 'month', year, ...rest }: AmountParts): Amount {
  const times = per === 'month' ? 12 : 1;
  return {
    min,
    max,
    per,
    upTo: false,
    details: {},
    year: year ?? { min: min * times, max: max * times },
    ...rest,
  };
}

export const outcome = (benefit: string, parts: Partial<Outcome> = {}): Outcome => ({
  benefit,
  status: 'likely',
  received: false,
  missing: [],
  missingForAmount: [],
  verify: [],
  failed: [],
  firstSteps: [],
  alternatives: [],
  lapsed: {},
  replacedBy: [],
  ...parts,
});

/** A benefit that pays so much a year. */
export const paying = (benefit: string, min: number, max = min, parts: Partial<Outcome> = {}): Outcome =>
  outcome(benefit, { amount: amount({ min, max, per: 'year' }), ...parts });
