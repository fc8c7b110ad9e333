/**
 * Of two incompatible benefits that both hold, the better by the year stays. One stage does this for the whole
 * catalogue, after the benefits are evaluated; it is sound for partly known amounts: a benefit gives way only to one that certainly stays
 * and is certainly better, and stays only where nothing that may hold can be better.
 */
import type { Range, Truth } from './ranges.js';

export interface Contender {
  readonly benefit: string;
  /** Place in the rule book: of two equal amounts the earlier stays. */
  readonly place: number;
  /** True or undefined; benefits that do not hold do not contend. */
  readonly holds: Truth;
  readonly year: Range;
  readonly rivals: readonly string[];
}

export type Verdict = 'stays' | 'open' | { readonly yieldsTo: string };

/** A verdict for every contender. */
export function weigh(contenders: readonly Contender[]): Map<string, Verdict> {
  const byId = new Map(contenders.map((contender) => [contender.benefit, contender]));
  const verdicts = new Map<string, Verdict>();
  const rivalsOf = (contender: Contender): Contender[] =>
    contender.rivals.map((id) => byId.get(id)).filter((rival) => rival !== undefined);
  let settled = true;
  while (settled) {
    settled = false;
    for (const contender of contenders) {
      if (verdicts.has(contender.benefit)) continue;
      const verdict = judge(contender, rivalsOf(contender), verdicts);
      if (verdict === 'open') continue;
      verdicts.set(contender.benefit, verdict);
      settled = true;
    }
  }
  for (const { benefit } of contenders) if (!verdicts.has(benefit)) verdicts.set(benefit, 'open');
  return verdicts;
}

function judge(
  contender: Contender,
  rivals: readonly Contender[],
  verdicts: ReadonlyMap<string, Verdict>,
): Verdict {
  let mayBeBeaten = false;
  for (const rival of rivals) {
    const verdict = verdicts.get(rival.benefit);
    if (typeof verdict === 'object' || isBetter(contender, rival)) continue;
    if (verdict === 'stays' && rival.holds === true && isBetter(rival, contender))
      return { yieldsTo: rival.benefit };
    mayBeBeaten = true;
  }
  return mayBeBeaten ? 'open' : 'stays';
}

/** Certainly better by the year, whatever the open amounts turn out to be. */
function isBetter(a: Contender, b: Contender): boolean {
  return a.year.min > b.year.max || (a.year.min === b.year.max && a.place < b.place);
}
