/** The applicant's contributions: of the whole life, of the windows that the law looks at, and of special funds. */
import { ageOn } from './days.js';
import { ageOf, applicantOf, euro, figure, text, type Draft } from './draft.js';
import { PAY } from './margins.js';
import { isSelfEmployed } from './work.js';

const WEEKS_A_MONTH = 52 / 12;

/** Contributions follow from the years since the first job and from how dense they were. */
export function addContributions(draft: Draft): void {
  const { dice, facts, date } = draft;
  const applicant = applicantOf(draft);
  const job = text(facts, 'job_type');
  if (job === 'none') return;
  const age = ageOf(applicant, date);
  const worksNow = ['employed', 'self-employed', 'suspended'].includes(text(applicant, 'work_status'));
  const first = dice.whole(17, 26);
  const density = 0.35 + 0.65 * Math.sqrt(dice.next());
  const idle = worksNow ? 0 : yearsSince(text(facts, 'job_end_date'), date);
  const years = Math.max(0, Math.min(44, age - first - idle));
  const months = Math.round(years * 12 * density);
  const before = (years: number): number =>
    Math.max(0, months - Math.round(12 * Math.max(0, years - idle) * density));
  const sinceEnd = (year: number): number =>
    Number(date.slice(0, 4)) - year - 1 + Number(date.slice(5, 7)) / 12;
  const weeks = (limit: number): number =>
    Math.min(limit, Math.round(months * WEEKS_A_MONTH), Math.round(limit * density));
  const isEmployee = !isSelfEmployed(job);
  Object.assign(facts, {
    contribution_months: months,
    actual_contribution_months: Math.round(months * (0.85 + 0.15 * dice.next())),
    contribution_weeks_5y: idle >= 5 ? 0 : Math.round(weeks(260) * (1 - idle / 5)),
    contributions_before_1996: Number(date.slice(0, 4)) - age + first < 1996,
    contribution_months_end_2025: before(sinceEnd(2025)),
    contribution_months_end_2024: before(sinceEnd(2024)),
    contribution_months_end_2022: before(sinceEnd(2022)),
    contribution_months_end_2021: before(sinceEnd(2021)),
    work_months_before_19: first < 19 ? Math.min(24, Math.round((19 - first) * 12 * density)) : 0,
    heavy_job: dice.among([
      ['none', 88],
      ['gravoso', 8],
      ['gravoso-building-ceramics', 2],
      ['usurante', 2],
    ]),
    work_months_36m: Math.min(36, Math.round(weeks(156) / WEEKS_A_MONTH)),
    months_worked_year: worksNow ? Math.min(12, Number(date.slice(5, 7))) : 0,
    permanent_job_y1: isEmployee && facts['contract'] === 'permanent' && idle < 1,
    expected_pension_month: euro((months / 12) * 0.018 * (PAY[job] ?? 1900) * (0.8 + 0.4 * dice.next())),
    insured_two_years: months >= 24,
  });
  if (isEmployee) addEmployeesRecord(draft, job, weeks);
  if (['collaborator', 'research-grant', 'freelance-gs'].includes(job)) addSeparateFund(draft, density);
  if (job.startsWith('farm')) addFarmDays(draft);
  if (job.startsWith('show') || job === 'film-actor') addShowDays(draft);
}

function addEmployeesRecord(draft: Draft, job: string, weeks: (limit: number) => number): void {
  const { dice, facts } = draft;
  const pay = figure(applicantOf(draft), 'wage_month') || euro(dice.amount(PAY[job] ?? 1900, 0.3));
  const four = weeks(208);
  Object.assign(facts, {
    contribution_weeks_4y: four,
    contribution_weeks_24m: Math.min(104, four, weeks(104)),
    contribution_weeks_12m: Math.min(52, four, weeks(52)),
    effective_days_12m: Math.min(260, Math.min(52, four) * 5),
    gross_pay_4y: euro((four / WEEKS_A_MONTH) * pay),
    daily_pay: euro(pay / 26),
    used_benefit_weeks: dice.chance(0.1) ? dice.whole(4, 52) : 0,
  });
  if (job === 'domestic')
    Object.assign(facts, {
      domestic_weekly_hours: dice.whole(6, 54),
      domestic_hourly_pay: dice.whole(7, 12),
    });
}

function addSeparateFund({ dice, facts }: Draft, density: number): void {
  const months = Math.round(12 * density);
  Object.assign(facts, {
    gs_only: dice.chance(0.8),
    gs_months: months + dice.whole(0, 5),
    gs_months_12m: months,
    gs_income: euro(months * dice.amount(1200, 0.4)),
    pension_fund: 'gestione-separata',
  });
}

function addFarmDays({ dice, facts }: Draft): void {
  facts['farm_days_y1'] = dice.whole(20, 220);
  facts['farm_days_y2'] = dice.whole(0, 220);
  facts['other_employee_days_2y'] = dice.chance(0.2) ? dice.whole(10, 100) : 0;
}

function addShowDays({ dice, facts }: Draft): void {
  facts['show_days_y1'] = dice.whole(10, 200);
  facts['show_days_y2'] = dice.whole(0, 200);
  facts['show_pay_y1'] = euro(figure(facts, 'show_days_y1') * dice.amount(110, 0.4));
  facts['show_income_prevalent'] = dice.chance(0.8);
}

const yearsSince = (day: string, date: string): number => Math.max(0, ageOn(day, date));
