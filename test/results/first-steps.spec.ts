import { describe, expect, it } from 'vitest';
import { compileRules, readHousehold, screen, type GivenHousehold } from '../../src/engine/index.js';
import { openingsOf } from '../../src/results/first-steps.js';
import { benefit, book } from '../engine/books.js';

const ISEE = { id: 'has-isee', fact: 'has_isee', first_step: 'isee', source: 'law' } as const;
const TENANT = {
  id: 'tenant',
  fact: 'housing',
  is: 'tenant',
  first_step: 'registration',
  source: 'law',
} as const;
const POOR = { id: 'isee', fact: 'isee', at_most: 9360, source: 'law' } as const;

const rules = book({
  benefits: [
    benefit('card', { conditions: { all: [ISEE, POOR] }, amount: [{ per: 'month', value: 40 }] }),
    benefit('aid', {
      conditions: { all: [ISEE] },
      amount: [{ per: 'month', value: { sum: [10, { fact: 'rent' }] } }],
    }),
    benefit('home', { conditions: { all: [ISEE, TENANT] }, amount: [{ per: 'year', value: 100 }] }),
  ],
});

function openings(given: GivenHousehold) {
  const compiled = compileRules(rules, '2026-11-22');
  const household = readHousehold(rules.facts, given, { defaults: false });
  return openingsOf(compiled, household, screen(compiled, household)).map(({ steps, opens }) => ({
    steps,
    opens: opens.map(({ benefit: id, status, amount }) => [id, status, amount?.min, amount?.max]),
  }));
}

describe('what a formality opens', () => {
  it('is told with what it would probably be worth, as far as that is known', () => {
    expect(openings({ has_isee: false, rent: 5, housing: 'tenant' })).toEqual([
      {
        steps: ['isee'],
        opens: [
          ['card', 'possible', 40, 40],
          ['aid', 'likely', 15, 15],
          ['home', 'likely', 100, 100],
        ],
      },
    ]);
  });

  it('waits for two where both are lacking', () => {
    const found = openings({ has_isee: false, rent: 5, housing: 'owner' });
    expect(found.map(({ steps }) => steps)).toEqual([['isee'], ['isee', 'registration']]);
  });

  it('is nothing where something else fails, or nothing is lacking', () => {
    expect(
      openings({ has_isee: false, isee: 9360.01, rent: 5, housing: 'tenant' })[0]?.opens,
    ).not.toContainEqual(expect.arrayContaining(['card']));
    expect(openings({ has_isee: true, isee: 1, rent: 1, housing: 'tenant' })).toEqual([]);
  });
});
