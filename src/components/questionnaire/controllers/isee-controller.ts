/**
 * The side path that estimates the ISEE: offered beside the first question of a screen that the estimate answers, shown in place of that
 * screen, and left with the estimate in its fields, to be corrected and sent like anything typed.
 */
import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { GivenFacts, GivenHousehold } from '../../../engine/index.js';
import { askedOn } from '../../../questionnaire/screens.js';
import type { Asked, Screen } from '../../../questionnaire/types.js';
import type { IseePath } from '../isee/isee-path.js';
import type { Scene } from '../scene.js';
import type { FormController } from './form-controller.js';
import type { LibraryController } from './library-controller.js';

/** The facts that the estimate can give. */
const ESTIMATED: readonly string[] = ['isee', 'isee_inclusion', 'isee_minors'];

export class IseeController implements ReactiveController {
  readonly #host: LitElement;
  readonly #library: LibraryController;
  readonly #form: FormController;
  #path?: IseePath;

  constructor(host: LitElement, library: LibraryController, form: FormController) {
    this.#host = host;
    this.#library = library;
    this.#form = form;
    host.addController(this);
  }

  hostConnected(): void {
    // Stays where it is while the element is moved in the page.
  }

  /** Changes with each screen of the path; undefined while it is closed. */
  get screenName(): string | undefined {
    return this.#path?.isOpen ? this.#path.screenName : undefined;
  }

  /**
   * The link that opens the path; nothing beside other questions, and as long as the household is not told.
   * @param household what the interview knows; its members in the order of the people on the scene
   */
  offer(
    { view, texts, formats }: Scene,
    screen: Screen,
    asked: Asked,
    household: () => GivenHousehold | undefined,
  ): TemplateResult | typeof nothing {
    const module = this.#library.isee;
    const first = askedOn(screen).find(({ question }) => question.facts.some((id) => ESTIMATED.includes(id)));
    if (!module || asked.key !== first?.key || view.people.length === 0) return nothing;
    const open = (): void => {
      this.#form.tell({});
      this.#path ??= new module.IseePath(this.#host);
      const { date, people } = view;
      this.#path.open({ date, people, household: household() ?? {}, formats });
    };
    return html`<p>
      <button type="button" class="link" part="link" @click=${open}>${texts.t('isee.open')}</button>
    </p>`;
  }

  /**
   * The screen of the path; undefined while it is closed.
   * @param failed something is wrong on the screen: its summary has just appeared
   * @param used the estimate has just been put into the fields
   */
  render(
    scene: Scene,
    screen: Screen,
    { failed, used }: { readonly failed: () => void; readonly used: () => void },
  ): TemplateResult | undefined {
    const path = this.#path;
    const module = this.#library.isee;
    if (!module || !path?.isOpen) return undefined;
    return module.iseePathView(scene, path, {
      use: (facts: GivenFacts) => {
        const drafts = module.estimateDrafts(facts, scene.formats);
        for (const { key, question } of askedOn(screen)) {
          for (const [id, draft] of Object.entries(drafts))
            if (question.facts.includes(id)) this.#form.change(key, id, draft);
        }
        this.close();
        used();
      },
      leave: () => {
        this.close();
      },
      failed,
    });
  }

  /** One step back on the path, and out of it from its first screen; false when it is closed. */
  back(): boolean {
    if (!this.#path?.isOpen) return false;
    if (!this.#path.back()) this.close();
    return true;
  }

  /** Back to the question; what was typed on the path stays. */
  close(): void {
    if (this.#path?.isOpen) this.#path.close();
  }

  erase(): void {
    this.#path?.erase();
  }
}
