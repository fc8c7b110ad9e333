/** What is still missing to decide a benefit: questions not yet asked, and those answered with "I don't know", which can be changed. */
import { html, nothing, type TemplateResult } from 'lit';
import type { MissingFact } from '../../../engine/index.js';
import { answerKey, PEOPLE_KEY } from '../../../questionnaire/screens.js';
import type { AnswerKey } from '../../../questionnaire/types.js';
import { questionTitle } from '../words/question-words.js';
import type { Report } from './report.js';

/** More questions than this are counted. */
const MOST_QUESTIONS = 5;

interface MissingQuestion {
  readonly key: AnswerKey;
  readonly title: string;
  readonly answered: boolean;
}

export function missingList(missing: readonly MissingFact[], report: Report): TemplateResult {
  const questions = questionsFor(missing, report);
  const open = questions.filter(({ answered }) => !answered);
  const unknown = questions.filter(({ answered }) => answered);
  const more = open.length - MOST_QUESTIONS;
  const { texts, send } = report;
  return html`${
    open.length > 0
      ? html`<p>${texts.t('results.missing')}</p>
          <ul>
            ${open.slice(0, MOST_QUESTIONS).map(({ title }) => html`<li>${title}</li>`)}
            ${more > 0 ? html`<li>${texts.t('results.moreQuestions', { count: more })}</li>` : nothing}
          </ul>`
      : nothing
  }
  ${
    unknown.length > 0
      ? html`<p>${texts.t('results.missingUnknown')}</p>
          <ul>
            ${unknown.map(
              ({ key, title }) =>
                html`<li>
                  ${title}
                  <button
                    type="button"
                    class="link"
                    part="link"
                    @click=${() => {
                      send({ type: 'EDIT', key });
                    }}
                  >
                    ${texts.t('results.changeAnswer')}<span class="visually-hidden"> ${title}</span>
                  </button>
                </li>`,
            )}
          </ul>`
      : nothing
  }`;
}

/** The checklist on which "I am not sure about the others" left a fact unknown. */
const gateOf = (fact: string, { findings }: Report): AnswerKey | undefined => findings.checklistOf.get(fact);

function questionsFor(missing: readonly MissingFact[], report: Report): readonly MissingQuestion[] {
  const { view, findings, texts } = report;
  const answered = new Set(
    view.answered.flatMap(({ screen, answers }) =>
      screen.kind === 'people' ? [PEOPLE_KEY] : Object.keys(answers),
    ),
  );
  const found = new Map<AnswerKey, MissingQuestion>();
  for (const { fact, member } of missing) {
    const question = findings.questionOf.get(fact);
    const isPeople = !question || question.widget === 'people';
    const person = question?.per_member ? view.people[member ?? 0] : undefined;
    const gate = isPeople ? undefined : gateOf(fact, report);
    const own = isPeople ? PEOPLE_KEY : answerKey(question, person);
    const key = !answered.has(own) && gate !== undefined && answered.has(gate) ? gate : own;
    const title = isPeople
      ? texts.t('results.missingPeople')
      : key === gate
        ? texts.checklist(key).title
        : questionTitle({ question, ...(person ? { person } : {}) }, report);
    found.set(key, { key, title, answered: answered.has(key) });
  }
  return [...found.values()];
}
