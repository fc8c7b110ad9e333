/** The equivalence scale of the ISEE (D.P.C.M. 159/2013, annex 1): by number of members, and the supplements that add up. */
import { add, ANY_AMOUNT, exactly, hull, multiply, ZERO, type Range, type Truth } from '../engine/ranges.js';
import type { Composition } from './composition.js';
import type { Figures } from './figures.js';

/** Which of the two values of the certificate: the ordinary ISEE, or the one for family benefits and inclusion. */
export type Kind = 'ordinary' | 'inclusion';

export interface Scale {
  readonly members: Range;
  readonly children: Range;
  readonly parents: Range;
  readonly disability: Range;
  readonly total: Range;
}

/** @param parentsWorked both parents, or the only one, worked at least six months in the year of the incomes */
export function scaleOf(composition: Composition, parentsWorked: Truth, figures: Figures, kind: Kind): Scale {
  const members = overWhole(composition.size, (size) => ofMembers(size, figures));
  const children = overWhole(composition.children, (number) => ofChildren(number, figures, kind));
  const parents = ofParents(composition, parentsWorked, figures);
  const disability = multiply(composition.disabled, figures.of('isee-supplement-disability'));
  return {
    members,
    children,
    parents,
    disability,
    total: [children, parents, disability].reduce(add, members),
  };
}

function ofMembers(size: number, figures: Figures): Range {
  const listed = ['isee-scale-two', 'isee-scale-three', 'isee-scale-four', 'isee-scale-five'] as const;
  if (size <= 1) return exactly(1);
  const id = listed[size - 2];
  if (id) return figures.of(id);
  const further = multiply(exactly(size - 1 - listed.length), figures.of('isee-scale-further'));
  return add(figures.of('isee-scale-five'), further);
}

const SUPPLEMENTS = {
  ordinary: [
    undefined,
    'isee-supplement-three-children',
    'isee-supplement-four-children',
    'isee-supplement-five-children',
  ],
  inclusion: [
    'isee-inclusion-supplement-two-children',
    'isee-inclusion-supplement-three-children',
    'isee-inclusion-supplement-four-children',
    'isee-inclusion-supplement-five-children',
  ],
} as const;

/** The supplement begins with the second child (inclusion) or the third, and is the same from the fifth on. */
function ofChildren(number: number, figures: Figures, kind: Kind): Range {
  const id = SUPPLEMENTS[kind][Math.min(number, 5) - 2];
  return id === undefined ? ZERO : figures.of(id);
}

/** For minors whose parents worked, or whose only parent has nobody but them (letters b and c); more with a young child. */
function ofParents(
  { hasMinors, hasYoungChild, loneParent }: Composition,
  worked: Truth,
  figures: Figures,
): Range {
  const amount = choose(
    hasYoungChild,
    figures.of('isee-supplement-young-child'),
    figures.of('isee-supplement-minors'),
  );
  const isDue: Truth =
    worked === true || loneParent === true
      ? true
      : worked === false && loneParent === false
        ? false
        : undefined;
  return choose(hasMinors, choose(isDue, amount, ZERO), ZERO);
}

export const choose = (truth: Truth, yes: Range, no: Range): Range =>
  truth === undefined ? hull(yes, no) : truth ? yes : no;

/** A function of a whole number, over all the numbers that it may be. An open end may give anything. */
function overWhole({ min, max }: Range, f: (value: number) => Range): Range {
  if (!Number.isFinite(max)) return ANY_AMOUNT;
  return Array.from({ length: max - min + 1 }, (_, index) => f(min + index)).reduce(hull);
}
