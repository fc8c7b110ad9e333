import { describe, expect, it } from 'vitest';
import { compileRules, readHousehold, screen, type Benefit, type Value } from '../../src/engine/index.js';
import { analyse, type Analysis } from '../../src/results/analysis.js';
import { standingAlone } from '../../src/results/standing-alone.js';
import { benefit, book } from '../engine/books.js';

const yearly = (id: string, value: Value, ...rivals: string[]): Benefit =>
  benefit(id, { incompatible_with: rivals, amount: [{ per: 'year', value }] });

function screened(benefits: readonly Benefit[], facts: { rent?: { min: number; max: number } } = {}) {
  const rules = compileRules(book({ benefits }), '2026-11-22');
  const household = readHousehold(rules.book.facts, facts, { defaults: false });
  return [rules, household, screen(rules, household)] as const;
}

const statuses = ({ outcomes }: Pick<Analysis, 'outcomes'>): Record<string, string> =>
  Object.fromEntries(outcomes.map(({ benefit: id, status }) => [id, status]));

describe('what the results show', () => {
  const STAR = [yearly('star', 340, 'a', 'b'), yearly('a', 270, 'star'), yearly('b', 220, 'star')];

  it('is the two together that are better than the one that beats each of them', () => {
    const parts = screened(STAR);
    expect(statuses(parts[2])).toEqual({ star: 'likely', a: 'not', b: 'not' });
    const analysis = analyse(...parts);
    expect(statuses(analysis)).toEqual({ star: 'not', a: 'likely', b: 'likely' });
    expect(analysis.outcomes[0]?.failed).toMatchObject([{ id: 'incompatible', benefit: 'a' }]);
    expect(analysis.plan.map(({ benefits }) => benefits)).toEqual([['a'], ['b']]);
  });

  it('is what the screening says where pairs are all there is', () => {
    const parts = screened([yearly('a', 100, 'b'), yearly('b', 99, 'a')]);
    expect(statuses(analyse(...parts))).toEqual({ a: 'likely', b: 'not' });
  });

  it('leaves open what is open', () => {
    const parts = screened([yearly('a', { fact: 'rent' }, 'b'), yearly('b', 500, 'a')], {
      rent: { min: 400, max: 600 },
    });
    const analysis = analyse(...parts);
    expect(statuses(analysis)).toEqual({ a: 'possible', b: 'possible' });
    expect(analysis.combination.likely.year).toEqual({ min: 500, max: 600 });
  });
});

describe('a benefit by itself', () => {
  it('is as it would be without its rivals, also while it is open which of them stays', () => {
    const parts = screened([yearly('a', { fact: 'rent' }, 'b'), yearly('b', 500, 'a')], {
      rent: { min: 400, max: 600 },
    });
    expect([...standingAlone(...parts).values()].map(({ status }) => status)).toEqual(['likely', 'likely']);
  });
});
