// `npm run size`: what a visitor downloads before the first question, against the budget.
// That is the entry, all it imports statically, and every dynamic chunk named `first-…` with its static imports.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { root, run } from './setup.mjs';

export const budget = 75_000; // bytes, gzip -9

/** Splits the files of a manifest in those needed up to the first question and the rest. */
export function split({ entry, chunks }) {
  const byFile = new Map(chunks.map((chunk) => [chunk.file, chunk]));
  const first = new Set();
  const visit = (file) => {
    const chunk = byFile.get(file);
    if (!chunk || first.has(file)) return;
    first.add(file);
    chunk.imports.forEach(visit);
    chunk.dynamicImports.filter((other) => isFirst(byFile.get(other))).forEach(visit);
  };
  visit(entry);
  return {
    first: chunks.filter(({ file }) => first.has(file)),
    later: chunks.filter(({ file }) => !first.has(file)),
  };
}

const isFirst = (chunk) => chunk?.names.some((name) => name.startsWith('first-')) ?? false;

/** Measures the manifest of a folder: `{files: [{file, raw, gzip, needed}], groups: {name: gzip}, total}`. */
export function measure(folder) {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const { first, later } = split(manifest);
  const groups = {};
  const weigh = (chunk, needed) => {
    const code = readFileSync(join(folder, chunk.file));
    const gzip = gzipSync(code, { level: 9 }).length;
    const length = Object.values(chunk.groups).reduce((sum, part) => sum + part, 0);
    for (const [group, part] of needed ? Object.entries(chunk.groups) : []) {
      groups[group] = (groups[group] ?? 0) + Math.round((gzip * part) / (length || 1));
    }
    return { file: chunk.file, raw: code.length, gzip, needed };
  };
  const files = [...first.map((chunk) => weigh(chunk, true)), ...later.map((chunk) => weigh(chunk, false))];
  const total = files.filter(({ needed }) => needed).reduce((sum, { gzip }) => sum + gzip, 0);
  return { files, groups, total };
}

function print({ files, groups, total }) {
  const row = (name, ...numbers) => {
    console.log(`  ${name.padEnd(44)}${numbers.map((n) => n.toLocaleString('en').padStart(12)).join('')}`);
  };
  const table = (title, list) => {
    if (list.length === 0) return;
    console.log(`\n${title.padEnd(46)}${'bytes'.padStart(12)}${'gzip -9'.padStart(12)}`);
    for (const { file, raw, gzip } of list) row(file, raw, gzip);
  };
  const needed = files.filter((file) => file.needed);
  const later = files.filter((file) => !file.needed).sort((a, b) => b.gzip - a.gzip);
  table('Up to the first question', needed);
  table('Later, when asked for', later);
  console.log('\nOrigin of the first part (share of its gzip bytes, estimated from the unminified length)');
  for (const [group, gzip] of Object.entries(groups).sort((a, b) => b[1] - a[1])) row(group, gzip);
  console.log(`\n${total <= budget ? 'Within' : 'ABOVE'} the budget: ${total} of ${budget} bytes gzip.`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = join(root, 'dist', 'cdn');
  if (!existsSync(join(folder, 'manifest.json')) && !run('npm', ['run', 'build:cdn'])) process.exit(1);
  const result = measure(folder);
  print(result);
  process.exitCode = result.total <= budget ? 0 : 1;
}
