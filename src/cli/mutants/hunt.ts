/** Varies households until the mutated rules answer otherwise: one fact around the mutated place, then several at once. */
import type { BaseFact } from '../../engine/index.js';
import { changesOf, changesOfMembers, setTo, slotsOf, type Change } from './candidates.js';
import { includes } from './days.js';
import type { Involved } from './involved.js';
import type { Lab, Trialled } from './lab.js';
import type { Observed } from './outcomes.js';
import { read, type Scenario, type Slot } from './scenario.js';
import { diverse, type Seed, type Start } from './seeds.js';
import type { Sight } from './sight.js';

export interface Catch extends Start {
  readonly before: Observed;
  readonly after: Observed;
}

const BASES = 6;
/** Share of the budget after which several facts are changed at once. */
const SINGLES = 0.6;
const ATTEMPTS = 3000;
/** Limits that are looked for between the values tried of one fact. */
const BOUNDARIES = 5;

export class Hunt {
  readonly #bases: readonly Seed[];
  /** A sequence that looks random and is the same each time. */
  #state = 20_180_101;

  constructor(
    private readonly lab: Lab,
    private readonly days: Sight['screened'],
    private readonly involved: Involved,
    private readonly seeds: readonly Seed[],
  ) {
    this.#bases = diverse(seeds, BASES);
  }

  run(): Catch | undefined {
    return this.#singles() ?? this.#several();
  }

  /** One change at a time, on the facts near the mutated place first. */
  #singles(): Catch | undefined {
    const { facts, near } = this.involved;
    for (const group of [facts.slice(0, near), facts.slice(near)]) {
      for (const seed of this.#bases) {
        const found = this.#singlesOf(seed, group);
        if (found) return found;
        if (this.lab.isSpent(SINGLES)) return undefined;
      }
    }
    return undefined;
  }

  #singlesOf(seed: Seed, facts: readonly BaseFact[]): Catch | undefined {
    for (const change of changesOfMembers(seed.scenario, this.involved)) {
      const found = this.#try(seed, [change]);
      if (found) return found;
    }
    for (const fact of facts) {
      for (const slot of slotsOf(fact, seed.scenario)) {
        const found = this.#around(seed, fact, slot);
        if (found) return found;
        if (this.lab.isSpent(SINGLES)) return undefined;
      }
    }
    return undefined;
  }

  #around(seed: Seed, fact: BaseFact, slot: Slot): Catch | undefined {
    const outcomes: Point[] = [];
    for (const change of changesOf(fact, slot, seed.scenario, this.involved)) {
      const scenario = change.apply(seed.scenario);
      const tried = this.#tried(scenario);
      if (tried?.after) return caught(seed, scenario, tried, [change]);
      const figure = read(scenario, slot);
      if (tried && typeof figure === 'number') outcomes.push({ figure, kind: kindOf(tried.before) });
    }
    return this.#boundaries(seed, fact, slot, outcomes);
  }

  /** Between two figures whose outcomes differ lies a limit: halve until it is found to the unit. */
  #boundaries(seed: Seed, fact: BaseFact, slot: Slot, points: Point[]): Catch | undefined {
    const unit = fact.type === 'money' ? 0.01 : 1;
    const sorted = [...points].sort((a, b) => a.figure - b.figure);
    const pairs = sorted.flatMap((upper, index) => {
      const lower = sorted[index - 1];
      return lower && lower.kind !== upper.kind ? [{ lower, upper }] : [];
    });
    for (const { lower, upper } of pairs.slice(0, BOUNDARIES)) {
      let [low, high] = [Math.round(lower.figure / unit), Math.round(upper.figure / unit)];
      while (high - low > 1) {
        const middle = Math.floor((low + high) / 2);
        const change = setTo(slot, Number((middle * unit).toFixed(2)));
        const scenario = change.apply(seed.scenario);
        const tried = this.#tried(scenario);
        if (!tried) break;
        if (tried.after) return caught(seed, scenario, tried, [change]);
        if (kindOf(tried.before) === lower.kind) low = middle;
        else high = middle;
      }
    }
    return undefined;
  }

  /** Two to four changes at once, until the budget is spent. */
  #several(): Catch | undefined {
    const pool = this.seeds.slice(0, 20);
    if (pool.length === 0 || this.involved.facts.length === 0) return undefined;
    for (let attempt = 0; attempt < ATTEMPTS && !this.lab.isSpent(1); attempt++) {
      const seed = this.#pick(pool);
      const changes = this.#someChanges(seed.scenario);
      const found = this.#try(seed, changes);
      if (found) return this.#simpler(seed, changes) ?? found;
    }
    return undefined;
  }

  #someChanges(from: Scenario): Change[] {
    const { facts, near } = this.involved;
    const changes: Change[] = [];
    let scenario = from;
    for (let count = 2 + this.#random(3); count > 0; count--) {
      const fact = this.#pick(near > 0 && this.#random(10) < 6 ? facts.slice(0, near) : facts);
      const slots = slotsOf(fact, scenario);
      const options =
        this.#random(10) === 0
          ? changesOfMembers(scenario, this.involved)
          : changesOf(fact, this.#pick(slots), scenario, this.involved);
      if (options.length === 0) continue;
      const change = this.#pick(options);
      changes.push(change);
      scenario = change.apply(scenario);
    }
    return changes;
  }

  /** Without the changes that are not needed. */
  #simpler(seed: Seed, changes: readonly Change[]): Catch | undefined {
    let kept = [...changes];
    let best: Catch | undefined;
    for (const change of changes) {
      const fewer = kept.filter((other) => other !== change);
      const found = this.#try(seed, fewer, true);
      if (found) [kept, best] = [fewer, found];
    }
    return best;
  }

  #try(seed: Seed, changes: readonly Change[], beyondBudget = false): Catch | undefined {
    const scenario = changes.reduce((current, change) => change.apply(current), seed.scenario);
    const tried = this.#tried(scenario, beyondBudget);
    return tried?.after ? caught(seed, scenario, tried, changes) : undefined;
  }

  #tried(scenario: Scenario, beyondBudget = false): Trialled | undefined {
    return includes(this.days, scenario.date) ? this.lab.try(scenario, beyondBudget) : undefined;
  }

  #random(below: number): number {
    this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.#state / 2 ** 32) * below);
  }

  #pick<T>(list: readonly T[]): T {
    return list[this.#random(list.length)] as T;
  }
}

interface Point {
  readonly figure: number;
  readonly kind: string;
}

const kindOf = ({ status, failed = '', amount = '', details = '' }: Observed): string =>
  [status, failed, amount, details].join('|');

const caught = (
  { like, changes }: Seed,
  scenario: Scenario,
  { before, after }: Trialled,
  more: readonly Change[],
): Catch => ({
  scenario,
  like,
  changes: [...changes, ...more.map(({ what }) => what)],
  before,
  after: after as Observed,
});
