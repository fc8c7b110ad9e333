// Values worth trying for a fact: those around the limits of the law (bands lie there), every choice, and what is usual.
import type { BaseFact, Given, Question, RuleBook } from '../../../src/engine/index.js';
import { DATE } from './lab.js';

const MONEY = [0, 1, 100, 500, 1000, 3000, 8000, 12_000, 20_000, 40_000, 100_000, 1_000_000];
const COUNTS = [0, 1, 2, 3, 5, 10, 13, 20, 30, 60, 90, 100, 200, 250, 400, 500, 600];
const YEARS = [1970, 1985, 1993, 1994, 1995, 1996, 2000, 2011, 2012, 2020, 2025, 2026];

/** Exact values of a fact, each once. */
export function valuesOf(book: RuleBook, fact: BaseFact, question: Question | undefined): readonly Given[] {
  switch (fact.type) {
    case 'boolean':
      return [true, false];
    case 'enum':
      return fact.id === 'province' ? ['roma', 'bolzano', 'trento', 'aosta'] : (fact.values ?? []);
    case 'enum_list':
      return [[], fact.values ?? [], ...(fact.values ?? []).map((item) => [item])];
    case 'date':
      return datesAround(DATE);
    case 'member_list':
      return [];
    default:
      return figuresOf(book, fact, question);
  }
}

function figuresOf(book: RuleBook, fact: BaseFact, question: Question | undefined): readonly number[] {
  const offered = (question?.choices ?? []).map(Number).filter(Number.isFinite);
  const bands = question?.bands ?? [];
  const limits = limitsOf(book, fact.id);
  const around = [...offered, ...bands, ...limits].flatMap((figure) => [
    figure,
    figure + 1,
    figure - 1,
    figure + 0.01,
  ]);
  const fits = (value: number): boolean =>
    value >= (fact.min ?? -Infinity) &&
    value <= (fact.max ?? Infinity) &&
    (fact.type !== 'integer' || Number.isInteger(value));
  const usual = fact.type === 'money' ? MONEY : fact.unit === 'year' ? YEARS : COUNTS;
  return [...new Set([...around, ...usual])].filter(fits);
}

/** Figures that stand right beside the fact in a comparison. */
function limitsOf(book: RuleBook, id: string): readonly number[] {
  const found: number[] = [];
  const walk = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    if ((part as { fact?: unknown }).fact === id)
      for (const value of Object.values(part)) if (typeof value === 'number') found.push(value);
    for (const value of Object.values(part)) walk(value);
  };
  walk(book.benefits.map(({ conditions, steps, amount }) => [conditions, steps, amount]));
  walk(book.derivedFacts);
  return found;
}

function datesAround(day: string): readonly string[] {
  const shifted = (days: number): string =>
    new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
  const spans = [
    0, 1, 10, 30, 50, 68, 69, 90, 130, 180, 200, 365, 400, 730, 1000, 1500, 2500, 4000, 7000, 12_000,
  ];
  return [...new Set([...spans.map((days) => shifted(-days)), ...[30, 100, 200].map(shifted)])];
}
