/** `ipt docs`: a page a benefit in docs/benefits/, generated from the rules. `--check` only tells whether they are up to date. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gather } from '../check/subject.js';
import { benefitPage } from '../docs/page.js';
import { filesIn, projectRoot } from '../project.js';
import { loadRules } from '../rule-files.js';

export function docsCommand({ check }: { readonly check: boolean }): number {
  const root = projectRoot();
  const folder = join(root, 'docs', 'benefits');
  const pages = allPages(root);
  const outdated = [...pages].filter(
    ([name, page]) => !existsSync(join(folder, name)) || readFileSync(join(folder, name), 'utf8') !== page,
  );
  const leftOver = filesIn(folder, '.md').filter((name) => !pages.has(name));
  if (check) {
    for (const [name] of outdated)
      console.log(`docs/benefits/${name}: differs from the rules. Run npm run docs.`);
    for (const name of leftOver)
      console.log(`docs/benefits/${name}: there is no such benefit. Run npm run docs.`);
    console.log(`${pages.size} pages, ${outdated.length + leftOver.length} out of date`);
    return outdated.length + leftOver.length > 0 ? 1 : 0;
  }
  mkdirSync(folder, { recursive: true });
  for (const [name, page] of outdated) writeFileSync(join(folder, name), page);
  for (const name of leftOver) rmSync(join(folder, name));
  console.log(`${pages.size} pages, ${outdated.length} written, ${leftOver.length} removed`);
  return 0;
}

function allPages(root: string): Map<string, string> {
  const rules = loadRules();
  const subject = gather(rules, join(root, 'rules'));
  const italian = subject.texts.get('it');
  const ui = italian?.ui ?? {};
  const name = (id: string): string => {
    const known = italian?.benefits.get(id)?.['name'];
    return typeof known === 'string' ? known : id;
  };
  const pages = new Map(
    rules.book.benefits.map((benefit) => [
      `${benefit.id}.md`,
      benefitPage({
        book: rules.book,
        benefit,
        texts: italian?.benefits.get(benefit.id) ?? {},
        ui,
        cases: subject.cases.get(benefit.id) ?? [],
      }),
    ]),
  );
  const rows = rules.book.benefits.map(
    ({ id, family }) => `| [${name(id)}](${id}.md) | \`${id}\` | ${family} |`,
  );
  pages.set(
    'README.md',
    `# Catalogo\n\n| prestazione | id | famiglia |\n| --- | --- | --- |\n${rows.join('\n')}\n`,
  );
  return pages;
}
