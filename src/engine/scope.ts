/**
 * Where names are looked up while rules are compiled: facts, parameters, steps. One dictionary a reference date, with a scope a
 * benefit inside it.
 */
import type { Day } from './calendar.js';
import { RuleError } from './compile-errors.js';
import type { Condition, Value } from './language.js';
import { rememberedForApplicant, type AnyNode, type ConditionNode } from './nodes.js';
import { lapsedBefore, seriesOf, type ParameterSeries } from './parameter-series.js';
import type { BaseFact, Benefit, DerivedFact, RuleBook } from './rule-book.js';

/** Compilers call each other through the scope, so that values.ts and conditions.ts need not import one another. */
export interface Compilers {
  value(scope: Scope, value: Value): AnyNode;
  condition(scope: Scope, condition: Condition): ConditionNode;
}

/** Names shared by all benefits on one reference date. */
export class Dictionary {
  readonly baseFacts: ReadonlyMap<string, BaseFact>;
  readonly derivedFacts: ReadonlyMap<string, DerivedFact>;
  readonly factNodes = new Map<string, AnyNode>();
  /** Facts whose compilation is under way: meeting one again is a circle. */
  readonly underWay = new Set<string>();
  readonly benefitIds: ReadonlySet<string>;
  #parameters = new Map<string, ParameterSeries>();
  #slots = 0;

  constructor(
    readonly book: RuleBook,
    readonly day: Day,
    readonly compilers: Compilers,
  ) {
    this.baseFacts = new Map(book.facts.map((fact) => [fact.id, fact]));
    this.derivedFacts = new Map(book.derivedFacts.map((fact) => [fact.id, fact]));
    this.benefitIds = new Set(book.benefits.map((benefit) => benefit.id));
  }

  /** A fresh place for a memoized result. */
  newSlot(): number {
    return this.#slots++;
  }

  parameter(id: string): ParameterSeries | undefined {
    const known = this.#parameters.get(id);
    if (known) return known;
    const parameter = this.book.parameters[id];
    if (!parameter) return undefined;
    const series = seriesOf(id, parameter);
    this.#parameters.set(id, series);
    return series;
  }
}

/** The names that one benefit (or the derived facts) may use. */
export class Scope {
  /** What is being compiled, for messages: `benefit adi, condition isee`. */
  where: string;
  #steps = new Map<string, AnyNode>();
  #stepsUnderWay = new Set<string>();
  /** Parameters that were used on a day on which they have no value. */
  readonly absent = new Set<string>();
  /** Those of them that had one before, with the last day on which it was known. */
  readonly lapsed = new Map<string, string>();
  #parameters = new Map<string, ParameterSeries>();

  constructor(
    readonly dictionary: Dictionary,
    where: string,
    readonly benefit?: Benefit,
    /** Inside `narrowed_by` facts are taken as given. */
    readonly asGiven = false,
  ) {
    this.where = where;
    for (const [id, parameter] of Object.entries(benefit?.parameters ?? {}))
      this.#parameters.set(id, seriesOf(id, parameter));
  }

  get day(): Day {
    return this.dictionary.day;
  }

  value(value: Value): AnyNode {
    return this.dictionary.compilers.value(this, value);
  }

  condition(condition: Condition): ConditionNode {
    return this.dictionary.compilers.condition(this, condition);
  }

  /** A parameter of the benefit, else a shared one. */
  parameter(id: string): ParameterSeries {
    const series = this.#parameters.get(id) ?? this.dictionary.parameter(id);
    if (!series) {
      throw new RuleError(
        this.where,
        `parameter "${id}" is not defined`,
        'Define it in the benefit or in rules/parameters/.',
      );
    }
    return series;
  }

  noteLapse(series: ParameterSeries): void {
    this.absent.add(series.id);
    const last = lapsedBefore(series, this.day);
    if (last !== undefined) this.lapsed.set(series.id, last);
  }

  /** What a derived fact lacks, the benefit that uses it lacks. */
  inherit(inner: Scope): void {
    for (const id of inner.absent) this.absent.add(id);
    for (const [id, last] of inner.lapsed) this.lapsed.set(id, last);
  }

  /** A named intermediate result of the benefit, compiled when it is first needed and computed once a household. */
  step(id: string): AnyNode {
    const known = this.#steps.get(id);
    if (known) return known;
    const value = this.benefit?.steps?.[id];
    if (value === undefined) this.fail(`step "${id}" is not defined`, 'Define it under `steps`.');
    if (this.#stepsUnderWay.has(id)) this.fail(`step "${id}" is computed from itself`, 'Break the circle.');
    this.#stepsUnderWay.add(id);
    const node = rememberedForApplicant(this.value(value), this.dictionary.newSlot());
    this.#stepsUnderWay.delete(id);
    this.#steps.set(id, node);
    return node;
  }

  benefitExists(id: string): void {
    if (!this.dictionary.benefitIds.has(id)) {
      throw new RuleError(
        this.where,
        `benefit "${id}" does not exist`,
        'Correct the id, or add rules/benefits/' + id + '.yaml.',
      );
    }
  }

  fail(problem: string, remedy: string): never {
    throw new RuleError(this.where, problem, remedy);
  }
}
