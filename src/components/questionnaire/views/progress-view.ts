/** How far one has come, by sections. Words for everybody, a bar for those who see it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Scene } from '../scene.js';

export function progressView({ texts, view }: Scene): TemplateResult | typeof nothing {
  const sections = view.progress.sections.filter(
    ({ answered, open, current }) => current || answered + open > 0,
  );
  const at = sections.findIndex(({ current }) => current);
  const section = sections[at];
  if (!section) return nothing;
  return html`<div class="progress" part="progress">
    <p class="progress-text" id="progress-text">
      ${texts.t('progress.section', { number: at + 1, total: sections.length })}
      <strong>${texts.section(section.id)}</strong>
    </p>
    <ol class="segments plain" aria-labelledby="progress-text">
      ${sections.map(({ id, open, current }) => {
        const state = current ? 'current' : open === 0 ? 'done' : 'open';
        return html`<li class=${`segment segment-${state}`} aria-current=${current ? 'step' : 'false'}>
          <span class="visually-hidden">${texts.section(id)}: ${texts.t(`progress.${state}`)}</span>
        </li>`;
      })}
    </ol>
  </div>`;
}
