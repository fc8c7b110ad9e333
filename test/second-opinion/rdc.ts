/** Second opinion on `rdc` (and its variant `pdc`), from poverty.md, section "Reddito di cittadinanza and Pensione di cittadinanza". */
import type { Answer, Facts, Opinion } from './arithmetic.js';
import {
  ageOf,
  cents,
  euro,
  given,
  halfUp,
  isDisabled,
  isMinor,
  isSeverelyDisabled,
  refusal,
  yearOf,
} from './arithmetic.js';
import { assetLimit, isCounted, isSenior } from './adi.js';
import { sflAlone } from './sfl.js';

/** README, table of ids: payments from April 2019 to December 2023. */
const FROM = '2019-04-01';
const TO = '2023-12-31';
/** Condition 1. */
const PERMITS = ['eu-long-term', 'eu-family-member', 'refugee', 'subsidiary-protection', 'stateless'];

/** Conditions 3, 6, "Amount"; euro a year, the same in the whole period. */
const RDC = { base: 6000, rent: 3360, mortgage: 1800 };
const PDC = { base: 7560, rent: 1800, mortgage: 1800 };
const ISEE = 9360;
const TENANT = 9360;
const LEAST_A_YEAR = 480;
/** Condition 2: the ten years as applied, not the five of C. cost. 31/2025 ("Residence requirements after the courts", "Encode"). */
const RESIDENCE_YEARS = 10;

/** "Scale", in hundredths. Undefined when nobody who is counted is an adult. */
export function rdcScale({ household }: Facts, date: string): number | undefined {
  const counted = household.filter(isCounted);
  const adults = counted.filter((one) => !isMinor(one, date)).length;
  if (adults === 0) return undefined;
  const scale = 100 + 40 * (adults - 1) + 20 * (counted.length - adults);
  return Math.min(scale, counted.some(isSeverelyDisabled) ? 220 : 210);
}

/** "Duration", 2023: seven months in all without a disabled member, a minor, a member 60+ or the social services. */
function mayStillBePaid(facts: Facts, date: string): boolean {
  const exempt =
    facts.social_services_charge === true ||
    facts.household.some((one) => isDisabled(one) || isMinor(one, date) || ageOf(one, date) >= 60);
  return yearOf(date) < 2023 || exempt || (facts.rdc_months_2023 ?? 0) < 7;
}

/** Condition 5, "child": of the applicant, or of a parent in the household as the applicant and the siblings are then. */
export function childrenOf({ household }: Facts): number {
  const withParent = household.some(({ relation }) => relation === 'parent');
  const relations = withParent ? ['child', 'self', 'sibling'] : ['child'];
  return household.filter(({ relation }) => relations.includes(relation)).length;
}

function variant(facts: Facts, date: string, wanted: 'rdc' | 'pdc'): Opinion {
  if (date < FROM) return { status: 'not-yet', failing: [] };
  if (date > TO) return { status: 'ended', failing: [] };
  const scale = rdcScale(facts, date);
  if (scale === undefined) return undefined;
  const figures = wanted === 'pdc' ? PDC : RDC;
  const tenant = facts.housing === 'tenant';
  const isee = facts.household.some((one) => isMinor(one, date)) ? facts.isee_minors : facts.isee;
  const children = childrenOf(facts);
  const income = cents(given(facts.family_income_year, 'family_income_year'));
  const failed = refusal({
    variant: isSenior(facts, date) === (wanted === 'pdc'),
    citizenship: facts.citizenship !== 'non-eu' || PERMITS.includes(given(facts.permit, 'permit')),
    registered: facts.residence !== 'abroad',
    'residence-years': given(facts.residence_years, 'residence_years') >= RESIDENCE_YEARS,
    'residence-continuous': given(facts.residence_continuous_years, 'residence_continuous_years') >= 2,
    'has-isee': facts.has_isee !== false,
    isee: facts.has_isee === false || given(isee, 'isee') < ISEE,
    'other-property': (facts.other_property_value ?? 0) <= 30_000,
    assets: given(facts.financial_assets, 'financial_assets') <= assetLimit(facts, children),
    income: income < (tenant ? TENANT : figures.base) * scale,
    'any-vehicle': (facts.newest_vehicle_months ?? 999) >= 6,
    'large-vehicle': (facts.newest_large_vehicle_months ?? 999) >= 24,
    boat: facts.boat_or_aircraft !== true,
    'months-2023': mayStillBePaid(facts, date),
  });
  return failed ?? amount(facts, { scale, income, figures, wanted });
}

/** "Amount": A + B, not above 9,360 x scale - income, at least 480 a year. */
function amount(
  facts: Facts,
  { scale, income, figures, wanted }: { scale: number; income: number; figures: typeof RDC; wanted: string },
): Answer {
  const { housing } = facts;
  const a = Math.max(0, figures.base * scale - income);
  const rent =
    housing === 'tenant' ? Math.min(cents(given(facts.rent_year, 'rent_year')), cents(figures.rent)) : 0;
  const mortgage =
    housing === 'owner-mortgage' ? Math.min(cents(facts.mortgage_year ?? 0), cents(figures.mortgage)) : 0;
  const cap = TENANT * scale - income;
  const sum = Math.min(a + rent + mortgage, cap);
  const year = Math.max(sum, cents(LEAST_A_YEAR));
  const line =
    sum < year
      ? 'least'
      : sum < a + rent + mortgage
        ? 'cap'
        : rent
          ? 'rent'
          : mortgage
            ? 'mortgage'
            : 'top-up';
  return {
    status: 'likely',
    month: euro(halfUp(year, 12)),
    year: euro(year),
    failing: [],
    branch: `${wanted} ${line}`,
  };
}

export const rdcAlone = (facts: Facts, date: string): Opinion => variant(facts, date, 'rdc');
export const pdcAlone = (facts: Facts, date: string): Opinion => variant(facts, date, 'pdc');

/** "Compatibility": not with `sfl`; of the two the better by the year is likely (README, "Amounts"). */
const beside = (facts: Facts, date: string, opinion: Opinion): Opinion => {
  const rival = sflAlone(facts, date);
  if (opinion?.status !== 'likely') return opinion;
  if (!rival) return undefined;
  const loses = rival.status === 'likely' && given(rival.year, 'year') > given(opinion.year, 'year');
  return loses ? { status: 'not', failing: ['sfl-better'] } : opinion;
};

export const rdc = (facts: Facts, date: string): Opinion => beside(facts, date, rdcAlone(facts, date));
export const pdc = (facts: Facts, date: string): Opinion => beside(facts, date, pdcAlone(facts, date));
