/** Random people who lost a job, for `naspi`. */
import type { Facts, Person } from './arithmetic.js';
import { plusDays, plusMonths } from './arithmetic.js';
import { KEPT_INCOME, NASPI_FIGURES } from './naspi.js';
import type { Dice } from './dice.js';
import { withoutLeapDay, agedRoughly, broken, status } from './dice.js';

/** Somebody who lost a job, for `naspi`. */
export function jobless(dice: Dice, date: string): Facts {
  const breaks = broken(
    dice,
    ...([
      'covered',
      'reason',
      'recent',
      'work',
      'permit',
      'weeks',
      'exit',
      'exit',
      'pension',
      'deadline',
    ] as const),
  );
  // Days since the job ended: around the terms of 68 and 128 days, 30 later after a disciplinary dismissal; or it has not ended yet.
  const around = dice.pick(1, 8, 67, 68, dice.int(1, 68), dice.int(1, 68));
  const late = dice.pick(69, 70, 97, 98, 98, 99, 99, 128, 129, 158, 159, 200, -1, -5);
  const ended = plusDays(date, -(breaks.has('deadline') ? late : around));
  const sex = dice.pick('f', 'm');
  const reason = breaks.has('reason')
    ? dice.pick('resignation', 'mutual-termination', 'fatti-concludenti')
    : dice.pick(
        'contract-end',
        'dismissal',
        'disciplinary-dismissal',
        'just-cause-resignation',
        'conciliation-settlement',
        'transfer-refusal-settlement',
        'protected-parent-resignation',
      );
  const job = breaks.has('covered')
    ? dice.pick(
        'farm-fixed-term',
        'farm-permanent',
        'collaborator',
        'freelance-gs',
        'artisan-trader-farmer',
        'employee-public',
        'none',
        'professional-fund',
      )
    : dice.pick(
        'employee-private',
        'employee-private',
        'domestic',
        'employee-public',
        'farm-cooperative-permanent',
        'show-employee',
      );
  const fixed = reason === 'contract-end' || (job === 'employee-public' && !breaks.has('covered'));
  const weeks = breaks.has('weeks') ? dice.pick(12, 11, 5) : dice.pick(13, 14, 26, 52, 104, 156, 206, 208);
  const figures = NASPI_FIGURES.findLast(({ from }) => from <= ended) ?? { reference: 1200, most: 1300 };
  const monthly = dice.pick(
    figures.reference,
    figures.reference + 0.5,
    figures.most * 2.2,
    dice.money(300, 4500),
  );
  const limits = KEPT_INCOME.findLast(({ from }) => from <= date);
  const working =
    breaks.has('work') || dice.chance(0.1) ? dice.pick('employed', 'self-employed') : 'unemployed';
  const kept = (limit: number): number =>
    breaks.has('work') ? dice.over(limit) : Math.max(1, dice.upTo(limit));
  const self: Person = {
    relation: 'self',
    sex,
    ...agedRoughly(dice, date, dice.pick(30, 54, 55, 56, dice.int(20, 60))),
    work_status: working,
  };
  const household: [Person, ...Person[]] = [self];
  if (reason === 'protected-parent-resignation')
    household.push({ relation: 'child', birth_date: withoutLeapDay(plusMonths(ended, -dice.int(1, 11))) });
  const reached = breaks.has('pension') && dice.chance(0.3);
  if (breaks.has('pension') && !reached)
    self.receives = [
      dice.pick('vecchiaia', 'anticipata', 'pensione-supplementare', 'other-fund-pension', 'inabilita-222'),
    ];
  else if (dice.chance(0.1))
    self.receives = [dice.pick('reversibilita', 'assegno-mensile-invalidita', 'auu')];
  const facts: Facts = {
    household,
    has_isee: false,
    ...status(dice, breaks.has('permit'), ['seasonal']),
    residence_years: 12,
    job_type: job,
    contract: fixed ? 'fixed-term' : 'permanent',
    job_end_date: ended,
    job_end_reason: reason,
    contribution_weeks_4y: weeks,
    gross_pay_4y: Math.round((monthly * weeks * 100) / 4.33) / 100,
    effective_days_12m: breaks.has('recent') ? dice.pick(29, 5) : dice.pick(30, 31, 200),
    contribution_weeks_12m: breaks.has('recent') ? dice.pick(4, 2) : dice.pick(5, 6, 40),
    used_benefit_weeks: dice.pick(0, 0, 0, 2, Math.min(10, weeks - 2)),
    kept_employee_income_year: working === 'employed' ? kept(limits?.employee ?? 8000) : 0,
    kept_self_employed_income_year: working === 'self-employed' ? kept(limits?.selfEmployed ?? 4800) : 0,
    show_days_y1: 0,
    contribution_months: 60,
    contributions_before_1996: false,
    marital_status: 'single',
    ...(reached ? { pension_requirement_reached: true } : {}),
  };
  if (breaks.has('exit') || dice.chance(0.2)) {
    facts.voluntary_exit = true;
    const inWindow = breaks.has('exit') ? dice.chance(0.7) : dice.chance(0.5);
    const edge = plusMonths(ended, -12);
    facts.voluntary_exit_date = inWindow
      ? dice.pick(plusDays(edge, 1), plusDays(ended, -90))
      : dice.pick(plusDays(edge, -1), plusDays(edge, -200));
    facts.weeks_since_voluntary_exit = breaks.has('exit') ? dice.pick(12, 5) : dice.pick(13, 14);
  }
  return facts;
}
