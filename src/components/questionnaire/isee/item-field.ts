/** One item of the ISEE path with its words: the fields of the interview, and choices that have words of their own here. */
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { yesNoField } from '../fields/choice-field.js';
import { checkbox, errorId, errorText, fieldId, radio, unknownRadio, type Field } from '../fields/field.js';
import { moneyField, numberField } from '../fields/figure-field.js';
import { HOUSINGS, INCOME_KINDS, type Item } from './items.js';
import { OTHER_PARENTS } from '../../../isee/index.js';
import type { IseePath } from './isee-path.js';
import type { IseeWords } from './path-view.js';

export function itemField(
  { texts, formats }: IseeWords,
  path: IseePath,
  item: Item,
  error: string | undefined,
): TemplateResult {
  const { id, fact, question } = item;
  const field: Field = {
    texts,
    formats,
    question,
    fact,
    name: id,
    draft: path.draft(id),
    error,
    change: (part) => {
      path.change(id, part);
    },
  };
  const values = { year: path.year, next: path.year + 1 };
  const hint = texts.hasLabel('isee', `hints.${id}`) ? texts.label('isee', `hints.${id}`, values) : undefined;
  const isGroup = question.widget === 'choice' || question.widget === 'yes-no';
  const described = [...(hint ? [`hint-${id}`] : []), ...(error === undefined ? [] : [errorId(id)])].join(
    ' ',
  );
  return html`<fieldset
    class="inner"
    role=${ifDefined(isGroup ? 'radiogroup' : undefined)}
    aria-invalid=${ifDefined(isGroup ? (error === undefined ? 'false' : 'true') : undefined)}
    aria-describedby=${described || nothing}
  >
    <legend class="label">${texts.t(`isee.ask.${id}`, values)}</legend>
    ${hint ? html`<p class="hint" part="hint" id=${`hint-${id}`}>${hint}</p>` : nothing}
    ${fieldOf(item, field)}
  </fieldset>`;
}

function fieldOf({ id, question }: Item, field: Field): TemplateResult {
  switch (question.widget) {
    case 'money':
      return moneyField(field);
    case 'number':
      return numberField(field);
    case 'yes-no':
      return yesNoField(field);
    case 'choices':
      return kindsField(field);
    case 'choice':
      return choiceField(field, id === 'housing' ? HOUSINGS : OTHER_PARENTS);
  }
}

function choiceField(
  field: Field,
  values: readonly ((typeof HOUSINGS)[number] | (typeof OTHER_PARENTS)[number])[],
): TemplateResult {
  const { texts, name, draft, change } = field;
  const group = `choice-${name}`;
  return html`${errorText(field)}
    <div class="options">
      ${values.map((value, index) =>
        radio(group, {
          id: index === 0 ? fieldId(name) : `${fieldId(name)}-${value}`,
          label: texts.t(`isee.choices.${value}`),
          checked: !draft.unknown && draft.chosen === value,
          onChange: () => {
            change({ chosen: value, unknown: false });
          },
        }),
      )}
      ${unknownRadio(field, group)}
    </div>`;
}

/** Kinds of income; "none" and "I don't know" exclude the rest. */
function kindsField(field: Field): TemplateResult {
  const { texts, name, draft, change, error } = field;
  const ticked = draft.ticked ?? [];
  const shared = error === undefined ? {} : { invalid: true, describedBy: errorId(name) };
  return html`${errorText(field)}
    <div class="options">
      ${INCOME_KINDS.map((kind, index) =>
        checkbox({
          ...shared,
          id: index === 0 ? fieldId(name) : `${fieldId(name)}-${kind}`,
          label: texts.t(`isee.choices.${kind}`),
          checked: ticked.includes(kind),
          onChange: (checked) => {
            const others = ticked.filter((one) => one !== kind);
            change({ ticked: checked ? [...others, kind] : others, none: false, unknown: false });
          },
        }),
      )}
      <p class="or" aria-hidden="true">${texts.t('question.or')}</p>
      ${(['none', 'unknown'] as const).map((answer) =>
        checkbox({
          ...shared,
          id: `${answer}-${name}`,
          label: texts.t(answer === 'none' ? 'isee.choices.noIncome' : 'question.unknown'),
          checked: draft[answer] === true,
          onChange: (checked) => {
            change({ ticked: checked ? [] : ticked, none: false, unknown: false, [answer]: checked });
          },
        }),
      )}
    </div>`;
}
