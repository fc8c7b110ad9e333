/** The first screen: what this is, that it is anonymous, how long it takes, what brings one here; and that it decides nothing. */
import { html, type TemplateResult } from 'lit';
import { radio } from '../fields/field.js';
import { screenHeading } from '../heading.js';
import type { Scene } from '../scene.js';

/** The reasons of the rule book: this screen is shown before the rules are there. */
export const REASONS = ['looking', 'job-lost', 'child', 'disability', 'no-home', 'low-pension'] as const;
export type Reason = (typeof REASONS)[number];

export function introductionView(
  { texts, formats, view, headingLevel, send }: Scene,
  chosen: Reason,
  choose: (reason: Reason) => void,
): TemplateResult {
  const { t } = texts;
  return html`${screenHeading(headingLevel, t('introduction.title'))}
    <p class="lead">${t('introduction.what')}</p>
    <ul class="points">
      <li>${t('introduction.anonymous')}</li>
      <li>${t('introduction.time')}</li>
      <li>${t('introduction.unknown')}</li>
      <li>${t('introduction.noDecision')}</li>
    </ul>
    <fieldset class="inner" role="radiogroup" aria-describedby="hint-reason">
      <legend class="label">${t('introduction.reason')}</legend>
      <p class="hint" part="hint" id="hint-reason">${t('introduction.reasonHint')}</p>
      <div class="options">
        ${REASONS.map((reason) =>
          radio('reason', {
            id: `reason-${reason}`,
            label: t(`introduction.reason-${reason}`),
            checked: chosen === reason,
            onChange: () => {
              choose(reason);
            },
          }),
        )}
      </div>
    </fieldset>
    <p>
      <button
        type="button"
        class="button button-primary"
        part="button button-primary"
        @click=${() => {
          send({ type: 'START', reason: chosen });
        }}
      >
        ${t('introduction.start')}
      </button>
    </p>
    <p class="note">${t('introduction.date', { date: formats.date(view.date) })}</p>`;
}
