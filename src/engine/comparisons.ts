/** Comparisons: an operand against one or more limits, each with the boundary in its word. */
import { asGiven } from './knowledge.js';
import {
  COMPARATORS,
  type Comparator,
  type Comparisons,
  type Operand,
  type Value,
  type ValueForm,
} from './language.js';
import {
  newFrame,
  type AnyNode,
  type ChoiceNode,
  type ConditionNode,
  type Frame,
  type ItemsNode,
  type NumberNode,
} from './nodes.js';
import { atLeast, atMost, equal, lessThan, moreThan, not, type Range, type Truth } from './ranges.js';
import type { Scope } from './scope.js';
import { truthWord, type ComparisonTrace, type ValueTrace } from './traces.js';

interface Test {
  readonly comparator: Comparator;
  readonly limits: readonly AnyNode[];
  readonly isList: boolean;
  at(frame: Frame): Truth;
}

const NUMERIC: Partial<Record<Comparator, (a: Range, b: Range) => Truth>> = {
  at_least: atLeast,
  at_most: atMost,
  less_than: lessThan,
  more_than: moreThan,
};

const OF_DATES: Partial<Record<Comparator, (a: Range, b: Range) => Truth>> = {
  on_or_after: atLeast,
  on_or_before: atMost,
  before: lessThan,
  after: moreThan,
};

/** Compiles an operand with its comparators; a boolean fact alone asks that it be true. */
export function compileComparison(scope: Scope, condition: Operand & Comparisons): ConditionNode {
  const operand = scope.value(operandOf(condition));
  const words = COMPARATORS.filter((word) => condition[word] !== undefined);
  if (words.length === 0) return bareTruth(scope, operand);
  const tests = words.map((word) =>
    compileOne(scope, operand, word, condition[word] as Value | readonly Value[]),
  );
  const at = (frame: Frame): Truth => {
    let result: Truth = true;
    for (const test of tests) {
      const truth = test.at(frame);
      if (truth === false) return false;
      if (truth === undefined) result = undefined;
    }
    return result;
  };
  return {
    at,
    missing: (frame, sink) => {
      if (at(frame) !== undefined) return;
      operand.missing(frame, sink);
      for (const test of tests)
        if (test.at(frame) === undefined) for (const limit of test.limits) limit.missing(frame, sink);
    },
    trace: (frame) => {
      const actual = operand.trace(frame);
      return {
        kind: 'compare',
        truth: truthWord(at(frame)),
        comparisons: tests.map((test): ComparisonTrace => {
          const limits = test.limits.map((limit) => limit.trace(frame));
          return {
            comparator: test.comparator,
            truth: truthWord(test.at(frame)),
            actual,
            limit: test.isList ? limits : (limits[0] as ValueTrace),
          };
        }),
      };
    },
  };
}

function operandOf(condition: Operand): Value {
  if ('value' in condition) return condition.value;
  if ('fact' in condition) return pick(condition, 'fact', 'of');
  if ('step' in condition) return pick(condition, 'step');
  if ('parameter' in condition) return pick(condition, 'parameter', 'at');
  return pick(condition, 'count_members');
}

function pick(from: object, ...keys: readonly string[]): ValueForm {
  return Object.fromEntries(
    Object.entries(from).filter(([key]) => keys.includes(key)),
  ) as unknown as ValueForm;
}

function bareTruth(scope: Scope, operand: AnyNode): ConditionNode {
  if (operand.type !== 'truth')
    scope.fail(
      `a ${operand.type} stands alone where a condition is needed`,
      'Compare it: at_least, at_most, is, in …',
    );
  return {
    at: (frame) => operand.at(frame),
    missing: (frame, sink) => {
      operand.missing(frame, sink);
    },
    trace: (frame) => ({
      kind: 'compare',
      truth: truthWord(operand.at(frame)),
      comparisons: [
        {
          comparator: 'is',
          truth: truthWord(operand.at(frame)),
          actual: operand.trace(frame),
          limit: { kind: 'literal', value: true },
        },
      ],
    }),
  };
}

function compileOne(
  scope: Scope,
  operand: AnyNode,
  comparator: Comparator,
  given: Value | readonly Value[],
): Test {
  const isList = Array.isArray(given);
  const limits = (isList ? (given as readonly Value[]) : [given as Value]).map((value) => scope.value(value));
  const at = testOf(operand, comparator, limits);
  if (!at) {
    const kinds = limits.map((limit) => limit.type).join(', ');
    scope.fail(
      `\`${comparator}\` cannot compare a ${operand.type} with ${kinds}`,
      'See the table of comparators in docs/rules-language.md §3.',
    );
  }
  checkWords(scope, operand, comparator, limits);
  return { comparator, limits, isList, at };
}

