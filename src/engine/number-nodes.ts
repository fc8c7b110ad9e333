/** Numbers as nodes: constants, and numbers computed from other numbers. What every compiler of values builds on. */
import { rangeAsGiven } from './knowledge.js';
import type { Value } from './language.js';
import type { Frame, NumberNode } from './nodes.js';
import { exactly, isExact, type Range } from './ranges.js';
import type { Scope } from './scope.js';
import type { ValueTrace } from './traces.js';

/** Compiles a value that must be a number or a date. */
export function compileNumber(scope: Scope, value: Value, type?: 'number' | 'date'): NumberNode {
  const node = scope.value(value);
  if ((node.type !== 'number' && node.type !== 'date') || (type && node.type !== type)) {
    const expected = type ?? 'number or date';
    scope.fail(
      `${JSON.stringify(value)} is a ${node.type}, not a ${expected}`,
      `Use a value that gives a ${expected}.`,
    );
  }
  return node;
}

/** A number that is the same for every household. */
export function constant(value: number, type: 'number' | 'date' = 'number'): NumberNode {
  const range = exactly(value);
  const trace: ValueTrace = { kind: 'literal', value: rangeAsGiven(range, type === 'date') };
  return { type, constant: range, at: () => range, missing: nothingMissing, trace: () => trace };
}

export const nothingMissing = (): void => undefined;

type Tuple = readonly [Range, Range, Range, Range];

/** A number computed from other numbers; what keeps it open is what keeps them open, while it is not exact. */
export function derivedNumber(
  kind: string,
  parts: readonly NumberNode[],
  compute: (ranges: Tuple) => Range,
  type: 'number' | 'date' = 'number',
): NumberNode {
  const evaluate = (frame: Frame): Range => compute(parts.map((part) => part.at(frame)) as unknown as Tuple);
  const folded =
    parts.length > 0 && parts.every((part) => part.constant)
      ? compute(parts.map((part) => part.constant) as never)
      : undefined;
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
