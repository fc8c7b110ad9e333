/** The days worth a note in a calendar: last days to apply, and the days on which time opens or ends something. */
import type { Turn } from './outlook.js';
import type { Action } from './plan.js';

export interface Reminder {
  readonly kind: 'apply' | 'opens' | 'closes';
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly benefit: string;
  /** Number of the action in the printed plan, from 1; a neutral title refers to it. */
  readonly action?: number;
}

/** In the order of their days, none before the reference date. A benefit's end that is its last day to apply is told once. */
export function remindersOf(
  plan: readonly Action[],
  turns: readonly Turn[],
  date: string,
): readonly Reminder[] {
  const deadlines = plan.flatMap(({ by, benefits: [benefit] }, index): Reminder[] =>
    by === undefined || benefit === undefined ? [] : [{ kind: 'apply', day: by, benefit, action: index + 1 }],
  );
  const told = new Set(deadlines.map(({ benefit }) => benefit));
  const later = turns
    .filter(({ kind, benefit }) => kind === 'opens' || !told.has(benefit))
    .map(({ kind, on, benefit }): Reminder => ({ kind, day: on, benefit }));
  return [...deadlines, ...later].filter(({ day }) => day >= date).sort((a, b) => a.day.localeCompare(b.day));
}
