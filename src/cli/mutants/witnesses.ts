/** The cases as witnesses: read once, with what the unchanged rules say of each. */
import {
  HouseholdError,
  readHousehold,
  screen,
  type CompiledRules,
  type Household,
  type RuleBook,
} from '../../engine/index.js';
import type { Case } from '../case-files.js';
import { Judge } from '../judge.js';
import { observe, type Observed } from './outcomes.js';

export interface Witness {
  readonly case: Case;
  readonly household: Household;
  /** Benefits that the case expects something of, and that have a rule. */
  readonly judged: readonly string[];
  /** What the unchanged rules say, by benefit; worked out when it is first asked for. */
  readonly before: readonly Observed[];
  /** What of the expectations fails already: a change of that kills nothing. */
  readonly broken: ReadonlySet<string>;
}

export class Witnesses {
  /** Compiled rules take much memory: a fresh judge for each batch lets them go. */
  #judge: Judge;
  readonly #byBenefit = new Map<string, Witness[]>();

  constructor(
    readonly book: RuleBook,
    cases: readonly Case[],
  ) {
    this.#judge = new Judge(book);
    for (const given of cases) {
      const witness = this.#witness(given);
      for (const id of witness?.judged ?? [])
        this.#byBenefit.set(id, [...(this.#byBenefit.get(id) ?? []), witness as Witness]);
    }
  }

  renewJudge(): void {
    this.#judge = new Judge(this.book);
  }

  of(benefits: readonly string[]): Witness[] {
    return [...new Set(benefits.flatMap((id) => this.#byBenefit.get(id) ?? []))];
  }

  #witness(given: Case): Witness | undefined {
    const judged = [...given.expect.keys()].filter((id) => this.#judge.knows(id));
    const { book } = this;
    const judge = (): Judge => this.#judge;
    let household: Household;
    try {
      household = readHousehold(book.facts, given.facts, { defaults: true });
    } catch (error) {
      if (error instanceof HouseholdError) return undefined;
      throw error;
    }
    let before: readonly Observed[] | undefined;
    let broken: ReadonlySet<string> | undefined;
    return {
      case: given,
      household,
      judged,
      get before() {
        return (before ??= observed(judge().rulesOn(given.date, judged), household, judged));
      },
      get broken() {
        return (broken ??= differencesOf(judge(), given));
      },
    };
  }
}

export function observed(
  rules: CompiledRules,
  household: Household,
  benefits: readonly string[],
): Observed[] {
  const { outcomes } = screen(rules, household);
  return benefits.map((id) => observe(outcomes.find(({ benefit }) => benefit === id)));
}

/** What a case finds wrong, as `adi status`. */
export const differencesOf = (judge: Judge, given: Case): Set<string> =>
  new Set(
    judge
      .judge(given)
      .flatMap(({ benefit, differences }) => differences.map(({ what }) => `${benefit} ${what}`)),
  );
