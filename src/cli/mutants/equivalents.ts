/** Mutants that are declared equivalent, with the reason, in the files of rules/equivalent-mutants/; and declarations that have gone stale. */
import { join, relative } from 'node:path';
import { z } from 'zod';
import { filesIn } from '../project.js';
import { FileError, YamlFile, type FileProblem } from '../yaml-file.js';
import type { Mutant } from './mutants.js';
import type { Result } from './results.js';

const FOLDER = 'equivalent-mutants';

const schema = z.array(
  z.strictObject({
    /** From the folder of rules: `benefits/adi.yaml`. */
    file: z.string(),
    path: z.string(),
    /** `old → new`, exactly as `ipt mutants` writes it. */
    change: z.string(),
    reason: z.string().min(10),
  }),
);

export class Declared {
  readonly #entries = new Map<string, { reason: string; file: string; line: number; entry: string }>();

  /** @throws {FileError} when a file is not well formed */
  constructor(folder: string) {
    for (const name of filesIn(join(folder, FOLDER), '.yaml')) this.#read(join(folder, FOLDER, name));
  }

  #read(path: string): void {
    const file = new YamlFile(path, relative(process.cwd(), path) || path);
    const entries = file.validate(schema);
    if (!entries) throw new FileError(file.problems);
    for (const [index, { file: ruleFile, path: where, change, reason }] of entries.entries())
      this.#entries.set(key(ruleFile, where, change), {
        reason,
        file: file.name,
        line: file.lineOf([index]),
        entry: `${ruleFile}: ${where}: ${change}`,
      });
  }

  reasonFor({ ruleFile, where, change }: Mutant): string | undefined {
    return this.#entries.get(key(ruleFile, where, change))?.reason;
  }

  /** A declared mutant that survives is equivalent. */
  applied(result: Result): Result {
    const reason = this.reasonFor(result.mutant);
    return result.fate === 'survived' && reason !== undefined
      ? { fate: 'equivalent', reason, mutant: result.mutant }
      : result;
  }

  /**
   * Declarations of mutants that a case kills, or (when all mutants were made) that there are none of any more.
   * @param results before {@link applied}
   */
  stale(results: readonly Result[], isWhole: boolean): FileProblem[] {
    const found = new Map(
      results.map((result) => [
        key(result.mutant.ruleFile, result.mutant.where, result.mutant.change),
        result,
      ]),
    );
    return [...this.#entries].flatMap(([name, { file, line, entry }]): FileProblem[] => {
      const result = found.get(name);
      const problem =
        result?.fate === 'killed'
          ? `is declared equivalent but ${result.by ?? 'a case'} kills it`
          : result === undefined && isWhole
            ? 'is declared equivalent but is no mutant of the rules'
            : undefined;
      if (problem === undefined) return [];
      return [{ file, line, where: entry, problem, remedy: 'Take the entry out, or correct it.' }];
    });
  }
}

const key = (file: string, path: string, change: string): string => JSON.stringify([file, path, change]);
