// Runs the linter on the clean folder with a few changes, and says what it must find.
import { expect, it } from 'vitest';
import { findings } from '../../src/cli/commands/check.js';
import { Folder } from './folders.js';

type Change = readonly [file: string, from: string, to: string];
/** Where the finding must be (file, and a text of its line) and what it must say. */
type Expected = readonly [file: string, on: string, problem: string];

/** `file:line problem`, in the order of files and lines. */
export function found(folder: Folder): string[] {
  return findings({ rules: folder.rules, locales: folder.locales }).map(
    ({ file, line, problem, remedy }) =>
      `${folder.inside(file)}:${line} ${problem}${remedy === '' ? ' without remedy' : ''}`,
  );
}

/** Makes the changes and expects exactly these findings. */
export function finds(name: string, changes: readonly Change[], ...expected: readonly Expected[]): void {
  it(name, () => {
    const folder = new Folder();
    for (const change of changes) folder.replace(...change);
    const lines = expected.map(([file, on, problem]) => `${file}:${folder.lineOf(file, on)} ${problem}`);
    expect(found(folder).sort()).toEqual(lines.sort());
  });
}
