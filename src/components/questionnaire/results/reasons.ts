/** Why: the conditions of a benefit, each with what was compared and where it is written. */
import { html, nothing, type TemplateResult } from 'lit';
import {
  decidingComparisons,
  type ComparisonTrace,
  type ConditionTrace,
  type FailedCondition,
  type Source,
  type ValueTrace,
} from '../../../engine/index.js';
import type { BenefitText } from '../../../i18n/text-shapes.js';
import type { Report } from './report.js';
import { sourceLinks } from './source-links.js';
import { unitOf } from './trace-units.js';
import { capitalised, clauseWords, comparisonLines, limitSources } from './trace-words.js';
import { quantityWords } from '../words/question-words.js';

/** More lines than this about one condition hide what matters. */
const MOST_LINES = 3;

type Sources = Readonly<Record<string, Source>>;

/** The conditions that hold. */
export function metList(
  clauses: readonly ConditionTrace[],
  text: BenefitText,
  sources: Sources,
  report: Report,
): TemplateResult {
  const met = clauses.filter(({ truth, kind }) => truth === 'true' && kind !== 'to_verify');
  return html`<ul class="reasons reasons-met">
    ${met.map((clause) => reason(clause.id ?? '', text, decidingComparisons(clause, 'true'), clause.source ?? [], sources, report))}
  </ul>`;
}

/** The conditions that fail. */
export function failedList(
  failed: readonly FailedCondition[],
  text: BenefitText,
  sources: Sources,
  report: Report,
): TemplateResult {
  const { texts } = report;
  return html`<ul class="reasons reasons-failed">
    ${failed.map(({ id, because, sources: cited, benefit }) => {
      const name = benefit === undefined ? '' : texts.benefit(benefit).name;
      if (id === 'incompatible') return html`<li>${texts.t('results.incompatible', { name })}</li>`;
      if (id === 'amount') return html`<li>${texts.t('results.amountZero')}</li>`;
      return reason(
        id,
        text,
        because,
        cited,
        sources,
        report,
        name === '' ? undefined : texts.t('results.dependsOn', { name }),
      );
    })}
  </ul>`;
}

function reason(
  id: string,
  text: BenefitText,
  comparisons: readonly ComparisonTrace[],
  cited: readonly string[],
  sources: Sources,
  report: Report,
  more?: string,
): TemplateResult {
  const lines = comparisons.flatMap((comparison) => comparisonLines(comparison, text, report));
  const shown = [...new Set(lines)].slice(0, MOST_LINES);
  return html`<li>
    ${capitalised(clauseWords(text.conditions?.[id], id, comparisons, report))}
    ${[...shown, ...(more === undefined ? [] : [more])].map((line) => html`<span class="reason-line">${line}</span>`)}
    ${sourceLinks([...cited, ...limitSources(comparisons)], sources, report)}
  </li>`;
}

/** The figures from which the amount comes, by the names of the law's steps. */
export function arithmetic(
  steps: readonly ValueTrace[],
  text: BenefitText,
  report: Report,
): TemplateResult | typeof nothing {
  const lines = steps.flatMap((step): [string, string][] => {
    const { id, value } = step;
    const name = id === undefined ? undefined : text.steps?.[id];
    if (name === undefined || value === 0) return [];
    if (typeof value === 'number')
      return [[capitalised(name), quantityWords(unitInArithmetic(step), value, report)]];
    return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)
      ? [[capitalised(name), report.formats.date(value)]]
      : [];
  });
  if (lines.length === 0) return nothing;
  return html`<details>
    <summary>${report.texts.t('results.arithmetic')}</summary>
    <dl class="figures">
      ${lines.map(
        ([name, value]) =>
          html`<div>
            <dt>${name}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>
  </details>`;
}

/** A step's name says whether it is a month's or a year's. */
const unitInArithmetic = (step: ValueTrace): string | undefined => unitOf(step)?.replace(/^EUR\/.*/, 'EUR');
