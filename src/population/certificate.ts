/**
 * The lower bound: what an oracle would have to show who knows every answer and only has to prove the outcomes. A certificate is a set of
 * answers which by themselves give every final outcome and amount.
 *
 * The smallest certificate is not computed (it is a set cover). Between two figures it must lie: at most what is left when answers of the
 * interview are dropped one after the other as long as the outcomes stay settled (greedy, so perhaps more than the smallest); at least the answers
 * each of which is necessary by itself: without it alone, with all else known, an outcome is open. That second figure is a true bound,
 * since knowing less never settles more.
 */
import type { GivenHousehold, RuleBook, Screening } from '../engine/index.js';
import { filedUnder, type Answers } from '../questionnaire/index.js';
import type { CompleteHousehold } from './draft.js';
import type { Judge } from './judge.js';
import { isSameScreening } from './same-outcomes.js';
import type { Walk } from './walk.js';

export interface Bounds {
  /** Screens of the interview that a certificate takes, at most. */
  readonly screens: number;
  /** Screens that no certificate can do without, however they are put together. */
  readonly screensAtLeast: number;
  /** Questions (each for one person) that each are necessary. */
  readonly necessary: readonly string[];
}

export function boundsOf(
  judge: Judge,
  book: RuleBook,
  household: CompleteHousehold,
  { steps, answers }: Walk,
): Bounds {
  const final = judge.whole(household);
  const necessary = necessaryFacts(judge, book, household, answers, final);
  return {
    screens: screensOfCertificate(judge, steps, answers, final),
    // The household screen, and one for each group of necessary questions that could never share a screen.
    screensAtLeast: 1 + componentsOf(book, new Set(necessary.filter(isAskedApart).map(({ fact }) => fact))),
    necessary: [...new Set(necessary.map(({ key }) => key))],
  };
}

/** Drops screens from the last to the first, and once more from the first, while the outcomes stay as they are. */
function screensOfCertificate(
  judge: Judge,
  steps: Walk['steps'],
  answers: Answers,
  final: Screening,
): number {
  const all = [
    ...new Map(steps.map(({ screen }) => [screenKey(filedUnder(screen)), filedUnder(screen)])).values(),
  ].filter((keys) => keys.length > 0);
  const left = (order: readonly (readonly string[])[]): number => {
    let kept = new Set(order.flat());
    let count = order.length;
    for (const keys of order) {
      const without = new Set([...kept].filter((key) => !keys.includes(key)));
      if (!isSameScreening(judge.answered(restricted(answers, without)), final)) continue;
      kept = without;
      count -= 1;
    }
    return count;
  };
  return 1 + Math.min(left(all), left([...all].reverse()));
}

const screenKey = (keys: readonly string[]): string => keys.join('+');

function restricted(answers: Answers, keys: ReadonlySet<string>): Answers {
  return {
    ...answers,
    given: Object.fromEntries(Object.entries(answers.given).filter(([key]) => keys.has(key))),
  };
}

interface NecessaryFact {
  readonly fact: string;
  readonly key: string;
  /** The household screen asks it, too. */
  readonly withPeople: boolean;
}

const isAskedApart = ({ withPeople }: NecessaryFact): boolean => !withPeople;

/** Only a fact that the interview came to know can be necessary: without the others it settled everything. */
function necessaryFacts(
  judge: Judge,
  book: RuleBook,
  household: CompleteHousehold,
  answers: Answers,
  final: Screening,
): readonly NecessaryFact[] {
  const known = judge.described(answers);
  const questions = book.questions.filter(({ widget }) => widget !== 'people');
  return questions.flatMap(({ id, facts, per_member: each, with_people: early = false }) => {
    const places = each ? household.household.map((_, place) => place) : [undefined];
    return places.flatMap((place): NecessaryFact[] => {
      const learnt = facts.filter((fact) => factAt(known, fact, place) !== undefined);
      const [fact] = learnt;
      if (fact === undefined) return [];
      const isSpared = isSameScreening(judge.whole(without(household, learnt, place)), final);
      const key = place === undefined ? id : `${id}@${place}`;
      return isSpared ? [] : [{ fact, key, withPeople: early && place === 0 }];
    });
  });
}

function factAt(household: GivenHousehold, fact: string, place: number | undefined): unknown {
  return place === undefined
    ? (household[fact] ?? household.household?.[0]?.[fact])
    : household.household?.[place]?.[fact];
}

function without(
  household: CompleteHousehold,
  facts: readonly string[],
  place: number | undefined,
): GivenHousehold {
  const unknown = Object.fromEntries(facts.map((fact) => [fact, { unknown: true } as const]));
  const ofMember = facts.some((fact) => household.household[0] && fact in household.household[0]);
  if (!ofMember) return { ...household, ...unknown };
  return {
    ...household,
    household: household.household.map((member, index) =>
      index === (place ?? 0) ? { ...member, ...unknown } : member,
    ),
  };
}

/** How many groups facts fall into when those that can be given on one screen (a question, a form, a checklist) are joined. */
function componentsOf(book: RuleBook, facts: ReadonlySet<string>): number {
  const group = new Map([...facts].map((fact) => [fact, fact]));
  const find = (fact: string): string => {
    const next = group.get(fact);
    return next === undefined || next === fact ? fact : find(next);
  };
  for (const together of screensOf(book)) {
    const [first, ...others] = together.filter((fact) => facts.has(fact));
    for (const other of first === undefined ? [] : others) group.set(find(other), find(first ?? other));
  }
  return new Set([...facts].map(find)).size;
}

function screensOf(book: RuleBook): readonly (readonly string[])[] {
  const factsOf = new Map(book.questions.map(({ id, facts }) => [id, facts]));
  return [
    ...factsOf.values(),
    ...(book.forms ?? []).map(({ questions }) => questions.flatMap((id) => factsOf.get(id) ?? [])),
    ...(book.checklists ?? []).map(({ items }) =>
      items.flatMap(({ absent = {}, is = {}, includes = {} }) =>
        [absent, is, includes].flatMap((part) => Object.keys(part)),
      ),
    ),
  ];
}
