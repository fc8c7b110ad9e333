/**
 * The third proof: a question may be asked only while its answer can still change an outcome. For each one it looks for two complete
 * households that agree with everything known, differ in that question's answer (and in what follows from it by the rule book) and come
 * to different outcomes. What is not found is not proved absent: the search is guided, not exhaustive.
 */
import {
  compileRules,
  readHousehold,
  screen,
  type CompiledRules,
  type Given,
  type GivenHousehold,
  type Household,
  type Outcome,
} from '../../../src/engine/index.js';
import { differences, isSame, type CompleteHousehold, type Step } from '../../../src/population/index.js';
import { askedOn } from '../../../src/questionnaire/index.js';
import type { Donors } from './donors.js';
import { completed, DATE, fits, keeps, type Lab } from './lab.js';
import { valuesOf } from './values.js';

/** Somewhere an answer goes: a fact of the household or of the member at a place. */
interface Slot {
  readonly fact: string;
  readonly place?: number;
}

/** One thing asked on a screen, and the slots that its answer fills. */
export interface Target {
  readonly key: string;
  readonly slots: readonly Slot[];
  /** Benefits that were open for lack of one of them. */
  readonly open: readonly Open[];
  /** Every benefit that was open. */
  readonly all: readonly Open[];
}

/** A benefit that is open, and all that it lacks. */
interface Open {
  readonly benefit: string;
  readonly missing: readonly Slot[];
}

/** Households brought in line with the book for one question and one benefit, before the search is given up. */
const SETTLINGS = 60;
/** Donors from which a household is built step by step, when none serves as it is. */
const REPAIRED = 4;
const NEIGHBOURS = 12;

interface Budget {
  settlings: number;
}

export interface PairFinder {
  /** Whether the answer could still change an outcome; false when no pair was found. */
  readonly canMatter: (target: Target, known: GivenHousehold, own: CompleteHousehold) => boolean;
}

export function pairFinder(lab: Lab, donors: Donors): PairFinder {
  const rulesOf = remembered((benefit: string) => compileRules(lab.book, DATE, [benefit]));
  const donorsOf = remembered(donors.of);
  /** Donors that served a question once serve it first again. */
  const lucky = new Map<string, CompleteHousehold[]>();
  const serves = (
    target: Target,
    benefit: string,
    known: GivenHousehold,
    donor: CompleteHousehold,
    budget: Budget,
    repair: boolean,
  ) => {
    if (budget.settlings <= 0) return false;
    budget.settlings -= 1;
    const rules = rulesOf(benefit);
    let base = lab.settle(completed(known, donor));
    if (!repair) return keeps(base, known) && changes(lab, rules, base, target, known, budget);
    base = lab.settle(repaired(lab, rules, base, known, target));
    if (!keeps(base, known)) return false;
    return (
      changes(lab, rules, base, target, known, budget) ||
      neighbours(lab, rules, base, target, known)
        .slice(0, NEIGHBOURS)
        .some((other) => {
          const near = lab.settle(other);
          return keeps(near, known) && changes(lab, rules, near, target, known, budget);
        })
    );
  };
  return {
    canMatter: (target, known, own) =>
      target.open.some(({ benefit }) => {
        const name = `${target.key.split('@')[0] ?? ''} ${benefit}`;
        const candidates = [...(lucky.get(name) ?? []), own, ...donorsOf(benefit)];
        const budget = { settlings: SETTLINGS };
        const found =
          candidates.find((donor) => serves(target, benefit, known, donor, budget, false)) ??
          candidates
            .slice(0, REPAIRED)
            .find((donor) => serves(target, benefit, known, donor, { settlings: 25 }, true));
        if (found)
          lucky.set(name, [found, ...(lucky.get(name) ?? []).filter((other) => other !== found)].slice(0, 5));
        return found !== undefined;
      }),
  };
}

