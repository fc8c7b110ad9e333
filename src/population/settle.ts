/**
 * Facts that others settle (`settled_when` of the rule book: whoever never worked has no weeks of contribution) or bound (`narrowed_by`: years
 * without a break are years of residence) are brought in line with them, so that a drawn household never says two things. The rows are
 * read by the engine itself, each as a clause or an amount of a benefit, so whatever the language can say is understood.
 */
import {
  compileRules,
  readHousehold,
  screen,
  type BaseFact,
  type Benefit,
  type CompiledRules,
  type Given,
  type Outcome,
  type RuleBook,
} from '../engine/index.js';
import type { CompleteHousehold } from './draft.js';

/** Marks the person in whose scope a row is read. */
const HERE = 'settled_here';

/** A fact, and the value that it has when its row's benefit comes out likely; without a value, its bounds are the benefit's amount. */
interface Row {
  readonly fact: string;
  readonly ofMember: boolean;
  readonly value?: Given;
}

/** A function that puts a household in line with its rule book. A household that is in line comes back as it is. */
export function settler(book: RuleBook, date: string): (household: CompleteHousehold) => CompleteHousehold {
  const rows = new Map<string, Row>();
  const benefits = book.facts.flatMap((fact) => [...settlingRows(fact, rows), ...boundingRows(fact, rows)]);
  const rules = compileRules(bookOf(book, benefits), date);
  return (household) => settled(rules, rows, household);
}

function settlingRows(fact: BaseFact, rows: Map<string, Row>): Benefit[] {
  return (fact.settled_when ?? []).map(({ when, is }, place) => {
    if (typeof is === 'object')
      throw new TypeError(
        `"${fact.id}" is settled at a computed value: src/population/settle.ts reads plain values only.`,
      );
    const id = `${fact.id}-${place}`;
    const ofMember = fact.subject === 'member';
    rows.set(id, { fact: fact.id, ofMember, value: is });
    return benefitOf(id, ofMember ? { some_member: { all: [{ fact: HERE }, when] } } : when);
  });
}

/** Bounds of members' facts (birth and age) hold by construction; those of dates cannot be read as an amount. */
function boundingRows(fact: BaseFact, rows: Map<string, Row>): Benefit[] {
  if (fact.narrowed_by === undefined || fact.subject === 'member' || fact.type === 'date') return [];
  const id = `${fact.id}-bounds`;
  rows.set(id, { fact: fact.id, ofMember: false });
  return [{ ...benefitOf(id, { not: { any: [] } }), amount: [{ per: 'once', value: fact.narrowed_by }] }];
}

function benefitOf(id: string, when: Benefit['conditions']['all'][number]): Benefit {
  return {
    id,
    family: 'work',
    kind: 'information',
    in_force: {},
    apply_at: ['none'],
    documents: [],
    sources: {},
    conditions: { all: [{ all: [when], id: 'when', source: 'rule-book' }] },
  };
}

function bookOf(book: RuleBook, benefits: readonly Benefit[]): RuleBook {
  const facts = book.facts.map((fact) => ({ ...fact, settled_when: undefined, narrowed_by: undefined }));
  const here: BaseFact = {
    id: HERE,
    subject: 'member',
    type: 'boolean',
    meaning: 'the person whose row is read',
  };
  return { ...book, facts: [...facts, here], benefits: [...benefits], questions: [] };
}

function settled(
  rules: CompiledRules,
  rows: ReadonlyMap<string, Row>,
  household: CompleteHousehold,
): CompleteHousehold {
  let current = household;
  // A settled fact may settle another; chains in a rule book are short.
  for (let turn = 0; turn < 5; turn++) {
    const next = onePass(rules, rows, current);
    if (next === current) return current;
    current = next;
  }
  throw new Error('Facts of the rule book settle each other in a circle.');
}

function onePass(
  rules: CompiledRules,
  rows: ReadonlyMap<string, Row>,
  household: CompleteHousehold,
): CompleteHousehold {
  let result = household;
  household.household.forEach((_, place) => {
    const members = household.household.map((member, index) => ({ ...member, [HERE]: index === place }));
    const { outcomes } = screen(
      rules,
      readHousehold(rules.book.facts, { ...household, household: members }, { defaults: false }),
    );
    const decided = new Set<string>();
    for (const outcome of outcomes) {
      const row = rows.get(outcome.benefit);
      if (!row || outcome.status !== 'likely' || decided.has(row.fact) || (!row.ofMember && place > 0))
        continue;
      decided.add(row.fact);
      result = withFact(result, row, place, outcome);
    }
  });
  return result;
}

function withFact(
  household: CompleteHousehold,
  row: Row,
  place: number,
  { amount }: Outcome,
): CompleteHousehold {
  const { fact, ofMember } = row;
  const before = (ofMember ? household.household[place]?.[fact] : household[fact]) as Given;
  const value = row.value ?? (amount ? clamped(Number(before), amount) : before);
  if (before === value) return household;
  if (!ofMember) return { ...household, [fact]: value };
  return {
    ...household,
    household: household.household.map((member, index) =>
      index === place ? { ...member, [fact]: value } : member,
    ),
  };
}

const clamped = (value: number, { min, max }: { readonly min: number; readonly max: number }): number =>
  Math.min(max, Math.max(min, value));
