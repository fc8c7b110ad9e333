// The amount of a benefit: nothing due, a maximum, several blocks, instalments, details.
import { describe, expect, it } from 'vitest';
import type { AmountBlock, Benefit, GivenHousehold, Outcome } from '../../src/engine/index.js';
import { benefit, book } from './books.js';
import { ALONE, outcomeOf, UNKNOWN } from './outcomes.js';

type Blocks = [AmountBlock, ...AmountBlock[]];

const paying = (amount: Blocks, given: GivenHousehold, rest: Partial<Benefit> = {}): Outcome =>
  outcomeOf(book({ benefits: [benefit('first', { amount, ...rest })] }), 'first', { ...ALONE, ...given });
const exactly = (figure: number): object => ({ min: figure, max: figure });

describe('nothing due', () => {
  /** What is left of 9360 above the ISEE. */
  const rest: Blocks = [{ per: 'month', value: { difference: [9360, { fact: 'isee' }] } }];

  it('a cash benefit of zero or less is not, and says that the amount is why', () => {
    expect(paying(rest, { isee: 9359.99 })).toMatchObject({ status: 'likely', amount: exactly(0.01) });
    for (const isee of [9360, 9361]) {
      const outcome = paying(rest, { isee });
      expect(outcome).toMatchObject({ status: 'not', failed: [{ id: 'amount', sources: [], because: [] }] });
      expect(outcome.amount).toBeUndefined();
    }
  });

  it('is judged on the cents that would be paid: half a cent is one, less is nothing', () => {
    const share: Blocks = [{ per: 'year', value: { quotient: [{ fact: 'isee' }, 1000] } }];
    expect(paying(share, { isee: 5 })).toMatchObject({ status: 'likely', amount: exactly(0.01) });
    expect(paying(share, { isee: 4.99 }).status).toBe('not');
  });

  it('while it is open whether anything is due the benefit is possible', () => {
    expect(paying(rest, { isee: { min: 0, max: 9360 } })).toMatchObject({
      status: 'possible',
      amount: { min: 0, max: 9360 },
      missing: [{ fact: 'isee' }],
      failed: [],
    });
    expect(paying(rest, { isee: { min: 0, max: 9359.99 } }).status).toBe('likely');
    expect(paying(rest, { isee: { min: 9360, max: 10_000 } }).status).toBe('not');
  });

  it('a refund up to a maximum is likely while the person’s own figure is open, and the maximum is there', () => {
    const refund: Blocks = [{ per: 'year', up_to: true, value: { least: [{ fact: 'rent' }, 500] } }];
    expect(paying(refund, { rent: UNKNOWN })).toMatchObject({
      status: 'likely',
      amount: { min: 0, max: 500, upTo: true },
      missing: [{ fact: 'rent' }],
    });
    expect(paying(refund, { rent: 0 }).status).toBe('not');
    expect(paying(refund, { rent: 120 }).amount).toMatchObject(exactly(120));
  });

  it('a card is as cash; a service, a leave or information stays whatever its figure', () => {
    const zero: Blocks = [{ per: 'year', value: 0 }];
    const status = (kind: Benefit['kind']): string => paying(zero, {}, { kind }).status;
    expect((['cash', 'card'] as const).map(status)).toEqual(['not', 'not']);
    expect((['service', 'leave', 'information'] as const).map(status)).toEqual([
      'likely',
      'likely',
      'likely',
    ]);
  });

  it('a benefit that fails by a clause does not fail by its amount too', () => {
    const all = [{ id: 'isee', fact: 'isee', at_most: 1, source: 'law' }];
    expect(paying(rest, { isee: 9361 }, { conditions: { all } }).failed.map(({ id }) => id)).toEqual([
      'isee',
    ]);
  });
});

describe('the year', () => {
  it('is twelve months, or as many instalments as the law pays', () => {
    expect(paying([{ per: 'month', value: 10.01 }], {}).amount?.year).toEqual(exactly(120.12));
    expect(paying([{ per: 'month', months: 13, value: 10.01 }], {}).amount?.year).toEqual(exactly(130.13));
    expect(paying([{ per: 'year', value: 99 }], {}).amount?.year).toEqual(exactly(99));
    expect(paying([{ per: 'once', value: 99 }], {}).amount?.year).toEqual(exactly(99));
  });

  it('is what the rule says where it is not simply that, rounded at the end and not before', () => {
    expect(paying([{ per: 'month', value: 10, year: 77 }], {}).amount?.year).toEqual(exactly(77));
    // A third of 100 a month: 33.33; a year of it is 400.00, not 12 × 33.33 = 399.96.
    expect(paying([{ per: 'month', value: { quotient: [100, 3] } }], {}).amount).toMatchObject({
      ...exactly(33.33),
      year: exactly(400),
    });
  });
});

describe('several blocks', () => {
  const blocks: Blocks = [
    { when: { fact: 'pregnant' }, per: 'month', value: 300, details: { weeks: 20, instalments: [1, 2, 3] } },
    { per: 'month', value: 100, details: { weeks: 8, instalments: [5] } },
  ];

  it('the first that holds applies', () => {
    expect(paying(blocks, { pregnant: true }).amount).toMatchObject(exactly(300));
    expect(paying(blocks, { pregnant: false }).amount).toMatchObject(exactly(100));
  });

  it('while it is open which one applies, all are within the bounds, details too', () => {
    expect(paying(blocks, { pregnant: UNKNOWN })).toMatchObject({
      status: 'likely',
      missing: [{ fact: 'pregnant' }],
      amount: {
        min: 100,
        max: 300,
        per: 'month',
        year: { min: 1200, max: 3600 },
        details: { weeks: [{ min: 8, max: 20 }], instalments: [{ min: 1, max: 5 }, { min: 0, max: 2 }, { min: 0, max: 3 }] }, // prettier-ignore
      },
    });
  });

  it('amounts of different periods meet in the year', () => {
    const mixed: Blocks = [
      { when: { fact: 'pregnant' }, per: 'once', value: 900 },
      { per: 'month', value: 100 },
    ];
    expect(paying(mixed, { pregnant: UNKNOWN }).amount).toMatchObject({
      per: 'year',
      min: 900,
      max: 1200,
      year: { min: 900, max: 1200 },
    });
  });
});

describe('details', () => {
  it('carry one figure or the list of the parts, exact or between bounds', () => {
    const details = { duration_weeks: { fact: 'months' }, instalments: [{ fact: 'rent' }, 7.5] };
    const amount: Blocks = [{ per: 'month', value: 1, details }];
    expect(paying(amount, { months: 6, rent: 3 }).amount?.details).toEqual({
      duration_weeks: [exactly(6)],
      instalments: [exactly(3), exactly(7.5)],
    });
    const open = paying(amount, { months: { min: 6, max: 8 }, rent: 3 });
    expect(open.amount?.details['duration_weeks']).toEqual([{ min: 6, max: 8 }]);
    expect([open.status, open.missing]).toEqual(['likely', [{ fact: 'months' }]]);
  });

  it('are none where the rule sets none', () => {
    expect(paying([{ per: 'month', value: 1 }], {}).amount?.details).toEqual({});
    expect(outcomeOf(book({ benefits: [benefit('first')] }), 'first').amount).toBeUndefined();
  });
});
