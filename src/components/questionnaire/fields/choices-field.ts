/** Several of several: check boxes, with "none of these" and "I don't know", which exclude what contradicts them. */
import { html, type TemplateResult } from 'lit';
import type { FactDraft } from '../answers/draft.js';
import { choicesOf } from '../answers/kinds.js';
import { checkbox, errorId, errorText, fieldId, type Field } from './field.js';

/** Items of a list: the answer is the whole list, so "I don't know" stands alone. */
export function choicesField(field: Field): TemplateResult {
  const { texts, question, fact } = field;
  const labels = texts.question(question.id).choices ?? {};
  const options = choicesOf(question, fact).map((value): [string, string] => [
    value,
    labels[value] ?? texts.label('choices', value),
  ]);
  return boxes(field, options, {
    unknownLabel: texts.t('question.unknown'),
    withTick: { none: false, unknown: false },
    withUnknown: { ticked: [], none: false },
  });
}

/** Statements that are each true or not: what is ticked is sure even when the rest is not. */
export function checklistField(field: Field): TemplateResult {
  const { texts, question } = field;
  const labels = texts.question(question.id).choices ?? {};
  const options = question.facts.map((fact): [string, string] => [
    fact,
    labels[fact] ?? texts.label('choices', fact),
  ]);
  return boxes(field, options, {
    unknownLabel: texts.t('question.unknownRest'),
    withTick: { none: false },
    withUnknown: { none: false },
  });
}

interface Exclusions {
  readonly unknownLabel: string;
  /** What a tick, or "I don't know", unticks elsewhere. */
  readonly withTick: FactDraft;
  readonly withUnknown: FactDraft;
}

function boxes(
  field: Field,
  options: readonly (readonly [string, string])[],
  exclusions: Exclusions,
): TemplateResult {
  const { texts, name, draft, change, error } = field;
  const ticked = draft.ticked ?? [];
  const shared = error === undefined ? {} : { invalid: true, describedBy: errorId(name) };
  return html`${errorText(field)}
    <div class="options">
      ${options.map(([value, label], index) =>
        checkbox({
          ...shared,
          id: index === 0 ? fieldId(name) : `${fieldId(name)}-${value}`,
          label,
          checked: ticked.includes(value),
          onChange: (checked) => {
            const others = ticked.filter((item) => item !== value);
            change(checked ? { ticked: [...others, value], ...exclusions.withTick } : { ticked: others });
          },
        }),
      )}
      <p class="or" aria-hidden="true">${texts.t('question.or')}</p>
      ${checkbox({
        ...shared,
        id: `none-${name}`,
        label: texts.t('question.none'),
        checked: draft.none === true,
        onChange: (none) => {
          change(none ? { none, ticked: [], unknown: false } : { none });
        },
      })}
      ${checkbox({
        ...shared,
        id: `unknown-${name}`,
        label: exclusions.unknownLabel,
        checked: draft.unknown === true,
        onChange: (unknown) => {
          change(unknown ? { unknown, ...exclusions.withUnknown } : { unknown });
        },
      })}
    </div>`;
}
