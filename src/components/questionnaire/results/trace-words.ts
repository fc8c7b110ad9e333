/** What the engine compared, in words a person can check: the answer that decided, the limit, the day since which it holds. */
import type { ComparisonTrace, Given, ValueTrace } from '../../../engine/index.js';
import { answerKey } from '../../../questionnaire/screens.js';
import type { BenefitText } from '../../../i18n/text-shapes.js';
import { isUnknown } from '../answers/draft-of-answer.js';
import { personName } from '../words/person-words.js';
import { givenWords, quantityWords, questionTitle } from '../words/question-words.js';
import type { Report } from './report.js';
import { unitOf } from './trace-units.js';

const IS_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Lines on a comparison: "Qual è il tuo ISEE? 9.400 € · limite: 9.360 € (in vigore dal …)"; none when they would say nothing. */
export function comparisonLines(
  comparison: ComparisonTrace,
  text: BenefitText,
  report: Report,
): readonly string[] {
  const { actual } = comparison;
  if (isUnknown(actual.value)) return [];
  const named = namedFigure(actual, text, report);
  if (named === undefined && actual.kind === 'step') {
    return factsIn(actual).flatMap((fact) => factSituation(fact, report) ?? []);
  }
  const situation = named ?? (actual.kind === 'fact' ? factSituation(actual, report) : undefined);
  if (situation === undefined) return [];
  const limit = measuredLimit(comparison);
  const words = limit && valueWords(limit, report);
  if (limit === undefined || words === undefined) return [situation];
  const { texts, formats } = report;
  const since =
    limit.since === undefined ? '' : ` (${texts.t('results.since', { date: formats.date(limit.since) })})`;
  return [`${situation} · ${texts.t('results.limit', { limit: words })}${since}`];
}

/** A figure that was computed, under its name in the law; a negative one would need explaining more than it explains. */
function namedFigure(actual: ValueTrace, text: BenefitText, report: Report): string | undefined {
  const words = isNegative(actual.value) ? undefined : valueWords(actual, report);
  if (words === undefined) return undefined;
  if (actual.kind === 'step') {
    const name = text.steps?.[actual.id ?? ''];
    return name === undefined ? undefined : `${capitalised(name)}: ${words}`;
  }
  const isCount = actual.kind === 'count_members' || actual.kind === 'sum_members';
  return isCount ? report.texts.t('results.answer', { actual: words }) : undefined;
}

const isNegative = (value: Given): boolean =>
  typeof value === 'number' ? value < 0 : isRange(value) && typeof value.min === 'number' && value.min < 0;

/** The facts of the person behind a figure, each once. */
function factsIn(trace: ValueTrace): readonly ValueTrace[] {
  const inner = (trace.from ?? []).flatMap(factsIn);
  const own = trace.kind === 'fact' && inner.length === 0 && !isUnknown(trace.value) ? [trace] : [];
  const all = [...own, ...inner];
  return all.filter(
    (one, index) => all.findIndex(({ id, member }) => id === one.id && member === one.member) === index,
  );
}

/** An answer under its question, an age under its person. */
function factSituation(actual: ValueTrace, report: Report): string | undefined {
  const { texts, formats, view, findings, facts } = report;
  const id = actual.id ?? '';
  const fact = facts.get(id);
  const person = view.people[actual.member ?? 0];
  if (id === 'relation') return undefined;
  if (id === 'age' || id === 'birth_date') {
    if (person && person.relation !== 'self') {
      return capitalised(personName(person, view.people, { texts, formats, date: view.date }));
    }
    const name = texts.t(id === 'age' ? 'people.age' : 'people.birth');
    return fact && `${name}: ${givenWords(fact, actual.value, {}, report)}`;
  }
  const question = findings.questionOf.get(id);
  if (!question || !fact) {
    const words = isNegative(actual.value) ? undefined : valueWords(actual, report);
    return words === undefined ? undefined : texts.t('results.answer', { actual: words });
  }
  const about = question.per_member ? person : undefined;
  const screen = {
    kind: 'question',
    key: answerKey(question, about),
    question,
    ...(about ? { person: about } : {}),
  } as const;
  const choices = texts.question(question.id).choices ?? {};
  const label = question.facts.length > 1 && choices[id] !== undefined ? ` ${choices[id]}:` : '';
  return `${questionTitle(screen, report)}${label} ${givenWords(fact, actual.value, choices, report)}`;
}

/** A value of the trace in words; undefined when it says nothing by itself (a yes, an unknown). */
function valueWords(trace: ValueTrace, report: Report): string | undefined {
  const { value } = trace;
  if (typeof value === 'number') return quantityWords(unitOf(trace), value, report);
  if (typeof value === 'string') return IS_DATE.test(value) ? report.formats.date(value) : undefined;
  return isRange(value) ? rangeWords(value, trace, report) : undefined;
}

const isRange = (value: Given): value is { min?: number | string; max?: number | string } =>
  typeof value === 'object' && ('min' in value || 'max' in value);

function rangeWords(
  { min, max }: { min?: number | string; max?: number | string },
  trace: ValueTrace,
  report: Report,
): string | undefined {
  const { texts, formats } = report;
  const write = (bound: number | string): string =>
    typeof bound === 'string' ? formats.date(bound) : quantityWords(unitOf(trace), bound, report);
  if (min !== undefined && max !== undefined)
    return texts.t('amount.between', { min: write(min), max: write(max) });
  if (max !== undefined) return texts.t('amount.atMost', { max: write(max) });
  return min === undefined ? undefined : texts.t('amount.atLeast', { min: write(min) });
}

/** The limit of a comparison when it is one figure or date, in the unit of what it limits where it has none of its own. */
function measuredLimit({ actual, limit }: ComparisonTrace): ValueTrace | undefined {
  if (Array.isArray(limit)) return undefined;
  const single = limit as ValueTrace;
  const isMeasure =
    typeof single.value === 'number' || (typeof single.value === 'string' && IS_DATE.test(single.value));
  if (!isMeasure) return undefined;
  const unit = unitOf(single) ?? unitOf(actual);
  return unit === undefined ? single : { ...single, unit };
}

/** Sources of the limits that were compared with. */
export const limitSources = (comparisons: readonly ComparisonTrace[]): readonly string[] =>
  comparisons
    .flatMap(({ limit }) => (Array.isArray(limit) ? (limit as readonly ValueTrace[]) : [limit as ValueTrace]))
    .flatMap(({ source }) => source ?? []);

/** The text of a condition with its limit and actual value in place. */
export function clauseWords(
  text: string | undefined,
  id: string,
  comparisons: readonly ComparisonTrace[],
  report: Report,
): string {
  if (text === undefined) return report.texts.label('clauses', id);
  if (!text.includes('{{')) return text;
  const measured = comparisons.find((comparison) => measuredLimit(comparison) !== undefined);
  const limit = measured && measuredLimit(measured);
  return report.texts.fill(text, {
    limit: (limit && valueWords(limit, report)) ?? '…',
    actual: (measured && valueWords(measured.actual, report)) ?? '…',
  });
}

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
