/**
 * Random plausible households for the comparison: each starts as one that gets the benefit, with figures at or one cent beside the
 * limits and birthdays around the reference date, and up to two conditions are then broken on purpose.
 */
import type { Facts, Person } from './arithmetic.js';
import { ageOf, cents, isMinor, plusDays, plusMonths, yearOf } from './arithmetic.js';
import { ADI_FIGURES, adiScale, assetLimit, isSenior } from './adi.js';
import { YEARLY_ALLOWANCE } from './assegno-sociale.js';
import { bandLimit } from './auu.js';
import { CARD_LIMITS } from './carta-acquisti.js';
import { MINIMUM_MONTH } from './integrazione-minimo.js';
import { KEPT_INCOME, NASPI_FIGURES } from './naspi.js';
import { BONUS_AMOUNTS, BONUS_LIMITS, ownIncome } from './quattordicesima.js';
import { rdcScale } from './rdc.js';
import { SFL_FIGURES } from './sfl.js';

/** Reproducible dice (mulberry32). */
export class Dice {
  #state: number;
  constructor(seed: number) {
    this.#state = seed;
  }
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }
  chance(share: number): boolean {
    return this.next() < share;
  }
  /** A whole number between two, both included. */
  int(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }
  pick<Item>(...items: readonly [Item, ...Item[]]): Item {
    return items[this.int(0, items.length - 1)] as Item;
  }
  /** Euro and cents between two. */
  money(least: number, most: number): number {
    return this.int(Math.round(least * 100), Math.round(most * 100)) / 100;
  }
  /** Up to a limit: often exactly at it or one cent under, never below 0. */
  upTo(limit: number): number {
    const below = this.pick(this.money(0, limit), this.money(limit * 0.8, limit), limit, limit - 0.01, 0);
    return Math.max(0, Math.round(below * 100) / 100);
  }
  /** Beyond a limit: often by one cent. */
  over(limit: number): number {
    return Math.round(this.pick(limit + 0.01, limit + 0.01, limit + 1, limit * 1.3 + 10) * 100) / 100;
  }
  /** Around a limit, on both sides. */
  around(limit: number): number {
    return this.chance(0.5) ? this.upTo(limit) : this.over(limit);
  }
}

const withoutLeapDay = (date: string): string => (date.endsWith('-02-29') ? plusDays(date, 1) : date);

/** Somebody of that age on a day; often it is the birthday, or the last day before the next one. */
function aged(dice: Dice, date: string, age: number): Required<Pick<Person, 'birth_date'>> {
  const birthday = plusMonths(date, -12 * age);
  const last = plusDays(plusMonths(date, -12 * (age + 1)), 1);
  const between = plusDays(birthday, -dice.int(1, 360));
  return { birth_date: withoutLeapDay(dice.pick(birthday, last, between, between)) };
}

/** The same where only completed years matter: sometimes the age is given instead. */
function agedRoughly(dice: Dice, date: string, age: number): Pick<Person, 'birth_date' | 'age'> {
  return dice.chance(0.25) ? { age } : aged(dice, date, age);
}

/** None, one or two of the conditions that are to fail. */
function broken<Id extends string>(dice: Dice, ...ids: [Id, ...Id[]]): Set<Id> {
  const number = dice.pick(0, 0, 0, 0, 0, 1, 1, 1, 1, 2);
  return new Set(Array.from({ length: number }, () => dice.pick(...ids)));
}

const GOOD_PERMITS = ['eu-long-term', 'eu-family-member', 'refugee', 'subsidiary-protection'] as const;

function status(dice: Dice, breaks: boolean, bad: readonly [string, ...string[]]): Partial<Facts> {
  if (breaks) return { citizenship: 'non-eu', permit: dice.pick(...bad), permit_months: dice.int(3, 24) };
  return dice.chance(0.75)
    ? { citizenship: dice.pick('it', 'it', 'eu') }
    : { citizenship: 'non-eu', permit: dice.pick(...GOOD_PERMITS), permit_months: dice.int(3, 60) };
}

