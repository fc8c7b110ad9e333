/**
 * Holes in time: a parameter that a rule uses on a day of the benefit's validity on which it has no value. Rules are compiled on the first
 * and last day of every period that any of them knows.
 */
import { compileRules, formatDay, parseDay } from '../../engine/index.js';
import type { RuleBook } from '../../schema/rule-book.js';
import type { FileProblem } from '../yaml-file.js';
import { at, fileOf, type Check } from './subject.js';

/** Days before this are not screened. */
const FIRST_SCREENED = '2018-01-01';

export const checkCoverage: Check = (subject) => {
  const { book } = subject.rules;
  const findings = new Map<string, FileProblem>();
  for (const date of boundaryDays(book)) {
    const { inOrder } = compileRules(book, date);
    for (const { benefit, absent } of inOrder) {
      for (const id of absent) {
        const key = `${benefit.id} ${id}`;
        if (findings.has(key)) continue;
        const problem = `parameter "${id}" has no value on ${date}, when ${benefit.id} is in force and uses it`;
        const remedy = 'Give the value of that time, or limit the clause that uses it by `in_force`.';
        findings.set(
          key,
          at(
            fileOf(subject, benefit),
            benefit.parameters?.[id] ? ['parameters', id] : ['id'],
            problem,
            remedy,
          ),
        );
      }
    }
  }
  return [...findings.values()];
};

/** First day of every period, and the day before, from the first screened day to the end of the newest year that the rules know. */
export function boundaryDays(book: RuleBook): string[] {
  const days = new Set<string>([FIRST_SCREENED]);
  const text = JSON.stringify([book.parameters, book.derivedFacts, book.benefits]);
  for (const [date] of text.matchAll(/\b20\d\d-\d\d-\d\d\b/g)) {
    const day = parseDay(date);
    if (day === undefined) continue;
    days.add(date);
    days.add(formatDay(day - 1));
    days.add(formatDay(day + 1));
  }
  const newest = knownUntil(book);
  return [...days].filter((date) => date >= FIRST_SCREENED && date <= newest).sort();
}

/** The end of the year in which most figures were last renewed: later days are not yet known, and the outcomes say so. */
export function knownUntil(book: RuleBook): string {
  const ends = [...JSON.stringify([book.parameters, book.benefits]).matchAll(/"until":"(\d{4}-12-31)"/g)].map(
    ([, date]) => date ?? '',
  );
  const counts = new Map<string, number>();
  for (const end of ends) counts.set(end, (counts.get(end) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '2026-12-31';
}
