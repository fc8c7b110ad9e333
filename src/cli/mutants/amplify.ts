/**
 * Stronger mutations of the same place: a figure far off, a comparison that always or never holds. A household that does not even notice these
 * does not reach the place; one that does needs only to be brought to the boundary.
 */
import type { Parameter } from '../../engine/index.js';
import type { Json, Path } from '../check/subject.js';
import { dayAfter } from './days.js';
import { partAt, type Mutation } from './mutation.js';

export type Edit = Pick<Mutation, 'path' | 'value'>;

const YEARS = 365 * 15;

/** @param content the piece that is mutated */
export function stronger(content: unknown, mutation: Mutation): Edit[] {
  const parameter = parameterAround(content, mutation.path);
  if (parameter) return farValues(partAt(content, parameter) as Parameter, parameter);
  const now = partAt(content, mutation.path);
  switch (mutation.kind) {
    case 'figure':
      return typeof now === 'number' ? far(now).map((value) => ({ path: mutation.path, value })) : [];
    case 'date':
      return dateEdits(content, mutation, now);
    case 'operator':
      // A list that lost an item.
      if (Array.isArray(now)) return aroundPart(content, { ...mutation, kind: 'dropped-condition' });
      return isObject(now) ? decided(now, mutation.path) : [];
    case 'all-any':
    case 'not-removed':
      return isObject(now) ? decided(now, mutation.path) : [];
    case 'dropped-condition':
    case 'dropped-term':
      return aroundPart(content, mutation);
    default:
      return [];
  }
}

/** The group that lost a part always or never holds; the sum that lost a term comes to something else altogether. */
function aroundPart(content: unknown, { kind, path }: Mutation): Edit[] {
  const around = path.slice(0, -1);
  if (kind === 'dropped-term') return [1e7, -1e7].map((value) => ({ path: around, value }));
  return path[0] === 'conditions' && path.length === 2
    ? []
    : decided(partAt(content, around) as Json, around);
}

function dateEdits(content: unknown, { path }: Mutation, now: unknown): Edit[] {
  const around = path.slice(0, -2);
  // A clause's own first or last day: with and without the clause.
  if (path.at(-2) === 'in_force' && path.length > 2) return decided(partAt(content, around) as Json, around);
  return typeof now === 'string' ? [-YEARS, YEARS].map((days) => ({ path, value: dayAfter(now, days) })) : [];
}

/** A condition that always or never holds; a band of a table that takes everything or nothing. */
function decided(form: Json, path: Path): Edit[] {
  for (const limit of ['up_to', 'below'])
    if (limit in form) return [-1e9, 1e9].map((far) => ({ path, value: { ...form, [limit]: far } }));
  const marks = Object.fromEntries(
    ['id', 'source', 'first_step'].flatMap((key) => (key in form ? [[key, form[key]]] : [])),
  );
  return [
    { path, value: { ...marks, all: [] } },
    { path, value: { ...marks, not: { all: [] } } },
  ];
}

function farValues({ values }: Parameter, path: Path): Edit[] {
  const variants = Object.entries(values).map(([start, entry]): [string, unknown[]] => {
    const { value } = entry;
    const others =
      typeof value === 'number'
        ? far(value)
        : typeof value === 'string' && /^\d{4}-/.test(value)
          ? [-YEARS, YEARS].map((days) => dayAfter(value, days))
          : [value, value];
    return [start, others.map((other) => ({ ...entry, value: other }))];
  });
  return [0, 1].map((variant) => ({
    path: [...path, 'values'],
    value: Object.fromEntries(variants.map(([start, entries]) => [start, entries[variant]])),
  }));
}

const far = (figure: number): number[] => [Math.abs(figure) * 3 + 50, figure > 0 ? figure / 10 : figure - 50];

/** The path of the parameter that a mutation is in: the whole piece, or one of a benefit's own. */
function parameterAround(content: unknown, [first, id]: Path): Path | undefined {
  if (first === 'values' && isObject(content) && 'unit' in content) return [];
  return first === 'parameters' && id !== undefined ? [first, id] : undefined;
}

const isObject = (part: unknown): part is Json =>
  typeof part === 'object' && part !== null && !Array.isArray(part);
