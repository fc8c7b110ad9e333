/**
 * ISR, the income part of the ISEE (D.P.C.M. 159/2013, art. 4): incomes of all members less the deductions of each, more the income that the
 * law imputes to property and savings, less the rent. Never below zero.
 */
import {
  add,
  ANY_AMOUNT,
  divide,
  exactly,
  greatest,
  least,
  multiply,
  subtract,
  ZERO,
  type Range,
} from '../engine/ranges.js';
import type { Composition } from './composition.js';
import type { Declaration, DeclaredMember } from './declaration.js';
import type { Figures } from './figures.js';
import { choose } from './scale.js';

export interface Income {
  /** Gross, as in the tax papers. */
  readonly gross: Range;
  /** Deductions on wages and pensions. */
  readonly deductions: Range;
  /** Cadastral income that tax papers may not contain. */
  readonly ofProperty: Range;
  /** Imputed to savings that are not on accounts. */
  readonly ofSavings: Range;
  /** Rent that is taken off. */
  readonly rent: Range;
  /** ISR. */
  readonly total: Range;
}

export function incomeOf(declaration: Declaration, composition: Composition, figures: Figures): Income {
  const { members, unlisted } = declaration;
  const others = unlisted > 0 ? ANY_AMOUNT : ZERO;
  const gross = sum([...members.map(grossOf), others]);
  const net = sum([...members.map((member) => netOf(member, figures)), others]);
  const ofProperty = incomeOfProperty(declaration, figures);
  const ofSavings = incomeOfSavings(declaration, figures);
  const rent = rentDeduction(declaration, composition, figures);
  const total = greatest(ZERO, subtract(sum([net, ofProperty, ofSavings]), rent));
  return {
    gross,
    deductions: sum(members.map((member) => deductionOf(member, figures))),
    ofProperty,
    ofSavings,
    rent,
    total,
  };
}

const grossOf = ({ wages, pensions, other }: DeclaredMember): Range => sum([wages, pensions, other]);

/**
 * Rises with every income, so that the bounds of the incomes give the bounds of what is left. The deduction on pensions is "in place of"
 * that on wages: beside wages it is at least the one on wages, at most the larger.
 */
function netOf({ wages, pensions, other }: DeclaredMember, figures: Figures): Range {
  const gross = add(wages, pensions);
  const most = Math.max(onWages(wages.min, figures).max, onPensions(pensions.min, figures).max);
  const fewest = (wages.max > 0 ? onWages(wages.max, figures) : onPensions(pensions.max, figures)).min;
  return add({ min: gross.min - most, max: gross.max - fewest }, other);
}

function deductionOf({ wages, pensions }: DeclaredMember, figures: Figures): Range {
  const fewest = wages.max > 0 ? onWages(wages.min, figures) : onPensions(pensions.min, figures);
  return {
    min: fewest.min,
    max: Math.max(onWages(wages.max, figures).max, onPensions(pensions.max, figures).max),
  };
}

const onWages = (wages: number, figures: Figures): Range =>
  deduction(wages, figures.of('isee-wage-deduction-share'), figures.of('isee-wage-deduction-cap'));

const onPensions = (pensions: number, figures: Figures): Range =>
  deduction(pensions, figures.of('isee-pension-deduction-share'), figures.of('isee-pension-deduction-cap'));

const deduction = (income: number, share: Range, cap: Range): Range =>
  least(multiply(exactly(income), share), cap);

/** Tax papers contain the cadastral income, pay slips do not: anything from nothing to all of it. */
function incomeOfProperty({ owns, homeValue, otherProperty }: Declaration, figures: Figures): Range {
  const ofHome = upTo(divide(homeValue, figures.of('imu-multiplier-dwelling')));
  const ofOthers = upTo(divide(otherProperty, figures.of('imu-multiplier-least')));
  return add(choose(owns, ofHome, ZERO), ofOthers);
}

/** At most the legal interest and one point; nothing on accounts and deposits. */
function incomeOfSavings({ savings, depositsOnly }: Declaration, figures: Figures): Range {
  if (depositsOnly === true || savings.max === 0) return ZERO;
  return { min: 0, max: savings.max * figures.imputedRateCap };
}

const upTo = ({ max }: Range): Range => ({ min: 0, max });

/** Of a registered lease, and not beside a home of one's own (art. 4 c. 4). */
function rentDeduction(
  { rents, owns, rent }: Declaration,
  { children }: Composition,
  figures: Figures,
): Range {
  const further = greatest(ZERO, subtract(children, figures.of('isee-children-without-increase')));
  const cap = add(
    figures.of('isee-rent-deduction'),
    multiply(further, figures.of('isee-rent-deduction-per-child')),
  );
  return choose(owns, ZERO, choose(rents, least(rent, cap), ZERO));
}

const sum = (ranges: readonly Range[]): Range => ranges.reduce(add, ZERO);
