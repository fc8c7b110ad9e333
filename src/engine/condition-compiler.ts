/** Conditions become three-valued nodes: one case a word of docs/rules-language.md §3. Unknown is never false. */
import { parseDay, type Day } from './calendar.js';
import { compileComparison } from './comparisons.js';
import type { Condition, Interval } from './language.js';
import { forEachMember } from './member-values.js';
import { SELF, UNLISTED, type ConditionNode, type Frame, type ItemsNode, type MissingSink } from './nodes.js';
import { compileFact } from './fact-nodes.js';
import { not, type Truth } from './ranges.js';
import type { Scope } from './scope.js';
import { truthWord, type ConditionTrace } from './traces.js';

export function compileCondition(scope: Scope, condition: Condition): ConditionNode {
  const node = isInForce(condition.in_force, scope.day) ? compileTest(scope, condition) : always;
  const marks = {
    ...(condition.id === undefined ? {} : { id: condition.id }),
    ...(condition.source === undefined
      ? {}
      : { source: typeof condition.source === 'string' ? [condition.source] : condition.source }),
  };
  return Object.keys(marks).length === 0
    ? node
    : { ...node, trace: (frame) => ({ ...node.trace(frame), ...marks }) };
}

/** Whether a clause belongs to the law of the day. */
export function isInForce(interval: Interval | undefined, day: Day): boolean {
  const from = interval?.from === undefined ? -Infinity : (parseDay(interval.from) ?? -Infinity);
  const to = interval?.to === undefined ? Infinity : (parseDay(interval.to) ?? Infinity);
  return from <= day && day <= to;
}

function compileTest(scope: Scope, condition: Condition): ConditionNode {
  if ('all' in condition) return compileAll(compileParts(scope, condition.all));
  if ('any' in condition) return compileAny(compileParts(scope, condition.any));
  if ('not' in condition) return compileNot(scope.condition(condition.not));
  if ('some_member' in condition) return compileSomeMember(scope.condition(condition.some_member));
  if ('every_member' in condition) return compileEveryMember(scope, condition.every_member, condition.where);
  if ('holder_of' in condition) return compileHolderOf(scope, condition.holder_of, condition.by ?? 'anyone');
  if ('likely' in condition) return compileLikely(scope, condition.likely);
  if ('to_verify' in condition) {
    return scope.fail(
      '`to_verify` is inside another condition',
      'Put it directly under `conditions: all:`; `when` limits it.',
    );
  }
  return compileComparison(scope, condition);
}

/** Clauses that are not in force are as if not written. */
function compileParts(scope: Scope, parts: readonly Condition[]): ConditionNode[] {
  return parts.filter((part) => isInForce(part.in_force, scope.day)).map((part) => scope.condition(part));
}

const always: ConditionNode = {
  at: () => true,
  missing: () => undefined,
  trace: () => ({ kind: 'all', truth: 'true', parts: [] }),
};

/** False as soon as one part is false, whatever the others. */
function compileAll(parts: readonly ConditionNode[]): ConditionNode {
  const at = (frame: Frame): Truth => {
    let result: Truth = true;
    for (const part of parts) {
      const truth = part.at(frame);
      if (truth === false) return false;
      if (truth === undefined) result = undefined;
    }
    return result;
  };
  return group('all', parts, at);
}

/** True as soon as one part is true, whatever the others. */
function compileAny(parts: readonly ConditionNode[]): ConditionNode {
  const at = (frame: Frame): Truth => {
    let result: Truth = false;
    for (const part of parts) {
      const truth = part.at(frame);
      if (truth === true) return true;
      if (truth === undefined) result = undefined;
    }
    return result;
  };
  return group('any', parts, at);
}

function group(
  kind: 'all' | 'any',
  parts: readonly ConditionNode[],
  at: (frame: Frame) => Truth,
): ConditionNode {
  return {
    at,
    missing: (frame, sink) => {
      if (at(frame) !== undefined) return;
      for (const part of parts) if (part.at(frame) === undefined) part.missing(frame, sink);
    },
    trace: (frame) => ({ kind, truth: truthWord(at(frame)), parts: parts.map((part) => part.trace(frame)) }),
  };
}

