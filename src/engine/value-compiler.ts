/**
 * Values become nodes: one case a word of docs/rules-language.md §2. Every node is sound on ranges. The longer
 * forms (tables, bands, members) have files of their own.
 */
import { parseDay } from './calendar.js';
import { compileBand, compileLine, compileRevalued, compileTable } from './band-values.js';
import { compileDateForm } from './date-values.js';
import { compileFact } from './fact-nodes.js';
import { rangeAsGiven } from './knowledge.js';
import type { BandForm, ChoiceRow, Value, ValueForm } from './language.js';
import { compileMemberForm } from './member-values.js';
import { SELF, within, type AnyNode, type ChoiceNode, type ConditionNode, type Frame, type NumberNode } from './nodes.js';
import { valueOn, valuesDuring, type DatedValue, type ParameterSeries } from './parameter-series.js';
import {
  add,
  ANY_NUMBER,
  divide,
  exactly,
  greatest,
  hull,
  isExact,
  least,
  multiply,
  overlap,
  round,
  subtract,
  ZERO,
  type Range,
} from './ranges.js';
import type { Scope } from './scope.js';
import type { ValueTrace } from './traces.js';

export function compileValue(scope: Scope, value: Value): AnyNode {
  if (typeof value === 'number') return constant(value);
  if (typeof value === 'boolean') return literalTruth(value);
  if (typeof value === 'string') return literalText(value);
  return compileForm(scope, value);
}

/** Compiles a value that must be a number or a date. */
export function compileNumber(scope: Scope, value: Value, type?: 'number' | 'date'): NumberNode {
  const node = scope.value(value);
  if ((node.type !== 'number' && node.type !== 'date') || (type && node.type !== type)) {
    const expected = type ?? 'number or date';
    scope.fail(`${JSON.stringify(value)} is a ${node.type}, not a ${expected}`, `Use a value that gives a ${expected}.`);
  }
  return node;
}

function compileForm(scope: Scope, form: ValueForm): AnyNode {
  if ('fact' in form) return compileFact(scope, form.fact, form.of === 'self');
  if ('parameter' in form) return compileParameter(scope, form.parameter, form.at);
  if ('band' in form) return compileBand(scope, form as BandForm);
  if ('step' in form) return compileStep(scope, form.step as string);
  if ('sum' in form) return combined(scope, 'sum', form.sum, add);
  if ('difference' in form) return compileDifference(scope, form.difference);
  if ('product' in form) return combined(scope, 'product', form.product, multiply);
  if ('quotient' in form) return combined(scope, 'quotient', form.quotient, divide);
  if ('least' in form) return combined(scope, 'least', form.least, least, (part, whole) => part.min < whole.max);
  if ('greatest' in form) return combined(scope, 'greatest', form.greatest, greatest, (part, whole) => part.max > whole.min);
  if ('rounded' in form) {
    return derivedNumber('rounded', [compileNumber(scope, form.rounded, 'number')], ([a]) => round(a, form.to, form.direction ?? 'nearest'));
  }
  if ('choose' in form) return compileChoose(scope, form.choose);
  if ('table' in form) return compileTable(scope, form.table, form.bands);
  if ('line' in form) return compileLine(scope, form.line, form.points);
  if ('revalued' in form) return compileRevalued(scope, form);
  if ('narrowest' in form) return combined(scope, 'narrowest', form.narrowest, overlap);
  if ('between' in form) {
    const nodes = form.between.map((part) => compileNumber(scope, part));
    return derivedNumber('between', nodes, ([a, b]) => ({ min: a.min, max: Math.max(a.min, b.max) }), nodes[0]?.type);
  }
  if ('amount_of' in form) return compileAmountOf(scope, form.amount_of, form.per);
  return compileMemberForm(scope, form) ?? compileDateForm(scope, form) ?? scope.fail(`unknown form ${JSON.stringify(form)}`, 'See docs/rules-language.md.');
}

/** A number that is the same for every household. */
export function constant(value: number, type: 'number' | 'date' = 'number'): NumberNode {
  const range = exactly(value);
  const trace: ValueTrace = { kind: 'literal', value: rangeAsGiven(range, type === 'date') };
  return { type, constant: range, at: () => range, missing: nothingMissing, trace: () => trace };
}

function literalTruth(value: boolean): AnyNode {
  return { type: 'truth', at: () => value, missing: nothingMissing, trace: () => ({ kind: 'literal', value }) };
}

