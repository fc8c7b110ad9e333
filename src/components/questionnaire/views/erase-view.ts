/** "Erase everything?": asked on the page, since a window of the browser's own may be forbidden inside a frame. */
import { html, type TemplateResult } from 'lit';
import { screenHeading } from '../heading.js';
import type { Scene } from '../scene.js';

export function eraseView(
  { texts, headingLevel }: Scene,
  { yes, no }: { yes: () => void; no: () => void },
): TemplateResult {
  return html`${screenHeading(headingLevel, texts.t('erase.title'))}
    <p>${texts.t('erase.text')}</p>
    <p class="actions">
      <button type="button" class="button button-primary" part="button button-primary" @click=${yes}>
        ${texts.t('erase.yes')}
      </button>
      <button type="button" class="button" part="button" @click=${no}>${texts.t('erase.no')}</button>
    </p>`;
}
