/**
 * The documents of several benefits in one list, each once, with the benefits that ask for it. Those of the plan come first, and what most
 * ask for first among them.
 */
import type { Benefit, Outcome } from '../engine/index.js';
import type { Action } from './plan.js';

export interface ChecklistEntry {
  readonly document: string;
  /** Benefits of the plan that ask for it; empty where the document can wait until others are decided. */
  readonly planned: readonly string[];
  /** Benefits that are still open and would ask for it, too. */
  readonly possible: readonly string[];
}

/** What is received needs no papers. */
export function checklistOf(
  plan: readonly Action[],
  outcomes: readonly Outcome[],
  rules: readonly Pick<Benefit, 'id' | 'documents'>[],
): readonly ChecklistEntry[] {
  const entries = new Map<string, { planned: string[]; possible: string[] }>();
  const note = (document: string, benefit: string, list: 'planned' | 'possible'): void => {
    const entry = entries.get(document) ?? { planned: [], possible: [] };
    if (!entry[list].includes(benefit)) entry[list].push(benefit);
    entries.set(document, entry);
  };
  for (const { documents, benefits, itself } of plan) {
    for (const document of documents) {
      for (const benefit of itself === undefined ? benefits : [itself]) note(document, benefit, 'planned');
    }
  }
  const documentsOf = new Map(rules.map(({ id, documents }) => [id, documents]));
  const isPlanned = (id: string): boolean =>
    plan.some(({ benefits, itself }) => itself === id || (itself === undefined && benefits.includes(id)));
  for (const { benefit, status, received } of outcomes) {
    if (status !== 'possible' || received || isPlanned(benefit)) continue;
    for (const document of documentsOf.get(benefit) ?? []) note(document, benefit, 'possible');
  }
  return [...entries]
    .map(([document, entry]) => ({ document, ...entry }))
    .sort((a, b) => b.planned.length - a.planned.length || b.possible.length - a.possible.length);
}
