/** All answers on one screen, each with a way to change it. */
import { html, nothing, type TemplateResult } from 'lit';
import { askedOn, keyOf, PEOPLE_KEY } from '../../../questionnaire/screens.js';
import type { Answer, AnswerKey, Screen } from '../../../questionnaire/types.js';
import { screenHeading } from '../heading.js';
import type { Scene } from '../scene.js';
import { personName } from '../words/person-words.js';
import { answerWords, itemWords, questionTitle } from '../words/question-words.js';

export function reviewView(scene: Scene): TemplateResult {
  const { texts, view, headingLevel, send } = scene;
  const isOpen = view.progress.sections.some(({ open }) => open > 0);
  return html`${screenHeading(headingLevel, texts.t('review.title'))}
    <p>${texts.t(isOpen ? 'review.open' : 'review.complete')}</p>
    <dl class="answers" part="answers">
      ${view.answered.map(({ screen, answers }) => rowsOf(scene, screen, answers))}
    </dl>
    <p class="actions">
      ${
        isOpen
          ? html`<button
              type="button"
              class="button button-primary"
              part="button button-primary"
              @click=${() => {
                send({ type: 'CONTINUE' });
              }}
            >
              ${texts.t('review.continue')}
            </button>`
          : nothing
      }
      <button
        type="button"
        class=${isOpen ? 'button' : 'button button-primary'}
        part=${isOpen ? 'button' : 'button button-primary'}
        @click=${() => {
          send({ type: 'RESULTS' });
        }}
      >
        ${texts.t(isOpen ? 'actions.results' : 'review.results')}
      </button>
    </p>`;
}

function rowsOf(
  scene: Scene,
  screen: Screen,
  answers: Readonly<Record<AnswerKey, Answer>>,
): readonly TemplateResult[] {
  const { texts } = scene;
  if (screen.kind === 'people') return [row(scene, PEOPLE_KEY, texts.t('people.title'), peopleWords(scene))];
  if (screen.kind === 'checklist') {
    const words = itemWords(screen, answers[screen.list.id] ?? {}, scene);
    return [row(scene, keyOf(screen), texts.checklist(screen.list.id).title, words)];
  }
  return askedOn(screen).map((asked) =>
    row(scene, asked.key, questionTitle(asked, scene), answerWords(asked, answers[asked.key] ?? {}, scene)),
  );
}

function row({ texts, send }: Scene, key: string, title: string, words: readonly string[]): TemplateResult {
  return html`<div class="answer">
    <dt>${title}</dt>
    <dd>
      ${
        words.length === 1
          ? words[0]
          : html`<ul>
              ${words.map((word) => html`<li>${word}</li>`)}
            </ul>`
      }
    </dd>
    <dd class="answer-action">
      <button
        type="button"
        class="link"
        part="link"
        @click=${() => {
          send({ type: 'EDIT', key });
        }}
      >
        ${texts.t('review.change')}<span class="visually-hidden"> ${title}</span>
      </button>
    </dd>
  </div>`;
}

function peopleWords({ texts, formats, view }: Scene): readonly string[] {
  return view.people.map((person) => personName(person, view.people, { texts, formats, date: view.date }));
}
