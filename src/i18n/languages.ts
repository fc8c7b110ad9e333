/** The languages of the widget, and how the texts of each are fetched. Italian's interface is bundled: it is the source and the fallback. */
import type italianResults from '../generated/locales/results-it.js';
import italian from '../generated/locales/ui-it.js';
import type { BenefitTexts, QuestionTexts } from './text-shapes.js';

export type Language = 'it' | 'en';

export const SOURCE_LANGUAGE: Language = 'it';

/** The interface's texts in the source language, up to the results. */
export const sourceTexts = italian;

/** With those of the results, which are fetched with the benefits: their keys are the keys of every language. */
export type AllTexts = typeof italian & typeof italianResults;

interface LanguageParts {
  readonly ui: () => Promise<object>;
  /** The interface's texts that only the results and the ISEE path show. */
  readonly results: () => Promise<object>;
  readonly questions: () => Promise<QuestionTexts>;
  readonly benefits: () => Promise<BenefitTexts>;
}

/** One entry a language. The files are chunks beside the widget; each is fetched once a page, whatever the number of widgets. */
const PARTS: Readonly<Record<Language, LanguageParts>> = {
  it: {
    ui: () => Promise.resolve(italian),
    results: async () => (await import('../generated/locales/results-it.js')).default,
    questions: async () => (await import('../generated/locales/questions-it.js')).default,
    benefits: async () =>
      (await import('../generated/locales/benefits-it.js')).default as unknown as BenefitTexts,
  },
  en: {
    ui: async () => (await import('./first-en.js')).default,
    results: async () => (await import('../generated/locales/results-en.js')).default,
    questions: async () => (await import('../generated/locales/questions-en.js')).default,
    benefits: async () =>
      (await import('../generated/locales/benefits-en.js')).default as unknown as BenefitTexts,
  },
};

export const partsOf = (language: Language): LanguageParts => PARTS[language];

/** The language of a tag such as `en-GB`; undefined when the widget does not speak it. */
export function languageOf(tag: string | null | undefined): Language | undefined {
  const primary = (tag ?? '').trim().toLowerCase().split('-')[0] ?? '';
  return Object.hasOwn(PARTS, primary) ? (primary as Language) : undefined;
}
