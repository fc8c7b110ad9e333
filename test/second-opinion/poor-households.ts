/** Random poor households, for `adi`, `rdc`, `pdc`, `sfl` and `carta-acquisti`. */
import type { Facts, Person } from './arithmetic.js';
import { isMinor } from './arithmetic.js';
import { ADI_FIGURES, adiScale, assetLimit, isSenior } from './adi.js';
import { CARD_LIMITS } from './carta-acquisti.js';
import { childrenOf, rdcScale } from './rdc.js';
import { SFL_FIGURES } from './sfl.js';
import type { Dice } from './dice.js';
import { aged, agedRoughly, broken, status } from './dice.js';

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

/** Old people living alone or with severely disabled members, for `pdc`. */
function oldFamily(dice: Dice, date: string): [Person, ...Person[]] {
  const one = (relation: Person['relation'], ...ages: [number, ...number[]]): Person => ({
    relation,
    ...agedRoughly(dice, date, dice.pick(...ages)),
  });
  const severe = dice.pick<Person['disability_level'] & string>('severe', 'non-self-sufficient');
  return dice.pick<[Person, ...Person[]]>(
    [one('self', 66, 67, 67, 70)],
    [one('self', 67, 75), one('spouse', 66, 67, 68)],
    [one('self', 67, 70), { ...one('child', 30, 45), disability_level: severe }],
    [one('self', 67, 70), { ...one('sibling', 50, 66), disability_level: dice.pick('medium', severe) }],
  );
}

/** A household for `adi`, `rdc` or `sfl`. */
export function poor(dice: Dice, date: string, target: Target, old = false): Facts {
  const breaks = broken(
    dice,
    ...(['citizenship', 'registered', 'years', 'continuous', 'isee', 'has-isee', 'income', 'home'] as const),
    ...(['property', 'assets', 'vehicle', 'boat', 'fragile', 'own', 'own'] as const),
  );
  const likesFragile = target === 'sfl' ? dice.chance(0.4) : target === 'rdc' ? dice.chance(0.6) : true;
  const household = old
    ? oldFamily(dice, date)
    : poorFamily(dice, date, likesFragile !== breaks.has('fragile'));
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
  // Keeps `carta-dedicata`, which contends with `adi`, out of it.
  if (target === 'adi' && household.length >= 3) self.receives = ['local-poverty-benefit'];
  if (facts.housing?.startsWith('owner'))
    facts.home_value = breaks.has('home') ? dice.over(150_000) : dice.upTo(150_000);
  if (facts.housing === 'tenant')
    facts.rent_year = dice.pick(0, 900, 1800, 1950.01, 3360, 3640, dice.money(500, 9000));
  if (facts.housing === 'owner-mortgage') facts.mortgage_year = dice.pick(0, 1800, dice.money(100, 5000));
  const assets = assetLimit(facts, target === 'rdc' ? childrenOf(facts) : minors);
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
