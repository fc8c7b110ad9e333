/** Second opinion on `naspi`, from work.md, sections "NASpI" and "NASpI per lavoratori domestici". */
import type { Facts, Opinion } from './arithmetic.js';
import {
  ageOf,
  cents,
  daysBetween,
  euro,
  given,
  halfUp,
  NOTHING_DUE,
  plusMonths,
  receives,
  refusal,
  rowOn,
  yearOf,
} from './arithmetic.js';

/** "Amount": R and M by the year of the loss of the job. */
export const NASPI_FIGURES = [
  { from: '2015-05-01', reference: 1195, most: 1300 },
  { from: '2018-01-01', reference: 1208.15, most: 1314.3 },
  { from: '2019-01-01', reference: 1221.44, most: 1328.76 },
  { from: '2020-01-01', reference: 1227.55, most: 1335.4 },
  { from: '2021-01-01', reference: 1227.55, most: 1335.4 },
  { from: '2022-01-01', reference: 1250.87, most: 1360.77 },
  { from: '2023-01-01', reference: 1352.19, most: 1470.99 },
  { from: '2024-01-01', reference: 1425.21, most: 1550.42 },
  { from: '2025-01-01', reference: 1436.61, most: 1562.82 },
  { from: '2026-01-01', reference: 1456.72, most: 1584.7 },
];
/** Condition 8: income of an employee job (no figure before 2019) and of self-employment. */
export const KEPT_INCOME = [
  { from: '2015-05-01', employee: undefined, selfEmployed: 4800 },
  { from: '2019-01-01', employee: 8145, selfEmployed: 4800 },
  { from: '2022-01-01', employee: 8173.91, selfEmployed: 5500 },
  { from: '2024-01-01', employee: 8500, selfEmployed: 5500 },
];
/** Condition 1; the others of the list are not employees, or of farms. */
const COVERED = ['employee-private', 'domestic', 'show-employee'];
const NOT_COVERED = [
  ...['none', 'farm-fixed-term', 'farm-permanent', 'collaborator', 'research-grant', 'freelance-gs'],
  ...['artisan-trader-farmer', 'professional-fund', 'show-self-employed'],
];
/** Condition 3. */
const INVOLUNTARY = [
  ...['contract-end', 'dismissal', 'disciplinary-dismissal', 'just-cause-resignation'],
  ...['conciliation-settlement', 'transfer-refusal-settlement', 'protected-parent-resignation'],
];
const DIRECT_PENSIONS = [
  'vecchiaia',
  'anticipata',
  'pensione-supplementare',
  'other-fund-pension',
  'inabilita-222',
];

function isCovered({ job_type: job = '', contract }: Facts, ended: string): boolean | undefined {
  if (COVERED.includes(job)) return true;
  if (NOT_COVERED.includes(job)) return false;
  if (job === 'employee-public') return contract === 'fixed-term';
  return job === 'farm-cooperative-permanent' ? ended >= '2022-01-01' : undefined;
}

/** Condition 3: fathers from 2022-08-13; "fatti concludenti" are not accepted for contracts ended from 2025-01-12. */
function isInvoluntary(facts: Facts, ended: string): boolean {
  const reason = given(facts.job_end_reason, 'job_end_reason');
  if (reason === 'fatti-concludenti') return ended < '2025-01-12';
  if (reason === 'protected-parent-resignation' && facts.household[0].sex === 'm')
    return ended >= '2022-08-13';
  return INVOLUNTARY.includes(reason);
}

/** Condition 5: 30 days (5 weeks for domestic workers) in the last 12 months, for losses until 2020. */
function hasRecentWork(facts: Facts, ended: string, date: string): boolean | undefined {
  if (ended >= '2021-01-01') return true;
  const domestic = facts.job_type === 'domestic';
  const enough = domestic
    ? given(facts.contribution_weeks_12m, 'contribution_weeks_12m') >= 5
    : given(facts.effective_days_12m, 'effective_days_12m') >= 30;
  // Lost in 2020 and asked for in 2021: events or applications of 2021, the dossier says both.
  return !enough && date >= '2021-01-01' ? undefined : enough;
}

