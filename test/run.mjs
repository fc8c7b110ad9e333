// `npm test`: everything that must hold, on a fresh clone too. `npm test -- --only vitest,wtr` runs some suites.
// Its last line is "N passed, N failed", the sum over the suites.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ensureChromium, ensureDependencies, root } from './config/setup.mjs';

const timeLimit = 30 * 60_000; // a suite that hangs is a failure, not a wait
const reports = join(root, 'build', 'reports');
const ipt = (...args) => ['node', 'src/cli/bin.mjs', ...args];

/**
 * The suites, in order. `command` is run in the project folder; `count` reads `{passed, failed}` from the output or
 * from a report. Without `count` a suite is one check. `before` runs first; `always` also under `--only`.
 */
const suites = [
  { name: 'generate', command: () => ipt('generate'), always: true },
  { name: 'typecheck', command: () => ['tsc', '-p', 'tsconfig.json', '--noEmit'] },
  { name: 'eslint', command: () => ['eslint', '--config', 'test/config/eslint.config.mjs', 'src', 'test'] },
  { name: 'templates', command: () => ['lit-analyzer', 'src/**/*.ts', '--strict', '--quiet'] },
  {
    name: 'stylelint',
    command: () => ['stylelint', '--allow-empty-input', 'src/**/*.styles.ts', 'demo/**/*.css'],
  },
  {
    name: 'html',
    command: () => ['html-validate', '--config', 'test/config/htmlvalidate.json', ...files('demo', '.html')],
  },
  { name: 'prettier', command: () => ['prettier', '--check', 'src', 'test', 'demo', 'rollup.config.mjs'] },
  {
    name: 'vitest',
    command: () => ['vitest', 'run', '--config', 'test/config/vitest.config.mjs'],
    count: () => vitestCounts(report('vitest.json')),
  },
  {
    name: 'wtr',
    before: ensureChromium,
    command: () => ['wtr', '--config', 'test/config/wtr.config.mjs'],
    count: () => report('wtr.json'),
  },
  {
    name: 'cases',
    command: () =>
      ipt('cases', ...files('rules/benefits', '.cases.yaml'), ...files('test/rules', '.examples.json')),
    count: lastCounts,
  },
  {
    name: 'check',
    command: () => ipt('check'),
  },
  { name: 'mutants', command: () => ipt('mutants'), count: mutantCounts },
  { name: 'interview', command: () => ipt('interview-length', '--households', '100') },
  { name: 'docs', command: () => ipt('docs', '--check') },
  { name: 'build', command: () => ['npm', 'run', '--silent', 'build'] },
  { name: 'size', command: () => ['node', 'test/config/size.mjs'] },
];

/** The line of a suite's own total. It is not echoed, so that the last line of all is the only one of its kind. */
const totals = /^\s*(\d+) passed, (\d+) failed\s*$/;

/** Cursor movements of runners that redraw their progress. */
const cursor = /\u001B\[\d*[AGK]/g;

function lastCounts(output) {
  const line = output.split('\n').findLast((candidate) => totals.test(candidate));
  const [, passed, failed] = totals.exec(line ?? '') ?? [];
  return { passed: Number(passed ?? 0), failed: Number(failed ?? 0) };
}

/** Every mutant that a case kills is a check that passed. */
function mutantCounts(output) {
  const [, killed, survived] = /^(\d+) killed, (\d+) survived/m.exec(output) ?? [];
  return { passed: Number(killed ?? 0), failed: Number(survived ?? 0) };
}

function report(name) {
  const file = join(reports, name);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { passed: 0, failed: 0 };
}

/** A file that fails outside of its tests (does not load, say) is one failure. */
function vitestCounts({ numPassedTests = 0, numFailedTests = 0, testResults = [] }) {
  const broken = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((result) => result.status === 'failed'),
  );
  return { passed: numPassedTests, failed: numFailedTests + broken.length };
}

function files(folder, ending) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name))
    .sort();
}

/** Runs a command with its output shown as it comes; resolves to the exit code and the output. */
function execute([command, ...args]) {
  const path = [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: {
        ...process.env,
        PATH: path,
        ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let output = '';
    let pending = '';
    const show = (text) => {
      const lines = (pending + text).split('\n');
      pending = lines.pop();
      for (const line of lines) if (!totals.test(line)) process.stdout.write(`${line.replace(cursor, '')}\n`);
    };
    const hear = (text) => {
      output += text;
      show(text);
    };
    child.stdout.setEncoding('utf8').on('data', hear);
    child.stderr.setEncoding('utf8').on('data', hear);
    const timer = setTimeout(() => {
      hear(`\nNo end after ${timeLimit / 60_000} minutes: stopped.\n`);
      child.kill('SIGKILL');
    }, timeLimit);
    const end = (code) => {
      clearTimeout(timer);
      if (pending) show('\n');
      resolve({ code, output });
    };
    child.on('error', (error) => {
      hear(`${error.message}\n`);
      end(1);
    });
    child.on('close', end);
  });
}

/** Counts a suite. A runner that crashes, or runs no test at all, is a failure whatever it counted. */
async function runSuite({ name, before, command, count }) {
  console.log(`\n==== ${name} ${'='.repeat(Math.max(0, 70 - name.length))}`);
  const start = Date.now();
  before?.();
  const { code, output } = await execute(command());
  const counted = count?.(output) ?? { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
  const crashed = counted.failed === 0 && (code !== 0 || counted.passed === 0);
  if (crashed) console.log(`${name}: ${code === 0 ? 'ran no test' : `ended with code ${code}`}`);
  return {
    name,
    output,
    ...counted,
    failed: crashed ? 1 : counted.failed,
    seconds: (Date.now() - start) / 1000,
  };
}

function chosenSuites(args) {
  const at = args.indexOf('--only');
  if (at < 0) return suites;
  const names = (args[at + 1] ?? '').split(',');
  const unknown = names.filter((name) => !suites.some((suite) => suite.name === name));
  if (unknown.length) {
    throw new Error(`--only knows ${suites.map(({ name }) => name).join(', ')}; not: ${unknown.join(', ')}`);
  }
  return suites.filter(({ name, always }) => always || names.includes(name));
}

function printSummary(results) {
  for (const { name, output, failed } of results) {
    if (failed === 0) continue;
    console.log(`\n---- ${name} failed; the end of its output:\n`);
    console.log(
      output
        .trimEnd()
        .split('\n')
        .slice(-40)
        .filter((line) => !totals.test(line))
        .join('\n')
        .replace(cursor, ''),
    );
  }
  console.log('\n');
  for (const { name, passed, failed, seconds } of results) {
    const counts = `${String(passed).padStart(6)} ok${failed ? `, ${failed} FAILED` : ''}`;
    console.log(
      `${failed ? '✗' : '✓'} ${name.padEnd(12)}${counts.padEnd(26)}${seconds.toFixed(1).padStart(7)} s`,
    );
  }
}

async function main() {
  const chosen = chosenSuites(process.argv.slice(2));
  ensureDependencies();
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  const results = [];
  for (const suite of chosen) results.push(await runSuite(suite));
  printSummary(results);
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') === 0 ? 0 : 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error.message);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
}
