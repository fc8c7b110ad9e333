/** What is typed and ticked on a screen, as it stands in the fields: kept word for word, so that nothing typed is lost by an error or by going back. */

/** The fields of one fact. Which of them are used depends on the kind of field. */
export interface FactDraft {
  /** Number, money. */
  readonly text?: string | undefined;
  /** An exact value offered beside the field ("none", "no vehicle"), as it is written in the rules. */
  readonly offered?: string | undefined;
  /** The period in which money was typed. */
  readonly period?: 'month' | 'year' | undefined;
  /** "I know only a range" was chosen: `chosen` is the position of the band. */
  readonly byBand?: boolean | undefined;
  /** A range that is none of the bands: estimated, or given beforehand. In the fact's own period; goes before all but "I don't know". */
  readonly range?: { readonly min?: number; readonly max?: number } | undefined;
  readonly day?: string | undefined;
  readonly month?: string | undefined;
  readonly year?: string | undefined;
  /** Choice; `yes` or `no`; position of a band. */
  readonly chosen?: string | undefined;
  /** Choices and checklist. */
  readonly ticked?: readonly string[] | undefined;
  /** "None of these". */
  readonly none?: boolean | undefined;
  /** "I don't know". */
  readonly unknown?: boolean | undefined;
}

/** By fact; a checklist keeps all its facts under the id of the question. */
export type Draft = Readonly<Record<string, FactDraft>>;

export const EMPTY: FactDraft = {};

/** The fields after something was typed or chosen, which takes the place of a range. */
export const withPart = (draft: FactDraft = EMPTY, part: FactDraft): FactDraft => ({
  ...draft,
  range: undefined,
  ...part,
});