/** Condition 6. */
function hasWeeksSinceExit(facts: Facts, ended: string): boolean {
  if (ended < '2025-01-01' || facts.voluntary_exit !== true) return true;
  const recent = given(facts.voluntary_exit_date, 'voluntary_exit_date') >= plusMonths(ended, -12);
  return !recent || given(facts.weeks_since_voluntary_exit, 'weeks_since_voluntary_exit') >= 13;
}

/** Conditions 2 and 8. */
function isWithoutMuchWork(facts: Facts, date: string): boolean | undefined {
  const limits = given(rowOn(KEPT_INCOME, date), 'limits');
  const status = facts.household[0].work_status;
  if (status === 'unemployed') return true;
  if (status === 'employed' && limits.employee !== undefined)
    return given(facts.kept_employee_income_year, 'kept income') <= limits.employee;
  if (status === 'self-employed')
    return given(facts.kept_self_employed_income_year, 'kept income') <= limits.selfEmployed;
  return undefined;
}

/**
 * "Amount", in cents, and the line that applied. Condition 8: less 80% of the income kept, a month of it (the dossier gives the year).
 */
function amount(facts: Facts, ended: string): { month: number; branch: string } {
  const figures = given(rowOn(NASPI_FIGURES, ended), 'figures');
  const [reference, most] = [cents(figures.reference), cents(figures.most)];
  const weeks = given(facts.contribution_weeks_4y, 'contribution_weeks_4y');
  // The base is pay / weeks x 4.33: in hundredths of a cent over the weeks.
  const base = cents(given(facts.gross_pay_4y, 'gross_pay_4y')) * 433;
  const line = reference * 100 * weeks;
  const quarters = base <= line ? 3 * base : 3 * line + (base - line);
  const unit = 400 * weeks;
  const isCapped = quarters > most * unit;
  const kept = cents((facts.kept_employee_income_year ?? 0) + (facts.kept_self_employed_income_year ?? 0));
  // In 15ths of the unit: 80% / 12 = 1/15.
  const month = halfUp(15 * (isCapped ? most * unit : quarters) - kept * unit, 15 * unit);
  const of = isCapped ? 'cap' : base <= line ? 'base' : 'excess';
  return { month, branch: kept > 0 ? `${of}, kept income` : of };
}

export function naspi(facts: Facts, date: string): Opinion {
  const [self] = facts.household;
  const ended = given(facts.job_end_date, 'job_end_date');
  // "Different starting points of the 68 days": a dismissal for just cause counts from the 30th day after.
  const waited = daysBetween(ended, date);
  const start = facts.job_end_reason === 'disciplinary-dismissal' ? 30 : 0;
  const tested = {
    covered: isCovered(facts, ended),
    involuntary: isInvoluntary(facts, ended),
    recent: hasRecentWork(facts, ended, date),
    'little-work': isWithoutMuchWork(facts, date),
  };
  if (Object.values(tested).includes(undefined)) return undefined;
  const weeks = given(facts.contribution_weeks_4y, 'contribution_weeks_4y');
  const failed = refusal({
    ...(tested as Record<keyof typeof tested, boolean>),
    'no-seasonal-permit': facts.citizenship !== 'non-eu' || facts.permit !== 'seasonal',
    weeks: weeks >= 13,
    'weeks-since-exit': hasWeeksSinceExit(facts, ended),
    'no-pension': !receives(self, ...DIRECT_PENSIONS) && facts.pension_requirement_reached !== true,
    // Condition 9: 68 days, 128 for events of 2020.
    deadline: waited >= 0 && waited - start <= (yearOf(ended) === 2020 ? 128 : 68),
  });
  if (failed) return failed;
  const { month, branch } = amount(facts, ended);
  if (month <= 0) return NOTHING_DUE;
  const older = ageOf(self, date) >= 55;
  const useful = weeks - (facts.used_benefit_weeks ?? 0);
  return {
    status: 'likely',
    month: euro(month),
    // "Duration" and "Reduction".
    details: {
      ...(useful % 2 === 0 ? { duration_weeks: Math.min(104, useful / 2) } : {}),
      reduction_from_month: ended < '2022-01-01' ? 4 : older ? 8 : 6,
    },
    failing: [],
    branch,
  };
}
