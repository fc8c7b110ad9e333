/** Results as text and as JSON. */
import { describeFileProblem, type FileProblem } from '../yaml-file.js';
import { difference } from './outcomes.js';
import type { Result, Telling } from './results.js';

export interface Counts {
  readonly killed: number;
  readonly survived: number;
  readonly equivalent: number;
}

export function countsOf(results: readonly Result[]): Counts {
  const count = (fate: Result['fate']): number => results.filter((result) => result.fate === fate).length;
  return { killed: count('killed'), survived: count('survived'), equivalent: count('equivalent') };
}

/** Survivors in the order of files and lines, stale declarations, equivalents by reason, and the counts last. */
export function textReport(results: readonly Result[], stale: readonly FileProblem[]): string {
  const { killed, survived, equivalent } = countsOf(results);
  const survivors = results
    .filter((result) => result.fate === 'survived')
    .sort((a, b) => a.mutant.file.localeCompare(b.mutant.file) || a.mutant.line - b.mutant.line);
  const reasons = new Map<string, number>();
  for (const result of results)
    if (result.fate === 'equivalent') reasons.set(result.reason, (reasons.get(result.reason) ?? 0) + 1);
  return [
    ...survivors.flatMap(survivorLines),
    ...stale.map(describeFileProblem),
    ...[...reasons].map(([reason, count]) => `${count} equivalent: ${reason}`),
    `${killed} killed, ${survived} survived, ${equivalent} equivalent`,
  ].join('\n');
}

function survivorLines(result: Result): string[] {
  const { file, line, kind, where, change, ruleFile } = result.mutant;
  const head = `${file}:${line}: ${kind}: ${where}: ${change}`;
  if (result.fate !== 'survived' || !result.telling) {
    const entry = `{file: ${ruleFile}, path: ${where}, change: ${JSON.stringify(change)}, reason: …}`;
    return [head, `    equivalent? no household was found that tells it apart; if so: - ${entry}`];
  }
  return [head, ...tellingLines(result.telling)];
}

function tellingLines({ benefit, before, after, like, date, facts, changes }: Telling): string[] {
  const source = like ? `${like.file}:${like.line} "${like.name}"` : '';
  const outcomes = `    ${benefit}: ${difference(before, after)}; mutated: ${difference(after, before)}`;
  if (changes.length === 0) return [`    the case ${source} would notice if it expected more`, outcomes];
  return [
    `    on ${date}: ${JSON.stringify(facts)}`,
    outcomes,
    `    made from ${source} with ${changes.join(' and ')}`,
  ];
}

export function jsonReport(results: readonly Result[], stale: readonly FileProblem[]): string {
  const mutants = results.map(({ mutant, ...fate }) => ({
    file: mutant.file,
    line: mutant.line,
    path: mutant.where,
    kind: mutant.kind,
    change: mutant.change,
    ...fate,
  }));
  return JSON.stringify({ ...countsOf(results), stale, mutants }, null, 2);
}
