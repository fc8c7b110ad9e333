/** What a screening comes to, benefit by benefit. */
import type { Range } from './ranges.js';
import type { FirstStep, Period } from './language.js';
import type { ComparisonTrace } from './traces.js';

/**
 * `likely`: every condition that can be tested holds. `possible`: not decided, `missing` would decide. `not`: a condition fails.
 * `ended`, `not-yet`: the law is not in force on the reference date (or, by its own events, for this household).
 */
export type Status = 'likely' | 'possible' | 'not' | 'ended' | 'not-yet';

/** A fact that would have to be known better; `member` is the position in the household. */
export interface MissingFact {
  readonly fact: string;
  readonly member?: number;
}

/** A top-level clause that is false, and the comparisons in it that made it so. */
export interface FailedCondition {
  /** Clause id; `amount` when nothing would be paid, `incompatible` when a better benefit excludes this one. */
  readonly id: string;
  readonly sources: readonly string[];
  readonly because: readonly ComparisonTrace[];
  readonly firstStep?: FirstStep;
  /** The benefit that excludes this one, or that it depends on. */
  readonly benefit?: string;
}

/** Money in euro, rounded to the cent, between two bounds that are equal when all is known. */
export interface Amount extends Range {
  readonly per: Period;
  /** The law pays up to `max`; while a figure of the person (a fee, a rent) is unknown the maximum is what to show. */
  readonly upTo: boolean;
  /** Paid or due in a year; for `once` the whole sum. */
  readonly year: Range;
  /** Further figures that the law sets: weeks, reductions (one figure each), instalments (several). */
  readonly details: Readonly<Record<string, readonly Range[]>>;
}

export interface Outcome {
  readonly benefit: string;
  readonly status: Status;
  /** Somebody of the household has it already. */
  readonly received: boolean;
  readonly amount?: Amount;
  /** Facts that keep the status or the amount open, each once. */
  readonly missing: readonly MissingFact[];
  /** Facts that the amount will depend on if the benefit, which is still open, turns out to be due. */
  readonly missingForAmount: readonly MissingFact[];
  /** Clauses that only the authority can check. */
  readonly verify: readonly string[];
  readonly failed: readonly FailedCondition[];
  /** Set when the benefit fails for formalities alone that the person can complete first. */
  readonly firstSteps: readonly FirstStep[];
  /** Incompatible benefits that are likely or possible beside this one. */
  readonly alternatives: readonly string[];
  /** Parameters whose last known value has expired, with the last day on which it was known. */
  readonly lapsed: Readonly<Record<string, string>>;
  /** First day for which the figures are known, when the reference date is earlier. */
  readonly knownFrom?: string;
  /** Last day to apply (`YYYY-MM-DD`), where the law sets one and the answers tell it. */
  readonly applyBy?: string;
  readonly replacedBy: readonly string[];
  /** First day of a benefit that is not yet in force, last day of one that ended. */
  readonly startsOn?: string;
  readonly endedOn?: string;
}

/** All outcomes of a household on a reference date, in the order of the rule book. */
export interface Screening {
  readonly date: string;
  readonly outcomes: readonly Outcome[];
}
