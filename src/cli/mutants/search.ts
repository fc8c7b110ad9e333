/**
 * Looks for a household that tells a surviving mutant apart. Cases that reach the mutated place (they notice a stronger mutation of it) are moved to
 * the days on which the mutant shows, and varied there. What is not found is not proved absent: a person judges that.
 */
import type { RuleBook } from '../../engine/index.js';
import { stronger, type Edit } from './amplify.js';
import { Hunt, type Catch } from './hunt.js';
import { involvedIn, type Involved } from './involved.js';
import { Lab } from './lab.js';
import type { Mutant } from './mutants.js';
import { contentOf } from './pieces.js';
import type { Observed } from './outcomes.js';
import { Reach } from './reach.js';
import type { Telling } from './results.js';
import { FIRST_SCREENED } from './days.js';
import { movedInto, ranked, startOf, type Seed, type Start } from './seeds.js';
import type { Sight } from './sight.js';
import type { Witness } from './witnesses.js';

/** Households tried for one mutant in one benefit, before it is proposed as equivalent. */
const BUDGET = 1500;
/** … of them to reach the mutated place, when no case does. */
const REACHING = 500;
const BENEFITS = 3;
const STARTS = 60;
/** Cases asked whether they reach a place. */
const ASKED = 300;

/** Shared by the mutants of one place: which cases reach it. */
interface Reached {
  readonly key: string;
  readonly starts: readonly Start[];
}

export class Searcher {
  #last: Reached | undefined;

  constructor(private readonly book: RuleBook) {}

  find(mutant: Mutant, sight: Sight, witnesses: readonly Witness[]): Telling | undefined {
    for (const id of sight.benefits.slice(0, BENEFITS)) {
      const own = witnesses.filter(({ judged }) => judged.includes(id));
      const lab = new Lab(this.book, mutant.piece, mutant, id, BUDGET);
      const found = this.#within(id, mutant, sight, own, lab);
      if (found) return telling(found, id);
    }
    return undefined;
  }

  #within(
    id: string,
    mutant: Mutant,
    { screened: days }: Sight,
    own: readonly Witness[],
    lab: Lab,
  ): Catch | undefined {
    const benefit = this.book.benefits.find((candidate) => candidate.id === id);
    if (!benefit) return undefined;
    const involved = involvedIn(new Reach(this.book, benefit), mutant);
    const reaching = this.#reaching(id, mutant, own, involved);
    const others = own.slice(0, STARTS).map((witness) => startOf(witness.case));
    const seeds: Seed[] = [];
    for (const start of [...reaching.slice(0, STARTS), ...others].flatMap((from) => movedInto(from, days))) {
      if (seeds.length >= 2 * STARTS) break;
      const tried = lab.try(start.scenario);
      if (tried?.after) return { ...start, before: tried.before, after: tried.after };
      if (tried) seeds.push({ ...start, before: tried.before });
    }
    const live = seeds.slice(0, reaching.length);
    return new Hunt(lab, days, involved, live.length > 0 ? ranked(live) : ranked(seeds)).run();
  }

  /** Cases (or, where there is none, a household made from one) on which the mutated place matters. */
  #reaching(id: string, mutant: Mutant, own: readonly Witness[], involved: Involved): readonly Start[] {
    const edits = stronger(contentOf(this.book, mutant.piece), mutant);
    if (edits.length === 0) return [];
    const key = `${id} ${mutant.piece.id} ${JSON.stringify(edits.map(({ path }) => path))}`;
    if (this.#last?.key !== key)
      this.#last = { key, starts: this.#reachingAnew(id, mutant, own, involved, edits) };
    return this.#last.starts;
  }

  #reachingAnew(
    id: string,
    { piece }: Mutant,
    own: readonly Witness[],
    involved: Involved,
    edits: readonly Edit[],
  ): readonly Start[] {
    const labs = edits.map((edit) => new Lab(this.book, piece, edit, id, REACHING));
    const seeds: Seed[] = [];
    const starts: Start[] = [];
    for (const witness of own.slice(0, ASKED)) {
      const start = startOf(witness.case);
      const before = witness.before[witness.judged.indexOf(id)] as Observed;
      seeds.push({ ...start, before });
      if (labs.some((lab) => lab.changes(witness.case.date, witness.household, before))) starts.push(start);
      if (starts.length >= STARTS) break;
    }
    if (starts.length > 0) return starts;
    for (const lab of labs) {
      const found = new Hunt(lab, { from: FIRST_SCREENED }, involved, ranked(seeds)).run();
      if (found) return [found];
    }
    return [];
  }
}

const telling = (
  { scenario: { date, facts }, like: { file, line, name }, changes, before, after }: Catch,
  benefit: string,
): Telling => ({
  date,
  facts,
  benefit,
  like: { file, line, name },
  changes,
  before,
  after,
});
