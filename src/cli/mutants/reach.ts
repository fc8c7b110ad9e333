/** What a part of a rule depends on, through steps and derived facts. */
import type { BaseFact, Benefit, Parameter, RuleBook } from '../../engine/index.js';
import { expressionOf, expressionsOf, walk, type Json, type Path } from '../check/subject.js';

export class Reach {
  readonly #derived: ReadonlyMap<string, Json>;
  readonly #base: ReadonlyMap<string, BaseFact>;

  constructor(
    readonly book: RuleBook,
    readonly benefit: Benefit,
  ) {
    this.#derived = new Map(book.derivedFacts.map((fact) => [fact.id, expressionOf(fact)]));
    this.#base = new Map(book.facts.map((fact) => [fact.id, fact]));
  }

  /** Everything that the benefit's outcome comes from. */
  whole(): Json {
    return { ...expressionsOf(this.benefit), steps: undefined };
  }

  baseFact(id: string): BaseFact | undefined {
    return this.#base.get(id);
  }

  parameter(id: unknown): Parameter | undefined {
    return typeof id === 'string' ? (this.benefit.parameters?.[id] ?? this.book.parameters[id]) : undefined;
  }

  /** Every form inside, steps and derived facts opened. */
  forms(part: unknown): Json[] {
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

  /** `fact isee`, `step scale`, `parameter limit` … inside. */
  mentions(part: unknown): Set<string> {
    const found = new Set<string>();
    for (const form of this.forms(part)) {
      for (const kind of ['fact', 'step', 'parameter'])
        if (typeof form[kind] === 'string') found.add(`${kind} ${form[kind]}`);
      for (const word of ['by', 'revalued_by'])
        if (typeof form[word] === 'string') found.add(`parameter ${form[word]}`);
      if ('holder_of' in form) found.add('fact receives');
      if ('rank_by_age' in form) found.add('fact age');
      // One tells the other.
      if (form['fact'] === 'age') found.add('fact birth_date');
    }
    return found;
  }

  baseFacts(parts: readonly unknown[]): BaseFact[] {
    const ids = new Set(parts.flatMap((part) => [...this.mentions(part)]));
    return [...ids].flatMap((mention) =>
      mention.startsWith('fact ') ? (this.#base.get(mention.slice('fact '.length)) ?? []) : [],
    );
  }

  /** The parts around a place, from the innermost to the smallest that knows a fact. */
  around(root: unknown, path: Path): unknown[] {
    const parts: unknown[] = [];
    let part = root;
    for (const key of path)
      parts.unshift((part = (part as Readonly<Record<PropertyKey, unknown>> | undefined)?.[key]));
    const smallest = parts.findIndex((candidate) => this.baseFacts([candidate]).length > 0);
    return smallest === -1 ? [] : parts.slice(0, smallest + 1);
  }
}
