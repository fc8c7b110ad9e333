/** The form of a screen with one main button: what is typed is checked by the widget, in its own words, not by the browser. */
import { html, type TemplateResult } from 'lit';
import type { Texts } from '../../../i18n/texts.js';

/** @param submit reads the fields and goes on, or tells what is wrong */
export function screenForm(texts: Texts, content: unknown, submit: () => void): TemplateResult {
  return html`<form
    novalidate
    @submit=${(event: Event) => {
      event.preventDefault();
      submit();
    }}
  >
    ${content}
    <p class="actions">
      <button type="submit" class="button button-primary" part="button button-primary">
        ${texts.t('question.continue')}
      </button>
    </p>
  </form>`;
}
