/** The facts that would have to be known better to settle a benefit. */
import type { CompiledBenefit } from './benefit-compiler.js';
import type { Evaluation } from './benefit-evaluation.js';
import type { Frame, MissingSink } from './nodes.js';
import type { MissingFact } from './outcomes.js';
import { isExact } from './ranges.js';

/** Facts that keep the amount open, while it is open, too, whether the benefit is due. */
export function missingForAmount(compiled: CompiledBenefit, frame: Frame): MissingFact[] {
  const found = new Map<string, MissingFact>();
  missingOfAmount(compiled, frame, sinkInto(found));
  return [...found.values()];
}

/** Facts that keep the benefit open: those of its undecided clauses or, when all clauses hold, those of its amount. */
export function missingOf(compiled: CompiledBenefit, frame: Frame, evaluation: Evaluation): MissingFact[] {
  const found = new Map<string, MissingFact>();
  const sink = sinkInto(found);
  if (evaluation.ended === undefined) compiled.endedWhen?.missing(frame, sink);
  for (const [index, { node }] of compiled.clauses.entries()) {
    if (evaluation.truths[index] === undefined) node.missing(frame, sink);
  }
  if (found.size === 0) missingOfAmount(compiled, frame, sink);
  return [...found.values()];
}

/** Each fact once. */
const sinkInto =
  (found: Map<string, MissingFact>): MissingSink =>
  (fact, member) => {
    const key = member === undefined ? fact : `${member}.${fact}`;
    if (!found.has(key)) found.set(key, member === undefined ? { fact } : { fact, member });
  };

function missingOfAmount(compiled: CompiledBenefit, frame: Frame, sink: MissingSink): void {
  for (const block of compiled.amounts) {
    const applies = block.when ? block.when.at(frame) : true;
    if (applies === false) continue;
    if (applies === undefined) block.when?.missing(frame, sink);
    for (const node of [block.value, block.year, ...[...block.details.values()].flat()]) {
      if (node && !isExact(node.at(frame))) node.missing(frame, sink);
    }
    if (applies === true) break;
  }
}
