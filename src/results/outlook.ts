/**
 * What time alone changes within two years: benefits that cannot be had now and open on a later day, and likely ones that end. The household is
 * judged again month by month and on the days that matter, with nothing changed but the date; the day of a turn is found by halving.
 *
 * Nothing is said of a benefit that would turn only because a figure of the law is not known that far: figures go on as they are
 * (lasting-figures.ts), and a turn that hangs on such a figure is left out; one beside which other figures lapse says so.
 */
import { formatDay, parseDay, type Day } from '../engine/calendar.js';
import {
  compileRules,
  readHousehold,
  screen,
  type GivenHousehold,
  type Outcome,
  type RuleBook,
  type Screening,
} from '../engine/index.js';
import { withBirthDates } from './later-household.js';
import { withLastingFigures } from './lasting-figures.js';
import { canTurn, figuresIn } from './time-traces.js';
import { causeOfTurn, type Cause } from './turn-cause.js';
import { turningDays } from './turning-days.js';

/** How far ahead one looks, in months. */
const HORIZON = 24;

export interface Turn {
  readonly benefit: string;
  readonly kind: 'opens' | 'closes';
  /** First day on which it opens, last day before it closes: `YYYY-MM-DD`. */
  readonly on: string;
  /** What it is from the first day of the new state. */
  readonly status: Outcome['status'];
  readonly cause: Cause;
  /** Some of its figures are not known that far: those of today were taken. */
  readonly withFiguresOfToday: boolean;
}

export interface OutlookOptions {
  readonly book: RuleBook;
  /** Reference date. */
  readonly date: string;
  readonly household: GivenHousehold;
  /** What came out on the reference date. */
  readonly screening: Screening;
  readonly months?: number;
}

/**
 * Finds the turns, pausing after each small piece of work, so that the caller can let the page breathe. Turns come in the order of their days.
 */
export function* outlook(options: OutlookOptions): Generator<undefined, readonly Turn[]> {
  const { book, date, screening, months = HORIZON } = options;
  const household = withBirthDates(options.household, date);
  const judge = judgeOn(book, household, new Set(screening.outcomes.map(({ benefit }) => benefit)));
  yield;
  const days = turningDays(book, household, date, months);
  let waiting = yield* candidates(book, screening, days.at(-1));
  let before = parseDay(date) ?? 0;
  const turns: { readonly first: Day; readonly turn: Turn }[] = [];
  for (const day of days) {
    if (waiting.length === 0) break;
    const later = yield* judgeInBatches(
      judge,
      day,
      waiting.map(({ benefit }) => benefit),
    );
    const turned = waiting.filter(({ benefit, open }) => isOpen(later.get(benefit)) !== open);
    for (const { benefit, open } of turned) {
      let [from, to] = [before, day];
      while (to - from > 1) {
        const middle = Math.floor((from + to) / 2);
        if (isOpen(judge(middle, [benefit]).get(benefit)) === open) from = middle;
        else to = middle;
        yield;
      }
      const turn = yield* turnOf({ benefit, opens: !open, day: to, judge, household });
      if (turn) turns.push({ first: to, turn });
    }
    waiting = waiting.filter((one) => !turned.includes(one));
    before = day;
  }
  return turns.sort((a, b) => a.first - b.first).map(({ turn }) => turn);
}

/** Judging compiles rules: as many benefits at once as a slow telephone compiles without being noticed. */
const BATCH = 12;

function* judgeInBatches(
  judge: Judge,
  day: Day,
  benefits: readonly string[],
): Generator<undefined, ReadonlyMap<string, Outcome>> {
  const found = new Map<string, Outcome>();
  for (let start = 0; start < benefits.length; start += BATCH) {
    for (const [id, outcome] of judge(day, benefits.slice(start, start + BATCH))) found.set(id, outcome);
    yield;
  }
  return found;
}

type Judge = (day: Day, benefits: readonly string[], options?: { lapsing: true }) => Map<string, Outcome>;

/** Judges benefits on a day, with the rivals that may take their place among those that were screened. */
function judgeOn(book: RuleBook, household: GivenHousehold, screened: ReadonlySet<string>): Judge {
  const lasting = withLastingFigures(book);
  const known = readHousehold(book.facts, household, { defaults: false });
  const rivals = new Map(book.benefits.map(({ id, incompatible_with: others = [] }) => [id, others]));
  return (day, benefits, options) => {
    const wanted = [
      ...new Set(
        benefits.flatMap((id) => [id, ...(rivals.get(id) ?? []).filter((rival) => screened.has(rival))]),
      ),
    ];
    const rules = compileRules(options?.lapsing ? book : lasting, formatDay(day), wanted);
    return new Map(screen(rules, known).outcomes.map((outcome) => [outcome.benefit, outcome]));
  };
}

const isOpen = (outcome: Outcome | undefined): boolean =>
  outcome?.status === 'likely' || outcome?.status === 'possible';

interface Candidate {
  readonly benefit: string;
  /** On the reference date. */
  readonly open: boolean;
}

/**
 * Benefits that may turn: likely ones, those not yet in force, and those all of whose failing clauses time can move. Reasons are worked out
 * when they are asked for, so there is a pause after each.
 */
function* candidates(
  book: RuleBook,
  { date, outcomes }: Screening,
  end: Day | undefined,
): Generator<undefined, readonly Candidate[]> {
  const last = end === undefined ? date : formatDay(end);
  const starts = ({ values }: { values: object } = { values: {} }): boolean =>
    Object.keys(values).some((since) => since > date && since <= last);
  const rules = new Map(book.benefits.map((benefit) => [benefit.id, benefit]));
  const found: Candidate[] = [];
  for (const outcome of outcomes) {
    const { benefit, status, startsOn } = outcome;
    const own = rules.get(benefit)?.parameters;
    const changesLater = (id: string): boolean => starts(own?.[id] ?? book.parameters[id]);
    const comes =
      status === 'not-yet'
        ? startsOn !== undefined && startsOn <= last
        : status === 'not' && outcome.failed.every((clause) => canTurn(clause, changesLater));
    if (status === 'likely') found.push({ benefit, open: true });
    else if (comes) found.push({ benefit, open: false });
    yield;
  }
  return found;
}

interface Turning {
  readonly benefit: string;
  readonly opens: boolean;
  /** First day of the new state. */
  readonly day: Day;
  readonly judge: Judge;
  readonly household: GivenHousehold;
}

function* turnOf({ benefit, opens, day, judge, household }: Turning): Generator<undefined, Turn | undefined> {
  const after = judge(day, [benefit]).get(benefit);
  yield;
  const closed = opens ? judge(day - 1, [benefit]).get(benefit) : after;
  yield;
  const cause = closed && causeOfTurn(closed, day, household);
  if (!after || !cause) return undefined;
  const lapsed = Object.keys(judge(day, [benefit], { lapsing: true }).get(benefit)?.lapsed ?? {});
  yield;
  const deciding = figuresIn(closed.failed);
  if (lapsed.some((figure) => deciding.has(figure))) return undefined;
  return {
    benefit,
    kind: opens ? 'opens' : 'closes',
    on: formatDay(opens ? day : day - 1),
    status: after.status,
    cause,
    withFiguresOfToday: lapsed.length > 0,
  };
}
