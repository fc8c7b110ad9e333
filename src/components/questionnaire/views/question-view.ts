/** One question a screen. */
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { AnswerProblem } from '../../../questionnaire/types.js';
import { EMPTY, type Draft, type FactDraft } from '../answers/draft.js';
import { fieldKind, type FieldKind } from '../answers/kinds.js';
import { isRadioGroup } from '../fields/choice-field.js';
import { errorId, fieldId, type Field } from '../fields/field.js';
import { fieldOf } from '../fields/field-of.js';
import { screenHeading } from '../heading.js';
import type { Scene } from '../scene.js';
import { questionTitle, type QuestionScreen } from '../words/question-words.js';
import { errorSummary } from './error-summary.js';
import { errorWords } from './error-words.js';
import { whyAsked } from './why-asked.js';

export interface QuestionForm {
  readonly screen: QuestionScreen;
  readonly draft: Draft;
  readonly problems: readonly AnswerProblem[];
  readonly change: (fact: string, part: FactDraft) => void;
  readonly submit: () => void;
}

export function questionView(scene: Scene, form: QuestionForm): TemplateResult {
  const { texts, headingLevel } = scene;
  const { question } = form.screen;
  const { hint, where } = texts.question(question.id);
  const fields = fieldsOf(scene, form);
  const errors = fields.flatMap(({ fact, error }) =>
    error === undefined ? [] : [{ target: fieldId(fact.id), text: error }],
  );
  const [only] = fields.length === 1 ? fields : [];
  const group =
    only && question.widget !== 'checklist' && isRadioGroup(question, only.fact) ? only : undefined;
  const described = [
    ...(hint ? ['hint'] : []),
    ...(where ? ['where'] : []),
    ...(group?.error === undefined ? [] : [errorId(group.fact.id)]),
  ].join(' ');
  return html`${errorSummary(texts, errors)}
    <form
      novalidate
      @submit=${(event: Event) => {
        event.preventDefault();
        form.submit();
      }}
    >
      <fieldset
        class="question"
        part="question"
        role=${ifDefined(group && 'radiogroup')}
        aria-invalid=${ifDefined(group && (group.error === undefined ? 'false' : 'true'))}
        aria-describedby=${described || nothing}
      >
        <legend>${screenHeading(headingLevel, questionTitle(form.screen, scene))}</legend>
        ${hint ? html`<p class="hint" part="hint" id="hint">${hint}</p>` : nothing}
        ${where ? html`<p class="hint" part="hint" id="where">${texts.t('question.where')} ${where}</p>` : nothing}
        ${fields.length === 1 ? fields.map(fieldOf) : fields.map((field) => labelledField(field))}
      </fieldset>
      ${whyAsked(scene)}
      <p class="actions">
        <button type="submit" class="button button-primary" part="button button-primary">
          ${texts.t('question.continue')}
        </button>
      </p>
    </form>`;
}

function fieldsOf(
  scene: Scene,
  { screen: { question }, draft, problems, change }: QuestionForm,
): readonly Field[] {
  const isChecklist = question.widget === 'checklist';
  const ids = isChecklist ? question.facts.slice(0, 1) : question.facts;
  return ids.flatMap((id): Field[] => {
    const fact = scene.facts.get(id);
    if (!fact) return [];
    const key = isChecklist ? question.id : id;
    const kind: FieldKind | 'checklist' = isChecklist ? 'checklist' : fieldKind(question, fact);
    const problem = problems.find((one) => one.fact === key);
    return [
      {
        texts: scene.texts,
        formats: scene.formats,
        question,
        fact,
        draft: draft[key] ?? EMPTY,
        error: problem && errorWords(problem, kind, scene),
        change: (part) => {
          change(key, part);
        },
      },
    ];
  });
}

/** Several facts on one screen: each with a name of its own. */
function labelledField(field: Field): TemplateResult {
  const { texts, question, fact } = field;
  const label = texts.question(question.id).choices?.[fact.id] ?? texts.label('choices', fact.id);
  return html`<fieldset class="inner">
    <legend class="label">${label}</legend>
    ${fieldOf(field)}
  </fieldset>`;
}
