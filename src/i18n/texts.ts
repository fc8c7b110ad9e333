/** The texts of one widget: an i18next instance of its own, so that two widgets on a page can speak two languages. */
import { createInstance, type i18n } from 'i18next';
import { languageOf, partsOf, SOURCE_LANGUAGE, sourceTexts, type Language } from './languages.js';
import type {
  BenefitText,
  BenefitTexts,
  ChecklistText,
  FormText,
  QuestionText,
  QuestionTexts,
} from './text-shapes.js';
import type { UiGroup, UiKey } from './ui-keys.js';

export type TextValues = Readonly<Record<string, string | number>>;

export class Texts {
  readonly #i18n: i18n = createInstance();
  readonly #questions = new Map<Language, QuestionTexts>();
  readonly #benefits = new Map<Language, BenefitTexts>();

  constructor() {
    void this.#i18n.init({
      lng: SOURCE_LANGUAGE,
      fallbackLng: SOURCE_LANGUAGE,
      ns: ['ui'],
      defaultNS: 'ui',
      initAsync: false,
      // Lit escapes what it renders.
      interpolation: { escapeValue: false },
      // A copy: the texts of the results are added to it.
      resources: { [SOURCE_LANGUAGE]: { ui: { ...sourceTexts } } },
    });
  }

  get language(): Language {
    return languageOf(this.#i18n.language) ?? SOURCE_LANGUAGE;
  }

  get direction(): 'ltr' | 'rtl' {
    return this.#i18n.dir();
  }

  /** Fetches the interface's texts of a language and speaks it from then on. A text that cannot be fetched leaves the language as it is. */
  async speak(language: Language): Promise<void> {
    if (!this.#i18n.hasResourceBundle(language, 'ui')) {
      this.#i18n.addResourceBundle(language, 'ui', await partsOf(language).ui());
    }
    await this.#i18n.changeLanguage(language);
  }

  /** Fetches the texts of the questions in the language spoken. */
  async learnQuestions(): Promise<void> {
    const { language } = this;
    if (!this.#questions.has(language)) this.#questions.set(language, await partsOf(language).questions());
  }

  /** Fetches the texts of the results in the language spoken: the interface's, and the benefits'. */
  async learnBenefits(): Promise<void> {
    const { language } = this;
    if (this.#benefits.has(language)) return;
    const parts = partsOf(language);
    const [results, benefits] = await Promise.all([parts.results(), parts.benefits()]);
    this.#i18n.addResourceBundle(language, 'ui', results, true, true);
    this.#benefits.set(language, benefits);
  }

  /** A text of the interface. `count` among the values chooses the plural. */
  readonly t = (key: UiKey, values?: TextValues): string => this.#i18n.t(key, { ...values });

  /** A text of a group by an id that the rules bring; the id in words when there is none. */
  label(group: UiGroup, id: string, values?: TextValues): string {
    const key = `${group}.${id}`;
    return this.#i18n.exists(key, { ...values }) ? this.#i18n.t(key, { ...values }) : inWords(id);
  }

  hasLabel(group: UiGroup, id: string): boolean {
    return this.#i18n.exists(`${group}.${id}`);
  }

  question(id: string): QuestionText {
    return this.#questions.get(this.language)?.questions?.[id] ?? { title: inWords(id) };
  }

  form(id: string): FormText {
    return this.#questions.get(this.language)?.forms?.[id] ?? { title: inWords(id) };
  }

  checklist(id: string): ChecklistText {
    return this.#questions.get(this.language)?.checklists?.[id] ?? { title: inWords(id) };
  }

  section(id: string): string {
    return this.#questions.get(this.language)?.sections?.[id] ?? inWords(id);
  }

  relation(value: string): string {
    return this.#questions.get(this.language)?.relations?.[value] ?? this.label('relations', value);
  }

  benefit(id: string): BenefitText {
    return this.#benefits.get(this.language)?.[id] ?? { name: inWords(id), what: '' };
  }

  /** Fills the `{{…}}` of a text that came with the rules. */
  fill(text: string, values: TextValues): string {
    return text.replace(/\{\{\s*(\w+)\s*\}\}/g, (_, name: string) => String(values[name] ?? '…'));
  }
}

/** `rent-contract` → "Rent contract": better than an empty place when a text is missing. */
function inWords(id: string): string {
  const words = id.replace(/[-_]/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
