/** Drawn households: complete, the same each time, and never saying two things. */
import { describe, expect, it } from 'vitest';
import { isKnown, readHousehold } from '../../src/engine/index.js';
import { loadRules } from '../../src/cli/rule-files.js';
import { ageOn } from '../../src/population/days.js';
import { ageOf, text, type Facts } from '../../src/population/draft.js';
import {
  GENERAL,
  MIXTURES,
  populationOf,
  settler,
  USERS,
  type CompleteHousehold,
} from '../../src/population/index.js';

const { book } = loadRules();
const DATE = '2026-06-30';
const MANY = 400;

const drawn = new Map(
  MIXTURES.map((mixture) => {
    const draw = populationOf({ book, date: DATE, mixture });
    return [mixture.id, Array.from({ length: MANY }, (_, place) => draw(place))] as const;
  }),
);
const everyone = [...drawn.values()].flat();

const applicant = ({ household: [first] }: CompleteHousehold) => first ?? {};
const share = (
  households: readonly CompleteHousehold[],
  holds: (one: CompleteHousehold) => boolean,
): number => households.filter(holds).length / households.length;

describe('a drawn household', () => {
  it('has an exact value for every base fact of the rule book', () => {
    for (const household of everyone) {
      const { facts, members } = readHousehold(book.facts, household, { defaults: false, date: DATE });
      for (const { id, subject, type } of book.facts) {
        if (type === 'member_list' || id === 'age') continue;
        for (const values of subject === 'member' ? members : [facts]) {
          const value = values.get(id);
          expect(value && isKnown(value), id).toBe(true);
        }
      }
    }
  });

  it('is the same whenever it is drawn, and however many are drawn before it', () => {
    const again = populationOf({ book, date: DATE, mixture: GENERAL });
    expect(again(17)).toEqual(drawn.get('general')?.[17]);
    expect(again(17)).not.toEqual(again(18));
    expect(populationOf({ book, date: DATE, mixture: GENERAL, seed: 1 })(17)).not.toEqual(again(17));
  });

  it('does not contradict the rule book: what it settles from other facts is so already', () => {
    const settle = settler(book, DATE);
    for (const household of everyone) expect(settle(household)).toBe(household);
  });

  it('has a wage only in a job, a permit only without Italian or EU citizenship, a due date only when pregnant', () => {
    for (const household of everyone) {
      for (const { wage_month: wage, work_status: status } of household.household)
        if (status !== 'employed') expect(wage).toBe(0);
      if (household['citizenship'] !== 'non-eu') expect(household['permit']).toBe('none');
      if (household['pregnant'] === false) expect(household['due_date']).toBe('1890-01-01');
      else expect(text(household as Facts, 'due_date') > DATE).toBe(true);
    }
  });

  it('is born before the reference date, children after their parents, and of age when alone', () => {
    for (const household of everyone) {
      const [self, ...others] = household.household.map((member) => text(member, 'birth_date'));
      expect(ageOn(self ?? '', DATE)).toBeGreaterThanOrEqual(18);
      household.household.slice(1).forEach(({ relation }, place) => {
        expect((others[place] ?? '') <= DATE).toBe(true);
        if (relation === 'child') expect((others[place] ?? '') > (self ?? '')).toBe(true);
        if (relation === 'parent') expect((others[place] ?? '') < (self ?? '')).toBe(true);
      });
    }
  });

  it('has contributions that fit in the life', () => {
    for (const household of everyone) {
      const months = Number(household['contribution_months']);
      const age = ageOf(applicant(household), DATE);
      expect(months).toBeLessThanOrEqual(Math.max(0, age - 14) * 12);
      expect(Number(household['contribution_weeks_12m'])).toBeLessThanOrEqual(52);
      expect(Number(household['contribution_weeks_4y'])).toBeLessThanOrEqual(208);
    }
  });
});

describe('the margins', () => {
  const general = drawn.get('general') ?? [];
  const users = drawn.get('users') ?? [];
  const isForeign = (one: CompleteHousehold): boolean => one['citizenship'] !== 'it';
  const isJobless = (one: CompleteHousehold): boolean => applicant(one)['work_status'] === 'unemployed';
  const isPoor = (one: CompleteHousehold): boolean => Number(one['isee']) < 10_000;

  it('come out near the statistics that they are drawn from', () => {
    expect(share(general, ({ household }) => household.length === 1)).toBeGreaterThan(0.27);
    expect(share(general, ({ household }) => household.length === 1)).toBeLessThan(0.39);
    expect(share(general, ({ household }) => household.length >= 5)).toBeLessThan(0.1);
    expect(share(general, isForeign)).toBeGreaterThan(0.03);
    expect(share(general, isForeign)).toBeLessThan(0.13);
    expect(share(general, ({ housing }) => housing === 'tenant')).toBeLessThan(0.27);
    expect(share(general, ({ has_isee: has }) => has === true)).toBeGreaterThan(0.3);
    expect(share(general, ({ has_isee: has }) => has === true)).toBeLessThan(0.5);
  });

  it('show more need among the people the service is for', () => {
    for (const holds of [isForeign, isJobless, isPoor])
      expect(share(users, holds)).toBeGreaterThan(share(general, holds));
  });
});

describe('mixtures', () => {
  it('are told apart by their ids', () => {
    expect([GENERAL.id, USERS.id]).toEqual(MIXTURES.map(({ id }) => id));
  });
});
