/** Reads the folder of rules into one rule book, with every problem of every file by file and line. */
import { join, relative } from 'node:path';
import type { z } from 'zod';
import { compileRules, RuleError } from '../engine/index.js';
import {
  baseFactFileSchema,
  benefitSchema,
  derivedFactFileSchema,
  parameterFileSchema,
  questionFileSchema,
  type Benefit,
  type DerivedFact,
  type Parameter,
  type RuleBook,
  type Source,
} from '../schema/rule-book.js';
import { filesIn, projectRoot } from './project.js';
import { FileError, YamlFile, type FileProblem } from './yaml-file.js';

export interface LoadedRules {
  readonly book: RuleBook;
  /** The file of each benefit, shared parameter and derived fact, for messages. */
  readonly files: ReadonlyMap<string, YamlFile>;
}

/** Benefits whose rules could not be used, each with its reason among the problems. */
type Unusable = Set<string>;

/**
 * Reads all rule files.
 * @param folder folder with facts.yaml, facts/, parameters/, benefits/, questions.yaml; default: the project's
 * @throws {FileError} listing every problem found
 */
export function loadRules(folder: string = join(projectRoot(), 'rules')): LoadedRules {
  const { loaded, problems } = readRules(folder);
  if (problems.length > 0) throw new FileError(problems);
  return loaded;
}

/** Like {@link loadRules}, but gives what could be read beside the problems. */
export function readRules(folder: string = join(projectRoot(), 'rules')): {
  loaded: LoadedRules;
  problems: FileProblem[];
} {
  const reader = new RuleReader(folder);
  const loaded = reader.read();
  return { loaded, problems: reader.problems };
}

/** A day of each half-year that can be screened: a mistake in a clause of that time shows on its day. */
const SAMPLE_DAYS = Array.from({ length: 9 }, (_, index) => 2018 + index).flatMap((year) => [
  `${year}-02-15`,
  `${year}-08-15`,
]);

const compiles = (book: RuleBook, date: string): boolean => compilationError(book, date) === undefined;

function compilationError(book: RuleBook, date: string, only?: readonly string[]): RuleError | undefined {
  try {
    compileRules(book, date, only);
    return undefined;
  } catch (error) {
    if (error instanceof RuleError) return error;
    throw error;
  }
}

class RuleReader {
  readonly problems: FileProblem[] = [];
  readonly #files = new Map<string, YamlFile>();

  constructor(private readonly folder: string) {}

  read(): LoadedRules {
    const facts = this.#parse('facts.yaml', baseFactFileSchema)?.content.facts ?? [];
    const derivedFacts: DerivedFact[] = [];
    const parameters: Record<string, Parameter> = {};
    const sources: Record<string, Source> = {};
    for (const name of filesIn(join(this.folder, 'facts'), '.yaml')) {
      const parsed = this.#parse(join('facts', name), derivedFactFileSchema);
      if (!parsed) continue;
      Object.assign(sources, parsed.content.sources);
      for (const [index, fact] of parsed.content.facts.entries()) {
        this.#once(`fact ${fact.id}`, parsed.file, ['facts', index]);
        derivedFacts.push(fact);
      }
    }
    for (const name of filesIn(join(this.folder, 'parameters'), '.yaml')) {
      const parsed = this.#parse(join('parameters', name), parameterFileSchema);
      if (!parsed) continue;
      Object.assign(sources, parsed.content.sources);
      for (const [id, parameter] of Object.entries(parsed.content.parameters)) {
        this.#once(`parameter ${id}`, parsed.file, ['parameters', id]);
        parameters[id] = parameter;
      }
    }
    const {
      sections = [],
      reasons = [],
      questions = [],
      forms = [],
      checklists = [],
    } = this.#parse('questions.yaml', questionFileSchema)?.content ?? {};
    const book = {
      facts,
      derivedFacts,
      parameters,
      sources,
      benefits: this.#benefits(),
      sections,
      reasons,
      questions,
      forms,
      checklists,
    };
    const unusable = this.#compileOnce(book);
    return {
      book: { ...book, benefits: book.benefits.filter(({ id }) => !unusable.has(id)) },
      files: this.#files,
    };
  }

