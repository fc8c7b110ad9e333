/** Care for somebody, an insolvent employer, violence, detention, convictions, a business begun: rare, each by an assumed chance. */
import { daysAfter } from './days.js';
import { ageOf, applicantOf, text, type Draft } from './draft.js';

export function addSituations(draft: Draft): void {
  const { dice, facts, mixture, date } = draft;
  const applicant = applicantOf(draft);
  const age = ageOf(applicant, date);
  const hard = (chance: number): boolean => dice.chance(chance * mixture.hardship);
  if (age >= 25 && age < 75 && dice.chance(0.06)) addCare(draft);
  if (applicant['sex'] === 'f' && hard(0.002)) {
    facts['antiviolence_centre'] = true;
    facts['social_service_statement'] = dice.chance(0.7);
  }
  if (hard(0.003))
    applicant['disadvantage'] = dice.among([
      ['certified', 3],
      ['certified-severe-distress', 1],
    ]);
  if (hard(0.001))
    applicant['detention'] = dice.among([
      ['prison', 4],
      ['home-detention', 3],
      ['alternative-measure', 3],
    ]);
  facts['disqualifying_conviction'] = hard(0.003);
  facts['art2c58_conviction'] = facts['disqualifying_conviction'] && dice.chance(0.02);
  if (applicant['work_status'] === 'unemployed') addAfterTheJob(draft);
  if (facts['marital_status'] === 'separated' && dice.chance(0.1))
    facts['unpaid_maintenance'] = dice.whole(500, 9600);
  if (dice.chance(0.004)) facts['cyclical_part_time'] = facts['contract'] === 'permanent';
}

function addCare({ dice, facts, members, date }: Draft): void {
  const relation = dice.among([
    ['parent', 6],
    ['spouse', 2],
    ['child', 1],
    ['sibling', 0.5],
    ['other-second-degree', 0.5],
  ]);
  const livesHere = members.some(
    (member) => member['relation'] === relation && member['severe_disability_104'] === true,
  );
  Object.assign(facts, {
    assisted_relation: relation,
    assisted_severe_104: dice.chance(0.6),
    assisted_cohabiting: livesHere || dice.chance(0.4),
    assisted_hospitalised: dice.chance(0.05),
    assisted_closer_carer: dice.chance(0.25),
    carer_months: dice.whole(1, 60),
    congedo_months_used: dice.chance(0.2) ? dice.whole(1, 24) : 0,
  });
  if (
    relation === 'spouse' &&
    !members.some((member) => member['relation'] === 'spouse' && ageOf(member, date) > 0)
  )
    facts['assisted_relation'] = 'parent';
}

function addAfterTheJob({ dice, facts, date }: Draft): void {
  const ended = text(facts, 'job_end_date');
  if (dice.chance(0.04))
    Object.assign(facts, {
      employer_insolvency: dice.among([
        ['procedure-opened', 2],
        ['credit-admitted', 2],
        ['failed-enforcement', 1],
      ]),
      unpaid_severance: dice.whole(0, 15_000),
      unpaid_wages_3m: dice.whole(0, 5000),
    });
  if (dice.chance(0.05) && ended < daysAfter(date, -40))
    Object.assign(facts, {
      activity_type: dice.among([
        ['self-employment', 3],
        ['sole-business', 2],
        ['cooperative-share', 1],
      ]),
      activity_start_date: daysAfter(date, -dice.whole(0, 39)),
      naspi_residual_total: dice.whole(1000, 15_000),
      vat_open: true,
      strategic_sector: dice.chance(0.1),
    });
}
