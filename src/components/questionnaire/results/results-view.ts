/**
 * The results, in the order in which they help: what it comes to, what to do, what is likely and why, what a paper or time would add, what is
 * still open, what to take along, and last what is not to be had. A module of its own: it is fetched right after the first drawing, with the
 * texts of the benefits.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import type { Outcome } from '../../../engine/index.js';
import { innerHeading, screenHeading } from '../heading.js';
import { benefitCard } from './benefit-card.js';
import { changesNotice } from './changes-view.js';
import { checklistView } from './checklist-view.js';
import { datesView } from './dates-view.js';
import { openingCards } from './opening-cards.js';
import { endedRow, notRow, possibleRow } from './outcome-rows.js';
import { planView } from './plan-view.js';
import type { Report } from './report.js';
import { takeAwayView } from './take-away-view.js';
import { totalsView } from './totals-view.js';

export function resultsView(report: Report): TemplateResult {
  const { texts, formats, view, headingLevel, analysis, takeAway } = report;
  const { outcomes } = analysis;
  const withStatus = (...statuses: readonly Outcome['status'][]): readonly Outcome[] =>
    outcomes.filter(({ status }) => statuses.includes(status));
  const likely = byPlan(withStatus('likely'), report);
  const possible = [...withStatus('possible')].sort((a, b) => a.missing.length - b.missing.length);
  const waiting = new Set(analysis.openings.flatMap(({ opens }) => opens.map(({ benefit }) => benefit)));
  const failed = withStatus('not').filter(({ benefit }) => !waiting.has(benefit));
  const ended = withStatus('ended', 'not-yet');
  const printed = classMap({ results: true, 'with-reasons': takeAway.reasons });
  return html`<div class=${printed}>
    ${screenHeading(headingLevel, texts.t('results.title'))} ${changesNotice(report)}
    <p class="lead">
      ${likely.length > 0 ? texts.t('results.summary.likely', { count: likely.length }) : texts.t('results.summary.none')}
    </p>
    ${totalsView(report)}
    <p class="disclaimer" part="disclaimer">
      ${texts.t('results.disclaimer')} ${texts.t('results.date', { date: formats.date(view.date) })}
    </p>
    ${planView(report)}
    ${group(report, 'likely', likely.length, html`${likely.map((outcome) => benefitCard(outcome, report))}`)}
    ${group(report, 'first', waiting.size, openingCards(report))} ${datesView(report)}
    ${checklistView(report)}
    ${group(report, 'possible', possible.length, html`${continueButton(report)}${namesOnPaper(possible, report)}${rows(possible, possibleRow, report)}`)}
    ${takeAwayView(report)} ${group(report, 'not', failed.length, folded(report, failed, notRow))}
    ${group(report, 'ended', ended.length, folded(report, ended, endedRow))}
  </div>`;
}

/** As in the plan; what is received already, and so is not in it, comes last. */
function byPlan(outcomes: readonly Outcome[], { analysis }: Report): readonly Outcome[] {
  const place = new Map(
    analysis.plan.flatMap(({ benefits }, index) => benefits.map((id) => [id, index] as const)),
  );
  const placeOf = ({ benefit }: Outcome): number => place.get(benefit) ?? Infinity;
  return [...outcomes].sort((a, b) => (placeOf(a) === placeOf(b) ? 0 : placeOf(a) - placeOf(b)));
}

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

/** Names on paper beyond these are counted: a list of half the catalogue sends nobody anywhere. */
const MOST_NAMES = 20;

/** On paper their names are enough, those with the fewest open questions first: what they wait for is asked again with a helper. */
function namesOnPaper(outcomes: readonly Outcome[], { texts, formats }: Report): TemplateResult {
  const names = outcomes.slice(0, MOST_NAMES).map(({ benefit }) => texts.benefit(benefit).name);
  const more = outcomes.length - names.length;
  const list = more > 0 ? [...names, texts.t('results.more', { count: more })] : names;
  return html`<p class="paper-only">${formats.list(list)}</p>`;
}

type Row = (outcome: Outcome, report: Report) => TemplateResult;

const rows = (outcomes: readonly Outcome[], row: Row, report: Report): TemplateResult =>
  html`<ul class="rows plain">
    ${outcomes.map((outcome) => row(outcome, report))}
  </ul>`;

/** More rows than this are folded away: what is not to be had must not hide what is. */
const MOST_ROWS = 8;

function folded(report: Report, outcomes: readonly Outcome[], row: Row): TemplateResult {
  const list = rows(outcomes, row, report);
  if (outcomes.length <= MOST_ROWS) return list;
  return html`<details class="fold">
    <summary>${report.texts.t('results.showAll', { count: outcomes.length })}</summary>
    ${list}
  </details>`;
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
