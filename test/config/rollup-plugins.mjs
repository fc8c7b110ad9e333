// What lies beside the CDN build: manifest.json (sizes), sri.json (integrity), THIRD-PARTY.txt (licences).
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

const chunksOf = (bundle) => Object.values(bundle).filter(({ type }) => type === 'chunk');

function emit(context, fileName, source) {
  context.emitFile({ type: 'asset', fileName, source });
}

/** `{entry, chunks: [{file, imports, dynamicImports, names, groups}]}`; groups: code length by origin. */
export function manifest(root) {
  return {
    name: 'manifest',
    generateBundle(_, bundle) {
      const chunks = chunksOf(bundle).map((chunk) => ({
        file: chunk.fileName,
        imports: chunk.imports,
        dynamicImports: chunk.dynamicImports,
        names: [chunk.name],
        groups: groupsOf(chunk.modules, root),
      }));
      const entry = chunksOf(bundle).find(({ isEntry }) => isEntry).fileName;
      emit(this, 'manifest.json', JSON.stringify({ entry, chunks }, null, 2) + '\n');
    },
  };
}

function groupsOf(modules, root) {
  const groups = {};
  for (const [id, { renderedLength }] of Object.entries(modules)) {
    const group = groupOf(id.replace(/\0/g, ''), root);
    groups[group] = (groups[group] ?? 0) + renderedLength;
  }
  return groups;
}

/** The package of a module, or the folder of src/; generated sources count as rules or as a locale. */
export function groupOf(id, root) {
  const name = packageOf(id);
  if (name) return name === 'lit' || name.startsWith('lit-') || name.startsWith('@lit/') ? 'lit' : name;
  const path = relative(join(root, 'src'), id).replaceAll('\\', '/');
  if (path.startsWith('generated/')) {
    const locale = /(?:^|[/.-])(?:locales?[/.-])?([a-z]{2}(?:-x-[a-z]+)?)(?:\.[a-z]+)?\.ts$/.exec(
      path.slice(9),
    );
    return locale ? `locale ${locale[1]}` : 'rules';
  }
  return `own: ${path.includes('/') ? path.split('/')[0] : 'entry'}`;
}

function packageOf(id) {
  return /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id.replaceAll('\\', '/'))?.[1];
}

/** Hashes of all scripts, for the `integrity` attribute and the import map of a host page. */
export function integrity() {
  return {
    name: 'integrity',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const hash = (code) => 'sha384-' + createHash('sha384').update(code).digest('base64');
        const hashes = Object.fromEntries(
          chunksOf(bundle).map(({ fileName, code }) => [fileName, hash(code)]),
        );
        emit(this, 'sri.json', JSON.stringify(hashes, null, 2) + '\n');
      },
    },
  };
}

/** The licences of the packages that went into the bundle. */
export function notices(root) {
  return {
    name: 'notices',
    generateBundle(_, bundle) {
      const ids = chunksOf(bundle).flatMap(({ modules }) => Object.keys(modules));
      const names = [...new Set(ids.map(packageOf).filter(Boolean))].sort();
      const texts = names.map((name) => noticeOf(join(root, 'node_modules', name)));
      emit(this, 'THIRD-PARTY.txt', texts.join('\n' + '-'.repeat(80) + '\n\n'));
    },
  };
}

function noticeOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = existsSync(folder) && readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  return `${name} ${version} (${license})\n\n${file ? readFileSync(join(folder, file), 'utf8') : ''}`;
}
