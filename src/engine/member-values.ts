/** Values over the members of the household: counts, sums, the largest and smallest, the rank by age. */
import { rangeAsGiven } from './knowledge.js';
import type { Condition, Value, ValueForm } from './language.js';
import { compileFact } from './fact-nodes.js';
import { UNLISTED, type ConditionNode, type Frame, type MissingSink, type NumberNode } from './nodes.js';
import {
  add,
  exactly,
  greatest,
  hull,
  isExact,
  least,
  lessThan,
  multiply,
  ZERO,
  type Range,
  type Truth,
} from './ranges.js';
import type { Scope } from './scope.js';
import type { ValueTrace } from './traces.js';
import { compileNumber } from './number-nodes.js';

/** Compiles the forms over members; undefined for any other form. */
export function compileMemberForm(scope: Scope, form: ValueForm): NumberNode | undefined {
  if ('count_members' in form) return compileCount(scope, form.count_members);
  if ('sum_members' in form) return compileSum(scope, form.sum_members, form.where);
  if ('greatest_member' in form)
    return compileExtreme(
      scope,
      'greatest_member',
      form.greatest_member,
      form.where,
      form.otherwise,
      greatest,
    );
  if ('least_member' in form)
    return compileExtreme(scope, 'least_member', form.least_member, form.where, form.otherwise, least);
  if ('rank_by_age' in form) return compileRank(scope, form.rank_by_age);
  return undefined;
}

/** Visits each listed member and, where the list may be incomplete, one who stands for all that are not listed. */
export function forEachMember(frame: Frame, visit: (member: number, copies: Range) => void): void {
  const { members, unlisted } = frame.household;
  const before = frame.member;
  for (let member = 0; member < members.length; member++) {
    frame.member = member;
    visit(member, ONE);
  }
  if (unlisted > 0) {
    frame.member = UNLISTED;
    visit(UNLISTED, { min: 0, max: unlisted });
  }
  frame.member = before;
}

const ONE = exactly(1);
const NONE_OR_ONE: Range = { min: 0, max: 1 };

const asCount = (truth: Truth): Range => (truth === true ? ONE : truth === false ? ZERO : NONE_OR_ONE);

function compileCount(scope: Scope, where: Condition): NumberNode {
  const condition = scope.condition(where);
  const at = (frame: Frame): Range => {
    let min = 0;
    let max = 0;
    forEachMember(frame, (_, copies) => {
      const truth = condition.at(frame);
      if (truth === true) min += copies.min;
      if (truth !== false) max += copies.max;
    });
    return { min, max };
  };
  return {
    type: 'number',
    at,
    missing: (frame, sink) => {
      missingWhere(frame, sink, condition);
    },
    trace: (frame) => ({
      kind: 'count_members',
      value: rangeAsGiven(at(frame)),
      unit: 'count',
      from: whoCounts(frame, condition),
    }),
  };
}

function compileSum(scope: Scope, value: Value, where: Condition | undefined): NumberNode {
  const term = compileNumber(scope, value, 'number');
  const condition = scope.condition(where ?? { all: [] });
  const at = (frame: Frame): Range => {
    let total = ZERO;
    forEachMember(frame, (_, copies) => {
      const truth = condition.at(frame);
      if (truth === false) return;
      const share = term.at(frame);
      const counted = truth === true ? share : hull(ZERO, share);
      total = add(total, copies === ONE ? counted : multiply(copies, counted));
    });
    return total;
  };
  return {
    type: 'number',
    at,
    missing: (frame, sink) => {
      if (!isExact(at(frame))) missingTerms(frame, sink, condition, term);
    },
    trace: (frame) => ({
      kind: 'sum_members',
      value: rangeAsGiven(at(frame)),
      from: termTraces(frame, condition, term),
    }),
  };
}

