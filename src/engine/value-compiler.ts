/**
 * Values become nodes: one case a word of docs/rules-language.md §2. Every node is sound on ranges. The longer
 * forms (tables, bands, members) have files of their own.
 */
import { parseDay } from './calendar.js';
import { compileBand, compileLine, compileRevalued, compileTable } from './band-values.js';
import { compileChoose } from './choose-values.js';
import { compileDateForm } from './date-values.js';
import { compileFact } from './fact-nodes.js';
import { rangeAsGiven } from './knowledge.js';
import type { Value, ValueForm } from './language.js';
import { compileMemberForm } from './member-values.js';
import { compileNumber, constant, derivedNumber, nothingMissing } from './number-nodes.js';
import type { AnyNode, Frame, NumberNode } from './nodes.js';
import { compileParameter } from './parameter-values.js';
import {
  add,
  divide,
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

export function compileValue(scope: Scope, value: Value): AnyNode {
  if (typeof value === 'number') return constant(value);
  if (typeof value === 'boolean') return literalTruth(value);
  if (typeof value === 'string') return literalText(value);
  return compileForm(scope, value);
}

function compileForm(scope: Scope, form: ValueForm): AnyNode {
  if ('fact' in form) return compileFact(scope, form.fact, form.of === 'self');
  if ('parameter' in form) return compileParameter(scope, form.parameter, form.at);
  if ('band' in form) return compileBand(scope, form);
  if ('step' in form) return compileStep(scope, form.step);
  if ('sum' in form) return combined(scope, 'sum', form.sum, add);
  if ('difference' in form) return compileDifference(scope, form.difference);
  if ('product' in form) return combined(scope, 'product', form.product, multiply);
  if ('quotient' in form) return combined(scope, 'quotient', form.quotient, divide);
  if ('least' in form)
    return combined(scope, 'least', form.least, least, (part, whole) => part.min < whole.max);
  if ('greatest' in form)
    return combined(scope, 'greatest', form.greatest, greatest, (part, whole) => part.max > whole.min);
  if ('rounded' in form) {
    return derivedNumber('rounded', [compileNumber(scope, form.rounded, 'number')], ([a]) =>
      round(a, form.to, form.direction ?? 'nearest'),
    );
  }
  if ('choose' in form) return compileChoose(scope, form.choose);
  if ('table' in form) return compileTable(scope, form.table, form.bands);
  if ('line' in form) return compileLine(scope, form.line, form.points);
  if ('revalued' in form) return compileRevalued(scope, form);
  if ('narrowest' in form) return combined(scope, 'narrowest', form.narrowest, overlap);
  if ('between' in form) {
    const nodes = form.between.map((part) => compileNumber(scope, part));
    return derivedNumber(
      'between',
      nodes,
      ([a, b]) => ({ min: a.min, max: Math.max(a.min, b.max) }),
      nodes[0]?.type,
    );
  }
  if ('amount_of' in form) return compileAmountOf(scope, form.amount_of, form.per);
  return (
    compileMemberForm(scope, form) ??
    compileDateForm(scope, form) ??
    scope.fail(`unknown form ${JSON.stringify(form)}`, 'See docs/rules-language.md.')
  );
}

function literalTruth(value: boolean): AnyNode {
  return {
    type: 'truth',
    at: () => value,
    missing: nothingMissing,
    trace: () => ({ kind: 'literal', value }),
  };
}

/** A date in quotes, or a word: one of the choices of a fact. */
function literalText(text: string): AnyNode {
  const day = parseDay(text);
  if (day !== undefined) return constant(day, 'date');
  const choice = { among: [text] };
  return {
    type: 'choice',
    at: () => choice,
    missing: nothingMissing,
    trace: () => ({ kind: 'literal', value: text }),
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
  if (types.size > 1)
    scope.fail(
      `\`${kind}\` mixes dates and numbers`,
      'Use `shift` to move a date, `days_between` to measure.',
    );
  const type = parts[0]?.type ?? 'number';
  if (type === 'date' && ['sum', 'product', 'quotient'].includes(kind))
    scope.fail(`\`${kind}\` of dates`, 'Use `shift` to move a date.');
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
    trace: (frame) => {
      const inner = node.trace(frame);
      return { kind: 'step', id, value: inner.value, from: [inner] };
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
    trace: (frame) => ({
      kind: 'amount_of',
      id,
      value: rangeAsGiven(at(frame)),
      unit: per === 'once' ? 'EUR' : `EUR/${per}`,
    }),
  };
}
