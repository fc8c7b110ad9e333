#!/usr/bin/env node
// The `ipt` command. In a checkout it runs the TypeScript sources, in an installed package their build;
// a checkout is known by src/cli/main.ts, which the package does not contain.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const source = new URL('./main.ts', import.meta.url);
const built = new URL('../../dist/cli/main.js', import.meta.url);

/** `ipt … | head` closes our output early; that is no error. */
process.stdout.on('error', (error) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

async function load() {
  if (!existsSync(source)) return import(built.href);
  if (!existsSync(new URL('../../node_modules/tsx', import.meta.url))) return undefined;
  const { register } = await import('tsx/esm/api');
  register({ tsconfig: fileURLToPath(new URL('../../tsconfig.json', import.meta.url)) });
  return import(source.href);
}

try {
  const cli = await load();
  if (cli) {
    process.exitCode = await cli.main(process.argv.slice(2));
  } else {
    console.error('ipt: the dependencies are not installed; run `npm install` in the project folder first.');
    process.exitCode = 1;
  }
} catch (error) {
  console.error(error);
  process.exitCode = 1;
}
