/**
 * Holes in time: a parameter that a rule uses on a day of the benefit's validity on which it has no value. Each benefit is compiled around
 * the first and last day of every period that its rules know. Declared holes are none: figures from before a benefit's `known_from`, a
 * value's `until`, and a parameter that says under `before_first` why it has no earlier value.
 */
import { compileRules, formatDay, parseDay } from '../../engine/index.js';
import type { Benefit, Parameter, RuleBook } from '../../schema/rule-book.js';
import type { FileProblem } from '../yaml-file.js';
import { at, fileOf, type Check, type Subject } from './subject.js';

/** Days before this are not screened. */
const FIRST_SCREENED = '2018-01-01';

export const checkCoverage: Check = (subject) => {
  const { book } = subject.rules;
  const shared = datesIn([book.parameters, book.derivedFacts]);
  const newest = knownUntil(book);
  return book.benefits.flatMap((benefit) =>
    holesOf(subject, benefit, boundaries([...shared, ...datesIn(benefit)], newest)),
  );
};

function holesOf(subject: Subject, benefit: Benefit, days: readonly string[]): FileProblem[] {
  const { book } = subject.rules;
  const file = fileOf(subject, benefit);
  const { known_from: knownFrom = FIRST_SCREENED } = benefit;
  const findings = new Map<string, FileProblem>();
  let holeBefore = false;
  for (const date of days) {
    const used = compileRules(book, date, [benefit.id]).byId.get(benefit.id)?.absent ?? [];
    const absent = used.filter((id) => startsAfter(benefit.parameters?.[id] ?? book.parameters[id], date));
    if (date < knownFrom) holeBefore ||= absent.length > 0;
    else for (const id of absent) findings.set(id, findings.get(id) ?? holeIn(id, date));
  }
  if (benefit.known_from !== undefined && !holeBefore) {
    findings.set(
      'known_from',
      at(file, ['known_from'], 'all figures are known before that day too', 'Take `known_from` out.'),
    );
  }
  return [...findings.values()];

  function holeIn(id: string, date: string): FileProblem {
    const problem = `parameter "${id}" has no value on ${date}, when ${benefit.id} is in force and uses it`;
    const remedy =
      'Give the value of that time, limit the clause that uses it by `in_force`, or declare `known_from` (benefit) or `before_first` (parameter).';
    return at(file, benefit.parameters?.[id] ? ['parameters', id] : ['id'], problem, remedy);
  }
}

/** Whether a parameter has no value yet on a day, and does not say why. */
function startsAfter(parameter: Parameter | undefined, date: string): boolean {
  return (
    parameter?.before_first === undefined &&
    Object.keys(parameter?.values ?? {}).every((start) => start > date)
  );
}

const datesIn = (part: unknown): string[] => JSON.stringify(part).match(/\b20\d\d-\d\d-\d\d\b/g) ?? [];

/** First day of every period, the day before and the day after, from the first screened day to the last that the rules know. */
function boundaries(dates: readonly string[], newest: string): string[] {
  const days = new Set<string>([FIRST_SCREENED]);
  for (const date of new Set(dates)) {
    const day = parseDay(date);
    if (day !== undefined) for (const near of [day - 1, day, day + 1]) days.add(formatDay(near));
  }
  return [...days].filter((date) => date >= FIRST_SCREENED && date <= newest).sort();
}

/** The day on which most figures lapse: later days are not known yet, and the outcomes say so. */
export function knownUntil(book: RuleBook): string {
  const counts = new Map<string, number>();
  for (const [, end = ''] of JSON.stringify([book.parameters, book.benefits]).matchAll(
    /"until":"(\d{4}-12-31)"/g,
  )) {
    counts.set(end, (counts.get(end) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '9999-12-31';
}
