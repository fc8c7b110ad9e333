/**
 * The closed language of values and conditions in which rule files are written: the same words, as types. What each word means is
 * told in docs/rules-language.md; how it is evaluated, in value-compiler.ts and condition-compiler.ts.
 */

/** A benefit's, fact's, parameter's, … identifier. */
export type Id = string;

export type Value = number | boolean | string | ValueForm;

export type ValueForm =
  | { readonly fact: Id; readonly of?: 'self' }
  | { readonly parameter: Id; readonly at?: Value }
  | { readonly step: Id }
  | { readonly sum: readonly Value[] }
  | { readonly difference: readonly Value[] }
  | { readonly product: readonly Value[] }
  | { readonly quotient: readonly [Value, Value] }
  | { readonly least: readonly Value[] }
  | { readonly greatest: readonly Value[] }
  | { readonly rounded: Value; readonly to: number; readonly direction?: 'nearest' | 'up' | 'down' }
  | { readonly choose: readonly ChoiceRow[] }
  | { readonly table: Value; readonly bands: readonly BandRow[] }
  | { readonly line: Value; readonly points: readonly (readonly [Value, Value])[] }
  | { readonly revalued: Value; readonly by: Id; readonly round_to: number }
  | BandForm
  | { readonly count_members: Condition }
  | { readonly sum_members: Value; readonly where?: Condition }
  | { readonly greatest_member: Value; readonly where?: Condition; readonly otherwise: Value }
  | { readonly least_member: Value; readonly where?: Condition; readonly otherwise: Value }
  | { readonly rank_by_age: Condition }
  | { readonly amount_of: Id; readonly per: Period }
  | { readonly reference_date: true }
  | { readonly date: string }
  | { readonly start_of_year: Value }
  | { readonly year_of: Value }
  | { readonly month_of: Value }
  | { readonly shift: Value; readonly years?: Value; readonly months?: Value; readonly days?: Value }
  | { readonly completed_years: Span }
  | { readonly completed_months: Span }
  | { readonly days_between: Span }
  | { readonly narrowest: readonly Value[] }
  | { readonly between: readonly [Value, Value] };

export interface BandForm {
  readonly band: Value;
  readonly first: number;
  readonly step: number;
  readonly last: number;
  readonly revalued_by?: Id;
  readonly round_to?: number;
}

export interface Span {
  readonly from: Value;
  readonly to?: Value;
}

export type ChoiceRow = { readonly when: Condition; readonly value: Value } | { readonly otherwise: Value };

export type BandRow =
  | { readonly up_to: Value; readonly value: Value }
  | { readonly below: Value; readonly value: Value }
  | { readonly otherwise: Value };

export type Period = 'month' | 'year' | 'once';

export const COMPARATORS = [
  'at_least',
  'at_most',
  'less_than',
  'more_than',
  'is',
  'is_not',
  'in',
  'not_in',
  'on_or_after',
  'on_or_before',
  'after',
  'before',
  'includes',
  'includes_any',
] as const;

export type Comparator = (typeof COMPARATORS)[number];

/** Formalities that a person can complete first; a `not` that rests on them alone says so. */
export const FIRST_STEPS = ['isee', 'residence', 'registration', 'assessment'] as const;
export type FirstStep = (typeof FIRST_STEPS)[number];

/** What every clause may carry beside its test. */
export interface ClauseMarks {
  readonly id?: Id;
  readonly source?: Id | readonly Id[];
  readonly confidence?: 'A' | 'B' | 'C';
  readonly in_force?: Interval;
  readonly first_step?: FirstStep;
  /** Why, as the law stands, no household can make the clause come out otherwise. */
  readonly fixed?: string;
}

/** First and last day, both included; a missing one is no limit. */
export interface Interval {
  readonly from?: string;
  readonly to?: string;
}

export type Comparisons = {
  readonly [C in Comparator]?: C extends 'in' | 'not_in' | 'includes_any' ? readonly Value[] : Value;
};

export type Operand =
  | { readonly fact: Id; readonly of?: 'self' }
  | { readonly step: Id }
  | { readonly parameter: Id; readonly at?: Value }
  | { readonly count_members: Condition }
  | { readonly value: Value };

export type Condition = ClauseMarks &
  (
    | { readonly all: readonly Condition[] }
    | { readonly any: readonly Condition[] }
    | { readonly not: Condition }
    | { readonly some_member: Condition }
    | { readonly every_member: Condition; readonly where?: Condition }
    | { readonly holder_of: Id; readonly by?: 'self' | 'anyone' }
    | { readonly likely: Id }
    | { readonly to_verify: true; readonly when?: Condition }
    | (Operand & Comparisons)
  );
