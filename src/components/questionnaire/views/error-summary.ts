/** The summary of what is wrong on a screen. It takes the focus; its links lead to the fields. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Texts } from '../../../i18n/texts.js';

export interface FieldError {
  /** Id of the input to go to. */
  readonly target: string;
  readonly text: string;
}

export function errorSummary(texts: Texts, errors: readonly FieldError[]): TemplateResult | typeof nothing {
  if (errors.length === 0) return nothing;
  return html`<div
    id="summary"
    class="summary"
    part="error-summary"
    tabindex="-1"
    aria-labelledby="summary-title"
    role="group"
  >
    <div role="alert">
      <p class="summary-title" id="summary-title">${texts.t('errors.title')}</p>
      <ul>
        ${errors.map(({ target, text }) => html`<li><a href=${`#${target}`} @click=${goTo}>${text}</a></li>`)}
      </ul>
    </div>
  </div>`;
}

/** The field is in this shadow root, where the browser does not look for fragments; and the address is the host page's. */
function goTo(event: Event): void {
  const link = event.currentTarget as HTMLAnchorElement;
  event.preventDefault();
  event.stopPropagation();
  (link.getRootNode() as ShadowRoot).getElementById(link.hash.slice(1))?.focus();
}
