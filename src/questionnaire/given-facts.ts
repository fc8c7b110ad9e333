/** The facts that answers give, each with the person it is about: those of checklists first, so that a question asked after one has the last word. */
import type { BaseFact, Checklist, Question } from '../engine/index.js';
import { factsOfChecklist, type GivenFact } from './checklists.js';
import { APPLICANT, partsOfKey, SELF_KEY } from './screens.js';
import type { Answers } from './types.js';

export interface Givers {
  readonly facts: ReadonlyMap<string, BaseFact>;
  readonly questions: ReadonlyMap<string, Question>;
  readonly checklists: ReadonlyMap<string, Checklist>;
}

/** Answers to what is not in the book give nothing. */
export function givenFacts({ facts, questions, checklists }: Givers, answers: Answers): readonly GivenFact[] {
  const people = answers.people ?? [APPLICANT];
  const entries = Object.entries(answers.given);
  return [
    ...people.flatMap(({ key, sex }) =>
      sex === undefined ? [] : [{ fact: 'sex', person: key, given: sex }],
    ),
    ...entries.flatMap(([key, answer]) => {
      const list = checklists.get(key);
      if (!list) return [];
      return factsOfChecklist(list, answer, people, facts).map((fact) => ({ ...fact, isListed: true }));
    }),
    ...entries.flatMap(([key, answer]) => {
      const { question, person = SELF_KEY } = partsOfKey(key);
      if (!questions.has(question)) return [];
      return Object.entries(answer).map(([fact, given]) => ({ fact, person, given }));
    }),
  ];
}
