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
  /** Names the field among those of the screen: the fact, and whose it is where several people are asked. */
  readonly name: string;
  readonly draft: FactDraft;
  /** What is wrong with it, in words. */
  readonly error?: string | undefined;
  /** Files what was typed or ticked. */
  readonly change: (part: FactDraft) => void;
}

/** The id of a field's first input: links of the error summary lead there. */
export const fieldId = (name: string): string => `field-${name}`;

export const errorId = (name: string): string => `error-${name}`;

/** `aria-describedby` of an input: its error, when it has one. */
export const describedBy = ({ name, error }: Pick<Field, 'name' | 'error'>): string | typeof nothing =>
  error === undefined ? nothing : errorId(name);

export function errorText({
  texts,
  name,
  error,
}: Pick<Field, 'texts' | 'name' | 'error'>): TemplateResult | typeof nothing {
  if (error === undefined) return nothing;
  return html`<p class="error" part="error" id=${errorId(name)}>
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
export function unknownRadio({ texts, name, draft, change }: Field, group: string): TemplateResult {
  return html`<p class="or" aria-hidden="true">${texts.t('question.or')}</p>
    ${radio(group, {
      id: `unknown-${name}`,
      label: texts.t('question.unknown'),
      checked: draft.unknown === true,
      onChange: () => {
        change({ unknown: true, chosen: undefined });
      },
    })}`;
}

/** "I don't know" beside fields in which one types. What was typed stays. */
export function unknownCheckbox({ texts, name, draft, change }: Field): TemplateResult {
  return html`<p class="or" aria-hidden="true">${texts.t('question.or')}</p>
    ${checkbox({
      id: `unknown-${name}`,
      label: texts.t('question.unknown'),
      checked: draft.unknown === true,
      onChange: (unknown) => {
        change({ unknown });
      },
    })}`;
}
