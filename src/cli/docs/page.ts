/** The page of one benefit: what, for whom, how much, since when, with the history of each figure, the sources and the cases. */
import { COMPARATORS, type Condition, type Value } from '../../engine/language.js';
import type { Benefit, Parameter, RuleBook, Source } from '../../schema/rule-book.js';
import type { Case } from '../case-files.js';
import { walk, type Json } from '../check/subject.js';
import { conditionPhrase, periodPhrase, valuePhrase } from './phrases.js';

export interface PageInput {
  readonly book: RuleBook;
  readonly benefit: Benefit;
  /** Italian texts of the benefit, and labels of documents and places. */
  readonly texts: Json;
  readonly ui: Json;
  readonly cases: readonly Case[];
}

const KINDS = {
  cash: 'somma di denaro',
  card: 'carta',
  leave: 'permesso o congedo',
  service: 'servizio',
  information: 'informazione',
};
const PERIODS = { month: 'al mese', year: "all'anno", once: 'una volta' };

export function benefitPage(input: PageInput): string {
  const { benefit, texts } = input;
  const sections = [
    `# ${text(texts['name'], benefit.id)}`,
    `\`${benefit.id}\` · ${KINDS[benefit.kind]} · in vigore ${periodPhrase(benefit.in_force)}`,
    text(texts['what'], ''),
    relations(benefit),
    conditions(input),
    amounts(input),
    derivedFacts(input),
    parameters(input),
    practical(input),
    sources(input),
    cases(input),
    'Pagina generata dalle regole con `npm run docs`: si corregge la regola, non la pagina.',
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

const text = (value: unknown, otherwise: string): string => (typeof value === 'string' ? value : otherwise);

function relations({ replaces, replaced_by: replacedBy, incompatible_with: rivals }: Benefit): string {
  const link = (id: string): string => `[${id}](${id}.md)`;
  const rows = [
    ['Sostituisce', replaces],
    ['Sostituito da', replacedBy],
    ['Non insieme a', rivals],
  ] as const;
  return rows
    .flatMap(([label, ids]) => (ids?.length ? [`- ${label}: ${ids.map(link).join(', ')}`] : []))
    .join('\n');
}

function conditions({ benefit, texts }: PageInput): string {
  const labels = (texts['conditions'] ?? {}) as Json;
  const rows = benefit.conditions.all.map((clause) => {
    const label = text(labels[clause.id ?? ''], clause.id ?? '')
      .replaceAll('{{limit}}', limitPhrase(clause))
      .replaceAll('|', '/');
    return `| ${label} | \`${conditionPhrase(clause).replaceAll('|', '/')}\` | ${cited(clause.source)} |`;
  });
  const ended = benefit.ended_when
    ? `\n\nConta come finito se: \`${conditionPhrase(benefit.ended_when)}\`.`
    : '';
  if (rows.length === 0) return '';
  return `## Per chi\n\n| requisito | regola | fonte |\n| --- | --- | --- |\n${rows.join('\n')}${ended}`;
}

/** What stands for `{{limit}}` in a label: the limit of the first comparison. */
function limitPhrase(clause: Condition): string {
  const comparisons: Readonly<Record<string, unknown>> = { ...clause };
  const limit = COMPARATORS.map((word) => comparisons[word]).find((value) => value !== undefined);
  return limit === undefined
    ? 'il limite'
    : Array.isArray(limit)
      ? (limit as Value[]).map(valuePhrase).join(', ')
      : valuePhrase(limit as Value);
}

/** The derived facts that the rule uses, and those that they use in turn. */
function derivedFacts({ book, benefit }: PageInput): string {
  const found = new Map<string, string>();
  const collect = (part: unknown): void => {
    walk(part, (form) => {
      const fact = book.derivedFacts.find(({ id }) => id === form['fact']);
      if (!fact || found.has(fact.id)) return;
      found.set(
        fact.id,
        fact.condition === undefined ? valuePhrase(fact.value as Value) : conditionPhrase(fact.condition),
      );
      collect([fact.value, fact.condition]);
    });
  };
  collect([benefit.conditions, benefit.steps, benefit.amount, benefit.ended_when]);
  const rows = [...found].map(([id, phrase]) => `- \`${id}\` = \`${phrase}\``);
  return rows.length === 0 ? '' : `## Parole della regola\n\n${rows.join('\n')}`;
}

const cited = (source: string | readonly string[] | undefined): string =>
  (typeof source === 'string' ? [source] : (source ?? [])).map((id) => `\`${id}\``).join(', ');

function amounts({ benefit, texts }: PageInput): string {
  if (!benefit.amount) return '';
  const labels = (texts['steps'] ?? {}) as Json;
  const blocks = benefit.amount.map((block) => {
    const when = block.when ? `se \`${conditionPhrase(block.when)}\`: ` : '';
    const months = block.per === 'month' && block.months ? ` (${block.months} mensilità)` : '';
    const details = Object.entries(block.details ?? {}).map(([id, value]) => {
      const parts = Array.isArray(value) ? value : [value];
      return `  - ${id}: \`${parts.map(valuePhrase).join('; ')}\``;
    });
    return [
      `- ${when}${block.up_to ? 'fino a ' : ''}\`${valuePhrase(block.value)}\` ${PERIODS[block.per]}${months}`,
      ...details,
    ].join('\n');
  });
  const steps = Object.entries(benefit.steps ?? {}).map(
    ([id, value]) => `- \`${id}\` (${text(labels[id], id)}) = \`${valuePhrase(value)}\``,
  );
  return `## Quanto\n\n${blocks.join('\n')}${steps.length > 0 ? `\n\nDove:\n\n${steps.join('\n')}` : ''}`;
}

function parameters({ book, benefit }: PageInput): string {
  const own = Object.entries(benefit.parameters ?? {});
  const shared = new Map<string, Parameter>();
  walk([benefit.conditions, benefit.steps, benefit.amount, benefit.ended_when], (form) => {
    for (const key of ['parameter', 'by', 'revalued_by']) {
      const id = form[key];
      const parameter = typeof id === 'string' && !benefit.parameters?.[id] ? book.parameters[id] : undefined;
      if (parameter) shared.set(id as string, parameter);
    }
  });
  const tables = [...own, ...shared].map(([id, parameter]) => parameterTable(id, parameter));
  return tables.length === 0 ? '' : `## Cifre e loro storia\n\n${tables.join('\n\n')}`;
}

function parameterTable(id: string, { unit, values }: Parameter): string {
  const rows = Object.keys(values)
    .sort()
    .map((since) => {
      const { value, until, source, confidence } = values[since] as Parameter['values'][string];
      return `| ${since} | ${until ?? ''} | ${value === null ? 'abolito' : String(value)} | ${cited(source)}${confidence ? ` (${confidence})` : ''} |`;
    });
  return `### ${id} (${unit})\n\n| dal | fino al | valore | fonte |\n| --- | --- | --: | --- |\n${rows.join('\n')}`;
}

function practical({ benefit, ui }: PageInput): string {
  const label = (kind: string, id: string): string => {
    const entry = ((ui[kind] ?? {}) as Json)[id];
    return typeof entry === 'string' ? entry : text((entry as Json | undefined)?.['name'], id);
  };
  const places = benefit.apply_at.map((id) => label('places', id)).join(', ');
  const documents = benefit.documents.map((id) => `- ${label('documents', id)}`).join('\n');
  return `## Dove e con che cosa\n\n${places}.${documents === '' ? '' : `\n\n${documents}`}`;
}

function sources({ book, benefit }: PageInput): string {
  const used = new Set<string>(Object.keys(benefit.sources));
  walk(benefit.conditions, (form) => {
    for (const id of typeof form['source'] === 'string'
      ? [form['source']]
      : Array.isArray(form['source'])
        ? (form['source'] as string[])
        : [])
      used.add(id);
  });
  const rows = [...used].map((id) => {
    const source: Source | undefined = benefit.sources[id] ?? book.sources[id];
    const title = source?.url === undefined ? (source?.title ?? id) : `[${source.title}](${source.url})`;
    return `- \`${id}\`: ${title}${source?.confidence ? ` (${source.confidence})` : ''}`;
  });
  const legend =
    'A: pagina ufficiale vista. B: altra pagina. C: conoscenza della legge, senza pagina: da verificare.';
  return rows.length === 0 ? '' : `## Fonti\n\n${rows.join('\n')}\n\n${legend}`;
}

function cases({ cases: list }: PageInput): string {
  if (list.length === 0) return '';
  const rows = list.map(({ date, name, expect }) => {
    const status = expect.values().next().value?.status ?? '';
    return `| ${date} | ${name.replaceAll('|', '/')} | ${status} |`;
  });
  return `## Casi\n\n| giorno | caso | esito |\n| --- | --- | --- |\n${rows.join('\n')}`;
}
