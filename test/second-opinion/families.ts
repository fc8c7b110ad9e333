/** Random parents and children, for `auu` and `bonus-nido`. */
import type { Facts, Person } from './arithmetic.js';
import { ageOf, plusMonths, yearOf } from './arithmetic.js';
import { bandLimit, ISEE_OF_MINIMUM } from './auu.js';
import type { Dice } from './dice.js';
import { withoutLeapDay, aged, broken, status } from './dice.js';

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
  const minimum = ISEE_OF_MINIMUM[year] ?? 40_000;
  const isee = dice.pick(
    edge,
    edge,
    edge,
    dice.money(0, 60_000),
    minimum,
    minimum,
    Math.round(minimum * 100 + 1) / 100,
  );
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
          '2024-02-10',
          '2023-12-31',
        );
    const birth = born > date ? plusMonths(date, -12) : born;
    const fee = dice.pick(
      0.01,
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
  if (dice.chance(0.4))
    household.push({ relation: 'child', ...aged(dice, date, dice.pick(5, 9, 9, 10, 10, 11)) });
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
