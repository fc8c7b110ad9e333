// More than 300 lines, because a quarter of them is the public contract (parts, properties, events), which belongs to the class.
import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { parseDay, type GivenFacts, type GivenHousehold } from '../../engine/index.js';
import { LocaleController } from '../../i18n/locale-controller.js';
import { keyOf } from '../../questionnaire/screens.js';
import type { InterviewEvent, InterviewView } from '../../questionnaire/types.js';
import type { FactsById } from './answers/kinds.js';
import { FocusController } from './controllers/focus-controller.js';
import type { ScreenReading } from './answers/read-screen.js';
import { FormController } from './controllers/form-controller.js';
import { HouseholdController } from './controllers/household-controller.js';
import { IseeController } from './controllers/isee-controller.js';
import { InterviewController } from './controllers/interview-controller.js';
import { LibraryController } from './controllers/library-controller.js';
import { PrintController } from './controllers/print-controller.js';
import { IptFinishEvent, IptReadyEvent, IptStepEvent } from './events.js';
import { styles } from './questionnaire.styles.js';
import type { Scene } from './scene.js';
import { today } from './today.js';
import { frameView, waitingView } from './views/frame-view.js';
import { introductionView, type Reason } from './views/introduction-view.js';
import { peopleView } from './views/people-view.js';
import { personView } from './views/person-view.js';
import { askedView } from './views/asked-view.js';
import { reviewView } from './views/review-view.js';
import { eraseView } from './views/erase-view.js';
import { personName } from './words/person-words.js';
import type { ResultsController } from './results/results-controller.js';

/**
 * Asks a few questions and tells which INPS benefits are likely, with amounts, reasons and sources. Anonymous: it makes no request after it
 * has loaded, stores nothing, and its events carry no answer.
 *
 * @summary The questionnaire: introduction, questions, review and results in one element.
 *
 * @attr {string} lang - Language: `it` or `en`. Default: the language of the page around it, else Italian.
 * @slot - What is shown until the element is defined, and where scripts do not run.
 *
 * @fires {IptReadyEvent} ipt-ready - Everything is loaded; no request will follow. Also after a change of language.
 * @fires {IptStepEvent} ipt-step - Another screen is shown. `detail`: `place` and `fraction`, no answer and no question.
 * @fires {IptFinishEvent} ipt-finish - The results are shown. Without detail.
 *
 * @csspart root - The whole.
 * @csspart heading - The heading of a screen.
 * @csspart subheading - A heading inside a screen.
 * @csspart progress - Sections and how far one has come.
 * @csspart back - The button that goes back.
 * @csspart question - The fieldset of a question.
 * @csspart hint - The hint of a question.
 * @csspart option - A radio button or check box with its label.
 * @csspart input - A text field or a list.
 * @csspart error - An error beside its field.
 * @csspart error-summary - The summary of errors.
 * @csspart why - "Why do we ask?".
 * @csspart people - The list of people.
 * @csspart person - One person of the list.
 * @csspart answers - The list of answers in the review.
 * @csspart found - The line of what has been found so far.
 * @csspart button - Every button.
 * @csspart button-primary - The main button of a screen.
 * @csspart link - A button that looks like a link.
 * @csspart group - A group of results.
 * @csspart card - One benefit among the results.
 * @csspart amount - The amount of a benefit.
 * @csspart disclaimer - The notice that only the authority decides.
 *
 * @cssproperty [--ipt-accent=#06c] - Colour of buttons, links and marks. Default: the primary colour of Bootstrap Italia or its tokens, where the page has them.
 * @cssproperty [--ipt-on-accent=#fff] - Text on the accent colour.
 * @cssproperty [--ipt-text=#1a1a1a] - Text.
 * @cssproperty [--ipt-text-soft=#455b71] - Hints and notes.
 * @cssproperty [--ipt-surface=#fff] - Background.
 * @cssproperty [--ipt-surface-soft=#f2f6fa] - Background of notices and lists.
 * @cssproperty [--ipt-line=#5d7083] - Borders of fields.
 * @cssproperty [--ipt-line-soft=#d4dde6] - Separating lines.
 * @cssproperty [--ipt-error=#b3263f] - Errors.
 * @cssproperty [--ipt-success=#00694a] - Likely benefits.
 * @cssproperty [--ipt-focus=#000] - Outline of the focus.
 * @cssproperty [--ipt-radius=0.25em] - Rounding of corners.
 * @cssproperty [--ipt-font=inherit] - Font.
 * @cssproperty [--ipt-padding=0] - Space around everything, for a page that gives the element a frame.
 */
