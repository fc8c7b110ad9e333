/** Which kind of field asks for a fact, and what the facts of the rule book say about it. */
import type { BaseFact, Question } from '../../../engine/index.js';

export type FieldKind = Exclude<Question['widget'], 'people' | 'checklist'>;

export type FactsById = ReadonlyMap<string, BaseFact>;

/** The question's own kind of field; where one question gives several facts, the kind that suits each. */
export function fieldKind(question: Question, fact: BaseFact): FieldKind {
  const { widget } = question;
  if (question.facts.length === 1 && widget !== 'people' && widget !== 'checklist') return widget;
  switch (fact.type) {
    case 'money':
      return 'money';
    case 'date':
      return 'date';
    case 'boolean':
      return 'yes-no';
    case 'enum':
      return 'choice';
    case 'enum_list':
      return 'choices';
    default:
      return 'number';
  }
}

/** Choices in the order in which they are offered. */
export const choicesOf = (question: Question, fact: BaseFact): readonly string[] =>
  (question.facts.length === 1 ? question.choices : undefined) ?? fact.values ?? [];

/** Exact values offered beside the field of a figure, with words of their own ("none", "no vehicle"). */
export const offeredFigures = (question: Question): readonly string[] =>
  question.facts.length === 1 && ['money', 'number', 'date'].includes(question.widget)
    ? (question.choices ?? [])
    : [];

/** The period of a money fact's unit (`EUR/year`); undefined for a sum. */
export function ownPeriod(fact: BaseFact): 'month' | 'year' | undefined {
  if (fact.unit === 'EUR/month') return 'month';
  return fact.unit === 'EUR/year' ? 'year' : undefined;
}

/** The periods in which money may be typed, the fact's own first. */
export function periodsOf(question: Question, fact: BaseFact): readonly ('month' | 'year')[] {
  const own = ownPeriod(fact);
  if (!own) return [];
  return [own, ...(question.periods ?? []).filter((period) => period !== own)];
}

/** A band to choose from: `min` is excluded from the words ("more than 5,000 and up to 9,360"), not from the range given. */
export interface Band {
  readonly above?: number;
  readonly upTo?: number;
  readonly range: { readonly min?: number; readonly max?: number };
}

/** The bands between the limits; the lowest includes 0, each starts one cent (or one unit) above the one before. */
export function bandsOf(question: Question, fact: BaseFact): readonly Band[] {
  const limits = question.bands ?? [];
  if (limits.length === 0) return [];
  const step = fact.type === 'integer' ? 1 : 0.01;
  return [...limits, undefined].map((upTo, index): Band => {
    const above = limits[index - 1];
    const min = above === undefined ? fact.min : Math.round((above + step) * 100) / 100;
    const max = upTo ?? fact.max;
    return {
      ...(above === undefined ? {} : { above }),
      ...(upTo === undefined ? {} : { upTo }),
      range: { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) },
    };
  });
}
