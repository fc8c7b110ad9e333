/** Second opinion on `bonus-nido`, from family.md, section "Bonus asilo nido". */
import type { Answer, Facts, Opinion, Person } from './arithmetic.js';
import { ageOf, cents, euro, given, halfUp, isRegistered, monthOf, refusal, yearOf } from './arithmetic.js';

/** "Amount": the flat sums before the ISEE counted. */
const FLAT: Record<number, number> = { 2017: 1000, 2018: 1000, 2019: 1500 };
const BAND_1 = 25_000.99;
const BAND_2 = 40_000;
/** "At most 11 months". */
const MONTHS = 11;
/** Condition 4; other permits are "to verify". */
const PERMITS = ['eu-long-term', 'eu-family-member', 'refugee', 'subsidiary-protection'];

/** Condition 1: the month judged is not later than August of the year in which the child turns 3; home support: under 3. */
function attends(child: Person, date: string): boolean {
  const lastYear = yearOf(given(child.birth_date, 'birth_date')) + 3;
  return (
    child.nursery === true && (yearOf(date) < lastYear || (yearOf(date) === lastYear && monthOf(date) <= 8))
  );
}
const isAtHome = (child: Person, date: string): boolean =>
  child.home_support_certificate === true && ageOf(child, date) < 3;

/**
 * "Amount" and the line on the ISEE: minorenni until 2025, the one of families from 2026; from 2025 without the AUU, a value needed only
 * when the printed one is above a limit.
 */
function iseeOn(facts: Facts, date: string): number | undefined {
  if (facts.has_isee === false) return undefined;
  if (date < '2025-01-01') return facts.isee_minors;
  const printed = date < '2026-01-01' ? facts.isee_minors : facts.isee_inclusion;
  return facts.isee_without_auu ?? printed;
}

/** Euro a year for one child. */
function annual(child: Person, facts: Facts, date: string): { sum: number; line: string } {
  const flat = FLAT[yearOf(date)];
  if (flat !== undefined) return { sum: flat, line: `flat ${flat}` };
  const isee = iseeOn(facts, date);
  if (isee === undefined) return { sum: 1500, line: 'no ISEE' };
  if (cents(isee) > cents(BAND_2)) return { sum: 1500, line: 'band 3' };
  const youngSibling = facts.household.some(
    (one) => one.relation === 'child' && one !== child && ageOf(one, date) < 10,
  );
  const bornFrom2024 = given(child.birth_date, 'birth_date') >= '2024-01-01';
  if (bornFrom2024 && (date >= '2025-01-01' || youngSibling)) return { sum: 3600, line: 'from 2024' };
  return cents(isee) <= cents(BAND_1) ? { sum: 3000, line: 'band 1' } : { sum: 2500, line: 'band 2' };
}

export function bonusNido(facts: Facts, date: string): Opinion {
  const { household, citizenship, permit = '' } = facts;
  if (citizenship === 'non-eu' && !PERMITS.includes(permit)) return undefined;
  const children = household.filter(({ relation }) => relation === 'child');
  const atNursery = children.filter((child) => attends(child, date));
  const atHome = children.filter((child) => isAtHome(child, date));
  const failed = refusal({
    child: atNursery.length + atHome.length > 0,
    registered: isRegistered(facts),
  });
  if (failed) return failed;
  const answer: Answer = { status: 'likely', failing: [] };
  if (atHome.length > 0) {
    if (atNursery.length + atHome.length > 1) return undefined;
    const { sum, line } = annual(given(atHome[0], 'child'), facts, date);
    return { ...answer, once: sum, branch: `home ${line}` };
  }
  // In elevenths of a cent, so that only the end is rounded.
  let elevenths = 0;
  const lines: string[] = [];
  for (const child of atNursery) {
    const { sum, line } = annual(child, facts, date);
    const { nursery_fee_month: fee } = child;
    const most = cents(sum);
    const isFee = fee !== undefined && cents(fee) * MONTHS < most;
    elevenths += isFee ? cents(fee) * MONTHS : most;
    lines.push(`${line}${isFee ? ', fee' : ''}`);
  }
  return {
    ...answer,
    month: euro(halfUp(elevenths, MONTHS)),
    branch: lines.length > 1 ? 'several' : lines.join(),
  };
}