/** A date in quotes, or a word: one of the choices of a fact. */
function literalText(text: string): AnyNode {
  const day = parseDay(text);
  if (day !== undefined) return constant(day, 'date');
  const choice = { among: [text] };
  return { type: 'choice', at: () => choice, missing: nothingMissing, trace: () => ({ kind: 'literal', value: text }) };
}

const nothingMissing = (): void => undefined;

type Tuple = readonly [Range, Range, Range, Range];

/** A number computed from other numbers; what keeps it open is what keeps them open, while it is not exact. */
export function derivedNumber(
  kind: string,
  parts: readonly NumberNode[],
  compute: (ranges: Tuple) => Range,
  type: 'number' | 'date' = 'number',
): NumberNode {
  const evaluate = (frame: Frame): Range => compute(parts.map((part) => part.at(frame)) as unknown as Tuple);
  const folded = parts.length > 0 && parts.every((part) => part.constant) ? compute(parts.map((part) => part.constant) as never) : undefined;
  return {
    type,
    ...(folded ? { constant: folded } : {}),
    at: folded ? () => folded : evaluate,
    missing: (frame, sink) => {
      if (!isExact(evaluate(frame))) for (const part of parts) part.missing(frame, sink);
    },
    trace: (frame) => ({
      kind,
      value: rangeAsGiven(evaluate(frame), type === 'date'),
      from: parts.map((part) => part.trace(frame)),
    }),
  };
}

/**
 * Folds several numbers with one operation. `matters` tells whether an open part can still move the whole: of `least: [3, unknown ≥ 5]`
 * the second never does.
 */
function combined(
  scope: Scope,
  kind: string,
  values: readonly Value[],
  operation: (a: Range, b: Range) => Range,
  matters: (part: Range, whole: Range) => boolean = () => true,
): NumberNode {
  const parts = values.map((value) => compileNumber(scope, value));
  const types = new Set(parts.map((part) => part.type));
  if (types.size > 1) scope.fail(`\`${kind}\` mixes dates and numbers`, 'Use `shift` to move a date, `days_between` to measure.');
  const type = parts[0]?.type ?? 'number';
  if (type === 'date' && ['sum', 'product', 'quotient'].includes(kind)) scope.fail(`\`${kind}\` of dates`, 'Use `shift` to move a date.');
  const node = derivedNumber(kind, parts, (ranges) => (ranges as readonly Range[]).reduce(operation), type);
  return {
    ...node,
    missing: (frame, sink) => {
      const whole = node.at(frame);
      if (isExact(whole)) return;
      for (const part of parts) if (matters(part.at(frame), whole)) part.missing(frame, sink);
    },
  };
}

function compileDifference(scope: Scope, values: readonly Value[]): NumberNode {
  const parts = values.map((value) => compileNumber(scope, value, 'number'));
  return derivedNumber('difference', parts, (ranges) => (ranges as readonly Range[]).reduce(subtract));
}

/** Steps belong to the benefit, not to a member: inside a member's scope they are still the applicant's. */
function compileStep(scope: Scope, id: string): AnyNode {
  const node = scope.step(id);
  return {
    ...node,
    at: (frame: Frame) => node.at(frame) as never,
    trace: (frame) => {
      const inner = node.trace(frame);
      return { kind: 'step', id, value: inner.value, from: [inner] };
    },
  };
}

function compileParameter(scope: Scope, id: string, at: Value | undefined): AnyNode {
  const series = scope.parameter(id);
  const sample = series.values.find(({ value }) => value !== null)?.value;
  if (typeof sample !== 'string' && typeof sample !== 'number') {
    if (typeof sample === 'boolean') return booleanParameter(scope, series);
    scope.fail(`parameter "${id}" has no value but null`, 'Give it a value, or remove it.');
  }
  if (typeof sample === 'string' && parseDay(sample) === undefined) return wordParameter(scope, series);
  return at === undefined ? numberParameter(scope, series) : numberParameterAt(scope, series, compileNumber(scope, at, 'date'));
}

const numberOf = (entry: DatedValue | undefined): number | undefined =>
  typeof entry?.value === 'string' ? parseDay(entry.value) : typeof entry?.value === 'number' ? entry.value : undefined;

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

