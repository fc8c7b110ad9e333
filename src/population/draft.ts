/** A household while it is being drawn: every fact has a value from the start, and each part of life overwrites its own. */
import type { Given, GivenHousehold, RuleBook } from '../engine/index.js';
import { ageOn } from './days.js';
import type { Dice } from './dice.js';
import type { Mixture } from './mixtures.js';

/** A household of which everything is known: each base fact has one exact value. */
export interface CompleteHousehold extends GivenHousehold {
  readonly household: readonly Facts[];
}

export type Facts = Readonly<Record<string, Given>>;

export interface Draft {
  readonly dice: Dice;
  readonly mixture: Mixture;
  /** Reference date. */
  readonly date: string;
  readonly facts: Record<string, Given>;
  /** The applicant first. */
  readonly members: Record<string, Given>[];
  readonly blank: Blank;
}

/** Neutral values, of the household with its applicant and of one member. */
export interface Blank {
  readonly facts: Facts;
  readonly member: Facts;
}

/** The age follows from the date of birth. */
export function blankOf(book: RuleBook, neutral: ReadonlyMap<string, Given>): Blank {
  const part = (ofMember: boolean): Facts =>
    Object.fromEntries(
      book.facts.flatMap(({ id, subject }) => {
        const value = neutral.get(id);
        return value === undefined || id === 'age' || (subject === 'member') !== ofMember
          ? []
          : [[id, value]];
      }),
    );
  return { facts: part(false), member: part(true) };
}

export function emptyDraft(blank: Blank, dice: Dice, mixture: Mixture, date: string): Draft {
  return { dice, mixture, date, facts: { ...blank.facts }, members: [], blank };
}

/** One more person, of whom only what is given differs from the neutral. */
export function addMember({ members, blank }: Draft, given: Facts): void {
  members.push({ ...blank.member, ...given });
}

/** The applicant, once there is one. */
export function applicantOf({ members }: Draft): Record<string, Given> {
  const applicant = members[0];
  if (!applicant) throw new Error('The household has no applicant yet: draw its people first.');
  return applicant;
}

export function finished({ facts, members }: Draft): CompleteHousehold {
  return { ...facts, household: members };
}

/** A figure that was drawn or computed before. */
export function figure(facts: Facts, id: string): number {
  const given = facts[id];
  if (typeof given !== 'number') throw new TypeError(`"${id}" has no exact figure yet: draw it first.`);
  return given;
}

/** A word or a day that was drawn before. */
export function text(facts: Facts, id: string): string {
  const given = facts[id];
  if (typeof given !== 'string') throw new TypeError(`"${id}" has no word or day yet: draw it first.`);
  return given;
}

/** The items of a list; none where nothing was drawn. */
export function itemsOf(facts: Facts, id: string): readonly string[] {
  const given = facts[id];
  return Array.isArray(given) ? (given as readonly string[]) : [];
}

/** Completed years of a member on the reference date. */
export const ageOf = (member: Facts, date: string): number => ageOn(text(member, 'birth_date'), date);

/** To whole euro: nobody's rent or ISEE hangs on cents here. */
export const euro = (amount: number): number => Math.max(0, Math.round(amount));
