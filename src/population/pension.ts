/** Pensions in payment, of the retired and of widowed applicants, and what came with them. */
import { ageOf, applicantOf, euro, figure, itemsOf, text, type Draft } from './draft.js';
import { PENSIONS } from './margins.js';

export function addPensions(draft: Draft): void {
  for (const member of draft.members) {
    if (member['work_status'] !== 'retired') continue;
    const [least, most] = draft.dice.among(PENSIONS);
    const monthly = euro(draft.dice.whole(least, most) * draft.mixture.pay ** 0.5);
    member['taxable_income_year'] = monthly * 13;
    member['receives'] = [ageOf(member, draft.date) >= 67 ? 'vecchiaia' : 'anticipata'];
    if (member === draft.members[0]) addOwn(draft, monthly);
  }
  if (draft.facts['marital_status'] === 'widowed') addLoss(draft);
}

function addOwn({ dice, facts, date }: Draft, monthly: number): void {
  Object.assign(facts, {
    pension_month: monthly,
    pensions_year: monthly * 13,
    pension_start_year: Number(date.slice(0, 4)) - dice.whole(0, 22),
    pension_fund: fundOf(text(facts, 'job_type')),
    pension_requirement_reached: true,
  });
}

function fundOf(job: string): string {
  if (job === 'employee-public') return 'public';
  if (job === 'artisan-trader-farmer') return 'self-employed';
  if (['collaborator', 'research-grant', 'freelance-gs'].includes(job)) return 'gestione-separata';
  return job === 'professional-fund' || job === 'director' ? 'other' : 'employee';
}

/** The late husband or wife; most of the widowed are paid a survivor pension already. */
function addLoss(draft: Draft): void {
  const { dice, facts } = draft;
  const applicant = applicantOf(draft);
  const pension = dice.among(PENSIONS);
  Object.assign(facts, {
    deceased_relation: 'spouse',
    deceased_pensioner: dice.chance(0.8),
    deceased_contribution_months: dice.whole(60, 500),
    deceased_contribution_months_5y: dice.whole(0, 60),
    deceased_pension_month: dice.whole(...pension),
    contributions_before_1996: true,
  });
  if (!dice.chance(0.85)) return;
  const survivors = euro(figure(facts, 'deceased_pension_month') * 0.6);
  const own = figure(facts, 'pension_month');
  applicant['receives'] = [...itemsOf(applicant, 'receives'), 'reversibilita'];
  applicant['taxable_income_year'] = figure(applicant, 'taxable_income_year') + survivors * 13;
  facts['pension_month'] = own + survivors;
  facts['pensions_year'] = (own + survivors) * 13;
}
