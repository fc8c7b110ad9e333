// `rollup -c` writes everything, `rollup -c --configOnly cdn` (npm, cli, cdn or types) one part of it.
import json from '@rollup/plugin-json';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { dts } from 'rollup-plugin-dts';
import esbuild from 'rollup-plugin-esbuild';
import { fileURLToPath } from 'node:url';
import { integrity, manifest, notices } from './test/config/rollup-plugins.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));
const dependencies = [/^lit(\/|$)/, /^xstate(\/|$)/, /^zod(\/|$)/, /^i18next(\/|$)/];
const compile = [json({ preferConst: true }), esbuild({ target: 'es2022', tsconfig: 'tsconfig.json' })];

function onwarn(warning, next) {
  const inZod = (id) => /node_modules\/zod\//.test(id ?? '');
  if (warning.code === 'INVALID_ANNOTATION' && inZod(warning.id)) return;
  if (warning.code === 'CIRCULAR_DEPENDENCY' && warning.ids?.every(inZod)) return;
  if (warning.code === 'EMPTY_BUNDLE') return; // define.d.ts exports nothing
  next(warning);
}

const parts = {
  // For bundlers: the dependencies stay outside.
  npm: {
    input: { index: 'src/index.ts', define: 'src/define.ts' },
    external: dependencies,
    output: { dir: 'dist', format: 'es', sourcemap: true, chunkFileNames: 'chunks/[name]-[hash].js' },
    plugins: compile,
  },
  // The `ipt` command. The YAML parser is a development dependency, so it goes inside.
  cli: {
    input: { main: 'src/cli/main.ts' },
    external: [...dependencies, /^node:/],
    output: { dir: 'dist/cli', format: 'es', sourcemap: true, chunkFileNames: 'chunks/[name]-[hash].js' },
    plugins: [nodeResolve({ exportConditions: ['default'] }), ...compile],
  },
  // For a script tag: everything inside; what is not needed at first comes in chunks beside it.
  cdn: {
    input: { widget: 'src/define.ts' },
    output: {
      dir: 'dist/cdn',
      format: 'es',
      sourcemap: true,
      entryFileNames: '[name].js',
      chunkFileNames: '[name]-[hash].js',
      generatedCode: 'es2015',
    },
    plugins: [
      nodeResolve({ browser: true, exportConditions: ['production'] }),
      ...compile,
      terser({
        ecma: 2022,
        module: true,
        compress: { passes: 2 },
        format: { comments: /@license|SPDX/ },
      }),
      manifest(root),
      integrity(),
      notices(root),
    ],
  },
  types: {
    input: { index: 'build/src/index.d.ts', define: 'build/src/define.d.ts' },
    external: dependencies,
    output: { dir: 'dist', format: 'es' },
    plugins: [dts()],
  },
};

export default ({ configOnly }) => {
  if (configOnly && !(configOnly in parts))
    throw new Error(`--configOnly knows ${Object.keys(parts).join(', ')}`);
  const chosen = configOnly ? [parts[configOnly]] : Object.values(parts);
  return chosen.map((part) => ({ ...part, onwarn }));
};
