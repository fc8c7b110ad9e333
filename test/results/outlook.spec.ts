import { describe, expect, it } from 'vitest';
import { loadRules } from '../../src/cli/rule-files.js';
import {
  compileRules,
  readHousehold,
  screen,
  type Benefit,
  type GivenHousehold,
  type RuleBook,
} from '../../src/engine/index.js';
import { withLastingFigures } from '../../src/results/lasting-figures.js';
import { withBirthDates } from '../../src/results/later-household.js';
import { outlook, type Turn } from '../../src/results/outlook.js';
import { benefit, book } from '../engine/books.js';

const TODAY = '2026-11-22';

/** All turns, and how many pauses were made on the way. */
function look(
  rules: RuleBook,
  household: GivenHousehold,
  date = TODAY,
): { turns: readonly Turn[]; pauses: number } {
  const compiled = compileRules(rules, date);
  const screening = screen(compiled, readHousehold(rules.facts, household, { defaults: false }));
  const work = outlook({ book: rules, date, household, screening });
  for (let pauses = 0; ; pauses += 1) {
    const step = work.next();
    if (step.done) return { turns: step.value, pauses };
  }
}

const rule = (id: string, condition: object, rest: Partial<Benefit> = {}): Benefit =>
  benefit(id, {
    kind: 'service',
    conditions: { all: [{ id: 'clause', source: 'law', ...condition } as never] },
    ...rest,
  });

const withRules = (...benefits: Benefit[]): RuleBook => book({ benefits });

const self = (facts: Record<string, string | number | object>): GivenHousehold => ({
  household: [{ relation: 'self', ...facts }],
});

const OLD = rule('old', { fact: 'age', at_least: 67 });
const YOUNG = rule('young', { fact: 'age', less_than: 3 });

describe('what time opens', () => {
  it('opens on the very birthday, and says whose and which', () => {
    const { turns } = look(withRules(OLD), self({ birth_date: '1960-03-10' }));
    expect(turns).toEqual([
      {
        benefit: 'old',
        kind: 'opens',
        on: '2027-03-10',
        status: 'likely',
        cause: { kind: 'age', member: 0, years: 67, months: 0 },
        withFiguresOfToday: false,
      },
    ]);
  });

  it('says nothing of a birthday one day beyond the two years', () => {
    expect(look(withRules(OLD), self({ birth_date: '1961-11-22' })).turns).toHaveLength(1);
    expect(look(withRules(OLD), self({ birth_date: '1961-11-23' })).turns).toEqual([]);
  });

  it('completes an age on 1 March of a common year for who was born on 29 February', () => {
    expect(look(withRules(OLD), self({ birth_date: '1960-02-29' })).turns[0]?.on).toBe('2027-03-01');
  });

  it('knows of an age alone the first and the last day on which the next is reached', () => {
    const [turn] = look(withRules(OLD), self({ age: 66 })).turns;
    expect(turn).toMatchObject({
      on: '2026-11-23',
      status: 'possible',
      cause: { kind: 'age', years: 67, atLatest: '2027-11-22' },
    });
  });

  it('takes months of age where the law counts them', () => {
    const months = rule('months', {
      value: { completed_months: { from: { fact: 'birth_date' } } },
      at_least: 805,
    });
    const [turn] = look(withRules(months), self({ birth_date: '1960-03-10' })).turns;
    expect(turn).toMatchObject({ on: '2027-04-10', cause: { kind: 'age', years: 67, months: 1 } });
  });

  it('opens with a law that begins', () => {
    const later = benefit('later', { kind: 'service', in_force: { from: '2027-01-01' } });
    expect(look(withRules(later), self({ age: 30 })).turns).toMatchObject([
      { kind: 'opens', on: '2027-01-01', status: 'likely', cause: { kind: 'law' } },
    ]);
  });

  it('says nothing where something fails that time does not mend', () => {
    const poor = benefit('poor', {
      kind: 'service',
      conditions: {
        all: [
          { id: 'age', fact: 'age', at_least: 67, source: 'law' },
          { id: 'isee', fact: 'isee', at_most: 5000, source: 'law' },
        ],
      },
    });
    expect(look(withRules(poor), { isee: 5001, ...self({ birth_date: '1960-03-10' }) }).turns).toEqual([]);
    expect(look(withRules(poor), { isee: 5000, ...self({ birth_date: '1960-03-10' }) }).turns).toHaveLength(
      1,
    );
  });

  it('finds a member who does not count yet', () => {
    const school = rule('school', {
      some_member: {
        all: [
          { fact: 'relation', is: 'child' },
          { fact: 'age', at_least: 3 },
        ],
      },
    });
    const household = {
      household: [
        { relation: 'self', age: 30 },
        { relation: 'child', birth_date: '2024-05-02' },
      ],
    };
    expect(look(withRules(school), household).turns).toMatchObject([
      { on: '2027-05-02', cause: { kind: 'age', member: 1, years: 3 } },
    ]);
  });
});

