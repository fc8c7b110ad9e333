/** The form of one person of the household: relation, and date of birth or age. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { BaseFact, Question } from '../../../engine/index.js';
import { RELATIONS, type HouseholdController, type PersonForm } from '../controllers/household-controller.js';
import { checkbox, describedBy, errorText, fieldId, type Field } from '../fields/field.js';
import { dateInputs } from '../fields/date-field.js';
import { radio } from '../fields/field.js';
import { screenHeading } from '../heading.js';
import type { Scene } from '../scene.js';
import { errorSummary } from './error-summary.js';
import { errorWords } from './error-words.js';

const BIRTH: BaseFact = { id: 'birth_date', subject: 'member', type: 'date', meaning: 'date of birth' };
const QUESTION: Question = {
  id: 'people',
  section: 'people',
  widget: 'people',
  facts: ['birth_date'],
  burden: 1,
};

export function personView(
  scene: Scene,
  household: HouseholdController,
  form: PersonForm,
  save: () => void,
): TemplateResult {
  const { texts, headingLevel } = scene;
  const isSelf = form.relation === 'self';
  const errors = household.problems.map((problem) => ({
    target: fieldId(problem.fact),
    text: problemWords(scene, household, problem.fact) ?? '',
  }));
  const title = isSelf ? 'people.self' : form.isNew ? 'people.new' : 'people.edit';
  return html`${errorSummary(texts, errors)}
    <form
      novalidate
      @submit=${(event: Event) => {
        event.preventDefault();
        save();
      }}
    >
      ${screenHeading(headingLevel, texts.t(title))}
      ${isSelf ? html`<p class="hint">${texts.t('people.selfHint')}</p>` : relationFields(scene, household, form)}
      ${ageFields(scene, household, form)}
      ${isSelf && household.asksSex ? sexFields(scene, household, form) : nothing}
      <p class="actions">
        <button type="submit" class="button button-primary" part="button button-primary">
          ${texts.t('people.save')}
        </button>
        ${
          household.canCancel
            ? html`<button
                type="button"
                class="button"
                part="button"
                @click=${() => {
                  household.cancel();
                }}
              >
                ${texts.t('people.cancel')}
              </button>`
            : nothing
        }
      </p>
    </form>`;
}

function problemWords(scene: Scene, household: HouseholdController, fact: string): string | undefined {
  const problem = household.problems.find((one) => one.fact === fact);
  if (!problem) return undefined;
  const isRequired = problem.code === 'required';
  if (isRequired && fact === 'relation') return scene.texts.t('errors.required.person');
  if (fact === 'sex') return errorWords(problem, 'choice', scene);
  return errorWords(problem, fact === 'age' ? 'number' : 'date', scene);
}

function relationFields(scene: Scene, household: HouseholdController, form: PersonForm): TemplateResult {
  const error = problemWords(scene, household, 'relation');
  return html`<fieldset
    class="inner"
    role="radiogroup"
    aria-invalid=${error === undefined ? 'false' : 'true'}
    aria-describedby=${describedBy({ name: 'relation', error })}
  >
    <legend class="label">${scene.texts.t('people.relation')}</legend>
    ${errorText({ texts: scene.texts, name: 'relation', error })}
    <div class="options options-columns">
      ${RELATIONS.map((value, index) =>
        radio('relation', {
          id: index === 0 ? fieldId('relation') : `relation-${value}`,
          label: scene.texts.label('relations', value),
          checked: form.relation === value,
          onChange: () => {
            household.change({ relation: value });
          },
        }),
      )}
    </div>
  </fieldset>`;
}

function ageFields(scene: Scene, household: HouseholdController, form: PersonForm): TemplateResult {
  const { texts, formats } = scene;
  const field: Field = {
    texts,
    formats,
    question: QUESTION,
    fact: BIRTH,
    name: BIRTH.id,
    draft: form.birth,
    error: problemWords(scene, household, 'birth_date'),
    change: (part) => {
      household.changeBirth(part);
    },
  };
  return html`<fieldset class="inner">
    <legend class="label">${texts.t(form.byAge ? 'people.age' : 'people.birth')}</legend>
    ${form.byAge ? ageInput(scene, household, form) : html`${errorText(field)} ${dateInputs(field)}`}
    <p>
      <button
        type="button"
        class="link"
        part="link"
        id="toggle-age"
        @click=${() => {
          household.changeBirth({ unknown: false });
          household.change({ byAge: !form.byAge });
        }}
      >
        ${texts.t(form.byAge ? 'people.byBirth' : 'people.byAge')}
      </button>
    </p>
    ${checkbox({
      id: 'unknown-age',
      label: texts.t('question.unknown'),
      checked: form.birth.unknown === true,
      onChange: (unknown) => {
        household.changeBirth({ unknown });
      },
    })}
  </fieldset>`;
}

function ageInput(scene: Scene, household: HouseholdController, form: PersonForm): TemplateResult {
  const error = problemWords(scene, household, 'age');
  return html`${errorText({ texts: scene.texts, name: 'age', error })}
    <label class="label" for=${fieldId('age')}>${scene.texts.t('people.completed')}</label>
    <input
      class="input input-year"
      part="input"
      type="text"
      inputmode="numeric"
      autocomplete="off"
      maxlength="3"
      id=${fieldId('age')}
      aria-invalid=${error === undefined ? 'false' : 'true'}
      aria-describedby=${describedBy({ name: 'age', error })}
      .value=${live(form.age)}
      @input=${(event: Event) => {
        household.changeBirth({ unknown: false });
        household.change({ age: (event.target as HTMLInputElement).value });
      }}
    />`;
}

/** Many pensions and maternity benefits depend on it; who prefers not to say is asked nothing more about it. */
function sexFields(scene: Scene, household: HouseholdController, form: PersonForm): TemplateResult {
  const { texts } = scene;
  const error = problemWords(scene, household, 'sex');
  return html`<fieldset
    class="inner"
    role="radiogroup"
    aria-invalid=${error === undefined ? 'false' : 'true'}
    aria-describedby=${describedBy({ name: 'sex', error })}
  >
    <legend class="label">${texts.t('people.sex')}</legend>
    ${errorText({ texts, name: 'sex', error })}
    <div class="options options-inline">
      ${(['f', 'm', 'unknown'] as const).map((value, index) =>
        radio('sex', {
          id: index === 0 ? fieldId('sex') : `sex-${value}`,
          label: texts.t(`people.sex-${value}`),
          checked: form.sex === value,
          onChange: () => {
            household.change({ sex: value });
          },
        }),
      )}
    </div>
  </fieldset>`;
}
