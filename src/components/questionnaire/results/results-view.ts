/** The results, by status. A module of its own: it is fetched right after the first drawing, with the texts of the benefits. */
import { html, nothing, type TemplateResult } from 'lit';
import type { FirstStep, GivenHousehold, Outcome } from '../../../engine/index.js';
import type { Interview } from '../../../questionnaire/interview.js';
import { innerHeading, screenHeading } from '../heading.js';
import type { Scene } from '../scene.js';
import { benefitCard } from './benefit-card.js';
import { findingsOf } from './findings.js';
import { endedRow, notRow, possibleRow } from './outcome-rows.js';
import type { Report } from './report.js';

export function resultsView(
  scene: Scene,
  found: { interview: Interview; household: GivenHousehold },
): TemplateResult {
  const report: Report = { ...scene, findings: findingsOf(found) };
  const { texts, formats, view, headingLevel } = scene;
  const { outcomes } = view.screening;
  const likely = outcomes.filter(({ status }) => status === 'likely').sort(byWorth);
  const possible = outcomes
    .filter(({ status }) => status === 'possible')
    .sort((a, b) => a.missing.length - b.missing.length);
  const not = outcomes.filter(({ status }) => status === 'not');
  const first = not.filter(({ firstSteps }) => firstSteps.length > 0);
  const failed = not.filter(({ firstSteps }) => firstSteps.length === 0);
  const ended = outcomes.filter(({ status }) => status === 'ended' || status === 'not-yet');
  return html`${screenHeading(headingLevel, texts.t('results.title'))}
    <p class="lead">
      ${likely.length > 0 ? texts.t('results.summary.likely', { count: likely.length }) : texts.t('results.summary.none')}
    </p>
    <p class="disclaimer" part="disclaimer">
      ${texts.t('results.disclaimer')} ${texts.t('results.date', { date: formats.date(view.date) })}
    </p>
    ${group(report, 'likely', likely.length, html`${likely.map((outcome) => benefitCard(outcome, report))}`)}
    ${group(report, 'first', first.length, firstStepList(first, report))}
    ${group(report, 'possible', possible.length, html`${continueButton(report)}${rows(possible, possibleRow, report)}`)}
    ${group(report, 'not', failed.length, rows(failed, notRow, report))}
    ${group(report, 'ended', ended.length, rows(ended, endedRow, report))}
    <p class="actions">
      <button
        type="button"
        class="button"
        part="button"
        @click=${() => {
          print();
        }}
      >
        ${texts.t('actions.print')}
      </button>
    </p>`;
}

/** Those not yet received first, then by what they are worth in a year. */
function byWorth(a: Outcome, b: Outcome): number {
  return Number(a.received) - Number(b.received) || worth(b) - worth(a);
}

const worth = ({ amount }: Outcome): number =>
  amount && Number.isFinite(amount.year.max) ? amount.year.max : 0;

function group(
  { texts, headingLevel }: Report,
  name: 'likely' | 'first' | 'possible' | 'not' | 'ended',
  count: number,
  content: unknown,
): TemplateResult | typeof nothing {
  if (count === 0) return nothing;
  return html`<div class=${`group group-${name}`} part="group">
    ${innerHeading(headingLevel, 1, html`${texts.t(`results.groups.${name}`)} <span class="count">(${count})</span>`, 'subheading')}
    <p>${texts.t(`results.groups.${name}Text`)}</p>
    ${content}
  </div>`;
}

const rows = (
  outcomes: readonly Outcome[],
  row: (outcome: Outcome, report: Report) => TemplateResult,
  report: Report,
): TemplateResult =>
  html`<ul class="rows plain">
    ${outcomes.map((outcome) => row(outcome, report))}
  </ul>`;

/** One card a set of steps, with the benefits that it opens: the step is told once, however many benefits wait for it. */
function firstStepList(outcomes: readonly Outcome[], report: Report): TemplateResult {
  const { texts, headingLevel } = report;
  const bySteps = new Map<string, { steps: readonly FirstStep[]; waiting: Outcome[] }>();
  for (const outcome of outcomes) {
    const key = outcome.firstSteps.join(' ');
    const entry = bySteps.get(key) ?? { steps: outcome.firstSteps, waiting: [] };
    entry.waiting.push(outcome);
    bySteps.set(key, entry);
  }
  return html`${[...bySteps.values()].map(
    ({ steps, waiting }) =>
      html`<article class="card card-first" part="card">
        ${steps.map(
          (step) =>
            html`${innerHeading(headingLevel, 2, texts.t(`firstSteps.${step}`), 'card-title')}
              <p>${texts.t(`firstSteps.${step}Text`)}</p>`,
        )}
        <p>${texts.t('results.stepOpens')}</p>
        ${rows(waiting, notRow, report)}
      </article>`,
  )}`;
}

function continueButton({ texts, view, send }: Report): TemplateResult | typeof nothing {
  if (!view.progress.sections.some(({ open }) => open > 0)) return nothing;
  return html`<p class="actions">
    <button
      type="button"
      class="button button-primary"
      part="button button-primary"
      @click=${() => {
        send({ type: 'CONTINUE' });
      }}
    >
      ${texts.t('results.continue')}
    </button>
  </p>`;
}
