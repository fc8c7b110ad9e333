/** Where a mutant can be seen: in the cases of which benefits, on which reference dates; and why, perhaps, on none that counts. */
import type { Interval, Parameter, RuleBook } from '../../engine/index.js';
import type { Json } from '../check/subject.js';
import { common, FIRST_SCREENED } from './days.js';
import { partAt } from './mutation.js';
import type { Mutant } from './mutants.js';
import { contentOf } from './pieces.js';
import type { Usage } from './usage.js';

export interface Sight {
  readonly benefits: readonly string[];
  /** Reference dates on which a case can notice it. */
  readonly days: Interval;
  /** Those of them that are screened: where a household is looked for. */
  readonly screened: Interval;
  /** Why it shows on no screened day: then it is equivalent unless a case of another day kills it. */
  readonly hidden?: string;
  /** Why it is equivalent if the search finds nobody whose outcome it changes. */
  readonly old?: string;
}

/** @param lastScreened the last day of which the rules know all figures */
export function sightOf(book: RuleBook, mutant: Mutant, usage: Usage, lastScreened: string): Sight {
  const { piece, usageKey } = mutant;
  const uses = usageKey === undefined ? undefined : usage.of(usageKey);
  // Read as of another day than the reference date, a value shows on any.
  const anyDay = uses?.some(({ anyPeriod }) => anyPeriod) ?? false;
  const period = { from: FIRST_SCREENED, to: lastScreened };
  const days = common(mutant.days, period);
  const sight = {
    benefits: piece.kind === 'benefit' ? [piece.id] : usage.benefitsOf(usageKey ?? ''),
    days: anyDay ? {} : (mutant.days ?? {}),
    screened: anyDay ? period : (days ?? period),
  };
  if (uses?.length === 0) return { ...sight, hidden: 'no rule consults it' };
  if (readsTheSame(book, mutant))
    return { ...sight, hidden: 'the parameter has the same value on both days' };
  if (anyDay)
    return days
      ? sight
      : { ...sight, old: 'a figure of days that are not screened, on which no outcome depends any more' };
  if (!days) return { ...sight, hidden: 'shows only on days that are not screened' };
  if (uses && !uses.some((use) => common(use.days, days)))
    return { ...sight, hidden: 'shows only on days on which no rule in force consults it' };
  return sight;
}

/** The day as of which a parameter is read, moved within one period of its. */
function readsTheSame(book: RuleBook, { kind, piece, path, value }: Mutant): boolean {
  if (kind !== 'date' || piece.kind === 'parameter') return false;
  const content = contentOf(book, piece);
  const length = path.at(-1) === 'date' && path.at(-2) === 'at' ? 2 : path.at(-1) === 'at' ? 1 : 0;
  if (length === 0) return false;
  const { parameter } = partAt(content, path.slice(0, -length)) as Json;
  const own = (content as { parameters?: Readonly<Record<string, Parameter>> }).parameters;
  const series = own?.[String(parameter)] ?? book.parameters[String(parameter)];
  const starts = Object.keys(series?.values ?? {}).sort();
  const entryOn = (date: unknown): string | undefined => {
    const start = starts.findLast((candidate) => candidate <= String(date));
    const { until = '' } = (start !== undefined && series?.values[start]) || {};
    return until !== '' && until < String(date) ? undefined : start;
  };
  return entryOn(partAt(content, path)) === entryOn(value);
}
