/** What has been found so far, told politely while one answers. The element stays in place, or a screen reader would not hear it change. */
import { html, type TemplateResult } from 'lit';
import type { Scene } from '../scene.js';

/** More names than this are counted, not read. */
const MOST_NAMES = 3;

export function foundLine(scene: Scene): TemplateResult {
  return html`<p class="found" part="found" role="status">${foundWords(scene)}</p>`;
}

function foundWords({ texts, formats, view }: Scene): string {
  const { likely, possible } = view.found;
  if (view.answered.length === 0 || likely.length + possible.length === 0) return '';
  const names = likely.slice(0, MOST_NAMES).map((id) => texts.benefit(id).name);
  const more = likely.length - names.length;
  const list = formats.list(more > 0 ? [...names, texts.t('found.more', { count: more })] : names);
  const found =
    likely.length > 0 ? texts.t('found.likely', { count: likely.length, list }) : texts.t('found.none');
  return possible.length > 0 ? `${found} ${texts.t('found.possible', { count: possible.length })}` : found;
}
