/** What became of a mutant; plain data, so that it can pass between threads. */
import type { Case } from '../case-files.js';
import type { Mutant } from './mutants.js';
import type { Observed } from './outcomes.js';
import type { Scenario } from './scenario.js';

/** A household and a date on which the mutated rules say something else. */
export interface Telling extends Scenario {
  readonly benefit: string;
  readonly before: Observed;
  readonly after: Observed;
  /** The case that tells (then `changes` is empty), or from which the household was made. */
  readonly like?: Pick<Case, 'file' | 'line' | 'name'>;
  readonly changes: readonly string[];
}

export type Fate =
  | { readonly fate: 'killed'; readonly by?: string }
  | { readonly fate: 'equivalent'; readonly reason: string }
  /** Without `telling` no household was found: perhaps equivalent. */
  | { readonly fate: 'survived'; readonly telling?: Telling };

export type Result = Fate & { readonly mutant: Mutant };
