/**
 * ISP, the assets part of the ISEE (D.P.C.M. 159/2013, art. 5): the home beyond its exemption by two thirds, other property, and savings
 * beyond theirs. Each part is zero at the least.
 */
import { add, greatest, least, multiply, subtract, ZERO, type Range } from '../engine/ranges.js';
import type { Composition } from './composition.js';
import type { Declaration } from './declaration.js';
import type { Figures } from './figures.js';
import { choose, type Kind } from './scale.js';

export interface Assets {
  /** IMU value of the home less the mortgage left. */
  readonly home: Range;
  readonly homeExemption: Range;
  /** What of the home counts. */
  readonly homeCounted: Range;
  readonly otherProperty: Range;
  /** Savings without the excluded government bonds and postal savings. */
  readonly savings: Range;
  readonly savingsExemption: Range;
  readonly savingsCounted: Range;
  /** ISP. */
  readonly total: Range;
}

export function assetsOf(
  declaration: Declaration,
  composition: Composition,
  figures: Figures,
  kind: Kind,
): Assets {
  const { owns, homeValue, homeMortgage } = declaration;
  const home = choose(owns, excess(homeValue, homeMortgage), ZERO);
  const homeExemption = exemptionOfHome(declaration, composition, figures, kind);
  const homeCounted = multiply(excess(home, homeExemption), figures.of('isee-home-excess-share'));
  const otherProperty = excess(declaration.otherProperty, declaration.otherMortgage);
  const excluded = least(declaration.stateSavings, figures.of('isee-state-savings-exclusion'));
  const savings = excess(declaration.savings, excluded);
  const savingsExemption = exemptionOfSavings(composition, figures);
  const savingsCounted = excess(savings, savingsExemption);
  return {
    home,
    homeExemption,
    homeCounted,
    otherProperty,
    savings,
    savingsExemption,
    savingsCounted,
    total: [otherProperty, savingsCounted].reduce(add, homeCounted),
  };
}

function exemptionOfHome(
  { metropolitan }: Declaration,
  { children }: Composition,
  figures: Figures,
  kind: Kind,
): Range {
  if (kind === 'ordinary') {
    const further = excess(children, figures.of('isee-children-without-increase'));
    const increase = multiply(further, figures.of('isee-home-exemption-per-child'));
    return add(figures.of('isee-home-exemption'), increase);
  }
  const base = choose(
    metropolitan,
    figures.of('isee-inclusion-home-exemption-metropolitan'),
    figures.of('isee-inclusion-home-exemption'),
  );
  const further = excess(children, figures.of('isee-inclusion-children-without-increase'));
  return add(base, multiply(further, figures.of('isee-inclusion-home-exemption-per-child')));
}

function exemptionOfSavings({ size, children }: Composition, figures: Figures): Range {
  const otherMembers = { min: size.min - 1, max: size.max - 1 };
  const ofMembers = add(
    figures.of('isee-savings-exemption'),
    multiply(otherMembers, figures.of('isee-savings-exemption-per-member')),
  );
  const further = excess(children, figures.of('isee-children-without-increase'));
  return add(
    least(ofMembers, figures.of('isee-savings-exemption-cap')),
    multiply(further, figures.of('isee-savings-exemption-per-child')),
  );
}

/** What of a exceeds b, from zero up. */
const excess = (a: Range, b: Range): Range => greatest(ZERO, subtract(a, b));
