// The ISEE for minors (art. 7) and the facts that an estimate gives to the interview.
import { describe, expect, it } from 'vitest';
import { estimateIsee, factsOfEstimate, type OtherParent } from '../../src/isee/index.js';
import { child, declared, figures, self } from './declared.js';

const family = (otherParent: OtherParent | undefined, age = 6) =>
  declared([self({ wages: 10_000 }), child(age)], { otherParent, parentsWorked: true });
const minors = (otherParent: OtherParent | undefined) => estimateIsee(family(otherParent), figures()).minors;

const VALUE = 4_519.77; // 8,000 / (1.57 + 0.20)

describe('the ISEE for minors', () => {
  it('is the ordinary one where the parents live together, or the other one is out of the picture', () => {
    for (const otherParent of ['here', 'none', 'outside'] as const)
      expect(minors(otherParent)).toEqual({ min: VALUE, max: VALUE });
  });

  it('is at least the ordinary one where the other parent has another family', () => {
    expect(minors('other-family')).toEqual({ min: VALUE, max: Infinity });
  });

  it('is not told where the other parent lives elsewhere and counts, or nobody knows', () => {
    expect(minors('counts')).toBeUndefined();
    expect(minors(undefined)).toBeUndefined();
  });

  it('is the ordinary one where no minor lives', () => {
    const { minors: value, ordinary } = estimateIsee(family(undefined, 18), figures());
    expect(value).toEqual(ordinary.isee);
  });
});

describe('the facts of an estimate', () => {
  const facts = (otherParent: OtherParent | undefined, more = {}, date?: string) =>
    factsOfEstimate(estimateIsee({ ...family(otherParent), ...more }, figures(date)));

  it('are the three values as ranges', () => {
    const value = { min: VALUE, max: VALUE };
    expect(facts('here')).toEqual({ isee: value, isee_minors: value, isee_inclusion: value });
  });

  it('leave out what the estimate does not tell', () => {
    expect(Object.keys(facts('counts'))).toEqual(['isee']);
    expect(Object.keys(facts('here', {}, '2025-12-31'))).toEqual(['isee', 'isee_minors']);
    expect(facts('here', { otherProperty: { min: 0, max: Infinity } })['isee']).toEqual({ min: VALUE });
    const nothing = { members: [self({ wages: { min: 0, max: Infinity } })] };
    expect(factsOfEstimate(estimateIsee(declared(nothing.members), figures()))).toEqual({});
  });
});
