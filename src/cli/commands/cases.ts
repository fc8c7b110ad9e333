/** `ipt cases FILE…`: runs cases and examples, shows each difference with the line of the trace that decided. */
import { explain } from '../../engine/index.js';
import { readCases, type Case } from '../case-files.js';
import { Judge, type Verdict } from '../judge.js';
import { readRules } from '../rule-files.js';
import { decidingLine } from '../trace-text.js';
import { describeFileProblem, FileError } from '../yaml-file.js';

export interface CasesOptions {
  /** Leave out benefits that have no rule yet, and count them. */
  readonly onlyKnown: boolean;
  readonly rules?: string;
}

/** Rule files and case files that cannot be used count as failed; whatever can be judged is judged. */
export function casesCommand(files: readonly string[], options: CasesOptions): number {
  const { loaded, problems } = readRules(options.rules);
  for (const problem of problems) console.log(describeFileProblem(problem));
  const judge = new Judge(loaded.book);
  const leftOut: string[] = [];
  let passed = 0;
  let failed = problems.length;
  for (const file of files) {
    let cases: Case[] = [];
    try {
      cases = readCases(file);
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      console.log(error.message);
      failed += error.problems.length;
    }
    for (const given of cases) {
      const unknown = options.onlyKnown
        ? [...given.expect.keys()].filter((benefit) => !judge.knows(benefit))
        : [];
      leftOut.push(...unknown);
      const expect = new Map([...given.expect].filter(([benefit]) => !unknown.includes(benefit)));
      for (const verdict of judge.judge({ ...given, expect })) {
        if (verdict.differences.length === 0) passed++;
        else {
          failed++;
          print(judge, verdict);
        }
      }
    }
  }
  if (leftOut.length > 0)
    console.log(
      `${leftOut.length} expectations left out: no rule yet for ${[...new Set(leftOut)].sort().join(', ')}`,
    );
  console.log(`${passed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
}

function print(judge: Judge, { case: given, benefit, differences, household }: Verdict): void {
  console.log(`${given.file}:${given.line}: ${benefit} on ${given.date}: ${given.name}`);
  for (const { what, expected, got } of differences)
    console.log(`    ${what}: expected ${expected}, got ${got}`);
  if (!household || !judge.knows(benefit)) return;
  const listed = [...given.expect.keys()].filter((id) => judge.knows(id));
  const { clauses, outcome } = explain(judge.rulesOn(given.date, listed), household, benefit);
  const deciding = clauses.filter(({ truth }) => truth !== 'true');
  for (const clause of deciding.slice(0, 4))
    console.log(`    decided by ${clause.id ?? ''}: ${decidingLine(clause).trim()}`);
  if (deciding.length === 0 && outcome.failed.length > 0) {
    console.log(
      `    decided by ${outcome.failed.map(({ id, benefit: rival }) => (rival ? `${id} with ${rival}` : id)).join(', ')}`,
    );
  }
}
