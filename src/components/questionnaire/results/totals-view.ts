/** What the likely benefits come to together, by month and once. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Range } from '../../../engine/index.js';
import type { Totals } from '../../../results/totals.js';
import type { Report } from './report.js';
import { amountWords } from './amount-words.js';

export function totalsView(report: Report): TemplateResult | typeof nothing {
  const { texts, formats, analysis } = report;
  const { likely, withPossible, chosen } = analysis.combination;
  const parts = partsOf(likely, report);
  const isReceiving = chosen.some(({ outcome }) => outcome.received);
  const more = moreWords(likely, withPossible, report);
  if (parts.length === 0) return more === undefined ? nothing : html`<p class="note">${more}</p>`;
  return html`<div class="totals" part="totals">
    <p class="totals-line">
      ${texts.t('results.total')} <strong class="amount">${formats.list(parts)}</strong>
    </p>
    <p class="note">
      ${texts.t('results.totalNote')} ${isReceiving ? texts.t('results.totalWithoutReceived') : nothing}
      ${more}
    </p>
  </div>`;
}

/** "circa 900 € al mese", "circa 1.000 € una volta sola". */
function partsOf({ month, once }: Totals, report: Report): readonly string[] {
  const words = (range: Range, per: 'month' | 'once'): string | undefined =>
    range.max <= 0 ? undefined : amountWords({ ...rounded(range), per, upTo: false }, report);
  return [words(month, 'month'), words(once, 'once')].filter((part) => part !== undefined);
}

/** What the possible ones could add by the month, where that is bounded. */
function moreWords(likely: Totals, all: Totals, { texts, formats }: Report): string | undefined {
  const { max } = all.month;
  if (!Number.isFinite(max) || max < likely.month.max + 1) return undefined;
  return texts.t('results.totalPossible', { money: formats.money(Math.round(max)) });
}

/** Sums of estimates are told in whole euros; a lower bound is never rounded up, an upper one never down. */
const rounded = ({ min, max }: Range): Range =>
  min === max
    ? { min: Math.round(min), max: Math.round(max) }
    : { min: Math.floor(min), max: Math.ceil(max) };
