/**
 * What the ten calculators share: the facts they read, whole-cent arithmetic and plain dates. Written for them alone: nothing of the
 * engine is used, so that a mistake there cannot hide here.
 */

/** A member of the household, by the ids of facts.csv. A fact left out has the default of the case files. */
export type Person = {
  relation: 'self' | 'spouse' | 'partner' | 'child' | 'parent' | 'sibling' | 'other-relative';
  birth_date?: string;
  age?: number;
  sex?: 'f' | 'm';
  work_status?: string;
  receives?: string[];
  study?: string;
  dependent?: boolean;
  disability_level?: 'none' | 'medium' | 'severe' | 'non-self-sufficient';
  disadvantage?: 'none' | 'certified' | 'certified-severe-distress';
  resigned_12m?: boolean;
  detention?: 'none' | 'prison' | 'home-detention' | 'alternative-measure';
  free_hospital_days?: number;
  taxable_income_year?: number;
  exempt_income_year?: number;
  net_income_year?: number;
  nursery?: boolean;
  nursery_fee_month?: number;
  home_support_certificate?: boolean;
};

/** The other facts of a household, each with exact values only. */
export type Facts = {
  household: [Person, ...Person[]];
  citizenship?: 'it' | 'eu' | 'non-eu';
  permit?: string;
  permit_months?: number;
  residence?: 'registered' | 'fictitious' | 'none' | 'abroad';
  residence_years?: number;
  residence_continuous_years?: number;
  marital_status?: 'single' | 'married' | 'separated' | 'divorced' | 'widowed';
  has_isee?: boolean;
  isee?: number;
  isee_minors?: number;
  isee_inclusion?: number;
  isee_without_auu?: number;
  family_income_year?: number;
  household_income_month?: number;
  financial_assets?: number;
  housing?: 'owner' | 'owner-mortgage' | 'tenant' | 'tenant-unregistered' | 'guest';
  home_value?: number;
  mortgage_year?: number;
  rent_year?: number;
  other_property_value?: number;
  dwellings_owned?: number;
  newest_vehicle_months?: number;
  newest_large_vehicle_months?: number;
  boat_or_aircraft?: boolean;
  car_count?: number;
  rdc_months_2023?: number;
  social_services_charge?: boolean;
  sfl_months_received?: number;
  adi_months_received?: number;
  other_parent?: string;
  institution_fee?: 'none' | 'public' | 'mostly-public' | 'mostly-private';
  job_type?: string;
  contract?: 'permanent' | 'fixed-term' | 'intermittent';
  contract_months?: number;
  job_end_date?: string;
  job_end_reason?: string;
  voluntary_exit?: boolean;
  voluntary_exit_date?: string;
  weeks_since_voluntary_exit?: number;
  contribution_weeks_4y?: number;
  gross_pay_4y?: number;
  effective_days_12m?: number;
  contribution_weeks_12m?: number;
  used_benefit_weeks?: number;
  pension_requirement_reached?: boolean;
  kept_employee_income_year?: number;
  kept_self_employed_income_year?: number;
  show_days_y1?: number;
  contribution_months?: number;
  actual_contribution_months?: number;
  contribution_months_end_2021?: number;
  contribution_months_end_2022?: number;
  contribution_months_end_2024?: number;
  contribution_months_end_2025?: number;
  contributions_before_1996?: boolean;
  pension_month?: number;
  expected_pension_month?: number;
  pension_start_year?: number;
  pension_fund?: 'employee' | 'self-employed';
};

export type Status = 'likely' | 'not' | 'ended' | 'not-yet';

export interface Answer {
  readonly status: Status;
  /** Euro, to the cent. */
  readonly month?: number;
  readonly year?: number;
  readonly once?: number;
  readonly details?: Readonly<Record<string, number>>;
  /** Every condition that fails, for the coverage of the comparison. */
  readonly failing: readonly string[];
  /** Which line of the amount applied, for the coverage of the comparison. */
  readonly branch?: string;
}

/** A second opinion; `undefined` where the dossier leaves the answer open (a figure not given, "to verify"). */
export type Opinion = Answer | undefined;

/** `not` with the conditions that fail, or undefined when none does. */
export function refusal(conditions: Readonly<Record<string, boolean>>): Answer | undefined {
  const failing = Object.keys(conditions).filter((id) => conditions[id] === false);
  return failing.length > 0 ? { status: 'not', failing } : undefined;
}

/** README, "Personas and results": a cash benefit whose amount comes out at 0.00 or below is `not`. */
export const NOTHING_DUE: Answer = { status: 'not', failing: ['nothing-due'] };

/** Euro as whole cents. */
export const cents = (euro: number): number => Math.round(euro * 100);
export const euro = (inCents: number): number => inCents / 100;

/** A fraction of whole numbers to the nearest whole number, half up. */
export function halfUp(numerator: number, denominator: number): number {
  if (!Number.isSafeInteger(numerator * 2) || !Number.isSafeInteger(denominator))
    throw new Error(`inexact: ${numerator} / ${denominator}`);
  return Math.floor((2 * numerator + denominator) / (2 * denominator));
}

export const yearOf = (date: string): number => Number(date.slice(0, 4));
export const monthOf = (date: string): number => Number(date.slice(5, 7));
const dayOf = (date: string): number => Number(date.slice(8, 10));

/** Whole months between two days, the later one included when it is the same day of the month. */
function fullMonths(from: string, to: string): number {
  const months = (yearOf(to) - yearOf(from)) * 12 + monthOf(to) - monthOf(from);
  return dayOf(to) < dayOf(from) ? months - 1 : months;
}

export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

export const plusDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** The same day some months later; a day that the month does not have becomes its last one. */
export function plusMonths(date: string, months: number): string {
  const index = yearOf(date) * 12 + monthOf(date) - 1 + months;
  const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${year}-${two(month)}-${two(Math.min(dayOf(date), last))}`;
}

/** Completed years on a day. */
export function ageOf(person: Person, date: string): number {
  if (person.birth_date !== undefined) return Math.floor(fullMonths(person.birth_date, date) / 12);
  if (person.age === undefined) throw new Error('a member without age');
  return person.age;
}

/** Completed months of age, where the answer depends on them; only the year is known of a member with `age`. */
export function monthsOfAge(person: Person, date: string): { least: number; most: number } {
  if (person.birth_date !== undefined) {
    const months = fullMonths(person.birth_date, date);
    return { least: months, most: months };
  }
  const years = ageOf(person, date);
  return { least: years * 12, most: years * 12 + 11 };
}

export const isMinor = (person: Person, date: string): boolean => ageOf(person, date) < 18;
export const isDisabled = ({ disability_level: level = 'none' }: Person): boolean => level !== 'none';
export const isSeverelyDisabled = ({ disability_level: level = 'none' }: Person): boolean =>
  level === 'severe' || level === 'non-self-sufficient';
export const receives = ({ receives: list = [] }: Person, ...benefits: string[]): boolean =>
  benefits.some((benefit) => list.includes(benefit));

/** README, facts.csv `residence`: `fictitious` is a registration too. */
export const isRegistered = ({ residence = 'registered' }: Facts): boolean =>
  residence === 'registered' || residence === 'fictitious';

/** The row of a table of periods that applies on a day. */
export function rowOn<Row extends { readonly from: string }>(
  rows: readonly Row[],
  date: string,
): Row | undefined {
  return rows.findLast(({ from }) => from <= date);
}

/** A fact that the generated household must contain. */
export function given<Value>(value: Value | undefined, fact: string): Value {
  if (value === undefined) throw new Error(`${fact} is missing`);
  return value;
}
