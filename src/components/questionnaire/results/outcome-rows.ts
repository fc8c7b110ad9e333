/** The benefits that are not likely, each a row that opens: what is missing, what to do first, why not, when it ended. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Outcome } from '../../../engine/index.js';
import { amountWords } from './amount-words.js';
import { changeTag } from './changes-view.js';
import { missingList } from './missing-list.js';
import { failedList } from './reasons.js';
import type { Report } from './report.js';

export function possibleRow(outcome: Outcome, report: Report): TemplateResult {
  const amount = outcome.amount && amountWords(outcome.amount, report);
  const { texts, formats } = report;
  const rivals = outcome.alternatives.map((id) => texts.benefit(id).name);
  const undecided = rivals.length > 0 && outcome.missing.length === 0;
  return row(
    outcome,
    report,
    amount,
    undecided
      ? html`<p>${texts.t('results.undecided', { list: formats.list(rivals) })}</p>`
      : missingList(outcome.missing, report),
  );
}

export function notRow(outcome: Outcome, report: Report): TemplateResult {
  const text = report.texts.benefit(outcome.benefit);
  return row(
    outcome,
    report,
    undefined,
    failedList(outcome.failed, text, sourcesOf(outcome, report), report),
  );
}

export function endedRow(outcome: Outcome, report: Report): TemplateResult {
  const { texts, formats } = report;
  const { replacedBy } = outcome;
  return row(
    outcome,
    report,
    undefined,
    html`<p>${whenWords(outcome, report)}</p>
      ${
        replacedBy.length > 0
          ? html`<p>
              ${texts.t('results.successors', { list: formats.list(replacedBy.map((id) => texts.benefit(id).name)) })}
            </p>`
          : nothing
      }`,
  );
}

function whenWords({ status, startsOn, endedOn }: Outcome, { texts, formats, view }: Report): string {
  if (status === 'not-yet') {
    return startsOn === undefined
      ? texts.t('results.notYetOpen')
      : texts.t('results.notYet', { date: formats.date(startsOn) });
  }
  // A law that is still in force can have ended for this household, by the day of an event.
  const isPast = endedOn !== undefined && endedOn < view.date;
  return isPast ? texts.t('results.ended', { date: formats.date(endedOn) }) : texts.t('results.endedForYou');
}

function row(outcome: Outcome, report: Report, remark: string | undefined, content: unknown): TemplateResult {
  const { texts } = report;
  const text = texts.benefit(outcome.benefit);
  return html`<li class="row" part="card">
    <details>
      <summary>
        <span class="row-name">${text.name}</span>
        ${outcome.received ? html`<span class="tag">${texts.t('results.received')}</span>` : nothing}
        ${changeTag(outcome.benefit, report)}
        ${remark === undefined ? nothing : html`<span class="row-remark">${remark}</span>`}
      </summary>
      <p>${text.what}</p>
      ${content}
    </details>
  </li>`;
}

const sourcesOf = (
  { benefit }: Outcome,
  { findings }: Report,
): Report['findings']['rules']['book']['sources'] => ({
  ...findings.rules.book.sources,
  ...findings.rules.byId.get(benefit)?.benefit.sources,
});
