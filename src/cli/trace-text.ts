/** Explanations as text for people who check an outcome by hand. */
import type { ComparisonTrace, ConditionTrace, Explanation, Given, ValueTrace } from '../engine/index.js';

const MARKS = { true: '✓', false: '✗', unknown: '?' } as const;

const WORDS: Record<string, string> = {
  at_least: '≥',
  at_most: '≤',
  less_than: '<',
  more_than: '>',
  is: '=',
  is_not: '≠',
  in: 'in',
  not_in: 'not in',
  on_or_after: 'on or after',
  on_or_before: 'on or before',
  after: 'after',
  before: 'before',
  includes: 'includes',
  includes_any: 'includes one of',
};

/** The whole explanation: status, clauses, steps, amount with its arithmetic, sources. */
export function explanationText({
  outcome,
  clauses,
  endedWhen,
  steps,
  amounts,
  details,
  sources,
}: Explanation): string {
  const lines = [`${outcome.benefit}: ${outcome.status}${outcome.received ? ' (already received)' : ''}`];
  if (outcome.amount)
    lines.push(
      `amount: ${given(outcome.amount)} EUR per ${outcome.amount.per}, ${given(outcome.amount.year)} a year`,
    );
  if (outcome.failed.length > 0)
    lines.push(
      `failed: ${outcome.failed.map(({ id, benefit }) => (benefit ? `${id} with ${benefit}` : id)).join(', ')}`,
    );
  if (outcome.firstSteps.length > 0) lines.push(`first: ${outcome.firstSteps.join(', ')}`);
  if (outcome.missing.length > 0) {
    lines.push(
      `missing: ${outcome.missing.map(({ fact, member }) => (member === undefined ? fact : `${fact} of member ${member}`)).join(', ')}`,
    );
  }
  if (outcome.verify.length > 0) lines.push(`to verify: ${outcome.verify.join(', ')}`);
  if (outcome.replacedBy.length > 0) lines.push(`replaced by: ${outcome.replacedBy.join(', ')}`);
  for (const [parameter, day] of Object.entries(outcome.lapsed))
    lines.push(`no value known after ${day}: ${parameter}`);
  if (endedWhen) lines.push('', 'ended when', ...conditionLines(endedWhen, 1));
  if (clauses.length > 0)
    lines.push('', 'conditions', ...clauses.flatMap((clause) => conditionLines(clause, 1)));
  if (steps.length > 0) lines.push('', 'steps', ...steps.flatMap((step) => valueLines(step, 1)));
  if (amounts.length > 0) lines.push('', 'amount', ...amounts.flatMap((amount) => valueLines(amount, 1)));
  if (details.length > 0) lines.push('', 'details', ...details.flatMap((detail) => valueLines(detail, 1)));
  const cited = new Set(
    JSON.stringify([clauses, steps, amounts])
      .match(/"source":\[[^\]]*\]/g)
      ?.flatMap((text) => text.match(/"([^"]+)"(?=[,\]])/g) ?? []) ?? [],
  );
  const ids = [...cited].map((id) => id.replaceAll('"', '')).filter((id) => sources[id]);
  if (ids.length > 0) {
    lines.push(
      '',
      'sources',
      ...ids.map(
        (id) => `  ${id}: ${sources[id]?.title ?? ''}${sources[id]?.url ? ` <${sources[id].url}>` : ''}`,
      ),
    );
  }
  return lines.join('\n');
}

/** The line that decided: the first comparison in a trace with the given result. */
export function decidingLine(clause: ConditionTrace): string {
  return (
    conditionLines(clause, 0).find(
      (line) => line.trimStart().startsWith(MARKS[clause.truth]) && /[≥≤<>=≠]|in |on or/.test(line),
    ) ??
    conditionLines(clause, 0)[0] ??
    ''
  );
}

function conditionLines(trace: ConditionTrace, depth: number): string[] {
  const indent = '  '.repeat(depth);
  const about = [
    trace.id,
    trace.about,
    trace.member === undefined ? undefined : `member ${trace.member}`,
  ].filter((text) => text !== undefined);
  const comparisons = (trace.comparisons ?? []).map(comparisonText);
  const head = `${indent}${MARKS[trace.truth]} ${about.join(' ')}${about.length > 0 ? ': ' : ''}`;
  const source = trace.source ? ` [${trace.source.join(', ')}]` : '';
  if (comparisons.length > 0) return [`${head}${comparisons.join(' and ')}${source}`];
  return [
    `${head}${trace.kind.replaceAll('_', ' ')}${source}`,
    ...(trace.parts ?? []).flatMap((part) => conditionLines(part, depth + 1)),
  ];
}

function comparisonText({ comparator, actual, limit }: ComparisonTrace): string {
  const limits = Array.isArray(limit)
    ? (limit as readonly ValueTrace[]).map(shortValue).join(', ')
    : shortValue(limit as ValueTrace);
  return `${shortValue(actual)} ${WORDS[comparator] ?? comparator} ${limits}`;
}

function shortValue(trace: ValueTrace): string {
  if (trace.kind === 'literal') return given(trace.value);
  const name = trace.id ?? trace.kind.replaceAll('_', ' ');
  const since = trace.since ? ` since ${trace.since}` : '';
  return `${name}${since} (${given(trace.value)})`;
}

function valueLines(trace: ValueTrace, depth: number): string[] {
  const indent = '  '.repeat(depth);
  const member = trace.member === undefined ? '' : ` of member ${trace.member}`;
  const since = trace.since ? ` since ${trace.since}` : '';
  const source = trace.source ? ` [${trace.source.join(', ')}]` : '';
  const name =
    trace.kind === 'literal' ? '' : `${trace.id ?? trace.kind.replaceAll('_', ' ')}${member}${since} = `;
  return [
    `${indent}${name}${given(trace.value)}${source}`,
    ...(trace.from ?? []).flatMap((part) => valueLines(part, depth + 1)),
  ];
}

function given(value: Given | { min: number; max: number }): string {
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.join(', ');
  if ('one_of' in value) return value.one_of.length > 6 ? 'unknown' : value.one_of.join(' or ');
  if ('unknown' in value) return 'unknown';
  const { min, max } = value as { min?: number | string; max?: number | string };
  if (min === max && min !== undefined) return String(min);
  if (min === undefined || min === -Infinity)
    return max === undefined || max === Infinity ? 'unknown' : `at most ${max}`;
  return max === undefined || max === Infinity ? `at least ${min}` : `${min} … ${max}`;
}