/** Changes what is open, fact by fact, so that fewer and fewer clauses of the benefit fail. */
function repaired(
  lab: Lab,
  rules: CompiledRules,
  base: CompleteHousehold,
  known: GivenHousehold,
  target: Target,
): CompleteHousehold {
  const open = openTo(rules, target);
  let current = base;
  let read = readHousehold(lab.book.facts, current, { defaults: false });
  let failing = failuresOf(rules, read);
  for (let turn = 0; turn < 6 && failing > 0; turn++) {
    const better = open
      .flatMap((slot) => valuesAt(lab, slot, known).map((value) => ({ slot, value })))
      .map((change) => ({
        ...change,
        failing: failuresOf(rules, readWith(lab, read, change.slot, change.value)),
      }))
      .reduce<{ slot: Slot; value: Given; failing: number } | undefined>(
        (best, change) => (change.failing < (best?.failing ?? failing) ? change : best),
        undefined,
      );
    if (!better) break;
    current = withValue(current, better.slot, better.value);
    read = readHousehold(lab.book.facts, current, { defaults: false });
    failing = better.failing;
  }
  return current;
}

/**
 * Households with one other open fact changed, near which the answer makes a difference to the benefit. An answer that settles other facts
 * shows its difference only later: there, a household counts near which the two changes together make one.
 */
function neighbours(
  lab: Lab,
  rules: CompiledRules,
  base: CompleteHousehold,
  target: Target,
  known: GivenHousehold,
): readonly CompleteHousehold[] {
  const read = readHousehold(lab.book.facts, base, { defaults: false });
  const first = outcomeOf(rules, read);
  const own = target.slots.flatMap((slot) => valuesAt(lab, slot, known).map((value) => ({ slot, value })));
  return openTo(rules, target).flatMap((slot) =>
    valuesAt(lab, slot, known).flatMap((value) => {
      const near = readWith(lab, read, slot, value);
      const before = outcomeOf(rules, near);
      return own
        .filter((change) => {
          const settles = lab.settling.has(change.slot.fact);
          const after = outcomeOf(rules, readWith(lab, near, change.slot, change.value));
          return !isSame(after, settles ? first : before);
        })
        .slice(0, 1)
        .map((change) => {
          const other = withValue(base, slot, value);
          return lab.settling.has(change.slot.fact) ? withValue(other, change.slot, change.value) : other;
        });
    }),
  );
}

/** What is open of the benefit and of those that it asks about. */
function openTo(rules: CompiledRules, { all }: Target): readonly Slot[] {
  const ids = new Set(rules.inOrder.map(({ benefit }) => benefit.id));
  const slots = all.filter(({ benefit }) => ids.has(benefit)).flatMap(({ missing }) => missing);
  return [...new Map(slots.map((slot) => [JSON.stringify(slot), slot])).values()];
}

function failuresOf(rules: CompiledRules, household: Household): number {
  const { status, failed } = outcomeOf(rules, household);
  return status === 'not' ? Math.max(1, failed.length) : status === 'likely' ? 0 : 99;
}

/** Values of a fact that what is known allows. */
function valuesAt(lab: Lab, slot: Slot, known: GivenHousehold): readonly Given[] {
  const fact = lab.book.facts.find(({ id }) => id === slot.fact);
  const question = lab.book.questions.find(({ facts }) => facts.includes(slot.fact));
  const here = valueAt(known, slot);
  return fact
    ? valuesOf(lab.book, fact, question).filter((value) => here === undefined || fits(value, here))
    : [];
}

/** Tries every value in every slot: first the benefit alone, which is quick, then the whole book on the pair that differs. */
function changes(
  lab: Lab,
  rules: CompiledRules,
  base: CompleteHousehold,
  target: Target,
  known: GivenHousehold,
  budget: Budget,
): boolean {
  const read = readHousehold(lab.book.facts, base, { defaults: false });
  const before = outcomeOf(rules, read);
  for (const slot of target.slots) {
    for (const value of valuesAt(lab, slot, known)) {
      // What settles other facts shows its effect only when they are settled.
      if (!lab.settling.has(slot.fact) && isSame(outcomeOf(rules, readWith(lab, read, slot, value)), before))
        continue;
      if (budget.settlings-- <= 0) return false;
      const other = lab.settle(withValue(base, slot, value));
      if (!keeps(other, known) || JSON.stringify(valueAt(other, slot)) !== JSON.stringify(value)) continue;
      if (differences(lab.judge.whole(base), lab.judge.whole(other)).length > 0) return true;
    }
  }
  return false;
}

