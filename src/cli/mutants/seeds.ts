/** Where the search starts from: cases, those that reach the mutated place first, moved to the days on which the mutant shows. */
import type { Case } from '../case-files.js';
import { includes } from './days.js';
import type { Observed } from './outcomes.js';
import { daysFrom, on, shifted, type Scenario } from './scenario.js';
import type { Sight } from './sight.js';

export interface Start {
  readonly scenario: Scenario;
  readonly like: Case;
  /** What is different from the case already, in words. */
  readonly changes: readonly string[];
}

export interface Seed extends Start {
  readonly before: Observed;
}

export const startOf = (given: Case): Start => ({ scenario: given, like: given, changes: [] });

/** The scenario where the mutant shows on its date; else moved to the first and last such day, with and without its other dates. */
export function movedInto({ scenario, like, changes }: Start, days: Sight['screened']): Start[] {
  if (includes(days, scenario.date)) return [{ scenario, like, changes }];
  return [...new Set([days.from, days.to])].flatMap((target): Start[] => {
    if (target === undefined) return [];
    const distance = daysFrom(scenario.date, target);
    return [
      { scenario: on(scenario, target), like, changes: [...changes, `date: ${target}`] },
      {
        scenario: shifted(scenario, distance),
        like,
        changes: [...changes, `everything moved to ${target}`],
      },
    ];
  });
}

/** Households on which most holds come first: in them a single change shows. */
export function ranked(seeds: readonly Seed[]): Seed[] {
  const order = ({ before }: Seed): number =>
    before.status === 'likely'
      ? 0
      : before.status === 'possible'
        ? 1
        : 2 + (before.failed?.split(', ').length ?? 9);
  return [...seeds].sort((a, b) => order(a) - order(b));
}

/** A few of different outcomes, in the order given. */
export function diverse(seeds: readonly Seed[], most: number): Seed[] {
  const seen = new Map<string, number>();
  const kinds = (seed: Seed): number => {
    const kind = `${seed.before.status} ${seed.before.failed ?? ''}`;
    const count = seen.get(kind) ?? 0;
    seen.set(kind, count + 1);
    return count;
  };
  const counted = seeds.map((seed) => ({ seed, count: kinds(seed) }));
  return counted
    .sort((a, b) => a.count - b.count)
    .slice(0, most)
    .map(({ seed }) => seed);
}
