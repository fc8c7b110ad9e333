/** Second opinion on `quattordicesima`, from pensions.md, sections 0.4 and "Quattordicesima - somma aggiuntiva". */
import type { Facts, Opinion } from './arithmetic.js';
import {
  ageOf,
  cents,
  euro,
  given,
  halfUp,
  monthOf,
  NOTHING_DUE,
  receives,
  refusal,
  yearOf,
} from './arithmetic.js';
import { assegnoSociale } from './assegno-sociale.js';
import { topUp } from './integrazione-minimo.js';

/** "Amounts", last line: 1.5 x and 2 x the minimum of a year; nothing is given for 2018. */
export const BONUS_LIMITS: Record<number, [first: number, second: number]> = {
  2019: [10_003.7, 13_338.26],
  2020: [10_043.87, 13_391.82],
  2021: [10_053.81, 13_405.08],
  2022: [10_224.83, 13_633.1],
  2023: [10_992.93, 14_657.24],
  2024: [11_672.9, 15_563.86],
  2025: [11_766.3, 15_688.4],
  2026: [11_931.08, 15_908.1],
};
/** "Amounts": up to 15 / 18 years, up to 25 / 28, more; high and low amount in euro. */
export const BONUS_AMOUNTS: readonly [high: number, low: number][] = [
  [437, 336],
  [546, 420],
  [655, 504],
];
/** Condition 2: pensions of INPS funds; whether a `pensione-supplementare` is one the list does not say. */
const PENSIONS = ['vecchiaia', 'anticipata', 'aoi', 'inabilita-222', 'reversibilita'];

/** Twelfths due, 0 when 64 is not reached by the end of the year (condition 1). */
function twelfths(facts: Facts, date: string): number | undefined {
  const [self] = facts.household;
  if (self.birth_date === undefined) {
    const age = ageOf(self, date);
    return age < 63 ? 0 : age > 64 ? 12 : undefined;
  }
  const turns = yearOf(self.birth_date) + 64;
  if (turns > yearOf(date)) return 0;
  return turns < yearOf(date) ? 12 : 13 - monthOf(self.birth_date);
}

function tier({ contribution_months: contributed, pension_fund: fund = 'employee' }: Facts): number {
  const years = fund === 'self-employed' ? [18, 28] : [15, 25];
  return years.filter((limit) => given(contributed, 'contribution_months') > limit * 12).length;
}

/**
 * Section 0.4, "Own income", in cents; what is added is not rounded before the end. Undefined where a part of it is open, and where both the
 * top-up and an assegno sociale come out: read literally both are added, while the examples of `incremento-al-milione` add the top-up alone.
 */
export function ownIncome(facts: Facts, date: string): number | undefined {
  const [self] = facts.household;
  const { opinion: minimum, yearly } = topUp(facts, date);
  const allowance = assegnoSociale(facts, date);
  if (!minimum || !allowance) return undefined;
  const isAdded = allowance.status === 'likely' && !receives(self, 'assegno-sociale');
  if (isAdded && yearly > 0) return undefined;
  const added = isAdded ? cents(given(allowance.year, 'year')) : 0;
  const given0 =
    cents(given(self.taxable_income_year, 'taxable_income_year')) + cents(self.exempt_income_year ?? 0);
  return given0 + yearly + added;
}

/** "Formula", in cents. */
function fullYear(income: number, facts: Facts, date: string): { sum: number; line: string } {
  const [first, second] = given(BONUS_LIMITS[yearOf(date)], 'limits').map(cents) as [number, number];
  const [high, low] = given(BONUS_AMOUNTS[tier(facts)], 'amounts').map(cents) as [number, number];
  if (income <= first) return { sum: high, line: 'high' };
  if (income > second) return { sum: Math.max(0, second + low - income), line: 'second strip' };
  const strip = first + high - income;
  return strip > low ? { sum: strip, line: 'first strip' } : { sum: low, line: 'low' };
}

export function quattordicesima(facts: Facts, date: string): Opinion {
  const [self] = facts.household;
  const months = twelfths(facts, date);
  if (months === undefined) return undefined;
  if (receives(self, 'pensione-supplementare')) return undefined;
  const failed = refusal({ age: months > 0, pension: receives(self, ...PENSIONS) });
  if (failed) return failed;
  // Condition 2, "Survivor pensions": the years that count are to be verified.
  if (receives(self, 'reversibilita') || yearOf(date) < 2019) return undefined;
  const income = ownIncome(facts, date);
  if (income === undefined) return undefined;
  const { sum, line } = fullYear(income, facts, date);
  const due = halfUp(sum * months, 12);
  if (due <= 0) return NOTHING_DUE;
  const tiers = ['short', 'medium', 'long'][tier(facts)] ?? '';
  return {
    status: 'likely',
    year: euro(due),
    failing: [],
    branch: `${tiers} ${line}${months < 12 ? ', part year' : ''}`,
  };
}
