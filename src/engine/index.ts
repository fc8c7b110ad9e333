/** The engine: pure, without DOM, texts, schemas or clock. */
export { formatDay, parseDay, type Day } from './calendar.js';
export { isExactAmount } from './benefit-evaluation.js';
export { decidingComparisons } from './benefit-reasons.js';
export { RuleError } from './compile-errors.js';
export { explain, type Explanation } from './explanation.js';
export {
  HouseholdError,
  MOST_MEMBERS,
  readHousehold,
  type FactProblem,
  type ReadingOptions,
} from './household-reader.js';
export {
  asGiven,
  isKnown,
  type Given,
  type GivenFacts,
  type GivenHousehold,
  type Household,
} from './knowledge.js';
export type * from './language.js';
export type { Amount, FailedCondition, MissingFact, Outcome, Screening, Status } from './outcomes.js';
export type { Range, Truth } from './ranges.js';
export type * from './rule-book.js';
export { benefitsAskedAbout, compileRules, screen, type CompiledRules, type Screened } from './screening.js';
export type { ComparisonTrace, ConditionTrace, TruthWord, ValueTrace } from './traces.js';
