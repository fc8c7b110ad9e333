/** `ipt screen` and `ipt explain`: one household on one date. */
import {
  compileRules,
  explain,
  HouseholdError,
  readHousehold,
  screen,
  type GivenHousehold,
  type Household,
  type Outcome,
} from '../../engine/index.js';
import { loadRules } from '../rule-files.js';
import { explanationText } from '../trace-text.js';
import { FileError, YamlFile } from '../yaml-file.js';

export interface HouseholdOptions {
  /** Reference date. */
  readonly date: string;
  /** File of facts: the flat form of the examples, or one entry of an examples file (its `facts`). */
  readonly facts: string;
  readonly format: 'json' | 'text';
  /** Fill what is left out with `default_for_cases`. */
  readonly defaults: boolean;
  readonly rules?: string;
}

export function screenCommand(options: HouseholdOptions): number {
  const { book } = loadRules(options.rules);
  const household = householdFrom(options, book.facts);
  const screening = screen(compileRules(book, options.date), household);
  if (options.format === 'json') console.log(JSON.stringify(screening, null, 2));
  else console.log(screening.outcomes.map(outcomeLine).join('\n'));
  return 0;
}

export function explainCommand(id: string, options: HouseholdOptions): number {
  const { book } = loadRules(options.rules);
  const explanation = explain(compileRules(book, options.date), householdFrom(options, book.facts), id);
  console.log(
    options.format === 'json' ? JSON.stringify(explanation, null, 2) : explanationText(explanation),
  );
  return 0;
}

function householdFrom(options: HouseholdOptions, facts: Parameters<typeof readHousehold>[0]): Household {
  const file = new YamlFile(options.facts);
  if (file.problems.length > 0) throw new FileError(file.problems);
  const content = file.content as { facts?: GivenHousehold } | GivenHousehold | null;
  const given =
    content && typeof content === 'object' && 'facts' in content && typeof content.facts === 'object'
      ? content.facts
      : content;
  try {
    return readHousehold(facts, given as GivenHousehold, { defaults: options.defaults, date: options.date });
  } catch (error) {
    if (!(error instanceof HouseholdError)) throw error;
    throw new FileError(
      error.problems.map(({ fact, member, problem, remedy }) => ({
        file: file.name,
        line: file.lineOf(member === undefined ? [fact] : ['household', member, fact]),
        where: member === undefined ? fact : `household.${member}.${fact}`,
        problem,
        remedy,
      })),
    );
  }
}

function outcomeLine({
  benefit,
  status,
  amount,
  received,
  failed,
  missing,
  firstSteps,
  replacedBy,
}: Outcome): string {
  const figure = amount
    ? ` ${amount.min === amount.max ? amount.min.toFixed(2) : `${amount.min} … ${amount.max}`} EUR/${amount.per}`
    : '';
  const notes = [
    received ? 'already received' : '',
    failed.length > 0 ? `because of ${failed.map(({ id }) => id).join(', ')}` : '',
    firstSteps.length > 0 ? `first: ${firstSteps.join(', ')}` : '',
    missing.length > 0
      ? `missing ${missing.map(({ fact, member }) => (member === undefined ? fact : `${fact} of member ${member}`)).join(', ')}`
      : '',
    status === 'ended' && replacedBy.length > 0 ? `now ${replacedBy.join(', ')}` : '',
  ].filter((note) => note !== '');
  return `${status.padEnd(8)} ${benefit}${figure}${notes.length > 0 ? ` (${notes.join('; ')})` : ''}`;
}
