/** `ipt interview-length`: how many screens and answers the interview takes, for standard households and over a population. */
import {
  completer,
  measured,
  MIXTURES,
  populationOf,
  rulerOf,
  summaryOf,
  type Length,
  type Ruler,
} from '../../population/index.js';
import { DEFAULT_DATE } from '../case-files.js';
import {
  householdTable,
  listing,
  populationTable,
  type HouseholdRow,
  type PopulationRow,
} from '../interview-length/report.js';
import { readStandardHouseholds } from '../interview-length/standard-households.js';
import { loadRules } from '../rule-files.js';

export interface InterviewLengthOptions {
  /** Households drawn of each population; 0 = the standard households only. */
  readonly households: number;
  /** Only this one: a standard household, or one drawn, as `general:17`. */
  readonly household?: string;
  /** Screen by screen. */
  readonly list: boolean;
  readonly format: 'json' | 'text';
  readonly date?: string;
  readonly rules?: string;
}

/** The mean over everybody is to be at most this. */
const MEAN_TARGET = 12;

/** @returns 1 when a target is missed, or when there is no such household */
export function interviewLengthCommand(options: InterviewLengthOptions): number {
  const { book } = loadRules(options.rules);
  const ruler = rulerOf(book, options.date ?? DEFAULT_DATE);
  const rows = householdRows(ruler, options);
  if (rows.length === 0) {
    console.error(
      `There is no household "${options.household ?? ''}". Take the id of a standard one, or a drawn one like general:17.`,
    );
    return 1;
  }
  const population =
    options.household === undefined && options.households > 0
      ? populationRows(ruler, options.households)
      : [];
  console.log(options.format === 'json' ? json(rows, population) : text(rows, population, options.list));
  const isTooLong =
    rows.some(({ target = Infinity, measured: { screens } }) => screens > target) ||
    population.some(({ target = Infinity, screens: { mean } }) => mean > target);
  return isTooLong ? 1 : 0;
}

function householdRows(ruler: Ruler, { household: id }: InterviewLengthOptions): HouseholdRow[] {
  const drawn = /^([a-z]+):(\d+)$/.exec(id ?? '');
  if (drawn) {
    const mixture = MIXTURES.find((one) => one.id === drawn[1]);
    if (!mixture || id === undefined) return [];
    const household = populationOf({ book: ruler.book, date: ruler.interview.date, mixture })(
      Number(drawn[2]),
    );
    return [{ id, story: 'drawn', measured: measured(ruler, household) }];
  }
  const complete = completer(ruler.book, ruler.interview.date);
  return readStandardHouseholds()
    .filter((one) => id === undefined || one.id === id)
    .map((one) => ({
      id: one.id,
      story: one.story,
      ...(one.target === undefined ? {} : { target: one.target }),
      measured: measured(ruler, complete(one)),
    }));
}

function populationRows(ruler: Ruler, households: number): PopulationRow[] {
  return MIXTURES.map((mixture) => {
    const draw = populationOf({ book: ruler.book, date: ruler.interview.date, mixture });
    const lengths: Length[] = [];
    for (let place = 0; place < households; place++) lengths.push(withoutWalk(measured(ruler, draw(place))));
    const of = (part: keyof Length) => summaryOf(lengths.map((length) => length[part]));
    return {
      id: mixture.id,
      households,
      ...(mixture.id === 'general' ? { target: MEAN_TARGET } : {}),
      screens: of('screens'),
      answers: of('answers'),
      everything: of('everything'),
      certificate: of('certificate'),
      atLeast: of('atLeast'),
    };
  });
}

function withoutWalk({ screens, answers, everything, certificate, atLeast, necessary }: Length): Length {
  return { screens, answers, everything, certificate, atLeast, necessary };
}

function text(rows: readonly HouseholdRow[], population: readonly PopulationRow[], list: boolean): string {
  const parts = [householdTable(rows)];
  if (population.length > 0) parts.push(populationTable(population));
  parts.push(
    'certificate: screens that would have been enough for one who knew the answers (found greedily, so the smallest number may be lower);',
    'at least: screens that nobody can do without; everything: each question of the book for these people, one a screen.',
  );
  return [
    ...parts.slice(0, -2).map((part) => `${part}\n`),
    ...parts.slice(-2),
    ...(list ? ['', ...rows.map(listing)] : []),
  ].join('\n');
}

function json(rows: readonly HouseholdRow[], population: readonly PopulationRow[]): string {
  const households = rows.map(({ measured: { walk, ...length }, ...row }) => ({
    ...row,
    ...length,
    steps: walk.steps.map(({ screen, decides }) => ({ screen, decides })),
  }));
  return JSON.stringify({ households, population }, null, 2);
}
