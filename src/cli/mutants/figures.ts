/** Figures and dates that rules name, as they are on a day: what a household is brought up to. */
import type { Parameter } from '../../engine/index.js';
import { walk, type Json } from '../check/subject.js';
import type { Reach } from './reach.js';

const ISO_DATE = /^\d{4}-\d\d-\d\d$/;

/** A figure, or the parameter that has it. */
type Source = number | Parameter;

/** The nearest to a date: a value may be consulted as of an earlier day. */
const VALUES = 2;

export class Figures {
  readonly #onDates = new Map<string, readonly number[]>();

  constructor(private readonly sources: readonly Source[]) {}

  /** The figures of a date, each once, in the order in which they were found. */
  on(date: string): readonly number[] {
    let figures = this.#onDates.get(date);
    if (!figures) {
      const found = this.sources.flatMap((source) =>
        typeof source === 'number' ? source : valuesOn(source, date),
      );
      this.#onDates.set(date, (figures = [...new Set(found)]));
    }
    return figures;
  }
}

function valuesOn({ values }: Parameter, date: string): number[] {
  const begun = Object.keys(values)
    .filter((start) => start <= date)
    .sort()
    .reverse();
  return begun.slice(0, VALUES).flatMap((start) => {
    const value = values[start]?.value;
    return typeof value === 'number' ? value : [];
  });
}

/** Figures written in the entries of a form, or in parameters that they name. */
const sourcesIn = (reach: Reach, form: Json): Source[] =>
  Object.values(form)
    .flat()
    .flatMap((value): Source[] => {
      if (typeof value === 'number') return [value];
      const parameter = reach.parameter((value as { parameter?: unknown } | null | undefined)?.parameter);
      return parameter ? [parameter] : [];
    });

/** The same of a part and of everything in it. */
export function allSourcesIn(reach: Reach, part: unknown): Source[] {
  if (typeof part === 'number') return [part];
  const found: Source[] = [];
  walk(part, (form) => {
    const own = reach.parameter(form['parameter']);
    found.push(...(own ? [own] : []), ...sourcesIn(reach, form));
  });
  return found;
}

/** By fact, what rules compare it with: in conditions, and as limits of tables. */
export function limitsOf(reach: Reach): ReadonlyMap<string, Figures> {
  const sources = new Map<string, Source[]>();
  for (const form of reach.forms(reach.whole())) {
    const table = form['table'] as { fact?: unknown } | undefined;
    const fact = form['fact'] ?? table?.fact;
    if (typeof fact !== 'string') continue;
    const rows = Array.isArray(form['bands']) ? (form['bands'] as Json[]) : [form];
    const limits = rows.flatMap((row) =>
      sourcesIn(reach, { ...row, value: undefined, otherwise: undefined }),
    );
    sources.set(fact, [...(sources.get(fact) ?? []), ...limits]);
  }
  return new Map([...sources].map(([fact, found]) => [fact, new Figures(found)]));
}

/** Dates written in forms, and the days on which parameters change that are read as of another day. */
export const datesIn = (reach: Reach, forms: readonly Json[]): string[] =>
  forms.flatMap((form) => {
    const { values = {} } = ('at' in form && reach.parameter(form['parameter'])) || {};
    const written = Object.values(form).filter(
      (value): value is string => typeof value === 'string' && ISO_DATE.test(value),
    );
    return [...written, ...Object.keys(values)];
  });
