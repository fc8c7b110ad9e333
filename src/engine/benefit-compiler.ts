/** A benefit on a reference date, compiled: its clauses, its amount, and what they come to for a household. */
import { formatDay, type Day } from './calendar.js';
import { isInForce } from './condition-compiler.js';
import type { AmountBlock, Benefit } from './rule-book.js';
import type { Condition, FirstStep, Period, Value } from './language.js';
import type { AnyNode, ConditionNode, Frame, MissingSink, NumberNode, OtherOutcome } from './nodes.js';
import { toCents } from './numbers.js';
import type { Amount, FailedCondition, MissingFact } from './outcomes.js';
import { exactly, hull, isExact, mapRising, multiply, ZERO, type Range, type Truth } from './ranges.js';
import { Scope, type Dictionary } from './scope.js';
import type { ComparisonTrace, ConditionTrace, ValueTrace } from './traces.js';
import { compileNumber } from './number-nodes.js';

/** A clause directly under `conditions`. */
export interface Clause {
  readonly id: string;
  readonly sources: readonly string[];
  readonly firstStep: FirstStep | undefined;
  readonly node: ConditionNode;
}

interface ToVerify {
  readonly id: string;
  readonly when: ConditionNode | undefined;
}

interface CompiledAmount {
  readonly when: ConditionNode | undefined;
  readonly per: Period;
  readonly upTo: boolean;
  readonly months: number;
  readonly value: NumberNode;
  readonly year: NumberNode | undefined;
  readonly details: ReadonlyMap<string, readonly NumberNode[]>;
}

export interface CompiledBenefit {
  readonly benefit: Benefit;
  readonly standing: 'in-force' | 'ended' | 'not-yet';
  readonly clauses: readonly Clause[];
  readonly toVerify: readonly ToVerify[];
  readonly endedWhen: ConditionNode | undefined;
  readonly amounts: readonly CompiledAmount[];
  readonly steps: ReadonlyMap<string, AnyNode>;
  readonly applyBy: NumberNode | undefined;
  readonly lapsed: Readonly<Record<string, string>>;
  /** Parameters that the rule uses on this day although they have no value. */
  readonly absent: readonly string[];
}

/** What a benefit comes to before benefits are weighed against each other. */
export interface Evaluation {
  readonly ended: Truth;
  /** Whether the clauses and the amount hold. */
  readonly holds: Truth;
  readonly amount: Amount | undefined;
  /** The amount came out at nothing. */
  readonly nothingDue: boolean;
  /** Which clauses hold, in their order, as far as they were looked at before one was false. */
  readonly truths: readonly Truth[];
}

/**
 * Compiles a benefit for the dictionary's reference date.
 * @throws {RuleError} on references that lead nowhere, wrong types and circles
 */
export function compileBenefit(dictionary: Dictionary, benefit: Benefit): CompiledBenefit {
  const scope = new Scope(dictionary, `benefit ${benefit.id}`, benefit);
  const standing = standingOn(benefit, dictionary.day);
  const empty = {
    benefit,
    standing,
    clauses: [],
    toVerify: [],
    endedWhen: undefined,
    amounts: [],
    steps: new Map(),
    applyBy: undefined,
    lapsed: {},
    absent: [],
  };
  if (standing !== 'in-force') return empty;
  const at = <T>(place: string, compile: () => T): T => {
    scope.where = `benefit ${benefit.id}, ${place}`;
    return compile();
  };
  const clauses: Clause[] = [];
  const toVerify: ToVerify[] = [];
  for (const condition of benefit.conditions.all) {
    if (!isInForce(condition.in_force, dictionary.day)) continue;
    const id = condition.id ?? '';
    at(`condition ${id}`, () => {
      if ('to_verify' in condition) {
        toVerify.push({
          id,
          when: condition.when === undefined ? undefined : scope.condition(condition.when),
        });
      } else {
        clauses.push({
          id,
          sources: sourcesOf(condition),
          firstStep: condition.first_step,
          node: scope.condition(condition),
        });
      }
    });
  }
  return {
    benefit,
    standing,
    clauses,
    toVerify,
    endedWhen: at('ended_when', () =>
      benefit.ended_when === undefined ? undefined : scope.condition(benefit.ended_when),
    ),
    amounts: (benefit.amount ?? []).map((block) => at('amount', () => compileAmount(scope, block))),
    steps: new Map(
      Object.keys(benefit.steps ?? {}).map((id) => [id, at(`step ${id}`, () => scope.step(id))]),
    ),
    applyBy: at('apply_by', () =>
      benefit.apply_by === undefined ? undefined : compileNumber(scope, benefit.apply_by, 'date'),
    ),
    lapsed: Object.fromEntries(scope.lapsed),
    absent: [...scope.absent],
  };
}

