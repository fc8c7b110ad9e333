/**
 * `ipt generate`: the rule files and the locales as modules that the widget imports. What cannot be read is left out and told; the exit
 * code then says that the result is not whole.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn, projectRoot } from '../project.js';
import { readRules } from '../rule-files.js';
import { describeFileProblem } from '../yaml-file.js';
import type { RuleBook } from '../../schema/rule-book.js';

export function generateCommand(): number {
  const root = projectRoot();
  const target = join(root, 'src', 'generated');
  rmSync(target, { recursive: true, force: true });
  mkdirSync(join(target, 'locales'), { recursive: true });
  const { loaded, problems } = readRules();
  const { book } = loaded;
  writeFileSync(join(target, 'rules.ts'), rulesModule(book));
  const languages = readdirSync(join(root, 'locales')).filter((name) => existsSync(join(root, 'locales', name, 'ui.json')));
  for (const language of languages) {
    const folder = join(root, 'locales', language);
    writeModule(join(target, 'locales', `${language}.ts`), {
      ui: readJson(join(folder, 'ui.json')),
      questions: readJson(join(folder, 'questions.json')),
    });
    const benefits = filesIn(join(folder, 'benefits'), '.json').map((name) => [name.replace('.json', ''), readJson(join(folder, 'benefits', name))]);
    writeModule(join(target, 'locales', `benefits-${language}.ts`), Object.fromEntries(benefits));
  }
  for (const problem of problems) console.error(describeFileProblem(problem));
  console.log(`generated ${book.benefits.length} benefits, ${languages.length} languages`);
  return problems.length > 0 ? 1 : 0;
}

/** Facts without their meanings, which are for authors. The JSON is parsed by the engine of the browser: faster than a literal. */
function rulesModule(book: RuleBook): string {
  const facts = book.facts.map(({ meaning: _, ...fact }) => fact);
  return `import type { RuleBook } from '../engine/index.js';\n\nexport const ruleBook = JSON.parse(${JSON.stringify(JSON.stringify({ ...book, facts }))}) as RuleBook;\n`;
}

function writeModule(path: string, content: unknown): void {
  writeFileSync(path, `export default ${JSON.stringify(content, null, 1)} as const;\n`);
}

function readJson(path: string): unknown {
  if (!existsSync(path)) return {};
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error ? error.message : 'is not JSON'}. Correct the JSON.`);
  }
}
