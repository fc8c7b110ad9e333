/** Decides the fate of mutants: hidden, killed by a case, or survived with a household that would tell it apart. */
import type { RuleBook } from '../../engine/index.js';
import { knownUntil } from '../check/coverage.js';
import type { Case } from '../case-files.js';
import type { Mutant } from './mutants.js';
import type { Fate, Result, Telling } from './results.js';
import { Searcher } from './search.js';
import { sightOf } from './sight.js';
import { Trial } from './trial.js';
import { Usage } from './usage.js';
import { Witnesses } from './witnesses.js';

export interface Task {
  readonly mutant: Mutant;
  /** A person declared it equivalent: no household is looked for. */
  readonly isDeclared: boolean;
}

export class Judging {
  readonly #usage: Usage;
  readonly #witnesses: Witnesses;
  readonly #trial: Trial;
  readonly #searcher: Searcher;
  readonly #lastScreened: string;

  constructor(book: RuleBook, cases: readonly Case[]) {
    this.#usage = new Usage(book);
    this.#witnesses = new Witnesses(book, cases);
    this.#trial = new Trial(book);
    this.#searcher = new Searcher(book);
    this.#lastScreened = knownUntil(book);
  }

  /** Mutants of one file together are judged fastest: what has killed one is tried first on the next. */
  judge(tasks: readonly Task[]): Result[] {
    this.#witnesses.renewJudge();
    return tasks.map(({ mutant, isDeclared }) => ({ mutant, ...this.#fate(mutant, isDeclared) }));
  }

  #fate(mutant: Mutant, isDeclared: boolean): Fate {
    const sight = sightOf(this.#witnesses.book, mutant, this.#usage, this.#lastScreened);
    const witnesses = this.#witnesses.of(sight.benefits);
    const verdict = this.#trial.run({ ...mutant, days: sight.days }, witnesses);
    if (verdict.killed) return { fate: 'killed', by: `${verdict.by.file}:${verdict.by.line}` };
    if (sight.hidden !== undefined) return { fate: 'equivalent', reason: sight.hidden };
    if (isDeclared) return { fate: 'survived' };
    if (verdict.seen) {
      const { case: given, ...seen } = verdict.seen;
      const { date, facts, file, line, name } = given;
      return { fate: 'survived', telling: { ...seen, date, facts, like: { file, line, name }, changes: [] } };
    }
    const found = this.#searcher.find(mutant, sight, witnesses);
    if (sight.old !== undefined && !isMaterial(found)) return { fate: 'equivalent', reason: sight.old };
    return { fate: 'survived', ...(found ? { telling: found } : {}) };
  }
}

/** An old figure still lives where it changes what a person gets; not where a claim that is decades late fails for one reason more. */
const isMaterial = (found: Telling | undefined): boolean =>
  found !== undefined &&
  (found.before.status !== found.after.status || found.before.amount !== found.after.amount);