function standingOn(benefit: Benefit, day: Day): CompiledBenefit['standing'] {
  const { from, to } = benefit.in_force;
  if (to !== undefined && formatDay(day) > to) return 'ended';
  return from !== undefined && formatDay(day) < from ? 'not-yet' : 'in-force';
}

function sourcesOf(condition: Condition): readonly string[] {
  return condition.source === undefined
    ? []
    : typeof condition.source === 'string'
      ? [condition.source]
      : condition.source;
}

function compileAmount(scope: Scope, block: AmountBlock): CompiledAmount {
  return {
    when: block.when === undefined ? undefined : scope.condition(block.when),
    per: block.per,
    upTo: block.up_to ?? false,
    months: block.months ?? 12,
    value: compileNumber(scope, block.value, 'number'),
    year: block.year === undefined ? undefined : compileNumber(scope, block.year, 'number'),
    details: new Map(
      Object.entries(block.details ?? {}).map(([id, given]) => {
        const values = Array.isArray(given) ? (given as readonly Value[]) : [given];
        return [id, values.map((value) => compileNumber(scope, value, 'number'))];
      }),
    ),
  };
}

export function evaluateBenefit(compiled: CompiledBenefit, frame: Frame): Evaluation {
  const ended = compiled.endedWhen ? compiled.endedWhen.at(frame) : false;
  const truths: Truth[] = [];
  let holds: Truth = true;
  for (const clause of compiled.clauses) {
    const truth = clause.node.at(frame);
    truths.push(truth);
    if (truth === false) return { ended, holds: false, amount: undefined, nothingDue: false, truths };
    if (truth === undefined) holds = undefined;
  }
  const amount = evaluateAmount(compiled, frame);
  const { kind } = compiled.benefit;
  if (!amount || (kind !== 'cash' && kind !== 'card'))
    return { ended, holds, amount, nothingDue: false, truths };
  if (amount.max <= 0) return { ended, holds: false, amount: undefined, nothingDue: true, truths };
  const isDue = amount.min > 0 || amount.upTo;
  return { ended, holds: isDue ? holds : undefined, amount, nothingDue: false, truths };
}

/** Nothing that is still unknown can change it. */
export const isSettled = ({ ended, holds, amount }: Evaluation): boolean =>
  ended !== undefined &&
  (holds === false || (holds === true && (amount === undefined || isExactAmount(amount))));

const isExactAmount = ({ min, max, year, details }: Amount): boolean =>
  [{ min, max }, year, ...Object.values(details).flat()].every(isExact);

/** For other benefits: what this one comes to, with `ended` counted as not likely. */
export function asOtherOutcome({ ended, holds, amount }: Evaluation): OtherOutcome {
  const likely: Truth =
    holds === false || ended === true ? false : holds === true && ended === false ? true : undefined;
  const inPeriod = (period: Period): Range =>
    amount?.per === period ? { min: amount.min, max: amount.max } : ZERO;
  return { likely, month: inPeriod('month'), year: amount ? amount.year : ZERO, once: inPeriod('once') };
}

function evaluateAmount(compiled: CompiledBenefit, frame: Frame): Amount | undefined {
  let result: Amount | undefined;
  for (const block of compiled.amounts) {
    const applies = block.when ? block.when.at(frame) : true;
    if (applies === false) continue;
    const amount = amountOfBlock(block, frame);
    result = result ? joined(result, amount) : amount;
    if (applies === true) break;
  }
  return result;
}

function amountOfBlock(block: CompiledAmount, frame: Frame): Amount {
  const value = block.value.at(frame);
  const year = block.year
    ? block.year.at(frame)
    : block.per === 'month'
      ? multiply(value, exactly(block.months))
      : value;
  const details: Record<string, readonly Range[]> = {};
  for (const [id, nodes] of block.details) details[id] = nodes.map((node) => node.at(frame));
  return {
    ...mapRising(value, toCents),
    per: block.per,
    upTo: block.upTo,
    year: mapRising(year, toCents),
    details,
  };
}

/** While it is open which block applies: everything that may come out. Amounts of different periods meet in the year. */
function joined(a: Amount, b: Amount): Amount {
  const year = hull(a.year, b.year);
  const upTo = a.upTo && b.upTo;
  const details: Record<string, readonly Range[]> = {};
  for (const id of new Set([...Object.keys(a.details), ...Object.keys(b.details)])) {
    const [ones, others] = [a.details[id] ?? [], b.details[id] ?? []];
    const longest = ones.length >= others.length ? ones : others;
    details[id] = longest.map((_, index) => hull(ones[index] ?? ZERO, others[index] ?? ZERO));
  }
  return a.per === b.per
    ? { ...hull(a, b), per: a.per, upTo, year, details }
    : { ...year, per: 'year', upTo, year, details };
}