function compileNot(part: ConditionNode): ConditionNode {
  return {
    at: (frame) => not(part.at(frame)),
    missing: (frame, sink) => {
      part.missing(frame, sink);
    },
    trace: (frame) => ({ kind: 'not', truth: truthWord(not(part.at(frame))), parts: [part.trace(frame)] }),
  };
}

function compileSomeMember(part: ConditionNode): ConditionNode {
  const at = (frame: Frame): Truth => {
    let result: Truth = false;
    forEachMember(frame, (member) => {
      if (result === true) return;
      const truth = part.at(frame);
      if (truth === true && member !== UNLISTED) result = true;
      else if (truth !== false) result = undefined;
    });
    return result;
  };
  return {
    at,
    missing: (frame, sink) => {
      if (at(frame) === undefined) missingOfMembers(frame, sink, part, false);
    },
    trace: (frame) => ({
      kind: 'some_member',
      truth: truthWord(at(frame)),
      parts: memberTraces(frame, part),
    }),
  };
}

function compileEveryMember(scope: Scope, test: Condition, where: Condition | undefined): ConditionNode {
  const holds = scope.condition(test);
  const exempt = where === undefined ? undefined : compileNot(scope.condition(where));
  const part = exempt ? compileAny([exempt, holds]) : holds;
  const at = (frame: Frame): Truth => {
    let result: Truth = true;
    forEachMember(frame, (member) => {
      if (result === false) return;
      const truth = part.at(frame);
      if (truth === false && member !== UNLISTED) result = false;
      else if (truth !== true) result = undefined;
    });
    return result;
  };
  return {
    at,
    missing: (frame, sink) => {
      if (at(frame) === undefined) missingOfMembers(frame, sink, part, true);
    },
    trace: (frame) => ({
      kind: 'every_member',
      truth: truthWord(at(frame)),
      parts: memberTraces(frame, part),
    }),
  };
}

/** A member who is not listed matters unless it is certain what they would contribute (`settled`). */
function missingOfMembers(frame: Frame, sink: MissingSink, part: ConditionNode, settled: boolean): void {
  forEachMember(frame, (member) => {
    const truth = part.at(frame);
    if (truth === undefined) part.missing(frame, sink);
    if (member === UNLISTED && truth !== settled) sink('household', undefined);
  });
}

function memberTraces(frame: Frame, part: ConditionNode): ConditionTrace[] {
  const found: ConditionTrace[] = [];
  forEachMember(frame, (member) => found.push({ ...part.trace(frame), member }));
  return found;
}

/** Somebody (or the applicant) receives the benefit, or it comes out likely in this screening. */
function compileHolderOf(scope: Scope, id: string, by: 'self' | 'anyone'): ConditionNode {
  scope.benefitExists(id);
  const receives = compileFact(scope, 'receives', by === 'self') as ItemsNode;
  const canBeReceived = scope.dictionary.baseFacts.get('receives')?.values?.includes(id) ?? false;
  const received = (frame: Frame): Truth => {
    const { has, may } = receives.at(frame);
    return has.includes(id) ? true : may.includes(id) ? undefined : false;
  };
  const one: ConditionNode = {
    at: received,
    missing: (frame, sink) => {
      receives.missing(frame, sink);
    },
    trace: (frame) => ({ kind: 'receives', truth: truthWord(received(frame)), about: id }),
  };
  const holds = !canBeReceived ? undefined : by === 'self' ? one : compileSomeMember(one);
  const likely = compileLikely(scope, id);
  const either = holds ? compileAny([holds, likely]) : likely;
  return { ...either, trace: (frame) => ({ ...either.trace(frame), kind: 'holder_of', about: id }) };
}

function compileLikely(scope: Scope, id: string): ConditionNode {
  scope.benefitExists(id);
  const at = (frame: Frame): Truth => {
    const outcome = frame.outcomes.get(id);
    return outcome ? outcome.likely : false;
  };
  // What keeps that benefit open is reported by that benefit itself.
  return {
    at,
    missing: () => undefined,
    trace: (frame) => ({ kind: 'likely', truth: truthWord(at(frame)), about: id }),
  };
}

/** The applicant's scope, for clauses that stand directly under a benefit. */
export const APPLICANT = SELF;
