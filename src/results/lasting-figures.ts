/**
 * The rule book with today's figures going on: a figure that is known only up to a day keeps its last value. Figures of a coming year are
 * decreed when it begins; without this every benefit would look open from January on, and none could be said to come with time.
 * Dates are left to lapse: last year's window of claims says nothing about the next.
 */
import type { Benefit, Parameter, ParameterValue, RuleBook } from '../engine/index.js';

type Parameters = Readonly<Record<string, Parameter>>;

export function withLastingFigures(book: RuleBook): RuleBook {
  return {
    ...book,
    parameters: lasting(book.parameters),
    benefits: book.benefits.map((benefit): Benefit =>
      benefit.parameters ? { ...benefit, parameters: lasting(benefit.parameters) } : benefit,
    ),
  };
}

function lasting(parameters: Parameters): Record<string, Parameter> {
  return Object.fromEntries(
    Object.entries(parameters).map(([id, parameter]) => [id, lastingParameter(parameter)]),
  );
}

function lastingParameter(parameter: Parameter): Parameter {
  const last = Object.keys(parameter.values).sort().at(-1);
  const entry = last === undefined ? undefined : parameter.values[last];
  if (last === undefined || entry?.until === undefined || isDate(parameter, entry)) return parameter;
  const open = { ...entry };
  delete open.until;
  return { ...parameter, values: { ...parameter.values, [last]: open } };
}

const isDate = ({ unit }: Parameter, { value }: ParameterValue): boolean =>
  unit === 'date' || (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value));
