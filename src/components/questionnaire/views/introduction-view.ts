/** The first screen: what this is, that it is anonymous, how long it takes, and that it decides nothing. */
import { html, type TemplateResult } from 'lit';
import { screenHeading } from '../heading.js';
import type { Scene } from '../scene.js';

export function introductionView({ texts, formats, view, headingLevel, send }: Scene): TemplateResult {
  const { t } = texts;
  return html`${screenHeading(headingLevel, t('introduction.title'))}
    <p class="lead">${t('introduction.what')}</p>
    <ul class="points">
      <li>${t('introduction.anonymous')}</li>
      <li>${t('introduction.time')}</li>
      <li>${t('introduction.unknown')}</li>
      <li>${t('introduction.noDecision')}</li>
    </ul>
    <p>
      <button
        type="button"
        class="button button-primary"
        part="button button-primary"
        @click=${() => {
          send({ type: 'START' });
        }}
      >
        ${t('introduction.start')}
      </button>
    </p>
    <p class="note">${t('introduction.date', { date: formats.date(view.date) })}</p>`;
}
