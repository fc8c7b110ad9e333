/** The keys of the interface's texts, from the Italian file: a wrong key does not compile. */
import type { AllTexts } from './languages.js';

type Leaves<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${Leaves<T[K]>}`;
}[keyof T & string];

/** A plural has one text for each category of its language; it is asked for without the category. */
type WithoutCategory<K extends string> = K extends `${infer Base}_${Intl.LDMLPluralRule}` ? Base : K;

export type UiKey = WithoutCategory<Leaves<AllTexts>>;

/** Groups of texts by an id that rules bring: `documents.identity`. */
export type UiGroup = keyof AllTexts;
