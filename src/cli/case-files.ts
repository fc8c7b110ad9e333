/** Reads files of cases in either form into one list. */
import { basename } from 'node:path';
import type { GivenHousehold } from '../engine/index.js';
import { caseFileSchema, exampleFileSchema, expectationSchema, type Expectation } from '../schema/cases.js';
import { FileError, YamlFile } from './yaml-file.js';

export interface Case {
  readonly file: string;
  readonly line: number;
  readonly name: string;
  readonly date: string;
  readonly facts: GivenHousehold;
  readonly expect: ReadonlyMap<string, Expectation>;
  readonly tolerance: number;
}

/** Half a cent: expected amounts are exact to the cent. */
const TO_THE_CENT = 0.005;

/** Cases without a date are judged on this day. */
export const DEFAULT_DATE = '2026-06-30';

/**
 * Reads a file of cases.
 * @throws {FileError} when it is not well formed
 */
export function readCases(path: string): Case[] {
  const file = new YamlFile(path);
  if (file.problems.length > 0) throw new FileError(file.problems);
  const isExamples =
    Array.isArray(file.content) &&
    file.content.some((entry) => typeof entry === 'object' && entry !== null && 'id' in entry);
  const cases = isExamples ? examplesOf(file) : casesOf(file);
  if (!cases) throw new FileError(file.problems);
  return cases;
}

function examplesOf(file: YamlFile): Case[] | undefined {
  return file.validate(exampleFileSchema)?.map(({ id, date, story, facts, expect, tolerance }, index) => ({
    file: file.name,
    line: file.lineOf([index]),
    name: story === undefined ? id : `${id}: ${story}`,
    date,
    facts: facts as GivenHousehold,
    expect: new Map(Object.entries(expect)),
    tolerance: tolerance ?? TO_THE_CENT,
  }));
}

function casesOf(file: YamlFile): Case[] | undefined {
  const own = basename(file.name).replace(/\.cases\.ya?ml$/, '');
  return file.validate(caseFileSchema)?.map(({ case: name, date, facts, expect, tolerance }, index) => ({
    file: file.name,
    line: file.lineOf([index]),
    name,
    date: date ?? DEFAULT_DATE,
    facts: facts as GivenHousehold,
    expect: expectations(file, index, own, expect),
    tolerance: tolerance ?? TO_THE_CENT,
  }));
}

/** `expect` is of the file's own benefit, or names the benefits it is of. */
function expectations(
  file: YamlFile,
  index: number,
  own: string,
  expect: Record<string, unknown>,
): Map<string, Expectation> {
  const words = Object.keys(expectationSchema.shape);
  const isOwn = Object.keys(expect).every((key) => words.includes(key));
  const entries: [string, unknown][] = isOwn ? [[own, expect]] : Object.entries(expect);
  return new Map(
    entries.map(([benefit, value]) => {
      const result = expectationSchema.safeParse(value);
      if (result.success) return [benefit, result.data];
      const issues = result.error.issues
        .map(({ path, message }) => `${path.join('.')} ${message}`)
        .join('; ');
      const line = file.lineOf([index, 'expect']);
      throw new FileError([
        {
          file: file.name,
          line,
          where: `expect of ${benefit}`,
          problem: issues,
          remedy: 'See docs/rules-language.md §6.',
        },
      ]);
    }),
  );
}
