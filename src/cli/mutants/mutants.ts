/** All mutants of the pieces in scope, each with the place in its file. */
import { relative, resolve } from 'node:path';
import type { AmountBlock, Benefit, Interval, RuleBook } from '../../engine/index.js';
import type { Path } from '../check/subject.js';
import type { LoadedRules } from '../rule-files.js';
import type { YamlFile } from '../yaml-file.js';
import { dropPart, mutateCondition } from './conditions.js';
import { common, limitedTo } from './days.js';
import { mutateParameter, shiftedEnds } from './intervals.js';
import { partAt, type Emit, type Mutation } from './mutation.js';
import { keyOf, pathInFile, placeName, type Piece, type PieceName } from './pieces.js';
import { Units } from './units.js';
import { ownKey } from './usage.js';
import { mutateValue, type Site } from './values.js';

export interface Mutant extends Mutation {
  readonly piece: PieceName;
  /** What usage.ts knows of the changed piece: the piece, or the benefit's own parameter. */
  readonly usageKey: string | undefined;
  /** As messages show it. */
  readonly file: string;
  readonly line: number;
  /** From the folder of rules: `benefits/adi.yaml`. With `where` and `change` it names the mutant for good. */
  readonly ruleFile: string;
  readonly where: string;
}

/** @param folder the folder of rules */
export function mutantsOf(rules: LoadedRules, folder: string, pieces: readonly Piece[]): Mutant[] {
  return pieces.flatMap((piece) => {
    const file = rules.files.get(keyOf(piece));
    return file ? placed(piece, file, folder, mutationsOf(rules.book, piece)) : [];
  });
}

function mutationsOf(book: RuleBook, piece: Piece): Mutation[] {
  const found: Mutation[] = [];
  const emit: Emit = (mutation) => found.push({ ...mutation, place: mutation.place ?? mutation.path });
  if (piece.kind === 'parameter') return mutateParameter(piece.content, []);
  if (piece.kind === 'fact') {
    const site: Site = { emit, units: new Units(book), days: {} };
    mutateCondition(site, piece.content.condition, ['condition']);
    mutateValue(site, piece.content.value, ['value'], site.units.of({ fact: piece.id }));
    return found;
  }
  mutateBenefit(book, piece.content, emit);
  return found;
}

function mutateBenefit(book: RuleBook, benefit: Benefit, report: Emit): void {
  const days: Interval = common(benefit.in_force) ?? {};
  for (const mutation of shiftedEnds(days, ['in_force'])) report(mutation);
  const emit: Emit = (mutation) => {
    report(limitedTo(mutation, days));
  };
  const site: Site = { emit, units: new Units(book, benefit), days };
  for (const [id, parameter] of Object.entries(benefit.parameters ?? {}))
    for (const mutation of mutateParameter(parameter, ['parameters', id])) report(mutation);
  for (const [id, step] of Object.entries(benefit.steps ?? {})) mutateValue(site, step, ['steps', id]);
  benefit.conditions.all.forEach((clause, index) => {
    const path = ['conditions', 'all'];
    if (!('to_verify' in clause)) dropPart(site, benefit.conditions.all, index, path);
    mutateCondition(site, clause, [...path, index]);
  });
  mutateCondition(site, benefit.ended_when, ['ended_when']);
  mutateValue(site, benefit.apply_by, ['apply_by']);
  (benefit.amount ?? []).forEach((block, index) => {
    mutateAmount(site, block, ['amount', index]);
  });
}

function mutateAmount(site: Site, block: AmountBlock, path: Path): void {
  mutateCondition(site, block.when, [...path, 'when']);
  mutateValue(site, block.value, [...path, 'value'], 0.01);
  mutateValue(site, block.year, [...path, 'year'], 0.01);
  // An instalment more or less; no amount has none, and the language knows no more than 14.
  if (block.months !== undefined) mutateValue(site, block.months, [...path, 'months'], 1);
  for (const [id, detail] of Object.entries(block.details ?? {})) {
    const place = [...path, 'details', id];
    const unit = id.startsWith('amount') || id === 'instalments' ? 0.01 : undefined;
    if (Array.isArray(detail))
      detail.forEach((part, index) => mutateValue(site, part, [...place, index], unit));
    else mutateValue(site, detail, place, unit);
  }
}

/** Mutants with their lines; of two that come to the same change of the piece the first stays. */
function placed(piece: Piece, file: YamlFile, folder: string, mutations: readonly Mutation[]): Mutant[] {
  const seen = new Set<string>();
  return mutations.flatMap((mutation): Mutant[] => {
    const key = JSON.stringify([mutation.path, mutation.value]);
    if (seen.has(key) || isSame(piece.content, mutation)) return [];
    seen.add(key);
    const path = pathInFile(piece, file, mutation.place);
    return [
      {
        ...mutation,
        piece: { kind: piece.kind, id: piece.id },
        usageKey: usageKeyOf(piece, mutation.path),
        file: file.name,
        line: file.lineOf(path),
        ruleFile: relative(resolve(folder), resolve(file.name)).replaceAll('\\', '/'),
        where: placeName(file.content, path),
      },
    ];
  });
}

const isSame = (content: unknown, { path, value }: Mutation): boolean =>
  JSON.stringify(partAt(content, path)) === JSON.stringify(value);

function usageKeyOf(piece: Piece, [first, second]: Path): string | undefined {
  if (piece.kind !== 'benefit') return keyOf(piece);
  return first === 'parameters' ? ownKey(piece.id, String(second)) : undefined;
}
