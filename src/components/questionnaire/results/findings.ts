/** What the results rest on: the rules of the day, the household as the engine reads it, and which question gives which fact. */
import {
  readHousehold,
  type CompiledRules,
  type GivenHousehold,
  type Household,
  type Question,
} from '../../../engine/index.js';
import type { Interview } from '../../../questionnaire/interview.js';

export interface Findings {
  readonly rules: CompiledRules;
  readonly household: Household;
  readonly questionOf: ReadonlyMap<string, Question>;
}

export function findingsOf({
  interview,
  household,
}: {
  interview: Interview;
  household: GivenHousehold;
}): Findings {
  const { rules } = interview;
  return {
    rules,
    household: readHousehold(rules.book.facts, household, { defaults: false }),
    questionOf: new Map(
      rules.book.questions.flatMap((question) => question.facts.map((fact) => [fact, question])),
    ),
  };
}
