// Benefits that ask about each other: who holds one, whether it is likely, what it pays; in any order of the files, never in a circle.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compileRules,
  readHousehold,
  RuleError,
  screen,
  type Benefit,
  type Condition,
  type GivenHousehold,
  type Value,
} from '../../src/engine/index.js';
import { benefit, book } from './books.js';
import { ALONE, DATE, outcomeOf, statuses, UNKNOWN } from './outcomes.js';

const poor: Condition = { id: 'poor', fact: 'isee', at_most: 9360, source: 'law' };
const asking = (condition: Condition): Benefit =>
  benefit('asking', { conditions: { all: [{ ...condition, id: 'asks', source: 'law' }] } });

/** What `asking` comes to beside a benefit `second` for the poor. */
function asked(
  condition: Condition,
  given: GivenHousehold,
  rest: Partial<Benefit> = {},
  date = DATE,
): string {
  const second = benefit('second', { conditions: { all: [poor] }, ...rest });
  return outcomeOf(book({ benefits: [asking(condition), second] }), 'asking', given, date).status;
}

const family = (own: object, child: object = { receives: [] }): GivenHousehold => ({
  household: [
    { relation: 'self', ...own },
    { relation: 'child', ...child },
  ],
});
const [RICH, POOR] = [{ isee: 9360.01 }, { isee: 9360 }];

describe('holder_of', () => {
  const holder: Condition = { holder_of: 'second' };

  it('is whoever of the household receives it, or is likely to', () => {
    const receiving = { receives: ['first', 'second'] };
    expect(asked(holder, { ...family({ receives: [] }, receiving), ...RICH })).toBe('likely');
    expect(asked(holder, { ...family(receiving), ...RICH })).toBe('likely');
    expect(asked(holder, { ...family({ receives: ['first'] }), ...RICH })).toBe('not');
    expect(asked(holder, { ...family({ receives: [] }), ...POOR })).toBe('likely');
  });

  it('by: self asks the applicant alone', () => {
    const self: Condition = { holder_of: 'second', by: 'self' };
    expect(asked(self, { ...family({ receives: [] }, { receives: ['second'] }), ...RICH })).toBe('not');
    expect(asked(self, { ...family({ receives: ['second'] }), ...RICH })).toBe('likely');
    expect(asked(self, { ...family({ receives: [] }), ...POOR })).toBe('likely');
    const ofChild: Condition = { some_member: { all: [{ fact: 'relation', is: 'child' }, self] } };
    expect(asked(ofChild, { ...family({ receives: [] }, { receives: ['second'] }), ...RICH })).toBe('not');
    expect(asked(ofChild, { ...family({ receives: ['second'] }), ...RICH })).toBe('likely');
  });

  it('while it is open who receives it, that is what is missing', () => {
    const given = { ...family({ receives: [] }, { receives: UNKNOWN }), ...RICH };
    const rules = book({
      benefits: [asking(holder), benefit('second', { conditions: { all: [poor] } })],
    });
    expect(outcomeOf(rules, 'asking', given)).toMatchObject({
      status: 'possible',
      missing: [{ fact: 'receives', member: 1 }],
    });
  });

  it('of a benefit that nobody can say to receive, counts only that it is likely', () => {
    const rules = (given: GivenHousehold): string =>
      outcomeOf(
        book({
          benefits: [asking({ holder_of: 'fourth' }), benefit('fourth', { conditions: { all: [poor] } })],
        }),
        'asking',
        given,
      ).status;
    expect(rules({ ...ALONE, ...POOR })).toBe('likely');
    expect(rules({ ...ALONE, ...RICH })).toBe('not');
  });
});

describe('likely', () => {
  const likely: Condition = { likely: 'second' };

  it('asks the outcome and not what is received', () => {
    expect(asked(likely, { ...family({ receives: ['second'] }), ...RICH })).toBe('not');
    expect(asked(likely, { ...family({ receives: [] }), ...POOR })).toBe('likely');
    expect(asked(likely, { ...ALONE, isee: UNKNOWN })).toBe('possible');
    expect(asked({ not: likely }, { ...ALONE, ...RICH })).toBe('likely');
  });

  it('is no before the other starts, after it ends, and when it has ended for this household', () => {
    const years = { in_force: { from: '2025-01-01', to: '2025-12-31' } };
    const on = (date: string): string => asked(likely, { ...ALONE, ...POOR }, years, date);
    expect(['2024-12-31', '2025-01-01', '2025-12-31', '2026-01-01'].map(on)).toEqual([
      'not',
      'likely',
      'likely',
      'not',
    ]);
    const ended = { ended_when: { fact: 'job_end', before: '2026-01-01' } as const };
    expect(asked(likely, { ...ALONE, ...POOR, job_end: '2025-12-31' }, ended)).toBe('not');
    expect(asked(likely, { ...ALONE, ...POOR, job_end: '2026-01-01' }, ended)).toBe('likely');
    expect(asked(likely, { ...ALONE, ...POOR }, ended)).toBe('possible');
  });
});

