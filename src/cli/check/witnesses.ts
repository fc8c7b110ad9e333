/**
 * Dead clauses: every clause must be true for some household and false for another. The cases are the witnesses; a clause that they leave
 * without one is reported with what is lacking.
 */
import {
  compileRules,
  HouseholdError,
  readHousehold,
  type CompiledRules,
  type ConditionTrace,
} from '../../engine/index.js';
import { explain } from '../../engine/index.js';
import type { Benefit } from '../../schema/rule-book.js';
import type { FileProblem } from '../yaml-file.js';
import { at, fileOf, type Check, type Subject } from './subject.js';

export const checkWitnesses: Check = (subject) =>
  subject.rules.book.benefits.flatMap((benefit) => deadClauses(subject, benefit));

function deadClauses(subject: Subject, benefit: Benefit): FileProblem[] {
  const { book } = subject.rules;
  const seen = new Map<string, Set<string>>();
  const compiled = new Map<string, CompiledRules>();
  const unreadable: FileProblem[] = [];
  for (const { date, facts, file, line, name } of subject.cases.get(benefit.id) ?? []) {
    let rules = compiled.get(date);
    if (!rules) compiled.set(date, (rules = compileRules(book, date, [benefit.id])));
    try {
      const household = readHousehold(book.facts, facts, { defaults: true, date });
      for (const clause of explain(rules, household, benefit.id).clauses) note(clause, seen);
    } catch (error) {
      if (!(error instanceof HouseholdError)) throw error;
      const problem = error.message.replaceAll('\n', '; ');
      unreadable.push({ file, line, where: name, problem, remedy: 'Correct the facts of the case.' });
    }
  }
  const file = fileOf(subject, benefit);
  const dead = benefit.conditions.all.flatMap((clause, index) => {
    if ('to_verify' in clause || clause.id === undefined || clause.fixed !== undefined) return [];
    const found = seen.get(clause.id) ?? new Set();
    const lacking = (['true', 'false'] as const).filter((truth) => !found.has(truth));
    return lacking.map((truth) =>
      at(
        file,
        ['conditions', 'all', index],
        `no case makes clause "${clause.id ?? ''}" ${truth}`,
        `Add such a case to ${benefit.id}.cases.yaml; if there can be none, the clause is dead.`,
      ),
    );
  });
  return [...unreadable, ...dead];
}

function note(trace: ConditionTrace, seen: Map<string, Set<string>>): void {
  if (trace.id === undefined) return;
  const found = seen.get(trace.id) ?? new Set();
  found.add(trace.truth);
  seen.set(trace.id, found);
}
