// `npm run bench`: how long the engine takes with the whole catalogue. Each figure is printed with its limit; above a limit the run fails.
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { readCases } from '../../src/cli/case-files.js';
import { filesIn, projectRoot } from '../../src/cli/project.js';
import { loadRules } from '../../src/cli/rule-files.js';
import { compileRules, readHousehold, screen, type Household } from '../../src/engine/index.js';

const DATE = '2026-06-30';
const { book } = loadRules();
const folder = join(projectRoot(), 'rules', 'benefits');

/** Real households: those of the cases, exact and partly known. */
const households: Household[] = filesIn(folder, '.cases.yaml')
  .flatMap((name) => readCases(join(folder, name)))
  .flatMap(({ facts }) => [true, false].map((defaults) => readHousehold(book.facts, facts, { defaults })));

interface Row {
  readonly what: string;
  readonly milliseconds: readonly number[];
  /** Limit of the median. */
  readonly limit: number;
}

function times(repeat: number, run: (index: number) => void): number[] {
  const found: number[] = [];
  for (let index = 0; index < repeat; index++) {
    const start = performance.now();
    run(index);
    found.push(performance.now() - start);
  }
  return found;
}

const rules = compileRules(book, DATE);
const screenOne = (index: number): void => {
  screen(rules, households[index % households.length] as Household);
};
times(2000, screenOne); // the first runs are compilation by the machine, not work

const rows: readonly Row[] = [
  {
    what: 'compile the whole catalogue for a date',
    milliseconds: times(30, () => void compileRules(book, DATE)),
    limit: 150,
  },
  { what: 'screen a household, whole catalogue', milliseconds: times(5000, screenOne), limit: 2 },
];

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
let failed = false;
console.log(`${book.benefits.length} benefits, ${households.length} households, ${DATE}`);
for (const { what, milliseconds, limit } of rows) {
  const sorted = milliseconds.toSorted((a, b) => a - b);
  const median = at(sorted, 0.5);
  failed ||= median > limit;
  const verdict = median > limit ? 'TOO SLOW' : 'ok';
  console.log(
    `${what.padEnd(42)} median ${median.toFixed(3)} ms, p95 ${at(sorted, 0.95).toFixed(3)} ms (limit of the median ${limit} ms) ${verdict}`,
  );
}
process.exitCode = failed ? 1 : 0;
