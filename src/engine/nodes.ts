/**
 * What values and conditions are compiled into: closures over a frame. A node can be evaluated, can name the facts that keep its result
 * open, and can explain itself; only evaluation is on the hot path.
 */
import type { Day } from './calendar.js';
import type { Choice, FactValues, Household, ItemSet } from './knowledge.js';
import type { Range, Truth } from './ranges.js';
import type { ConditionTrace, ValueTrace } from './traces.js';

/** The applicant is the first member. */
export const SELF = 0;
/** Stands for every member who is not listed. */
export const UNLISTED = -1;

/** What other benefits of the same screening came to, before incompatibilities. */
export interface OtherOutcome {
  readonly likely: Truth;
  readonly month: Range;
  readonly year: Range;
  readonly once: Range;
}

/** One evaluation: a household on a day, the member whose scope is entered, and what has been computed already. */
export interface Frame {
  readonly household: Household;
  readonly day: Day;
  /** Member in scope: index into household.members, or {@link UNLISTED}. */
  member: number;
  /** Results by slot, of the household (index 0) and of each member (index member + 2). */
  readonly memo: unknown[][];
  readonly outcomes: Map<string, OtherOutcome>;
}

/** Receives each base fact that would have to be known better; `household` when somebody may be missing from the list. */
export type MissingSink = (fact: string, member: number | undefined) => void;

export interface Node<T> {
  at(frame: Frame): T;
  missing(frame: Frame, sink: MissingSink): void;
}

export interface ValueNode<T> extends Node<T> {
  trace(frame: Frame): ValueTrace;
}

export interface NumberNode extends ValueNode<Range> {
  readonly type: 'number' | 'date';
  /** The value, where it is the same for every household. */
  readonly constant?: Range;
}
export interface ChoiceNode extends ValueNode<Choice> {
  readonly type: 'choice';
}
export interface ItemsNode extends ValueNode<ItemSet> {
  readonly type: 'items';
}
export interface TruthValueNode extends ValueNode<Truth> {
  readonly type: 'truth';
}
export type AnyNode = NumberNode | ChoiceNode | ItemsNode | TruthValueNode;

export interface ConditionNode extends Node<Truth> {
  trace(frame: Frame): ConditionTrace;
}

export function newFrame(household: Household, day: Day): Frame {
  return { household, day, member: SELF, memo: [], outcomes: new Map() };
}

/** Facts known of the member in scope; nothing is known of those who are not listed. */
export function membersFacts(frame: Frame): FactValues {
  return frame.household.members[frame.member] ?? NOTHING_KNOWN;
}

const NOTHING_KNOWN: FactValues = new Map();

/** Evaluates within the scope of a member and returns to the former scope. */
export function within<T>(frame: Frame, member: number, evaluate: () => T): T {
  const before = frame.member;
  frame.member = member;
  const result = evaluate();
  frame.member = before;
  return result;
}

/** Computes once per frame (and per member, for a member's slot). */
export function memoized<T>(frame: Frame, member: number | undefined, slot: number, compute: () => T): T {
  const row = (frame.memo[member === undefined ? 0 : member + 2] ??= []);
  const known = row[slot];
  if (known !== undefined) return (known === UNDECIDED ? undefined : known) as T;
  const result = compute();
  row[slot] = result === undefined ? UNDECIDED : result;
  return result;
}

/** What a part misses, worked out once per frame (and per member) and told to whoever asks: many benefits share a fact. */
export function missingOnce(
  frame: Frame,
  member: number | undefined,
  slot: number,
  sink: MissingSink,
  tell: (sink: MissingSink) => void,
): void {
  const found = memoized(frame, member, slot, () => {
    const list: [fact: string, member: number | undefined][] = [];
    tell((fact, whose) => {
      if (!list.some(([known, other]) => known === fact && other === whose)) list.push([fact, whose]);
    });
    return list;
  });
  for (const [fact, whose] of found) sink(fact, whose);
}

/** Stands in a memo for a truth that was computed and is unknown. */
const UNDECIDED = Symbol('undecided');

/** The same node in a scope of the caller's choosing: evaluated, explained and asked for what is missing there. */
export function inScope(node: AnyNode, enter: <T>(frame: Frame, evaluate: () => T) => T): AnyNode {
  return {
    ...node,
    at: (frame: Frame) => enter<unknown>(frame, () => node.at(frame)),
    missing: (frame, sink) => {
      enter(frame, () => {
        node.missing(frame, sink);
      });
    },
    trace: (frame) => enter(frame, () => node.trace(frame)),
  } as AnyNode;
}

/** The applicant's, whichever member's scope asks. */
export const ofApplicant = (node: AnyNode): AnyNode =>
  inScope(node, (frame, evaluate) => within(frame, SELF, evaluate));

/** Computed once a frame, in the applicant's scope, whichever member's scope asks. */
export function rememberedForApplicant(node: AnyNode, slot: number): AnyNode {
  const inner = ofApplicant(node);
  return {
    ...inner,
    at: (frame: Frame) => memoized<unknown>(frame, undefined, slot, () => inner.at(frame)),
  } as AnyNode;
}
