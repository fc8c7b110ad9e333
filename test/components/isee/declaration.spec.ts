// From what stands in the fields of the ISEE path to the declaration: pure, without the fields themselves.
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../src/components/questionnaire/answers/draft.js';
import { declarationFrom, problemsOn } from '../../../src/components/questionnaire/isee/answers.js';
import { pagesOf, type Standing } from '../../../src/components/questionnaire/isee/pages.js';
import { readHousehold, type GivenHousehold } from '../../../src/engine/index.js';
import { ruleBook } from '../../../src/generated/rules.js';
import { declarationOf } from '../../../src/isee/index.js';

const DATE = '2026-03-10';
const FAMILY: GivenHousehold = {
  household: [
    { relation: 'self', age: 40 },
    { relation: 'spouse', age: 38, disability_level: 'none' },
    { relation: 'child', age: 6 },
  ],
};

function standing(drafts: Draft, given: GivenHousehold = FAMILY): Standing {
  const known = declarationOf(readHousehold(ruleBook.facts, given, { defaults: false }), DATE);
  const people = known.members.map(({ relation = '' }, index) => ({
    key: index === 0 ? 'self' : `p${index}`,
    relation,
  }));
  return { known, people, drafts, hasInclusion: true };
}

const declared = (drafts: Draft, given?: GivenHousehold) => declarationFrom(standing(drafts, given), DATE);
const itemsOf = (drafts: Draft, given?: GivenHousehold) =>
  pagesOf(standing(drafts, given)).flatMap(({ items }) => items.map(({ id }) => id));

const OPEN = { min: 0, max: Infinity };
const NOTHING = { min: 0, max: 0 };

describe('the declaration of unanswered fields', () => {
  it('is open, never zero', () => {
    const { rents, owns, rent, savings, stateSavings, otherProperty, members, parentsWorked } = declared({});
    expect([rents, owns, parentsWorked]).toEqual([undefined, undefined, undefined]);
    expect([rent, savings, stateSavings, otherProperty]).toEqual([OPEN, OPEN, OPEN, OPEN]);
    expect(members[0]?.wages).toEqual(OPEN);
  });

  it('is open too where the answer is "I don\'t know"', () => {
    const unknown = { unknown: true };
    const { owns, savings, members } = declared({
      housing: unknown,
      savings: unknown,
      'kinds@self': unknown,
    });
    expect([owns, savings, members[0]?.other]).toEqual([undefined, OPEN, OPEN]);
  });
});

describe('the declaration of answers', () => {
  it('has the figures, and bands as ranges', () => {
    const { rents, owns, rent, savings } = declared({
      housing: { chosen: 'rented' },
      rent: { text: '500', period: 'month' },
      savings: { byBand: true, chosen: '1' },
    });
    expect([rents, owns]).toEqual([true, false]);
    expect(rent).toEqual({ min: 6000, max: 6000 });
    expect(savings).toEqual({ min: 6000.01, max: 8000 });
  });

  it('has no income of a kind that was not ticked, and none of minors', () => {
    const { members } = declared({ 'kinds@self': { ticked: ['wages'] }, 'wages@self': { text: '12.000' } });
    expect(members[0]).toMatchObject({
      wages: { min: 12_000, max: 12_000 },
      pensions: NOTHING,
      other: NOTHING,
    });
    expect(members[1]).toMatchObject({ wages: OPEN });
    expect(members[2]).toMatchObject({ wages: NOTHING, pensions: NOTHING, other: NOTHING });
  });

  it('has as many disabled members as were told, beside those already known', () => {
    const count = (text: string) =>
      declared({ disabled: { text } }).members.filter(({ disabled }) => disabled === true).length;
    expect([count('0'), count('1'), count('2')]).toEqual([0, 1, 2]);
    expect(declared({ disabled: { text: '1' } }).members[1]?.disabled).toBe(false);
    expect(declared({ disabled: { unknown: true } }).members[0]?.disabled).toBeUndefined();
  });

  it('uses nothing that stands in fields that are not asked any more', () => {
    const drafts: Draft = {
      housing: { chosen: 'elsewhere' },
      rent: { text: '6000' },
      'kinds@self': { none: true },
      'wages@self': { text: '9000' },
    };
    expect(declared(drafts).rents).toBe(false);
    expect(declared(drafts).members[0]?.wages).toEqual(NOTHING);
  });
});

describe('the screens', () => {
  it('ask for the parts of savings and property only where there are some', () => {
    expect(itemsOf({ savings: { text: '0' }, property: { text: '0' } })).not.toContain('deposits');
    expect(itemsOf({ savings: { text: '0,01' } })).toContain('deposits');
    expect(itemsOf({ property: { text: '1' } })).toContain('property-mortgage');
    expect(itemsOf({ savings: { unknown: true, text: '5' } })).not.toContain('deposits');
  });

  it('ask about parents only where a child may be a minor, and about the other parent only while that is open', () => {
    const household = (age: number) => [
      { relation: 'self', age: 40 },
      { relation: 'child', age },
    ];
    expect(itemsOf({}, { household: household(17) })).toContain('parents-worked');
    expect(itemsOf({}, { household: household(18) })).not.toContain('parents-worked');
    expect(itemsOf({}, { household: household(17) })).toContain('other-parent');
    expect(itemsOf({}, { household: household(17), other_parent: 'deceased' })).not.toContain('other-parent');
  });

  it('take no more disabled people than can be', () => {
    const all = standing({ disabled: { text: '3' } });
    const page = pagesOf(all).find(({ id }) => id === 'family')!;
    expect(problemsOn(page, all, DATE)[0]).toMatchObject({ fact: 'disabled', code: 'too-large', limit: 2 });
  });
});
