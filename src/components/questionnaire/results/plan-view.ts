/** What to do, in order. On paper each action has a box to tick. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Action } from '../../../results/plan.js';
import { innerHeading } from '../heading.js';
import { amountWords } from './amount-words.js';
import type { Report } from './report.js';

export function planView(report: Report): TemplateResult | typeof nothing {
  const { texts, headingLevel, analysis } = report;
  if (analysis.plan.length === 0) return nothing;
  return html`<div class="group group-plan" part="group">
    ${innerHeading(headingLevel, 1, texts.t('plan.title'), 'subheading')}
    <p>${texts.t('plan.text')}</p>
    <ol class="plan" part="plan">
      ${analysis.plan.map((action) => html`<li class="action">${actionView(action, report)}</li>`)}
    </ol>
    ${placesView(report)}
  </div>`;
}

/** How each place is reached, once for all actions. */
function placesView({ texts, analysis }: Report): TemplateResult | typeof nothing {
  const places = [...new Set(analysis.plan.flatMap((action) => action.places))];
  const explained = places
    .map((id) => texts.label('places', id))
    .filter((label) => label !== shortName(label));
  if (explained.length === 0) return nothing;
  return html`<p class="note">${texts.t('plan.places')}</p>
    <ul class="places">
      ${explained.map((label) => html`<li>${label}</li>`)}
    </ul>`;
}

/** "INPS: online con SPID …" → "INPS": what stands before the colon is the place's name. */
const shortName = (label: string): string => label.split(':')[0] ?? label;

function actionView(action: Action, report: Report): TemplateResult {
  const { texts, formats } = report;
  const { by, late, places, documents } = action;
  return html`<span class="action-name">${actionName(action, report)}</span> ${
      by === undefined
        ? nothing
        : html`<span class="action-line deadline"
            >${texts.t(late ? 'results.byPassed' : 'results.by', { date: formats.date(by) })}</span
          >`
    }
    ${worthLine(action, report)}
    ${action.steps.map((step) => html`<span class="action-line">${texts.t(`firstSteps.${step}Text`)}</span>`)}
    ${
      action.kind === 'step'
        ? html`<span class="action-line"
            >${texts.t('plan.opens', { list: namesOf(action.benefits, report) })}</span
          >`
        : nothing
    }
    ${
      places.length > 0
        ? html`<span class="action-line">
            ${texts.t(action.kind === 'automatic' ? 'plan.ifNot' : 'plan.where', {
              list: formats.list(
                places.map((id) => shortName(texts.label('places', id))),
                'disjunction',
              ),
            })}
          </span>`
        : nothing
    }
    ${
      documents.length > 0
        ? html`<span class="action-line paper-only"
            >${texts.t('plan.documents', { count: documents.length })}</span
          >`
        : nothing
    }`;
}

function actionName({ kind, benefits, steps, certain }: Action, report: Report): string {
  const { texts, formats } = report;
  if (kind === 'step') return formats.list(steps.map((step) => texts.t(`firstSteps.${step}`)));
  const name = namesOf(benefits, report);
  return texts.t(kind === 'apply' && !certain ? 'plan.applyPossible' : `plan.${kind}`, { name });
}

const namesOf = (benefits: readonly string[], { texts, formats }: Report): string =>
  formats.list(benefits.map((id) => texts.benefit(id).name));

function worthLine({ kind, benefits: [id] }: Action, report: Report): TemplateResult | typeof nothing {
  if (kind === 'step') return nothing;
  const amount = report.analysis.outcomes.find(({ benefit }) => benefit === id)?.amount;
  const words = amount && amountWords(amount, report);
  return words === undefined ? nothing : html`<span class="action-line">${words}</span>`;
}