/** Members of a poor family, the applicant first. */
function poorFamily(dice: Dice, date: string, fragile: boolean): [Person, ...Person[]] {
  const one = (relation: Person['relation'], age: number, more: Partial<Person> = {}): Person => ({
    relation,
    ...agedRoughly(dice, date, age),
    ...more,
  });
  const adult = (): number => dice.pick(18, 25, 40, 50, 59, dice.int(19, 58));
  const level = (): 'medium' | 'severe' | 'non-self-sufficient' =>
    dice.pick('medium', 'severe', 'non-self-sufficient');
  const children = (number: number): Person[] =>
    Array.from({ length: number }, () =>
      one('child', dice.pick(0, 2, 3, 5, 10, 17), dice.chance(0.1) ? { disability_level: level() } : {}),
    );
  const self = (age: number, more: Partial<Person> = {}): Person => one('self', age, more);
  const makers: [() => [Person, ...Person[]], ...(() => [Person, ...Person[]])[]] = fragile
    ? [
        () => [self(dice.pick(60, 61, 66, 67, 70))],
        () => [self(adult(), { disability_level: level() })],
        () => [self(adult(), { disadvantage: dice.pick('certified', 'certified-severe-distress') })],
        () => [self(adult()), one('spouse', adult()), ...children(dice.int(1, 5))],
        () => [
          self(adult()),
          one('spouse', adult(), { disability_level: level() }),
          ...children(dice.int(0, 2)),
        ],
        () => [
          self(adult()),
          one('child', dice.pick(3, 8, 17)),
          ...(dice.chance(0.5) ? [one('child', 17)] : []),
        ],
        () => [self(dice.pick(60, 66, 67, 72)), one('spouse', dice.pick(59, 60, 66, 67, 75))],
        () => [self(dice.pick(67, 68)), one('spouse', 67), one('child', 45, { disability_level: level() })],
        () => [self(dice.pick(67, 70)), one('spouse', dice.pick(50, 66), { disability_level: level() })],
        () => [self(61), one('spouse', 50), one('child', dice.pick(18, 32))],
        () => [self(adult()), one('parent', dice.pick(59, 60, 67, 80))],
        () => [
          self(adult()),
          one('parent', 70),
          one('sibling', dice.pick(18, 35), { disability_level: level() }),
        ],
        () => [
          self(adult()),
          one('parent', 62),
          one('sibling', 30, { disadvantage: 'certified-severe-distress' }),
        ],
        () => [self(adult()), one('spouse', adult()), one('parent', 75), ...children(dice.int(1, 3))],
        () => [
          self(40, { disability_level: level() }),
          one('spouse', 62),
          one('sibling', 61, { disability_level: level() }),
          ...children(3),
        ],
      ]
    : [
        () => [self(adult())],
        () => [self(adult()), one('spouse', adult())],
        () => [self(adult()), one('partner', adult())],
        () => [self(50), one('spouse', 48), one('child', dice.pick(18, 22, 30))],
      ];
  return dice.pick(...makers)();
}

/** Members that are not counted: an adult in prison, in a public structure, or who resigned. */
function withUncounted(dice: Dice, family: [Person, ...Person[]]): void {
  const kind = dice.pick<Partial<Person>>(
    { detention: 'prison' },
    { free_hospital_days: 400 },
    { resigned_12m: true },
    { detention: 'home-detention' },
  );
  family.push({ relation: 'sibling', age: 35, ...kind });
}

type Target = 'adi' | 'rdc' | 'sfl';

