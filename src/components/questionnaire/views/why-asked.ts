/** "Why do we ask?": the benefits that the answer can still decide. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Scene } from '../scene.js';

export function whyAsked({ texts, view }: Scene): TemplateResult | typeof nothing {
  if (view.decides.length === 0) return nothing;
  return html`<details class="why" part="why">
    <summary>${texts.t('question.why')}</summary>
    <p>${texts.t('question.whyDecides', { count: view.decides.length })}</p>
    <ul>
      ${view.decides.map((id) => html`<li>${texts.benefit(id).name}</li>`)}
    </ul>
  </details>`;
}
