/** A dated parameter: which value holds on a day, and which values may hold in a range of days. */
import { formatDay, parseDay, type Day } from './calendar.js';
import type { Range } from './ranges.js';
import type { Parameter } from './rule-book.js';

export interface DatedValue {
  readonly from: Day;
  /** Last day; Infinity for the value in force. */
  readonly to: Day;
  /** null = abolished. */
  readonly value: number | boolean | string | null;
  readonly since: string;
  readonly source: readonly string[];
}

export interface ParameterSeries {
  readonly id: string;
  readonly unit: string;
  /** In the order of time. */
  readonly values: readonly DatedValue[];
}

export function seriesOf(id: string, parameter: Parameter): ParameterSeries {
  const starts = Object.entries(parameter.values)
    .map(([since, entry]) => ({ since, entry, from: parseDay(since) ?? NaN }))
    .sort((a, b) => a.from - b.from);
  const values = starts.map(({ since, entry, from }, index) => {
    const next = starts[index + 1];
    const until = entry.until === undefined ? Infinity : (parseDay(entry.until) ?? Infinity);
    const source = typeof entry.source === 'string' ? [entry.source] : entry.source;
    return { from, to: Math.min(until, next ? next.from - 1 : Infinity), value: entry.value, since, source };
  });
  return { id, unit: parameter.unit, values };
}

/** The value in force on a day, if the rules know one. */
export function valueOn(series: ParameterSeries, day: Day): DatedValue | undefined {
  return series.values.find((value) => value.from <= day && day <= value.to);
}

/** Values that may hold on some day of a range; `covered` is false when on some day of it none is known. */
export function valuesDuring(
  series: ParameterSeries,
  days: Range,
): { values: DatedValue[]; covered: boolean } {
  const values = series.values.filter((value) => value.from <= days.max && days.min <= value.to);
  let reached = days.min - 1;
  for (const value of values) {
    if (value.from > reached + 1) return { values, covered: false };
    reached = value.to;
  }
  return {
    values,
    covered: values.length > 0 && reached >= days.max && values.every((value) => value.value !== null),
  };
}

/** Last day on which a lapsed parameter was known, or undefined while it is known on that day or starts later. */
export function lapsedBefore(series: ParameterSeries, day: Day): string | undefined {
  if (valueOn(series, day)) return undefined;
  const past = series.values.filter((value) => value.to < day);
  const last = past.at(-1);
  return last && Number.isFinite(last.to) ? formatDay(last.to) : undefined;
}
