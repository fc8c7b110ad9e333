import { describe, expect, it } from 'vitest';
import { estimateIsee, figuresOn, ISEE_PARAMETERS, type Figures } from '../../src/isee/index.js';
import { loadRules } from '../../src/cli/rule-files.js';
import { child, declared, figures, self } from './declared.js';

const { book } = loadRules();

describe('the figures of the ISEE', () => {
  it('are all in the rule book, with a value today', () => {
    const missing = ISEE_PARAMETERS.filter((id) => figures('2026-11-22').of(id).max === Infinity);
    expect(missing).toEqual([]);
  });

  it('are all read by an estimate of which nothing but the people is known', () => {
    const read = new Set<string>(['legal-interest', 'isee-imputed-rate-addition']);
    const known = figures('2026-11-22');
    const noted: Figures = {
      ...known,
      of: (id) => {
        read.add(id);
        return known.of(id);
      },
    };
    const open = { owns: undefined, rents: undefined, metropolitan: undefined, parentsWorked: undefined };
    for (let children = 0; children <= 5; children += 1)
      estimateIsee(declared([self(), ...Array.from({ length: children }, () => child(2))], open), noted);
    expect(ISEE_PARAMETERS.filter((id) => !read.has(id))).toEqual([]);
  });

  it('are all those of the ISEE in the rule book', () => {
    const inBook = Object.keys(book.parameters).filter((id) => id.startsWith('isee-'));
    expect(inBook.filter((id) => !(ISEE_PARAMETERS as readonly string[]).includes(id))).toEqual([]);
  });

  it('are those of the day', () => {
    expect(figures('2025-04-02').of('isee-state-savings-exclusion')).toEqual({ min: 0, max: 0 });
    expect(figures('2025-04-03').of('isee-state-savings-exclusion')).toEqual({ min: 50_000, max: 50_000 });
    expect([figures('2025-12-31').hasInclusion, figures('2026-01-01').hasInclusion]).toEqual([false, true]);
  });

  it('may be anything from zero up on a day on which none is known', () => {
    const unknown = figuresOn({}, '2026-03-10');
    expect(unknown.of('isee-home-exemption')).toEqual({ min: 0, max: Infinity });
    expect(unknown.imputedRateCap).toBe(Infinity);
    expect(figures('2014-12-31').of('isee-home-exemption')).toEqual({ min: 0, max: Infinity });
  });

  it('impute at most the highest legal interest from the year of the incomes on, and one point', () => {
    expect(figures('2024-12-31').imputedRateCap).toBeCloseTo(0.06); // 5 % in 2023
    expect(figures('2026-01-01').imputedRateCap).toBeCloseTo(0.035); // 2.5 % in 2024
  });

  it('ask for a date', () => {
    expect(() => figuresOn(book.parameters, '10/03/2026')).toThrow('write it like 2026-03-31');
  });
});
