// What the answers of the interview say of a declaration already.
import { describe, expect, it } from 'vitest';
import { readHousehold, type GivenHousehold } from '../../src/engine/index.js';
import { loadRules } from '../../src/cli/rule-files.js';
import { declarationOf } from '../../src/isee/index.js';

const DATE = '2026-03-10';
const { book } = loadRules();
const known = (given: GivenHousehold) =>
  declarationOf(readHousehold(book.facts, given, { defaults: false }), DATE);

describe('what is known of a declaration', () => {
  it('the people: relation, age from the date of birth, disability', () => {
    const { members, unlisted } = known({
      household: [
        { relation: 'self', age: 40, disability_level: 'none' },
        { relation: 'child', birth_date: '2023-03-10', disability_level: 'medium' },
        { relation: 'child', birth_date: { min: '2023-01-01', max: '2023-12-31' } },
      ],
    });
    expect(members.map(({ age }) => age)).toEqual([
      { min: 40, max: 40 },
      { min: 3, max: 3 },
      { min: 2, max: 3 },
    ]);
    expect(members.map(({ disabled }) => disabled)).toEqual([false, true, undefined]);
    expect(members.map(({ relation }) => relation)).toEqual(['self', 'child', 'child']);
    expect(unlisted).toBe(0);
  });

  it('nothing of incomes: those of two years before are not asked elsewhere', () => {
    const [member] = known({ household: [{ relation: 'self', age: 40, work_income_year: 9_000 }] }).members;
    expect(member?.wages).toEqual({ min: 0, max: Infinity });
  });

  it('the housing, and values as they were given', () => {
    const { rents, owns, rent } = known({ housing: 'tenant', rent_year: 6_000 });
    expect([rents, owns, rent]).toEqual([true, false, { min: 6_000, max: 6_000 }]);
    expect(known({ housing: 'tenant-unregistered' }).rents).toBe(false);
    expect(known({ housing: 'owner' }).homeMortgage).toEqual({ min: 0, max: 0 });
    expect(known({ housing: 'owner-mortgage', home_value: { max: 90_000 } })).toMatchObject({
      owns: true,
      homeValue: { min: 0, max: 90_000 },
      homeMortgage: { min: 0, max: Infinity },
    });
  });

  it('where the other parent is, as far as one answer says it', () => {
    expect(known({ other_parent: 'in-household' }).otherParent).toBe('here');
    expect(known({ other_parent: 'deceased' }).otherParent).toBe('none');
    expect(known({ other_parent: 'elsewhere' }).otherParent).toBeUndefined();
  });

  it('everything else is open, and so is who has not been listed', () => {
    const { rents, owns, savings, depositsOnly, parentsWorked, unlisted } = known({
      household_incomplete: true,
    });
    expect([rents, owns, depositsOnly, parentsWorked]).toEqual([undefined, undefined, undefined, undefined]);
    expect(savings).toEqual({ min: 0, max: Infinity });
    expect(unlisted).toBeGreaterThan(0);
  });
});
