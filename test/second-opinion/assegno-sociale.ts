/** Second opinion on `assegno-sociale`, from pensions.md, sections 0.1 and "Assegno sociale". */
import type { Facts, Opinion, Person } from './arithmetic.js';
import {
  cents,
  euro,
  given,
  halfUp,
  isRegistered,
  monthsOfAge,
  NOTHING_DUE,
  refusal,
  yearOf,
} from './arithmetic.js';

/** Section 0.1, "AS x 13": euro a year; nothing is given for 2018. */
export const YEARLY_ALLOWANCE: Record<number, number> = {
  2019: 5953.87,
  2020: 5977.79,
  2021: 5983.64,
  2022: 6085.43,
  2023: 6542.51,
  2024: 6947.33,
  2025: 7002.97,
  2026: 7101.12,
};
/** Condition 2. */
const PERMITS = ['eu-family-member', 'refugee', 'subsidiary-protection', 'eu-long-term'];
/** "Amount", last line but one, in hundredths. */
const SHARES = { public: 50, 'mostly-public': 75, 'mostly-private': 100, none: 100 };

/**
 * Condition 1: 66 years and 7 months in 2018, 67 years from 2019; section 0.2: the year that counts is the one in which the requirement is
 * reached, so that who reached the lower one in 2018 keeps it.
 */
function isOldEnough(self: Person, date: string): boolean | undefined {
  const reaches = (least: number, day: string): boolean | undefined => {
    const months = monthsOfAge(self, day);
    return months.least >= least ? true : months.most >= least ? undefined : false;
  };
  if (yearOf(date) < 2019) return reaches(66 * 12 + 7, date);
  const early = self.birth_date !== undefined && reaches(66 * 12 + 7, '2018-12-31');
  return early || reaches(67 * 12, date);
}

export function assegnoSociale(facts: Facts, date: string): Opinion {
  const { household, citizenship, permit = '', marital_status: marital } = facts;
  const [self] = household;
  // Stateless persons are in none of the groups of condition 2, and in no list of those left out.
  if (citizenship === 'non-eu' && permit === 'stateless') return undefined;
  const old = isOldEnough(self, date);
  if (old === undefined) return undefined;
  const yearly = YEARLY_ALLOWANCE[yearOf(date)];
  const spouse = marital === 'married' ? household.find(({ relation }) => relation === 'spouse') : undefined;
  if (marital === 'married' && !spouse) throw new Error('married without a spouse');
  const own = cents(given(self.net_income_year, 'net_income_year'));
  const counted = own + (spouse ? cents(given(spouse.net_income_year, 'net_income_year')) : 0);
  const full = cents(yearly ?? NaN);
  const failed = refusal({
    age: old,
    citizenship: citizenship !== 'non-eu' || PERMITS.includes(permit),
    registered: isRegistered(facts),
    'residence-continuous': given(facts.residence_continuous_years, 'residence_continuous_years') >= 10,
    ...(yearly === undefined ? {} : { income: counted < (spouse ? 2 * full : full) }),
  });
  if (failed) return failed;
  if (yearly === undefined) return undefined;
  const due = spouse ? Math.min(full, 2 * full - counted) : full - own;
  const share = SHARES[facts.institution_fee ?? 'none'];
  const month = halfUp(due * share, 1300);
  if (month === 0) return NOTHING_DUE;
  const line = `${spouse ? 'couple' : 'single'} ${due === full ? 'full' : 'part'}`;
  // Thirteen instalments, rounded only at the end: the year is not thirteen rounded months.
  const year = euro(halfUp(due * share, 100));
  return { status: 'likely', month: euro(month), year, failing: [], branch: `${line} ${share}%` };
}
