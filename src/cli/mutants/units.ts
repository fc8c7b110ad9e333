/** One unit of a figure: a cent for money, 1 for what is counted, 0.01 for a ratio; from what the figure is compared or added to. */
import type { Benefit, RuleBook } from '../../engine/index.js';
import type { Json } from '../check/subject.js';

/** undefined = nothing tells: a whole number counts by 1, another by 0.01. */
export type Unit = 1 | 0.01 | undefined;

const ALIKE = ['sum', 'difference', 'least', 'greatest', 'narrowest', 'between'];
const INNER = ['rounded', 'revalued', 'sum_members', 'greatest_member', 'least_member', 'value', 'otherwise'];
const COUNTS = [
  'count_members',
  'rank_by_age',
  'completed_years',
  'completed_months',
  'days_between',
  'year_of',
  'month_of',
];

export const unitOfName = (unit: string | undefined): Unit =>
  unit === undefined ? undefined : unit.startsWith('EUR') || unit === 'ratio' ? 0.01 : 1;

/** A figure one unit more or less, without the dust of binary fractions. */
export function moved(figure: number, unit: Unit, sign: 1 | -1): number {
  const step = unit ?? (Number.isInteger(figure) ? 1 : 0.01);
  return Number((figure + sign * step).toFixed(8));
}

export class Units {
  readonly #open = new Set<string>();

  constructor(
    private readonly book: RuleBook,
    private readonly benefit?: Benefit,
  ) {}

  of(part: unknown): Unit {
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return undefined;
    const form = part as Json;
    if (typeof form['fact'] === 'string') return this.#fact(form['fact']);
    if (typeof form['parameter'] === 'string') return this.#parameter(form['parameter']);
    if ('band' in form) return 1;
    if (typeof form['step'] === 'string') return this.#step(form['step']);
    if ('amount_of' in form) return 0.01;
    if (COUNTS.some((word) => word in form)) return 1;
    for (const word of ALIKE) if (Array.isArray(form[word])) return this.#first(form[word] as unknown[]);
    for (const word of ['choose', 'bands', 'points'])
      if (Array.isArray(form[word])) return this.#first(form[word] as unknown[]);
    // A factor of money, whatever it is multiplied by or divided by, leaves cents.
    for (const word of ['product', 'quotient'])
      if (Array.isArray(form[word]))
        return (form[word] as unknown[]).some((factor) => this.of(factor) === 0.01) ? 0.01 : undefined;
    const inner = INNER.find((word) => word in form);
    return inner === undefined ? undefined : this.of(form[inner]);
  }

  #first(parts: readonly unknown[]): Unit {
    for (const part of parts) {
      const unit = this.of(Array.isArray(part) ? part[1] : part);
      if (unit !== undefined) return unit;
    }
    return undefined;
  }

  #fact(id: string): Unit {
    const base = this.book.facts.find((fact) => fact.id === id);
    const fact = base ?? this.book.derivedFacts.find((derived) => derived.id === id);
    if (fact?.type === 'money') return 0.01;
    return fact?.type === 'integer' ? 1 : unitOfName(fact?.unit);
  }

  #parameter(id: string): Unit {
    return unitOfName((this.benefit?.parameters?.[id] ?? this.book.parameters[id])?.unit);
  }

  #step(id: string): Unit {
    const step = this.benefit?.steps?.[id];
    if (step === undefined || this.#open.has(id)) return undefined;
    this.#open.add(id);
    const unit = this.of(step);
    this.#open.delete(id);
    return unit;
  }
}