/** A household for `adi`, `rdc` or `sfl`. */
export function poor(dice: Dice, date: string, target: Target): Facts {
  const breaks = broken(
    dice,
    ...(['citizenship', 'registered', 'years', 'continuous', 'isee', 'has-isee', 'income', 'home'] as const),
    ...(['property', 'assets', 'vehicle', 'boat', 'fragile', 'own'] as const),
  );
  const likesFragile = target === 'sfl' ? dice.chance(0.4) : target === 'rdc' ? dice.chance(0.6) : true;
  const household = poorFamily(dice, date, likesFragile !== breaks.has('fragile'));
  if (dice.chance(0.12)) withUncounted(dice, household);
  const adi = ADI_FIGURES.findLast(({ from }) => from <= date);
  const sfl = SFL_FIGURES.findLast(({ from }) => from <= date);
  const years = target === 'rdc' ? 10 : 5;
  const limit = target === 'rdc' ? 9359.99 : ((target === 'sfl' ? sfl?.isee : adi?.isee) ?? 9360);
  const minors = household.filter((one) => isMinor(one, date)).length;
  const counted = breaks.has('isee') ? dice.over(limit) : dice.upTo(limit);
  // The other ISEE values only look as if they mattered.
  const decoy = (): number => dice.around(limit);
  const which = date >= '2026-01-01' ? 'isee_inclusion' : minors > 0 ? 'isee_minors' : 'isee';
  const facts: Facts = {
    household,
    ...status(dice, breaks.has('citizenship'), [
      'work',
      'study',
      'special-protection',
      'asylum-application',
      'family',
    ]),
    residence: breaks.has('registered')
      ? dice.pick('abroad', target === 'rdc' ? 'abroad' : 'none')
      : dice.pick('registered', 'registered', 'fictitious'),
    residence_years: breaks.has('years') ? dice.pick(years - 0.01, 3) : dice.pick(years, years + 0.5, 40),
    residence_continuous_years: breaks.has('continuous') ? dice.pick(1.99, 0.5) : dice.pick(2, 2.5, 40),
    has_isee: !breaks.has('has-isee'),
    isee: decoy(),
    isee_minors: decoy(),
    ...(date >= '2026-01-01' || dice.chance(0.1) ? { isee_inclusion: decoy() } : {}),
    [which]: counted,
    housing: dice.pick(
      'owner',
      'owner-mortgage',
      'tenant',
      'tenant',
      'tenant',
      'tenant-unregistered',
      'guest',
    ),
    other_property_value: breaks.has('property') ? dice.over(30_000) : dice.pick(0, 0, dice.upTo(30_000)),
    newest_large_vehicle_months: 999,
    household_income_month: 9000,
    job_type: 'none',
    sfl_months_received: dice.pick(0, 0, 0, 5, 11),
    adi_months_received: dice.pick(0, 0, 0, 18),
    financial_assets: 0,
    family_income_year: 0,
  };
  const [self] = household;
  self.work_status = 'unemployed';
  if (facts.housing?.startsWith('owner'))
    facts.home_value = breaks.has('home') ? dice.over(150_000) : dice.upTo(150_000);
  if (facts.housing === 'tenant')
    facts.rent_year = dice.pick(0, 1800, 1950.01, 3360, 3640, dice.money(500, 9000));
  if (facts.housing === 'owner-mortgage') facts.mortgage_year = dice.pick(0, 1800, dice.money(100, 5000));
  const children = household.filter((one) => one.relation === 'child').length;
  const assets = assetLimit(facts, target === 'rdc' ? children : minors);
  facts.financial_assets = breaks.has('assets') ? dice.over(assets) : dice.upTo(assets);
  if (breaks.has('boat')) facts.boat_or_aircraft = true;
  const months = target === 'rdc' ? 24 : 36;
  const large = breaks.has('vehicle')
    ? dice.int(months - 6, months - 1)
    : dice.pick(months, months + 1, 999, 999);
  facts.newest_large_vehicle_months = large;
  facts.newest_vehicle_months = Math.min(
    large,
    target === 'rdc' ? dice.pick(4, 5, 6, 7, 999, 999, 999, 999) : 999,
  );
  if (breaks.has('own')) ownTrouble(dice, facts, target);
  if (target === 'rdc') {
    facts.rdc_months_2023 = dice.pick(0, 6, 7, 8);
    facts.social_services_charge = dice.chance(0.25);
  }
  facts.family_income_year = poorIncome(dice, facts, date, target, breaks.has('income'));
  return facts;
}

function ownTrouble(dice: Dice, facts: Facts, target: Target): void {
  const [self] = facts.household;
  if (target === 'adi') self.detention = dice.pick('prison', 'home-detention');
  if (target === 'rdc') facts.newest_vehicle_months = 5;
  if (target !== 'sfl') return;
  const trouble = dice.int(0, 4);
  if (trouble === 0) self.receives = [dice.pick('naspi', 'dis-coll', 'rdc', 'other-unemployment-benefit')];
  if (trouble === 1) self.resigned_12m = true;
  if (trouble === 2) facts.sfl_months_received = dice.pick(12, 24);
  if (trouble === 3) self.detention = 'prison';
  if (trouble === 4) self.age = dice.pick(17, 60, 60);
  if (trouble === 4) delete self.birth_date;
}

/** Around the bases of access and of the amount, which differ. */
function poorIncome(dice: Dice, facts: Facts, date: string, target: Target, breaks: boolean): number {
  const adi = ADI_FIGURES.findLast(({ from }) => from <= date);
  const sfl = SFL_FIGURES.findLast(({ from }) => from <= date);
  const scale = (target === 'rdc' ? rdcScale(facts, date) : adiScale(facts, date)) ?? 100;
  const senior = isSenior(facts, date);
  const tenant = facts.housing === 'tenant';
  const bases = {
    rdc: tenant ? 9360 : senior ? 7560 : 6000,
    adi: (tenant ? adi?.tenant : 0) || ((senior ? adi?.senior : adi?.base) ?? 6000),
    sfl: sfl?.base ?? 6000,
  };
  const limit = (bases[target] * scale) / 100;
  if (breaks) return dice.pick(Math.round(limit * 100) / 100, dice.over(limit));
  const lower = ((target === 'rdc' ? (senior ? 7560 : 6000) : (adi?.base ?? 6000)) * scale) / 100;
  return Math.min(
    dice.pick(0, dice.upTo(limit), dice.upTo(limit), dice.around(lower)),
    Math.round(limit * 100 - 1) / 100,
  );
}

