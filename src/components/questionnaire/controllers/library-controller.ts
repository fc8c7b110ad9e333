/**
 * What is fetched right after the first drawing and never later: the rules, the texts of questions and benefits, the view of results, the
 * path that estimates the ISEE.
 * They are files beside the widget; once `ready` is told, no further request is made.
 */
import type { LitElement, ReactiveController } from 'lit';
import type { Texts } from '../../../i18n/texts.js';
import type { Language } from '../../../i18n/languages.js';

import type * as CoreModule from '../interview-core.js';
import type * as IseeModule from '../isee/isee-path.js';
import type * as ResultsModule from '../results/results-controller.js';

export class LibraryController implements ReactiveController {
  /** Rules and engine, once the questions' texts are there too. */
  core?: typeof CoreModule;
  /** The view of the results, once the benefits' texts are there too. */
  results?: typeof ResultsModule;
  /** The path that estimates the ISEE, once its texts are there too. */
  isee?: typeof IseeModule;
  failed = false;

  readonly #host: LitElement;
  readonly #texts: Texts;
  readonly #onReady: () => void;
  #language?: Language;

  constructor(host: LitElement, texts: Texts, onReady: () => void) {
    this.#host = host;
    this.#texts = texts;
    this.#onReady = onReady;
    host.addController(this);
  }

  get ready(): boolean {
    return this.core !== undefined && this.results !== undefined;
  }

  /** Fetches what is not there yet. Called with each language that is settled. */
  fetch(): void {
    const { language } = this.#texts;
    if (language === this.#language) return;
    this.#language = language;
    const core = this.#fetchCore();
    const results = this.#fetchResults();
    Promise.all([core, results]).then(this.#onReady, () => {
      this.failed = true;
      this.#host.requestUpdate();
    });
  }

  async #fetchCore(): Promise<void> {
    const [core] = await Promise.all([import('../interview-core.js'), this.#texts.learnQuestions()]);
    this.core = core;
    this.#host.requestUpdate();
  }

  async #fetchResults(): Promise<void> {
    const [results, isee] = await Promise.all([
      import('../results/results-controller.js'),
      import('../isee/isee-path.js'),
      this.#texts.learnBenefits(),
    ]);
    this.results = results;
    this.isee = isee;
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    // Nothing: the element asks for the fetch when its language is known.
  }
}
