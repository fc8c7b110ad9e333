/**
 * The household as the equivalence scale and the exemptions count it. Children are those of the applicant and, where a parent of the
 * applicant lives there, the applicant and the brothers and sisters. With grandchildren, or with two generations of children, the law does
 * not say how many children the household has: then it is a range.
 */
import { exactly, lessThan, not, type Range, type Truth } from '../engine/ranges.js';
import type { Declaration, DeclaredMember } from './declaration.js';
import type { Figures } from './figures.js';

/** Minors are younger than this (art. 2 of the civil code). */
const ADULT_AGE = exactly(18);

export interface Composition {
  readonly size: Range;
  readonly children: Range;
  readonly disabled: Range;
  /** A child of the household is a minor. */
  readonly hasMinors: Truth;
  /** A child of the household is so young that the supplement rises. */
  readonly hasYoungChild: Truth;
  /** One parent and nobody but minor children (annex 1, letter c). */
  readonly loneParent: Truth;
}

export function compositionOf(declaration: Declaration, figures: Figures): Composition {
  const { members, unlisted } = declaration;
  const more = (range: Range): Range => ({ min: range.min, max: range.max + unlisted });
  const isMinor = ({ age }: DeclaredMember): Truth => lessThan(age, ADULT_AGE);
  const isYoung = ({ age }: DeclaredMember): Truth => lessThan(age, figures.of('isee-young-child-age'));
  const someChild = (test: (member: DeclaredMember) => Truth): Truth =>
    some([
      ...members.map((member) => both(childOfHousehold(member, declaration), test(member))),
      unlisted > 0 ? undefined : false,
    ]);
  return {
    size: more(exactly(members.length)),
    children: more(childrenAmong(declaration)),
    disabled: more(count(members.map(({ disabled }) => disabled))),
    hasMinors: someChild(isMinor),
    hasYoungChild: someChild(isYoung),
    loneParent: unlisted > 0 ? undefined : isLoneParent(declaration, isMinor),
  };
}

/** Whether a parent of the applicant lives there; somebody of whom the relation is not known may be one. */
const livesWithParent = ({ members, unlisted }: Declaration): Truth =>
  some([
    ...members.map(({ relation }): Truth => (relation === undefined ? undefined : relation === 'parent')),
    unlisted > 0 ? undefined : false,
  ]);

const POSSIBLE_CHILDREN: readonly (string | undefined)[] = ['grandchild', undefined];

function childOfHousehold({ relation }: DeclaredMember, declaration: Declaration): Truth {
  if (relation === 'child') return true;
  if (relation === 'self' || relation === 'sibling') return livesWithParent(declaration);
  return POSSIBLE_CHILDREN.includes(relation) ? undefined : false;
}

function childrenAmong(declaration: Declaration): Range {
  const withRelation = (...relations: readonly (string | undefined)[]): number =>
    declaration.members.filter(({ relation }) => relations.includes(relation)).length;
  const own = withRelation('child');
  const young = withRelation('self', 'sibling');
  const withParent = livesWithParent(declaration);
  const certain = withParent === true ? young : 0;
  const possible = withParent === false ? 0 : young;
  return { min: Math.max(own, certain), max: own + possible + withRelation(...POSSIBLE_CHILDREN) };
}

/** A parent who lives elsewhere and is not out of the picture counts as present for this supplement. */
function isLoneParent(declaration: Declaration, isMinor: (member: DeclaredMember) => Truth): Truth {
  const { members, otherParent } = declaration;
  const adults = members.map((member) => not(isMinor(member)));
  const { min, max } = count(adults);
  const others = members.filter((member) => isMinor(member) !== false);
  const alone: Truth =
    max < 1 || min > 1 || members.length < 2 ? false : min === 1 && max === 1 ? true : undefined;
  const withChildren = every(others.map((member) => childOfHousehold(member, declaration)));
  const absent: Truth =
    otherParent === undefined ? undefined : otherParent !== 'here' && otherParent !== 'counts';
  return every([alone, withChildren, absent]);
}

const count = (truths: readonly Truth[]): Range => ({
  min: truths.filter((truth) => truth === true).length,
  max: truths.filter((truth) => truth !== false).length,
});

const every = (truths: readonly Truth[]): Truth =>
  truths.includes(false) ? false : truths.includes(undefined) ? undefined : true;

const both = (a: Truth, b: Truth): Truth => every([a, b]);

const some = (truths: readonly Truth[]): Truth => not(every(truths.map(not)));
