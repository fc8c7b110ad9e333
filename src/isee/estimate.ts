/**
 * The estimate: ISEE = (ISR + 20 % of ISP) / scale (D.P.C.M. 159/2013, art. 2), on ranges. Sound: for every exact declaration inside the
 * ranges, the ISEE that the formula gives lies inside the estimate. What the formula leaves out is told beside it: only the
 * declaration (DSU) counts.
 */
import { add, divide, multiply, round, type Range } from '../engine/ranges.js';
import type { GivenFacts } from '../engine/index.js';
import { assetsOf, type Assets } from './assets.js';
import { compositionOf, type Composition } from './composition.js';
import type { Declaration } from './declaration.js';
import type { Figures } from './figures.js';
import { incomeOf, type Income } from './income.js';
import { scaleOf, type Kind, type Scale } from './scale.js';

/** One value of the certificate, with everything that it was made of. */
export interface IseeValue {
  readonly kind: Kind;
  readonly income: Income;
  readonly assets: Assets;
  readonly assetWeight: Range;
  readonly scale: Scale;
  /** ISE: before the division by the scale. */
  readonly ise: Range;
  /** Euro, rounded to the cent. */
  readonly isee: Range;
}

export interface IseeEstimate {
  /** ISR, the income part. */
  readonly isr: Range;
  readonly ordinary: IseeValue;
  /** The ISEE for family benefits and inclusion; undefined on days on which it does not exist. */
  readonly inclusion: IseeValue | undefined;
  /** What benefits for minors go by; undefined when it depends on means of the other parent that are not told here. */
  readonly minors: Range | undefined;
  /** `inclusion` as it counts for a household with minors; undefined like `minors`. */
  readonly inclusionForMinors: Range | undefined;
}

export function estimateIsee(declaration: Declaration, figures: Figures): IseeEstimate {
  const composition = compositionOf(declaration, figures);
  const income = incomeOf(declaration, composition, figures);
  const valueOf = (kind: Kind): IseeValue => {
    const assets = assetsOf(declaration, composition, figures, kind);
    const scale = scaleOf(composition, declaration.parentsWorked, figures, kind);
    const assetWeight = figures.of('isee-asset-weight');
    const ise = add(income.total, multiply(assets.total, assetWeight));
    return {
      kind,
      income,
      assets,
      assetWeight,
      scale,
      ise,
      isee: round(divide(ise, scale.total), 0.01, 'nearest'),
    };
  };
  const ordinary = valueOf('ordinary');
  const inclusion = figures.hasInclusion ? valueOf('inclusion') : undefined;
  return {
    isr: income.total,
    ordinary,
    inclusion,
    minors: forMinors(ordinary.isee, declaration, composition),
    inclusionForMinors: inclusion && forMinors(inclusion.isee, declaration, composition),
  };
}

/** The facts that the estimate gives, as ranges; nothing where nothing is known. */
export function factsOfEstimate({ ordinary, minors, inclusionForMinors }: IseeEstimate): GivenFacts {
  const facts = { isee: ordinary.isee, isee_minors: minors, isee_inclusion: inclusionForMinors };
  return Object.fromEntries(
    Object.entries(facts).flatMap(([id, range]) => (range && tells(range) ? [[id, asGiven(range)]] : [])),
  );
}

/** Whether a range says anything: from zero to infinity says nothing. */
export const tells = ({ min, max }: Range): boolean => min > 0 || max < Infinity;

/**
 * Benefits for minors (art. 7): the same value where the parents live together or the other one is out of the picture; more where the other
 * parent has another family; anything where they live elsewhere and count.
 */
function forMinors(
  value: Range,
  { otherParent }: Declaration,
  { hasMinors }: Composition,
): Range | undefined {
  if (hasMinors === false) return value;
  switch (otherParent) {
    case 'here':
    case 'none':
    case 'outside':
      return value;
    case 'other-family':
      return { min: value.min, max: Infinity };
    default:
      return undefined;
  }
}

const asGiven = ({ min, max }: Range): { min: number; max?: number } =>
  Number.isFinite(max) ? { min, max } : { min };
