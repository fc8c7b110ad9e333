/** A benefit that is likely: how much, why, what is still to be verified, with which documents, where and by when. */
import { html, nothing, type TemplateResult } from 'lit';
import { explain, type Outcome } from '../../../engine/index.js';
import { innerHeading } from '../heading.js';
import { alternativesView } from './alternatives-view.js';
import { amountWords, yearWords } from './amount-words.js';
import { changeTag } from './changes-view.js';
import { arithmetic, metList } from './reasons.js';
import type { Report } from './report.js';
import { certificateLink } from './take-away-view.js';
import { capitalised, clauseWords } from './trace-words.js';

export function benefitCard(outcome: Outcome, report: Report): TemplateResult {
  const { texts, headingLevel, findings } = report;
  const text = texts.benefit(outcome.benefit);
  const { clauses, steps, sources } = explain(findings.rules, findings.household, outcome.benefit);
  return html`<article class="card card-likely" part="card">
    ${innerHeading(headingLevel, 2, text.name, 'card-title')}
    ${outcome.received ? html`<p class="tag">${texts.t('results.received')}</p>` : nothing}
    ${changeTag(outcome.benefit, report)} ${amountLines(outcome, report)}
    <p>${text.what}</p>
    <details>
      <summary>${texts.t('results.why')}</summary>
      ${metList(clauses, text, sources, report)}
    </details>
    ${outcome.amount ? arithmetic(steps, text, report) : nothing} ${verifyList(outcome, report)}
    ${howTo(outcome, report)} ${alternativesView(outcome.benefit, report)} ${extras(outcome, report)}
    ${certificateLink(outcome.benefit, report)}
  </article>`;
}

function amountLines({ amount }: Outcome, report: Report): TemplateResult | typeof nothing {
  if (!amount) return nothing;
  const { texts, formats } = report;
  const year = yearWords(amount, report);
  const details = Object.entries(amount.details).flatMap(([id, ranges]): [string, string][] => {
    const isBounded = ranges.every(({ min, max }) => Number.isFinite(min) && Number.isFinite(max));
    if (!texts.hasLabel('details', id) || !isBounded) return [];
    const write = (value: number): string =>
      id.startsWith('amount') ? formats.money(value) : formats.number(value);
    const words = ranges.map(({ min, max }) =>
      min === max ? write(min) : texts.t('amount.between', { min: write(min), max: write(max) }),
    );
    return [[texts.label('details', id), formats.list(words)]];
  });
  return html`<p class="amount" part="amount">${amountWords(amount, report) ?? texts.t('amount.open')}</p>
    ${year === undefined ? nothing : html`<p class="note">${year}</p>`}
    ${details.map(([name, value]) => html`<p class="note">${name}: ${value}</p>`)}`;
}

function verifyList({ benefit, verify }: Outcome, report: Report): TemplateResult | typeof nothing {
  if (verify.length === 0) return nothing;
  const { texts, headingLevel } = report;
  const { conditions } = texts.benefit(benefit);
  return html`${innerHeading(headingLevel, 3, texts.t('results.verify'), 'card-part')}
    <ul>
      ${verify.map((id) => html`<li>${capitalised(clauseWords(conditions?.[id], id, [], report))}</li>`)}
    </ul>`;
}

/** The last day, and folded away the places and documents, which the plan and the checklist tell for all benefits together. */
function howTo({ benefit, applyBy }: Outcome, report: Report): TemplateResult {
  const { texts, formats, findings, view } = report;
  const { documents = [], apply_at: places = [] } = findings.rules.byId.get(benefit)?.benefit ?? {};
  const by = applyBy === undefined ? undefined : applyBy < view.date ? 'results.byPassed' : 'results.by';
  const isEmpty = places.length === 0 && documents.length === 0;
  return html`${by && applyBy ? html`<p class="deadline">${texts.t(by, { date: formats.date(applyBy) })}</p>` : nothing}
  ${
    isEmpty
      ? nothing
      : html`<details class="screen-only">
          <summary>${texts.t('results.howTo')}</summary>
          ${labelled('where', 'places', places, report)}
          ${labelled('documents', 'documents', documents, report)}
        </details>`
  }`;
}

function labelled(
  title: 'where' | 'documents',
  group: 'places' | 'documents',
  ids: readonly string[],
  { texts, headingLevel }: Report,
): TemplateResult | typeof nothing {
  if (ids.length === 0) return nothing;
  return html`${innerHeading(headingLevel, 3, texts.t(`results.${title}`), 'card-part')}
    <ul>
      ${ids.map((id) => html`<li>${texts.label(group, id)}</li>`)}
    </ul>`;
}

/** Figures that have lapsed, hints. */
function extras({ benefit, lapsed }: Outcome, { texts, formats }: Report): TemplateResult {
  const { notes = [] } = texts.benefit(benefit);
  const lapsedOn = Object.values(lapsed).sort()[0];
  return html`${lapsedOn === undefined ? nothing : html`<p class="note">${texts.t('results.lapsed', { date: formats.date(lapsedOn) })}</p>`}
  ${
    notes.length > 0
      ? html`<details>
          <summary>${texts.t('results.notes')}</summary>
          <ul>
            ${notes.map((note) => html`<li>${note}</li>`)}
          </ul>
        </details>`
      : nothing
  }`;
}
