// What one benefit of a rule book comes to for a household, for tests of the engine.
import {
  compileRules,
  readHousehold,
  screen,
  type GivenHousehold,
  type Outcome,
  type RuleBook,
} from '../../src/engine/index.js';

export const UNKNOWN = { unknown: true } as const;
/** Reference date of tests that are not about dates. */
export const DATE = '2026-06-30';
/** A household of one, of whom nothing else is known. */
export const ALONE: GivenHousehold = { household: [{ relation: 'self', age: 40 }] };

/** Outcomes in the order of the book. */
export function outcomesOf(rules: RuleBook, given: GivenHousehold, date = DATE): readonly Outcome[] {
  const household = readHousehold(rules.facts, given, { defaults: false });
  return screen(compileRules(rules, date), household).outcomes;
}

export function outcomeOf(
  rules: RuleBook,
  id: string,
  given: GivenHousehold = ALONE,
  date: string = DATE,
): Outcome {
  const found = outcomesOf(rules, given, date).find(({ benefit }) => benefit === id);
  if (!found) throw new Error(`no outcome of ${id}`);
  return found;
}

/** Statuses by benefit. */
export const statuses = (rules: RuleBook, given: GivenHousehold, date = DATE): Record<string, string> =>
  Object.fromEntries(outcomesOf(rules, given, date).map(({ benefit, status }) => [benefit, status]));
