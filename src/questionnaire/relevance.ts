/**
 * Which screens can still change an outcome.
 *
 * The engine names, for every outcome that is not settled, the facts that keep it open (Kleene's three-valued logic: a part that
 * is already decided, or cannot move the whole, names nothing). By its soundness no other fact matters at this point, so only
 * questions that give one of these facts are asked; as soon as no benefit misses a fact, its question is gone.
 *
 * The list is not narrowed further by trying answers ("each answer leaves all as it is, so the question is idle"). That would be
 * unsound: in `any: [{all: [a, b]}, {all: [{not: a}, {not: b}]}]` neither answer to `a` alone changes the outcome, nor does either answer to `b`,
 * and yet both together decide it; both would be dropped and the benefit stay open for ever. Only trying every combination of
 * answers to everything that is missing proves a question idle, and that is not affordable between two screens. What the list
 * costs is small: without such trials a question is asked in vain only where a rule tests one fact twice in ways that cancel out.
 */
import type { Amount, MissingFact, Outcome, Question, Screening } from '../engine/index.js';
import type { Askables } from './askables.js';
import { PEOPLE_FACTS } from './household-facts.js';
import { answerKey, answerTo, APPLICANT, partsOfKey, SELF_KEY } from './screens.js';
import type { AnswerKey, Answers, Person, Screen } from './types.js';

/** A screen that is worth asking, and the benefits that it can still decide. */
export interface Candidate {
  readonly screen: Screen;
  readonly benefits: ReadonlySet<string>;
}

/**
 * Screens that can change an outcome, each once, in no particular order but members in theirs.
 * @param answers those that the screening rests on; what they answer (also "I don't know") is not asked again
 * @param wanted ids of the benefits that the interview is about; undefined = all
 */
export function relevantScreens(
  askables: Askables,
  screening: Screening,
  answers: Answers,
  wanted?: ReadonlySet<string>,
): readonly Candidate[] {
  const people = answers.people ?? [APPLICANT];
  const answered = factsAnswered(answers);
  const found = new Map<AnswerKey | undefined, { screen: Screen; benefits: Set<string>; place: number }>();
  const note = (screen: Screen, benefits: ReadonlySet<string>, place: number): void => {
    const key = screen.kind === 'people' ? undefined : screen.key;
    const known = found.get(key);
    if (known) for (const benefit of benefits) known.benefits.add(benefit);
    else found.set(key, { screen, benefits: new Set(benefits), place });
  };
  const beneficiaries = beneficiariesOf(askables, screening.outcomes, wanted);
  for (const { benefit, missing } of screening.outcomes) {
    const benefits = beneficiaries.get(benefit);
    if (!benefits) continue;
    for (const fact of missing) {
      if (answers.people === undefined && isAskedWithPeople(fact)) {
        note({ kind: 'people' }, benefits, -1);
        continue;
      }
      for (const question of askables.questionsByFact.get(fact.fact) ?? []) {
        const asked = personAsked(question, fact, people);
        if (asked === undefined) continue;
        const person = asked === 'nobody' ? undefined : asked;
        const key = answerKey(question, person);
        if (answerTo(answers, key) || answered.has(factKey(fact.fact, person))) continue;
        note({ kind: 'question', key, question, ...(person ? { person } : {}) }, benefits, fact.member ?? 0);
      }
    }
  }
  return [...found.values()].sort((a, b) => a.place - b.place);
}

function isAskedWithPeople({ fact }: MissingFact): boolean {
  return fact === 'household' || PEOPLE_FACTS.includes(fact);
}

/** Of whom the question is asked; undefined when it cannot give this member's fact. */
function personAsked(
  question: Question,
  { member }: MissingFact,
  people: readonly Person[],
): Person | 'nobody' | undefined {
  if (question.per_member) return people[member ?? 0];
  return (member ?? 0) === 0 ? 'nobody' : undefined;
}

/** Facts that an answer has given, "I don't know" included: a second question that gives the same fact is not asked for it. */
function factsAnswered(answers: Answers): ReadonlySet<string> {
  const facts = new Set<string>();
  for (const [key, answer] of Object.entries(answers.given)) {
    const person = partsOfKey(key).person ?? SELF_KEY;
    for (const fact of Object.keys(answer)) facts.add(`${fact}@${person}`);
  }
  return facts;
}

const factKey = (fact: string, person: Person | undefined): string => `${fact}@${person?.key ?? SELF_KEY}`;

/**
 * For whose sake the facts that a benefit misses are asked: its own, when it is wanted. In an interview about some benefits only, the
 * others are asked about only while a wanted one is open and depends on them, also through others that are open.
 */
function beneficiariesOf(
  askables: Askables,
  outcomes: readonly Outcome[],
  wanted: ReadonlySet<string> | undefined,
): ReadonlyMap<string, ReadonlySet<string>> {
  if (!wanted) return new Map(outcomes.map(({ benefit }) => [benefit, new Set([benefit])]));
  const open = new Set(outcomes.filter(isOpen).map(({ benefit }) => benefit));
  const result = new Map<string, Set<string>>();
  for (const id of wanted) {
    const reached = open.has(id) ? [id] : [];
    // The list grows while it is read.
    for (const benefit of reached) {
      result.set(benefit, (result.get(benefit) ?? new Set()).add(id));
      for (const next of askables.neighbours.get(benefit) ?? [])
        if (open.has(next) && !reached.includes(next)) reached.push(next);
    }
  }
  return result;
}

/** Its status or its amount is not settled yet. */
function isOpen({ status, amount }: Outcome): boolean {
  return status === 'possible' || (status === 'likely' && amount !== undefined && !isExact(amount));
}

function isExact({ min, max, year, details }: Amount): boolean {
  return [{ min, max }, year, ...Object.values(details).flat()].every((range) => range.min === range.max);
}
