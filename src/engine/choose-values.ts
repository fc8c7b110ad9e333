/** `choose`: the first row whose condition holds. */
import { isOpenValue } from './fact-nodes.js';
import { rangeAsGiven } from './knowledge.js';
import type { ChoiceRow } from './language.js';
import type { AnyNode, ConditionNode, Frame } from './nodes.js';
import { hull, type Range } from './ranges.js';
import type { Scope } from './scope.js';

interface CompiledRow {
  readonly when: ConditionNode | undefined;
  readonly value: AnyNode;
}

/** The first row that holds; while earlier rows are undecided, everything that may be reached. */
export function compileChoose(scope: Scope, rows: readonly ChoiceRow[]): AnyNode {
  const compiled: CompiledRow[] = rows.map((row) =>
    'otherwise' in row
      ? { when: undefined, value: scope.value(row.otherwise) }
      : { when: scope.condition(row.when), value: scope.value(row.value) },
  );
  const types = new Set(compiled.map(({ value }) => value.type));
  const type = compiled[0]?.value.type ?? 'number';
  if (types.size !== 1 || type === 'items')
    scope.fail('`choose` mixes kinds of values', 'All rows must give numbers, dates, words or truths alike.');
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
    if (type === 'choice')
      return { among: [...new Set(values.flatMap((value) => (value as { among: string[] }).among))] };
    if (type === 'truth') return values.every((value) => value === values[0]) ? values[0] : undefined;
    return (values as Range[]).reduce(hull);
  };
  return {
    type,
    at: at as never,
    missing: (frame, sink) => {
      // Every branch may come to the same.
      if (!isOpenValue(at(frame) as Parameters<typeof isOpenValue>[0])) return;
      const nodes = reachable(frame);
      if (nodes.length > 1)
        for (const { when } of compiled) if (when?.at(frame) === undefined) when?.missing(frame, sink);
      for (const node of nodes) node.missing(frame, sink);
    },
    trace: (frame) => {
      const nodes = reachable(frame);
      const value = at(frame);
      const [only] = nodes;
      if (nodes.length === 1 && only) return { ...only.trace(frame) };
      const given =
        type === 'number' || type === 'date'
          ? rangeAsGiven(value as Range, type === 'date')
          : { unknown: true as const };
      return { kind: 'choose', value: given, from: nodes.map((node) => node.trace(frame)) };
    },
  };
}
