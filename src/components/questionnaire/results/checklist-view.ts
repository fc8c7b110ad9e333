/** The documents of all likely and possible benefits, each once. On paper with a box to tick; nothing is kept of what is ticked. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ChecklistEntry } from '../../../results/checklist.js';
import { innerHeading } from '../heading.js';
import type { Report } from './report.js';

/** More benefits than this are counted. */
const MOST_NAMES = 4;

export function checklistView(report: Report): TemplateResult | typeof nothing {
  const { texts, headingLevel, analysis } = report;
  const planned = analysis.checklist.filter((entry) => entry.planned.length > 0);
  const later = analysis.checklist.filter((entry) => entry.planned.length === 0);
  if (analysis.checklist.length === 0) return nothing;
  return html`<div class="group group-checklist" part="group">
    ${innerHeading(headingLevel, 1, texts.t('results.groups.checklist'), 'subheading')}
    ${
      planned.length > 0
        ? html`<p>${texts.t('results.groups.checklistText')}</p>
            ${list(planned, report)}`
        : nothing
    }
    ${
      later.length > 0
        ? html`<details class="screen-only">
            <summary>${texts.t('results.checklistLater', { count: later.length })}</summary>
            ${list(later, report)}
          </details>`
        : nothing
    }
  </div>`;
}

const list = (entries: readonly ChecklistEntry[], report: Report): TemplateResult =>
  html`<ul class="checklist plain">
    ${entries.map(
      (entry) =>
        html`<li>
          ${report.texts.label('documents', entry.document)}
          <span class="reason-line">${neededFor(entry, report)}</span>
        </li>`,
    )}
  </ul>`;

function neededFor({ planned, possible }: ChecklistEntry, { texts, formats }: Report): string {
  const all = planned.length > 0 ? planned : possible;
  const named = all.slice(0, MOST_NAMES).map((id) => texts.benefit(id).name);
  const more = all.length - named.length;
  const list = formats.list(more > 0 ? [...named, texts.t('results.more', { count: more })] : named);
  const also = planned.length > 0 && possible.length > 0;
  return `${texts.t('results.neededFor', { list })}${also ? texts.t('results.neededAlso', { count: possible.length }) : ''}`;
}