function testOf(
  operand: AnyNode,
  comparator: Comparator,
  limits: readonly AnyNode[],
): ((frame: Frame) => Truth) | undefined {
  const [limit] = limits;
  if (!limit) return undefined;
  if (operand.type === 'items') return testOfItems(operand, comparator, limits);
  if (limits.some(({ type }) => type !== operand.type)) return undefined;
  const ordering =
    operand.type === 'number'
      ? NUMERIC[comparator]
      : operand.type === 'date'
        ? OF_DATES[comparator]
        : undefined;
  if (ordering)
    return (frame) => ordering((operand as NumberNode).at(frame), (limit as NumberNode).at(frame));
  const equality = equalityOf(operand);
  const one = (frame: Frame, other: AnyNode): Truth =>
    equality(operand.at(frame) as never, other.at(frame) as never);
  switch (comparator) {
    case 'is':
      return (frame) => one(frame, limit);
    case 'is_not':
      return (frame) => not(one(frame, limit));
    case 'in':
      return inTest(operand, limits);
    case 'not_in': {
      const inside = inTest(operand, limits);
      return (frame) => not(inside(frame));
    }
    default:
      return undefined;
  }
}

function equalityOf(node: AnyNode): (a: never, b: never) => Truth {
  switch (node.type) {
    case 'choice':
      return (a: { among: readonly string[] }, b: { among: readonly string[] }) =>
        sameChoice(a.among, b.among);
    case 'truth':
      return (a: Truth, b: Truth) => (a === undefined || b === undefined ? undefined : a === b);
    default:
      return equal;
  }
}

function sameChoice(a: readonly string[], b: readonly string[]): Truth {
  if (a.length === 1 && b.length === 1) return a[0] === b[0];
  return a.some((value) => b.includes(value)) ? undefined : false;
}

/** Of a choice known in part: inside when all that is possible is inside, outside when nothing is. */
function inTest(operand: AnyNode, limits: readonly AnyNode[]): (frame: Frame) => Truth {
  if (operand.type === 'choice') {
    const words = (frame: Frame): Set<string> =>
      new Set(limits.flatMap((limit) => (limit as ChoiceNode).at(frame).among));
    const fixed = limits.every(isLiteral) ? words(NOBODY) : undefined;
    return (frame) => {
      const inside = fixed ?? words(frame);
      const possible = operand.at(frame).among;
      let some = false;
      let every = true;
      for (const value of possible) {
        if (inside.has(value)) some = true;
        else every = false;
      }
      return some ? (every ? true : undefined) : possible.length > 0 ? false : undefined;
    };
  }
  const equality = equalityOf(operand);
  return (frame) => {
    let result: Truth = false;
    for (const limit of limits) {
      const truth = equality(operand.at(frame) as never, limit.at(frame) as never);
      if (truth === true) return true;
      if (truth === undefined) result = undefined;
    }
    return result;
  };
}

function testOfItems(
  operand: ItemsNode,
  comparator: Comparator,
  limits: readonly AnyNode[],
): ((frame: Frame) => Truth) | undefined {
  if (
    (comparator !== 'includes' && comparator !== 'includes_any') ||
    limits.some(({ type }) => type !== 'choice')
  )
    return undefined;
  const wanted = limits.flatMap((limit) => (limit as ChoiceNode).at(NOBODY).among);
  return (frame) => {
    const { has, may } = operand.at(frame);
    if (wanted.some((item) => has.includes(item))) return true;
    return wanted.some((item) => may.includes(item)) ? undefined : false;
  };
}

const NOTHING_KNOWN = { facts: new Map(), members: [new Map()], unlisted: 0 };

/** A frame for what does not depend on any household. */
const NOBODY = newFrame(NOTHING_KNOWN, 0);

const isLiteral = (node: AnyNode): boolean => node.trace(NOBODY).kind === 'literal';

/** A word that is none of the fact's choices would never match: a slip, found when the rules are compiled. */
function checkWords(
  scope: Scope,
  operand: AnyNode,
  comparator: Comparator,
  limits: readonly AnyNode[],
): void {
  if (operand.type !== 'choice' && operand.type !== 'items') return;
  const nothing = newFrame(NOTHING_KNOWN, scope.day);
  const possible = operand.type === 'choice' ? operand.at(nothing).among : operand.at(nothing).may;
  for (const limit of limits) {
    const trace = limit.trace(nothing);
    if (trace.kind === 'literal' && typeof trace.value === 'string' && !possible.includes(trace.value)) {
      const id = operand.trace(nothing).id ?? 'this value';
      scope.fail(
        `\`${comparator}: ${trace.value}\`: "${id}" never has that value`,
        `Its values are ${possible.join(', ')}.`,
      );
    }
  }
}

/** For messages: the value of an operand as a person would write it. */
export const written = asGiven;
