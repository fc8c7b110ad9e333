/** The figures as a table, and one interview screen by screen. */
import type { Measured, Summary } from '../../population/index.js';
import { keyOf, type Screen } from '../../questionnaire/index.js';

export interface HouseholdRow {
  readonly id: string;
  readonly story: string;
  readonly target?: number;
  readonly measured: Measured;
}

export interface PopulationRow {
  readonly id: string;
  readonly households: number;
  readonly target?: number;
  readonly screens: Summary;
  readonly answers: Summary;
  readonly everything: Summary;
  readonly certificate: Summary;
  readonly atLeast: Summary;
}

const HEAD = ['household', 'screens', 'target', 'answers', 'certificate', 'at least', 'everything'];

export function householdTable(rows: readonly HouseholdRow[]): string {
  return table([
    HEAD,
    ...rows.map(({ id, target, measured: { screens, answers, certificate, atLeast, everything } }) => [
      id,
      String(screens),
      verdict(screens, target),
      String(answers),
      `≤ ${certificate}`,
      `≥ ${atLeast}`,
      String(everything),
    ]),
  ]);
}

export function populationTable(rows: readonly PopulationRow[]): string {
  return table([
    [
      'population',
      'screens: mean',
      'median',
      'p90',
      'target',
      'answers',
      'certificate',
      'at least',
      'everything',
    ],
    ...rows.map(({ id, households, target, screens, answers, certificate, atLeast, everything }) => [
      `${id} (${households})`,
      screens.mean.toFixed(2),
      String(screens.median),
      String(screens.p90),
      verdict(screens.mean, target),
      answers.mean.toFixed(1),
      `≤ ${certificate.mean.toFixed(1)}`,
      `≥ ${atLeast.mean.toFixed(1)}`,
      everything.mean.toFixed(0),
    ]),
  ]);
}

const verdict = (figure: number, target: number | undefined): string =>
  target === undefined ? '' : `≤ ${target} ${figure <= target ? 'ok' : 'too long'}`;

/** Screen by screen, each with the benefits that it could still decide: the rarest tell what keeps the interview long. */
export function listing({ id, story, measured: { walk } }: HouseholdRow): string {
  const lines = walk.steps.map(({ screen, decides }, place) => {
    const few = decides.length <= 4 ? decides.join(', ') : `${decides.slice(0, 3).join(', ')} …`;
    return `${String(place + 1).padStart(4)}  ${nameOf(screen)}\n        decides ${decides.length}: ${few}`;
  });
  return [`${id}: ${story}`, ...lines].join('\n');
}

function nameOf(screen: Screen): string {
  return screen.kind === 'questions' && screen.form !== undefined
    ? `${screen.form} (${keyOf(screen).replaceAll('+', ', ')})`
    : keyOf(screen).replaceAll('+', ', ').replace(':', ': ');
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  '),
    )
    .join('\n');
}
