/** `ipt mutants`: mutation testing of the rule files. Every small, wrong change of a rule should be noticed by a case. */
import { join, relative } from 'node:path';
import { readCases, type Case } from '../case-files.js';
import { Declared } from '../mutants/equivalents.js';
import { mutantsOf, type Mutant } from '../mutants/mutants.js';
import { piecesOf } from '../mutants/pieces.js';
import { isWorker, judgeAll, workerLoop } from '../mutants/pool.js';
import { countsOf, jsonReport, textReport } from '../mutants/report.js';
import type { Result } from '../mutants/results.js';
import { filesIn, projectRoot } from '../project.js';
import { loadRules } from '../rule-files.js';
import type { FileProblem } from '../yaml-file.js';

export interface MutantsScope {
  readonly benefits?: readonly string[];
  readonly family?: string;
  /** Only so many mutants, always the same ones. */
  readonly sample?: number;
  readonly rules?: string;
}

/** Judges all mutants in scope; `stale` are declarations of equivalent mutants that are wrong by now. */
export async function testRules(scope: MutantsScope): Promise<{ results: Result[]; stale: FileProblem[] }> {
  const folder = scope.rules ?? join(projectRoot(), 'rules');
  const rules = loadRules(folder);
  const declared = new Declared(folder);
  const mutants = sampled(mutantsOf(rules, folder, piecesOf(rules, scope)), scope.sample);
  const tasks = mutants.map((mutant) => ({ mutant, isDeclared: declared.reasonFor(mutant) !== undefined }));
  const results = await judgeAll(rules.book, casesIn(folder), tasks);
  const isWhole = scope.benefits === undefined && scope.family === undefined && scope.sample === undefined;
  return {
    stale: declared.stale(results, isWhole),
    results: results.map((result) => declared.applied(result)),
  };
}

/** In a thread that the command itself started it is a worker. */
export async function mutantsCommand(scope: MutantsScope, format: 'text' | 'json'): Promise<number> {
  if (isWorker()) {
    await workerLoop();
    return 0;
  }
  const { results, stale } = await testRules(scope);
  console.log(format === 'json' ? jsonReport(results, stale) : textReport(results, stale));
  return countsOf(results).survived + stale.length > 0 ? 1 : 0;
}

/** The cases beside the rules and, of the project's own rules, the households of readers in test/rules. */
function casesIn(folder: string): Case[] {
  const benefits = join(folder, 'benefits');
  const examples = join(folder, '..', 'test', 'rules');
  return [
    ...filesIn(benefits, '.cases.yaml').map((name) => join(benefits, name)),
    ...filesIn(examples, '.examples.json').map((name) => join(examples, name)),
  ].flatMap((path) => readCases(relative(process.cwd(), path)));
}

/** Evenly spread, so that every file has its share. */
function sampled(mutants: readonly Mutant[], size = mutants.length): readonly Mutant[] {
  if (size >= mutants.length) return mutants;
  return Array.from(
    { length: size },
    (_, index) => mutants[Math.floor((index * mutants.length) / size)] as Mutant,
  );
}