function outcomeOf(rules: CompiledRules, household: Household): Outcome {
  const { outcomes } = screen(rules, household);
  const wanted = rules.inOrder.at(-1)?.benefit.id;
  const outcome = outcomes.find(({ benefit }) => benefit === wanted);
  if (!outcome) throw new Error(`Nothing is compiled for ${wanted ?? 'no benefit'}.`);
  return outcome;
}

/** The household read already, with one value more: reading all of it again is what would take the time. */
function readWith(lab: Lab, read: Household, { fact, place }: Slot, value: Given): Household {
  const given =
    place === undefined ? { [fact]: value } : { household: [{ relation: 'self', [fact]: value }] };
  const one = readHousehold(lab.book.facts, given, { defaults: false });
  if (place === undefined) return { ...read, facts: new Map([...read.facts, ...one.facts]) };
  const extra = [...(one.members[0] ?? [])].filter(([id]) => id === fact);
  return {
    ...read,
    members: read.members.map((member, index) => (index === place ? new Map([...member, ...extra]) : member)),
  };
}

const valueAt = (household: GivenHousehold, { fact, place }: Slot): Given | undefined =>
  (place === undefined ? household[fact] : household.household?.[place]?.[fact]) as Given | undefined;

function withValue(household: CompleteHousehold, { fact, place }: Slot, value: Given): CompleteHousehold {
  if (place === undefined) return { ...household, [fact]: value };
  return {
    ...household,
    household: household.household.map((member, index) =>
      index === place ? { ...member, [fact]: value } : member,
    ),
  };
}

function remembered<T>(compute: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const value = known.get(key) ?? compute(key);
    known.set(key, value);
    return value;
  };
}

/** What a screen asks, one by one; the household screen is always asked. */
export function targetsOf(lab: Lab, { screen: shown, before }: Step): readonly Target[] {
  const isMembers = (fact: string): boolean =>
    lab.book.facts.find(({ id }) => id === fact)?.subject === 'member';
  const targets =
    shown.kind === 'checklist'
      ? shown.items.map(({ id, item, people }) => ({
          key: `${shown.list.id}:${id}`,
          slots: Object.keys({ ...item.absent, ...item.is, ...item.includes }).flatMap((fact): Slot[] =>
            isMembers(fact) ? people.map(({ key }) => ({ fact, place: placeOf(key) })) : [{ fact }],
          ),
        }))
      : askedOn(shown).map(({ key, question, person }) => ({
          key,
          slots: question.facts.map((fact): Slot =>
            isMembers(fact) ? { fact, place: person ? placeOf(person.key) : 0 } : { fact },
          ),
        }));
  const all = openIn(before.outcomes, isMembers);
  return targets.map(({ key, slots }) => ({
    key,
    slots,
    all,
    open: all.filter(({ missing }) => isAmong(slots, missing)),
  }));
}

function openIn(outcomes: readonly Outcome[], isMembers: (fact: string) => boolean): readonly Open[] {
  return outcomes
    .map(({ benefit, missing, missingForAmount }) => ({
      benefit,
      missing: [...missing, ...missingForAmount]
        .filter(({ fact }) => fact !== 'household')
        .map(({ fact, member = 0 }): Slot => (isMembers(fact) ? { fact, place: member } : { fact })),
    }))
    .filter(({ missing }) => missing.length > 0);
}

const isAmong = (slots: readonly Slot[], others: readonly Slot[]): boolean =>
  others.some((one) => slots.some(({ fact, place }) => fact === one.fact && place === one.place));

const placeOf = (key: string): number => (key === 'self' ? 0 : Number(key.slice(1)));
