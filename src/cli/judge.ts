/** Judges a case: what was expected of each benefit against what the screening gave. */
import type { Amount, Household, Outcome, Range, RuleBook } from '../engine/index.js';
import { compileRules, HouseholdError, readHousehold, screen, type CompiledRules } from '../engine/index.js';
import type { ExpectedFigure, Expectation } from '../schema/cases.js';
import type { Case } from './case-files.js';

export interface Difference {
  readonly what: string;
  readonly expected: string;
  readonly got: string;
}

export interface Verdict {
  readonly case: Case;
  readonly benefit: string;
  readonly differences: readonly Difference[];
  /** What was screened, to explain a difference. */
  readonly household?: Household;
}

/** Judges cases, compiling the rules once a reference date. */
export class Judge {
  readonly #compiled = new Map<string, CompiledRules>();

  constructor(readonly book: RuleBook) {}

  knows(benefit: string): boolean {
    return this.book.benefits.some(({ id }) => id === benefit);
  }

  /** The rules of a date for the benefits that are judged (and those they depend on): a file of cases has many dates. */
  rulesOn(date: string, benefits: readonly string[]): CompiledRules {
    const key = `${date} ${benefits.join(' ')}`;
    let rules = this.#compiled.get(key);
    if (!rules) {
      rules = compileRules(this.book, date, benefits);
      this.#compiled.set(key, rules);
    }
    return rules;
  }

  /** One verdict for each benefit that the case expects something of. */
  judge(given: Case): Verdict[] {
    let household: Household;
    try {
      household = readHousehold(this.book.facts, given.facts, { defaults: true, date: given.date });
    } catch (error) {
      if (!(error instanceof HouseholdError)) throw error;
      const difference = { what: 'facts', expected: 'a household that can be read', got: error.message };
      return [...given.expect.keys()].map((benefit) => ({ case: given, benefit, differences: [difference] }));
    }
    const known = [...given.expect.keys()].filter((benefit) => this.knows(benefit));
    const { outcomes } = screen(this.rulesOn(given.date, known), household);
    return [...given.expect].map(([benefit, expected]) => {
      const outcome = outcomes.find((candidate) => candidate.benefit === benefit);
      const differences = outcome
        ? compare(expected, outcome, given.tolerance)
        : [{ what: 'benefit', expected: benefit, got: 'no rule of that name' }];
      return { case: given, benefit, differences, household };
    });
  }
}

function compare(expected: Expectation, outcome: Outcome, tolerance: number): Difference[] {
  const differences: Difference[] = [];
  const check = (what: string, holds: boolean, wanted: unknown, got: unknown): void => {
    if (!holds) differences.push({ what, expected: show(wanted), got: show(got) });
  };
  const { status } = expected;
  if (status !== undefined) {
    check(
      'status',
      status === outcome.status || (status === 'not' && outcome.status === 'not-yet'),
      status,
      outcome.status,
    );
  }
  const inPeriods: [string, ExpectedFigure | undefined, Range | undefined][] = [
    ['amount_month', expected.amount_month, outcome.amount?.per === 'month' ? outcome.amount : undefined],
    ['amount_year', expected.amount_year, outcome.amount?.year],
    ['amount_once', expected.amount_once, outcome.amount?.per === 'once' ? outcome.amount : undefined],
  ];
  for (const [what, wanted, got] of inPeriods) {
    if (wanted !== undefined)
      check(what, !!got && isNear(wanted, asExpected(got, wanted, outcome.amount), tolerance), wanted, got);
  }
  for (const [id, wanted] of Object.entries(expected.details ?? {})) {
    const figures = Array.isArray(wanted) ? wanted : [wanted];
    const got = outcome.amount?.details[id] ?? [];
    const holds =
      figures.length === got.length &&
      figures.every((figure, i) => isNear(figure, got[i] as Range, tolerance));
    if (!holds)
      differences.push({
        what: `details.${id}`,
        expected: figures.map(show).join(', '),
        got: got.map(show).join(', '),
      });
  }
  const failed = outcome.failed.map(({ id }) => id);
  if (expected.failed) check('failed', sameSet(expected.failed, failed), expected.failed, failed);
  const missing = outcome.missing.map(({ fact, member }) =>
    member === undefined ? fact : `${member}.${fact}`,
  );
  const missingFacts = [...missing, ...outcome.missing.map(({ fact }) => fact)];
  const lists = [
    ['missing', isWithin, missingFacts, missing],
    ['not_missing', isApart, missingFacts, missing],
    ['to_verify', isWithin, outcome.verify, outcome.verify],
    ['not_to_verify', isApart, outcome.verify, outcome.verify],
  ] as const;
  for (const [what, holds, all, shown] of lists) {
    const wanted = expected[what];
    if (wanted) check(what, holds(wanted, all), wanted, shown);
  }
  if (expected.first_steps)
    check(
      'first_steps',
      sameSet(expected.first_steps, outcome.firstSteps),
      expected.first_steps,
      outcome.firstSteps,
    );
  if (expected.apply_by)
    check('apply_by', expected.apply_by === outcome.applyBy, expected.apply_by, outcome.applyBy);
  return differences;
}

/** One figure is expected of an "up to" amount: the maximum. */
function asExpected(got: Range, wanted: ExpectedFigure, amount: Amount | undefined): Range {
  return amount?.upTo && typeof wanted === 'number' ? { min: got.max, max: got.max } : got;
}

function isNear(wanted: ExpectedFigure, got: Range, tolerance: number): boolean {
  const { min = -Infinity, max = Infinity }: { min?: number; max?: number } =
    typeof wanted === 'number' ? { min: wanted, max: wanted } : wanted;
  const isSame = (a: number, b: number): boolean => a === b || Math.abs(a - b) <= tolerance;
  return isSame(got.min, min) && isSame(got.max, max);
}

const sameSet = (a: readonly string[], b: readonly string[]): boolean => isWithin(a, b) && isWithin(b, a);
const isWithin = (a: readonly string[], b: readonly string[]): boolean => a.every((item) => b.includes(item));
const isApart = (a: readonly string[], b: readonly string[]): boolean => !a.some((item) => b.includes(item));

function show(value: unknown): string {
  if (typeof value === 'object' && value !== null && ('min' in value || 'max' in value)) {
    const { min = -Infinity, max = Infinity } = value as { min?: number; max?: number };
    return min === max ? String(min) : `${min} … ${max}`;
  }
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.join(', ');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : 'nothing';
}
