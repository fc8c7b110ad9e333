/** Disability: asked for or recognised, in which degree; and illness of the applicant. */
import { daysAfter } from './days.js';
import { ageOf, applicantOf, figure, type Draft } from './draft.js';
import { CERTIFIED, DEGREES, PENDING, REFUSED } from './margins.js';

export function addHealth(draft: Draft): void {
  const { dice, mixture } = draft;
  for (const member of draft.members) {
    const age = ageOf(member, draft.date);
    const share = (age < 18 ? CERTIFIED.minor : age < 65 ? CERTIFIED.adult : CERTIFIED.old) * mixture.illness;
    member['assessment_status'] = dice.among([
      ['recognised', share],
      ['pending', PENDING * mixture.illness],
      ['refused', REFUSED * mixture.illness],
      ['never-asked', Math.max(0, 1 - share - (PENDING + REFUSED) * mixture.illness)],
    ]);
    if (member['assessment_status'] === 'recognised') addRecognition(draft, member, age);
    else if (dice.chance(age > 75 ? 0.12 : 0.02))
      member['functional_difficulties'] = [
        dice.among([
          ['walking', 4],
          ['daily-acts', 3],
          ['work', age < 67 ? 3 : 0],
          ['child-tasks', age < 18 ? 5 : 0],
          ['sight', 0.3],
        ]),
      ];
    member['disease'] = dice.among([
      ['none', 955],
      ['chronic-disabling', 25 * mixture.illness],
      ['cancer', 18 * mixture.illness],
      ['thalassaemia-major', 0.5],
      ['thalassaemia-intermedia', 0.5],
      ['sickle-cell', 0.5],
    ]);
    if (age < 18 && dice.chance(0.03 * mixture.illness)) {
      member['therapy_centre'] = true;
      member['attendance_months'] = dice.whole(6, 12);
    }
    if (age >= 3 && age < 18 && member['attendance_months'] === 0) member['attendance_months'] = 9;
  }
  addApplicantsIllness(draft);
}

function addRecognition({ dice }: Draft, member: Draft['members'][number], age: number): void {
  const degree = dice.among(DEGREES);
  const level = degree === 'below-67' ? 'none' : degree;
  Object.assign(member, {
    disability_level: level,
    severe_disability_104: level === 'severe' || level === 'non-self-sufficient' ? dice.chance(0.8) : false,
    continuous_care_recognised: level === 'non-self-sufficient',
    blindness: dice.among([
      ['none', 970],
      ['partial', 20],
      ['total', 10],
    ]),
    deafness_recognised: dice.chance(0.01),
  });
  if (age < 18) member['minor_difficulties_recognised'] = level === 'medium' || degree === 'below-67';
  else if (level === 'none') member['civil_invalidity_percent'] = dice.whole(34, 66);
  else if (level === 'medium') member['civil_invalidity_percent'] = dice.whole(67, 99);
  else member['civil_invalidity_percent'] = 100;
  if (age >= 18 && age < 67 && level !== 'none' && dice.chance(0.3)) {
    member['work_capacity_below_third'] = true;
    member['unable_to_work'] = level !== 'medium' && dice.chance(0.6);
  }
  if (member['deafness_recognised'] === true) member['hearing_loss_db'] = dice.whole(60, 100);
}

function addApplicantsIllness(draft: Draft): void {
  const { dice, facts, date, mixture } = draft;
  const applicant = applicantOf(draft);
  if (applicant['work_status'] === 'employed' && dice.chance(0.04 * mixture.illness)) {
    facts['sick_days'] = dice.whole(1, 200);
    facts['sick_start_date'] = daysAfter(date, -figure(facts, 'sick_days') + 1);
  }
  if (facts['job_type'] !== 'none' && dice.chance(0.01 * mixture.illness)) {
    facts['inail_impairment_percent'] = dice.whole(1, 60);
    facts['work_accident_date'] = daysAfter(date, -dice.whole(200, 8000));
    facts['not_employable'] = figure(facts, 'inail_impairment_percent') > 33 && dice.chance(0.3);
  }
  facts['very_severe_care_need'] =
    applicant['disability_level'] === 'non-self-sufficient' && dice.chance(0.4);
  facts['registered_carer'] =
    draft.members.some((member) => member['disability_level'] === 'non-self-sufficient') && dice.chance(0.25);
  if (ageOf(applicant, date) > 75 && dice.chance(0.02))
    facts['institution_fee'] = dice.among([
      ['public', 1],
      ['mostly-public', 1],
      ['mostly-private', 2],
    ]);
}
