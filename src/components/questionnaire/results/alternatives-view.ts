/** What one could have instead of a benefit, with what it is worth; and whether the choice is settled. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Alternative } from '../../../results/combination.js';
import { amountWords, yearWords } from './amount-words.js';
import type { Report } from './report.js';

export function alternativesView(benefit: string, report: Report): TemplateResult | typeof nothing {
  const { alternatives, chosen } = report.analysis.combination;
  const instead = alternatives.filter(({ insteadOf }) => insteadOf.includes(benefit));
  if (instead.length === 0) return nothing;
  const isSettled = chosen.find(({ outcome }) => outcome.benefit === benefit)?.settled ?? true;
  return html`${instead.map((alternative) => line(alternative, report))}
    <p class="note">${report.texts.t(isSettled ? 'results.insteadSettled' : 'results.insteadOpen')}</p>`;
}

function line({ outcome, insteadOf }: Alternative, report: Report): TemplateResult {
  const { texts, formats } = report;
  const nameOf = (id: string): string => texts.benefit(id).name;
  const { amount } = outcome;
  const words =
    amount && [amountWords(amount, report), yearWords(amount, report)].filter((part) => part !== undefined);
  return html`<p class="note">
    ${texts.t('results.instead', { list: formats.list(insteadOf.map(nameOf)), name: nameOf(outcome.benefit) })}${
      words && words.length > 0 ? html` (${words.join('; ')})` : nothing
    }
  </p>`;
}
