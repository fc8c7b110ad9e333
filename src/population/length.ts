/** How long an interview is for a household, beside the shortest and the longest that would come to the same. */
import type { RuleBook } from '../engine/index.js';
import { createInterview, type Interview } from '../questionnaire/index.js';
import { boundsOf } from './certificate.js';
import type { CompleteHousehold } from './draft.js';
import { judgeOf, type Judge } from './judge.js';
import { answersOn, everyQuestion } from './respond.js';
import { walk, type Walk } from './walk.js';

export interface Length {
  readonly screens: number;
  readonly answers: number;
  /** Questions of the book for these people, one a screen. */
  readonly everything: number;
  /** Screens of the interview that would have been enough for one who knew (found greedily: the smallest number may be lower). */
  readonly certificate: number;
  /** Screens that nobody can do without. */
  readonly atLeast: number;
  /** Questions each of which is necessary by itself. */
  readonly necessary: number;
}

export interface Measured extends Length {
  readonly walk: Walk;
}

export interface Ruler {
  readonly book: RuleBook;
  readonly interview: Interview;
  readonly judge: Judge;
}

export function rulerOf(book: RuleBook, date: string): Ruler {
  return { book, interview: createInterview({ ruleBook: book, date }), judge: judgeOf(book, date) };
}

export function measured({ book, interview, judge }: Ruler, household: CompleteHousehold): Measured {
  const taken = walk(interview, household);
  const {
    screens: certificate,
    screensAtLeast: atLeast,
    necessary,
  } = boundsOf(judge, book, household, taken);
  return {
    screens: taken.steps.length,
    answers: taken.steps.reduce((sum, { screen }) => sum + answersOn(screen, household), 0),
    everything: everyQuestion(book, household),
    certificate,
    atLeast,
    necessary: necessary.length,
    walk: taken,
  };
}

export interface Summary {
  readonly mean: number;
  readonly median: number;
  readonly p90: number;
}

/** @throws {RangeError} of an empty list */
export function summaryOf(figures: readonly number[]): Summary {
  if (figures.length === 0) throw new RangeError('A summary needs at least one household.');
  const sorted = [...figures].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.ceil(share * sorted.length) - 1] ?? NaN;
  return {
    mean: figures.reduce((sum, figure) => sum + figure, 0) / figures.length,
    median: at(0.5),
    p90: at(0.9),
  };
}
