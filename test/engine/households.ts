// Random households for properties: exact ones over any vocabulary of facts, and the same with a part forgotten.
import fc from 'fast-check';
import {
  formatDay,
  parseDay,
  type BaseFact,
  type Given,
  type GivenFacts,
  type GivenHousehold,
} from '../../src/engine/index.js';

/** How one fact is blurred: kept, forgotten, or widened to a range or a few choices. */
export interface Blur {
  /** 0 forgotten, 1 widened, 2 and 3 kept. */
  readonly keep: number;
  readonly low: number;
  readonly high: number;
}

/** Figures near which the law changes its mind, so that random households meet them. */
const TELLING = [
  0, 1, 13, 18, 30, 65, 67, 74, 100, 350, 500, 2400, 6000, 6500, 7560, 8230.81, 9360, 9796, 10_140, 15_000,
  25_000, 40_000,
];

/** An exact household: every fact has a value, one to five members. Birth dates, or ages, never both. */
export function exactHousehold(facts: readonly BaseFact[], date: string): fc.Arbitrary<GivenHousehold> {
  const shared = facts.filter(({ subject, type }) => subject !== 'member' && type !== 'member_list');
  const own = facts.filter(
    ({ subject, id }) => subject === 'member' && !['relation', 'age', 'birth_date'].includes(id),
  );
  const relations =
    facts.find(({ id }) => id === 'relation')?.values?.filter((value) => value !== 'self') ?? [];
  const day = parseDay(date) ?? 0;
  const born = fc
    .integer({ min: 0, max: 33_000 })
    .map((daysAgo) => ({ birth_date: formatDay(day - daysAgo) }));
  const aged = fc.integer({ min: 0, max: 90 }).map((age) => ({ age }));
  const member = (relation: fc.Arbitrary<string>): fc.Arbitrary<GivenFacts> =>
    fc
      .tuple(relation, fc.oneof(born, aged), valuesOf(own, day))
      .map(([which, when, values]) => ({ relation: which, ...when, ...values }));
  return fc
    .tuple(
      valuesOf(shared, day),
      member(fc.constant('self')),
      fc.array(member(fc.constantFrom(...relations)), { maxLength: 4 }),
    )
    .map(([values, self, others]) => ({ ...values, household: [self, ...others] }));
}

function valuesOf(facts: readonly BaseFact[], day: number): fc.Arbitrary<Record<string, Given>> {
  return fc.record(Object.fromEntries(facts.map((fact) => [fact.id, valueOf(fact, day)])));
}

function valueOf(fact: BaseFact, day: number): fc.Arbitrary<Given> {
  const [min, max] = [fact.min ?? 0, fact.max ?? Infinity];
  const within = (value: number): number => Math.min(Math.max(value, min), max);
  switch (fact.type) {
    case 'boolean':
      return fc.boolean();
    case 'enum':
      return fc.constantFrom(...(fact.values ?? []));
    case 'enum_list':
      return fc.subarray([...(fact.values ?? [])], { maxLength: 3 });
    case 'date':
      return fc.integer({ min: -900, max: 300 }).map((days) => formatDay(day + days));
    case 'integer':
      return fc
        .oneof(fc.integer({ min: 0, max: 120 }), fc.constantFrom(...TELLING.filter(Number.isInteger)))
        .map(within);
    default:
      return fc
        .oneof(
          fc.integer({ min: 0, max: 4_500_000 }).map((cents) => cents / 100),
          fc.constantFrom(...TELLING),
        )
        .map(within);
  }
}

/**
 * Takes contradictions out of a random household: of two accounts of one quantity (`narrowest`) the engine believes the first, and
 * what would follow from a contradiction is nobody's right.
 */
export function consistent(given: GivenHousehold, date: string): GivenHousehold {
  const facts = { ...given } as Record<string, Given>;
  const atMost = (id: string, limit: string): void => {
    facts[id] = Math.min(facts[id] as number, facts[limit] as number);
  };
  for (const id of [
    'contribution_months_end_2025',
    'contribution_months_end_2024',
    'contribution_months_end_2022',
    'contribution_months_end_2021',
  ]) {
    atMost(id, 'contribution_months');
  }
  atMost('actual_contribution_months', 'contribution_months');
  atMost('residence_continuous_years', 'residence_years');
  const hasSpouse = (given.household ?? []).some(({ relation }) => relation === 'spouse');
  if (hasSpouse || facts['marital_status'] === 'married')
    facts['marital_status'] = hasSpouse ? 'married' : 'single';
  facts['isee_minors'] = facts['isee'] as Given;
  atMost('isee_inclusion', 'isee_minors');
  if (facts['job_type'] === 'domestic') facts['job_type'] = 'employee-private';
  // What another answer settles is not given against it.
  if (facts['job_type'] === 'none') facts['job_type'] = 'employee-private';
  if (facts['pregnant'] === false) delete facts['due_date'];
  if (facts['citizenship'] !== 'non-eu') delete facts['permit'];
  if (facts['vat_open'] === false) delete facts['vat_years'];
  const pension = (facts['pension_month'] as number) * 13;
  const household = (given.household ?? []).map((member) => ({
    ...member,
    taxable_income_year: Math.max(member['taxable_income_year'] as number, pension),
    work_income_year: Math.min(member['work_income_year'] as number, member['taxable_income_year'] as number),
    ...(member['assessment_status'] === 'never-asked' ? { assessment_status: 'recognised' } : {}),
    ...(isUnder15(member, date) ? { work_status: 'student' } : {}),
  }));
  return { ...facts, household };
}

