/** What the linter looks at, and how it walks through it. */
import { join } from 'node:path';
import type { Benefit, DerivedFact } from '../../schema/rule-book.js';
import { readCases, type Case } from '../case-files.js';
import { filesIn, projectRoot } from '../project.js';
import type { LoadedRules } from '../rule-files.js';
import { YamlFile, type FileProblem } from '../yaml-file.js';

export type Path = readonly PropertyKey[];

/** Everything a check may need: the rules with their files, the cases, the texts. */
export interface Subject {
  readonly rules: LoadedRules;
  /** Folder of the rules. */
  readonly folder: string;
  readonly cases: ReadonlyMap<string, readonly Case[]>;
  /** Texts by language: ui, questions, and one object a benefit. */
  readonly texts: ReadonlyMap<string, Texts>;
}

export interface Texts {
  readonly folder: string;
  readonly ui: Json;
  readonly questions: Json;
  readonly benefits: ReadonlyMap<string, Json>;
}

export type Json = Readonly<Record<string, unknown>>;

export type Check = (subject: Subject) => FileProblem[];

/** Languages in which every text that a rule needs must exist. */
export const LANGUAGES = ['it', 'en'] as const;

export function gather(
  rules: LoadedRules,
  folder: string,
  locales = join(projectRoot(), 'locales'),
): Subject {
  const cases = new Map(
    rules.book.benefits.map(({ id }) => {
      const name = `${id}.cases.yaml`;
      const present = filesIn(join(folder, 'benefits'), '.cases.yaml').includes(name);
      return [id, present ? readCases(join(folder, 'benefits', name)) : []];
    }),
  );
  return {
    rules,
    folder,
    cases,
    texts: new Map(LANGUAGES.map((language) => [language, textsIn(join(locales, language))])),
  };
}

function textsIn(folder: string): Texts {
  const read = (...path: string[]): Json => (new YamlFile(join(folder, ...path)).content ?? {}) as Json;
  const benefits = filesIn(join(folder, 'benefits'), '.json').map((name): [string, Json] => [
    name.replace('.json', ''),
    read('benefits', name),
  ]);
  const has = (name: string): boolean => filesIn(folder, '.json').includes(name);
  return {
    folder,
    ui: has('ui.json') ? read('ui.json') : {},
    questions: has('questions.json') ? read('questions.json') : {},
    benefits: new Map(benefits),
  };
}

export function fileOf({ rules }: Subject, benefit: Benefit): YamlFile {
  const file = rules.files.get(`benefit ${benefit.id}`);
  if (!file) throw new Error(`no file of ${benefit.id}`);
  return file;
}

/** A finding at a place in a benefit's file. */
export function at(file: YamlFile, path: Path, problem: string, remedy: string): FileProblem {
  return { file: file.name, line: file.lineOf(path), where: path.join('.'), problem, remedy };
}

/** Visits every object inside a rule, with the path that leads to it. */
export function walk(part: unknown, visit: (form: Json, path: Path) => void, path: Path = []): void {
  if (typeof part !== 'object' || part === null) return;
  if (!Array.isArray(part)) visit(part as Json, path);
  for (const [key, value] of Object.entries(part))
    walk(value, visit, [...path, Array.isArray(part) ? Number(key) : key]);
}

/** The parts of a benefit that are written in the language of values and conditions. */
export const expressionsOf = ({ ended_when, steps, conditions, amount, apply_by }: Benefit): Json => ({
  ended_when,
  steps,
  conditions,
  amount,
  apply_by,
});

/** The same for a derived fact. */
export const expressionOf = ({ value, condition }: DerivedFact): Json => ({ value, condition });
