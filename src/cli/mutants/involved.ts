/** The facts on which a mutated place depends, nearest first, and the figures and dates that rules set against them. */
import type { BaseFact, Benefit, RuleBook } from '../../engine/index.js';
import { expressionOf, expressionsOf, walk, type Json, type Path } from '../check/subject.js';
import type { Mutant } from './mutants.js';

export interface Involved {
  /** Base facts, those nearest to the mutated place first. */
  readonly facts: readonly BaseFact[];
  /** How many of them stand in the smallest part around the mutated place. */
  readonly near: number;
  /** Figures and dates to try, the mutated ones first; by fact those that are compared with it. */
  readonly figures: readonly number[];
  readonly dates: readonly string[];
  readonly limits: ReadonlyMap<string, readonly number[]>;
  /** Ids of benefits and items that lists are asked for. */
  readonly items: readonly string[];
}

export class Reach {
  readonly #derived: ReadonlyMap<string, Json>;
  readonly #base: ReadonlyMap<string, BaseFact>;

  constructor(
    private readonly book: RuleBook,
    private readonly benefit: Benefit,
  ) {
    this.#derived = new Map(book.derivedFacts.map((fact) => [fact.id, expressionOf(fact)]));
    this.#base = new Map(book.facts.map((fact) => [fact.id, fact]));
  }

