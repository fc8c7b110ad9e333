/**
 * Screening: a rule book is compiled once a reference date; then any number of households are evaluated against it. Pure: the same
 * household on the same date gives the same outcomes, and nothing is kept between two calls.
 */
import { formatDay, parseDay } from './calendar.js';
import { compileBenefit, type CompiledBenefit } from './benefit-compiler.js';
import { asOtherOutcome, evaluateBenefit, isSettled, type Evaluation } from './benefit-evaluation.js';
import { missingForAmount, missingOf } from './benefit-missing.js';
import { applyByOf, failedOf, verifyOf } from './benefit-reasons.js';
import { RuleError } from './compile-errors.js';
import { compileCondition } from './condition-compiler.js';
import { weigh, type Contender, type Verdict } from './incompatibilities.js';
import type { Household } from './knowledge.js';
import { newFrame, type Frame } from './nodes.js';
import type { FailedCondition, Outcome, Screening, Status } from './outcomes.js';
import type { Benefit, RuleBook } from './rule-book.js';
import { Dictionary } from './scope.js';
import { compileValue } from './value-compiler.js';

/** A rule book compiled for one reference date. */
export interface CompiledRules {
  readonly book: RuleBook;
  /** Reference date, `YYYY-MM-DD`. */
  readonly date: string;
  readonly day: number;
  /** In an order in which every benefit comes after those it asks about. */
  readonly inOrder: readonly CompiledBenefit[];
  readonly byId: ReadonlyMap<string, CompiledBenefit>;
}

/**
 * Compiles the rules for a reference date.
 * @param date the day on which the household is judged, `YYYY-MM-DD`
 * @param only ids of the benefits wanted; those they depend on are compiled too. Incompatible benefits are weighed against each other
 *   among the compiled ones. Default: all
 * @throws {RuleError} when a rule refers to something that does not exist, mixes types, or benefits depend on each other in a circle
 */
export function compileRules(book: RuleBook, date: string, only?: readonly string[]): CompiledRules {
  const day = parseDay(date);
  if (day === undefined)
    throw new RuleError('reference date', `"${date}" is no date`, 'Write it like 2026-03-31.');
  const dictionary = new Dictionary(book, day, { value: compileValue, condition: compileCondition });
  const wanted = dependenciesFirst(book, only);
  const compiled = wanted.map((benefit) => compileBenefit(dictionary, benefit));
  const byId = new Map(compiled.map((entry) => [entry.benefit.id, entry]));
  return { book, date, day, inOrder: compiled, byId };
}

/** A screening that can be gone on from. */
export interface Screened extends Screening {
  readonly evaluations: ReadonlyMap<string, Evaluation>;
}

/**
 * Evaluates every compiled benefit for a household; outcomes in the order of the rule book.
 * @param before a screening of the same household when less was known of it: what is settled there is not evaluated again, since
 *   knowing more cannot change it
 */
export function screen(rules: CompiledRules, household: Household, before?: Screened): Screened {
  const { frame, evaluations } = evaluate(rules, household, before?.evaluations);
  const verdicts = weigh(contendersAmong(rules, evaluations));
  const outcomes = rules.book.benefits.flatMap(({ id }) => {
    const compiled = rules.byId.get(id);
    return compiled ? [outcomeOf(compiled, frame, evaluations.get(id), verdicts)] : [];
  });
  return { date: rules.date, outcomes, evaluations };
}

/** Evaluates the benefits in order, each seeing those before it. For {@link screen} and for explanations. */
export function evaluate(
  rules: CompiledRules,
  household: Household,
  before?: ReadonlyMap<string, Evaluation>,
): { frame: Frame; evaluations: Map<string, Evaluation> } {
  const frame = newFrame(household, rules.day);
  const evaluations = new Map<string, Evaluation>();
  for (const compiled of rules.inOrder) {
    if (compiled.standing !== 'in-force') continue;
    const known = before?.get(compiled.benefit.id);
    const evaluation = known && isSettled(known) ? known : evaluateBenefit(compiled, frame);
    evaluations.set(compiled.benefit.id, evaluation);
    frame.outcomes.set(compiled.benefit.id, asOtherOutcome(evaluation));
  }
  return { frame, evaluations };
}

function contendersAmong(rules: CompiledRules, evaluations: ReadonlyMap<string, Evaluation>): Contender[] {
  return rules.book.benefits.flatMap(({ id, incompatible_with: rivals }, place): Contender[] => {
    const evaluation = evaluations.get(id);
    if (!rivals || !evaluation) return [];
    const { likely, year } = asOtherOutcome(evaluation);
    return likely === false ? [] : [{ benefit: id, place, holds: likely, year, rivals }];
  });
}

