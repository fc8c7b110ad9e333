/**
 * The best that can be had together. Of benefits that exclude each other the set that is worth most in a year is suggested, never
 * two of them, and not the best pair where several together are better. While amounts are open, a set is settled only when no other can
 * turn out better; until then the one that is worth most for certain is suggested and the bounds cover all that may come out.
 */
import type { Benefit, Outcome, Range } from '../engine/index.js';
import { connectedPieces, maximalSets } from './independent-sets.js';
import { bestOf, hullOf, NO_TOTALS, sumOf, totalsOf, type Totals } from './totals.js';

interface Choice {
  /** As it comes out by itself: likely or possible, with its amount. */
  readonly outcome: Outcome;
  /** False while another combination may turn out better. */
  readonly settled: boolean;
}

/** What one could have instead: "instead of `insteadOf`: `outcome`, from … to …". */
export interface Alternative {
  readonly outcome: Outcome;
  readonly insteadOf: readonly string[];
}

export interface Combination {
  /** No two exclude each other. In the order of the rule book. */
  readonly chosen: readonly Choice[];
  readonly alternatives: readonly Alternative[];
  /** Of what is likely and not yet received. */
  readonly likely: Totals;
  /** The same with what is only possible, which may come to nothing. */
  readonly withPossible: Totals;
}

type Rivalry = Pick<Benefit, 'id' | 'incompatible_with'>;

/**
 * @param alone what each benefit comes to by itself (standing-alone.ts), in the order of the rule book
 * @param benefits the rules, for who excludes whom
 */
export function bestCombination(alone: Iterable<Outcome>, benefits: readonly Rivalry[]): Combination {
  const byId = new Map(
    [...alone].filter(({ status }) => isOpen(status)).map((outcome) => [outcome.benefit, outcome]),
  );
  const excludes = rivalry(benefits);
  const pieces = connectedPieces([...byId.keys()], excludes).map((piece) => {
    const outcomes = piece.flatMap((id) => byId.get(id) ?? []);
    return judgePiece(outcomes, maximalSets(piece, excludes), excludes);
  });
  const place = new Map([...byId.keys()].map((id, index) => [id, index]));
  const inOrder = (a: { outcome: Outcome }, b: { outcome: Outcome }): number =>
    (place.get(a.outcome.benefit) ?? 0) - (place.get(b.outcome.benefit) ?? 0);
  return {
    chosen: pieces.flatMap(({ chosen }) => chosen).sort(inOrder),
    alternatives: pieces.flatMap(({ alternatives }) => alternatives).sort(inOrder),
    likely: sumOf(pieces.map(({ likely }) => likely)),
    withPossible: sumOf(pieces.map(({ withPossible }) => withPossible)),
  };
}

const isOpen = (status: Outcome['status']): boolean => status === 'likely' || status === 'possible';

/** Exclusion holds both ways, whichever file names it. */
function rivalry(benefits: readonly Rivalry[]): (a: string, b: string) => boolean {
  const pairs = new Set(
    benefits.flatMap(({ id, incompatible_with: rivals = [] }) =>
      rivals.flatMap((rival) => [`${id} ${rival}`, `${rival} ${id}`]),
    ),
  );
  return (a, b) => pairs.has(`${a} ${b}`);
}

function judgePiece(
  outcomes: readonly Outcome[],
  sets: readonly (readonly string[])[],
  excludes: (a: string, b: string) => boolean,
): Combination {
  const ways = sets.map((set) => outcomes.filter(({ benefit }) => set.includes(benefit)));
  const best = ways.reduce((one, other) => (compareFloors(other, one) > 0 ? other : one), ways[0] ?? []);
  const settled = ways.every((way) => way === best || !mayBeat(way, best));
  const contenders = ways.filter((way) => !ways.some((other) => other !== way && surelyBeats(other, way)));
  // The choice goes by all amounts; the year's total leaves out what is received or paid once, and then its floors are no floor of the best.
  const isApart = ({ received, amount }: Outcome): boolean => received || amount?.per === 'once';
  const whichever = outcomes.some(isApart) ? hullOf : bestOf;
  return {
    chosen: best.map((outcome) => ({ outcome, settled })),
    alternatives: outcomes
      .filter((outcome) => !best.includes(outcome))
      .map((outcome) => ({
        outcome,
        insteadOf: best
          .filter(({ benefit }) => excludes(benefit, outcome.benefit))
          .map(({ benefit }) => benefit),
      })),
    likely: whichever(contenders.map((way) => totalOf(way.filter(isCertain), true))),
    withPossible: whichever(contenders.map((way) => totalOf(way, false))),
  };
}

const isCertain = ({ status }: Outcome): boolean => status === 'likely';

/** Of two ways the one with the higher floor; then the higher ceiling; then the one with more; then the earlier in the rule book. */
function compareFloors(a: readonly Outcome[], b: readonly Outcome[]): number {
  return (
    sumOfYears(a, 'min') - sumOfYears(b, 'min') ||
    finite(sumOfYears(a, 'max')) - finite(sumOfYears(b, 'max')) ||
    a.filter(isCertain).length - b.filter(isCertain).length ||
    a.length - b.length
  );
}

/** What both have in common is the same amount on both sides. */
function mayBeat(way: readonly Outcome[], best: readonly Outcome[]): boolean {
  const [more, less] = withoutCommon(way, best);
  return sumOfYears(more, 'max') > sumOfYears(less, 'min');
}

function surelyBeats(way: readonly Outcome[], other: readonly Outcome[]): boolean {
  const [more, less] = withoutCommon(way, other);
  return sumOfYears(more, 'min') > sumOfYears(less, 'max');
}

function withoutCommon(
  a: readonly Outcome[],
  b: readonly Outcome[],
): [readonly Outcome[], readonly Outcome[]] {
  return [a.filter((one) => !b.includes(one)), b.filter((one) => !a.includes(one))];
}

/** What is only possible may come to nothing. */
function sumOfYears(outcomes: readonly Outcome[], bound: keyof Range): number {
  return outcomes.reduce((total, { status, amount }) => {
    if (!amount || (bound === 'min' && status !== 'likely')) return total;
    return total + Math.max(0, amount.year[bound]);
  }, 0);
}

const finite = (value: number): number => Math.min(value, Number.MAX_VALUE);

/** What is received already is no gain. */
function totalOf(way: readonly Outcome[], certain: boolean): Totals {
  const parts = way
    .filter(({ received }) => !received)
    .map((outcome) => totalsOf(outcome.amount, certain || isCertain(outcome)));
  return parts.length === 0 ? NO_TOTALS : sumOf(parts);
}
