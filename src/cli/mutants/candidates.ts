/** Changes worth trying on a scenario: facts just around the figures and dates that rules set against them, other choices, other people. */
import type { BaseFact, GivenFacts } from '../../engine/index.js';
import { dayAfter } from './days.js';
import type { Involved } from './involved.js';
import {
  daysFrom,
  membersOf,
  read,
  shifted,
  withFact,
  withMembers,
  type Scenario,
  type Slot,
} from './scenario.js';

export interface Change {
  /** In words: `isee: 9360.01`. */
  readonly what: string;
  readonly apply: (scenario: Scenario) => Scenario;
}

/** Where a fact can stand in this scenario. */
export const slotsOf = (fact: BaseFact, scenario: Scenario): Slot[] =>
  fact.subject === 'member'
    ? membersOf(scenario).map((_, member) => ({ fact: fact.id, member }))
    : [{ fact: fact.id }];

export function changesOf(fact: BaseFact, slot: Slot, scenario: Scenario, involved: Involved): Change[] {
  const now = read(scenario, slot);
  const values = valuesOf(fact, scenario, involved).filter(
    (value) => JSON.stringify(value) !== JSON.stringify(now),
  );
  const changes = values.map((value) => setTo(slot, value));
  return fact.type === 'date' && typeof now === 'string'
    ? [...changes, ...moves(fact, now, involved)]
    : changes;
}

export const setTo = (slot: Slot, value: unknown): Change => ({
  what: `${slot.member === undefined ? '' : `household.${slot.member}.`}${slot.fact}: ${JSON.stringify(value)}`,
  apply: (scenario) => withFact(scenario, slot, value),
});

/** The whole story moved so that this date falls on one that rules name. */
const moves = (fact: BaseFact, now: string, { dates }: Involved): Change[] =>
  dates.slice(0, 8).map((date) => ({
    what: `everything moved so that ${fact.id} is ${date}`,
    apply: (scenario) => shifted(scenario, daysFrom(now, date)),
  }));

function valuesOf(fact: BaseFact, scenario: Scenario, involved: Involved): unknown[] {
  switch (fact.type) {
    case 'boolean':
      return [true, false, UNKNOWN];
    case 'enum':
      return [...(fact.values ?? []), UNKNOWN];
    case 'enum_list': {
      const named = (fact.values ?? []).filter((item) => involved.words.has(item));
      return [[], ...(named.length > 0 ? named : (fact.values ?? []).slice(0, 12)).map((item) => [item])];
    }
    case 'date':
      return [...datesAround(fact, scenario, involved), UNKNOWN];
    case 'member_list':
      return [];
    default:
      return [...figuresAround(fact, scenario, involved), UNKNOWN];
  }
}

const UNKNOWN = { unknown: true };

/** Figures compared with the fact come first, then those of the part around the mutation; each with its neighbours. */
function figuresAround(fact: BaseFact, { date }: Scenario, { figures, limits }: Involved): number[] {
  const unit = fact.type === 'money' ? 0.01 : 1;
  const nearest = [...(limits.get(fact.id)?.on(date) ?? []).slice(0, 16), ...figures.on(date).slice(0, 24)];
  const around = [...nearest, 0, 1].flatMap((figure) =>
    [figure, figure - unit, figure + unit].map((value) => Number(value.toFixed(2))),
  );
  const wide = [0.5, 2, 10, 100, 1000, 10_000, 100_000, 1_000_000];
  const fits = (value: number): boolean =>
    value >= (fact.min ?? -Infinity) &&
    value <= (fact.max ?? Infinity) &&
    (fact.type !== 'integer' || Number.isInteger(value));
  return [...new Set([...around, ...wide])].filter(fits);
}

function datesAround(fact: BaseFact, { date }: Scenario, { dates, figures }: Involved): string[] {
  const named = dates.slice(0, 12).flatMap((day) => [day, dayAfter(day, -1), dayAfter(day)]);
  const spans = fact.id === 'birth_date' ? [] : [0, 1, -1, 30, -30, 60, -60, 365, -365];
  // As many years, months or days from the reference date as rules count.
  const counted = [...new Set(figures.on(date))]
    .filter((figure) => Number.isInteger(figure) && figure > 0 && figure < 120)
    .slice(0, 8)
    .flatMap((figure) => [
      ...[-1, 0, 1].map((days) => dayAfter(yearsBefore(date, figure), days)),
      ...[-1, 0, 1].flatMap((days) => [dayAfter(date, -figure + days), dayAfter(date, figure + days)]),
    ]);
  const near = spans.map((days) => dayAfter(date, days));
  return [...new Set([...named, ...near, ...counted])].filter((day) => day > '1890' && day < '2110');
}

function yearsBefore(date: string, years: number): string {
  const day = date.endsWith('-02-29') ? `${date.slice(0, 8)}28` : date;
  return `${String(Number(day.slice(0, 4)) - years).padStart(4, '0')}${day.slice(4)}`;
}

const RELATIONS = ['child', 'spouse', 'parent'];

/** People more or fewer: rules count them, by the relations and ages that they name. */
export function changesOfMembers(scenario: Scenario, { words, relation }: Involved): Change[] {
  const members = membersOf(scenario);
  const named = (relation?.values ?? []).filter((value) => value !== 'self' && words.has(value));
  const added = [...new Set([...RELATIONS, ...named])].flatMap((value) =>
    (value === 'child' ? [2, 10, 19] : [10, 40, 70]).map((age) => oneMore({ relation: value, age })),
  );
  const last = members.at(-1);
  if (!last || members.length < 2) return added;
  return [
    ...added,
    oneMore(last),
    {
      what: 'household: without the last',
      apply: (other) => withMembers(other, membersOf(other).slice(0, -1)),
    },
  ];
}

const oneMore = (member: GivenFacts): Change => ({
  what: `household: one more, ${JSON.stringify(member)}`,
  apply: (other) => withMembers(other, [...membersOf(other), member]),
});
