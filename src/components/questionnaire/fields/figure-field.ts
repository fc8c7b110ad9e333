/** Money and numbers: one text input, or bands to choose from for a person who knows only a range. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { rangeWords } from '../words/question-words.js';
import { bandsOf, offeredFigures, ownPeriod, periodsOf, type Band } from '../answers/kinds.js';
import {
  describedBy,
  errorText,
  fieldId,
  radio,
  unknownCheckbox,
  unknownRadio,
  type Field,
} from './field.js';

export function moneyField(field: Field): TemplateResult {
  const { texts, question, fact, name, draft } = field;
  if (draft.byBand) return bandFields(field);
  const periods = periodsOf(question, fact);
  const own = ownPeriod(fact);
  const label = periods.length === 1 && own ? texts.t(`money.${own}`) : texts.t('money.amount');
  return html`${errorText(field)} ${rangeLine(field)}
    <label class="label" for=${fieldId(name)}>${label}</label>
    <div class="affixed"><span class="affix" aria-hidden="true">€</span>${textInput(field, 'decimal')}</div>
    ${periods.length > 1 ? periodFields(field, periods) : nothing} ${bandToggle(field)} ${otherAnswers(field)}`;
}

export function numberField(field: Field): TemplateResult {
  const { texts, fact, name, draft } = field;
  if (draft.byBand) return bandFields(field);
  const unit =
    fact.unit && texts.hasLabel('units', fact.unit)
      ? texts.label('units', fact.unit)
      : texts.t('units.count');
  return html`${errorText(field)} ${rangeLine(field)}
    <label class="label" for=${fieldId(name)}>${unit}</label>
    ${textInput(field, fact.type === 'integer' ? 'numeric' : 'decimal')} ${bandToggle(field)}
    ${otherAnswers(field)}`;
}

/** A range given before, which is used unless something is typed or chosen in its place. */
function rangeLine({ texts, formats, fact, name, draft, change }: Field): TemplateResult | typeof nothing {
  if (!draft.range) return nothing;
  const range = rangeWords(fact, draft.range, { texts, formats });
  return html`<p class="range">
    <span id=${rangeId(name)}>${texts.t('money.given', { range })}</span>
    <button
      type="button"
      class="link"
      part="link"
      @click=${(event: Event) => {
        // The button goes; the focus stays beside it.
        const root = (event.currentTarget as HTMLElement).getRootNode() as ShadowRoot;
        root.getElementById(fieldId(name))?.focus();
        change({ range: undefined });
      }}
    >
      ${texts.t('money.takeAway')}
    </button>
  </p>`;
}

const rangeId = (name: string): string => `range-${name}`;

function textInput(field: Field, mode: 'decimal' | 'numeric'): TemplateResult {
  const { name, draft, change, error } = field;
  return html`<input
    class="input input-figure"
    part="input"
    type="text"
    id=${fieldId(name)}
    inputmode=${mode}
    autocomplete="off"
    spellcheck="false"
    aria-invalid=${error === undefined ? 'false' : 'true'}
    aria-describedby=${draft.range ? rangeId(name) : describedBy(field)}
    .value=${live(draft.text ?? '')}
    @input=${(event: Event) => {
      change({ text: (event.target as HTMLInputElement).value, offered: undefined, unknown: false });
    }}
  />`;
}

/** "I don't know", together with the exact values that have words of their own. */
export function otherAnswers(field: Field): TemplateResult {
  const { texts, question, name, draft, change } = field;
  const offered = offeredFigures(question);
  if (offered.length === 0) return unknownCheckbox(field);
  const labels = texts.question(question.id).choices ?? {};
  const group = `other-${name}`;
  return html`<div class="options" role="radiogroup" aria-label=${texts.t('money.other')}>
    <p class="or" aria-hidden="true">${texts.t('question.or')}</p>
    ${offered.map((value) =>
      radio(group, {
        id: `${fieldId(name)}-${value}`,
        label: labels[value] ?? value,
        checked: !draft.unknown && draft.offered === value,
        onChange: () => {
          change({ offered: value, unknown: false });
        },
      }),
    )}
    ${radio(group, {
      id: `unknown-${name}`,
      label: texts.t('question.unknown'),
      checked: draft.unknown === true,
      onChange: () => {
        change({ unknown: true, offered: undefined });
      },
    })}
  </div>`;
}

function periodFields(
  { texts, name, draft, change }: Field,
  periods: readonly ('month' | 'year')[],
): TemplateResult {
  const chosen = draft.period ?? periods[0];
  return html`<fieldset class="inner">
    <legend class="visually-hidden">${texts.t('money.period')}</legend>
    <div class="options options-inline">
      ${periods.map((period) =>
        radio(`period-${name}`, {
          id: `period-${name}-${period}`,
          label: texts.t(`money.per-${period}`),
          checked: chosen === period,
          onChange: () => {
            change({ period });
          },
        }),
      )}
    </div>
  </fieldset>`;
}

function bandToggle({ texts, question, fact, name, draft, change }: Field): TemplateResult | typeof nothing {
  if (bandsOf(question, fact).length === 0) return nothing;
  const byBand = draft.byBand === true;
  return html`<p>
    <button
      type="button"
      class="link"
      part="link"
      id=${`toggle-${name}`}
      @click=${() => {
        change({ byBand: !byBand, offered: undefined, unknown: false });
      }}
    >
      ${texts.t(byBand ? 'money.exact' : 'money.range')}
    </button>
  </p>`;
}

function bandFields(field: Field): TemplateResult {
  const { question, fact, name, draft, change, error } = field;
  const group = `band-${name}`;
  return html`${bandToggle(field)} ${errorText(field)}
    <fieldset
      class="inner"
      role="radiogroup"
      aria-invalid=${error === undefined ? 'false' : 'true'}
      aria-describedby=${describedBy(field)}
    >
      <legend class="label">${bandLegend(field)}</legend>
      <div class="options">
        ${bandsOf(question, fact).map((band, index) =>
          radio(group, {
            id: index === 0 ? fieldId(name) : `${fieldId(name)}-${index}`,
            label: bandLabel(field, band),
            checked: !draft.unknown && draft.chosen === String(index),
            onChange: () => {
              change({ chosen: String(index), unknown: false });
            },
          }),
        )}
        ${unknownRadio(field, group)}
      </div>
    </fieldset>`;
}

function bandLegend({ texts, fact }: Field): string {
  const own = ownPeriod(fact);
  if (!own) return texts.t('money.band');
  return texts.t(own === 'month' ? 'money.bandMonth' : 'money.bandYear');
}

function bandLabel({ texts, formats, fact }: Field, { above, upTo }: Band): string {
  const write = (value: number): string =>
    fact.type === 'money' ? formats.money(value) : formats.number(value);
  if (upTo === undefined) return texts.t('money.above', { above: write(above ?? 0) });
  if (above === undefined) return texts.t('money.upTo', { upTo: write(upTo) });
  return texts.t('money.between', { above: write(above), upTo: write(upTo) });
}
