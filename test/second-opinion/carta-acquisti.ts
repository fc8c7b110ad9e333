/** Second opinion on `carta-acquisti`, from poverty.md, section "Carta acquisti ordinaria". */
import type { Facts, Opinion } from './arithmetic.js';
import { ageOf, cents, given, isRegistered, refusal, rowOn } from './arithmetic.js';

/** The table of conditions 4-5: ISEE and income of 65-69, income of 70+. */
export const CARD_LIMITS = [
  { from: '2018-01-01', isee: 6863.29, older: 9151.05 },
  { from: '2019-01-01', isee: 6938.78, older: 9251.71 },
  { from: '2020-01-01', isee: 6966.54, older: 9288.72 },
  { from: '2021-01-01', isee: 6966.54, older: 9288.72 },
  { from: '2022-01-01', isee: 7120.39, older: 9493.86 },
  { from: '2023-01-01', isee: 7640.18, older: 10_186.91 },
  { from: '2024-01-01', isee: 8052.75, older: 10_737 },
  { from: '2025-01-01', isee: 8117.17, older: 10_822.9 },
  { from: '2026-01-01', isee: 8230.81, older: 10_974.42 },
];
/** Condition 2. */
const PERMITS = ['eu-long-term', 'eu-family-member', 'refugee', 'subsidiary-protection'];
const MONTH = 40;

export function cartaAcquisti(facts: Facts, date: string): Opinion {
  const limits = given(rowOn(CARD_LIMITS, date), 'limits');
  const [self, ...rest] = facts.household;
  const age = ageOf(self, date);
  const byAge = age >= 65;
  const babies = rest.filter((one) => one.relation === 'child' && ageOf(one, date) < 3).length;
  // Whose card it is then, and how many, the dossier does not say.
  if (byAge && babies > 0) return undefined;
  const own = byAge
    ? cents(given(self.taxable_income_year, 'taxable_income_year')) + cents(self.exempt_income_year ?? 0)
    : 0;
  const failed = refusal({
    holder: byAge || babies > 0,
    citizenship: facts.citizenship !== 'non-eu' || PERMITS.includes(given(facts.permit, 'permit')),
    registered: isRegistered(facts),
    'has-isee': facts.has_isee !== false,
    isee: facts.has_isee === false || given(facts.isee, 'isee') <= limits.isee,
    income: !byAge || own <= cents(age >= 70 ? limits.older : limits.isee),
    assets: given(facts.financial_assets, 'financial_assets') <= 15_000,
    dwellings: (facts.dwellings_owned ?? 1) <= 1,
    cars: (facts.car_count ?? 0) <= (byAge ? 1 : 2),
    'not-in-prison': self.detention !== 'prison',
    'not-in-care': facts.institution_fee !== 'public',
  });
  if (failed) return failed;
  const cards = byAge ? 1 : babies;
  return {
    status: 'likely',
    month: MONTH * cards,
    failing: [],
    branch: byAge ? (age >= 70 ? '70+' : '65-69') : `${cards} under 3`,
  };
}
