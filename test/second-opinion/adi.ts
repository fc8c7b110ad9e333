/** Second opinion on `adi`, from poverty.md, section "Assegno di inclusione". */
import type { Answer, Facts, Opinion, Person } from './arithmetic.js';
import {
  ageOf,
  cents,
  euro,
  given,
  halfUp,
  isDisabled,
  isMinor,
  isRegistered,
  isSeverelyDisabled,
  refusal,
  rowOn,
} from './arithmetic.js';

/** "Eligibility conditions" 4-5, "Amount"; euro a year. `tenant` is the base of access only. */
export const ADI_FIGURES = [
  { from: '2024-01-01', isee: 9360, base: 6000, senior: 7560, tenant: 0, rent: 3360, seniorRent: 1800 },
  { from: '2025-01-01', isee: 10140, base: 6500, senior: 8190, tenant: 10140, rent: 3640, seniorRent: 1950 },
];
const LEAST_A_YEAR = 480;
/** Condition 2. */
const PERMITS = ['eu-long-term', 'eu-family-member', 'refugee', 'subsidiary-protection', 'stateless'];

/** Conditions 10-11: not counted in the scale. */
export const isCounted = (person: Person): boolean =>
  person.resigned_12m !== true &&
  (person.detention ?? 'none') !== 'prison' &&
  (person.free_hospital_days ?? 0) === 0;

const hasCareDuties = (members: readonly Person[], date: string): boolean =>
  members.some((one) => ageOf(one, date) < 3 || isDisabled(one)) ||
  members.filter((one) => isMinor(one, date)).length >= 3;

/**
 * "ADI scale", in hundredths. Undefined where the dossier says "to verify": a lone adult with care duties, the base given to "any adult"
 * when one is in severe distress, or a carer who is one of several such adults.
 */
export function adiScale({ household }: Facts, date: string): number | undefined {
  const counted = household.filter(isCounted);
  const adults = counted.filter((one) => !isMinor(one, date));
  const minors = counted.filter((one) => isMinor(one, date));
  const first = adults.find(isDisabled) ?? adults.find((one) => ageOf(one, date) >= 60) ?? adults.at(0);
  if (!first) return undefined;
  const others = adults.filter((one) => one !== first);
  const plain = others.filter((one) => !isDisabled(one) && ageOf(one, date) < 60);
  const distressed = plain.filter(({ disadvantage }) => disadvantage === 'certified-severe-distress');
  const anyAdult = !isDisabled(first) && ageOf(first, date) < 60;
  const inDistress = (one: Person): boolean => one.disadvantage === 'certified-severe-distress';
  if (anyAdult && others.length > 0 && adults.some(inDistress)) return undefined;
  const care = hasCareDuties(counted, date) && !(adults.length === 1 && minors.length === 0);
  if (care && (others.length === 0 || distressed.length > 0)) return undefined;
  let scale = 100;
  scale += 50 * others.filter(isDisabled).length;
  scale += 40 * others.filter((one) => !isDisabled(one) && ageOf(one, date) >= 60).length;
  scale += care && plain.length > 0 ? 40 : 30 * distressed.length;
  scale += 50 * minors.filter(isDisabled).length;
  const otherMinors = minors.filter((one) => !isDisabled(one)).length;
  scale += 15 * Math.min(2, otherMinors) + 10 * Math.max(0, otherMinors - 2);
  return Math.min(scale, counted.some(isSeverelyDisabled) ? 230 : 220);
}

/** Condition 5 (and of `pdc`): all 67+, or 67+ living only with severely disabled members. */
export const isSenior = ({ household }: Facts, date: string): boolean =>
  household.some((one) => ageOf(one, date) >= 67) &&
  household.every((one) => ageOf(one, date) >= 67 || isSeverelyDisabled(one));

/** Condition 4, last lines: which ISEE is compared. */
export function iseeOfHousehold(facts: Facts, date: string): number {
  if (date >= '2026-01-01') return given(facts.isee_inclusion, 'isee_inclusion');
  const withMinors = facts.household.some((one) => isMinor(one, date));
  return withMinors ? given(facts.isee_minors, 'isee_minors') : given(facts.isee, 'isee');
}

