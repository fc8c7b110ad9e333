/** Reproducible dice, and what the random households share: ages around birthdays, permits, conditions broken on purpose. */
import type { Facts, Person } from './arithmetic.js';
import { plusDays, plusMonths } from './arithmetic.js';

/** Reproducible dice (mulberry32). */
export class Dice {
  #state: number;
  constructor(seed: number) {
    this.#state = seed;
  }
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }
  chance(share: number): boolean {
    return this.next() < share;
  }
  /** A whole number between two, both included. */
  int(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }
  pick<Item>(...items: readonly [Item, ...Item[]]): Item {
    return items[this.int(0, items.length - 1)] as Item;
  }
  /** Euro and cents between two. */
  money(least: number, most: number): number {
    return this.int(Math.round(least * 100), Math.round(most * 100)) / 100;
  }
  /** Up to a limit: often exactly at it or one cent under, never below 0. */
  upTo(limit: number): number {
    const below = this.pick(this.money(0, limit), this.money(limit * 0.8, limit), limit, limit - 0.01, 0);
    return Math.max(0, Math.round(below * 100) / 100);
  }
  /** Beyond a limit: often by one cent. */
  over(limit: number): number {
    return Math.round(this.pick(limit + 0.01, limit + 0.01, limit + 1, limit * 1.3 + 10) * 100) / 100;
  }
  /** Around a limit, on both sides. */
  around(limit: number): number {
    return this.chance(0.5) ? this.upTo(limit) : this.over(limit);
  }
}

export const withoutLeapDay = (date: string): string => (date.endsWith('-02-29') ? plusDays(date, 1) : date);

/** Somebody of that age on a day; often it is the birthday, or the last day before the next one. */
export function aged(dice: Dice, date: string, age: number): Required<Pick<Person, 'birth_date'>> {
  const birthday = plusMonths(date, -12 * age);
  const last = plusDays(plusMonths(date, -12 * (age + 1)), 1);
  const between = plusDays(birthday, -dice.int(1, 360));
  return { birth_date: withoutLeapDay(dice.pick(birthday, last, between, between)) };
}

/** The same where only completed years matter: sometimes the age is given instead. */
export function agedRoughly(dice: Dice, date: string, age: number): Pick<Person, 'birth_date' | 'age'> {
  return dice.chance(0.25) ? { age } : aged(dice, date, age);
}

/** None, one or two of the conditions that are to fail. */
export function broken<Id extends string>(dice: Dice, ...ids: [Id, ...Id[]]): Set<Id> {
  const number = dice.pick(0, 0, 0, 0, 0, 1, 1, 1, 1, 2);
  return new Set(Array.from({ length: number }, () => dice.pick(...ids)));
}

const GOOD_PERMITS = ['eu-long-term', 'eu-family-member', 'refugee', 'subsidiary-protection'] as const;

export function status(dice: Dice, breaks: boolean, bad: readonly [string, ...string[]]): Partial<Facts> {
  if (breaks) return { citizenship: 'non-eu', permit: dice.pick(...bad), permit_months: dice.int(3, 24) };
  return dice.chance(0.75)
    ? { citizenship: dice.pick('it', 'it', 'eu') }
    : { citizenship: 'non-eu', permit: dice.pick(...GOOD_PERMITS), permit_months: dice.int(3, 60) };
}
