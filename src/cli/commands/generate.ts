/**
 * `ipt generate`: the rule files and the locales as modules that the widget imports. What cannot be read is left out and told; the exit
 * code then says that the result is not whole.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { RuleBook } from '../../schema/rule-book.js';
import { filesIn, projectRoot } from '../project.js';
import { readRules } from '../rule-files.js';
import { describeFileProblem, FileError, YamlFile } from '../yaml-file.js';

export function generateCommand(): number {
  const root = projectRoot();
  const target = join(root, 'src', 'generated');
  mkdirSync(join(target, 'locales'), { recursive: true });
  const { loaded, problems } = readRules();
  const languages = readdirSync(join(root, 'locales')).filter((name) =>
    existsSync(join(root, 'locales', name, 'ui.json')),
  );
  const modules = new Map([
    ['rules.ts', rulesModule(loaded.book)],
    ...languages.flatMap((language) => localeModules(join(root, 'locales', language), language)),
  ]);
  for (const [name, text] of modules) writeIfChanged(join(target, name), text);
  removeOthers(target, [...modules.keys()]);
  for (const problem of problems) console.error(describeFileProblem(problem));
  console.log(`generated ${loaded.book.benefits.length} benefits, ${languages.length} languages`);
  return problems.length > 0 ? 1 : 0;
}

/** Without the meanings of the facts, which are for authors. A browser parses JSON faster than a literal. */
function rulesModule(book: RuleBook): string {
  const facts = book.facts.map((fact) => ({ ...fact, meaning: undefined }));
  const type = `import type { RuleBook } from '../engine/index.js';\n\n`;
  return `${type}export const ruleBook = ${parsed({ ...book, facts })} as RuleBook;\n`;
}

/** Groups of the interface's texts that only the results show, and the path that estimates the ISEE, which is fetched with them. */
const OF_RESULTS = [
  'results',
  'plan',
  'takeAway',
  'calendar',
  'firstSteps',
  'documents',
  'places',
  'clauses',
  'details',
  'isee',
];

/**
 * The parts of a language apart, because they are needed apart: the first screen needs the interface, the results their own texts and the
 * benefits. The interface is a literal, so that its keys are types.
 */
function localeModules(folder: string, language: string): [string, string][] {
  const benefits = filesIn(join(folder, 'benefits'), '.json').map((name) => [
    name.replace('.json', ''),
    readJson(join(folder, 'benefits', name)),
  ]);
  const groups = Object.entries(readJson(join(folder, 'ui.json')) as Readonly<Record<string, unknown>>);
  const ofResults = groups.filter(([group]) => OF_RESULTS.includes(group));
  const others = groups.filter(([group]) => !OF_RESULTS.includes(group));
  return [
    [`locales/ui-${language}.ts`, literalModule(others)],
    [`locales/results-${language}.ts`, literalModule(ofResults)],
    [`locales/questions-${language}.ts`, textsModule(readJson(join(folder, 'questions.json')))],
    [`locales/benefits-${language}.ts`, textsModule(Object.fromEntries(benefits))],
  ];
}

const literalModule = (groups: readonly (readonly [string, unknown])[]): string =>
  `export default ${JSON.stringify(Object.fromEntries(groups), null, 1)} as const;\n`;

const textsModule = (texts: unknown): string =>
  `export default ${parsed(texts)} as Readonly<Record<string, unknown>>;\n`;

const parsed = (content: unknown): string => `JSON.parse(${JSON.stringify(JSON.stringify(content))})`;

function writeIfChanged(path: string, text: string): void {
  if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text);
}

function removeOthers(target: string, names: readonly string[]): void {
  const present = [
    ...filesIn(target, '.ts'),
    ...filesIn(join(target, 'locales'), '.ts').map((name) => `locales/${name}`),
  ];
  for (const name of present) if (!names.includes(name)) rmSync(join(target, name));
}

/** A file that does not exist gives no texts; one that is not well formed is told by file and line. */
function readJson(path: string): unknown {
  if (!existsSync(path)) return {};
  const file = new YamlFile(path, relative(projectRoot(), path));
  if (file.problems.length > 0) throw new FileError(file.problems);
  return file.content;
}