/** Parents and children for `auu`. */
export function parents(dice: Dice, date: string): Facts {
  const breaks = broken(dice, 'child', 'citizenship', 'registered', 'settled');
  const couple = dice.chance(0.65);
  const work = (): string =>
    dice.pick('employed', 'employed', 'self-employed', 'suspended', 'unemployed', 'inactive');
  const parent = (relation: Person['relation'], sex: 'f' | 'm'): Person => {
    const list = dice.chance(0.08) ? { receives: [dice.pick('naspi', 'dis-coll', 'vecchiaia')] } : {};
    const age = dice.chance(0.12) ? dice.pick(20, 21) : dice.int(30, 60);
    return { relation, sex, ...aged(dice, date, age), work_status: work(), ...list };
  };
  const sex = dice.pick('f', 'm');
  const self = parent('self', sex);
  const household: [Person, ...Person[]] = [self];
  if (couple) household.push(parent(dice.pick('spouse', 'partner'), sex === 'f' ? 'm' : 'f'));
  const number = dice.pick(1, 1, 2, 2, 3, 3, 4, 5);
  const seen = new Set<string>();
  for (let index = 0; index < number; index++) {
    const child = childOf(dice, date, breaks.has('child'));
    // Children of one day have no rank between them.
    if (seen.has(child.birth_date ?? '')) continue;
    seen.add(child.birth_date ?? '');
    household.push(child);
  }
  const year = yearOf(date);
  const band = dice.pick(0, 1, 10, 100, 248, 249, dice.int(0, 249));
  const limit = bandLimit(band, year) / 100;
  const edge = Math.round((limit + dice.pick(0, -0.01, 0.01)) * 100) / 100;
  const isee = dice.pick(edge, edge, edge, dice.money(0, 60_000), 46_582.71, 46_582.72, 45_939.56, 43_240.01);
  const decoy = dice.money(0, 60_000);
  const facts: Facts = {
    household,
    ...status(dice, breaks.has('citizenship'), [
      'study',
      'asylum-application',
      'awaiting-employment',
      'other',
      'seasonal',
    ]),
    residence: breaks.has('registered')
      ? dice.pick('none', 'abroad')
      : dice.pick('registered', 'registered', 'fictitious'),
    residence_years: dice.pick(2, 2.5, 30),
    has_isee: dice.chance(0.85),
    isee: dice.money(0, 60_000),
    isee_minors: date < '2026-03-01' ? isee : decoy,
    isee_inclusion: date < '2026-03-01' ? decoy : isee,
    other_parent: couple
      ? 'in-household'
      : dice.pick('elsewhere', 'deceased', 'none', 'deceased-under-5-years'),
    contract: dice.pick('permanent', 'fixed-term'),
    contract_months: dice.pick(3, 5, 6, 7, 12),
  };
  if (!breaks.has('citizenship') && dice.chance(0.15)) {
    facts.citizenship = 'non-eu';
    facts.permit = dice.pick(
      'work',
      'family',
      'research',
      'seasonal',
      'blue-card',
      'self-employment',
      'special-cases',
    );
    facts.permit_months = dice.pick(5, 6, 7, 12);
  }
  if (breaks.has('settled') || dice.chance(0.1)) facts.residence_years = dice.pick(1.99, 0.5);
  return facts;
}

function childOf(dice: Dice, date: string, withoutRight: boolean): Person {
  const age = dice.chance(0.7)
    ? dice.pick(0, 0, 1, 2, 2, 3, 8, 12, 17)
    : dice.pick(18, 19, 20, 20, 21, 24, 30);
  const child: Person = {
    relation: 'child',
    ...aged(dice, date, withoutRight ? dice.pick(18, 20, 21, 25) : age),
  };
  if (dice.chance(0.15)) child.disability_level = dice.pick('medium', 'severe', 'non-self-sufficient');
  if (ageOf(child, date) < 18) return child;
  child.taxable_income_year = dice.pick(0, 7999.99, 8000, 8000.01, 3000);
  child.dependent = dice.chance(0.85);
  child.work_status = dice.pick(
    'student',
    'unemployed',
    'employed',
    'self-employed',
    'trainee',
    'inactive',
    'civil-service',
  );
  if (dice.chance(0.2)) child.study = dice.pick('university', 'vocational', 'upper-secondary');
  if (withoutRight) {
    delete child.disability_level;
    delete child.study;
    if (dice.chance(0.6)) child.work_status = 'inactive';
  }
  return child;
}

