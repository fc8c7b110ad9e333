/** The household screen: who lives with you. A list to which people are added, and the form of one person. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Person } from '../../../questionnaire/types.js';
import type { HouseholdController } from '../controllers/household-controller.js';
import { screenHeading } from '../heading.js';
import type { Scene } from '../scene.js';
import { ageWords, personName } from '../words/person-words.js';
import { whyAsked } from './why-asked.js';

export interface PeopleActions {
  readonly submit: () => void;
  readonly remove: (key: string) => void;
}

export function peopleView(
  scene: Scene,
  household: HouseholdController,
  { submit, remove }: PeopleActions,
): TemplateResult {
  const { texts, headingLevel } = scene;
  const { people, isFull } = household;
  return html`${screenHeading(headingLevel, texts.t('people.title'))}
    <p class="hint" part="hint">${texts.t('people.hint')}</p>
    <ul class="people plain" part="people">
      ${repeat(
        people,
        ({ key }) => key,
        (person) => personRow(scene, household, person, remove),
      )}
    </ul>
    ${
      isFull
        ? html`<p class="note">${texts.t('people.full', { most: people.length })}</p>`
        : html`<p>
            <button
              type="button"
              class="button"
              part="button"
              id="add-person"
              @click=${() => {
                household.add();
              }}
            >
              ${texts.t('people.add')}
            </button>
          </p>`
    }
    ${whyAsked(scene)}
    <p class="actions">
      <button type="button" class="button button-primary" part="button button-primary" @click=${submit}>
        ${texts.t(people.length > 1 ? 'people.done' : 'people.alone')}
      </button>
    </p>`;
}

function personRow(
  { texts, formats, view }: Scene,
  household: HouseholdController,
  person: Person,
  remove: (key: string) => void,
): TemplateResult {
  const words = { texts, formats, date: view.date };
  const isSelf = person.relation === 'self';
  const name = personName(person, household.people, words);
  return html`<li class="person" part="person">
    <span class="person-name">
      <strong>${isSelf ? texts.t('people.you') : texts.label('relations', person.relation)}</strong>
      <span>${ageWords(person, words) ?? texts.t('people.ageUnknown')}</span>
    </span>
    <span class="person-actions">
      <button
        type="button"
        class="link"
        part="link"
        @click=${() => {
          household.edit(person.key);
        }}
      >
        ${texts.t('people.change')}<span class="visually-hidden"> ${name}</span>
      </button>
      ${
        isSelf
          ? nothing
          : html`<button
              type="button"
              class="link"
              part="link"
              @click=${() => {
                remove(person.key);
              }}
            >
              ${texts.t('people.remove')}<span class="visually-hidden"> ${name}</span>
            </button>`
      }
    </span>
  </li>`;
}
