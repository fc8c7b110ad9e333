/** The pieces of the rules that are mutated: benefits, shared derived facts, shared parameters; and a rule book with one of them changed. */
import { basename } from 'node:path';
import type { Benefit, DerivedFact, Parameter, RuleBook } from '../../engine/index.js';
import type { Path } from '../check/subject.js';
import type { LoadedRules } from '../rule-files.js';
import type { YamlFile } from '../yaml-file.js';
import { replaced, type Mutation } from './mutation.js';

export type Piece =
  | { readonly kind: 'benefit'; readonly id: string; readonly content: Benefit }
  | { readonly kind: 'fact'; readonly id: string; readonly content: DerivedFact }
  | { readonly kind: 'parameter'; readonly id: string; readonly content: Parameter };

export type PieceName = Pick<Piece, 'kind' | 'id'>;

export interface Scope {
  /** Only these benefits, without shared pieces. */
  readonly benefits?: readonly string[];
  /** Only the benefits of this family, and the shared pieces of the files named after it. */
  readonly family?: string;
}

export const keyOf = ({ kind, id }: PieceName): string => `${kind} ${id}`;

/** The pieces in scope, in the order of the rule book. */
export function piecesOf({ book, files }: LoadedRules, { benefits, family }: Scope): Piece[] {
  const isShared = (key: string): boolean =>
    benefits === undefined &&
    (family === undefined || basename(files.get(key)?.name ?? '', '.yaml') === family);
  const ofBenefits = book.benefits
    .filter(
      (benefit) => benefits?.includes(benefit.id) ?? (family === undefined || benefit.family === family),
    )
    .map((content): Piece => ({ kind: 'benefit', id: content.id, content }));
  const ofFacts = book.derivedFacts
    .filter(({ id }) => isShared(`fact ${id}`))
    .map((content): Piece => ({ kind: 'fact', id: content.id, content }));
  const ofParameters = Object.entries(book.parameters)
    .filter(([id]) => isShared(`parameter ${id}`))
    .map(([id, content]): Piece => ({ kind: 'parameter', id, content }));
  return [...ofBenefits, ...ofFacts, ...ofParameters];
}

export function contentOf(book: RuleBook, { kind, id }: PieceName): unknown {
  const list = kind === 'benefit' ? book.benefits : book.derivedFacts;
  return kind === 'parameter' ? book.parameters[id] : list.find((entry) => entry.id === id);
}

/** The rule book with one mutation in one piece. */
export function mutated(
  book: RuleBook,
  { kind, id }: PieceName,
  { path, value }: Pick<Mutation, 'path' | 'value'>,
): RuleBook {
  const changeOf = <T extends { readonly id: string }>(list: readonly T[]): T[] =>
    list.map((entry) => (entry.id === id ? replaced(entry, path, value) : entry));
  switch (kind) {
    case 'benefit':
      return { ...book, benefits: changeOf(book.benefits) };
    case 'fact':
      return { ...book, derivedFacts: changeOf(book.derivedFacts) };
    case 'parameter':
      return { ...book, parameters: replaced(book.parameters, [id, ...path], value) };
  }
}

/** Where a path of a piece stands in its file: shared pieces are part of a file, and one amount block is written without a list. */
export function pathInFile(piece: Piece, file: YamlFile, path: Path): Path {
  switch (piece.kind) {
    case 'benefit': {
      const [first, , ...rest] = path;
      const isSingle = !Array.isArray((file.content as { amount?: unknown }).amount);
      return first === 'amount' && isSingle ? ['amount', ...rest] : path;
    }
    case 'fact': {
      const { facts } = file.content as { facts: readonly { readonly id: string }[] };
      return ['facts', facts.findIndex(({ id }) => id === piece.id), ...path];
    }
    case 'parameter':
      return ['parameters', piece.id, ...path];
  }
}

/** A path as text, with the ids of listed things instead of their numbers, so that it outlives an insertion. */
export function placeName(content: unknown, path: Path): string {
  const words: string[] = [];
  let part = content;
  for (const key of path) {
    const inner = (part as Readonly<Record<PropertyKey, unknown>> | undefined)?.[key];
    words.push(Array.isArray(part) ? nameInList(part, Number(key)) : String(key));
    part = inner;
  }
  return words.join('.');
}

/** The id; one law after another may have clauses of one id, and the later ones are counted. */
function nameInList(list: readonly unknown[], index: number): string {
  const idOf = (entry: unknown): unknown => (entry as { id?: unknown } | null | undefined)?.id;
  const id = idOf(list[index]);
  if (typeof id !== 'string') return String(index);
  const earlier = list.slice(0, index).filter((entry) => idOf(entry) === id).length;
  return earlier === 0 ? id : `${id}#${earlier + 1}`;
}