/** A family with a child at a nursery, for `bonus-nido`. */
export function nursery(dice: Dice, date: string): Facts {
  const breaks = broken(dice, 'child', 'registered', 'age');
  const year = yearOf(date);
  const child = (): Person => {
    const born = breaks.has('age')
      ? dice.pick(`${year - 3}-08-31`, `${year - 3}-12-31`, `${year - 3}-01-01`, `${year - 4}-12-31`)
      : dice.pick(
          `${year - 2}-01-01`,
          `${year - 3}-06-15`,
          `${year - 1}-11-30`,
          `${year - 1}-01-01`,
          '2024-01-01',
          '2023-12-31',
        );
    const birth = born > date ? plusMonths(date, -12) : born;
    const fee = dice.pick(
      0,
      90.9,
      90.91,
      136.36,
      136.37,
      227.27,
      272.72,
      272.73,
      327.27,
      327.28,
      dice.money(50, 800),
    );
    const place: Partial<Person> = dice.chance(0.2)
      ? { home_support_certificate: true }
      : { nursery: true, nursery_fee_month: fee };
    return { relation: 'child', birth_date: withoutLeapDay(birth), ...(breaks.has('child') ? {} : place) };
  };
  const household: [Person, ...Person[]] = [
    { relation: 'self', ...aged(dice, date, 33), work_status: 'employed' },
  ];
  household.push(child());
  if (dice.chance(0.15)) household.push(child());
  if (dice.chance(0.4)) household.push({ relation: 'child', ...aged(dice, date, dice.pick(5, 9, 10, 11)) });
  const limit = dice.pick(25_000.99, 40_000);
  const isee = dice.pick(dice.around(limit), dice.upTo(25_000.99), dice.around(limit));
  const withoutAuu = dice.chance(0.5)
    ? isee
    : Math.max(0, Math.round((isee - dice.pick(0.01, 500, 1500)) * 100) / 100);
  return {
    household,
    ...status(dice, false, ['study']),
    residence: breaks.has('registered') ? dice.pick('none', 'abroad') : dice.pick('registered', 'fictitious'),
    residence_years: 20,
    has_isee: dice.chance(0.85),
    isee: dice.money(0, 60_000),
    isee_minors: year < 2026 ? isee : dice.money(0, 60_000),
    isee_inclusion: year < 2026 ? dice.money(0, 60_000) : isee,
    isee_without_auu: withoutAuu,
  };
}

/** A person of 65+ or a family with a baby, for `carta-acquisti`. */
export function cardHolder(dice: Dice, date: string): Facts {
  const breaks = broken(
    dice,
    ...([
      'holder',
      'citizenship',
      'registered',
      'isee',
      'has-isee',
      'income',
      'assets',
      'dwellings',
      'cars',
    ] as const),
    ...(['prison', 'care'] as const),
  );
  const limits = CARD_LIMITS.findLast(({ from }) => from <= date) ?? { isee: 8000, older: 10_000 };
  const old = dice.chance(0.6);
  const age = !old
    ? dice.int(20, 45)
    : breaks.has('holder')
      ? dice.pick(64, 60)
      : dice.pick(65, 66, 69, 70, 71, 85);
  const own = age >= 70 ? limits.older : limits.isee;
  const income = breaks.has('income') ? dice.over(own) : dice.upTo(own);
  const exempt = dice.chance(0.3) ? dice.money(0, income) : 0;
  const self: Person = {
    relation: 'self',
    ...aged(dice, date, age),
    work_status: old ? 'retired' : 'inactive',
    exempt_income_year: exempt,
    taxable_income_year: Math.round((income - exempt) * 100) / 100,
  };
  const household: [Person, ...Person[]] = [self];
  if (dice.chance(0.4))
    household.push({ relation: 'spouse', ...aged(dice, date, age), taxable_income_year: 9000 });
  const baby = (): Person => ({
    relation: 'child',
    ...aged(dice, date, breaks.has('holder') ? dice.pick(3, 4) : dice.pick(0, 1, 2)),
  });
  if (!old) household.push(baby());
  if (!old && dice.chance(0.2)) household.push(baby());
  if (old && breaks.has('prison')) self.detention = dice.pick('prison', 'home-detention', 'prison');
  return {
    household,
    ...status(dice, breaks.has('citizenship'), [
      'work',
      'special-protection',
      'study',
      'temporary-protection',
    ]),
    residence: breaks.has('registered') ? dice.pick('none', 'abroad') : dice.pick('registered', 'fictitious'),
    residence_years: 1,
    residence_continuous_years: 1,
    has_isee: !breaks.has('has-isee'),
    isee: breaks.has('isee') ? dice.over(limits.isee) : dice.upTo(limits.isee),
    isee_minors: dice.money(0, 20_000),
    isee_inclusion: dice.money(0, 20_000),
    financial_assets: breaks.has('assets') ? dice.over(15_000) : dice.upTo(15_000),
    dwellings_owned: breaks.has('dwellings') ? 2 : dice.int(0, 1),
    car_count: (old ? 1 : 2) + (breaks.has('cars') ? dice.int(1, 2) : dice.pick(0, 0, -1)),
    ...(old && breaks.has('care') ? { institution_fee: 'public' as const } : {}),
    family_income_year: 99_999,
    housing: 'guest',
  };
}

