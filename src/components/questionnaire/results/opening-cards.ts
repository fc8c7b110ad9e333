/** Benefits that wait for a formality, one card a set of formalities: the step is told once, however many benefits wait for it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Outcome } from '../../../engine/index.js';
import type { Opening } from '../../../results/first-steps.js';
import { innerHeading } from '../heading.js';
import { amountWords } from './amount-words.js';
import { changeTag } from './changes-view.js';
import type { Report } from './report.js';

export function openingCards(report: Report): TemplateResult {
  return html`${report.analysis.openings.map((opening) => card(opening, report))}`;
}

function card({ steps, opens }: Opening, report: Report): TemplateResult {
  const { texts, headingLevel } = report;
  return html`<article class="card card-first" part="card">
    ${steps.map(
      (step) =>
        html`${innerHeading(headingLevel, 2, texts.t(`firstSteps.${step}`), 'card-title')}
          <p class="screen-only">${texts.t(`firstSteps.${step}Text`)}</p>`,
    )}
    <p>${texts.t('results.stepOpens')}</p>
    <ul>
      ${opens.map((outcome) => html`<li>${opened(outcome, report)}</li>`)}
    </ul>
  </article>`;
}

/** The benefit, how it would stand, and what it would be worth as far as that is known. */
function opened({ benefit, status, amount }: Outcome, report: Report): TemplateResult {
  const { texts } = report;
  const { name, what } = texts.benefit(benefit);
  const words = amount && amountWords(amount, report);
  return html`<strong>${name}</strong>:
    ${texts.t(status === 'likely' ? 'results.thenLikely' : 'results.thenPossible')}${words === undefined ? nothing : html`, ${words}`}
    ${changeTag(benefit, report)}<span class="reason-line">${what}</span>`;
}
