/** An amount in words. It is always an estimate: "about", "up to", "at least". */
import type { Amount } from '../../../engine/index.js';
import type { Scene } from '../scene.js';

type Words = Pick<Scene, 'texts' | 'formats'>;

/** Euro. A bound above this comes of the widest answer that is possible, and tells a person nothing. */
const MOST = 500_000;

/** "circa 900 € al mese", or undefined when nothing useful is known of it. */
export function amountWords(
  { min, max, per, upTo }: Pick<Amount, 'min' | 'max' | 'per' | 'upTo'>,
  { texts, formats }: Words,
): string | undefined {
  const isBounded = max < MOST;
  if (isBounded && max <= 0) return undefined;
  if (isBounded && (upTo || min <= 0)) return texts.t(`amount.upTo.${per}`, { money: formats.money(max) });
  if (!isBounded)
    return min >= 1 && Number.isFinite(min)
      ? texts.t(`amount.least.${per}`, { money: formats.money(min) })
      : undefined;
  if (min === max) return texts.t(`amount.${per}`, { money: formats.money(min) });
  return texts.t(`amount.range.${per}`, { min: formats.money(min), max: formats.money(max) });
}

/** What it comes to in a year, for an amount paid by the month. */
export function yearWords({ year, per, upTo }: Amount, words: Words): string | undefined {
  if (per !== 'month' || upTo || !Number.isFinite(year.max) || !(year.min > 0)) return undefined;
  return words.texts.t('amount.yearly', { money: moneyRange(year, words) });
}

function moneyRange({ min, max }: { min: number; max: number }, { texts, formats }: Words): string {
  return min === max
    ? formats.money(min)
    : texts.t('amount.between', { min: formats.money(min), max: formats.money(max) });
}
