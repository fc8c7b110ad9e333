/** `ipt check`: the linter of rules. Each finding with file, line and remedy. */
import { join } from 'node:path';
import { checkCoverage } from '../check/coverage.js';
import { checkReferences } from '../check/references.js';
import { gather, type Check } from '../check/subject.js';
import { checkScreens } from '../check/screens.js';
import { checkSharedFiles } from '../check/shared-files.js';
import { checkTexts } from '../check/texts.js';
import { checkUnits } from '../check/units.js';
import { checkUsage } from '../check/usage.js';
import { checkWitnesses } from '../check/witnesses.js';
import { projectRoot } from '../project.js';
import { readRules } from '../rule-files.js';
import { describeFileProblem, type FileProblem } from '../yaml-file.js';

const CHECKS: readonly Check[] = [
  checkReferences,
  checkSharedFiles,
  checkUsage,
  checkCoverage,
  checkUnits,
  checkTexts,
  checkScreens,
  checkWitnesses,
];

export interface CheckOptions {
  readonly rules?: string;
  readonly locales?: string;
}

/** All findings of all checks, in the order of files and lines. */
export function findings(options: CheckOptions = {}): FileProblem[] {
  const folder = options.rules ?? join(projectRoot(), 'rules');
  const { loaded, problems } = readRules(folder);
  const subject = gather(loaded, folder, options.locales);
  return [...problems, ...CHECKS.flatMap((check) => check(subject))].sort(
    (a, b) => a.file.localeCompare(b.file) || a.line - b.line,
  );
}

export function checkCommand(options: CheckOptions): number {
  const found = findings(options);
  for (const finding of found) console.log(describeFileProblem(finding));
  console.log(`${found.length} findings`);
  return found.length > 0 ? 1 : 0;
}
