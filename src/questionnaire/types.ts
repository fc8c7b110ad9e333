/**
 * The interview's vocabulary: what is kept (answers and the place), and what is shown (computed from them each time).
 */
import type { Checklist, Given, Question, Screening } from '../engine/index.js';

/** A person of the household, as entered on the household screen. The applicant is first and has the key `self`. */
export interface Person {
  /** Stable for the life of the interview: `self`, `p1`, `p2` … Answers about the person are filed under it. */
  readonly key: string;
  /** A value of the fact `relation`; `self` for the applicant. */
  readonly relation: string;
  /** `YYYY-MM-DD`, or a range when only month or year is known. */
  readonly birthDate?: Given;
  /** Completed years, when the date of birth is not given. */
  readonly age?: Given;
  /** Of the applicant only, where the household screen asks it. */
  readonly sex?: Given;
}

/**
 * Where an answer is filed: the question's id, `question@person` for a question asked of each member, or the checklist's id. `EDIT`
 * names the household screen, which is filed as `people` beside the answers, by PEOPLE_KEY (screens.ts).
 */
export type AnswerKey = string;

/**
 * The facts that one answer gives; `{unknown: true}` for "I don't know", `{min, max}` for a range. Of a checklist: the items shown,
 * each with the keys of the people it is true of, `true` (not said of whom), `false` or `{unknown: true}`; and under ITEMS_PEOPLE
 * (checklists.ts) the people it was asked about.
 */
export type Answer = Readonly<Record<string, Given>>;

/** Everything that is kept. Nothing else survives a step of the machine. */
export interface Answers {
  /** What brought the person here, a reason of the rule book: it changes the order of the questions only. */
  readonly reason?: string;
  /** Undefined until the household screen is answered. */
  readonly people?: readonly Person[];
  /** Every answer ever given and not erased; those off the live path are parked: kept, but not used. */
  readonly given: Readonly<Record<AnswerKey, Answer>>;
}

/** A question, of a person where it is asked of each member. */
export interface Asked {
  readonly key: AnswerKey;
  readonly question: Question;
  readonly person?: Person;
}

/** An item of a checklist, and whom it may be true of; nobody where it is about the applicant or the whole household. */
export interface ItemShown {
  readonly id: string;
  readonly item: Checklist['items'][number];
  readonly people: readonly Person[];
}

/**
 * A screen of the interview: the household; one question; several that belong together (a form, or one question about several
 * people); or a list of situations of which those that apply are ticked.
 */
export type Screen =
  | { readonly kind: 'people'; /** The applicant's sex is asked, too. */ readonly asksSex: boolean }
  | ({ readonly kind: 'question' } & Asked)
  | {
      readonly kind: 'questions';
      /** The form; undefined for one question about several people. */ readonly form?: string;
      readonly items: readonly Asked[];
    }
  | {
      readonly kind: 'checklist';
      readonly list: Checklist;
      readonly items: readonly ItemShown[];
    };

/** Where the person is. `asking` shows the first relevant question without an answer, or the one named by `editing`. */
export type Place = 'introduction' | 'asking' | 'review' | 'results';

export interface Progress {
  /** Sections of the rule book in order, with what has been answered and what is still relevant in each. */
  readonly sections: readonly {
    readonly id: string;
    readonly answered: number;
    readonly open: number;
    readonly current: boolean;
  }[];
  /** 0…1, never falls while answers are only added. */
  readonly fraction: number;
}

/** Everything a screen shows, computed from answers and place. */
export interface InterviewView {
  readonly place: Place;
  readonly date: string;
  /** The screen to show while asking; undefined elsewhere. */
  readonly screen?: Screen;
  /** The answers already given on that screen (when going back or editing), by key; some may be there on a screen not answered wholly. */
  readonly current?: Readonly<Record<AnswerKey, Answer>>;
  readonly people: readonly Person[];
  readonly canGoBack: boolean;
  readonly progress: Progress;
  readonly screening: Screening;
  /** Ids of benefits by status, for the live line and the results. */
  readonly found: { readonly likely: readonly string[]; readonly possible: readonly string[] };
  /** Answered screens on the live path, in the order of asking, for the review. The household screen's answer is empty: see `people`. */
  readonly answered: readonly {
    readonly screen: Screen;
    readonly answers: Readonly<Record<AnswerKey, Answer>>;
  }[];
  /** Benefits that the screen shown can still decide. */
  readonly decides: readonly string[];
}

/** Events that the elements send to the machine. */
export type InterviewEvent =
  | { readonly type: 'START'; readonly reason?: string }
  | { readonly type: 'ANSWER'; readonly key: AnswerKey; readonly answer: Answer }
  /** All answers of the screen shown, by key. */
  | { readonly type: 'ANSWERS'; readonly answers: Readonly<Record<AnswerKey, Answer>> }
  | { readonly type: 'PEOPLE'; readonly people: readonly Person[] }
  | { readonly type: 'BACK' }
  | { readonly type: 'EDIT'; readonly key: AnswerKey }
  | { readonly type: 'REVIEW' }
  | { readonly type: 'CONTINUE' }
  | { readonly type: 'RESULTS' }
  | { readonly type: 'RESTART' };

/** A wrong answer: what is wrong with which fact. Texts are the locales' (`errors.<code>`). */
export interface AnswerProblem {
  readonly fact: string;
  /** Key of the person of the household screen whose entry is wrong. Added to the contract: the screen has a row for each. */
  readonly person?: string;
  readonly code:
    | 'required'
    | 'not-a-number'
    | 'not-whole'
    | 'too-small'
    | 'too-large'
    | 'not-a-date'
    | 'in-the-future'
    | 'too-long-ago'
    | 'not-a-choice'
    | 'min-above-max'
    | 'too-many-people';
  readonly limit?: number | string;
}
