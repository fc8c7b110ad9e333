/** Values by bands: tables, straight lines, revalued figures and numbered bands of a revalued limit. */
import { rangeAsGiven } from './knowledge.js';
import type { BandForm, BandRow, Value } from './language.js';
import { roundTo, isAtMost } from './numbers.js';
import type { Frame, NumberNode } from './nodes.js';
import { atMost, exactly, hull, isExact, lessThan, mapRising, type Range } from './ranges.js';
import type { Scope } from './scope.js';
import { compileNumber, derivedNumber } from './number-nodes.js';

/** The first band that takes the value; `up_to` includes its limit, `below` does not. */
export function compileTable(scope: Scope, operand: Value, bands: readonly BandRow[]): NumberNode {
  const subject = compileNumber(scope, operand);
  const rows = bands.map((band) => ({
    limit:
      'up_to' in band
        ? compileNumber(scope, band.up_to)
        : 'below' in band
          ? compileNumber(scope, band.below)
          : undefined,
    takes: 'up_to' in band ? atMost : lessThan,
    value: compileNumber(scope, 'otherwise' in band ? band.otherwise : band.value),
  }));
  const reachable = (frame: Frame): NumberNode[] => {
    const value = subject.at(frame);
    const found: NumberNode[] = [];
    for (const row of rows) {
      const taken = row.limit ? row.takes(value, row.limit.at(frame)) : true;
      if (taken !== false) found.push(row.value);
      if (taken === true) break;
    }
    return found;
  };
  const at = (frame: Frame): Range =>
    reachable(frame)
      .map((node) => node.at(frame))
      .reduce(hull);
  return {
    type: rows[0]?.value.type ?? 'number',
    at,
    missing: (frame, sink) => {
      if (isExact(at(frame))) return;
      const nodes = reachable(frame);
      if (nodes.length > 1) {
        subject.missing(frame, sink);
        for (const row of rows) row.limit?.missing(frame, sink);
      }
      for (const node of nodes) node.missing(frame, sink);
    },
    trace: (frame) => ({
      kind: 'table',
      value: rangeAsGiven(at(frame)),
      from: [subject.trace(frame), ...reachable(frame).map((node) => node.trace(frame))],
    }),
  };
}

/** Straight lines between points, flat outside them. */
export function compileLine(
  scope: Scope,
  operand: Value,
  points: readonly (readonly [Value, Value])[],
): NumberNode {
  const subject = compileNumber(scope, operand);
  const coordinates = points.map(([x, y]) => [compileNumber(scope, x), compileNumber(scope, y)] as const);
  const known = coordinates.map(([x, y]) => [x.constant?.min, y.constant?.min] as const);
  if (known.some(([x, y]) => x === undefined || y === undefined)) {
    scope.fail('the points of a `line` must be figures or parameters', 'Use numbers or `{parameter: …}`.');
  }
  const line = known as readonly (readonly [number, number])[];
  if (line.some(([x], index) => index > 0 && x <= (line[index - 1]?.[0] ?? -Infinity))) {
    scope.fail('the points of a `line` must rise', 'List them from the smallest x to the largest.');
  }
  return derivedNumber('line', [subject], ([value]) => {
    const inside = line.filter(([x]) => x > value.min && x < value.max).map(([, y]) => y);
    const heights = [heightAt(line, value.min), heightAt(line, value.max), ...inside];
    return { min: Math.min(...heights), max: Math.max(...heights) };
  });
}

function heightAt(line: readonly (readonly [number, number])[], x: number): number {
  const next = line.findIndex(([pointX]) => x <= pointX);
  const right = line[next];
  const left = line[next - 1];
  if (!right) return line.at(-1)?.[1] ?? 0;
  if (!left) return right[1];
  return left[1] + ((right[1] - left[1]) * (x - left[0])) / (right[0] - left[0]);
}

/** A figure carried forward year by year: multiplied by each index in force so far, rounded each time. */
export function compileRevalued(
  scope: Scope,
  form: { revalued: Value; by: string; round_to: number },
): NumberNode {
  const factors = revaluations(scope, form.by);
  return derivedNumber('revalued', [compileNumber(scope, form.revalued, 'number')], ([value]) =>
    factors ? mapRising(value, (figure) => carriedForward(figure, factors, form.round_to)) : unknownOf(value),
  );
}

/** The number of the band whose limit first reaches the value; the last when none does. */
export function compileBand(scope: Scope, form: BandForm): NumberNode {
  const factors = form.revalued_by === undefined ? [] : revaluations(scope, form.revalued_by);
  const limits = Array.from({ length: form.last + 1 }, (_, n) =>
    carriedForward(form.first + form.step * n, factors ?? [], form.round_to ?? 0.01),
  );
  const bandOf = (value: number): number => {
    const found = limits.findIndex((limit) => isAtMost(value, limit));
    return found === -1 ? form.last : found;
  };
  const anyBand: Range = { min: 0, max: form.last };
  return derivedNumber('band', [compileNumber(scope, form.band, 'number')], ([value]) => {
    if (!factors) return anyBand;
    return value.min === value.max ? exactly(bandOf(value.min)) : mapRising(value, bandOf);
  });
}

/** Each index up to the reference date; undefined where one of them is not known. */
function revaluations(scope: Scope, id: string): number[] | undefined {
  const series = scope.parameter(id);
  const sofar = series.values.filter(({ from }) => from <= scope.day);
  const isKnown = sofar.every(({ to }, index) => to >= (sofar[index + 1]?.from ?? scope.day + 1) - 1);
  if (!isKnown) {
    scope.noteLapse(series);
    return undefined;
  }
  return sofar.filter(({ value }) => value !== null).map(({ value }) => Number(value));
}

function carriedForward(figure: number, factors: readonly number[], step: number): number {
  return factors.reduce((value, factor) => roundTo(value * factor, step), roundTo(figure, step));
}

/** A figure after an index that is not known: nothing stays nothing, and a sum of the law stays at least a cent. */
const unknownOf = ({ min, max }: Range): Range => ({
  min: min > 0 ? 0.01 : min < 0 ? -Infinity : 0,
  max: max > 0 ? Infinity : max < 0 ? -0.01 : 0,
});