function compileExtreme(
  scope: Scope,
  kind: string,
  value: Value,
  where: Condition | undefined,
  otherwise: Value,
  choose: (a: Range, b: Range) => Range,
): NumberNode {
  const term = compileNumber(scope, value);
  const condition = scope.condition(where ?? { all: [] });
  const fallback = compileNumber(scope, otherwise);
  if (fallback.type !== term.type)
    scope.fail(
      `\`otherwise\` of \`${kind}\` is a ${fallback.type}, the value a ${term.type}`,
      'Give both alike.',
    );
  const at = (frame: Frame): Range => {
    // Those who certainly count bound the result on both sides; those who may count can only widen it towards the extreme.
    let certain: Range | undefined;
    const possible: Range[] = [];
    forEachMember(frame, (_, copies) => {
      const truth = condition.at(frame);
      if (truth === false) return;
      const own = term.at(frame);
      if (truth === true && copies.min > 0) certain = certain ? choose(certain, own) : own;
      else possible.push(own);
    });
    const base = certain ?? fallback.at(frame);
    return possible.reduce((range, own) => hull(range, certain ? choose(range, own) : own), base);
  };
  return {
    type: term.type,
    at,
    missing: (frame, sink) => {
      if (isExact(at(frame))) return;
      missingTerms(frame, sink, condition, term);
      fallback.missing(frame, sink);
    },
    trace: (frame) => ({
      kind,
      value: rangeAsGiven(at(frame), term.type === 'date'),
      from: termTraces(frame, condition, term),
    }),
  };
}

/**
 * 1 + the members who satisfy the condition and were born earlier. Of two born on the same day, or of whom only the same age is given, the
 * one listed earlier counts as older.
 */
function compileRank(scope: Scope, where: Condition): NumberNode {
  const condition = scope.condition(where);
  const age = compileFact(scope, 'age', false) as NumberNode;
  const born = compileFact(scope, 'birth_date', false) as NumberNode;
  const rankOf = (frame: Frame, self: number): Range => {
    const own = { born: born.at(frame), age: age.at(frame) };
    let rank = ONE;
    forEachMember(frame, (member, copies) => {
      if (member === self && member !== UNLISTED) return;
      const truth = condition.at(frame);
      if (truth === false) return;
      const other = { born: born.at(frame), age: age.at(frame) };
      const older = isTie(own, other) ? member < self && member !== UNLISTED : lessThan(other.born, own.born);
      const counted = truth === true ? asCount(older) : older === false ? ZERO : NONE_OR_ONE;
      rank = add(rank, copies === ONE ? counted : multiply(copies, counted));
    });
    return rank;
  };
  const at = (frame: Frame): Range => rankOf(frame, frame.member);
  return {
    type: 'number',
    at,
    missing: (frame, sink) => {
      if (isExact(at(frame))) return;
      born.missing(frame, sink);
      forEachMember(frame, () => {
        const truth = condition.at(frame);
        if (truth === undefined) condition.missing(frame, sink);
        if (truth !== false) born.missing(frame, sink);
      });
    },
    trace: (frame) => ({ kind: 'rank_by_age', value: rangeAsGiven(at(frame)), member: frame.member }),
  };
}

interface Birth {
  readonly born: Range;
  readonly age: Range;
}

/** Born on the same day, or nothing but the same age is known of both. */
function isTie(a: Birth, b: Birth): boolean {
  if (isExact(a.born) && isExact(b.born)) return a.born.min === b.born.min;
  const sameAge = isExact(a.age) && isExact(b.age) && a.age.min === b.age.min;
  return sameAge && a.born.min === b.born.min && a.born.max === b.born.max;
}

function missingWhere(frame: Frame, sink: MissingSink, condition: ConditionNode): void {
  forEachMember(frame, (member) => {
    const truth = condition.at(frame);
    if (truth === undefined) condition.missing(frame, sink);
    if (truth !== false && member === UNLISTED) sink('household', undefined);
  });
}

function missingTerms(frame: Frame, sink: MissingSink, condition: ConditionNode, term: NumberNode): void {
  missingWhere(frame, sink, condition);
  forEachMember(frame, () => {
    if (condition.at(frame) !== false) term.missing(frame, sink);
  });
}

function whoCounts(frame: Frame, condition: ConditionNode): ValueTrace[] {
  const found: ValueTrace[] = [];
  forEachMember(frame, (member) => {
    const truth = condition.at(frame);
    if (truth !== false) found.push({ kind: 'member', member, value: rangeAsGiven(asCount(truth)) });
  });
  return found;
}

function termTraces(frame: Frame, condition: ConditionNode, term: NumberNode): ValueTrace[] {
  const found: ValueTrace[] = [];
  forEachMember(frame, (member) => {
    if (condition.at(frame) !== false) {
      const trace = term.trace(frame);
      found.push({ kind: 'member', member, value: trace.value, from: [trace] });
    }
  });
  return found;
}
