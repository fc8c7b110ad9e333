/** What every kind of field gets, and what they share: errors beside the field, single radio buttons and check boxes, "I don't know". */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { BaseFact, Question } from '../../../engine/index.js';
import type { Formats } from '../../../i18n/formats.js';
import type { Texts } from '../../../i18n/texts.js';
import type { FactDraft } from '../answers/draft.js';

export interface Field {
  readonly texts: Texts;
  readonly formats: Formats;
  readonly question: Question;
  readonly fact: BaseFact;
  readonly draft: FactDraft;
  /** What is wrong with it, in words. */
  readonly error?: string | undefined;
  /** Files what was typed or ticked. */
  readonly change: (part: FactDraft) => void;
}

/** The id of a fact's first input: links of the error summary lead there. */
export const fieldId = (fact: string): string => `field-${fact}`;

export const errorId = (fact: string): string => `error-${fact}`;

/** `aria-describedby` of an input: its error, when it has one. */
export const describedBy = ({ fact, error }: Pick<Field, 'fact' | 'error'>): string | typeof nothing =>
  error === undefined ? nothing : errorId(fact.id);

export function errorText({
  texts,
  fact,
  error,
}: Pick<Field, 'texts' | 'fact' | 'error'>): TemplateResult | typeof nothing {
  if (error === undefined) return nothing;
  return html`<p class="error" part="error" id=${errorId(fact.id)}>
    <span class="visually-hidden">${texts.t('errors.prefix')}</span> ${error}
  </p>`;
}

export interface Option {
  readonly id: string;
  readonly label: string;
  readonly checked: boolean;
  readonly invalid?: boolean;
  /** Of a check box in error. */
  readonly describedBy?: string;
  readonly onChange: (checked: boolean) => void;
}

export function radio(name: string, { id, label, checked, onChange }: Option): TemplateResult {
  return html`<div class="option" part="option">
    <input
      type="radio"
      id=${id}
      name=${name}
      .checked=${live(checked)}
      @change=${() => {
        onChange(true);
      }}
    />
    <label for=${id}>${label}</label>
  </div>`;
}

export function checkbox({
  id,
  label,
  checked,
  invalid = false,
  describedBy,
  onChange,
}: Option): TemplateResult {
  return html`<div class="option" part="option">
    <input
      type="checkbox"
      id=${id}
      .checked=${live(checked)}
      aria-invalid=${invalid ? 'true' : 'false'}
      aria-describedby=${describedBy ?? nothing}
      @change=${(event: Event) => {
        onChange((event.target as HTMLInputElement).checked);
      }}
    />
    <label for=${id}>${label}</label>
  </div>`;
}

/** "I don't know" as a radio button, the last of its group. */
export function unknownRadio({ texts, fact, draft, change }: Field, name: string): TemplateResult {
  return html`<p class="or" aria-hidden="true">${texts.t('question.or')}</p>
    ${radio(name, {
      id: `unknown-${fact.id}`,
      label: texts.t('question.unknown'),
      checked: draft.unknown === true,
      onChange: () => {
        change({ unknown: true, chosen: undefined });
      },
    })}`;
}

/** "I don't know" beside fields in which one types. What was typed stays. */
export function unknownCheckbox({ texts, fact, draft, change }: Field): TemplateResult {
  return html`<p class="or" aria-hidden="true">${texts.t('question.or')}</p>
    ${checkbox({
      id: `unknown-${fact.id}`,
      label: texts.t('question.unknown'),
      checked: draft.unknown === true,
      onChange: (unknown) => {
        change({ unknown });
      },
    })}`;
}
