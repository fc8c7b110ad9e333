/** Second opinion on `auu`, from family.md, section "Assegno unico e universale per i figli a carico". */
import type { Facts, Opinion, Person } from './arithmetic.js';
import {
  ageOf,
  cents,
  euro,
  given,
  halfUp,
  isDisabled,
  isMinor,
  isRegistered,
  receives,
  refusal,
  yearOf,
} from './arithmetic.js';

/** Step 3: factors of each year in thousandths; rounding after each year. */
const FACTORS: readonly [year: number, thousandths: number][] = [
  [2023, 1081],
  [2024, 1054],
  [2025, 1008],
  [2026, 1014],
];
/** "ISEE for the minimum" of each year. */
export const ISEE_OF_MINIMUM: Record<number, number> = {
  2022: 40_000,
  2023: 43_240,
  2024: 45_574.96,
  2025: 45_939.56,
  2026: 46_582.71,
};
/** Condition 5: permits admitted whatever their length, with a length of more than six months, of six months at least. */
const PERMITS = [
  ...['eu-long-term', 'eu-family-member', 'refugee', 'stateless', 'subsidiary-protection', 'blue-card'],
  ...['self-employment', 'special-protection', 'minor-assistance', 'special-cases', 'temporary-protection'],
];
const PERMITS_OVER_SIX_MONTHS = ['work', 'family', 'research'];
const OPEN_PERMITS = ['medical-treatment'];

/** A 2022 value in tenths of a euro (or cents, for limits) carried to a year, rounded half up after each year. */
const revalued = (value: number, year: number): number =>
  FACTORS.filter(([of]) => of <= year).reduce((sum, [, factor]) => halfUp(sum * factor, 1000), value);

/** Step 2: upper limit of a band, in cents. */
export const bandLimit = (band: number, year: number): number => revalued(1_500_000 + 10_000 * band, year);

function bandOf(isee: number | undefined, year: number): number {
  if (isee === undefined) return 250;
  for (let band = 0; band < 250; band++) if (cents(isee) <= bandLimit(band, year)) return band;
  return 250;
}

/** Conditions 1-4: a child who gives the right. */
function givesRight(child: Person, date: string): boolean {
  const age = ageOf(child, date);
  if (age < 18) return true;
  if (child.dependent === false) return false;
  if (isDisabled(child)) return true;
  if (age >= 21) return false;
  const { work_status: work = '', study = 'none' } = child;
  const earns = ['trainee', 'employed', 'self-employed'].includes(work);
  return (
    study !== 'none' ||
    ['student', 'unemployed', 'civil-service'].includes(work) ||
    (earns && given(child.taxable_income_year, 'taxable_income_year') < 8000)
  );
}

/** Conditions 7-8. */
function isSettled({
  residence_years: years,
  contract,
  contract_months: months = 0,
  household,
}: Facts): boolean {
  const atWork = ['employed', 'suspended'].includes(household[0].work_status ?? '');
  const contractual = contract === 'permanent' || (contract === 'fixed-term' && months >= 6);
  return given(years, 'residence_years') >= 2 || (atWork && contractual);
}

const hasWorkIncome = (one: Person): boolean =>
  ['employed', 'self-employed', 'suspended'].includes(one.work_status ?? '') ||
  receives(one, 'naspi', 'dis-coll', 'vecchiaia');

/** Step 5. */
function haveBothWork(facts: Facts, date: string): boolean {
  const [self, ...rest] = facts.household;
  const other = rest.find(({ relation }) => relation === 'spouse' || relation === 'partner');
  if (other) return hasWorkIncome(self) && hasWorkIncome(other);
  return date >= '2023-06-01' && facts.other_parent === 'deceased-under-5-years' && hasWorkIncome(self);
}

/** Steps 1-7, in cents. */
function amount(facts: Facts, date: string): { sum: number; branch: string } {
  const year = yearOf(date);
  const isee =
    facts.has_isee === false ? undefined : date < '2026-03-01' ? facts.isee_minors : facts.isee_inclusion;
  const band = bandOf(isee, year);
  const table = (most: number, step: number): number => 10 * revalued(halfUp(most - step * band, 100), year);
  const fixed = (tenths: number): number => 10 * revalued(tenths, year);
  // Thousandths of a euro: 175 - 0.5 n, 85 - 0.24 n, 85 - 0.28 n, 30 - 0.12 n.
  const [minor, adult] = [table(175_000, 500), table(85_000, 240)];
  const [third, both] = [table(85_000, 280), table(30_000, 120)];
  const ofLevel = { medium: fixed(850), severe: fixed(950), 'non-self-sufficient': fixed(1050), none: 0 };
  const dependent = facts.household
    .filter((one) => one.relation === 'child' && (isMinor(one, date) || one.dependent !== false))
    .toSorted((a, b) => (given(a.birth_date, 'birth_date') < given(b.birth_date, 'birth_date') ? -1 : 1));
  const parents = facts.household.filter(({ relation }) => ['self', 'spouse', 'partner'].includes(relation));
  const youngMother = parents.some((one) => one.sex === 'f' && ageOf(one, date) < 21);
  const bothWork = haveBothWork(facts, date);
  const parts = new Set<string>();
  let sum = 0;
  const add = (part: string, holds: boolean, value: number): void => {
    if (!holds) return;
    parts.add(part);
    sum += value;
  };
  for (const [index, child] of dependent.entries()) {
    if (!givesRight(child, date)) continue;
    const age = ageOf(child, date);
    const base = age < 18 || isDisabled(child) ? minor : adult;
    const belowMinimum = isee !== undefined && cents(isee) <= cents(ISEE_OF_MINIMUM[year] ?? NaN);
    add(base === minor ? 'minor' : 'adult', true, base);
    add('first-year', age === 0 && year >= 2023, base / 2);
    add('1-2', (age === 1 || age === 2) && year >= 2023 && dependent.length >= 3 && belowMinimum, base / 2);
    add('third', index >= 2, third);
    add('both', age < 18 && bothWork, both);
    add('disability', age < 21 && isDisabled(child), ofLevel[child.disability_level ?? 'none']);
    add('mother', youngMother, fixed(200));
  }
  add('large', dependent.length >= 4, year === 2022 ? 10_000 : 15_000);
  return { sum, branch: [...parts].sort().join(' + ') };
}

export function auu(facts: Facts, date: string): Opinion {
  if (date < '2022-03-01') return { status: 'not-yet', failing: [] };
  const { citizenship, permit = '', permit_months: months = 0 } = facts;
  if (citizenship === 'non-eu' && OPEN_PERMITS.includes(permit)) return undefined;
  // Condition 9: EU citizens at work who fail 7 or 8 are "to verify" from 2026.
  const settled = isSettled(facts);
  const working = ['employed', 'self-employed', 'suspended'].includes(facts.household[0].work_status ?? '');
  if (citizenship === 'eu' && yearOf(date) >= 2026 && working && !(settled && isRegistered(facts)))
    return undefined;
  const failed = refusal({
    child: facts.household.some((one) => one.relation === 'child' && givesRight(one, date)),
    citizenship:
      citizenship !== 'non-eu' ||
      PERMITS.includes(permit) ||
      (PERMITS_OVER_SIX_MONTHS.includes(permit) && months > 6) ||
      (permit === 'seasonal' && months >= 6),
    registered: isRegistered(facts),
    settled,
  });
  if (failed) return failed;
  const { sum, branch } = amount(facts, date);
  return { status: 'likely', month: euro(sum), failing: [], branch };
}
