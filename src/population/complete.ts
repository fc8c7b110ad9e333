/** A household described by what is particular about it, made complete: everything else is neutral, and nothing contradicts the book. */
import type { GivenFacts, RuleBook } from '../engine/index.js';
import { blankOf, type CompleteHousehold } from './draft.js';
import { neutralValues } from './neutral.js';
import { settler } from './settle.js';

export interface Sketch {
  /** What is not neutral, of the household and its applicant. */
  readonly facts: GivenFacts;
  /** What is not neutral of each member, the applicant first. */
  readonly household: readonly GivenFacts[];
}

/** A function that completes sketches for a rule book and a reference date. */
export function completer(book: RuleBook, date: string): (sketch: Sketch) => CompleteHousehold {
  const blank = blankOf(book, neutralValues(book));
  const settle = settler(book, date);
  return ({ facts, household }) =>
    settle({
      ...blank.facts,
      ...facts,
      household: household.map((member) => ({ ...blank.member, ...member })),
    });
}
