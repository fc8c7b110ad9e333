/** The shapes of the texts that the rules bring along (`locales/<lng>/questions.json`, `locales/<lng>/benefits/<id>.json`). */

export interface QuestionText {
  readonly title: string;
  /** The title when the question is about another person, with `{{name}}`. */
  readonly title_other?: string;
  readonly hint?: string;
  /** Where the figure is found. */
  readonly where?: string;
  /** By value of the fact (for a figure: of the exact values offered); in a checklist, and where a question gives several facts, by fact. */
  readonly choices?: Readonly<Record<string, string>>;
}

/** By the rules' own ids; relations are named so that they fit into `title_other` ("your father or mother"). */
export interface QuestionTexts {
  readonly sections?: Readonly<Record<string, string>>;
  readonly relations?: Readonly<Record<string, string>>;
  readonly questions?: Readonly<Record<string, QuestionText>>;
  readonly forms?: Readonly<Record<string, FormText>>;
  readonly checklists?: Readonly<Record<string, ChecklistText>>;
}

/** Several questions on one screen. */
export interface FormText {
  readonly title: string;
  readonly hint?: string;
}

export interface ChecklistText extends FormText {
  /** By item; each says all that it covers. */
  readonly items?: Readonly<Record<string, string>>;
}

export interface BenefitText {
  readonly name: string;
  readonly what: string;
  readonly conditions?: Readonly<Record<string, string>>;
  readonly steps?: Readonly<Record<string, string>>;
  readonly notes?: readonly string[];
}

export type BenefitTexts = Readonly<Record<string, BenefitText>>;
