import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { forbiddenInWidget, layers } from './config/layers.mjs';
import { root } from './config/setup.mjs';
import { reachablePackages, wrongDirections, type Sources } from './imports.js';

const forbidden = (sources: Sources, entry: string): string[] =>
  [...reachablePackages(sources, entry)]
    .filter(([name]) => forbiddenInWidget.some((pattern) => pattern.test(name)))
    .map(([, trail]) => trail);

describe('the direction of dependencies', () => {
  const sources: Sources = new Map(
    readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => [`src/${name.replaceAll('\\', '/')}`, readFileSync(join(root, 'src', name), 'utf8')]),
  );

  it('holds in every file of src', () => {
    expect(wrongDirections(sources, layers)).toEqual([]);
  });

  it('leaves zod, yaml and Node out of what src/define.ts reaches', () => {
    expect(sources.has('src/define.ts')).toBe(true);
    expect(forbidden(sources, 'src/define.ts')).toEqual([]);
  });

  it('makes the widget of lit, xstate and i18next', () => {
    const names = [...reachablePackages(sources, 'src/define.ts').keys()].map((name) => name.split('/')[0]);
    expect([...new Set(names)].sort()).toEqual(['i18next', 'lit', 'xstate']);
  });
});

describe('the check itself', () => {
  const bad: Sources = new Map([
    ['src/define.ts', `import './components/screener.js';`],
    ['src/components/screener.ts', `import type { Z } from 'zod';\nvoid import('../i18n/texts.js');`],
    ['src/i18n/texts.ts', `export { parse } from '../schema/rules.js';`],
    [
      'src/schema/rules.ts',
      `import * as z from 'zod/mini';\nimport 'node:fs';\nexport const parse = z.parse;`,
    ],
    ['src/engine/dates.ts', `import { css } from 'lit';\nexport type T = import('../i18n/texts.js').T;`],
  ]);

  it('finds an import against the direction, also in a type or a dynamic import', () => {
    expect(wrongDirections(bad, layers)).toEqual([
      'src/components/screener.ts may not import zod',
      'src/i18n/texts.ts may not import ../schema/rules.js',
      'src/schema/rules.ts may not import node:fs',
      'src/engine/dates.ts may not import lit',
      'src/engine/dates.ts may not import ../i18n/texts.js',
    ]);
  });

  it('finds a forbidden package behind a lazily loaded module, and says by which way', () => {
    const way = 'src/define.ts → src/components/screener.ts → src/i18n/texts.ts → src/schema/rules.ts';
    expect(forbidden(bad, 'src/define.ts')).toEqual([`${way} → zod/mini`, `${way} → node:fs`]);
  });

  it('takes a type-only import for nothing at run time', () => {
    const sources: Sources = new Map([['src/define.ts', `import type { A } from 'zod';`]]);
    expect(forbidden(sources, 'src/define.ts')).toEqual([]);
  });
});
