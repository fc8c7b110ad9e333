/**
 * Two populations: everybody who lives in Italy, and the people whom the service is for. The second is the first seen through a lens
 * whose strength is assumed and written here: more poor, jobless, old, foreign and ill people, and more families.
 */
import { FOREIGN, HOUSING, KINDS, type HouseholdKind } from './margins.js';
import type { Weighted } from './dice.js';

export interface Mixture {
  readonly id: 'general' | 'users';
  readonly kinds: Weighted<HouseholdKind>;
  readonly housing: Weighted<string>;
  /** Share of applicants with another citizenship. */
  readonly foreign: number;
  /** Factors on the chances of work, on pay and pensions, on savings, and on illness. */
  readonly work: number;
  readonly pay: number;
  readonly savings: number;
  readonly illness: number;
  /** Factor on the chance that an ISEE exists. */
  readonly isee: number;
  /** Factor on rare hardships: violence, detention, certified disadvantage, no residence. */
  readonly hardship: number;
}

export const GENERAL: Mixture = {
  id: 'general',
  kinds: KINDS,
  housing: HOUSING,
  foreign: FOREIGN,
  work: 1,
  pay: 1,
  savings: 1,
  illness: 1,
  isee: 1,
  hardship: 1,
};

/** All assumed. */
export const USERS: Mixture = {
  id: 'users',
  kinds: [
    ['alone', 18],
    ['alone-old', 15],
    ['couple', 6],
    ['couple-old', 10],
    ['couple-children', 30],
    ['one-parent', 14],
    ['with-parents', 4],
    ['others', 3],
  ],
  housing: [
    ['owner', 36],
    ['owner-mortgage', 9],
    ['tenant', 36],
    ['tenant-unregistered', 5],
    ['guest', 12],
    ['homeless', 2],
  ],
  foreign: 0.25,
  work: 0.7,
  pay: 0.7,
  savings: 0.3,
  illness: 1.6,
  isee: 1.4,
  hardship: 5,
};

export const MIXTURES: readonly Mixture[] = [GENERAL, USERS];
