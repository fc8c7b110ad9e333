/** Who works, at what and for how much; of the applicant also how the last job ended. */
import { daysAfter, monthsBetween } from './days.js';
import { ageOf, applicantOf, euro, figure, text, type Draft } from './draft.js';
import {
  CONTRACTS,
  EMPLOYED,
  EMPLOYED_BY_AGE,
  JOB_ENDS,
  JOBS,
  PAY,
  PAY_SPREAD,
  RETIRED,
  STUDENTS_BELOW_25,
  UNEMPLOYED_AMONG_ACTIVE,
} from './margins.js';

const SELF_EMPLOYED = [
  'artisan-trader-farmer',
  'professional-fund',
  'freelance-gs',
  'collaborator',
  'research-grant',
  'director',
  'show-self-employed',
];

export const isSelfEmployed = (job: string): boolean => SELF_EMPLOYED.includes(job);

export function addWork(draft: Draft): void {
  for (const member of draft.members) {
    const age = ageOf(member, draft.date);
    const job = draft.dice.among(JOBS);
    member['work_status'] = statusOf(draft, age, member['sex'] === 'f' ? 'f' : 'm', job);
    member['study'] = studyOf(draft, age, text(member, 'work_status'));
    const works = member['work_status'] === 'employed' || member['work_status'] === 'self-employed';
    const monthly = works ? payOf(draft, job) : 0;
    member['wage_month'] = member['work_status'] === 'employed' ? monthly : 0;
    member['work_income_year'] = euro(monthly * (member['work_status'] === 'employed' ? 13 : 12));
    member['dependent'] = figure(member, 'work_income_year') <= 2840 || age < 18;
    member['resigned_12m'] = !works && age >= 18 && draft.dice.chance(0.02);
    if (member === draft.members[0]) addApplicantsJob(draft, job, age);
  }
}

function statusOf({ dice, mixture }: Draft, age: number, sex: 'f' | 'm', job: string): string {
  if (age < 15 || (age < 25 && dice.chance(STUDENTS_BELOW_25))) return 'student';
  if (age >= 67) return dice.chance(RETIRED.from67) ? 'retired' : 'inactive';
  if (age >= 62 && dice.chance(RETIRED.from62)) return 'retired';
  const byAge = EMPLOYED_BY_AGE.find(([limit]) => age < limit)?.[1] ?? 0;
  const employed = Math.min(0.95, EMPLOYED[sex] * byAge * mixture.work);
  const jobless = (EMPLOYED[sex] * byAge * UNEMPLOYED_AMONG_ACTIVE) / mixture.work ** 4;
  const thrown = dice.next();
  if (thrown < employed) return isSelfEmployed(job) ? 'self-employed' : 'employed';
  if (thrown < employed + jobless) return 'unemployed';
  return thrown < employed + jobless + 0.01 ? 'suspended' : 'inactive';
}

function studyOf({ dice }: Draft, age: number, status: string): string {
  if (age < 6 || status !== 'student') return 'none';
  if (age < 11) return 'primary';
  if (age < 14) return 'lower-secondary';
  if (age < 19) return dice.chance(0.85) ? 'upper-secondary' : 'vocational';
  return 'university';
}

function payOf({ dice, mixture }: Draft, job: string): number {
  const usual = PAY[job] ?? PAY['other'] ?? 0;
  return euro(dice.amount(usual * mixture.pay ** 0.5, PAY_SPREAD));
}

/** The present job or, without one, the last: somebody out of work who once worked has one that ended. */
function addApplicantsJob(draft: Draft, job: string, age: number): void {
  const { dice, facts, date } = draft;
  const applicant = applicantOf(draft);
  const status = text(applicant, 'work_status');
  const worksNow = status === 'employed' || status === 'self-employed' || status === 'suspended';
  const hasWorked =
    worksNow ||
    status === 'retired' ||
    dice.chance(status === 'student' ? 0.2 : status === 'unemployed' ? 0.85 : 0.6);
  if (!hasWorked) return;
  const kind = status === 'unemployed' && isSelfEmployed(job) && dice.chance(0.8) ? 'employee-private' : job;
  Object.assign(facts, {
    job_type: kind,
    job_sector: sectorOf(draft, kind),
    job_grade: dice.among([
      ['blue-collar', 52],
      ['white-collar', 40],
      ['apprentice', age < 30 ? 8 : 0],
      ['middle-manager', 3],
      ['manager', 1],
    ]),
    contract: kind === 'farm-fixed-term' ? 'fixed-term' : dice.among(CONTRACTS),
    contributions_regular: dice.chance(0.93),
    public_credit_fund: kind === 'employee-public',
  });
  if (facts['contract'] === 'fixed-term' && worksNow) facts['contract_months'] = dice.whole(1, 24);
  if (worksNow) return;
  const since = status === 'unemployed' ? dice.whole(5, 500) : dice.whole(200, 9000);
  facts['job_end_date'] = daysAfter(date, -Math.min(since, Math.max(30, (age - 16) * 365)));
  facts['job_end_reason'] =
    facts['contract'] === 'permanent' ? dice.among(JOB_ENDS.slice(1)) : dice.among(JOB_ENDS);
  if (status === 'unemployed' && dice.chance(0.05)) {
    facts['voluntary_exit'] = true;
    facts['voluntary_exit_date'] = daysAfter(text(facts, 'job_end_date'), -dice.whole(20, 400));
    facts['weeks_since_voluntary_exit'] = Math.floor(
      monthsBetween(text(facts, 'voluntary_exit_date'), text(facts, 'job_end_date')) * 4.3,
    );
  }
}

function sectorOf({ dice }: Draft, job: string): string {
  if (job === 'employee-public') return 'public';
  if (job === 'domestic') return 'household';
  if (job.startsWith('farm')) return 'farming';
  if (job.startsWith('show') || job === 'film-actor') return 'entertainment';
  return dice.among([
    ['industry', 25],
    ['building', 8],
    ['tertiary', 55],
    ['bars-pastry', 7],
    ['other', 4.5],
    ['sport', 0.5],
  ]);
}