/** Condition 7, and 5 of `rdc` with its own count of children: whole euro. */
export function assetLimit({ household }: Facts, children: number): number {
  const each = household.map((one): number => (isSeverelyDisabled(one) ? 7500 : isDisabled(one) ? 5000 : 0));
  const base = Math.min(10_000, 6000 + 2000 * (household.length - 1));
  return base + 1000 * Math.max(0, children - 2) + each.reduce((sum, one) => sum + one);
}

/** Conditions 2, 3, 6, 7, 8, which `sfl` (condition 5) shares. */
export function sharedConditions(facts: Facts, date: string): Record<string, boolean> {
  const owner = facts.housing === 'owner' || facts.housing === 'owner-mortgage';
  const minors = facts.household.filter((one) => isMinor(one, date)).length;
  return {
    citizenship: facts.citizenship !== 'non-eu' || PERMITS.includes(given(facts.permit, 'permit')),
    registered: isRegistered(facts),
    'residence-years': given(facts.residence_years, 'residence_years') >= 5,
    'residence-continuous': given(facts.residence_continuous_years, 'residence_continuous_years') >= 2,
    home: !owner || given(facts.home_value, 'home_value') <= 150_000,
    'other-property': (facts.other_property_value ?? 0) <= 30_000,
    assets: given(facts.financial_assets, 'financial_assets') <= assetLimit(facts, minors),
    vehicle: (facts.newest_large_vehicle_months ?? 999) >= 36,
    boat: facts.boat_or_aircraft !== true,
    'not-in-prison': facts.household[0].detention !== 'prison',
  };
}

export function adi(facts: Facts, date: string): Opinion {
  const figures = rowOn(ADI_FIGURES, date);
  if (!figures) return { status: 'not-yet', failing: [] };
  const scale = adiScale(facts, date);
  if (scale === undefined) return undefined;
  const fragile = (one: Person): boolean =>
    isDisabled(one) ||
    isMinor(one, date) ||
    ageOf(one, date) >= 60 ||
    (one.disadvantage ?? 'none') !== 'none';
  const senior = isSenior(facts, date);
  const tenant = facts.housing === 'tenant';
  const base = senior ? figures.senior : figures.base;
  const accessBase = tenant && figures.tenant > 0 ? figures.tenant : base;
  const income = cents(given(facts.family_income_year, 'family_income_year'));
  const failed = refusal({
    fragile: facts.household.some(fragile),
    'has-isee': facts.has_isee !== false,
    isee: facts.has_isee === false || iseeOfHousehold(facts, date) <= figures.isee,
    // Euro times hundredths are cents.
    income: income < accessBase * scale,
    ...sharedConditions(facts, date),
  });
  return failed ?? amount(facts, date, { base: base * scale, income, senior });
}

/** "Amount": A + B, at least 480 a year; "Duration": from 2026 half of the first month of a renewal. */
function amount(
  facts: Facts,
  date: string,
  { base, income, senior }: { base: number; income: number; senior: boolean },
): Answer {
  const figures = given(rowOn(ADI_FIGURES, date), 'figures');
  const cap = cents(senior ? figures.seniorRent : figures.rent);
  const a = Math.max(0, base - income);
  const b = facts.housing === 'tenant' ? Math.min(cents(given(facts.rent_year, 'rent_year')), cap) : 0;
  const year = Math.max(a + b, cents(LEAST_A_YEAR));
  const renewal = date >= '2026-01-01' && facts.adi_months_received === 18;
  const line =
    a + b < year ? 'least' : a === 0 ? 'rent-only' : b === 0 ? 'top-up' : b === cap ? 'rent-cap' : 'both';
  return {
    status: 'likely',
    month: euro(halfUp(year, 12)),
    year: euro(year),
    ...(renewal ? { details: { amount_first_month: euro(halfUp(year, 24)) } } : {}),
    failing: [],
    branch: `${senior ? 'senior ' : ''}${line}`,
  };
}
