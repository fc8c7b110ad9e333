/** The trace of an outcome: every condition with what was compared with what, so that a person can check it by hand. */
import type { Given } from './knowledge.js';
import type { Comparator } from './language.js';

export type TruthWord = 'true' | 'false' | 'unknown';

export interface ValueTrace {
  /** fact, parameter, step, literal, or the word of the form (sum, table …). */
  readonly kind: string;
  /** Id of the fact, parameter or step. */
  readonly id?: string;
  readonly value: Given;
  readonly unit?: string;
  /** First day of the parameter's value. */
  readonly since?: string;
  /** Source ids of the parameter's value. */
  readonly source?: readonly string[];
  /** Member whose fact it is, by position in the household. */
  readonly member?: number;
  /** What it was computed from. */
  readonly from?: readonly ValueTrace[];
  /** The condition behind a named one. */
  readonly condition?: ConditionTrace;
}

export interface ComparisonTrace {
  readonly comparator: Comparator;
  readonly truth: TruthWord;
  readonly actual: ValueTrace;
  readonly limit: ValueTrace | readonly ValueTrace[];
}

export interface ConditionTrace {
  readonly id?: string;
  /** all, any, not, compare, fact, some_member, every_member, holder_of, likely, to_verify. */
  readonly kind: string;
  readonly truth: TruthWord;
  readonly source?: readonly string[];
  /** Benefit asked about by holder_of and likely; fact of a bare boolean. */
  readonly about?: string;
  readonly member?: number;
  readonly comparisons?: readonly ComparisonTrace[];
  readonly parts?: readonly ConditionTrace[];
}

export const truthWord = (truth: boolean | undefined): TruthWord =>
  truth === undefined ? 'unknown' : truth ? 'true' : 'false';
