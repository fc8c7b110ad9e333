/** A date in three fields. Day and month may stay empty: many people know only the year. */
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { FactDraft } from '../answers/draft.js';
import { errorId, errorText, fieldId, type Field } from './field.js';
import { otherAnswers } from './figure-field.js';

export function dateField(field: Field): TemplateResult {
  return html`${errorText(field)} ${dateInputs(field)} ${otherAnswers(field)}`;
}

/** The three inputs alone: for the household screen, which has its own way not to know. */
export function dateInputs({ texts, name, draft, change, error }: Field): TemplateResult {
  const hint = `hint-${name}`;
  const describedBy = error === undefined ? hint : `${hint} ${errorId(name)}`;
  const input = (part: 'day' | 'month' | 'year', id: string): TemplateResult =>
    html`<div class="date-part">
      <label class="label" for=${id}>${texts.t(`date.${part}`)}</label>
      <input
        class=${`input input-${part}`}
        part="input"
        type="text"
        inputmode="numeric"
        autocomplete="off"
        maxlength=${part === 'year' ? 4 : 2}
        id=${id}
        aria-invalid=${error === undefined ? 'false' : 'true'}
        aria-describedby=${describedBy}
        .value=${live(draft[part] ?? '')}
        @input=${(event: Event) => {
          change({
            [part]: (event.target as HTMLInputElement).value,
            unknown: false,
            offered: undefined,
          } satisfies FactDraft);
        }}
      />
    </div>`;
  return html`<p class="hint" part="hint" id=${hint}>${texts.t('date.hint')}</p>
    <div class="date">
      ${input('day', fieldId(name))} ${input('month', `${fieldId(name)}-month`)}
      ${input('year', `${fieldId(name)}-year`)}
    </div>`;
}