/** A parameter on the reference date; where the rules know no value that day, anything is possible and the lapse is noted. */
function numberParameter(scope: Scope, series: ParameterSeries): NumberNode {
  const entry = valueOn(series, scope.day);
  const value = numberOf(entry);
  if (value === undefined) scope.noteLapse(series);
  const range = value === undefined ? ANY_NUMBER : exactly(value);
  const trace = parameterTrace(series, range, entry);
  return { type: parameterType(series), constant: range, at: () => range, missing: nothingMissing, trace: () => trace };
}

function numberParameterAt(scope: Scope, series: ParameterSeries, day: NumberNode): NumberNode {
  const at = (frame: Frame): Range => {
    const { values, covered } = valuesDuring(series, day.at(frame));
    const numbers = values.map(numberOf);
    if (!covered || numbers.length === 0 || numbers.includes(undefined)) return ANY_NUMBER;
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
  if (typeof entry?.value !== 'string') scope.fail(`parameter "${series.id}" has no word on this day`, 'Give it a value for every day on which it is used.');
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
    trace: () => ({ kind: 'parameter', id: series.id, value: value ?? { unknown: true }, ...(entry ? { since: entry.since, source: entry.source } : {}) }),
  };
}

interface CompiledRow {
  readonly when: ConditionNode | undefined;
  readonly value: AnyNode;
}

/** The first row that holds; while earlier rows are undecided, everything that may be reached. */
function compileChoose(scope: Scope, rows: readonly ChoiceRow[]): AnyNode {
  const compiled: CompiledRow[] = rows.map((row) =>
    'otherwise' in row
      ? { when: undefined, value: scope.value(row.otherwise) }
      : { when: scope.condition(row.when), value: scope.value(row.value) },
  );
  const types = new Set(compiled.map(({ value }) => value.type));
  const type = compiled[0]?.value.type ?? 'number';
  if (types.size !== 1 || type === 'items') scope.fail('`choose` mixes kinds of values', 'All rows must give numbers, dates, words or truths alike.');
  const reachable = (frame: Frame): AnyNode[] => {
    const found: AnyNode[] = [];
    for (const { when, value } of compiled) {
      const holds = when ? when.at(frame) : true;
      if (holds !== false) found.push(value);
      if (holds === true) break;
    }
    return found;
  };
  const at = (frame: Frame): unknown => {
    const values = reachable(frame).map((node) => node.at(frame));
    if (values.length === 1) return values[0];
    if (type === 'choice') return { among: [...new Set(values.flatMap((value) => (value as { among: string[] }).among))] };
    if (type === 'truth') return values.every((value) => value === values[0]) ? values[0] : undefined;
    return (values as Range[]).reduce(hull);
  };
  return {
    type,
    at: at as never,
    missing: (frame, sink) => {
      const nodes = reachable(frame);
      if (nodes.length > 1) for (const { when } of compiled) if (when?.at(frame) === undefined) when?.missing(frame, sink);
      for (const node of nodes) node.missing(frame, sink);
    },
    trace: (frame) => {
      const nodes = reachable(frame);
      const value = at(frame);
      const [only] = nodes;
      if (nodes.length === 1 && only) return { ...only.trace(frame) };
      const given = type === 'number' || type === 'date' ? rangeAsGiven(value as Range, type === 'date') : { unknown: true as const };
      return { kind: 'choose', value: given, from: nodes.map((node) => node.trace(frame)) };
    },
  };
}

/** The amount of another benefit where it comes out likely, nothing where it does not. */
function compileAmountOf(scope: Scope, id: string, per: 'month' | 'year' | 'once'): NumberNode {
  scope.benefitExists(id);
  const at = (frame: Frame): Range => {
    const outcome = frame.outcomes.get(id);
    if (!outcome || outcome.likely === false) return ZERO;
    return outcome.likely === true ? outcome[per] : hull(ZERO, outcome[per]);
  };
  return {
    type: 'number',
    at,
    // What keeps another benefit open is reported by that benefit itself.
    missing: nothingMissing,
    trace: (frame) => ({ kind: 'amount_of', id, value: rangeAsGiven(at(frame)), unit: per === 'once' ? 'EUR' : `EUR/${per}` }),
  };
}

/** Evaluates in the applicant's scope, wherever it is used. */
export const inApplicantsScope = <T>(frame: Frame, evaluate: () => T): T => within(frame, SELF, evaluate);
