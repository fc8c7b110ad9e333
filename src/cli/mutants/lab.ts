/** Runs one household under the unchanged and under the mutated rules, and counts how often. */
import {
  compileRules,
  readHousehold,
  type CompiledRules,
  type Household,
  type RuleBook,
} from '../../engine/index.js';
import { differ, type Observed } from './outcomes.js';
import type { Edit } from './amplify.js';
import { mutated, type PieceName } from './pieces.js';
import type { Scenario } from './scenario.js';
import { observed } from './witnesses.js';

export interface Trialled {
  readonly before: Observed;
  /** Only when a case can tell the difference. */
  readonly after?: Observed;
}

/** Rules of a date are used again and again, by all mutants of a benefit. */
const compiledOnce = new WeakMap<RuleBook, Map<string, CompiledRules>>();
const MOST_KEPT = 200;

export class Lab {
  readonly #mutated = new Map<string, CompiledRules | undefined>();
  readonly #book: RuleBook;
  #runs = 0;

  constructor(
    private readonly book: RuleBook,
    piece: PieceName,
    edit: Edit,
    private readonly benefit: string,
    private readonly budget: number,
  ) {
    this.#book = mutated(book, piece, edit);
  }

  isSpent(share: number): boolean {
    return this.#runs >= this.budget * share;
  }

  /** undefined: the household cannot be read, or the budget is spent. */
  try({ date, facts }: Scenario, beyondBudget = false): Trialled | undefined {
    if (this.isSpent(1) && !beyondBudget) return undefined;
    this.#runs++;
    try {
      const household = readHousehold(this.book.facts, facts, { defaults: true });
      const [before] = observed(this.#rules(date), household, [this.benefit]) as [Observed];
      const after = this.#after(date, household);
      return differ(before, after) ? { before, after } : { before };
    } catch {
      return undefined;
    }
  }

  /** Whether a case can tell the mutated rules from what the unchanged ones say. */
  changes(date: string, household: Household, before: Observed): boolean {
    return differ(before, this.#after(date, household));
  }

  #after(date: string, household: Household): Observed {
    try {
      let rules = this.#mutated.get(date);
      if (!rules) this.#mutated.set(date, (rules = compileRules(this.#book, date, [this.benefit])));
      return observed(rules, household, [this.benefit])[0] as Observed;
    } catch {
      return { status: 'the rules do not compile' };
    }
  }

  #rules(date: string): CompiledRules {
    const kept = compiledOnce.get(this.book) ?? new Map<string, CompiledRules>();
    compiledOnce.set(this.book, kept);
    const key = `${this.benefit} ${date}`;
    let rules = kept.get(key);
    if (!rules) {
      rules = compileRules(this.book, date, [this.benefit]);
      if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value ?? '');
      kept.set(key, rules);
    }
    return rules;
  }
}
