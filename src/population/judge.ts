/** Screens what is known of a household: everything, or a part of the answers to an interview. */
import {
  compileRules,
  readHousehold,
  screen,
  type CompiledRules,
  type GivenHousehold,
  type RuleBook,
  type Screening,
} from '../engine/index.js';
import { askablesOf } from '../questionnaire/askables.js';
import { householdOf } from '../questionnaire/household-facts.js';
import type { Answers } from '../questionnaire/index.js';

export interface Judge {
  readonly rules: CompiledRules;
  /** As if every question had been answered. */
  readonly whole: (household: GivenHousehold) => Screening;
  readonly answered: (answers: Answers) => Screening;
  /** The household that answers describe. */
  readonly described: (answers: Answers) => GivenHousehold;
}

export function judgeOf(book: RuleBook, date: string): Judge {
  const rules = compileRules(book, date);
  const places = { ...askablesOf(book), preset: {}, date };
  const whole = (household: GivenHousehold): Screening =>
    screen(rules, readHousehold(book.facts, household, { defaults: false }));
  const described = (answers: Answers): GivenHousehold => householdOf(answers, places);
  return { rules, whole, described, answered: (answers) => whole(described(answers)) };
}
