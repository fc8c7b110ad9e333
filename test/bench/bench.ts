// `npm run bench`: how long the engine takes with the whole catalogue. Each figure is printed with its limit; above a limit the run fails.
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { readCases } from '../../src/cli/case-files.js';
import { filesIn, projectRoot } from '../../src/cli/project.js';
import { loadRules } from '../../src/cli/rule-files.js';
import { createActor } from 'xstate';
import { compileRules, readHousehold, screen, type Household } from '../../src/engine/index.js';
import { eventFor } from '../../src/population/respond.js';
import { MIXTURES, populationOf } from '../../src/population/index.js';
import { createInterview } from '../../src/questionnaire/index.js';

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
  /** Limit of the 95th percentile, where there is one. */
  readonly limit95?: number;
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

/** From an answer to the next screen: evaluation and choice of the question, at every step of these many interviews of each mixture. */
function steps(interviews: number): number[] {
  const interview = createInterview({ ruleBook: book, date: DATE });
  return MIXTURES.flatMap((mixture) => {
    const draw = populationOf({ book, date: DATE, mixture });
    return Array.from({ length: interviews }, (_, place) => place).flatMap((place) => {
      const household = draw(place);
      const actor = createActor(interview.machine).start();
      actor.send({ type: 'START' });
      const found: number[] = [];
      for (;;) {
        const { screen: shown, current } = interview.view(actor.getSnapshot());
        if (!shown) return found;
        const event = eventFor(shown, household, current);
        const start = performance.now();
        actor.send(event);
        interview.view(actor.getSnapshot());
        found.push(performance.now() - start);
      }
    });
  });
}
steps(3);

const rows: readonly Row[] = [
  {
    what: 'compile the whole catalogue for a date',
    milliseconds: times(30, () => void compileRules(book, DATE)),
    limit: 150,
  },
  { what: 'screen a household, whole catalogue', milliseconds: times(5000, screenOne), limit: 2 },
  { what: 'from answer to next screen', milliseconds: steps(40), limit: 5, limit95: 15 },
];

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
let failed = false;
console.log(`${book.benefits.length} benefits, ${households.length} households, ${DATE}`);
for (const { what, milliseconds, limit, limit95 = Infinity } of rows) {
  const sorted = milliseconds.toSorted((a, b) => a - b);
  const [median, p95] = [at(sorted, 0.5), at(sorted, 0.95)];
  const isSlow = median > limit || p95 > limit95;
  failed ||= isSlow;
  const limits = `limit of the median ${limit} ms${limit95 < Infinity ? `, of p95 ${limit95} ms` : ''}`;
  console.log(
    `${what.padEnd(42)} median ${median.toFixed(3)} ms, p95 ${p95.toFixed(3)} ms (${limits}) ${isSlow ? 'TOO SLOW' : 'ok'}`,
  );
}
process.exitCode = failed ? 1 : 0;
