/** What an edited answer changed: said once, written above the results, and marked at each benefit until the next change. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Change } from '../../../results/changes.js';
import type { Scene } from '../scene.js';
import type { Report } from './report.js';

/** More names than this are counted. */
const MOST_NAMES = 5;

/** "2 risultati sono cambiati: ADI (ora è probabile) e …". */
export function changesWords(
  changes: readonly Change[],
  { texts, formats }: Pick<Scene, 'texts' | 'formats'>,
): string {
  const named = changes.slice(0, MOST_NAMES).map((change) => {
    const { name } = texts.benefit(change.benefit);
    return texts.t('results.changedOne', { name, now: nowWords(change, texts) });
  });
  const more = changes.length - named.length;
  const list = formats.list(more > 0 ? [...named, texts.t('results.more', { count: more })] : named);
  return texts.t('results.changed', { count: changes.length, list });
}

export function changesNotice(report: Report): TemplateResult | typeof nothing {
  const { changes } = report;
  if (changes.size === 0) return nothing;
  return html`<p class="changes" part="changes">${changesWords([...changes.values()], report)}</p>`;
}

/** The mark at a benefit. */
export function changeTag(benefit: string, { changes, texts }: Report): TemplateResult | typeof nothing {
  const change = changes.get(benefit);
  if (!change) return nothing;
  return html`<span class="tag tag-changed"
    >${texts.t('results.changedTag', { now: nowWords(change, texts) })}</span
  >`;
}

const nowWords = ({ after, amount }: Change, texts: Scene['texts']): string =>
  amount === undefined ? texts.t(`results.now.${after}`) : texts.t(`results.nowAmount.${amount}`);
