/** Parameters as nodes: the value in force on the reference date or, with `at`, on another day that may be known in part. */
import { parseDay } from './calendar.js';
import { rangeAsGiven } from './knowledge.js';
import type { Value } from './language.js';
import type { AnyNode, ChoiceNode, Frame, NumberNode } from './nodes.js';
import { valueOn, valuesDuring, type DatedValue, type ParameterSeries } from './parameter-series.js';
import { ANY_NUMBER, exactly, isExact, type Range } from './ranges.js';
import type { Scope } from './scope.js';
import type { ValueTrace } from './traces.js';
import { compileNumber, nothingMissing } from './number-nodes.js';

export function compileParameter(scope: Scope, id: string, at: Value | undefined): AnyNode {
  const series = scope.parameter(id);
  const sample = series.values.find(({ value }) => value !== null)?.value;
  if (typeof sample !== 'string' && typeof sample !== 'number') {
    if (typeof sample === 'boolean') return booleanParameter(scope, series);
    scope.fail(`parameter "${id}" has no value but null`, 'Give it a value, or remove it.');
  }
  if (typeof sample === 'string' && parseDay(sample) === undefined) return wordParameter(scope, series);
  return at === undefined
    ? numberParameter(scope, series)
    : numberParameterAt(scope, series, compileNumber(scope, at, 'date'));
}

const numberOf = (entry: DatedValue | undefined): number | undefined =>
  typeof entry?.value === 'string'
    ? parseDay(entry.value)
    : typeof entry?.value === 'number'
      ? entry.value
      : undefined;

const parameterType = (series: ParameterSeries): 'number' | 'date' =>
  series.values.some(({ value }) => typeof value === 'string') ? 'date' : 'number';

function parameterTrace(series: ParameterSeries, range: Range, entry: DatedValue | undefined): ValueTrace {
  return {
    kind: 'parameter',
    id: series.id,
    value: rangeAsGiven(range, parameterType(series) === 'date'),
    unit: series.unit,
    ...(entry ? { since: entry.since, source: entry.source } : {}),
  };
}

/** What a figure may be on a day on which none is known: money of the law is at least a cent. */
const unknownFigure = (series: ParameterSeries): Range =>
  series.unit.startsWith('EUR') ? { min: 0.01, max: Infinity } : ANY_NUMBER;

/** A parameter on the reference date; where the rules know no value that day, anything is possible and the lapse is noted. */
function numberParameter(scope: Scope, series: ParameterSeries): NumberNode {
  const entry = valueOn(series, scope.day);
  const value = numberOf(entry);
  if (value === undefined) scope.noteLapse(series);
  const range = value === undefined ? unknownFigure(series) : exactly(value);
  const trace = parameterTrace(series, range, entry);
  return {
    type: parameterType(series),
    constant: range,
    at: () => range,
    missing: nothingMissing,
    trace: () => trace,
  };
}

function numberParameterAt(scope: Scope, series: ParameterSeries, day: NumberNode): NumberNode {
  const at = (frame: Frame): Range => {
    const { values, covered } = valuesDuring(series, day.at(frame));
    const numbers = values.map(numberOf);
    if (!covered || numbers.length === 0 || numbers.includes(undefined)) return unknownFigure(series);
    return { min: Math.min(...(numbers as number[])), max: Math.max(...(numbers as number[])) };
  };
  return {
    type: parameterType(series),
    at,
    missing: (frame, sink) => {
      if (!isExact(at(frame))) day.missing(frame, sink);
    },
    trace: (frame) => {
      const when = day.at(frame);
      const entry = isExact(when) ? valueOn(series, when.min) : undefined;
      return { ...parameterTrace(series, at(frame), entry), from: [day.trace(frame)] };
    },
  };
}

function wordParameter(scope: Scope, series: ParameterSeries): ChoiceNode {
  const entry = valueOn(series, scope.day);
  if (typeof entry?.value !== 'string')
    scope.fail(
      `parameter "${series.id}" has no word on this day`,
      'Give it a value for every day on which it is used.',
    );
  const choice = { among: [entry.value] };
  const value = entry.value;
  return {
    type: 'choice',
    at: () => choice,
    missing: nothingMissing,
    trace: () => ({ kind: 'parameter', id: series.id, value, since: entry.since, source: entry.source }),
  };
}

function booleanParameter(scope: Scope, series: ParameterSeries): AnyNode {
  const entry = valueOn(series, scope.day);
  const value = typeof entry?.value === 'boolean' ? entry.value : undefined;
  return {
    type: 'truth',
    at: () => value,
    missing: nothingMissing,
    trace: () => ({
      kind: 'parameter',
      id: series.id,
      value: value ?? { unknown: true },
      ...(entry ? { since: entry.since, source: entry.source } : {}),
    }),
  };
}
