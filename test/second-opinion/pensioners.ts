/** Random old people, for `assegno-sociale`, `integrazione-minimo` and `quattordicesima`. */
import type { Facts, Person } from './arithmetic.js';
import { cents, plusDays, plusMonths, yearOf } from './arithmetic.js';
import { YEARLY_ALLOWANCE } from './assegno-sociale.js';
import { MINIMUM_MONTH } from './integrazione-minimo.js';
import { BONUS_AMOUNTS, BONUS_LIMITS, ownIncome } from './quattordicesima.js';
import type { Dice } from './dice.js';
import { withoutLeapDay, aged, broken, status } from './dice.js';

/** An old person, for `assegno-sociale`. */
export function elder(dice: Dice, date: string): Facts {
  const breaks = broken(dice, 'age', 'citizenship', 'registered', 'stay', 'income');
  const full = YEARLY_ALLOWANCE[yearOf(date)] ?? 5889;
  const months = yearOf(date) < 2019 ? 799 : 804;
  const turned = plusMonths(date, -months);
  const born = breaks.has('age')
    ? dice.pick(plusDays(turned, 1), plusDays(turned, 40), plusDays(turned, 700))
    : dice.pick(
        turned,
        plusDays(turned, -1),
        plusDays(turned, -dice.int(2, 9000)),
        '1952-05-31',
        '1952-06-01',
      );
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
  const [first, second] = BONUS_LIMITS[yearOf(date)] ?? [9894.69, 13_192.92];
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
