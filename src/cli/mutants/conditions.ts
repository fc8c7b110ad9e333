/** Mutations of a condition: its operators and limits, its parts, its days; and of every condition and value inside it. */
import type { Interval } from '../../engine/index.js';
import type { Json, Path } from '../check/subject.js';
import { common, limitedTo } from './days.js';
import { shiftedEnds } from './intervals.js';
import { renamed, shown, without, type Emit } from './mutation.js';
import { mutateValue, type Site } from './values.js';

/** The operator that differs at the boundary alone (or, for equality, everywhere else). */
const SWAPPED: Readonly<Record<string, string>> = {
  at_most: 'less_than',
  less_than: 'at_most',
  at_least: 'more_than',
  more_than: 'at_least',
  on_or_after: 'after',
  after: 'on_or_after',
  on_or_before: 'before',
  before: 'on_or_before',
  is: 'is_not',
  is_not: 'is',
};
const LISTS = ['in', 'not_in', 'includes_any'];
const INNER = ['some_member', 'every_member', 'where', 'when', 'count_members'];

export function mutateCondition(around: Site, condition: unknown, path: Path): void {
  if (typeof condition !== 'object' || condition === null) return;
  const form = condition as Json;
  const site = withinPeriod(around, form, path);
  if (!site) return;
  for (const word of ['all', 'any']) if (Array.isArray(form[word])) group(site, form, word, path);
  if ('not' in form) {
    const { not, ...marks } = form;
    site.emit({ kind: 'not-removed', path, value: { ...marks, all: [not] }, change: 'not → (removed)' });
    mutateCondition(site, not, [...path, 'not']);
  }
  for (const word of INNER) if (word in form) mutateCondition(site, form[word], [...path, word]);
  if ('at' in form) mutateValue(site, form['at'], [...path, 'at']);
  if ('value' in form) mutateValue(site, form['value'], [...path, 'value']);
  comparisons(site, form, path);
}

/** A clause's own period narrows the days on which anything in it shows; the period itself is mutated in the days around it. */
function withinPeriod(site: Site, form: Json, path: Path): Site | undefined {
  const interval = form['in_force'] as Interval | undefined;
  if (!interval) return site;
  for (const mutation of shiftedEnds(interval, [...path, 'in_force'])) site.emit(mutation);
  const days = common(site.days, interval);
  const emit: Emit = (mutation) => {
    site.emit(limitedTo(mutation, interval));
  };
  return days && { ...site, days, emit };
}

function group(site: Site, form: Json, word: string, path: Path): void {
  const parts = form[word] as unknown[];
  if (parts.length > 1) {
    const other = word === 'all' ? 'any' : 'all';
    site.emit({
      kind: 'all-any',
      path,
      place: [...path, word],
      value: renamed(form, word, other),
      change: `${word} → ${other}`,
    });
  }
  parts.forEach((part, index) => {
    if (parts.length > 1 || word === 'all') dropPart(site, parts, index, [...path, word]);
    mutateCondition(site, part, [...path, word, index]);
  });
}

/** One part of a group away. */
export function dropPart(site: Site, parts: readonly unknown[], index: number, path: Path): void {
  site.emit({
    kind: 'dropped-condition',
    path,
    place: [...path, index],
    value: without(parts, index),
    change: `${shown(parts[index])} → (dropped)`,
    ...daysOf(parts[index]),
  });
}

const daysOf = (part: unknown): { days?: Interval } => {
  const days = (part as Json)['in_force'] as Interval | undefined;
  return days ? { days } : {};
};

function comparisons(site: Site, form: Json, path: Path): void {
  const operand = 'value' in form ? form['value'] : form;
  for (const [word, other] of Object.entries(SWAPPED)) {
    if (!(word in form)) continue;
    const value = renamed(form, word, other);
    site.emit({ kind: 'operator', path, place: [...path, word], value, change: `${word} → ${other}` });
    mutateValue(site, form[word], [...path, word], site.units.of(operand));
  }
  for (const word of LISTS) {
    if (!Array.isArray(form[word])) continue;
    const items = form[word] as unknown[];
    if (items.length < 2) continue;
    items.forEach((item, index) => {
      site.emit({
        kind: 'operator',
        path: [...path, word],
        place: [...path, word, index],
        value: without(items, index),
        change: `${word} ${shown(item)} → (dropped)`,
      });
    });
  }
}
