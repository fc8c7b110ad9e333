/**
 * YAML (and JSON, which is YAML) read with the place of every value, so that a mistake is reported by file and line. YAML 1.2 core schema:
 * `no` and `2024-01-01` are text; duplicate keys are errors.
 */
import { readFileSync } from 'node:fs';
import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';

export interface FileProblem {
  readonly file: string;
  readonly line: number;
  /** Path inside the file: `conditions.all.2 (isee)`. */
  readonly where: string;
  readonly problem: string;
  readonly remedy: string;
}

export const describeFileProblem = ({ file, line, where, problem, remedy }: FileProblem): string =>
  `${file}:${line}: ${where === '' ? '' : `${where}: `}${problem}. ${remedy}`;

/** A file could not be used; `problems` lists everything wrong with it. */
export class FileError extends Error {
  override readonly name = 'FileError';
  constructor(readonly problems: readonly FileProblem[]) {
    super(problems.map(describeFileProblem).join('\n'));
  }
}

export class YamlFile {
  readonly content: unknown;
  readonly problems: FileProblem[] = [];
  readonly #document: Document;
  readonly #lines = new LineCounter();

  /** @param name the name to report, usually relative to the project */
  constructor(
    path: string,
    readonly name: string = path,
  ) {
    this.#document = parseDocument(readText(path, name), {
      version: '1.2',
      schema: 'core',
      uniqueKeys: true,
      lineCounter: this.#lines,
    });
    for (const error of this.#document.errors) {
      const [{ line }] = error.linePos ?? [{ line: 1 }];
      const [problem = error.message] = error.message.split('\n');
      this.problems.push({
        file: name,
        line,
        where: '',
        problem,
        remedy: 'Correct the YAML: it must be well formed, keys unique.',
      });
    }
    this.content = this.problems.length === 0 ? this.#document.toJS({ maxAliasCount: 10_000 }) : undefined;
  }

  /** Line of a value, or of the nearest value around it that is written in the file. */
  lineOf(path: readonly PropertyKey[]): number {
    for (let length = path.length; length >= 0; length--) {
      const node = this.#document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return this.#lines.linePos(node.range[0]).line;
    }
    return 1;
  }

  /** Checks the content against a schema; problems are added to {@link problems}. */
  validate<T>(schema: z.ZodType<T>): T | undefined {
    if (this.problems.length > 0) return undefined;
    const result = schema.safeParse(this.content);
    if (result.success) return result.data;
    for (const issue of result.error.issues) {
      this.problems.push({
        file: this.name,
        line: this.lineOf(issue.path),
        where: this.#placeName(issue.path),
        problem: issue.message,
        remedy: 'See docs/rules-language.md.',
      });
    }
    return undefined;
  }

  /** A path with the ids of the things on it, so that nobody has to count entries. */
  #placeName(path: readonly PropertyKey[]): string {
    const ids: string[] = [];
    for (let length = 1; length <= path.length; length++) {
      const id: unknown = this.#document.getIn([...path.slice(0, length), 'id']);
      if (typeof id === 'string') ids.push(id);
    }
    return `${path.join('.')}${ids.length > 0 ? ` (${ids.join(', ')})` : ''}`;
  }
}

function readText(path: string, name: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    const remedy = 'Check the path, and that the file may be read.';
    throw new FileError([{ file: name, line: 1, where: '', problem: 'cannot be read', remedy }]);
  }
}
