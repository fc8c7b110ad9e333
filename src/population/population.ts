/** Households drawn at random, but the same on every machine: the one at a place depends on the seed and the place only. */
import type { RuleBook } from '../engine/index.js';
import { addContributions } from './contributions.js';
import { diceOf } from './dice.js';
import { blankOf, emptyDraft, finished, type CompleteHousehold } from './draft.js';
import { addFamily } from './family.js';
import { addHealth } from './health.js';
import { addHome } from './home.js';
import { addIncome } from './income.js';
import type { Mixture } from './mixtures.js';
import { neutralValues } from './neutral.js';
import { addPensions } from './pension.js';
import { addPeople } from './people.js';
import { settler } from './settle.js';
import { addSituations } from './situations.js';
import { addStanding } from './standing.js';
import { addSupport } from './support.js';
import { addWork } from './work.js';

/** Seed of every published figure. */
const SEED = 20_260_630;

export interface PopulationOptions {
  readonly book: RuleBook;
  /** Reference date: ages, deadlines and contributions are drawn for this day. */
  readonly date: string;
  readonly mixture: Mixture;
  readonly seed?: number;
}

/** A function that draws the household at a place: complete, each fact exact, none against another. */
export function populationOf({
  book,
  date,
  mixture,
  seed = SEED,
}: PopulationOptions): (place: number) => CompleteHousehold {
  const settle = settler(book, date);
  const blank = blankOf(book, neutralValues(book));
  const provinces = book.facts.find(({ id }) => id === 'province')?.values ?? [];
  return (place) => {
    const draft = emptyDraft(blank, diceOf(seed + place), mixture, date);
    // In the order in which life depends on itself: what comes later reads what came before.
    addPeople(draft);
    addStanding(draft, provinces);
    addWork(draft);
    addContributions(draft);
    addHealth(draft);
    addPensions(draft);
    addHome(draft);
    addIncome(draft);
    addFamily(draft);
    addSupport(draft);
    addSituations(draft);
    return settle(finished(draft));
  };
}
