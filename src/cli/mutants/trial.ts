/** Tries mutants on the cases until one notices. Cases that have killed before, and those on the clause in question, come first. */
import type { RuleBook } from '../../engine/index.js';
import type { Case } from '../case-files.js';
import { Judge } from '../judge.js';
import { includes } from './days.js';
import type { Mutant } from './mutants.js';
import { differ, type Observed } from './outcomes.js';
import { keyOf, mutated } from './pieces.js';
import { differencesOf, observed, type Witness } from './witnesses.js';

interface Noticed {
  readonly case: Case;
  readonly benefit: string;
  readonly before: Observed;
  readonly after: Observed;
}

export type Verdict =
  | { readonly killed: true; readonly by: Case }
  /** `seen`: a case in which the outcome changes, but nothing that it expects. */
  | { readonly killed: false; readonly seen: Noticed | undefined };

export class Trial {
  readonly #killers = new Map<string, Witness[]>();

  constructor(private readonly book: RuleBook) {}

  /** @param witnesses the cases of the benefits that the mutant can change */
  run(mutant: Mutant, witnesses: readonly Witness[]): Verdict {
    const judge = new Judge(mutated(this.book, mutant.piece, mutant));
    let seen: Noticed | undefined;
    for (const witness of this.#inOrder(mutant, witnesses)) {
      let after: readonly Observed[];
      try {
        after = observed(judge.rulesOn(witness.case.date, witness.judged), witness.household, witness.judged);
      } catch {
        // Rules that cannot be compiled or evaluated are noticed by every case.
        return { killed: true, by: witness.case };
      }
      const changed = after.findIndex((outcome, index) => differ(witness.before[index] as Observed, outcome));
      if (changed === -1) continue;
      if (notices(judge, witness)) {
        this.#remember(mutant, witness);
        return { killed: true, by: witness.case };
      }
      seen ??= {
        case: witness.case,
        benefit: witness.judged[changed] as string,
        before: witness.before[changed] as Observed,
        after: after[changed] as Observed,
      };
    }
    return { killed: false, seen };
  }

  #inOrder(mutant: Mutant, witnesses: readonly Witness[]): Witness[] {
    const days = mutant.days ?? {};
    const visible = witnesses.filter((witness) => includes(days, witness.case.date));
    const killers = this.#killers.get(keyOf(mutant.piece)) ?? [];
    const onClause = new Set(mutant.where.split('.'));
    const rank = new Map(killers.map((witness, index) => [witness, index]));
    const score = (witness: Witness): number =>
      rank.get(witness) ?? (expectsFailure(witness.case, onClause) ? 1000 : 2000);
    return visible
      .map((witness, index) => ({ witness, index, score: score(witness) }))
      .sort((a, b) => a.score - b.score || a.index - b.index)
      .map(({ witness }) => witness);
  }

  #remember(mutant: Mutant, witness: Witness): void {
    const key = keyOf(mutant.piece);
    const others = (this.#killers.get(key) ?? []).filter((killer) => killer !== witness);
    this.#killers.set(key, [witness, ...others].slice(0, 40));
  }
}

const expectsFailure = (given: Case, clauses: ReadonlySet<string>): boolean =>
  [...given.expect.values()].some(({ failed }) => failed?.some((id) => clauses.has(id)));

/** An expectation that held no longer holds. */
function notices(judge: Judge, { case: given, broken }: Witness): boolean {
  for (const what of differencesOf(judge, given)) if (!broken.has(what)) return true;
  return false;
}
