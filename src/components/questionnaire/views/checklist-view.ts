/** "Which of these apply to you?": a list to tick, and under a ticked item the people it may be true of. */
import { html, nothing, type TemplateResult } from 'lit';
import type { AnswerProblem, ItemShown, Screen } from '../../../questionnaire/types.js';
import { EMPTY, type Draft, type FactDraft } from '../answers/draft.js';
import { asksWho, ITEMS, whoOf } from '../answers/items-answer.js';
import { checkbox, errorId, errorText, fieldId } from '../fields/field.js';
import { screenHeading } from '../heading.js';
import type { Scene } from '../scene.js';
import { personName } from '../words/person-words.js';
import { errorSummary } from './error-summary.js';
import { screenForm } from './screen-form.js';
import { whyAsked } from './why-asked.js';

export interface ChecklistForm {
  readonly screen: Extract<Screen, { kind: 'checklist' }>;
  readonly draft: Draft;
  readonly problems: readonly AnswerProblem[];
  readonly change: (part: string, typed: FactDraft) => void;
  readonly submit: () => void;
}

export function checklistView(scene: Scene, form: ChecklistForm): TemplateResult {
  const { texts, headingLevel } = scene;
  const { list, items } = form.screen;
  const words = texts.checklist(list.id);
  const error = form.problems.some(({ fact }) => fact === ITEMS)
    ? texts.t('errors.required.checklist')
    : undefined;
  const errors = [
    ...(error === undefined ? [] : [{ target: fieldId(ITEMS), text: error }]),
    ...items
      .filter((item) => lacksPeople(form, item))
      .map(({ id, people }) => ({
        target: fieldId(`${whoOf(id)}-${people[0]?.key ?? ''}`),
        text: texts.t('question.whoMissing', { item: words.items?.[id] ?? id }),
      })),
  ];
  return html`${errorSummary(texts, errors)}
  ${screenForm(
    texts,
    html`<fieldset class="question" part="question" aria-describedby=${words.hint ? 'hint' : nothing}>
        <legend>${screenHeading(headingLevel, words.title)}</legend>
        ${words.hint ? html`<p class="hint" part="hint" id="hint">${words.hint}</p>` : nothing}
        ${errorText({ texts, name: ITEMS, error })}
        <div class="options">
          ${items.map((item, index) => itemOption(scene, form, item, index === 0, error !== undefined))}
          ${restOptions(scene, form, error !== undefined)}
        </div>
      </fieldset>
      ${whyAsked(scene)}`,
    form.submit,
  )}`;
}

const lacksPeople = ({ problems }: ChecklistForm, { id }: ItemShown): boolean =>
  problems.some(({ fact }) => fact === whoOf(id));

function itemOption(
  scene: Scene,
  form: ChecklistForm,
  item: ItemShown,
  isFirst: boolean,
  isWrong: boolean,
): TemplateResult {
  const { list } = form.screen;
  const { ticked = [] } = form.draft[ITEMS] ?? EMPTY;
  const isTicked = ticked.includes(item.id);
  return html`${checkbox({
    id: isFirst ? fieldId(ITEMS) : `${fieldId(ITEMS)}-${item.id}`,
    label: scene.texts.checklist(list.id).items?.[item.id] ?? item.id,
    checked: isTicked,
    ...(isWrong ? { invalid: true, describedBy: errorId(ITEMS) } : {}),
    onChange: (checked) => {
      const others = ticked.filter((id) => id !== item.id);
      form.change(ITEMS, checked ? { ticked: [...others, item.id], none: false } : { ticked: others });
    },
  })}
  ${isTicked && asksWho(item) ? whoOptions(scene, form, item) : nothing}`;
}

function whoOptions(scene: Scene, form: ChecklistForm, item: ItemShown): TemplateResult {
  const { texts, formats, view } = scene;
  const part = whoOf(item.id);
  const { ticked = [] } = form.draft[part] ?? EMPTY;
  const isWrong = lacksPeople(form, item);
  return html`<fieldset class="inner who" part="who">
    <legend class="label">
      ${texts.t('question.who')}
      <span class="visually-hidden">${texts.checklist(form.screen.list.id).items?.[item.id] ?? ''}</span>
    </legend>
    ${errorText({ texts, name: part, error: isWrong ? texts.t('errors.required.checklist') : undefined })}
    <div class="options">
      ${item.people.map((person) =>
        checkbox({
          id: fieldId(`${part}-${person.key}`),
          label: personName(person, view.people, { texts, formats, date: view.date }),
          checked: ticked.includes(person.key),
          ...(isWrong ? { invalid: true, describedBy: errorId(part) } : {}),
          onChange: (checked) => {
            const others = ticked.filter((key) => key !== person.key);
            form.change(part, { ticked: checked ? [...others, person.key] : others });
          },
        }),
      )}
    </div>
  </fieldset>`;
}

/** "None of these", and "I am not sure about the others". */
function restOptions({ texts }: Scene, form: ChecklistForm, isWrong: boolean): TemplateResult {
  const { none = false, unknown = false } = form.draft[ITEMS] ?? EMPTY;
  const shared = isWrong ? { invalid: true, describedBy: errorId(ITEMS) } : {};
  return html`<p class="or" aria-hidden="true">${texts.t('question.or')}</p>
    ${checkbox({
      ...shared,
      id: 'none-items',
      label: texts.t('question.none'),
      checked: none,
      onChange: (checked) => {
        form.change(ITEMS, checked ? { none: true, ticked: [], unknown: false } : { none: false });
      },
    })}
    ${checkbox({
      ...shared,
      id: 'unknown-items',
      label: texts.t('question.unknownRest'),
      checked: unknown,
      onChange: (checked) => {
        form.change(ITEMS, checked ? { unknown: true, none: false } : { unknown: false });
      },
    })}`;
}
