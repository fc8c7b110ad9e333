/** The facts on which a mutated place depends, nearest first, and the figures and dates that rules set against them. */
import type { BaseFact } from '../../engine/index.js';
import { expressionOf, expressionsOf, walk, type Path } from '../check/subject.js';
import { allSourcesIn, datesIn, Figures, limitsOf } from './figures.js';
import type { Mutant } from './mutants.js';
import type { Reach } from './reach.js';

export interface Involved {
  /** Base facts, those nearest to the mutated place first. */
  readonly facts: readonly BaseFact[];
  /** How many of them stand in the smallest part around the mutated place. */
  readonly near: number;
  /** Figures and dates to try, the mutated ones first; by fact those that are compared with it. */
  readonly figures: Figures;
  readonly limits: ReadonlyMap<string, Figures>;
  readonly dates: readonly string[];
  /** All words that rules compare with: of choices and lists, the ones that matter. */
  readonly words: ReadonlySet<string>;
  readonly relation: BaseFact | undefined;
}

export function involvedIn(reach: Reach, mutant: Mutant): Involved {
  const around = placesOf(reach, mutant).flatMap(([root, path]) => reach.around(root, path));
  const clauses = clausesAround(reach, mutant);
  const near = reach.baseFacts(around);
  const forms = [...around, ...clauses].flatMap((part) => reach.forms(part));
  const own = reach.parameter(parameterOf(mutant));
  return {
    facts: unique([...near, ...reach.baseFacts(clauses), ...reach.baseFacts([reach.whole()])]),
    near: near.length,
    figures: new Figures([
      ...changed(mutant),
      ...(own
        ? Object.values(own.values).flatMap(({ value }) => (typeof value === 'number' ? value : []))
        : []),
      ...around.flatMap((part) => allSourcesIn(reach, part)),
      ...forms.flatMap((form) => allSourcesIn(reach, form)),
    ]),
    limits: limitsOf(reach),
    dates: unique([
      ...[...mutant.change.matchAll(/\d{4}-\d\d-\d\d/g)].map(([date]) => date),
      ...datesIn(reach, forms),
    ]),
    words: new Set(
      forms.flatMap((form) => Object.values(form).flat()).filter((word) => typeof word === 'string'),
    ),
    relation: reach.baseFact('relation'),
  };
}

/** The old and the new figure. */
const changed = ({ kind, change }: Mutant): number[] =>
  kind === 'figure' || kind === 'shifted-period'
    ? change
        .split(/ → | \(/)
        .slice(0, 2)
        .map(Number)
        .filter((figure) => Number.isFinite(figure))
    : [];

/** The parameter that is mutated, if it is one. */
function parameterOf({ piece, path: [first, id] }: Mutant): string | undefined {
  if (piece.kind === 'parameter') return piece.id;
  return piece.kind === 'benefit' && first === 'parameters' ? String(id) : undefined;
}

/** The mutated place, or every mention of the mutated parameter. */
function placesOf({ book, benefit }: Reach, mutant: Mutant): [unknown, Path][] {
  const parameter = parameterOf(mutant);
  if (parameter === undefined) {
    const fact = book.derivedFacts.find(({ id }) => id === mutant.piece.id);
    return [[mutant.piece.kind === 'benefit' ? benefit : fact, mutant.path]];
  }
  const found: [unknown, Path][] = [];
  for (const root of [expressionsOf(benefit), ...book.derivedFacts.map(expressionOf)]) {
    walk(root, (form, path) => {
      if ([form['parameter'], form['by'], form['revalued_by']].includes(parameter)) found.push([root, path]);
    });
  }
  return found;
}

/** Clauses and amounts that depend on the mutated piece, through steps and derived facts. */
function clausesAround(reach: Reach, mutant: Mutant): unknown[] {
  const [first, second, third] = mutant.path;
  const { benefit } = reach;
  if (mutant.piece.kind === 'benefit' && first === 'conditions')
    return [benefit.conditions.all[Number(third)]];
  if (mutant.piece.kind === 'benefit' && first === 'amount') return [benefit.amount];
  const parameter = parameterOf(mutant);
  const wanted =
    parameter !== undefined
      ? `parameter ${parameter}`
      : mutant.piece.kind === 'fact'
        ? `fact ${mutant.piece.id}`
        : `step ${String(second)}`;
  const roots: unknown[] = [...benefit.conditions.all, benefit.ended_when, benefit.apply_by, benefit.amount];
  return roots.filter((root) => reach.mentions(root).has(wanted));
}

const unique = <T>(list: readonly T[]): T[] => [...new Set(list)];
