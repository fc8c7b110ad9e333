/** Second opinion on `integrazione-minimo`, from pensions.md, sections 0.1, 0.4 and "Integrazione al trattamento minimo". */
import type { Facts, Opinion } from './arithmetic.js';
import {
  cents,
  euro,
  given,
  halfUp,
  monthsOfAge,
  NOTHING_DUE,
  receives,
  refusal,
  yearOf,
} from './arithmetic.js';
import { YEARLY_ALLOWANCE } from './assegno-sociale.js';

/** Section 0.1, "TM": euro a month, thirteen times a year; nothing is given for 2018. */
export const MINIMUM_MONTH: Record<number, number> = {
  2019: 513.01,
  2020: 515.07,
  2021: 515.58,
  2022: 524.35,
  2023: 563.74,
  2024: 598.61,
  2025: 603.4,
  2026: 611.85,
};
/** Pensions that are topped up; `pensione-supplementare` never is. */
const PENSIONS = ['vecchiaia', 'anticipata', 'reversibilita', 'inabilita-222', 'aoi'];

/** The pension, and whether `taxable_income_year` contains it already (condition 1). */
interface Pension {
  readonly month: number;
  readonly inPayment: boolean;
  readonly isAllowance: boolean;
}

/** Condition 1, with the small part of `vecchiaia` that is needed: 67 years and 20 years of contributions (its conditions 1-2). */
function pensionOf(facts: Facts, date: string): Pension | 'none' | undefined {
  const [self] = facts.household;
  if (receives(self, ...PENSIONS)) {
    const month = cents(given(facts.pension_month, 'pension_month'));
    return { month, inPayment: true, isAllowance: receives(self, 'aoi') };
  }
  const { least, most } = monthsOfAge(self, date);
  if (yearOf(date) < 2019 || (least < 804 && most >= 804)) return undefined;
  // The age of vecchiaia in 2018, which who reached it then would keep (section 0.2), is not given.
  if (least < 804 && yearOf(date) === 2019) return undefined;
  if (least < 804 || given(facts.contribution_months, 'contribution_months') < 240) return 'none';
  // Whether a fully contributive one reaches the amount of vecchiaia does not matter: it is not topped up.
  const month = cents(given(facts.expected_pension_month, 'expected_pension_month'));
  return { month, inPayment: false, isAllowance: false };
}

/** The yearly top-up due in cents over 13, before any rounding; 0 when there is none. */
export interface TopUp {
  readonly opinion: Opinion;
  readonly yearly: number;
}

export function topUp(facts: Facts, date: string): TopUp {
  const nothing = (opinion: Opinion): TopUp => ({ opinion, yearly: 0 });
  const { household, marital_status: marital } = facts;
  const [self] = household;
  const pension = pensionOf(facts, date);
  if (pension === undefined) return nothing(undefined);
  if (pension === 'none') return nothing({ status: 'not', failing: ['pension'] });
  const minimum = cents(MINIMUM_MONTH[yearOf(date)] ?? NaN);
  const allowance = cents(YEARLY_ALLOWANCE[yearOf(date)] ?? NaN);
  const contributory = facts.contributions_before_1996 === false;
  const system = !contributory || (pension.isAllowance && date >= '2025-07-10');
  if (yearOf(date) < 2019) return nothing(system ? undefined : { status: 'not', failing: ['system'] });
  const year = 13 * minimum;
  const taxable = cents(given(self.taxable_income_year, 'taxable_income_year'));
  const other = taxable - (pension.inPayment ? 13 * pension.month : 0);
  const spouse =
    marital === 'married'
      ? given(
          household.find(({ relation }) => relation === 'spouse'),
          'spouse',
        )
      : undefined;
  const couple = spouse ? other + cents(given(spouse.taxable_income_year, 'taxable_income_year')) : 0;
  const started = pension.inPayment ? (facts.pension_start_year ?? 2015) : yearOf(date);
  // Condition 3: four times the minimum; five for 1994; before 1994 the spouse is ignored. AOI: three times the assegno sociale.
  const multiple = !spouse || started < 1994 ? undefined : started === 1994 ? 5 : 4;
  const limits = pension.isAllowance
    ? { own: 2 * allowance, couple: spouse ? 3 * allowance : undefined }
    : { own: 2 * year, couple: multiple === undefined ? undefined : multiple * year };
  const failed = refusal({
    'below-minimum': pension.month < minimum,
    system,
    'own-income': other <= limits.own,
    'couple-income': limits.couple === undefined || couple <= limits.couple,
  });
  if (failed) return nothing(failed);
  const gap = 13 * (minimum - pension.month);
  // "AOI rule": no partial amounts, at most one assegno sociale.
  const bounds: [string, number][] = pension.isAllowance
    ? [
        ['aoi gap', gap],
        ['aoi allowance', allowance],
      ]
    : [
        ['gap', gap],
        ['own', limits.own - other],
        ['couple', limits.couple === undefined ? Infinity : limits.couple - couple],
      ];
  const [branch, due] = bounds.reduce((least, bound) => (bound[1] < least[1] ? bound : least));
  const month = halfUp(due, 13);
  if (month <= 0) return nothing(NOTHING_DUE);
  const label = pension.inPayment ? branch : `expected ${branch}`;
  const opinion: Opinion = {
    status: 'likely',
    month: euro(month),
    year: euro(due),
    failing: [],
    branch: label,
  };
  return { opinion, yearly: due };
}

export const integrazioneMinimo = (facts: Facts, date: string): Opinion => topUp(facts, date).opinion;
