/**
 * The live path: starting with no answers, ask the first relevant screen, take its stored answer, and so on until an answer
 * is lacking or nothing is left to ask. What is kept off this path is parked. Everything that the interview shows is computed from
 * the path, so an edited early answer cannot leave anything stale behind.
 *
 * Each point of the path is evaluated once: points form a tree whose branches are the answers themselves (held weakly, so
 * that erased answers are really gone), and a new answer costs one evaluation however long the interview is.
 */
import {
  readHousehold,
  screen,
  type CompiledRules,
  type GivenFacts,
  type Screened,
} from '../engine/index.js';
import type { Askables } from './askables.js';
import { factsOfItem, ITEMS_PEOPLE } from './checklists.js';
import { givenFacts } from './given-facts.js';
import type { Candidate } from './grouping.js';
import { householdOf } from './household-facts.js';
import { inOrder } from './order.js';
import { relevantScreens } from './relevance.js';
import {
  answersTo,
  answerTo,
  answeredPart,
  askedOn,
  keyOf,
  NO_ANSWERS,
  withAnswers,
  withPeople,
} from './screens.js';
import type { Answer, AnswerKey, Answers, Person, Screen } from './types.js';

/** A point of the path: what is known after some answers, and what is worth asking next. */
export interface Point {
  /** Answers up to here, all of them used. */
  readonly answers: Answers;
  readonly screening: Screened;
  /** In the order of asking. */
  readonly relevant: readonly Candidate[];
  /** Share of what is known to be worth asking that is answered; never less than at the point before. */
  readonly fraction: number;
}

export interface Step {
  readonly screen: Screen;
  readonly key: AnswerKey;
  /** Empty for the household screen, whose answer is `answers.people`. */
  readonly answers: Readonly<Record<AnswerKey, Answer>>;
  /** What was known when the screen was asked. */
  readonly before: Point;
}

export interface LivePath {
  readonly steps: readonly Step[];
  /** What is known with all answers of the path. */
  readonly end: Point;
  /** The first relevant screen without an answer; undefined when nothing is left to ask. */
  readonly next: Screen | undefined;
}

export interface PathOptions {
  readonly rules: CompiledRules;
  readonly askables: Askables;
  readonly preset: GivenFacts;
  readonly wanted?: ReadonlySet<string>;
}

/** The points after a point, by the answers in turn: a screen of two questions is two branches deep. */
interface Branch {
  readonly after: WeakMap<object, Branch>;
  point?: TreePoint;
}

interface TreePoint extends Point {
  readonly branch: Branch;
}

/** A function that finds the live path of any answers, with a memory of its own. */
export function pathFinder(options: PathOptions): (answers: Answers) => LivePath {
  const roots = new Map<string | undefined, TreePoint>();
  const rootFor = ({ reason }: Answers): TreePoint => {
    const root =
      roots.get(reason) ?? pointAt(options, reason === undefined ? NO_ANSWERS : { reason, given: {} }, 0);
    roots.set(reason, root);
    return root;
  };
  const paths = new WeakMap<Answers, LivePath>();
  return (answers) => {
    const known = paths.get(answers);
    if (known) return known;
    const path = follow(options, rootFor(answers), answers);
    paths.set(answers, path);
    return path;
  };
}

function follow(options: PathOptions, root: TreePoint, answers: Answers): LivePath {
  const steps: Step[] = [];
  let point = root;
  for (;;) {
    const first = point.relevant[0]?.screen;
    const next = first && answeredPart(first, answers);
    if (!next) return { steps, end: point, next: first };
    const stored = answersTo(answers, next);
    steps.push({ screen: next, key: keyOf(next), answers: stored, before: point });
    const branch = branchOf(
      point,
      next.kind === 'people' ? [answers.people as object] : Object.values(stored),
    );
    branch.point ??= pointAfter(options, point, next, answers, steps.length);
    point = branch.point;
  }
}

function branchOf(point: TreePoint, stored: readonly object[]): Branch {
  return stored.reduce<Branch>((branch, answer) => {
    const known = branch.after.get(answer);
    if (known) return known;
    const next: Branch = { after: new WeakMap() };
    branch.after.set(answer, next);
    return next;
  }, point.branch);
}

function pointAfter(
  options: PathOptions,
  before: Point,
  asked: Screen,
  stored: Answers,
  answered: number,
): TreePoint {
  const answers =
    asked.kind === 'people'
      ? withPeople(before.answers, stored.people as readonly Person[])
      : withAnswers(before.answers, usedOf(asked, before.answers, stored));
  return pointAt(options, answers, answered, before, revises(options, before.answers, asked));
}

/** Whether the screen asks again what is given already, within bounds or beside what was missing: its answer may say otherwise. */
function revises({ askables, preset }: PathOptions, before: Answers, asked: Screen): boolean {
  const facts = new Set(
    asked.kind === 'checklist'
      ? asked.items.flatMap(({ item }) => factsOfItem(item))
      : askedOn(asked).flatMap(({ question }) => question.facts),
  );
  return [...Object.keys(preset), ...givenFacts(askables, before).map(({ fact }) => fact)].some((fact) =>
    facts.has(fact),
  );
}

/** What of the stored answers the screen asked for; of a checklist the items shown, beside those shown before. */
function usedOf(asked: Screen, before: Answers, stored: Answers): Readonly<Record<AnswerKey, Answer>> {
  if (asked.kind !== 'checklist') return answersTo(stored, asked);
  const { id } = asked.list;
  const answer = answerTo(stored, id) ?? {};
  const used = [ITEMS_PEOPLE, ...asked.items.map((item) => item.id)].flatMap((key) => {
    const given = answer[key];
    return given === undefined ? [] : [[key, given] as const];
  });
  return { [id]: { ...answerTo(before, id), ...Object.fromEntries(used) } };
}

/** @param isRevised the answers may contradict those before: nothing that was settled is taken over */
function pointAt(
  options: PathOptions,
  answers: Answers,
  answered: number,
  before?: Point,
  isRevised = false,
): TreePoint {
  const { rules, askables, preset, wanted } = options;
  const given = householdOf(answers, { ...askables, preset, date: rules.date });
  const screening = screen(
    rules,
    readHousehold(rules.book.facts, given, { defaults: false }),
    isRevised ? undefined : before?.screening,
  );
  const relevant = inOrder(askables, relevantScreens(askables, screening, answers, wanted), answers.reason);
  const share = relevant.length === 0 ? 1 : answered / (answered + relevant.length);
  return {
    answers,
    screening,
    relevant,
    fraction: Math.max(before?.fraction ?? 0, share),
    branch: { after: new WeakMap() },
  };
}
