/** What the results rest on: the rules of the day, the household as it was given and as the engine reads it, and which question gives which fact. */
import {
  readHousehold,
  type CompiledRules,
  type GivenHousehold,
  type Household,
  type Question,
} from '../../../engine/index.js';
import { factsOfItem } from '../../../questionnaire/checklists.js';
import type { Interview } from '../../../questionnaire/interview.js';

/** The interview, and the household of its answers. */
export interface Found {
  readonly interview: Pick<Interview, 'rules'>;
  readonly household: GivenHousehold;
}

export interface Findings {
  readonly rules: CompiledRules;
  readonly given: GivenHousehold;
  readonly household: Household;
  readonly questionOf: ReadonlyMap<string, Question>;
  /** The checklist that may have settled a fact, by its id. */
  readonly checklistOf: ReadonlyMap<string, string>;
}

export function findingsOf({ interview, household }: Found): Findings {
  const { rules } = interview;
  return {
    rules,
    given: household,
    household: readHousehold(rules.book.facts, household, { defaults: false }),
    questionOf: new Map(
      rules.book.questions.flatMap((question) => question.facts.map((fact) => [fact, question])),
    ),
    checklistOf: new Map(
      (rules.book.checklists ?? []).flatMap(({ id, items }) =>
        items.flatMap((item) => factsOfItem(item).map((fact) => [fact, id] as const)),
      ),
    ),
  };
}
