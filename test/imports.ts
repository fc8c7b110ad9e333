// Reads the imports of TypeScript files, for dependencies.spec.ts. Files are a map from path ("src/engine/x.ts") to text,
// so that the checks can be tried on a bad example.
import ts from 'typescript';
import { posix } from 'node:path';

export type Sources = ReadonlyMap<string, string>;

interface Import {
  /** As written: `../engine/dates.js`, `lit`. */
  readonly specifier: string;
  /** Erased by the compiler (`import type`, `export type`). */
  readonly typeOnly: boolean;
}

export interface Layer {
  readonly folders: readonly string[];
  readonly packages: readonly string[];
  /** Folders of which only types may be imported. */
  readonly typesFrom?: readonly string[];
}

function importsOf(path: string, text: string): Import[] {
  const found: Import[] = [];
  const add = (node: ts.Expression | undefined, typeOnly: boolean): void => {
    if (node && ts.isStringLiteralLike(node)) found.push({ specifier: node.text, typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      add(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
    } else if (ts.isExportDeclaration(node)) {
      add(node.moduleSpecifier, node.isTypeOnly);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], false);
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      if (ts.isStringLiteral(node.argument.literal)) add(node.argument.literal, true);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true));
  return found;
}

/** The path of the source a relative import means (`./x.js` is `x.ts`); undefined for a package. */
function resolve(from: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  return posix.join(posix.dirname(from), specifier).replace(/\.js$/, '.ts');
}

/** Every import that goes against the direction of dependencies, in words. */
export function wrongDirections(sources: Sources, layers: Readonly<Record<string, Layer>>): string[] {
  return [...sources].flatMap(([path, text]) => {
    const folder = folderOf(path);
    const layer = folder === undefined ? undefined : layers[folder];
    if (!layer) return [];
    return importsOf(path, text)
      .filter((found) => !isAllowed(path, found, folder, layer))
      .map(({ specifier }) => `${path} may not import ${specifier}`);
  });
}

function isAllowed(
  path: string,
  { specifier, typeOnly }: Import,
  folder: string | undefined,
  layer: Layer,
): boolean {
  const target = resolve(path, specifier);
  if (target === undefined) return layer.packages.some((name) => `${specifier}/`.startsWith(`${name}/`));
  const other = folderOf(target);
  if (other === undefined) return false;
  if (typeOnly && layer.typesFrom?.includes(other)) return true;
  return other === folder || layer.folders.includes(other);
}

/** `src/engine/x/y.ts` → `engine`; undefined for a file of src itself. */
function folderOf(path: string): string | undefined {
  return /^src\/([^/]+)\//.exec(path)?.[1];
}

/** The packages reachable from a source at run time, lazily loaded parts included, with the path that leads there. */
export function reachablePackages(sources: Sources, entry: string): Map<string, string> {
  const packages = new Map<string, string>();
  const seen = new Set<string>();
  const visit = (path: string, trail: string): void => {
    const text = sources.get(path);
    if (seen.has(path) || text === undefined) return;
    seen.add(path);
    for (const { specifier, typeOnly } of importsOf(path, text)) {
      if (typeOnly) continue;
      const target = resolve(path, specifier);
      if (target !== undefined) visit(target, `${trail} → ${target}`);
      else if (!packages.has(specifier)) packages.set(specifier, `${trail} → ${specifier}`);
    }
  };
  visit(entry, entry);
  return packages;
}
