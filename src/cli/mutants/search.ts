/**
 * Looks for a household that tells a surviving mutant apart: the cases moved to the days on which the mutant shows, then with one fact
 * changed around the mutated place, then with several. What it does not find it does not prove absent: a person judges that.
 */
import type { BaseFact, RuleBook } from '../../engine/index.js';
import type { Case } from '../case-files.js';
import { changesOf, changesOfMembers, setTo, slotsOf, type Change } from './candidates.js';
import { includes } from './days.js';
import { Reach, type Involved } from './involved.js';
import { Lab, type Trialled } from './lab.js';
import type { Mutant } from './mutants.js';
import type { Observed } from './outcomes.js';
import { daysFrom, on, read, shifted, type Scenario, type Slot } from './scenario.js';
import type { Sight } from './sight.js';
import type { Witness } from './witnesses.js';

export interface Distinguishing extends Scenario {
  readonly benefit: string;
  readonly before: Observed;
  readonly after: Observed;
  /** The case from which the search came, and what is different from it. */
  readonly like: Case;
  readonly changes: readonly string[];
}

/** Households tried for one mutant in one benefit, before it is proposed as equivalent. */
const BUDGET = 900;
const BENEFITS = 3;
const ATTEMPTS = 2000;
const SEEDS = 40;
const BASES = 6;

interface Seed {
  readonly scenario: Scenario;
  readonly like: Case;
  readonly before: Observed;
}

export class Searcher {
  constructor(private readonly book: RuleBook) {}

  find(mutant: Mutant, sight: Sight, witnesses: readonly Witness[]): Distinguishing | undefined {
    for (const id of sight.benefits.slice(0, BENEFITS)) {
      const found = this.#within(id, mutant, sight, witnesses);
      if (found) return found;
    }
    return undefined;
  }

  #within(
    id: string,
    mutant: Mutant,
    { days }: Sight,
    witnesses: readonly Witness[],
  ): Distinguishing | undefined {
    const benefit = this.book.benefits.find((candidate) => candidate.id === id);
    if (!benefit) return undefined;
    const lab = new Lab(this.book, mutant, id, BUDGET);
    const own = witnesses.filter(({ judged }) => judged.includes(id));
    const seeds: Seed[] = [];
    for (const [scenario, like] of startingPoints(own, days)) {
      const tried = lab.try(scenario);
      if (tried?.after) return { ...scenario, benefit: id, ...differing(tried), like, changes: [] };
      if (tried) seeds.push({ scenario, like, before: tried.before });
    }
    const hunt = new Hunt(lab, id, days, new Reach(this.book, benefit).involved(mutant), ranked(seeds));
    return hunt.singles() ?? hunt.several() ?? fromExtra(lab, id, own);
  }
}

/** Nothing that a case can tell, but the mutant is not equivalent either. */
function fromExtra(lab: Lab, benefit: string, [witness]: readonly Witness[]): Distinguishing | undefined {
  return lab.extra && witness && { ...lab.extra, benefit, like: witness.case, changes: ['a list that grew'] };
}

/** Cases as they are where the mutant shows on their date; else moved there, with and without their other dates. */
function* startingPoints(witnesses: readonly Witness[], days: Sight['days']): Generator<[Scenario, Case]> {
  const targets = [...new Set([days.from, days.to])].filter((day) => day !== undefined);
  const nearest = (date: string): string[] =>
    [...targets].sort((a, b) => Math.abs(daysFrom(a, date)) - Math.abs(daysFrom(b, date)));
  const inside = witnesses.filter((witness) => includes(days, witness.case.date));
  for (const witness of spread(inside, SEEDS)) yield [witness.case, witness.case];
  if (targets[0] !== targets.at(-1) && inside.length > SEEDS) return;
  for (const { case: given } of spread(byDistance(witnesses, targets[0]), SEEDS)) {
    const [target] = nearest(given.date);
    if (target === undefined) continue;
    yield [on(given, target), given];
    yield [shifted(given, daysFrom(given.date, target)), given];
  }
}

const byDistance = (witnesses: readonly Witness[], target: string | undefined): Witness[] =>
  target === undefined
    ? [...witnesses]
    : [...witnesses].sort(
        (a, b) => Math.abs(daysFrom(a.case.date, target)) - Math.abs(daysFrom(b.case.date, target)),
      );

const spread = <T>(list: readonly T[], most: number): T[] => list.slice(0, most);

/** Households on which most holds come first: in them a single change shows. */
function ranked(seeds: readonly Seed[]): Seed[] {
  const order = (seed: Seed): number =>
    seed.before.status === 'likely'
      ? 0
      : seed.before.status === 'possible'
        ? 1
        : 2 + (seed.before.failed?.split(', ').length ?? 9);
  return [...seeds].sort((a, b) => order(a) - order(b));
}

const differing = ({ before, after }: Trialled): { before: Observed; after: Observed } => ({
  before,
  after: after as Observed,
});

class Hunt {
  readonly #bases: readonly Seed[];
  /** A sequence that looks random and is the same each time. */
  #state = 20_180_101;

