/** Facts as nodes: base facts read what is known of the household; derived facts are computed once a household or member. */
import {
  asGiven,
  isKnown,
  rangeAsGiven,
  unknownOf,
  type Choice,
  type ItemSet,
  type Known,
} from './knowledge.js';
import {
  membersFacts,
  memoized,
  missingOnce,
  ofApplicant,
  SELF,
  UNLISTED,
  within,
  type AnyNode,
  type ConditionNode,
  type Frame,
  type NumberNode,
  type TruthValueNode,
} from './nodes.js';
import { overlap, type Range, type Truth } from './ranges.js';
import type { BaseFact, DerivedFact } from './rule-book.js';
import { Scope } from './scope.js';
import type { ValueTrace } from './traces.js';

/** Compiles `{fact: id}`; `of: self` leaves the member's scope. */
export function compileFact(scope: Scope, id: string, ofSelf: boolean): AnyNode {
  const node = scope.asGiven ? givenFact(scope, id) : sharedFact(scope, id);
  return ofSelf ? ofApplicant(node) : node;
}

function sharedFact(scope: Scope, id: string): AnyNode {
  const { dictionary } = scope;
  const known = dictionary.factNodes.get(id);
  if (known) return known;
  if (dictionary.underWay.has(id)) scope.fail(`fact "${id}" is derived from itself`, 'Break the circle.');
  dictionary.underWay.add(id);
  const base = dictionary.baseFacts.get(id);
  const derived = dictionary.derivedFacts.get(id);
  if (!base && !derived)
    scope.fail(
      `fact "${id}" is not defined`,
      'Use a fact of rules/facts.yaml or define a derived one in rules/facts/.',
    );
  const node = base ? baseFact(scope, base) : derivedFact(scope, derived as DerivedFact);
  dictionary.underWay.delete(id);
  dictionary.factNodes.set(id, node);
  return node;
}

function givenFact(scope: Scope, id: string): AnyNode {
  const base = scope.dictionary.baseFacts.get(id);
  if (!base) scope.fail(`"${id}" is no base fact`, '`narrowed_by` may use base facts only.');
  return plainFact(base);
}

function baseFact(scope: Scope, fact: BaseFact): AnyNode {
  const plain = plainFact(fact);
  const given = new Scope(scope.dictionary, `fact ${fact.id}`, undefined, true);
  const narrowed =
    fact.narrowed_by === undefined
      ? plain
      : narrowedFact(plain as NumberNode, given.value(fact.narrowed_by) as NumberNode);
  return fact.settled_when === undefined ? narrowed : settledFact(given, narrowed, fact);
}

/** What is given and what another fact tells of it: the overlap of both. */
function narrowedFact(given: NumberNode, other: NumberNode): NumberNode {
  const at = (frame: Frame): Range => {
    const range = given.at(frame);
    return range.min === range.max ? range : overlap(other.at(frame), range);
  };
  return {
    ...given,
    at,
    trace: (frame) => ({ ...given.trace(frame), value: rangeAsGiven(at(frame), given.type === 'date') }),
    missing: (frame, sink) => {
      const range = at(frame);
      if (range.min !== range.max) given.missing(frame, sink);
    },
  };
}

/** While the fact is not known, the first row that holds settles it; a row that may hold is worth asking about before the fact itself. */
function settledFact(scope: Scope, given: AnyNode, fact: BaseFact): AnyNode {
  const rows = (fact.settled_when ?? []).map(({ when, is }) => ({
    when: scope.condition(when),
    value: scope.value(is),
  }));
  const isOpen = (frame: Frame): boolean => isOpenValue(given.at(frame));
  const settledBy = (frame: Frame): AnyNode => {
    const row = isOpen(frame) ? rows.find(({ when }) => when.at(frame) === true) : undefined;
    return row?.value ?? given;
  };
  return {
    ...given,
    at: (frame: Frame) => settledBy(frame).at(frame),
    trace: (frame) => ({ ...given.trace(frame), value: settledBy(frame).trace(frame).value }),
    missing: (frame, sink) => {
      if (settledBy(frame) !== given || !isOpen(frame)) return;
      for (const { when } of rows) if (when.at(frame) === undefined) when.missing(frame, sink);
      given.missing(frame, sink);
    },
  } as AnyNode;
}

