/** What the views of the results share. */
import type { Analysis } from '../../../results/analysis.js';
import type { Change } from '../../../results/changes.js';
import type { Turn } from '../../../results/outlook.js';
import type { Scene } from '../scene.js';
import type { Findings } from './findings.js';

/** What the person chose to take away. */
export interface TakeAway {
  /** Titles in the calendar file that tell nothing to whoever glances at it. */
  readonly neutral: boolean;
  /** Reasons, calculations and sources on paper, too. */
  readonly reasons: boolean;
}

export interface Report extends Scene {
  readonly findings: Findings;
  readonly analysis: Analysis;
  /** What time changes; undefined while it is being looked at. */
  readonly turns: readonly Turn[] | undefined;
  /** What differs from the results shown before, by benefit. */
  readonly changes: ReadonlyMap<string, Change>;
  readonly takeAway: TakeAway;
  readonly choose: (choice: Partial<TakeAway>) => void;
  /** Tells words politely to those who listen. */
  readonly say: (words: string) => void;
}
