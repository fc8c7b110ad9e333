/** Mutations in time: first and last days one day off, and values that take their neighbour's. */
import type { Interval, Parameter, ParameterValue } from '../../engine/index.js';
import type { Path } from '../check/subject.js';
import { dayAfter } from './days.js';
import { renamed, type Mutation } from './mutation.js';
import { moved, unitOfName } from './units.js';

/** First and last day of an interval, each one day earlier and later; each shows on one day only. */
export function shiftedEnds(interval: Interval, path: Path): Mutation[] {
  return (['from', 'to'] as const).flatMap((end) => {
    const date = interval[end];
    if (date === undefined) return [];
    return [-1, 1].map((sign): Mutation => {
      const other = dayAfter(date, sign);
      return {
        kind: 'date',
        path: [...path, end],
        place: [...path, end],
        value: other,
        change: `${date} → ${other}`,
        days: only(end === 'from' ? firstAffected(date, sign) : lastAffected(date, sign)),
      };
    });
  });
}

const only = (date: string): Interval => ({ from: date, to: date });
/** The day that is gained or lost when a first (or last) day moves. */
const firstAffected = (date: string, sign: number): string => (sign < 0 ? dayAfter(date, -1) : date);
const lastAffected = (date: string, sign: number): string => (sign < 0 ? date : dayAfter(date, 1));

/** All mutations of a dated parameter. */
export function mutateParameter({ unit, values }: Parameter, path: Path): Mutation[] {
  const starts = Object.keys(values).sort();
  return starts.flatMap((start, index) => {
    const entry = values[start] as ParameterValue;
    const place = [...path, 'values', start];
    const next = starts[index + 1];
    const last = [entry.until, next === undefined ? undefined : dayAfter(next, -1)]
      .filter((day) => day !== undefined)
      .sort()[0];
    const days: Interval = { from: start, ...(last === undefined ? {} : { to: last }) };
    const neighbours = [starts[index - 1], next].flatMap((other) => (other === undefined ? [] : [other]));
    return [
      ...figures(entry.value, unit, [...place, 'value'], days),
      ...neighbours.flatMap((other) => takesFrom(values, start, other, place, days)),
      ...shiftedStart(values, start, starts[index - 1], path),
      ...shiftedUntil(entry, place),
    ];
  });
}

function figures(value: unknown, unit: string, path: Path, days: Interval): Mutation[] {
  if (typeof value !== 'number' && (typeof value !== 'string' || unit !== 'date')) return [];
  return ([-1, 1] as const).map((sign): Mutation => {
    const other = typeof value === 'number' ? moved(value, unitOfName(unit), sign) : dayAfter(value, sign);
    const kind = typeof value === 'number' ? 'figure' : 'date';
    return { kind, path, place: path, value: other, change: `${value} → ${other}`, days };
  });
}

/** A value of which the neighbour's period took over: the neighbour starts one period earlier, or ends one later. */
function takesFrom(
  values: Parameter['values'],
  start: string,
  other: string,
  place: Path,
  days: Interval,
): Mutation[] {
  const [own, theirs] = [values[start]?.value, values[other]?.value];
  if (own === theirs) return [];
  const change = `${String(own)} → ${String(theirs)} (the value of ${other})`;
  const path = [...place, 'value'];
  return [{ kind: 'shifted-period', path, place: path, value: theirs, change, days }];
}

/** A start one day off. Between two equal values without a gap nothing would change. */
function shiftedStart(
  values: Parameter['values'],
  start: string,
  before: string | undefined,
  path: Path,
): Mutation[] {
  const previous = before === undefined ? undefined : values[before];
  const isSame = previous !== undefined && previous.value === values[start]?.value;
  if (isSame && (previous.until === undefined || previous.until >= dayAfter(start, -1))) return [];
  return [-1, 1].flatMap((sign): Mutation[] => {
    const other = dayAfter(start, sign);
    if (values[other] !== undefined) return [];
    return [
      {
        kind: 'date',
        path: [...path, 'values'],
        place: [...path, 'values', start],
        value: renamed(values, start, other),
        change: `${start} → ${other}`,
        days: only(firstAffected(start, sign)),
      },
    ];
  });
}

function shiftedUntil({ until }: ParameterValue, place: Path): Mutation[] {
  if (until === undefined) return [];
  return [-1, 1].map((sign): Mutation => {
    const other = dayAfter(until, sign);
    const path = [...place, 'until'];
    const days = only(lastAffected(until, sign));
    return { kind: 'date', path, place: path, value: other, change: `${until} → ${other}`, days };
  });
}