/** A truth, a choice, items or a range that leaves something open. */
export function isOpenValue(value: Truth | Choice | ItemSet | Range): boolean {
  if (value === undefined || typeof value === 'boolean') return value === undefined;
  if ('among' in value) return value.among.length !== 1;
  return 'has' in value ? value.has.length !== value.may.length : value.min !== value.max;
}

/** A base fact just as it is given. */
function plainFact(fact: BaseFact): AnyNode {
  const unknown = unknownOf(fact);
  const ofMember = fact.subject === 'member';
  const read = (frame: Frame): Known =>
    (ofMember ? membersFacts(frame) : frame.household.facts).get(fact.id) ?? unknown;
  const missing: AnyNode['missing'] = (frame, sink) => {
    if (isKnown(read(frame))) return;
    if (!ofMember) sink(fact.id, undefined);
    else if (frame.member === UNLISTED) sink('household', undefined);
    else sink(fact.id, frame.member);
  };
  const trace = (frame: Frame): ValueTrace => ({
    kind: 'fact',
    id: fact.id,
    value: asGiven(read(frame), fact.type),
    ...(fact.unit === undefined ? {} : { unit: fact.unit }),
    ...(ofMember ? { member: frame.member } : {}),
  });
  switch (unknown.kind) {
    case 'truth':
      return { type: 'truth', at: (frame) => (read(frame) as { truth: Truth }).truth, missing, trace };
    case 'choice':
      return { type: 'choice', at: (frame) => (read(frame) as { choice: Choice }).choice, missing, trace };
    case 'items':
      return { type: 'items', at: (frame) => (read(frame) as { items: ItemSet }).items, missing, trace };
    case 'number': {
      const type = fact.type === 'date' ? 'date' : 'number';
      return { type, at: (frame) => (read(frame) as { range: Range }).range, missing, trace };
    }
  }
}

function derivedFact(scope: Scope, fact: DerivedFact): AnyNode {
  const inner = new Scope(scope.dictionary, `fact ${fact.id}`);
  const node =
    fact.condition === undefined
      ? inner.value(fact.value as never)
      : asTruthValue(fact.id, inner.condition(fact.condition));
  scope.inherit(inner);
  const slot = scope.dictionary.newSlot();
  const missingSlot = scope.dictionary.newSlot();
  const ofMember = fact.subject === 'member';
  /** A fact of the household or the applicant is the same in every member's scope: it is computed in the applicant's. */
  const scoped = <T>(frame: Frame, evaluate: () => T): T =>
    ofMember ? evaluate() : within(frame, SELF, evaluate);
  const at = (frame: Frame): never =>
    memoized(frame, ofMember ? frame.member : undefined, slot, () =>
      scoped(frame, () => node.at(frame)),
    ) as never;
  const trace = (frame: Frame): ValueTrace => {
    const inside = scoped(frame, () => node.trace(frame));
    return {
      kind: 'fact',
      id: fact.id,
      value: inside.value,
      ...(fact.unit === undefined ? {} : { unit: fact.unit }),
      ...(ofMember ? { member: frame.member } : {}),
      from: [inside],
    };
  };
  return {
    type: node.type,
    at,
    trace,
    missing: (frame, sink) => {
      missingOnce(frame, ofMember ? frame.member : undefined, missingSlot, sink, (tell) => {
        scoped(frame, () => {
          node.missing(frame, tell);
        });
      });
    },
  };
}

function asTruthValue(id: string, condition: ConditionNode): TruthValueNode {
  return {
    type: 'truth',
    at: (frame) => condition.at(frame),
    missing: (frame, sink) => {
      condition.missing(frame, sink);
    },
    trace: (frame) => ({
      kind: 'condition',
      id,
      value: condition.at(frame) ?? { unknown: true },
      condition: condition.trace(frame),
    }),
  };
}
