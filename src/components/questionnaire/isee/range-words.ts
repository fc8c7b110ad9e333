/** A range of money in words: rounded outwards for the eye, to the cent in the arithmetic. */
import type { IseeEstimate } from '../../../isee/index.js';
import type { IseeWords } from './path-view.js';

type Range = IseeEstimate['isr'];

/** Nobody needs the cents of an estimate. */
const STEP = 10;

/** "da 6.200 € a 8.900 €", to the next ten outwards; "circa 4.200 €" when it is exact. */
export function roundRangeWords({ min, max }: Range, words: IseeWords): string {
  if (min === max) return words.texts.t('isee.about', { money: words.formats.money(Math.round(min)) });
  return rangeWords(outwards({ min, max }), words);
}

/** The range to the next ten outwards: it holds all that it held. */
export const outwards = ({ min, max }: Range): Range => ({
  min: Math.floor(min / STEP) * STEP,
  max: Math.ceil(max / STEP) * STEP,
});

/** To the cent. */
export function rangeWords({ min, max }: Range, { texts, formats }: IseeWords): string {
  const write = (value: number): string => formats.money(Math.round(value * 100) / 100);
  if (min === max) return write(min);
  if (max === Infinity) return texts.t('amount.atLeast', { min: write(min) });
  return min === 0
    ? texts.t('amount.atMost', { max: write(max) })
    : texts.t('amount.between', { min: write(min), max: write(max) });
}

/** Of the scale: "2,66", "da 2,46 a 2,66". */
export function ratioWords({ min, max }: Range, { texts, formats }: IseeWords): string {
  return min === max
    ? formats.number(min)
    : texts.t('amount.between', { min: formats.number(min), max: formats.number(max) });
}
