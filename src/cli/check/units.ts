/**
 * Units: a month is never added to, or compared with, a year. A product or quotient with a figure (12, 13, 52 …) or a count
 * is an explicit conversion; everything else keeps its unit.
 */
import type { Benefit, RuleBook } from '../../schema/rule-book.js';
import {
  at,
  expressionOf,
  expressionsOf,
  fileOf,
  type Check,
  type Json,
  type Path,
  type Subject,
} from './subject.js';

/** undefined = none, or any. */
type Unit = string | undefined;

const RATES = ['EUR/year', 'EUR/month', 'EUR/week', 'EUR/day', 'EUR/hour'];
const SPANS = ['years', 'months', 'weeks', 'days', 'hours'];

export const checkUnits: Check = (subject) => [
  ...subject.rules.book.benefits.flatMap((benefit) => {
    const file = fileOf(subject, benefit);
    return mismatches(subject, expressionsOf(benefit), benefit).map(([path, problem]) =>
      at(file, path, problem, REMEDY),
    );
  }),
  ...subject.rules.book.derivedFacts.flatMap((fact) => {
    const file = subject.rules.files.get(`fact ${fact.id}`);
    if (!file) return [];
    const index = (file.content as { facts: { id: string }[] }).facts.findIndex(({ id }) => id === fact.id);
    return mismatches(subject, expressionOf(fact)).map(([path, problem]) =>
      at(file, ['facts', index, ...path], problem, REMEDY),
    );
  }),
];

const REMEDY = 'Convert one of them: {product: [12, …]} or {quotient: […, 13]}.';

function mismatches(subject: Subject, part: Json, benefit?: Benefit): [Path, string][] {
  const found: [Path, string][] = [];
  new UnitReader(subject.rules.book, benefit, (path, problem) => found.push([path, problem])).read(part, []);
  return found;
}

class UnitReader {
  constructor(
    private readonly book: RuleBook,
    private readonly benefit: Benefit | undefined,
    private readonly report: (path: Path, problem: string) => void,
  ) {}

  /** The unit of a value, with everything inside it checked on the way. */
  read(part: unknown, path: Path): Unit {
    if (typeof part !== 'object' || part === null) return undefined;
    const inner = new Map<string, Unit>();
    for (const [key, value] of Object.entries(part))
      inner.set(key, this.read(value, [...path, Array.isArray(part) ? Number(key) : key]));
    if (Array.isArray(part)) return undefined;
    const form = part as Json;
    this.#comparison(form, inner, path);
    return this.#unitOf(form, inner, path);
  }

  #unitOf(form: Json, inner: ReadonlyMap<string, Unit>, path: Path): Unit {
    if (typeof form['fact'] === 'string') return this.#factUnit(form['fact']);
    if (typeof form['parameter'] === 'string') return this.#parameterUnit(form['parameter']);
    if (typeof form['band'] === 'object') return undefined;
    if (typeof form['step'] === 'string') return this.#stepUnit(form['step'], path);
    for (const word of ['sum', 'difference', 'least', 'greatest', 'narrowest', 'between']) {
      if (Array.isArray(form[word])) return this.#same(form[word] as unknown[], [...path, word]);
    }
    if (Array.isArray(form['product']) || Array.isArray(form['quotient'])) return this.#converted(form, path);
    for (const word of [
      'rounded',
      'revalued',
      'sum_members',
      'greatest_member',
      'least_member',
      'value',
      'otherwise',
    ]) {
      if (inner.has(word)) return inner.get(word);
    }
    if (Array.isArray(form['choose'])) return this.#same(form['choose'] as unknown[], [...path, 'choose']);
    if (Array.isArray(form['bands'])) return this.#same(form['bands'] as unknown[], [...path, 'bands']);
    if ('completed_years' in form) return 'years';
    if ('completed_months' in form) return 'months';
    if ('days_between' in form) return 'days';
    if (typeof form['amount_of'] === 'string')
      return form['per'] === 'once' ? 'EUR' : `EUR/${String(form['per'])}`;
    return undefined;
  }

  /** Operands of one sum, or rows of one table: their units must agree. */
  #same(parts: readonly unknown[], path: Path): Unit {
    const units = parts.map((part, index) =>
      new UnitReader(this.book, this.benefit, () => undefined).read(part, [...path, index]),
    );
    return units.reduce<Unit>((all, unit, index) => {
      if (clash(all, unit)) this.report([...path, index], `mixes ${all ?? ''} with ${unit ?? ''}`);
      return all ?? unit;
    }, undefined);
  }

  /** Multiplied or divided by a figure, a count or a ratio: the unit stays if nothing but a ratio is involved, else it is converted. */
  #converted(form: Json, path: Path): Unit {
    const parts = (form['product'] ?? form['quotient']) as unknown[];
    const silent = new UnitReader(this.book, this.benefit, () => undefined);
    const units = parts.map((part) =>
      typeof part === 'number'
        ? Math.abs(part) > 3
          ? 'figure'
          : 'ratio'
        : (silent.read(part, path) ?? 'any'),
    );
    const converts = units.some(
      (unit) => unit === 'figure' || unit === 'any' || unit === 'count' || SPANS.includes(unit),
    );
    const rates = units.filter((unit) => RATES.includes(unit) || unit === 'EUR');
    return !converts && rates.length === 1 && 'product' in form ? rates[0] : undefined;
  }

  #comparison(form: Json, inner: ReadonlyMap<string, Unit>, path: Path): void {
    const words = ['at_least', 'at_most', 'less_than', 'more_than', 'is', 'is_not'];
    const own = words.some((word) => word in form) ? this.#unitOf(form, inner, path) : undefined;
    for (const word of words) {
      const limit = inner.get(word);
      if (clash(own, limit)) this.report(path, `compares ${own ?? ''} with ${limit ?? ''}`);
    }
    const table = inner.get('table');
    if (table === undefined || !Array.isArray(form['bands'])) return;
    for (const [index, band] of (form['bands'] as Json[]).entries()) {
      const limit = new UnitReader(this.book, this.benefit, () => undefined).read(
        band['up_to'] ?? band['below'],
        path,
      );
      if (clash(table, limit))
        this.report([...path, 'bands', index], `compares ${table} with ${limit ?? ''}`);
    }
  }

  #factUnit(id: string): Unit {
    const fact =
      this.book.facts.find((candidate) => candidate.id === id) ??
      this.book.derivedFacts.find((candidate) => candidate.id === id);
    return meaningful(fact?.unit);
  }

  #parameterUnit(id: string): Unit {
    return meaningful((this.benefit?.parameters?.[id] ?? this.book.parameters[id])?.unit);
  }

  #stepUnit(id: string, path: Path): Unit {
    const step = this.benefit?.steps?.[id];
    return step === undefined
      ? undefined
      : new UnitReader(this.book, this.benefit, () => undefined).read(step, path);
  }
}

const meaningful = (unit: Unit): Unit =>
  unit !== undefined && [...RATES, ...SPANS, 'EUR', 'count', 'percent', 'ratio'].includes(unit)
    ? unit
    : undefined;

/** Two rates over different times, or two measures of time. A plain sum of euro agrees with any rate. */
function clash(a: Unit, b: Unit): boolean {
  if (a === undefined || b === undefined || a === b) return false;
  return (RATES.includes(a) && RATES.includes(b)) || (SPANS.includes(a) && SPANS.includes(b));
}
