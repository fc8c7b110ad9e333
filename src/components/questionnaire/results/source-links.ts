/** The sources of a clause, as links to the law that say that they open elsewhere. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Source } from '../../../engine/index.js';
import type { Report } from './report.js';

export function sourceLinks(
  ids: readonly string[],
  sources: Readonly<Record<string, Source>>,
  { texts }: Report,
): TemplateResult | typeof nothing {
  const known = [...new Set(ids)].flatMap((id) => {
    const source = sources[id];
    return source ? [source] : [];
  });
  if (known.length === 0) return nothing;
  return html`<span class="sources">
    ${texts.t('results.sources')}
    ${known.map((source, index) => html`${index > 0 ? '; ' : ''}${link(source, texts.t('results.newTab'))}`)}
  </span>`;
}

function link({ title, url }: Source, newTab: string): TemplateResult {
  if (url === undefined) return html`${title}`;
  return html`<a href=${url} target="_blank" rel="noopener noreferrer" part="link"
    >${title}<span class="visually-hidden"> ${newTab}</span></a
  >`;
}