/** Somebody who lost a job, for `naspi`. */
export function jobless(dice: Dice, date: string): Facts {
  const breaks = broken(
    dice,
    ...([
      'covered',
      'reason',
      'recent',
      'work',
      'permit',
      'weeks',
      'exit',
      'exit',
      'pension',
      'deadline',
    ] as const),
  );
  const around = dice.pick(1, 8, 67, 68, dice.int(1, 68), dice.int(1, 68));
  const late = dice.pick(69, 70, 128, 129, 200);
  const ended = plusDays(date, -(breaks.has('deadline') ? late : around));
  const sex = dice.pick('f', 'm');
  const reason = breaks.has('reason')
    ? dice.pick('resignation', 'mutual-termination', 'fatti-concludenti')
    : dice.pick(
        'contract-end',
        'dismissal',
        'disciplinary-dismissal',
        'just-cause-resignation',
        'conciliation-settlement',
        'transfer-refusal-settlement',
        'protected-parent-resignation',
      );
  const job = breaks.has('covered')
    ? dice.pick(
        'farm-fixed-term',
        'farm-permanent',
        'collaborator',
        'freelance-gs',
        'artisan-trader-farmer',
        'employee-public',
        'none',
        'professional-fund',
      )
    : dice.pick(
        'employee-private',
        'employee-private',
        'domestic',
        'employee-public',
        'farm-cooperative-permanent',
        'show-employee',
      );
  const fixed = reason === 'contract-end' || (job === 'employee-public' && !breaks.has('covered'));
  const weeks = breaks.has('weeks') ? dice.pick(12, 11, 5) : dice.pick(13, 14, 26, 52, 104, 156, 206, 208);
  const figures = NASPI_FIGURES.findLast(({ from }) => from <= ended) ?? { reference: 1200, most: 1300 };
  const monthly = dice.pick(
    figures.reference,
    figures.reference + 0.5,
    figures.most * 2.2,
    dice.money(300, 4500),
  );
  const limits = KEPT_INCOME.findLast(({ from }) => from <= date);
  const working =
    breaks.has('work') || dice.chance(0.1) ? dice.pick('employed', 'self-employed') : 'unemployed';
  const kept = (limit: number): number =>
    breaks.has('work') ? dice.over(limit) : Math.max(1, dice.upTo(limit));
  const self: Person = {
    relation: 'self',
    sex,
    ...agedRoughly(dice, date, dice.pick(30, 54, 55, 56, dice.int(20, 60))),
    work_status: working,
  };
  const household: [Person, ...Person[]] = [self];
  if (reason === 'protected-parent-resignation')
    household.push({ relation: 'child', birth_date: withoutLeapDay(plusMonths(ended, -dice.int(1, 11))) });
  if (breaks.has('pension'))
    self.receives = [
      dice.pick('vecchiaia', 'anticipata', 'pensione-supplementare', 'other-fund-pension', 'inabilita-222'),
    ];
  else if (dice.chance(0.1))
    self.receives = [dice.pick('reversibilita', 'assegno-mensile-invalidita', 'auu')];
  const facts: Facts = {
    household,
    has_isee: false,
    ...status(dice, breaks.has('permit'), ['seasonal']),
    residence_years: 12,
    job_type: job,
    contract: fixed ? 'fixed-term' : 'permanent',
    job_end_date: ended,
    job_end_reason: reason,
    contribution_weeks_4y: weeks,
    gross_pay_4y: Math.round((monthly * weeks * 100) / 4.33) / 100,
    effective_days_12m: breaks.has('recent') ? dice.pick(29, 5) : dice.pick(30, 31, 200),
    contribution_weeks_12m: breaks.has('recent') ? dice.pick(4, 2) : dice.pick(5, 6, 40),
    used_benefit_weeks: dice.pick(0, 0, 0, 2, Math.min(10, weeks - 2)),
    kept_employee_income_year: working === 'employed' ? kept(limits?.employee ?? 8000) : 0,
    kept_self_employed_income_year: working === 'self-employed' ? kept(limits?.selfEmployed ?? 4800) : 0,
    show_days_y1: 0,
    contribution_months: 60,
    contributions_before_1996: false,
    marital_status: 'single',
    ...(breaks.has('pension') && dice.chance(0.3) ? { pension_requirement_reached: true } : {}),
  };
  if (breaks.has('exit') || dice.chance(0.2)) {
    facts.voluntary_exit = true;
    const inWindow = breaks.has('exit') ? dice.chance(0.9) : dice.chance(0.5);
    const edge = plusMonths(ended, -12);
    facts.voluntary_exit_date = inWindow
      ? dice.pick(plusDays(edge, 1), plusDays(ended, -90))
      : dice.pick(plusDays(edge, -1), plusDays(edge, -200));
    facts.weeks_since_voluntary_exit = breaks.has('exit') ? dice.pick(12, 5) : dice.pick(13, 14);
  }
  return facts;
}

