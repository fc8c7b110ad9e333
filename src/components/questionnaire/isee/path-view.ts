/** The screens of the ISEE path: a few fields each, then the result. */
import { html, nothing, type TemplateResult } from 'lit';
import type { GivenFacts } from '../../../engine/index.js';
import { personName } from '../words/person-words.js';
import type { Scene } from '../scene.js';
import { fieldId } from '../fields/field.js';
import { screenHeading } from '../heading.js';
import { errorSummary } from '../views/error-summary.js';
import { errorWords } from '../views/error-words.js';
import { screenForm } from '../views/screen-form.js';
import type { IseePath } from './isee-path.js';
import { itemField } from './item-field.js';
import type { Item } from './items.js';
import type { Page } from './pages.js';
import { resultView } from './result-view.js';

export type IseeWords = Pick<Scene, 'texts' | 'formats' | 'headingLevel'>;

export interface IseePathActions {
  /** The facts of the estimate are to be used. */
  readonly use: (facts: GivenFacts) => void;
  /** Back to the question, without them. */
  readonly leave: () => void;
  /** Something is wrong on the screen: its summary has just appeared. */
  readonly failed: () => void;
}

export function iseePathView(words: IseeWords, path: IseePath, actions: IseePathActions): TemplateResult {
  const { page } = path;
  return html`<p class="progress-text">
      ${words.texts.t('isee.step', { number: path.number, total: path.pages.length + 1 })}
    </p>
    ${page ? pageView(words, path, page, actions) : resultView(words, path, actions)}
    <p>
      <button type="button" class="link" part="link" @click=${actions.leave}>
        ${words.texts.t('isee.leave')}
      </button>
    </p>`;
}

function pageView(words: IseeWords, path: IseePath, page: Page, actions: IseePathActions): TemplateResult {
  const { texts, headingLevel } = words;
  const { items } = page;
  return html`${errorSummary(texts, errorsOn(words, path, items))}
  ${screenForm(
    texts,
    html`${screenHeading(headingLevel, pageTitle(words, path, page))}
    ${path.number === 1 ? html`<p class="hint" part="hint">${texts.t('isee.intro', { year: path.year })}</p>` : nothing}
    ${items.map((item) => itemField(words, path, item, errorOf(words, path, item)))}`,
    () => {
      if (!path.next()) actions.failed();
    },
  )}`;
}

function pageTitle({ texts, formats }: IseeWords, path: IseePath, { id, person }: Page): string {
  const { year, people, date } = path;
  const name = person ? personName(person, people, { texts, formats, date }) : '';
  return texts.t(`isee.pages.${id}`, { year, name });
}

function errorOf(words: IseeWords, { problems }: IseePath, { id, question }: Item): string | undefined {
  const problem = problems.find(({ fact }) => fact === id);
  return problem && errorWords(problem, question.widget, words);
}

const errorsOn = (words: IseeWords, path: IseePath, items: readonly Item[]) =>
  items.flatMap((item) => {
    const error = errorOf(words, path, item);
    const title = words.texts.t(`isee.ask.${item.id}`, { year: path.year });
    return error === undefined ? [] : [{ target: fieldId(item.id), text: `${title} ${error}` }];
  });
