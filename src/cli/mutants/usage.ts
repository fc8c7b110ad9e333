/** Who uses which derived fact and parameter, through which references, and on which reference dates. */
import { type Benefit, type Interval, type RuleBook } from '../../engine/index.js';
import { expressionOf, expressionsOf, type Json } from '../check/subject.js';
import { common } from './days.js';

export interface Use {
  readonly benefit: string;
  /** Reference dates on which the benefit may consult it. */
  readonly days: Interval;
  /** Read on another day than the reference date (`at`), or as an index of years: no period of it is out of sight. */
  readonly anyPeriod: boolean;
}

/** `fact x`, `parameter x`, or `parameter adi/x` for a benefit's own. */
export type UsageKey = string;

export const ownKey = (benefit: string, parameter: string): UsageKey => `parameter ${benefit}/${parameter}`;

export class Usage {
  readonly #uses = new Map<UsageKey, Use[]>();

  constructor(private readonly book: RuleBook) {
    const derived = new Map(book.derivedFacts.map((fact) => [fact.id, expressionOf(fact)]));
    for (const benefit of book.benefits) new Walk(benefit, derived, this.#note.bind(this)).start();
  }

  of(key: UsageKey): readonly Use[] {
    return this.#uses.get(key) ?? [];
  }

  /** The benefits whose cases can notice a change of this piece. */
  benefitsOf(key: UsageKey): string[] {
    const ids = new Set(this.of(key).map(({ benefit }) => benefit));
    return this.book.benefits.map(({ id }) => id).filter((id) => ids.has(id));
  }

  #note(key: UsageKey, use: Use): void {
    const known = this.#uses.get(key) ?? [];
    if (!known.some((other) => JSON.stringify(other) === JSON.stringify(use))) known.push(use);
    this.#uses.set(key, known);
  }
}

class Walk {
  readonly #seen = new Set<string>();

  constructor(
    private readonly benefit: Benefit,
    private readonly derived: ReadonlyMap<string, Json>,
    private readonly note: (key: UsageKey, use: Use) => void,
  ) {}

  start(): void {
    // Steps and derived facts are entered from where they are used, so that a period around the use counts.
    this.#visit({ ...expressionsOf(this.benefit), steps: undefined }, common(this.benefit.in_force) ?? {});
  }

  #visit(part: unknown, around: Interval): void {
    if (typeof part !== 'object' || part === null) return;
    const form = part as Json;
    const days = common(around, form['in_force'] as Interval | undefined);
    if (!days) return;
    if (typeof form['fact'] === 'string')
      this.#enter(`fact ${form['fact']}`, this.derived.get(form['fact']), days);
    if (typeof form['step'] === 'string')
      this.#enter(`step ${form['step']}`, this.benefit.steps?.[form['step']], days);
    if (typeof form['parameter'] === 'string') this.#parameter(form['parameter'], days, 'at' in form);
    if ('revalued' in form) this.#parameter(String(form['by']), days, true);
    if (typeof form['revalued_by'] === 'string') this.#parameter(form['revalued_by'], days, true);
    for (const value of Object.values(form)) this.#visit(value, days);
  }

  #enter(key: string, inner: unknown, days: Interval): void {
    const visit = `${key} ${days.from ?? ''} ${days.to ?? ''}`;
    if (inner === undefined || this.#seen.has(visit)) return;
    this.#seen.add(visit);
    if (key.startsWith('fact ')) this.note(key, { benefit: this.benefit.id, days, anyPeriod: false });
    this.#visit(inner, days);
  }

  #parameter(id: string, days: Interval, anyPeriod: boolean): void {
    const isOwn = this.benefit.parameters?.[id] !== undefined;
    // Before the figures are known, outcomes rest on none of them.
    const known = common(days, { from: this.benefit.known_from });
    if (!known) return;
    this.note(isOwn ? ownKey(this.benefit.id, id) : `parameter ${id}`, {
      benefit: this.benefit.id,
      days: known,
      anyPeriod,
    });
  }
}
