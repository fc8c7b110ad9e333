/** A screen of questions: one, or several that belong together, each in a group of its own. */
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { askedOn } from '../../../questionnaire/screens.js';
import type { AnswerKey, AnswerProblem, Asked, Screen } from '../../../questionnaire/types.js';
import { EMPTY, type Draft, type FactDraft } from '../answers/draft.js';
import { fieldKind, type FieldKind } from '../answers/kinds.js';
import { isRadioGroup } from '../fields/choice-field.js';
import { errorId, fieldId, type Field } from '../fields/field.js';
import { fieldOf } from '../fields/field-of.js';
import { screenHeading } from '../heading.js';
import type { Scene } from '../scene.js';
import { questionTitle } from '../words/question-words.js';
import { errorSummary } from './error-summary.js';
import { errorWords } from './error-words.js';
import { screenForm } from './screen-form.js';
import { whyAsked } from './why-asked.js';

export type QuestionScreen = Extract<Screen, { kind: 'question' | 'questions' }>;

export interface QuestionForm {
  readonly screen: QuestionScreen;
  readonly draftOf: (asked: Asked) => Draft;
  readonly problems: Readonly<Record<AnswerKey, readonly AnswerProblem[]>>;
  readonly change: (key: AnswerKey, fact: string, part: FactDraft) => void;
  /** What is offered beside a question, under its hint. */
  readonly beside: (asked: Asked) => unknown;
  readonly submit: () => void;
}

export function questionView(scene: Scene, form: QuestionForm): TemplateResult {
  const { texts, headingLevel } = scene;
  const groups = askedOn(form.screen).map((asked) => ({ asked, fields: fieldsOf(scene, form, asked) }));
  const isAlone = form.screen.kind === 'question';
  const errors = groups.flatMap(({ asked, fields }) =>
    fields.flatMap(({ name, error }) => {
      if (error === undefined) return [];
      return [{ target: fieldId(name), text: isAlone ? error : `${questionTitle(asked, scene)} ${error}` }];
    }),
  );
  return html`${errorSummary(texts, errors)}
  ${screenForm(
    texts,
    html`${isAlone ? nothing : formHeading(scene, form.screen)}
    ${groups.map(({ asked, fields }) => {
      const title = questionTitle(asked, scene);
      const legend = isAlone ? screenHeading(headingLevel, title) : title;
      return questionGroup(scene, asked, fields, { legend, beside: form.beside(asked) });
    })}
    ${whyAsked(scene)}`,
    form.submit,
  )}`;
}

function formHeading({ texts, headingLevel }: Scene, screen: QuestionScreen): TemplateResult {
  const { title, hint } =
    screen.kind === 'questions' && screen.form !== undefined
      ? texts.form(screen.form)
      : { title: texts.t('question.each'), hint: undefined };
  return html`${screenHeading(headingLevel, title)}
  ${hint === undefined ? nothing : html`<p class="hint" part="hint">${hint}</p>`}`;
}

function questionGroup(
  { texts }: Scene,
  { key, question }: Asked,
  fields: readonly Field[],
  { legend, beside }: { readonly legend: unknown; readonly beside: unknown },
): TemplateResult {
  const { hint, where } = texts.question(question.id);
  const [only] = fields.length === 1 ? fields : [];
  const group =
    only && question.widget !== 'checklist' && isRadioGroup(question, only.fact) ? only : undefined;
  const described = [
    ...(hint ? [`hint-${key}`] : []),
    ...(where ? [`where-${key}`] : []),
    ...(group?.error === undefined ? [] : [errorId(group.name)]),
  ].join(' ');
  return html`<fieldset
    class="question"
    part="question"
    role=${ifDefined(group && 'radiogroup')}
    aria-invalid=${ifDefined(group && (group.error === undefined ? 'false' : 'true'))}
    aria-describedby=${described || nothing}
  >
    <legend class="question-title">${legend}</legend>
    ${hint ? html`<p class="hint" part="hint" id=${`hint-${key}`}>${hint}</p>` : nothing}
    ${
      where
        ? html`<p class="hint" part="hint" id=${`where-${key}`}>${texts.t('question.where')} ${where}</p>`
        : nothing
    }
    ${beside} ${fields.length === 1 ? fields.map(fieldOf) : fields.map((field) => labelledField(field))}
  </fieldset>`;
}

function fieldsOf(scene: Scene, { draftOf, problems, change }: QuestionForm, asked: Asked): readonly Field[] {
  const { key, question, person } = asked;
  const draft = draftOf(asked);
  const isChecklist = question.widget === 'checklist';
  const ids = isChecklist ? question.facts.slice(0, 1) : question.facts;
  return ids.flatMap((id): Field[] => {
    const fact = scene.facts.get(id);
    if (!fact) return [];
    const part = isChecklist ? question.id : id;
    const kind: FieldKind | 'checklist' = isChecklist ? 'checklist' : fieldKind(question, fact);
    const problem = problems[key]?.find((one) => one.fact === part);
    return [
      {
        texts: scene.texts,
        formats: scene.formats,
        question,
        fact,
        name: person ? `${id}-${person.key}` : id,
        draft: draft[part] ?? EMPTY,
        error: problem && errorWords(problem, kind, scene),
        change: (typed) => {
          change(key, part, typed);
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
