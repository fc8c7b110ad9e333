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
  type Screening,
} from '../engine/index.js';
import type { Askables } from './askables.js';
import { householdOf } from './household-facts.js';
import { inOrder } from './order.js';
import { relevantScreens, type Candidate } from './relevance.js';
import { answerTo, keyOf, NO_ANSWERS, withAnswer, withPeople } from './screens.js';
import type { Answer, AnswerKey, Answers, Person, Screen } from './types.js';

/** A point of the path: what is known after some answers, and what is worth asking next. */
export interface Point {
  /** Answers up to here, all of them used. */
  readonly answers: Answers;
  readonly screening: Screening;
  /** In the order of asking. */
  readonly relevant: readonly Candidate[];
  /** Share of what is known to be worth asking that is answered; never less than at the point before. */
  readonly fraction: number;
}

export interface Step {
  readonly screen: Screen;
  readonly key: AnswerKey;
  /** Empty for the household screen, whose answer is `answers.people`. */
  readonly answer: Answer;
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

interface TreePoint extends Point {
  readonly after: WeakMap<object, TreePoint>;
}

/** A function that finds the live path of any answers, with a memory of its own. */
export function pathFinder(options: PathOptions): (answers: Answers) => LivePath {
  const root = pointAt(options, NO_ANSWERS, 0);
  const paths = new WeakMap<Answers, LivePath>();
  return (answers) => {
    const known = paths.get(answers);
    if (known) return known;
    const path = follow(options, root, answers);
    paths.set(answers, path);
    return path;
  };
}

function follow(options: PathOptions, root: TreePoint, answers: Answers): LivePath {
  const steps: Step[] = [];
  let point = root;
  for (;;) {
    const next = point.relevant[0]?.screen;
    const stored = next && storedFor(answers, next);
    if (!next || !stored) return { steps, end: point, next };
    steps.push({
      screen: next,
      key: keyOf(next),
      answer: next.kind === 'people' ? {} : (stored as Answer),
      before: point,
    });
    let after = point.after.get(stored);
    if (!after) {
      after = pointAfter(options, point, next, stored, steps.length);
      point.after.set(stored, after);
    }
    point = after;
  }
}

function storedFor(answers: Answers, screen: Screen): Answer | readonly Person[] | undefined {
  return screen.kind === 'people' ? answers.people : answerTo(answers, screen.key);
}

function pointAfter(
  options: PathOptions,
  before: Point,
  asked: Screen,
  stored: object,
  answered: number,
): TreePoint {
  const answers =
    asked.kind === 'people'
      ? withPeople(before.answers, stored as readonly Person[])
      : withAnswer(before.answers, asked.key, stored as Answer);
  return pointAt(options, answers, answered, asked, before.fraction);
}

function pointAt(
  options: PathOptions,
  answers: Answers,
  answered: number,
  asked?: Screen,
  reached = 0,
): TreePoint {
  const { rules, askables, preset, wanted } = options;
  const given = householdOf(answers, {
    facts: askables.facts,
    questions: askables.questions,
    preset,
    date: rules.date,
  });
  const screening = screen(rules, readHousehold(rules.book.facts, given, { defaults: false }));
  const relevant = inOrder(askables, relevantScreens(askables, screening, answers, wanted), asked);
  const share = relevant.length === 0 ? 1 : answered / (answered + relevant.length);
  return { answers, screening, relevant, fraction: Math.max(reached, share), after: new WeakMap() };
}