export class IptQuestionnaire extends LitElement {
  static override readonly styles = styles;

  /** The widget follows its own `lang`; the property is the browser's. */
  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  /** Day on which the household is judged, `YYYY-MM-DD`. Default: today. */
  @property({ attribute: 'reference-date' }) accessor referenceDate = '';

  /** Level of the headings that name a screen: 2, 3 or 4. */
  @property({ attribute: 'heading-level', type: Number }) accessor headingLevel = 2;

  /** Ids of the benefits that the interview is about, separated by spaces. Default: all. */
  @property() accessor benefits = '';

  /** Families of benefits that the interview is about (`family work`), besides those named one by one. Default: all. */
  @property({ attribute: 'focus' }) accessor focusOn = '';

  /** Facts that the host page knows beforehand; what is known exactly is not asked. Never shown in the address, never stored. */
  @property({ attribute: false }) accessor facts: GivenFacts = {};

  /** What brought the person here; chosen on the introduction. */
  @state() private accessor reason: Reason = 'looking';

  /** "Erase everything?" is being asked. */
  @state() private accessor erasing = false;

  /** What is wrong with the terms that the page set, for whoever builds the page. */
  @state() private accessor wrongTerms: string | undefined;

  /** Said politely once: a person was taken off the list. */
  @state() private accessor said = '';

