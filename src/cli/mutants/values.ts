/** Mutations of a value: its figures and dates, its terms, the limits of its tables, and of every value and condition inside it. */
import type { Interval } from '../../engine/index.js';
import type { Json, Path } from '../check/subject.js';
import { mutateCondition } from './conditions.js';
import { dayAfter } from './days.js';
import { renamed, shown, without, type Emit } from './mutation.js';
import { moved, type Unit, type Units } from './units.js';

/** Where the walk is: what it reports to, and the days on which the part around it is in force. */
export interface Site {
  readonly emit: Emit;
  readonly units: Units;
  readonly days: Interval;
}

const ISO_DATE = /^\d{4}-\d\d-\d\d$/;
/** Words whose parts are of one unit; the terms of those in {@link TERMS} may be dropped. */
const ALIKE = ['sum', 'difference', 'least', 'greatest', 'narrowest', 'between'];
const TERMS = ['sum', 'difference', 'product', 'least', 'greatest'];
const FACTORS = ['product', 'quotient'];
/** Words with one value inside that is of the unit of the whole. */
const INNER = ['rounded', 'revalued', 'sum_members', 'greatest_member', 'least_member', 'otherwise'];
const OF_DATES = ['start_of_year', 'year_of', 'month_of', 'shift', 'at', 'table', 'line', 'band'];
const COUNTS = ['years', 'months', 'days'];
const SPANS = ['completed_years', 'completed_months', 'days_between'];
const CONDITIONS = ['count_members', 'rank_by_age', 'where'];
/** Figures that only make sense above zero. */
const POSITIVE = ['to', 'round_to', 'step', 'last'];

export function mutateValue(site: Site, value: unknown, path: Path, unit?: Unit): void {
  if (typeof value === 'number') figure(site, value, path, unit);
  if (typeof value === 'string' && ISO_DATE.test(value)) dates(site, value, path);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
  const form = value as Json;
  const own = site.units.of(form) ?? unit;
  for (const word of TERMS) if (Array.isArray(form[word])) dropTerms(site, form[word], [...path, word], word);
  for (const [word, part] of Object.entries(form)) inside(site, form, word, part, [...path, word], own);
}

/** One entry of a value form: by its word it holds values, a condition, rows, or a bare figure. */
function inside(site: Site, form: Json, word: string, part: unknown, path: Path, unit: Unit): void {
  const list = Array.isArray(part) ? (part as unknown[]) : [];
  if (ALIKE.includes(word)) list.forEach((term, i) => mutateValue(site, term, [...path, i], unit));
  else if (FACTORS.includes(word)) list.forEach((factor, i) => mutateValue(site, factor, [...path, i]));
  else if (INNER.includes(word)) mutateValue(site, part, path, unit);
  else if (OF_DATES.includes(word)) mutateValue(site, part, path);
  else if (COUNTS.includes(word)) mutateValue(site, part, path, 1);
  else if (CONDITIONS.includes(word)) mutateCondition(site, part, path);
  else if (word === 'date') dates(site, String(part), path);
  else if (word === 'choose') list.forEach((row, i) => chooseRow(site, row as Json, [...path, i], unit));
  else if (word === 'bands')
    list.forEach((row, i) => tableRow(site, row as Json, [...path, i], site.units.of(form['table']), unit));
  else if (word === 'points')
    list.forEach((point, i) => linePoint(site, point as unknown[], [...path, i], form, unit));
  else if (SPANS.includes(word))
    for (const [end, day] of Object.entries(part as Json)) mutateValue(site, day, [...path, end]);
  else if (word === 'first' && typeof part === 'number')
    figure(site, part, path, site.units.of(form['band']));
  else if (POSITIVE.includes(word) && typeof part === 'number')
    figure(site, part, path, Number.isInteger(part) ? 1 : 0.01, true);
}

function chooseRow(site: Site, row: Json, path: Path, unit: Unit): void {
  if ('when' in row) mutateCondition(site, row['when'], [...path, 'when']);
  const word = 'otherwise' in row ? 'otherwise' : 'value';
  mutateValue(site, row[word], [...path, word], unit);
}

function tableRow(site: Site, row: Json, path: Path, limitUnit: Unit, unit: Unit): void {
  for (const [word, other] of [
    ['up_to', 'below'],
    ['below', 'up_to'],
  ] as const) {
    if (!(word in row)) continue;
    const value = renamed(row, word, other);
    site.emit({ kind: 'operator', path, place: [...path, word], value, change: `${word} → ${other}` });
    mutateValue(site, row[word], [...path, word], limitUnit);
  }
  const word = 'otherwise' in row ? 'otherwise' : 'value';
  mutateValue(site, row[word], [...path, word], unit);
}

function linePoint(site: Site, [x, y]: readonly unknown[], path: Path, form: Json, unit: Unit): void {
  mutateValue(site, x, [...path, 0], site.units.of(form['line']));
  mutateValue(site, y, [...path, 1], unit);
}

/** A figure one unit more and one unit less. */
function figure(site: Site, value: number, path: Path, unit: Unit, positive = false): void {
  for (const sign of [-1, 1] as const) {
    const other = moved(value, unit, sign);
    if (positive && other <= 0) continue;
    site.emit({ kind: 'figure', path, value: other, change: `${value} → ${other}` });
  }
}

/** A date one day earlier and one day later. */
function dates(site: Site, date: string, path: Path): void {
  for (const sign of [-1, 1]) {
    const other = dayAfter(date, sign);
    site.emit({ kind: 'date', path, value: other, change: `${date} → ${other}` });
  }
}

/** Each term away; not the first of a difference, which would turn the sign. */
function dropTerms(site: Site, given: unknown, path: Path, word: string): void {
  const terms = given as unknown[];
  if (terms.length < 2) return;
  terms.forEach((term, index) => {
    if (word === 'difference' && index === 0) return;
    site.emit({
      kind: 'dropped-term',
      path,
      place: [...path, index],
      value: without(terms, index),
      change: `${shown(term)} → (dropped)`,
    });
  });
}