/** An old person, for `assegno-sociale`. */
export function elder(dice: Dice, date: string): Facts {
  const breaks = broken(dice, 'age', 'citizenship', 'registered', 'stay', 'income');
  const full = YEARLY_ALLOWANCE[yearOf(date)] ?? 5889;
  const months = yearOf(date) < 2019 ? 799 : 804;
  const turned = plusMonths(date, -months);
  const born = breaks.has('age')
    ? dice.pick(plusDays(turned, 1), plusDays(turned, 40), plusDays(turned, 700))
    : dice.pick(turned, plusDays(turned, -1), plusDays(turned, -dice.int(2, 9000)));
  const marital = dice.pick('single', 'married', 'married', 'widowed', 'divorced', 'separated');
  const limit = marital === 'married' ? 2 * full : full;
  const total = breaks.has('income')
    ? dice.pick(limit, dice.over(limit))
    : Math.min(
        dice.pick(dice.upTo(limit), dice.around(full), 0),
        Math.round(limit * 100 - dice.pick(1, 6, 7, 8)) / 100,
      );
  const own = marital === 'married' ? Math.round(total * dice.pick(0, 0.3, 1) * 100) / 100 : total;
  const household: [Person, ...Person[]] = [
    {
      relation: 'self',
      birth_date: withoutLeapDay(born),
      sex: dice.pick('f', 'm'),
      work_status: 'inactive',
      net_income_year: own,
      taxable_income_year: own,
    },
  ];
  const other = Math.round((total - own) * 100) / 100;
  if (marital === 'married')
    household.push({ relation: 'spouse', age: 60, net_income_year: other, taxable_income_year: other });
  else if (dice.chance(0.3))
    household.push({ relation: 'partner', age: 60, net_income_year: 20_000, taxable_income_year: 20_000 });
  if (dice.chance(0.2))
    household.push({ relation: 'child', age: 40, net_income_year: 50_000, taxable_income_year: 50_000 });
  return {
    household,
    ...status(dice, breaks.has('citizenship'), ['work', 'family', 'special-protection', 'self-employment']),
    marital_status: marital,
    residence: breaks.has('registered') ? dice.pick('none', 'abroad') : dice.pick('registered', 'fictitious'),
    residence_years: 30,
    residence_continuous_years: breaks.has('stay') ? dice.pick(9.99, 5) : dice.pick(10, 10.01, 60),
    contribution_months: 0,
    actual_contribution_months: 0,
    contributions_before_1996: true,
    institution_fee: dice.pick('none', 'none', 'none', 'public', 'mostly-public', 'mostly-private'),
  };
}