describe('what time closes', () => {
  it('closes on the day before the birthday', () => {
    const [turn] = look(withRules(YOUNG), self({ birth_date: '2024-05-02' })).turns;
    expect(turn).toMatchObject({
      kind: 'closes',
      on: '2027-05-01',
      status: 'not',
      cause: { kind: 'age', years: 3 },
    });
  });

  it('closes on the last day of a law', () => {
    const ending = benefit('ending', { kind: 'service', in_force: { to: '2026-12-31' } });
    expect(look(withRules(ending), self({ age: 30 })).turns).toMatchObject([
      { kind: 'closes', on: '2026-12-31', status: 'ended', cause: { kind: 'law' } },
    ]);
  });

  it('names the clause of a term that is measured from a date', () => {
    const recent = rule('recent', {
      fact: 'job_end',
      on_or_after: { shift: { reference_date: true }, days: -68 },
    });
    const [turn] = look(withRules(recent), { job_end: '2026-11-02', ...self({ age: 30 }) }).turns;
    expect(turn).toMatchObject({
      kind: 'closes',
      on: '2027-01-09',
      cause: { kind: 'term', failed: { id: 'clause' } },
    });
  });
});

describe('figures that are not known that far', () => {
  const poor = rule('poor', { fact: 'isee', at_most: { parameter: 'limit' } });

  it('do not make a benefit look lost when they lapse', () => {
    expect(look(withRules(poor), { isee: 9000, ...self({ age: 30 }) }).turns).toEqual([]);
  });

  it('do not make one look open when they lapse', () => {
    expect(look(withRules(poor), { isee: 20_000, ...self({ age: 30 }) }).turns).toEqual([]);
  });

  it('are said to be those of today where something else turns', () => {
    const both = benefit('both', {
      kind: 'service',
      conditions: {
        all: [
          { id: 'age', fact: 'age', at_least: 67, source: 'law' },
          { id: 'isee', fact: 'isee', at_most: { parameter: 'limit' }, source: 'law' },
        ],
      },
    });
    const [turn] = look(withRules(both), { isee: 9000, ...self({ birth_date: '1960-03-10' }) }).turns;
    expect(turn).toMatchObject({ on: '2027-03-10', status: 'likely', withFiguresOfToday: true });
  });

  it('say nothing of an age that the law may move by then', () => {
    const pension = (until: string): Benefit =>
      rule(
        'pension',
        { fact: 'age', at_least: { parameter: 'pension-age' } },
        {
          parameters: {
            'pension-age': { unit: 'years', values: { '2019-01-01': { value: 67, source: 'law', until } } },
          },
        },
      );
    const born = self({ birth_date: '1960-03-10' });
    expect(look(withRules(pension('2027-03-10')), born).turns).toHaveLength(1);
    expect(look(withRules(pension('2027-03-09')), born).turns).toEqual([]);
  });

  it('count when the next one is known: a limit that rises opens', () => {
    const [turn] = look(withRules(poor), { isee: 9360, ...self({ age: 30 }) }, '2024-06-01').turns;
    expect(turn).toMatchObject({ kind: 'opens', on: '2025-01-01', cause: { kind: 'term' } });
  });

  it('go on as they are, but dates lapse', () => {
    const lasting = withLastingFigures(
      book({
        benefits: [
          benefit('a', {
            parameters: {
              call: {
                unit: 'date',
                values: { '2026-01-01': { value: '2026-05-01', source: 'law', until: '2026-12-31' } },
              },
            },
          }),
        ],
      }),
    );
    expect(lasting.parameters['limit']?.values['2025-01-01']).toEqual({ value: 9360, source: 'law' });
    expect(lasting.benefits[0]?.parameters?.['call']?.values['2026-01-01']?.until).toBe('2026-12-31');
  });
});

describe('the household on later days', () => {
  it('turns an age into the birth dates that it allows', () => {
    expect(withBirthDates(self({ age: 66 }), TODAY)).toEqual(
      self({ birth_date: { min: '1959-11-23', max: '1960-11-22' } }),
    );
  });

  it('keeps a date of birth that is known, and narrows one that is known in part', () => {
    expect(withBirthDates(self({ age: 66, birth_date: '1960-01-31' }), TODAY)).toEqual(
      self({ birth_date: '1960-01-31' }),
    );
    expect(
      withBirthDates(self({ age: 66, birth_date: { min: '1960-01-01', max: '1960-12-31' } }), TODAY),
    ).toEqual(self({ birth_date: { min: '1960-01-01', max: '1960-11-22' } }));
  });

  it('leaves an unknown age unknown', () => {
    expect(withBirthDates(self({ age: { unknown: true } }), TODAY)).toEqual(self({}));
  });
});

describe('on the real rules', () => {
  const { book: rules } = loadRules();

  it('tells somebody of 66 the day of the assegno sociale, a month after the birthday since 2027', () => {
    const { turns } = look(rules, {
      citizenship: 'it',
      residence: 'registered',
      residence_continuous_years: 40,
      marital_status: 'single',
      ...self({ birth_date: '1960-03-10', taxable_income_year: 0 }),
    });
    expect(turns.find((turn) => turn.benefit === 'assegno-sociale')).toMatchObject({
      kind: 'opens',
      on: '2027-04-10',
      cause: { kind: 'age', years: 67, months: 1 },
    });
  });

  it('pauses often enough for a page to breathe', () => {
    expect(look(rules, self({ birth_date: '1960-03-10' })).pauses).toBeGreaterThan(24);
  });
});
