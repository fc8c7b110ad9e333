/** What is paid already, in line with who the people are. */
import { ageOf, figure, itemsOf, type Draft } from './draft.js';

export function addSupport(draft: Draft): void {
  const { dice, facts, date } = draft;
  const isee = figure(facts, 'isee');
  draft.members.forEach((member, place) => {
    const age = ageOf(member, date);
    const receives = [...itemsOf(member, 'receives')];
    const paid = (id: string, chance: number): void => {
      if (dice.chance(chance)) receives.push(id);
    };
    const isSelf = place === 0;
    const hasMinors = draft.members.some((other) => other['relation'] === 'child' && ageOf(other, date) < 18);
    if (isSelf && hasMinors) paid('auu', 0.85);
    if (isSelf && isee < 8000 && facts['has_isee'] === true) paid('adi', age >= 60 || hasMinors ? 0.3 : 0.03);
    if (isSelf && isee < 8000 && age >= 65 && facts['has_isee'] === true) paid('carta-acquisti', 0.2);
    if (isSelf && member['work_status'] === 'unemployed' && facts['job_type'] !== 'none') paid('naspi', 0.3);
    if (member['work_status'] === 'suspended') receives.push('short-time-work');
    if (member['continuous_care_recognised'] === true) paid('accompagnamento', 0.8);
    if (age < 18 && member['minor_difficulties_recognised'] === true) paid('indennita-frequenza', 0.7);
    if (age >= 18 && age < 67 && member['disability_level'] === 'medium')
      paid('assegno-mensile-invalidita', 0.4);
    if (age >= 18 && age < 67 && figure(member, 'civil_invalidity_percent') === 100)
      paid('pensione-inabilita-civile', 0.6);
    if (age >= 67 && member['work_status'] === 'inactive' && figure(member, 'net_income_year') < 7000)
      paid('assegno-sociale', 0.6);
    if (isSelf && receives.includes('vecchiaia') && figure(facts, 'pension_month') < 603)
      paid('integrazione-minimo', 0.5);
    if (isSelf && age >= 64 && receives.includes('vecchiaia') && figure(facts, 'pension_month') < 1000)
      paid('quattordicesima', 0.6);
    member['receives'] = receives;
  });
  if (itemsOf(draft.members[0] ?? {}, 'receives').includes('adi'))
    facts['adi_months_received'] = dice.whole(1, 30);
}
