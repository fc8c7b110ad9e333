/** What a compiled benefit comes to for a household: whether its clauses hold, and its amount between bounds. */
import type { CompiledAmount, CompiledBenefit } from './benefit-compiler.js';
import type { Period } from './language.js';
import type { Frame, OtherOutcome } from './nodes.js';
import { toCents } from './numbers.js';
import type { Amount } from './outcomes.js';
import { exactly, hull, isExact, mapRising, multiply, ZERO, type Range, type Truth } from './ranges.js';

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

/** Nothing about it is open: neither a sum nor a further figure. */
export const isExactAmount = ({ min, max, year, details }: Amount): boolean =>
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