  involved(mutant: Mutant): Involved {
    const near = this.#near(mutant);
    const clauses = this.#clausesAround(mutant);
    const nearFacts = this.#facts(near);
    const facts = [...new Set([...nearFacts, ...this.#facts(clauses), ...this.#facts([this.#own()])])];
    const written = [...near, ...clauses].flatMap((part) => this.#forms(part));
    const changed = [...mutant.change.matchAll(/-?\d+(?:\.\d+)?/g)].map(([text]) => Number(text));
    return {
      facts: facts.flatMap((id) => this.#base.get(id) ?? []),
      near: nearFacts.size,
      figures: unique([...(mutant.kind === 'figure' ? changed : []), ...this.#figures(written)]),
      dates: unique([
        ...[...mutant.change.matchAll(/\d{4}-\d\d-\d\d/g)].map(([date]) => date),
        ...this.#dates(written),
      ]),
      limits: this.#limits(),
      items: unique(
        written.flatMap((form) => [form['holder_of'], form['includes'], form['includes_any']].flat()),
      ).filter((item) => typeof item === 'string'),
    };
  }

  #own(): Json {
    return { ...expressionsOf(this.benefit), steps: undefined };
  }

  /** The smallest parts around the mutated place, or around each mention of the mutated piece, that know a fact. */
  #near(mutant: Mutant): unknown[] {
    const [first, id] = mutant.path;
    if (mutant.piece.kind === 'benefit' && first !== 'parameters')
      return this.#smallest(this.benefit, mutant.path);
    if (mutant.piece.kind === 'fact') {
      const fact = this.book.derivedFacts.find((candidate) => candidate.id === mutant.piece.id);
      return this.#smallest(fact, mutant.path);
    }
    const parameter = mutant.piece.kind === 'parameter' ? mutant.piece.id : String(id);
    const found: unknown[] = [];
    const roots: unknown[] = [expressionsOf(this.benefit), ...this.book.derivedFacts.map(expressionOf)];
    for (const root of roots) {
      walk(root, (form, path) => {
        if (form['parameter'] === parameter || form['by'] === parameter || form['revalued_by'] === parameter)
          found.push(...this.#smallest(root, path));
      });
    }
    return found;
  }

  #smallest(root: unknown, path: Path): unknown[] {
    const around: unknown[] = [root];
    let part = root;
    for (const key of path)
      around.push((part = (part as Readonly<Record<PropertyKey, unknown>> | undefined)?.[key]));
    const smallest = around.reverse().find((candidate) => this.#facts([candidate]).size > 0);
    return smallest === undefined || smallest === root ? [] : [smallest];
  }

  /** Clauses and amounts that depend on the mutated piece, through steps and derived facts. */
  #clausesAround(mutant: Mutant): unknown[] {
    const [first, second, third] = mutant.path;
    if (mutant.piece.kind === 'benefit' && first === 'conditions')
      return [this.benefit.conditions.all[Number(third)]];
    if (mutant.piece.kind === 'benefit' && first === 'amount') return [this.benefit.amount];
    const wanted =
      mutant.piece.kind === 'fact'
        ? `fact ${mutant.piece.id}`
        : mutant.piece.kind === 'parameter'
          ? `parameter ${mutant.piece.id}`
          : `${first === 'steps' ? 'step' : 'parameter'} ${String(second)}`;
    const roots: unknown[] = [
      ...this.benefit.conditions.all,
      this.benefit.ended_when,
      this.benefit.apply_by,
      this.benefit.amount,
    ];
    return roots.filter((root) => this.#mentions(root).has(wanted));
  }

  #facts(parts: readonly unknown[]): Set<string> {
    const found = new Set<string>();
    for (const part of parts)
      for (const mention of this.#mentions(part)) {
        const [kind, id = ''] = mention.split(' ');
        if (kind === 'fact' && this.#base.has(id)) found.add(id);
      }
    return found;
  }

  /** Every form inside, steps and derived facts opened. */
  #forms(part: unknown): Json[] {
    const found: Json[] = [];
    const opened = new Set<string>();
    const open = (inner: unknown): void => {
      walk(inner, (form) => {
        found.push(form);
        for (const [name, content] of [
          [form['fact'], this.#derived.get(String(form['fact']))],
          [form['step'], this.benefit.steps?.[String(form['step'])]],
        ] as const) {
          if (typeof name !== 'string' || content === undefined || opened.has(name)) continue;
          opened.add(name);
          open(content);
        }
      });
    };
    open(part);
    return found;
  }

  #mentions(part: unknown): Set<string> {
    const found = new Set<string>();
    for (const form of this.#forms(part)) {
      for (const kind of ['fact', 'step', 'parameter'])
        if (typeof form[kind] === 'string') found.add(`${kind} ${form[kind]}`);
      for (const word of ['by', 'revalued_by'])
        if (typeof form[word] === 'string') found.add(`parameter ${form[word]}`);
      if ('holder_of' in form) found.add('fact receives');
      if ('rank_by_age' in form) found.add('fact age');
      if (form['fact'] === 'age') found.add('fact birth_date');
    }
    return found;
  }

  #figures(forms: readonly Json[]): number[] {
    return forms.flatMap((form) =>
      Object.values(form)
        .flat()
        .flatMap((value) => this.#numbers(value)),
    );
  }

  #numbers(value: unknown): number[] {
    if (typeof value === 'number') return [value];
    const id = (value as { parameter?: unknown } | null)?.parameter;
    if (typeof id !== 'string') return [];
    const { values = {} } = this.benefit.parameters?.[id] ?? this.book.parameters[id] ?? {};
    return Object.values(values).flatMap((entry) => (typeof entry.value === 'number' ? [entry.value] : []));
  }

  #dates(forms: readonly Json[]): string[] {
    const isDate = (value: unknown): value is string =>
      typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);
    return forms.flatMap((form) => {
      const id = form['parameter'];
      const { values = {} } =
        (typeof id === 'string' && (this.benefit.parameters?.[id] ?? this.book.parameters[id])) || {};
      const starts = 'at' in form ? Object.keys(values) : [];
      return [...Object.values(form).filter(isDate), ...starts];
    });
  }

  /** Figures that are compared with a fact, wherever that is. */
  #limits(): Map<string, number[]> {
    const limits = new Map<string, number[]>();
    for (const form of this.#forms(this.#own())) {
      if (typeof form['fact'] !== 'string') continue;
      const figures = Object.values(form)
        .flat()
        .flatMap((value) => this.#numbers(value));
      if (figures.length > 0) limits.set(form['fact'], [...(limits.get(form['fact']) ?? []), ...figures]);
    }
    return limits;
  }
}

const unique = <T>(list: readonly T[]): T[] => [...new Set(list)];