/** What is told only of outcomes that are looked at (reasons, hints, what is missing) is worked out when it is asked for. */
function outcomeOf(
  compiled: CompiledBenefit,
  frame: Frame,
  evaluation: Evaluation | undefined,
  verdicts: ReadonlyMap<string, Verdict>,
): Outcome {
  const { benefit, lapsed } = compiled;
  const verdict = verdicts.get(benefit.id);
  const status = !evaluation
    ? compiled.standing === 'ended'
      ? 'ended'
      : 'not-yet'
    : evaluation.ended === true
      ? 'ended'
      : statusOf(evaluation, verdict);
  const isOpen = status === 'likely' || status === 'possible';
  const reasons = once(() =>
    evaluation && status === 'not' ? reasonsOf(compiled, frame, evaluation, verdict) : [],
  );
  const missing = once(() => (isOpen && evaluation ? missingOf(compiled, frame, evaluation) : []));
  const { known_from: knownFrom } = benefit;
  const outcome: Outcome = {
    benefit: benefit.id,
    status,
    received: isReceived(benefit.id, frame.household),
    get missing() {
      return missing();
    },
    get missingForAmount() {
      return status === 'possible' ? missingForAmount(compiled, frame) : [];
    },
    lapsed,
    replacedBy: benefit.replaced_by ?? [],
    get verify() {
      return evaluation && status !== 'ended' ? verifyOf(compiled, frame) : [];
    },
    get failed() {
      return reasons();
    },
    get firstSteps() {
      const steps = reasons().map(({ firstStep }) => firstStep);
      return steps.every((step) => step !== undefined) ? [...new Set(steps)] : [];
    },
    get alternatives() {
      return isOpen || status === 'not'
        ? (benefit.incompatible_with ?? []).filter((id) => verdicts.has(id))
        : [];
    },
    ...(evaluation?.amount && isOpen ? { amount: evaluation.amount } : {}),
    ...(knownFrom !== undefined && formatDay(frame.day) < knownFrom ? { knownFrom } : {}),
    ...(status === 'ended' || status === 'not-yet' ? limitsOf(benefit) : {}),
  };
  const applyBy = isOpen && compiled.applyBy ? applyByOf(compiled, frame) : undefined;
  return applyBy === undefined
    ? outcome
    : Object.defineProperty(outcome, 'applyBy', { value: applyBy, enumerable: true });
}

function reasonsOf(
  compiled: CompiledBenefit,
  frame: Frame,
  evaluation: Evaluation,
  verdict: Verdict | undefined,
): FailedCondition[] {
  const failed = failedOf(compiled, frame, evaluation);
  return typeof verdict === 'object'
    ? [...failed, { id: 'incompatible', sources: [], because: [], benefit: verdict.yieldsTo }]
    : failed;
}

/** Computed when it is first asked for. */
function once<T>(compute: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => (known ??= { value: compute() }).value;
}

function statusOf({ ended, holds }: Evaluation, verdict: Verdict | undefined): Status {
  // A benefit that cannot be had is `not`, even while it is open whether it has ended: no question is asked for that difference.
  if (holds === false || typeof verdict === 'object') return 'not';
  return holds === true && ended === false && verdict !== 'open' ? 'likely' : 'possible';
}

function limitsOf(benefit: Benefit): { startsOn?: string; endedOn?: string } {
  return {
    ...(benefit.in_force.from === undefined ? {} : { startsOn: benefit.in_force.from }),
    ...(benefit.in_force.to === undefined ? {} : { endedOn: benefit.in_force.to }),
  };
}

function isReceived(id: string, household: Household): boolean {
  return household.members.some((member) => {
    const receives = member.get('receives');
    return receives?.kind === 'items' && receives.items.has.includes(id);
  });
}

/** Benefits in an order in which those asked about come first. */
function dependenciesFirst(book: RuleBook, only: readonly string[] | undefined): Benefit[] {
  const byId = new Map(book.benefits.map((benefit) => [benefit.id, benefit]));
  const ordered: Benefit[] = [];
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (id: string): void => {
    if (done.has(id)) return;
    const benefit = byId.get(id);
    if (!benefit) throw new RuleError(`benefit ${id}`, 'does not exist', 'Correct the id.');
    if (path.includes(id)) {
      throw new RuleError(
        `benefit ${id}`,
        `depends on itself: ${[...path, id].join(' → ')}`,
        'Break the circle.',
      );
    }
    path.push(id);
    for (const other of benefitsAskedAbout(benefit)) if (byId.has(other)) visit(other);
    path.pop();
    done.add(id);
    ordered.push(benefit);
  };
  for (const id of only ?? byId.keys()) visit(id);
  return ordered;
}

/** Ids of the benefits whose outcome, receipt or amount a benefit asks about. */
export function benefitsAskedAbout(benefit: Benefit): Set<string> {
  const found = new Set<string>();
  const walk = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    for (const [key, value] of Object.entries(part)) {
      if ((key === 'holder_of' || key === 'likely' || key === 'amount_of') && typeof value === 'string')
        found.add(value);
      else walk(value);
    }
  };
  walk([benefit.conditions, benefit.steps, benefit.amount, benefit.ended_when, benefit.apply_by]);
  return found;
}
