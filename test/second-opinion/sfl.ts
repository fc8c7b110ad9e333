/** Second opinion on `sfl`, from poverty.md, section "Supporto per la formazione e il lavoro". */
import type { Answer, Facts, Opinion } from './arithmetic.js';
import { ageOf, cents, given, isDisabled, isMinor, receives, refusal, rowOn } from './arithmetic.js';
import { adi, adiScale, isCounted, iseeOfHousehold, sharedConditions } from './adi.js';
import { pdcAlone, rdcAlone } from './rdc.js';

/** "Conditions" 3-4, "Amount"; euro, ISEE and base a year, amount a month. */
export const SFL_FIGURES = [
  { from: '2023-09-01', isee: 6000, base: 6000, month: 350 },
  { from: '2025-01-01', isee: 10140, base: 10140, month: 500 },
];

/**
 * Condition 2: `adi` does not come out likely, or the person is outside its scale and without parental responsibility. Undefined where
 * the scale does not say who is counted (base 1 to "any adult", one carer among several).
 */
function isOutsideAdi(facts: Facts, date: string): boolean | undefined {
  const opinion = adi(facts, date);
  if (!opinion) return undefined;
  if (opinion.status !== 'likely') return true;
  const [self, ...rest] = facts.household;
  if (rest.some((one) => one.relation === 'child' && isMinor(one, date))) return false;
  if (isDisabled(self) || !isCounted(self)) return isDisabled(self) ? false : undefined;
  if ((self.disadvantage ?? 'none') !== 'none') return rest.length === 0 ? false : undefined;
  const adults = rest.filter((one) => isCounted(one) && !isMinor(one, date));
  if (adults.length === 0) return false;
  const first = adults.find((one) => isDisabled(one) || ageOf(one, date) >= 60);
  if (!first) return undefined;
  const care =
    rest.some((one) => isDisabled(one) || ageOf(one, date) < 3) ||
    rest.filter((one) => isMinor(one, date)).length >= 3;
  if (!care) return true;
  const mayCare = adults.filter((one) => one !== first && !isDisabled(one));
  return mayCare.length === 0 ? false : undefined;
}

/** The conditions alone, before the comparison with `rdc` in 2023. */
export function sflAlone(facts: Facts, date: string): Opinion {
  const figures = rowOn(SFL_FIGURES, date);
  if (!figures) return { status: 'not-yet', failing: [] };
  const [self] = facts.household;
  const age = ageOf(self, date);
  const months = facts.sfl_months_received ?? 0;
  // "Duration": from 2025 the second twelve months depend on a course that goes on, which no fact tells.
  const hasMonthsLeft = months < 12 ? true : date < '2025-01-01' || months >= 24 ? false : undefined;
  const outside = isOutsideAdi(facts, date);
  const scale = adiScale(facts, date);
  if (hasMonthsLeft === undefined || outside === undefined || scale === undefined) return undefined;
  const failed = refusal({
    adult: age >= 18,
    'under-60': age < 60,
    'outside-adi': outside,
    'has-isee': facts.has_isee !== false,
    isee: facts.has_isee === false || iseeOfHousehold(facts, date) <= figures.isee,
    income: cents(given(facts.family_income_year, 'family_income_year')) < figures.base * scale,
    ...sharedConditions(facts, date),
    'no-support': !receives(self, 'naspi', 'dis-coll', 'rdc', 'pdc', 'other-unemployment-benefit'),
    'no-resignation': self.resigned_12m !== true,
    duration: hasMonthsLeft,
  });
  const likely: Answer = {
    status: 'likely',
    month: figures.month,
    year: figures.month * 12,
    failing: [],
    branch: adi(facts, date)?.status === 'likely' ? 'beside adi' : 'instead of adi',
  };
  return failed ?? likely;
}

/** "Compatibility": not with `rdc` and `pdc`; of the two the better by the year is likely (README, "Amounts"). */
export function sfl(facts: Facts, date: string): Opinion {
  const alone = sflAlone(facts, date);
  if (alone?.status !== 'likely') return alone;
  for (const rival of [rdcAlone(facts, date), pdcAlone(facts, date)]) {
    if (rival === undefined) return undefined;
    if (rival.status === 'likely' && given(rival.year, 'year') > given(alone.year, 'year'))
      return { status: 'not', failing: ['rdc-better'] };
  }
  return alone;
}
