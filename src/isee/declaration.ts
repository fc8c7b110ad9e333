/** What a declaration (DSU) would say, as far as it is known: every figure a range, every yes or no three-valued. */
import type { Range, Truth } from '../engine/ranges.js';

/** Somebody of the household, with the gross incomes of the second calendar year before, in euro. */
export interface DeclaredMember {
  /** A value of the fact `relation`; undefined when it is not known. */
  readonly relation: string | undefined;
  /** Completed years on the day of the declaration. */
  readonly age: Range;
  /** Medium or severe disability, or not self-sufficient (D.P.C.M. 159/2013, annex 3). */
  readonly disabled: Truth;
  /** Employment and what replaces it: wages, NASpI, wage supplements. */
  readonly wages: Range;
  /** Pensions, and money from public bodies that is not taxed (AUU, ADI …); nothing that is paid for a disability. */
  readonly pensions: Range;
  /** Everything else: self-employment, rents, maintenance for children. */
  readonly other: Range;
}

/**
 * Where the other parent of the children under 18 is (art. 7): `here` in the household; `none` not there any more, or never known;
 * `outside` pays what a judge has set, or a judge has excluded them; `other-family` married to somebody else or with children with somebody
 * else; `counts` lives elsewhere and none of these: counted as one of the household.
 */
export const OTHER_PARENTS = ['here', 'none', 'outside', 'other-family', 'counts'] as const;
export type OtherParent = (typeof OTHER_PARENTS)[number];

export interface Declaration {
  readonly members: readonly DeclaredMember[];
  /** People who may live in the household besides, at most; 0 when the list is complete. */
  readonly unlisted: number;
  /** Registered lease of the home. */
  readonly rents: Truth;
  /** The home is a member's own. */
  readonly owns: Truth;
  /** Rent of the registered lease, a year. */
  readonly rent: Range;
  /** IMU value of the home lived in, and what is left of its mortgage. */
  readonly homeValue: Range;
  readonly homeMortgage: Range;
  /** The home is in the capital of a metropolitan city. */
  readonly metropolitan: Truth;
  /** IMU value of all other property, and what is left of its mortgages. */
  readonly otherProperty: Range;
  readonly otherMortgage: Range;
  /** Savings of all members: of accounts the balance or the yearly average, whichever is higher. */
  readonly savings: Range;
  /** The part of the savings that is government bonds, postal bonds or postal savings books. */
  readonly stateSavings: Range;
  /** Nothing but accounts and deposits: no income is imputed. */
  readonly depositsOnly: Truth;
  /** Both parents, or the only one, worked at least six months in the year of the incomes. */
  readonly parentsWorked: Truth;
  readonly otherParent: OtherParent | undefined;
}
