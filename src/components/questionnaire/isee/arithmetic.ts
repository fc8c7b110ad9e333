/** How the estimate was reckoned, line by line, so that it can be checked by hand; lines that are zero are left out. */
import { html, nothing, type TemplateResult } from 'lit';
import type { IseeEstimate, IseeValue } from '../../../isee/index.js';
import { rangeWords, ratioWords } from './range-words.js';
import type { IseeWords } from './path-view.js';

export function arithmetic(words: IseeWords, { ordinary, inclusion }: IseeEstimate): TemplateResult {
  const { texts } = words;
  return html`${details(words, texts.t('isee.arithmetic'), ordinary)}
  ${inclusion ? details(words, texts.t('isee.arithmeticInclusion'), inclusion) : nothing}`;
}

type Range = IseeValue['isee'];
type Line = readonly [label: Parameters<IseeWords['texts']['t']>[0], value: Range, isResult?: boolean];

function details(words: IseeWords, title: string, value: IseeValue): TemplateResult {
  const row = (label: Line[0], shown: string): TemplateResult =>
    html`<div>
      <dt>${words.texts.t(label)}</dt>
      <dd>${shown}</dd>
    </div>`;
  const rows = (lines: readonly Line[], write: (range: Range) => string): readonly TemplateResult[] =>
    lines
      .filter(([, { min, max }, isResult]) => isResult || min !== 0 || max !== 0)
      .map(([label, range]) => row(label, write(range)));
  const money = (range: Range): string => rangeWords(range, words);
  return html`<details>
    <summary>${title}</summary>
    <dl class="figures">
      ${rows([...incomeLines(value), ...assetLines(value)], money)}
      ${rows(scaleLines(value), (range) => ratioWords(range, words))}
      ${rows(
        [
          ['isee.sum.ise', value.ise, true],
          ['isee.sum.isee', value.isee, true],
        ],
        money,
      )}
    </dl>
  </details>`;
}

const incomeLines = ({ income }: IseeValue): readonly Line[] => [
  ['isee.sum.gross', income.gross, true],
  ['isee.sum.deductions', income.deductions],
  ['isee.sum.ofProperty', income.ofProperty],
  ['isee.sum.ofSavings', income.ofSavings],
  ['isee.sum.rent', income.rent],
  ['isee.sum.isr', income.total, true],
];

const assetLines = ({ assets }: IseeValue): readonly Line[] => [
  ...(assets.home.max === 0
    ? []
    : ([
        ['isee.sum.home', assets.home],
        ['isee.sum.homeExemption', assets.homeExemption],
        ['isee.sum.homeCounted', assets.homeCounted, true],
      ] as const)),
  ['isee.sum.otherProperty', assets.otherProperty],
  ...(assets.savings.max === 0
    ? []
    : ([
        ['isee.sum.savings', assets.savings],
        ['isee.sum.savingsExemption', assets.savingsExemption],
        ['isee.sum.savingsCounted', assets.savingsCounted, true],
      ] as const)),
  ['isee.sum.isp', assets.total, true],
];

const scaleLines = ({ scale }: IseeValue): readonly Line[] => [
  ['isee.sum.members', scale.members],
  ['isee.sum.children', scale.children],
  ['isee.sum.parents', scale.parents],
  ['isee.sum.disability', scale.disability],
  ['isee.sum.scale', scale.total, true],
];
