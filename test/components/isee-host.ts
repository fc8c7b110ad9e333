/** An element that opens the ISEE path as the questionnaire does: by the contract in isee-path.ts. */
import { LitElement, html, type TemplateResult } from 'lit';
import { fixtureSync } from '@open-wc/testing';
import type { GivenFacts, GivenHousehold } from '../../src/engine/index.js';
import { createFormats } from '../../src/i18n/formats.js';
import { Texts } from '../../src/i18n/texts.js';
import type { Person } from '../../src/questionnaire/types.js';
import { FocusController } from '../../src/components/questionnaire/controllers/focus-controller.js';
import { IseePath, iseePathView } from '../../src/components/questionnaire/isee/isee-path.js';
import { styles } from '../../src/components/questionnaire/questionnaire.styles.js';

export class IseeHost extends LitElement {
  static override readonly styles = styles;
  readonly texts = new Texts();
  readonly path = new IseePath(this);
  used: GivenFacts | undefined;
  left = 0;
  readonly #focus = new FocusController(this, () => (this.path.isOpen ? this.path.screenName : 'question'));

  protected override render(): TemplateResult {
    const words = { texts: this.texts, formats: createFormats(this.texts.language), headingLevel: 2 };
    return html`<section class="root" lang=${this.texts.language} aria-labelledby="heading">
      ${
        this.path.isOpen
          ? html`<button type="button" @click=${() => this.path.back()}>Indietro</button> ${iseePathView(
                words,
                this.path,
                {
                  use: (facts) => {
                    this.used = facts;
                    this.path.close();
                  },
                  leave: () => {
                    this.left += 1;
                    this.path.close();
                  },
                  failed: () => {
                    this.#focus.moveTo('#summary');
                  },
                },
              )}`
          : html`<h2 id="heading" tabindex="-1">La domanda</h2>`
      }
    </section>`;
  }
}

customElements.define('isee-host', IseeHost);

export interface Opening {
  readonly lang?: 'it' | 'en';
  readonly date?: string;
  readonly people?: readonly Person[];
  readonly household?: GivenHousehold;
}

export const SELF: Person = { key: 'self', relation: 'self', age: 40 };

/** The path, opened. */
export async function openPath({
  lang = 'it',
  date = '2026-03-10',
  people = [SELF],
  household = {
    household: people.map(({ relation, age = 40 }) => ({ relation, age, disability_level: 'none' })),
  },
}: Opening = {}): Promise<IseeHost> {
  const host = new IseeHost();
  await host.texts.speak(lang);
  await host.texts.learnBenefits();
  fixtureSync<HTMLElement>(html`<div></div>`).append(host);
  await host.updateComplete;
  host.path.open({ date, people, household, formats: createFormats(lang) });
  await host.updateComplete;
  return host;
}
