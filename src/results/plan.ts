/**
 * What to do, in order: first what has a last day, the nearest first; then by what it is worth in a year, a formality counting what
 * it opens; then what comes by itself, and information last. A benefit that is only possible is in the plan when its last day is
 * near enough to lose it.
 */
import type { Benefit, FirstStep, Outcome, Range } from '../engine/index.js';
import type { Opening } from './first-steps.js';

/** One thing to do. */
export interface Action {
  readonly kind: 'apply' | 'step' | 'automatic' | 'information';
  /** Benefits it is done for: one, or for a step all that it opens. */
  readonly benefits: readonly string[];
  /** For a step: the formalities. */
  readonly steps: readonly FirstStep[];
  /** For a step that is a benefit of its own (the ISEE): that benefit, whose places and documents these are. */
  readonly itself?: string;
  /** False for a benefit that is only possible. */
  readonly certain: boolean;
  /** Last day, `YYYY-MM-DD`. */
  readonly by?: string;
  /** The last day is past: ask at once whether it can still be done. */
  readonly late: boolean;
  /** Ids of places, documents. */
  readonly places: readonly string[];
  readonly documents: readonly string[];
  /** Euro in a year, or once; of a step all that it opens together. */
  readonly worth: Range;
}

type Rule = Pick<Benefit, 'id' | 'kind' | 'apply_at' | 'documents'>;

export interface PlanParts {
  readonly date: string;
  /** Likely and possible benefits that are part of the best combination. */
  readonly outcomes: readonly Outcome[];
  readonly openings: readonly Opening[];
  readonly rules: readonly Rule[];
}

/** What is received already needs no action. */
export function planOf({ date, outcomes, openings, rules }: PlanParts): readonly Action[] {
  const ruleOf = new Map(rules.map((rule) => [rule.id, rule]));
  const steps = openings.map((opening) => stepAction(opening, ruleOf));
  const merged = new Set(steps.map(({ itself }) => itself));
  const applications = outcomes.flatMap((outcome): Action[] => {
    const rule = ruleOf.get(outcome.benefit);
    return rule && !merged.has(outcome.benefit) ? actionsFor(outcome, rule, date) : [];
  });
  const actions = [...applications, ...steps];
  return actions
    .map((action, place) => ({ action, place }))
    .sort((a, b) => compare(a.action, b.action) || a.place - b.place)
    .map(({ action }) => action);
}

function actionsFor(outcome: Outcome, rule: Rule, date: string): Action[] {
  const { benefit, status, received, applyBy, amount } = outcome;
  const late = applyBy !== undefined && applyBy < date;
  const isUrgent = status === 'possible' && applyBy !== undefined && !late;
  if (received || (status !== 'likely' && !isUrgent)) return [];
  return [
    {
      kind: kindOf(rule),
      benefits: [benefit],
      steps: [],
      certain: status === 'likely',
      ...(applyBy === undefined ? {} : { by: applyBy }),
      late,
      places: rule.apply_at.filter((place) => place !== 'automatic'),
      // Who only informs themselves needs no papers yet.
      documents: rule.kind === 'information' ? [] : rule.documents,
      worth: amount?.year ?? { min: 0, max: 0 },
    },
  ];
}

function kindOf({ kind, apply_at: places }: Rule): Action['kind'] {
  if (kind === 'information') return 'information';
  return places.includes('automatic') ? 'automatic' : 'apply';
}

/** A formality has the name of the benefit that it is, where it is one. */
function stepAction({ steps, opens }: Opening, ruleOf: ReadonlyMap<string, Rule>): Action {
  const itself = steps.length === 1 && steps[0] ? ruleOf.get(steps[0]) : undefined;
  return {
    kind: 'step',
    benefits: opens.map(({ benefit }) => benefit),
    steps,
    ...(itself ? { itself: itself.id } : {}),
    certain: true,
    late: false,
    places: itself?.apply_at ?? [],
    documents: itself?.documents ?? [],
    worth: {
      min: opens.reduce((sum, { amount }) => sum + (amount?.year.min ?? 0), 0),
      max: opens.reduce((sum, { amount }) => sum + known(amount?.year.max ?? 0), 0),
    },
  };
}

const TIERS: Readonly<Record<Action['kind'], number>> = { apply: 1, step: 1, automatic: 2, information: 3 };

const tierOf = ({ kind, by, late }: Action): number => (by !== undefined && !late ? 0 : TIERS[kind]);

function compare(a: Action, b: Action): number {
  return (
    tierOf(a) - tierOf(b) ||
    (tierOf(a) === 0 ? (a.by ?? '').localeCompare(b.by ?? '') : 0) ||
    Number(b.certain) - Number(a.certain) ||
    known(b.worth.max) - known(a.worth.max)
  );
}

/** An open bound promises nothing. */
const known = (value: number): number => (Number.isFinite(value) ? value : 0);