describe('amount_of', () => {
  /** What is paid on top of what `second` pays. */
  const onTop = (per: 'month' | 'year' | 'once', given: GivenHousehold, rest: Partial<Benefit>): unknown => {
    const value: Value = { sum: [1, { amount_of: 'second', per }] };
    const first = benefit('first', { amount: [{ per: 'month', value }] });
    const second = benefit('second', { conditions: { all: [poor] }, ...rest });
    const { amount } = outcomeOf(book({ benefits: [first, second] }), 'first', { ...ALONE, ...given });
    return amount?.min === amount?.max ? amount?.min : [amount?.min, amount?.max];
  };
  const monthly: Partial<Benefit> = { amount: [{ per: 'month', months: 13, value: 100 }] };
  const once: Partial<Benefit> = { amount: [{ per: 'once', value: 700 }] };

  it('is what the other pays in that period when it is likely, else nothing', () => {
    expect(onTop('month', POOR, monthly)).toBe(101);
    expect(onTop('year', POOR, monthly)).toBe(1301);
    expect(onTop('once', POOR, once)).toBe(701);
    expect(onTop('month', RICH, monthly)).toBe(1);
    expect(onTop('month', POOR, {})).toBe(1);
    const ended: Partial<Benefit> = { ...monthly, ended_when: { fact: 'job_end', before: '2026-01-01' } };
    expect(onTop('month', { ...POOR, job_end: '2025-12-31' }, ended)).toBe(1);
    expect(onTop('month', { ...POOR, job_end: '2026-01-01' }, ended)).toBe(101);
  });

  it('is nothing in a period in which the other does not pay', () => {
    expect(onTop('once', POOR, monthly)).toBe(1);
    expect(onTop('month', POOR, once)).toBe(1);
  });

  it('lies between nothing and all while the other is open', () => {
    expect(onTop('month', { isee: UNKNOWN }, monthly)).toEqual([1, 101]);
  });
});

describe('the order of the files', () => {
  const parts = [
    benefit('base', { conditions: { all: [poor] }, amount: [{ per: 'month', value: 100 }] }),
    benefit('on-base', {
      amount: [{ per: 'month', value: { sum: [5, { amount_of: 'base', per: 'month' }] } }],
    }),
    asking({ all: [{ likely: 'on-base' }, { holder_of: 'base' }] }),
    benefit('last', { conditions: { all: [{ id: 'no', not: { likely: 'asking' }, source: 'law' }] } }),
    benefit('apart'),
  ];

  it('changes no outcome, only their order', () => {
    const given = fc.constantFrom({ ...ALONE, ...POOR }, { ...ALONE, ...RICH }, { ...ALONE, isee: UNKNOWN });
    const orders = fc.shuffledSubarray(parts, { minLength: parts.length });
    fc.assert(
      fc.property(given, orders, (household, benefits) => {
        const rules = book({ benefits });
        expect(Object.keys(statuses(rules, household))).toEqual(benefits.map(({ id }) => id));
        for (const { id } of parts) {
          expect(outcomeOf(rules, id, household)).toEqual(
            outcomeOf(book({ benefits: parts }), id, household),
          );
        }
      }),
    );
    expect(statuses(book({ benefits: parts }), { ...ALONE, ...POOR })).toMatchObject({
      asking: 'likely',
      last: 'not',
    });
  });

  it('a screening of some takes those along on which they depend, and no others', () => {
    const rules = book({ benefits: parts });
    const household = readHousehold(rules.facts, { ...ALONE, ...POOR }, { defaults: false });
    const only = (ids: string[]): string[] =>
      screen(compileRules(rules, DATE, ids), household).outcomes.map(({ benefit: id }) => id);
    expect(only(['asking'])).toEqual(['base', 'on-base', 'asking']);
    expect(only(['apart'])).toEqual(['apart']);
    expect(only([])).toEqual([]);
  });
});

describe('a circle', () => {
  const ask = (id: string, other: string): Benefit =>
    benefit(id, { conditions: { all: [{ id: 'asks', likely: other, source: 'law' }] } });

  it('of benefits is a RuleError that names everybody in it', () => {
    const rules = book({ benefits: [benefit('apart'), ask('a', 'b'), ask('b', 'c'), ask('c', 'a')] });
    expect(() => compileRules(rules, DATE)).toThrow(RuleError);
    expect(() => compileRules(rules, DATE)).toThrow(
      'benefit a: depends on itself: a → b → c → a. Break the circle.',
    );
    expect(() => compileRules(rules, DATE, ['apart'])).not.toThrow();
  });

  it('is found through steps, amounts, the end and the last day to apply too', () => {
    const value: Value = { amount_of: 'self', per: 'month' };
    const rests: Partial<Benefit>[] = [
      { steps: { own: value } },
      { amount: [{ per: 'month', value }] },
      { ended_when: { holder_of: 'self' } },
      { apply_by: { shift: { reference_date: true }, days: value } },
      { conditions: { all: [{ id: 'x', source: 'law', any: [{ not: { likely: 'self' } }] }] } },
    ];
    for (const rest of rests) {
      const rules = book({ benefits: [benefit('self', rest)] });
      expect(() => compileRules(rules, DATE)).toThrow('depends on itself: self → self');
    }
  });

  it('a benefit that does not exist is a RuleError where it is asked about', () => {
    const rules = book({ benefits: [ask('a', 'nowhere')] });
    expect(() => compileRules(rules, DATE)).toThrow(
      'benefit a, condition asks: benefit "nowhere" does not exist',
    );
    expect(() => compileRules(rules, DATE, ['elsewhere'])).toThrow('benefit elsewhere: does not exist');
  });
});
