/** Drives a questionnaire as a person does: by roles and names, never by classes. */
import { fixtureSync, html, oneEvent } from '@open-wc/testing';
import type { IptQuestionnaire } from '../../src/components/questionnaire/questionnaire.js';
import '../../src/define.js';

type Role = 'button' | 'link' | 'radio' | 'checkbox' | 'textbox' | 'combobox' | 'group' | 'disclosure';

const SELECTORS: Readonly<Record<Role, string>> = {
  button: 'button',
  link: 'a[href]',
  radio: 'input[type="radio"]',
  checkbox: 'input[type="checkbox"]',
  textbox: 'input[type="text"]',
  combobox: 'select',
  group: 'fieldset',
  disclosure: 'summary',
};

export interface Terms {
  readonly lang?: 'it' | 'en';
  readonly date?: string;
  readonly benefits?: string;
  readonly headingLevel?: number;
}

const WORDS = {
  it: {
    start: 'Inizia',
    save: 'Salva',
    year: 'Anno',
    alone: 'Vivo da solo',
    next: 'Continua',
    sex: 'Preferisco non dirlo',
    unknown: /^(Non lo so|Delle altre non so)$/,
    results: 'Vedi i risultati',
  },
  en: {
    start: 'Start',
    save: 'Save',
    year: 'Year',
    alone: 'I live alone',
    next: 'Continue',
    sex: 'I prefer not to say',
    unknown: /^(I don't know|I am not sure about the others)$/,
    results: 'See the results',
  },
} as const;

export class Harness {
  private constructor(
    readonly element: IptQuestionnaire,
    private readonly lang: 'it' | 'en',
  ) {}

  /** A questionnaire in the page, with everything loaded. */
  static async create({
    lang = 'it',
    date = '2026-11-22',
    benefits = '',
    headingLevel = 2,
  }: Terms = {}): Promise<Harness> {
    const element = await Harness.place({
      lang,
      'reference-date': date,
      benefits,
      'heading-level': String(headingLevel),
    });
    await element.updateComplete;
    return new Harness(element, lang);
  }

  /** Puts an element with these attributes into the page and waits until everything is loaded. */
  static async place(
    attributes: Readonly<Record<string, string>>,
    around?: Element,
  ): Promise<IptQuestionnaire> {
    const parent = around ?? fixtureSync<HTMLElement>(html`<div></div>`);
    const element = document.createElement('ipt-questionnaire');
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    const ready = oneEvent(element, 'ipt-ready');
    parent.append(element);
    await ready;
    await element.updateComplete;
    return element;
  }

  get root(): ShadowRoot {
    return this.element.shadowRoot!;
  }

  get heading(): string {
    return textOf(this.root.querySelector('#heading'));
  }

  get text(): string {
    return textOf(this.root.querySelector('section'));
  }

  get focused(): Element | null {
    return this.root.activeElement;
  }

  /** Everything with a role, whose name begins with (or matches) `name`. */
  all(role: Role, name: string | RegExp = ''): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>(SELECTORS[role])].filter((one) => {
      const found = this.nameOf(one);
      return typeof name === 'string' ? found.startsWith(name) : name.test(found);
    });
  }

  get(role: Role, name: string | RegExp = ''): HTMLElement {
    const [first] = this.all(role, name);
    if (!first) throw new Error(`No ${role} "${String(name)}" on the screen "${this.heading}": ${this.text}`);
    return first;
  }

  has(role: Role, name: string | RegExp): boolean {
    return this.all(role, name).length > 0;
  }

  nameOf(element: HTMLElement): string {
    const label = element.getAttribute('aria-label');
    if (label) return label;
    if (element instanceof HTMLFieldSetElement) return textOf(element.querySelector('legend'));
    if (element instanceof HTMLInputElement || element instanceof HTMLSelectElement) {
      return [...(element.labels ?? [])].map(textOf).join(' ');
    }
    return textOf(element);
  }

  /** The description of a field: what `aria-describedby` points to. */
  descriptionOf(element: HTMLElement): string {
    const ids = (element.getAttribute('aria-describedby') ?? '').split(' ').filter((id) => id !== '');
    return ids.map((id) => textOf(this.root.getElementById(id))).join(' ');
  }

  async press(name: string | RegExp, role: Role = 'button'): Promise<void> {
    this.get(role, name).click();
    await this.element.updateComplete;
  }

  async choose(name: string | RegExp): Promise<void> {
    const option = this.all('radio', name)[0] ?? this.get('checkbox', name);
    option.click();
    await this.element.updateComplete;
  }

  async type(label: string, text: string): Promise<void> {
    const field = this.get('textbox', label) as HTMLInputElement;
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    await this.element.updateComplete;
  }

  get errors(): readonly string[] {
    return this.all('link')
      .filter((link) => link.closest('#summary'))
      .map(textOf);
  }

  get status(): string {
    return [...this.root.querySelectorAll('[role="status"]')].map(textOf).join(' ').trim();
  }

  /** From the introduction to the question after the household screen, as somebody who lives alone. */
  async startAlone(year = '1988'): Promise<void> {
    const words = WORDS[this.lang];
    await this.press(words.start);
    // The household is only asked where a benefit depends on it.
    if (!this.has('textbox', words.year)) return;
    await this.type(words.year, year);
    if (this.has('radio', words.sex)) await this.choose(words.sex);
    await this.press(words.save);
    await this.press(words.alone);
  }

  async next(): Promise<void> {
    await this.press(WORDS[this.lang].next);
  }

  /** "I don't know" to everything on the screen. */
  async chooseUnknown(): Promise<void> {
    for (const kind of ['radio', 'checkbox'] as const)
      for (const option of this.all(kind, WORDS[this.lang].unknown)) option.click();
    await this.element.updateComplete;
  }

  async answerUnknown(): Promise<void> {
    await this.chooseUnknown();
    await this.next();
  }

  /** Answers "I don't know" until `isThere`, at most as often as an interview can be long. */
  async walkUntil(isThere: () => boolean): Promise<void> {
    for (let step = 0; !isThere(); step += 1) {
      if (step > 200 || !this.root.querySelector('form')) {
        throw new Error(`Not met before "${this.heading}".`);
      }
      await this.answerUnknown();
    }
  }

  async toResults(): Promise<void> {
    await this.press(WORDS[this.lang].results);
  }
}

export function textOf(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
