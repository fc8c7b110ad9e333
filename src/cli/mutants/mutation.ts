/** A mutation: one small, wrong change of a rule file, as the replacement of one part of it. */
import type { Interval } from '../../engine/index.js';
import type { Path } from '../check/subject.js';

type MutationKind =
  | 'figure'
  | 'operator'
  | 'date'
  | 'all-any'
  | 'dropped-condition'
  | 'not-removed'
  | 'dropped-term'
  | 'shifted-period';

export interface Mutation {
  readonly kind: MutationKind;
  /** What is replaced … */
  readonly path: Path;
  /** … and by what. */
  readonly value: unknown;
  /** The place to show, when it is more precise than the part that is replaced. */
  readonly place: Path;
  /** `old → new`, short. */
  readonly change: string;
  /** Reference dates on which the change can show; none given: any. */
  readonly days?: Interval;
}

export type Emit = (mutation: Omit<Mutation, 'place'> & { readonly place?: Path }) => void;

/** A copy in which the part at a path is another; what is not on the path is shared with the original. */
export function replaced<T>(whole: T, [key, ...rest]: Path, value: unknown): T {
  if (key === undefined) return value as T;
  const inner = (whole as Record<PropertyKey, unknown>)[key];
  const changed = rest.length === 0 ? value : replaced(inner, rest, value);
  if (!Array.isArray(whole)) return { ...whole, [key]: changed };
  const copy = [...(whole as unknown[])];
  copy[Number(key)] = changed;
  return copy as T;
}

export const partAt = (whole: unknown, path: Path): unknown =>
  path.reduce<unknown>((part, key) => (part as Readonly<Record<PropertyKey, unknown>>)[key], whole);

/** An object with one key renamed in its place. */
export const renamed = (form: object, from: string, to: string, value?: unknown): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(form).map(([key, old]): [string, unknown] =>
      key === from ? [to, value ?? (old as unknown)] : [key, old],
    ),
  );

/** A list, or an object with its keys, without one of its entries. */
export const without = <T>(list: readonly T[], index: number): T[] => list.filter((_, i) => i !== index);

/** A rule's part on one line, shortened. */
export function shown(part: unknown): string {
  const text = flow(part);
  return text.length > 90 ? `${text.slice(0, 88)} …` : text;
}

function flow(part: unknown): string {
  if (typeof part !== 'object' || part === null) return String(part);
  if (Array.isArray(part)) return `[${part.map(flow).join(', ')}]`;
  const shownKeys = Object.entries(part).filter(([key]) => key !== 'source' && key !== 'confidence');
  return `{${shownKeys.map(([key, value]) => `${key}: ${flow(value)}`).join(', ')}}`;
}
