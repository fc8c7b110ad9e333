/**
 * What is known of a household: each fact exactly, as a range, as a set of choices, or not at all; and the flat JSON form in which
 * example households, cases and the interview give it.
 */
import { FIRST_DAY, formatDay, LAST_DAY } from './calendar.js';
import { isExact, type Range, type Truth } from './ranges.js';
import type { BaseFact } from './rule-book.js';

/** A fact as it is given: exact, a range, some of the choices, or expressly unknown. Dates are `YYYY-MM-DD`. */
export type Given =
  | number
  | string
  | boolean
  | readonly string[]
  | { readonly min?: number | string; readonly max?: number | string }
  | { readonly one_of: readonly string[] }
  | { readonly unknown: true };

export type GivenFacts = Readonly<Record<string, Given>>;

/**
 * A household as it is given: facts of the household, the applicant, the assisted and the deceased person, and its `household`
 * members, the applicant first. `household_incomplete` says that there may be more members than those listed.
 */
export interface GivenHousehold {
  readonly [fact: string]: Given | readonly GivenFacts[] | undefined;
  readonly household?: readonly GivenFacts[];
  readonly household_incomplete?: boolean;
}

/** Some of the values of a choice: one = known, all = unknown. */
export interface Choice {
  readonly among: readonly string[];
}

/** A list of items: those certainly in it and those possibly in it. */
export interface ItemSet {
  readonly has: readonly string[];
  readonly may: readonly string[];
}

export type Known =
  | { readonly kind: 'number'; readonly range: Range }
  | { readonly kind: 'truth'; readonly truth: Truth }
  | { readonly kind: 'choice'; readonly choice: Choice }
  | { readonly kind: 'items'; readonly items: ItemSet };

export type FactValues = ReadonlyMap<string, Known>;

/** What is known of a household, ready for evaluation. */
export interface Household {
  readonly facts: FactValues;
  /** Listed members, the applicant first. There is always at least the applicant. */
  readonly members: readonly FactValues[];
  /** Members that are not listed: how many there may be besides, at most. 0 = the list is complete. */
  readonly unlisted: number;
}

/** The widest value of a fact: nothing is known. */
export function unknownOf(fact: BaseFact): Known {
  switch (fact.type) {
    case 'boolean':
      return { kind: 'truth', truth: undefined };
    case 'enum':
      return { kind: 'choice', choice: { among: fact.values ?? [] } };
    case 'enum_list':
      return { kind: 'items', items: { has: [], may: fact.values ?? [] } };
    case 'date':
      return { kind: 'number', range: { min: FIRST_DAY, max: LAST_DAY } };
    default:
      return { kind: 'number', range: { min: fact.min ?? -Infinity, max: fact.max ?? Infinity } };
  }
}

/** True when nothing is left to learn about this value. */
export function isKnown(value: Known): boolean {
  switch (value.kind) {
    case 'truth':
      return value.truth !== undefined;
    case 'choice':
      return value.choice.among.length <= 1;
    case 'items':
      return value.items.has.length === value.items.may.length;
    case 'number':
      return isExact(value.range);
  }
}

/** A known value back in its given form, for traces and messages. */
export function asGiven(value: Known, type: BaseFact['type'] | 'date' | 'number' = 'number'): Given {
  switch (value.kind) {
    case 'truth':
      return value.truth ?? { unknown: true };
    case 'choice':
      return value.choice.among.length === 1 ? (value.choice.among[0] ?? '') : { one_of: value.choice.among };
    case 'items':
      return isKnown(value) ? value.items.has : { unknown: true };
    case 'number':
      return rangeAsGiven(value.range, type === 'date');
  }
}

export function rangeAsGiven(range: Range, isDate = false): Given {
  const written = (bound: number): number | string => (isDate ? formatDay(bound) : bound);
  if (isExact(range)) return written(range.min);
  if (isDate && range.min <= FIRST_DAY && range.max >= LAST_DAY) return { unknown: true };
  return {
    ...(Number.isFinite(range.min) ? { min: written(range.min) } : {}),
    ...(Number.isFinite(range.max) ? { max: written(range.max) } : {}),
  };
}