  constructor(
    private readonly lab: Lab,
    private readonly benefit: string,
    private readonly days: Sight['days'],
    private readonly involved: Involved,
    private readonly seeds: readonly Seed[],
  ) {
    const seen = new Set<string>();
    this.#bases = seeds
      .filter(({ before }) => {
        const kind = `${before.status} ${before.failed ?? ''}`;
        return !seen.has(kind) && seen.add(kind);
      })
      .slice(0, BASES);
  }

  /** One change at a time, on the facts near the mutated place first; between two figures with different outcomes the boundary. */
  singles(): Distinguishing | undefined {
    const { facts, near } = this.involved;
    for (const group of [facts.slice(0, near), facts.slice(near)]) {
      for (const seed of this.#bases) {
        for (const fact of group) {
          for (const slot of slotsOf(fact, seed.scenario)) {
            const found = this.#around(seed, fact, slot);
            if (found) return found;
            if (this.lab.isSpent(0.7)) return undefined;
          }
        }
        for (const change of changesOfMembers(seed.scenario)) {
          const found = this.#try(seed, [change]);
          if (found) return found;
        }
      }
    }
    return undefined;
  }

  #around(seed: Seed, fact: BaseFact, slot: Slot): Distinguishing | undefined {
    const outcomes: { figure: number; before: Observed }[] = [];
    for (const change of changesOf(fact, slot, seed.scenario, this.involved)) {
      const scenario = change.apply(seed.scenario);
      const tried = this.#tried(scenario);
      if (tried?.after) return this.#found(seed, scenario, tried, [change.what]);
      const figure = read(scenario, slot);
      if (tried && typeof figure === 'number') outcomes.push({ figure, before: tried.before });
    }
    return this.#boundaries(seed, fact, slot, outcomes);
  }

  /** Between two figures whose outcomes differ in kind lies a limit: halve until it is found to the unit. */
  #boundaries(
    seed: Seed,
    fact: BaseFact,
    slot: Slot,
    outcomes: { figure: number; before: Observed }[],
  ): Distinguishing | undefined {
    const unit = fact.type === 'money' ? 0.01 : 1;
    const sorted = outcomes.sort((a, b) => a.figure - b.figure);
    for (const [index, upper] of sorted.entries()) {
      const lower = sorted[index - 1];
      if (!lower || lower.before.status === upper.before.status) continue;
      let [low, high] = [Math.round(lower.figure / unit), Math.round(upper.figure / unit)];
      while (high - low > 1) {
        const middle = Math.floor((low + high) / 2);
        const change = setTo(slot, Number((middle * unit).toFixed(2)));
        const scenario = change.apply(seed.scenario);
        const tried = this.#tried(scenario);
        if (!tried) break;
        if (tried.after) return this.#found(seed, scenario, tried, [change.what]);
        if (tried.before.status === lower.before.status) low = middle;
        else high = middle;
      }
    }
    return undefined;
  }

  /** Two to four changes at once, until the budget is spent. */
  several(): Distinguishing | undefined {
    const pool = this.seeds.slice(0, 20);
    const { facts, near } = this.involved;
    if (pool.length === 0 || facts.length === 0) return undefined;
    for (let attempt = 0; attempt < ATTEMPTS && !this.lab.isSpent(1); attempt++) {
      const seed = this.#pick(pool);
      let { scenario } = seed;
      const changes: Change[] = [];
      for (let count = 2 + this.#random(3); count > 0; count--) {
        const fact = this.#pick(near > 0 && this.#random(10) < 6 ? facts.slice(0, near) : facts);
        const options =
          this.#random(10) === 0
            ? changesOfMembers(scenario)
            : changesOf(fact, this.#pick(slotsOf(fact, scenario)), scenario, this.involved);
        if (options.length === 0) continue;
        const change = this.#pick(options);
        changes.push(change);
        scenario = change.apply(scenario);
      }
      const found = this.#try(seed, changes);
      if (found) return this.#simpler(seed, changes) ?? found;
    }
    return undefined;
  }

  /** Without the changes that are not needed. */
  #simpler(seed: Seed, changes: readonly Change[]): Distinguishing | undefined {
    let kept = [...changes];
    let best: Distinguishing | undefined;
    for (const change of changes) {
      const fewer = kept.filter((other) => other !== change);
      const found = this.#try(seed, fewer, true);
      if (found) [kept, best] = [fewer, found];
    }
    return best;
  }

  #try(seed: Seed, changes: readonly Change[], beyondBudget = false): Distinguishing | undefined {
    const scenario = changes.reduce((current, change) => change.apply(current), seed.scenario);
    const tried = this.#tried(scenario, beyondBudget);
    return tried?.after
      ? this.#found(
          seed,
          scenario,
          tried,
          changes.map(({ what }) => what),
        )
      : undefined;
  }

  #tried(scenario: Scenario, beyondBudget = false): Trialled | undefined {
    return includes(this.days, scenario.date) ? this.lab.try(scenario, beyondBudget) : undefined;
  }

  #found(seed: Seed, scenario: Scenario, tried: Trialled, changes: readonly string[]): Distinguishing {
    const { date, facts } = scenario;
    return { date, facts, benefit: this.benefit, ...differing(tried), like: seed.like, changes };
  }

  #random(below: number): number {
    this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.#state / 2 ** 32) * below);
  }

  #pick<T>(list: readonly T[]): T {
    return list[this.#random(list.length)] as T;
  }
}