  #benefits(): Benefit[] {
    const benefits: Benefit[] = [];
    for (const name of filesIn(join(this.folder, 'benefits'), '.yaml')) {
      if (name.endsWith('.cases.yaml')) continue;
      const parsed = this.#parse(join('benefits', name), benefitSchema);
      if (!parsed) continue;
      this.#files.set(`benefit ${parsed.content.id}`, parsed.file);
      if (`${parsed.content.id}.yaml` !== name) {
        this.#report(
          parsed.file,
          ['id'],
          `the id is "${parsed.content.id}"`,
          `Name the file ${parsed.content.id}.yaml or correct the id.`,
        );
      }
      this.#checkClauses(parsed.content, parsed.file);
      benefits.push(parsed.content);
    }
    return benefits;
  }

  /** Clauses directly under a benefit are what people are shown: each needs an id of its own and a source. */
  #checkClauses(benefit: Benefit, file: YamlFile): void {
    const seen = new Set<string>();
    for (const [index, clause] of benefit.conditions.all.entries()) {
      const path = ['conditions', 'all', index];
      if (clause.id === undefined)
        this.#report(file, path, 'a clause has no id', 'Give it one; its text is filed under it.');
      else if (seen.has(`${clause.id} ${JSON.stringify(clause.in_force ?? '')}`)) {
        this.#report(file, path, `clause "${clause.id}" is there twice`, 'Rename one of them.');
      }
      if (clause.source === undefined)
        this.#report(file, path, `clause "${clause.id ?? ''}" has no source`, 'Name the law that asks it.');
      seen.add(`${clause.id ?? ''} ${JSON.stringify(clause.in_force ?? '')}`);
    }
  }

  /** References and types are the compiler's to check: each benefit is compiled, with those it depends on, until all that is left compiles. */
  #compileOnce(book: RuleBook): Unusable {
    const unusable: Unusable = new Set();
    for (let before = -1; before !== unusable.size;) {
      before = unusable.size;
      const rest = { ...book, benefits: book.benefits.filter(({ id }) => !unusable.has(id)) };
      for (const date of SAMPLE_DAYS) {
        if (compiles(rest, date)) continue;
        for (const { id } of rest.benefits) {
          const error = compilationError(rest, date, [id]);
          if (!error) continue;
          unusable.add(id);
          this.#reportRuleError(error);
        }
      }
    }
    return unusable;
  }

  #reportRuleError({ where, problem, remedy }: RuleError): void {
    if (this.problems.some((known) => known.problem === problem && known.where === where)) return;
    const [owner = '', place = ''] = where.split(', ');
    const file = this.#files.get(owner);
    this.problems.push({
      file: file?.name ?? this.#shown('facts'),
      line: file ? lineOfPlace(file, place) : 1,
      where,
      problem,
      remedy,
    });
  }

  #parse<T>(path: string, schema: z.ZodType<T>): { content: T; file: YamlFile } | undefined {
    let file: YamlFile;
    try {
      file = new YamlFile(join(this.folder, path), this.#shown(path));
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      this.problems.push(...error.problems);
      return undefined;
    }
    const content = file.validate(schema);
    this.problems.push(...file.problems);
    return content === undefined ? undefined : { content, file };
  }

  #once(what: string, file: YamlFile, path: readonly PropertyKey[]): void {
    const other = this.#files.get(what);
    if (other)
      this.#report(
        file,
        path,
        `${what} is also defined in ${other.name}`,
        'Keep one of them, or rename one.',
      );
    this.#files.set(what, file);
  }

  #report(file: YamlFile, path: readonly PropertyKey[], problem: string, remedy: string): void {
    this.problems.push({ file: file.name, line: file.lineOf(path), where: path.join('.'), problem, remedy });
  }

  #shown(path: string): string {
    return relative(process.cwd(), join(this.folder, path)) || path;
  }
}

/** Line of `condition isee` or `step scale` in a benefit's file. */
export function lineOfPlace(file: YamlFile, place: string): number {
  const [kind = '', id = ''] = place.split(' ');
  if (kind === 'step') return file.lineOf(['steps', id]);
  if (kind === 'amount') return file.lineOf(['amount']);
  const clauses =
    (file.content as { conditions?: { all?: { id?: string }[] } } | undefined)?.conditions?.all ?? [];
  const index = clauses.findIndex((clause) => clause.id === id);
  return index === -1 ? 1 : file.lineOf(['conditions', 'all', index]);
}