/**
 * A case leaves facts to their defaults, and a default may contradict what a blurred fact was (`never-asked` beside a disability): what
 * would settle a fact that the case gives is then given too.
 */
export function completed(given: GivenHousehold): GivenHousehold {
  const { household = [], ...facts } = given;
  const has = (id: string): boolean => id in facts;
  return {
    ...facts,
    ...(has('due_date') && !has('pregnant') ? { pregnant: true } : {}),
    ...(has('vat_years') && !has('vat_open') ? { vat_open: true } : {}),
    ...(has('residence_years') && has('residence_continuous_years')
      ? {
          residence_years: Math.max(
            Number(facts['residence_years']),
            Number(facts['residence_continuous_years']),
          ),
        }
      : {}),
    ...(has('marital_status') ? { marital_status: maritalStatus(given) } : {}),
    ...(has('actual_contribution_months') && typeof facts['contribution_months'] === 'number'
      ? {
          actual_contribution_months: Math.min(
            Number(facts['actual_contribution_months']),
            facts['contribution_months'],
          ),
        }
      : {}),
    household: household.map((member) => ({ assessment_status: 'recognised', ...member })),
  };
}

/** A husband or wife is listed; a list without one means that there is none. */
function maritalStatus({ marital_status: status, household = [] }: GivenHousehold): Given {
  const hasSpouse = household.some(({ relation }) => relation === 'spouse');
  if (hasSpouse) return 'married';
  return status === 'married' || status === undefined ? 'single' : (status as Given);
}

function isUnder15({ age, birth_date: birth }: GivenFacts, date: string): boolean {
  if (typeof birth === 'string') return `${Number(birth.slice(0, 4)) + 15}${birth.slice(4)}` > date;
  return typeof age === 'number' && age < 15;
}

/** Work is paid: while such a figure is unknown the rules take it to be at least a euro. */
const PAY = ['daily_pay', 'gross_pay_4y', 'gs_income', 'show_pay_y1', 'naspi_residual_total'];

/** The same household with each fact kept, widened or forgotten as the blurs say, in turn. */
export function blurred(
  facts: readonly BaseFact[],
  given: GivenHousehold,
  blurs: readonly Blur[],
): GivenHousehold {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  let turn = 0;
  const blurAll = (values: GivenFacts): GivenFacts =>
    Object.fromEntries(
      Object.entries(values).map(([id, value]) => {
        const fact = byId.get(id);
        const blur = blurs[turn++ % blurs.length];
        return [id, fact && blur && id !== 'relation' ? blurOne(fact, value, blur) : value];
      }),
    );
  const { household = [], ...flat } = given;
  return { ...blurAll(flat as GivenFacts), household: household.map(blurAll) };
}

function blurOne(fact: BaseFact, value: Given, { keep, low, high }: Blur): Given {
  const isExact = typeof value !== 'object' || Array.isArray(value);
  if (keep >= 2 || !isExact || (PAY.includes(fact.id) && (value as number) < 1)) return value;
  if (keep === 0) return { unknown: true };
  switch (fact.type) {
    case 'enum': {
      const others = (fact.values ?? []).filter((_, index) => index % 3 === Math.floor(low * 3) % 3);
      return { one_of: [...new Set([value as string, ...others])] };
    }
    case 'boolean':
    case 'enum_list':
      return { unknown: true };
    case 'date': {
      const day = parseDay(value as string) ?? 0;
      return { min: formatDay(day - Math.floor(low * 400)), max: formatDay(day + Math.floor(high * 400)) };
    }
    case 'integer':
      return {
        min: Math.max(fact.min ?? -Infinity, (value as number) - Math.floor(low * 20)),
        max: Math.min(fact.max ?? Infinity, (value as number) + Math.floor(high * 20)),
      };
    default:
      return {
        min: Math.max(fact.min ?? -Infinity, (value as number) - low * 5000),
        max: (value as number) + high * 5000,
      };
  }
}