/** Facts that keep the amount open, while it is open, too, whether the benefit is due. */
export function missingForAmount(compiled: CompiledBenefit, frame: Frame): MissingFact[] {
  const found = new Map<string, MissingFact>();
  missingOfAmount(compiled, frame, sinkInto(found));
  return [...found.values()];
}

/** Facts that keep the benefit open: those of its undecided clauses or, when all clauses hold, those of its amount. */
export function missingOf(compiled: CompiledBenefit, frame: Frame, evaluation: Evaluation): MissingFact[] {
  const found = new Map<string, MissingFact>();
  const sink = sinkInto(found);
  if (evaluation.ended === undefined) compiled.endedWhen?.missing(frame, sink);
  for (const [index, { node }] of compiled.clauses.entries()) {
    if (evaluation.truths[index] === undefined) node.missing(frame, sink);
  }
  if (found.size === 0) missingOfAmount(compiled, frame, sink);
  return [...found.values()];
}

/** Each fact once. */
const sinkInto =
  (found: Map<string, MissingFact>): MissingSink =>
  (fact, member) => {
    const key = member === undefined ? fact : `${member}.${fact}`;
    if (!found.has(key)) found.set(key, member === undefined ? { fact } : { fact, member });
  };

function missingOfAmount(
  compiled: CompiledBenefit,
  frame: Frame,
  sink: (fact: string, member: number | undefined) => void,
): void {
  for (const block of compiled.amounts) {
    const applies = block.when ? block.when.at(frame) : true;
    if (applies === false) continue;
    if (applies === undefined) block.when?.missing(frame, sink);
    for (const node of [block.value, block.year, ...[...block.details.values()].flat()]) {
      if (node && !isExact(node.at(frame))) node.missing(frame, sink);
    }
    if (applies === true) break;
  }
}

/** Every clause that is false, each with the comparisons that decided it (worked out only when asked for). */
export function failedOf(compiled: CompiledBenefit, frame: Frame, evaluation: Evaluation): FailedCondition[] {
  const failed = compiled.clauses
    .filter(({ node }) => node.at(frame) === false)
    .map(({ id, sources, firstStep, node }): FailedCondition => ({
      id,
      sources,
      ...(firstStep ? { firstStep } : {}),
      get because() {
        return decidingComparisons(node.trace(frame), 'false');
      },
    }));
  // Nothing is due: of one whom a clause excludes, that is not the reason.
  const isNothingDue = evaluation.nothingDue && failed.length === 0;
  return isNothingDue ? [{ id: 'amount', sources: [], because: [] }] : failed;
}

/** The comparisons that made a condition come out as it did; of a named condition, those behind the name. */
export function decidingComparisons(trace: ConditionTrace, truth: 'true' | 'false'): ComparisonTrace[] {
  if (trace.kind === 'not') {
    return (trace.parts ?? []).flatMap((part) => decidingComparisons(part, opposite(truth)));
  }
  const own = (trace.comparisons ?? []).filter((comparison) => comparison.truth === truth);
  const parts = (trace.parts ?? []).filter((part) => part.truth === truth);
  return [...own.flatMap(behindTheName), ...parts.flatMap((part) => decidingComparisons(part, truth))];
}

/** `registered_resident = true` says nothing to a person: the answers behind it do. */
function behindTheName(comparison: ComparisonTrace): ComparisonTrace[] {
  const condition = conditionOf(comparison.actual);
  if (!condition || condition.truth === 'unknown') return [comparison];
  const behind = decidingComparisons(condition, condition.truth);
  return behind.length > 0 ? behind : [comparison];
}

function conditionOf({ condition, from }: ValueTrace): ConditionTrace | undefined {
  return condition ?? (from?.length === 1 && from[0] ? conditionOf(from[0]) : undefined);
}

const opposite = (truth: 'true' | 'false'): 'true' | 'false' => (truth === 'true' ? 'false' : 'true');

/** Clauses that only the authority can check, as far as they concern this household. */
export function verifyOf(compiled: CompiledBenefit, frame: Frame): string[] {
  return compiled.toVerify.filter(({ when }) => when?.at(frame) !== false).map(({ id }) => id);
}

/** Last day to apply, when it is known. */
export function applyByOf(compiled: CompiledBenefit, frame: Frame): string | undefined {
  const day = compiled.applyBy?.at(frame);
  return day && isExact(day) && Number.isFinite(day.min) ? formatDay(day.min) : undefined;
}
