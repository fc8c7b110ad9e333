/** Dates: parts of a date, dates moved, and the time between two dates. */
import { completedMonths, completedYears, dateOf, dayOf, parseDay, shiftDay } from './calendar.js';
import type { Span, Value, ValueForm } from './language.js';
import type { NumberNode } from './nodes.js';
import { exactly, mapRising, type Range } from './ranges.js';
import type { Scope } from './scope.js';
import { compileNumber, constant, derivedNumber } from './number-nodes.js';

/** Compiles the forms about dates; undefined for any other form. */
export function compileDateForm(scope: Scope, form: ValueForm): NumberNode | undefined {
  if ('reference_date' in form) return constant(scope.day, 'date');
  if ('date' in form) {
    const day = parseDay(form.date);
    return day === undefined
      ? scope.fail(`"${form.date}" is no date`, 'Write it like 2026-03-31.')
      : constant(day, 'date');
  }
  if ('start_of_year' in form) {
    return derivedNumber(
      'start_of_year',
      [date(scope, form.start_of_year)],
      ([a]) => mapRising(a, startOfYear),
      'date',
    );
  }
  if ('year_of' in form)
    return derivedNumber('year_of', [date(scope, form.year_of)], ([a]) =>
      mapRising(a, (day) => dateOf(day).year),
    );
  if ('month_of' in form) return derivedNumber('month_of', [date(scope, form.month_of)], ([a]) => monthOf(a));
  if ('shift' in form) return compileShift(scope, form);
  if ('completed_years' in form)
    return compileSpan(scope, 'completed_years', form.completed_years, completedYears);
  if ('completed_months' in form)
    return compileSpan(scope, 'completed_months', form.completed_months, completedMonths);
  if ('days_between' in form)
    return compileSpan(scope, 'days_between', form.days_between, (from, to) => to - from);
  return undefined;
}

const date = (scope: Scope, value: Value): NumberNode => compileNumber(scope, value, 'date');

const startOfYear = (day: number): number => dayOf({ year: dateOf(day).year, month: 1, day: 1 });

/** Months run again every year: a range that crosses a new year may lie in any month. */
function monthOf(days: Range): Range {
  const first = dateOf(days.min);
  const last = dateOf(days.max);
  return first.year === last.year ? { min: first.month, max: last.month } : { min: 1, max: 12 };
}

function compileShift(
  scope: Scope,
  form: { shift: Value; years?: Value; months?: Value; days?: Value },
): NumberNode {
  const parts = [
    date(scope, form.shift),
    compileNumber(scope, form.years ?? 0, 'number'),
    compileNumber(scope, form.months ?? 0, 'number'),
    compileNumber(scope, form.days ?? 0, 'number'),
  ];
  const moved = (day: number, years: number, months: number, days: number): number =>
    Number.isFinite(years + months + days)
      ? shiftDay(day, { years, months, days })
      : day + Math.sign(years + months + days) * 73_000;
  return derivedNumber(
    'shift',
    parts,
    ([day, years, months, days]) => ({
      min: moved(day.min, years.min, months.min, days.min),
      max: moved(day.max, years.max, months.max, days.max),
    }),
    'date',
  );
}

/** Time between two dates: it grows with the later date and shrinks with the earlier. */
function compileSpan(
  scope: Scope,
  kind: string,
  span: Span,
  measure: (from: number, to: number) => number,
): NumberNode {
  const parts = [
    date(scope, span.from),
    span.to === undefined ? constant(scope.day, 'date') : date(scope, span.to),
  ];
  return derivedNumber(kind, parts, ([from, to]) =>
    from.min === from.max && to.min === to.max
      ? exactly(measure(from.min, to.min))
      : { min: measure(from.max, to.min), max: measure(from.min, to.max) },
  );
}
