/** What the engine compared, in words a person can check: their own situation, the limit, the day since which it holds. */
import type { ComparisonTrace, ConditionTrace, Given, TruthWord, ValueTrace } from '../../../engine/index.js';
import { isUnknown } from '../answers/draft-of-answer.js';
import { givenWords, quantityWords } from '../words/question-words.js';
import type { Report } from './report.js';

const IS_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** The comparisons that made a condition come out as it did; all of them when it is not decided. */
export function decidingComparisons(trace: ConditionTrace, truth: TruthWord = trace.truth): readonly ComparisonTrace[] {
  if (trace.kind === 'not') {
    const opposite = truth === 'true' ? 'false' : truth === 'false' ? 'true' : truth;
    return (trace.parts ?? []).flatMap((part) => decidingComparisons(part, opposite));
  }
  const own = (trace.comparisons ?? []).filter((comparison) => comparison.truth === truth);
  const parts = (trace.parts ?? []).filter((part) => part.truth === truth);
  return [...own, ...parts.flatMap((part) => decidingComparisons(part, truth))];
}

/** A value of the trace in words; undefined when it says nothing to a person (a yes, an unknown). */
export function valueWords(trace: ValueTrace, report: Report): string | undefined {
  const { value } = trace;
  if (typeof value === 'boolean' || isUnknown(value)) return undefined;
  const fact = trace.kind === 'fact' && trace.id !== undefined ? report.facts.get(trace.id) : undefined;
  if (fact) return factWords(fact, value, report);
  if (typeof value === 'number') return quantityWords(unitOf(trace), value, report);
  if (typeof value === 'string') return IS_DATE.test(value) ? report.formats.date(value) : undefined;
  return isRange(value) ? rangeWords(value, trace, report) : undefined;
}

function factWords(fact: NonNullable<ReturnType<Report['facts']['get']>>, value: Given, report: Report): string {
  const question = report.findings.questionOf.get(fact.id);
  const labels = (question && report.texts.question(question.id).choices) ?? {};
  return givenWords(fact, value, labels, report);
}

const isRange = (value: Given): value is { min?: number | string; max?: number | string } =>
  typeof value === 'object' && ('min' in value || 'max' in value);

function rangeWords({ min, max }: { min?: number | string; max?: number | string }, trace: ValueTrace, report: Report): string | undefined {
  const write = (bound: number | string): string =>
    typeof bound === 'string' ? report.formats.date(bound) : quantityWords(unitOf(trace), bound, report);
  if (min !== undefined && max !== undefined) return report.texts.t('amount.between', { min: write(min), max: write(max) });
  if (max !== undefined) return report.texts.t('amount.atMost', { max: write(max) });
  return min === undefined ? undefined : report.texts.t('amount.atLeast', { min: write(min) });
}

/** The unit of a value, or of what it was computed from. */
function unitOf(trace: ValueTrace): string | undefined {
  if (trace.unit !== undefined) return trace.unit;
  const units = new Set((trace.from ?? []).map(unitOf).filter((unit) => unit !== undefined));
  return units.size === 1 ? [...units][0] : undefined;
}

/** The limit of a comparison when it is a single figure or date. */
export function limitOf({ limit }: ComparisonTrace): ValueTrace | undefined {
  return Array.isArray(limit) ? undefined : (limit as ValueTrace);
}

/** One line a comparison: "La tua situazione: … · limite: … (in vigore dal …)"; none for comparisons that say nothing. */
export function comparisonWords(comparison: ComparisonTrace, report: Report): string | undefined {
  const { texts, formats } = report;
  const actual = valueWords(comparison.actual, report);
  if (actual === undefined) return undefined;
  const limit = limitOf(comparison);
  const isMeasure = typeof limit?.value === 'number' || (typeof limit?.value === 'string' && IS_DATE.test(limit.value));
  const unit = limit && { ...limit, unit: limit.unit ?? unitOf(comparison.actual) };
  const words = isMeasure && unit ? valueWords(unit as ValueTrace, report) : undefined;
  const since = limit?.since === undefined ? '' : ` (${texts.t('results.since', { date: formats.date(limit.since) })})`;
  const situation = texts.t('results.answer', { actual });
  return words === undefined ? situation : `${situation} · ${texts.t('results.limit', { limit: words })}${since}`;
}

/** The text of a condition with its limit and actual value in place. */
export function clauseWords(text: string | undefined, id: string, comparisons: readonly ComparisonTrace[], report: Report): string {
  if (text === undefined) return report.texts.label('clauses', id);
  if (!text.includes('{{')) return text;
  const measured = comparisons.find((comparison) => {
    const limit = limitOf(comparison);
    return limit !== undefined && valueWords(limit, report) !== undefined;
  });
  const limit = measured && limitOf(measured);
  const unit = measured && unitOf(measured.actual);
  const written = limit && valueWords((unit !== undefined && limit.unit === undefined ? { ...limit, unit } : limit) as ValueTrace, report);
  return report.texts.fill(text, {
    limit: written ?? '…',
    actual: (measured && valueWords(measured.actual, report)) ?? '…',
  });
}
