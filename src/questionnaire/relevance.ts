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
import {
  isExactAmount,
  type MissingFact,
  type Outcome,
  type Question,
  type Screening,
} from '../engine/index.js';
import type { Askables } from './askables.js';
import { givenFacts } from './given-facts.js';
import { screensFor, type Candidate, type RelevantQuestion } from './grouping.js';
import { PEOPLE_FACTS } from './household-facts.js';
import { answerKey, answerTo, APPLICANT, SELF_KEY } from './screens.js';
import type { AnswerKey, Answers, Person } from './types.js';

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
  const { questions, withPeople } = relevantQuestions(askables, screening, answers, wanted);
  const screens = screensFor(askables, questions, answers);
  if (withPeople.benefits.size === 0) return screens;
  const { benefits, asksSex } = withPeople;
  return [{ screen: { kind: 'people', asksSex }, benefits }, ...screens];
}

interface Relevant {
  readonly questions: readonly RelevantQuestion[];
  /** What the household screen can decide, while it is not answered. */
  readonly withPeople: { readonly benefits: Set<string>; asksSex: boolean };
}

function relevantQuestions(
  askables: Askables,
  screening: Screening,
  answers: Answers,
  wanted: ReadonlySet<string> | undefined,
): Relevant {
  const people = answers.people ?? [APPLICANT];
  const answered = factsAnswered(askables, answers);
  const found = new Map<AnswerKey, Noted>();
  const withPeople = { benefits: new Set<string>(), asksSex: false };
  const beneficiaries = beneficiariesOf(askables, screening.outcomes, wanted);
  /** @param isWorthIt whether a question that is not noted yet is worth asking for the fact's sake */
  const note = (
    fact: MissingFact,
    benefits: ReadonlySet<string>,
    isWorthIt: (question: Question) => boolean,
  ): void => {
    for (const question of askables.questionsByFact.get(fact.fact) ?? []) {
      const asked = personAsked(question, fact, people);
      if (asked === undefined) continue;
      const person = asked === 'nobody' ? undefined : asked;
      const key = answerKey(question, person);
      if (answerTo(answers, key) || answered.has(factKey(fact.fact, person))) continue;
      if (answers.people === undefined && question.with_people && person?.key === SELF_KEY) {
        for (const id of benefits) withPeople.benefits.add(id);
        withPeople.asksSex = true;
      } else if (found.has(key) || isWorthIt(question)) {
        const known = found.get(key) ?? noted(key, question, person, fact.member ?? 0);
        known.missing.add(fact.fact);
        for (const id of benefits) known.benefits.add(id);
        found.set(key, known);
      }
    }
  };
  for (const { benefit, missing } of screening.outcomes) {
    const benefits = beneficiaries.get(benefit);
    if (!benefits) continue;
    for (const fact of missing) {
      if (answers.people === undefined && isAskedWithPeople(fact))
        for (const id of benefits) withPeople.benefits.add(id);
      else note(fact, benefits, () => true);
    }
  }
  const forms = new Set([...found.values()].map(({ question }) => askables.formOf.get(question.id)));
  const isInForm = ({ id }: Question): boolean => {
    const form = askables.formOf.get(id);
    return form !== undefined && forms.has(form);
  };
  // What an amount will depend on is asked where its form is asked anyhow; alone it waits until the benefit is known to be due.
  for (const outcome of screening.outcomes) {
    const benefits = beneficiaries.get(outcome.benefit);
    if (benefits && answers.people)
      for (const fact of outcome.missingForAmount) note(fact, benefits, isInForm);
  }
  return { questions: [...found.values()].sort((a, b) => a.place - b.place), withPeople };
}

interface Noted extends RelevantQuestion {
  readonly missing: Set<string>;
  readonly benefits: Set<string>;
  readonly place: number;
}

const noted = (key: AnswerKey, question: Question, person: Person | undefined, place: number): Noted => ({
  key,
  question,
  ...(person ? { person } : {}),
  missing: new Set<string>(),
  benefits: new Set<string>(),
  place,
});

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
const factsAnswered = (askables: Askables, answers: Answers): ReadonlySet<string> =>
  new Set(
    givenFacts(askables, answers)
      .filter(({ isBound }) => isBound !== true)
      .map(({ fact, person }) => `${fact}@${person}`),
  );

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
const isOpen = ({ status, amount }: Outcome): boolean =>
  status === 'possible' || (status === 'likely' && amount !== undefined && !isExactAmount(amount));