  readonly #locale = new LocaleController(this);
  readonly #library = new LibraryController(this, this.#locale.texts, () =>
    this.dispatchEvent(new IptReadyEvent()),
  );
  readonly #interview = new InterviewController(this);
  readonly #form = new FormController(this);
  readonly #isee = new IseeController(this, this.#library, this.#form);
  readonly #household = new HouseholdController(this);
  readonly #focus = new FocusController(this, () => this.#nameOfScreen());

  #date = '';
  #terms = '';
  #factsById: FactsById = new Map();
  #lastScreen?: string | undefined;
  #results?: ResultsController;

  constructor() {
    super();
    new PrintController(this);
  }

  override attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    super.attributeChangedCallback(name, before, after);
    if (name === 'lang' && this.isConnected) this.#locale.follow();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('referenceDate') || this.#date === '') this.#date = this.referenceDate || today();
    this.#openInterview();
    const { screen, people } = this.#view;
    if (screen?.kind === 'people') {
      this.#household.asksSex = screen.asksSex;
      this.#household.begin(people);
    }
  }

  protected override updated(): void {
    if (!this.#locale.ready) return;
    this.#library.fetch();
    this.#tellStep();
  }

  /** Begins the interview when the rules are there, and again when the page sets other terms. Answers stay. */
  #openInterview(): void {
    const { core } = this.#library;
    const terms = JSON.stringify([this.#date, this.benefits, this.focusOn, this.facts]);
    if (!core || parseDay(this.#date) === undefined || terms === this.#terms) return;
    this.#terms = terms;
    this.#isee.close();
    this.#factsById = new Map(core.facts.map((fact) => [fact.id, fact]));
    const interview = core.openInterview({
      date: this.#date,
      preset: this.facts,
      benefits: wordsOf(this.benefits),
      focus: wordsOf(this.focusOn),
    });
    this.wrongTerms = 'problem' in interview ? interview.problem : undefined;
    if (!('problem' in interview)) this.#interview.open(interview);
  }

  #tellStep(): void {
    const name = this.#nameOfScreen();
    if (name === this.#lastScreen) return;
    const isFirst = this.#lastScreen === undefined;
    this.#lastScreen = name;
    if (isFirst || name === undefined) return;
    const { place, progress } = this.#view;
    this.dispatchEvent(new IptStepEvent({ place, fraction: progress.fraction }));
    if (place === 'results') this.dispatchEvent(new IptFinishEvent());
  }

  get #view(): InterviewView {
    const isNarrowed = `${this.benefits}${this.focusOn}`.trim() !== '' || Object.keys(this.facts).length > 0;
    return this.#interview.view(this.#date, !isNarrowed);
  }

  /** Changes with each new screen. */
  #nameOfScreen(): string | undefined {
    if (!this.#locale.ready) return undefined;
    if (this.erasing) return 'erase';
    const { place, screen } = this.#view;
    if (place !== 'asking') return place;
    if (!screen) return 'waiting';
    if (this.#isee.screenName) return this.#isee.screenName;
    return screen.kind === 'people' ? `people ${this.#household.form?.key ?? ''}` : keyOf(screen);
  }

  readonly #send = (event: InterviewEvent): void => {
    this.#form.tell({});
    this.#isee.close();
    this.said = '';
    this.#interview.send(event);
    this.requestUpdate();
  };

  #goBack(): void {
    const { screen } = this.#view;
    if (this.#isee.back()) return;
    if (screen?.kind === 'people' && this.#household.form && this.#household.canCancel)
      this.#household.cancel();
    else this.#send({ type: 'BACK' });
  }

  readonly #submit = (reading: ScreenReading): void => {
    if ('problems' in reading) {
      this.#form.tell(reading.problems);
      this.#focus.moveTo('#summary');
    } else {
      this.#send({ type: 'ANSWERS', answers: reading.answers });
    }
  };

  #savePerson(): void {
    this.said = '';
    if (!this.#household.save(this.#date)) this.#focus.moveTo('#summary');
  }

  #removePerson(key: string): void {
    const person = this.#household.people.find((one) => one.key === key);
    if (!person) return;
    const { texts, formats } = this.#locale;
    const name = personName(person, this.#household.people, { texts, formats, date: this.#date });
    this.#household.remove(key);
    this.said = texts.t('people.removed', { name });
    this.#focus.moveTo('#heading');
  }

  #eraseAll(): void {
    this.erasing = false;
    this.reason = 'looking';
    this.#household.erase();
    this.#form.erase();
    this.#isee.erase();
    this.#results?.erase();
    this.#send({ type: 'RESTART' });
  }

  protected override render(): TemplateResult {
    const { texts, formats, ready } = this.#locale;
    if (!ready) return html`<slot></slot>`;
    if (parseDay(this.#date) === undefined)
      return html`<p class="wrong" role="alert">${texts.t('loading.wrongDate')}</p>`;
    if (this.wrongTerms)
      return html`<p class="wrong" role="alert">
        ${texts.t('loading.wrongTerms', { problem: this.wrongTerms })}
      </p>`;
    const scene: Scene = {
      view: this.#view,
      texts,
      formats,
      headingLevel: this.headingLevel,
      facts: this.#factsById,
      send: this.#send,
    };
    return frameView(scene, {
      screen: keyed(this.#nameOfScreen(), this.#renderScreen(scene)),
      said: this.said,
      isErasing: this.erasing,
      back: () => {
        this.#goBack();
      },
      erase: () => {
        this.erasing = true;
      },
    });
  }

  #renderScreen(scene: Scene): unknown {
    if (this.erasing) {
      return eraseView(scene, {
        yes: () => {
          this.#eraseAll();
        },
        no: () => {
          this.erasing = false;
        },
      });
    }
    switch (scene.view.place) {
      case 'introduction':
        return introductionView(scene, this.reason, (reason) => {
          this.reason = reason;
        });
      case 'review':
        return reviewView(scene);
      case 'results':
        return this.#renderResults(scene);
      case 'asking':
        return this.#renderAsked(scene);
    }
  }

  #renderAsked(scene: Scene): unknown {
    const { screen } = scene.view;
    if (!screen) return waitingView(scene, this.#library.failed);
    if (screen.kind === 'people') return this.#renderPeople(scene);
    const path = this.#isee.render(scene, screen, {
      failed: () => {
        this.#focus.moveTo('#summary');
      },
      used: () => {
        this.said = scene.texts.t('isee.used');
      },
    });
    const household = (): GivenHousehold | undefined => this.#interview.findings?.household;
    return (
      path ??
      askedView(scene, screen, this.#form, this.#submit, (asked) =>
        this.#isee.offer(scene, screen, asked, household),
      )
    );
  }

  #renderPeople(scene: Scene): TemplateResult {
    const { form } = this.#household;
    if (form) {
      return personView(scene, this.#household, form, () => {
        this.#savePerson();
      });
    }
    return peopleView(scene, this.#household, {
      submit: () => {
        this.#send({ type: 'PEOPLE', people: this.#household.people });
      },
      remove: (key) => {
        this.#removePerson(key);
      },
    });
  }

  #renderResults(scene: Scene): unknown {
    const { results, failed } = this.#library;
    const { findings } = this.#interview;
    if (!results || !findings) return waitingView(scene, failed);
    this.#results ??= new results.ResultsController(this, (words) => {
      this.said = words;
    });
    return this.#results.render(scene, findings);
  }
}

const wordsOf = (list: string): readonly string[] => list.split(/\s+/).filter((word) => word !== '');

declare global {
  interface HTMLElementTagNameMap {
    'ipt-questionnaire': IptQuestionnaire;
  }
  interface HTMLElementEventMap {
    'ipt-ready': IptReadyEvent;
    'ipt-step': IptStepEvent;
    'ipt-finish': IptFinishEvent;
  }
}
