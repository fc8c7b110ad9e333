/** Children: on the way, at the nursery, adopted, at school; and leave taken for them. */
import { daysAfter } from './days.js';
import { ageOf, applicantOf, euro, figure, text, type Draft } from './draft.js';

export function addFamily(draft: Draft): void {
  const { dice, facts, members, date } = draft;
  const applicant = applicantOf(draft);
  const age = ageOf(applicant, date);
  const children = members.filter(({ relation }) => relation === 'child');
  const isFertile = (member: Draft['members'][number]): boolean => {
    const years = ageOf(member, date);
    return member['sex'] === 'f' && years >= 18 && years <= 45;
  };
  if (members.some(isFertile) && dice.chance(0.035)) {
    facts['pregnant'] = true;
    facts['due_date'] = daysAfter(date, dice.whole(5, 240));
  }
  for (const child of children) addChild(draft, child);
  const youngest = Math.min(99, ...children.map((child) => ageOf(child, date)));
  if (youngest <= 14 && facts['job_type'] !== 'none') {
    facts['parental_leave_months_self'] = dice.chance(0.4) ? dice.whole(1, 6) : 0;
    facts['parental_leave_months_couple'] =
      figure(facts, 'parental_leave_months_self') + (dice.chance(0.2) ? dice.whole(1, 3) : 0);
  }
  if (applicant['sex'] === 'f' && (youngest < 1 || facts['pregnant'] === true)) {
    facts['contribution_months_before_birth'] = facts['job_type'] === 'none' ? 0 : dice.whole(0, 9);
    if (applicant['work_status'] === 'employed')
      facts['maternity_benefit_total'] = euro(dice.amount(6500, 0.3));
  }
  if (age > 45 && applicant['sex'] === 'm') facts['children_total'] = children.length;
}

function addChild(draft: Draft, child: Draft['members'][number]): void {
  const { dice, date } = draft;
  const age = ageOf(child, date);
  if (age <= 3 && dice.chance(0.35)) {
    child['nursery'] = true;
    child['nursery_fee_month'] = dice.whole(80, 550);
  }
  if (age < 3 && child['nursery'] !== true) child['home_support_certificate'] = dice.chance(0.01);
  if (dice.chance(0.01)) {
    child['adopted_or_fostered'] = true;
    child['entry_date'] = daysAfter(text(child, 'birth_date'), dice.whole(0, Math.max(0, age * 365)));
  }
}
