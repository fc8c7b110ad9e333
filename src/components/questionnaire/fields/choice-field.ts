/** One of several: radio buttons, or a list to choose from when there are very many. Yes or no is a choice of two. */
import { html, type TemplateResult } from 'lit';
import type { BaseFact, Question } from '../../../engine/index.js';
import { choicesOf, fieldKind } from '../answers/kinds.js';
import {
  describedBy,
  errorText,
  fieldId,
  radio,
  unknownCheckbox,
  unknownRadio,
  type Field,
} from './field.js';

/** More choices than this would be a wall of radio buttons. */
const MOST_RADIOS = 24;

/** Whether a question is answered by one group of radio buttons: its fieldset is then that group, and tells its error. */
export const isRadioGroup = (question: Question, fact: BaseFact): boolean => {
  const kind = fieldKind(question, fact);
  return kind === 'yes-no' || (kind === 'choice' && choicesOf(question, fact).length <= MOST_RADIOS);
};

export function yesNoField(field: Field): TemplateResult {
  const { texts } = field;
  return radios(field, [
    ['yes', texts.t('question.yes')],
    ['no', texts.t('question.no')],
  ]);
}

export function choiceField(field: Field): TemplateResult {
  const { texts, question, fact } = field;
  const labels = texts.question(question.id).choices ?? {};
  const options = choicesOf(question, fact).map((value): [string, string] => [
    value,
    labels[value] ?? texts.label('choices', value),
  ]);
  return options.length > MOST_RADIOS ? list(field, options) : radios(field, options);
}

function radios(field: Field, options: readonly (readonly [string, string])[]): TemplateResult {
  const { name, draft, change } = field;
  const group = `choice-${name}`;
  return html`${errorText(field)}
    <div class="options">
      ${options.map(([value, label], index) =>
        radio(group, {
          id: index === 0 ? fieldId(name) : `${fieldId(name)}-${value}`,
          label,
          checked: !draft.unknown && draft.chosen === value,
          onChange: () => {
            change({ chosen: value, unknown: false });
          },
        }),
      )}
      ${unknownRadio(field, group)}
    </div>`;
}

function list(field: Field, options: readonly (readonly [string, string])[]): TemplateResult {
  const { texts, name, draft, change, error } = field;
  const byLabel = [...options].sort(([, a], [, b]) => a.localeCompare(b, texts.language));
  return html`${errorText(field)}
    <label class="label" for=${fieldId(name)}>${texts.t('question.choose')}</label>
    <select
      class="input"
      part="input"
      id=${fieldId(name)}
      aria-invalid=${error === undefined ? 'false' : 'true'}
      aria-describedby=${describedBy(field)}
      @change=${(event: Event) => {
        change({ chosen: (event.target as HTMLSelectElement).value || undefined, unknown: false });
      }}
    >
      <option value="">${texts.t('question.nothingChosen')}</option>
      ${byLabel.map(([value, label]) => html`<option value=${value} ?selected=${draft.chosen === value}>${label}</option>`)}
    </select>
    ${unknownCheckbox(field)}`;
}