/** A pensioner, for `integrazione-minimo` and `quattordicesima`. */
export function pensioner(
  dice: Dice,
  date: string,
  target: 'integrazione-minimo' | 'quattordicesima',
): Facts {
  const breaks = broken(dice, 'pension', 'system', 'age', 'amount', 'own', 'couple');
  const year = yearOf(date);
  const minimum = MINIMUM_MONTH[year] ?? 507.42;
  const kind = dice.pick(
    'vecchiaia',
    'vecchiaia',
    'anticipata',
    'aoi',
    'inabilita-222',
    'reversibilita',
    'expected',
  );
  const forBonus = target === 'quattordicesima';
  const pensionKind = forBonus && (kind === 'expected' || kind === 'reversibilita') ? 'vecchiaia' : kind;
  const marital = dice.pick('single', 'married', 'married', 'widowed', 'separated');
  const sex = dice.pick('f', 'm');
  const birth = pensionerBirth(dice, date, pensionKind, forBonus, breaks.has('age'));
  const self: Person = {
    relation: 'self',
    sex,
    birth_date: birth,
    work_status: 'retired',
    exempt_income_year: 0,
  };
  if (pensionKind !== 'expected' && !breaks.has('pension')) self.receives = [pensionKind];
  else if (breaks.has('pension'))
    self.receives = [dice.pick('pensione-supplementare', 'assegno-sociale', 'inail-rendita')];
  const pays = self.receives?.[0] === pensionKind;
  const month = breaks.has('amount') ? dice.around(minimum) : Math.max(1, dice.upTo(minimum));
  const contributed = dice.pick(0, 180, 181, 216, 217, 300, 301, 336, 337, 200);
  const facts: Facts = {
    household: [self],
    citizenship: 'it',
    residence_years: 50,
    residence_continuous_years: dice.chance(0.3) ? 50 : 5,
    marital_status: marital,
    has_isee: false,
    pension_month: pays ? month : 0,
    pension_start_year: dice.pick(1993, 1994, 1995, 2010, 2015, 2015, 2015),
    pension_fund: dice.pick('employee', 'self-employed'),
    contributions_before_1996: !breaks.has('system'),
    contribution_months: pays
      ? contributed
      : kind === 'expected' && !forBonus
        ? dice.pick(239, 240, 300)
        : 120,
    actual_contribution_months: 0,
    contribution_months_end_2021: 0,
    contribution_months_end_2022: 0,
    contribution_months_end_2024: 0,
    contribution_months_end_2025: 0,
    expected_pension_month: month,
    job_type: 'none',
  };
  const inPension = pays ? 13 * month : 0;
  const multiple = facts.pension_start_year === 1994 ? 5 : 4;
  const limits =
    pensionKind === 'aoi'
      ? [2, 3].map((times) => times * (YEARLY_ALLOWANCE[year] ?? 6000))
      : [26 * minimum, multiple * 13 * minimum];
  const [ownLimit = 0, coupleLimit = 0] = limits;
  const other = breaks.has('own')
    ? dice.over(ownLimit)
    : dice.pick(0, dice.upTo(ownLimit), ownLimit - 13 * (minimum - month));
  const cleanOther = Math.max(0, Math.round(other * 100) / 100);
  self.taxable_income_year = Math.round((inPension + cleanOther) * 100) / 100;
  self.net_income_year = self.taxable_income_year;
  if (marital === 'married') {
    const rest = Math.max(0, coupleLimit - cleanOther);
    const spouse = breaks.has('couple')
      ? dice.over(rest)
      : dice.pick(0, dice.upTo(rest), dice.upTo(rest), rest - 13 * (minimum - month));
    const income = Math.max(0, Math.round(spouse * 100) / 100);
    facts.household.push({
      relation: 'spouse',
      age: 60,
      taxable_income_year: income,
      net_income_year: income,
    });
  }
  if (forBonus) setBonusIncome(dice, facts, date, breaks.has('own'));
  return facts;
}

function pensionerBirth(
  dice: Dice,
  date: string,
  kind: string,
  forBonus: boolean,
  tooYoung: boolean,
): string {
  if (!forBonus && kind === 'expected')
    return aged(dice, date, tooYoung ? 66 : dice.pick(67, 68, 70)).birth_date;
  if (!forBonus && kind === 'aoi') return aged(dice, date, dice.pick(45, 60, 66)).birth_date;
  if (!forBonus) return aged(dice, date, dice.pick(60, 64, 67, 70, 80)).birth_date;
  const turns = yearOf(date) - 64;
  if (tooYoung) return dice.pick(`${turns + 1}-01-01`, `${turns + 1}-01-31`, `${turns + 2}-06-10`);
  const older = `${turns - dice.int(1, kind === 'aoi' ? 2 : 20)}-0${dice.int(1, 9)}-15`;
  const month = String(dice.int(1, 12)).padStart(2, '0');
  return dice.pick(
    older,
    older,
    `${turns}-${month}-01`,
    `${turns}-${month}-28`,
    `${turns}-12-31`,
    `${turns}-01-01`,
  );
}

/** Moves the other income so that the own income of section 0.4 falls around a limit of the quattordicesima. */
function setBonusIncome(dice: Dice, facts: Facts, date: string, breaks: boolean): void {
  const [self] = facts.household;
  const [first = 0, second = 0] = BONUS_LIMITS[yearOf(date)] ?? [9894.69, 13_192.92];
  const [high, low] = dice.pick(...(BONUS_AMOUNTS as [[number, number], ...[number, number][]]));
  const wanted = breaks
    ? dice.pick(second + low, second + low + 0.01, second * 1.4)
    : dice.pick(
        first,
        first + 0.01,
        first + high - low,
        first + dice.money(0, high),
        second,
        second + 0.01,
        second + dice.money(0, low),
        dice.money(0, first),
        second + low - 0.01,
      );
  const now = ownIncome(facts, date);
  if (now === undefined) return;
  const least = cents(facts.pension_month ?? 0) * 13;
  const income = Math.max(least, cents(self.taxable_income_year ?? 0) + cents(wanted) - now) / 100;
  const exempt = dice.chance(0.3) ? Math.min(dice.money(0, 1000), income - least / 100) : 0;
  self.exempt_income_year = Math.round(exempt * 100) / 100;
  self.taxable_income_year = Math.round((income - self.exempt_income_year) * 100) / 100;
  self.net_income_year = Math.round(income * 100) / 100;
}
