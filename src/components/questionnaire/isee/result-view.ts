/** The result of the ISEE path: what the ISEE probably is, that only the declaration counts, how it was reckoned, and what next. */
import { html, nothing, type TemplateResult } from 'lit';
import { factsOfEstimate, tells, type IseeEstimate } from '../../../isee/index.js';
import { screenHeading } from '../heading.js';
import { arithmetic } from './arithmetic.js';
import { roundRangeWords } from './range-words.js';
import type { IseePath } from './isee-path.js';
import type { IseePathActions, IseeWords } from './path-view.js';

const LEFT_OUT = ['costs', 'abroad', 'minors', 'paid'] as const;

export function resultView(words: IseeWords, path: IseePath, actions: IseePathActions): TemplateResult {
  const { texts, headingLevel } = words;
  const { estimate } = path;
  if (!estimate) return html``;
  const facts = factsOfEstimate(estimate);
  const isUseful = Object.keys(facts).length > 0;
  const { isee } = estimate.ordinary;
  return html`${screenHeading(
      headingLevel,
      tells(isee) ? texts.t('isee.result', { range: roundRangeWords(isee, words) }) : texts.t('isee.nothing'),
    )}
    ${isUseful ? otherValues(words, estimate) : html`<p>${texts.t('isee.nothingText')}</p>`}
    <p class="disclaimer" part="disclaimer">${texts.t('isee.onlyDsu')}</p>
    ${isUseful ? arithmetic(words, estimate) : nothing}
    <details>
      <summary>${texts.t('isee.leftOut')}</summary>
      <ul>
        ${LEFT_OUT.map((id) => html`<li>${texts.t(`isee.leftOutItems.${id}`)}</li>`)}
      </ul>
    </details>
    ${
      isUseful
        ? html`<p class="actions">
            <button
              type="button"
              class="button button-primary"
              part="button button-primary"
              @click=${() => {
                actions.use(facts);
              }}
            >
              ${texts.t('isee.use')}
            </button>
          </p>`
        : nothing
    }`;
}

/** The value for family benefits and inclusion, and what benefits for minors go by where that is not the same. */
function otherValues(words: IseeWords, { ordinary, inclusion, minors }: IseeEstimate): TemplateResult {
  const { texts } = words;
  const isSame = minors && minors.min === ordinary.isee.min && minors.max === ordinary.isee.max;
  return html`${
    inclusion
      ? html`<p>${texts.t('isee.inclusion', { range: roundRangeWords(inclusion.isee, words) })}</p>`
      : nothing
  }
  ${isSame ? nothing : html`<p>${texts.t('isee.otherMinors')}</p>`}`;
}
