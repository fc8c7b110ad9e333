/**
 * Incomes of the year, of each person and of the household, and an ISEE in line with them. The ISEE is a rough one, made to be plausible
 * beside the incomes, not computed as the law does.
 */
import { daysAfter } from './days.js';
import { applicantOf, euro, figure, text, type Draft, type Facts } from './draft.js';
import { HAS_ISEE } from './margins.js';
import { isSelfEmployed } from './work.js';

export function addIncome(draft: Draft): void {
  for (const member of draft.members) addPersonalIncome(draft, member);
  addSelfEmployment(draft);
  const sum = (id: string): number => draft.members.reduce((total, member) => total + figure(member, id), 0);
  const family = sum('taxable_income_year') + sum('exempt_income_year');
  const drift = 0.85 + 0.3 * draft.dice.next();
  Object.assign(draft.facts, {
    family_income_year: euro(family * 0.92),
    household_income_month: euro(family / 12),
    anf_income_year: euro(family),
    anf_work_income_percent: workPercent(draft, family),
    taxable_income_y1: euro(figure(applicantOf(draft), 'taxable_income_year') * drift),
  });
  addIsee(draft, family);
}

function addPersonalIncome({ dice, mixture }: Draft, member: Draft['members'][number]): void {
  const pension = figure(member, 'taxable_income_year');
  const rents = dice.chance(0.05 * mixture.savings) ? euro(dice.amount(5000, 0.5)) : 0;
  const exempt = dice.chance(0.03) ? euro(dice.amount(3000, 0.6)) : 0;
  const taxable = pension + figure(member, 'work_income_year') + rents;
  member['taxable_income_year'] = taxable;
  member['exempt_income_year'] = exempt;
  // Net of tax and contributions: assumed, from 95 % of small incomes to 70 % of large ones.
  member['net_income_year'] = euro(taxable * Math.max(0.7, 0.95 - taxable / 160_000) + exempt);
}

function addSelfEmployment(draft: Draft): void {
  const { dice, facts } = draft;
  const job = text(facts, 'job_type');
  if (isSelfEmployed(job)) {
    const own = figure(applicantOf(draft), 'work_income_year') || euro(dice.amount(16_000, 0.5));
    for (const year of ['y1', 'y2', 'y3', 'y4'])
      facts[`independent_income_${year}`] = euro(own * (0.6 + 0.8 * dice.next()));
    facts['vat_open'] = ['artisan-trader-farmer', 'professional-fund', 'freelance-gs'].includes(job);
    if (facts['vat_open']) {
      const days = dice.whole(200, 9000);
      facts['vat_years'] = Math.floor(days / 365.25);
      facts['activity_start_date'] = daysAfter(draft.date, -days);
    }
  }
  if (dice.chance(0.03)) facts['occasional_income_year'] = euro(dice.amount(2500, 0.6));
}

function workPercent({ members }: Draft, family: number): number {
  const earned = members
    .filter((member) => member['work_status'] !== 'self-employed')
    .reduce((total, member) => total + figure(member, 'taxable_income_year'), 0);
  return family === 0 ? 100 : Math.min(100, Math.round((100 * earned) / family));
}

function addIsee(draft: Draft, family: number): void {
  const { dice, facts, mixture } = draft;
  const scale = scaleOf(draft.members);
  const home = Math.max(0, figure(facts, 'home_value') - 52_500) * (2 / 3);
  const savings = Math.max(0, figure(facts, 'financial_assets') - 8000);
  const assets = 0.2 * (home + savings + figure(facts, 'other_property_value'));
  const income = Math.max(0, family * 0.85 - figure(facts, 'rent_year'));
  const isee = euro((income + assets) / scale);
  const share = isee < 10_000 ? HAS_ISEE.below10000 : isee < 25_000 ? HAS_ISEE.below25000 : HAS_ISEE.above;
  const bySpecial = 0.85 + 0.15 * dice.next();
  Object.assign(facts, {
    has_isee: dice.chance(Math.min(0.95, share * mixture.isee)),
    isee,
    isee_minors: facts['other_parent'] === 'elsewhere' ? euro(isee * (1 + 0.6 * dice.next())) : isee,
    isee_inclusion: euro(isee * bySpecial),
    isee_without_auu: euro(isee * 0.93),
    isee_social_health: euro(isee * (0.7 + 0.3 * dice.next())),
    isr: euro(income),
  });
  // Whoever files one, files one every year, mostly; without one the neutral value stays.
  if (facts['has_isee'] === true ? dice.chance(0.9) : dice.chance(0.1))
    facts['isee_previous_year'] = euro(isee * (0.8 + 0.4 * dice.next()));
}

/** About the equivalence scale of the ISEE for one to five people; a little more for each further one. */
function scaleOf(members: readonly Facts[]): number {
  return [1, 1, 1.57, 2.04, 2.46, 2.85][members.length] ?? 2.85 + 0.35 * (members.length - 5);
}
