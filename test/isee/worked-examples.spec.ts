// Worked by hand from the formula of D.P.C.M. 159/2013: the arithmetic stands beside each figure. Where a figure has a limit, both sides.
import { describe, expect, it } from 'vitest';
import { estimateIsee, type Declaration } from '../../src/isee/index.js';
import { child, declared, figures, self, spouse } from './declared.js';

const ordinary = (declaration: Declaration, date?: string) =>
  estimateIsee(declaration, figures(date)).ordinary.isee;
const inclusion = (declaration: Declaration, date?: string) =>
  estimateIsee(declaration, figures(date)).inclusion?.isee;
const exactly = (value: number) => ({ min: value, max: value });

describe('incomes', () => {
  it('wages count less a fifth, up to 3,000 at wages of 15,000', () => {
    expect(ordinary(declared([self({ wages: 14_999 })]))).toEqual(exactly(11_999.2)); // 14,999 × 0.8
    expect(ordinary(declared([self({ wages: 15_000 })]))).toEqual(exactly(12_000)); // 15,000 − 3,000
    expect(ordinary(declared([self({ wages: 15_001 })]))).toEqual(exactly(12_001)); // 15,001 − 3,000
  });

  it('pensions count less a fifth, up to 1,000 at pensions of 5,000', () => {
    expect(ordinary(declared([self({ pensions: 4_999 })]))).toEqual(exactly(3_999.2)); // 4,999 × 0.8
    expect(ordinary(declared([self({ pensions: 5_000 })]))).toEqual(exactly(4_000)); // 5,000 − 1,000
    expect(ordinary(declared([self({ pensions: 5_001 })]))).toEqual(exactly(4_001)); // 5,001 − 1,000
  });

  it('other incomes count whole', () => {
    expect(ordinary(declared([self({ other: 9_000 })]))).toEqual(exactly(9_000));
  });

  it('beside wages the deduction on pensions is in place of theirs: the one on wages, or the larger', () => {
    // 1,000 + 8,000 less 200 (a fifth of the wages) or 1,000 (the cap on pensions).
    expect(ordinary(declared([self({ wages: 1_000, pensions: 8_000 })]))).toEqual({ min: 8_000, max: 8_800 });
    // 20,000 + 2,400 less 3,000 in either reading.
    expect(ordinary(declared([self({ wages: 20_000, pensions: 2_400 })]))).toEqual(exactly(19_400));
  });

  it('each member has their own deduction', () => {
    // (10,000 − 2,000 + 10,000 − 2,000) / 1.57 = 16,000 / 1.57
    expect(ordinary(declared([self({ wages: 10_000 }), spouse({ wages: 10_000 })]))).toEqual(
      exactly(10_191.08),
    );
  });
});

describe('the rent', () => {
  const renting = (rent: number, children = 0) =>
    declared([self({ other: 20_000 }), ...Array.from({ length: children }, () => child(20))], {
      rents: true,
      rent,
    });

  it('is taken off up to 7,000', () => {
    expect(ordinary(renting(6_999))).toEqual(exactly(13_001));
    expect(ordinary(renting(7_000))).toEqual(exactly(13_000));
    expect(ordinary(renting(7_001))).toEqual(exactly(13_000));
  });

  it('is taken off up to 500 more for the third child, not for the second', () => {
    expect(ordinary(renting(9_000, 2))).toEqual(exactly(6_372.55)); // (20,000 − 7,000) / 2.04
    expect(ordinary(renting(9_000, 3))).toEqual(exactly(4_699.25)); // (20,000 − 7,500) / (2.46 + 0.20)
  });

  it('never makes the income negative', () => {
    expect(ordinary(declared([self({ wages: 5_000 })], { rents: true, rent: 6_000 }))).toEqual(exactly(0));
  });

  it('counts only when the lease is registered', () => {
    expect(ordinary(declared([self({ other: 20_000 })], { rents: false, rent: 6_000 }))).toEqual(
      exactly(20_000),
    );
    expect(ordinary(declared([self({ other: 20_000 })], { rents: undefined, rent: 6_000 }))).toEqual({
      min: 14_000,
      max: 20_000,
    });
  });
});

describe('the home', () => {
  // Cadastral income, which tax papers may contain already: up to 1/160 of the IMU value.
  const owning = (homeValue: number, homeMortgage = 0, more = {}) =>
    declared([self({ other: 10_000 })], { owns: true, homeValue, homeMortgage, ...more });

  it('counts beyond 52,500, by two thirds and a fifth', () => {
    expect(ordinary(owning(52_499)).min).toBe(10_000);
    expect(ordinary(owning(52_500)).min).toBe(10_000);
    expect(ordinary(owning(52_800)).min).toBe(10_040); // 300 × 2/3 × 0.2
    expect(ordinary(owning(52_800)).max).toBe(10_370); // and 52,800 / 160
  });

  it('counts beyond 91,500 for family benefits and inclusion', () => {
    expect(inclusion(owning(91_500))?.min).toBe(10_000);
    expect(inclusion(owning(91_800))?.min).toBe(10_040);
  });

  it('counts beyond 120,000 there in the capital of a metropolitan city', () => {
    expect(inclusion(owning(120_000, 0, { metropolitan: true }))?.min).toBe(10_000);
    expect(inclusion(owning(120_300, 0, { metropolitan: true }))?.min).toBe(10_040);
    expect(ordinary(owning(120_300, 0, { metropolitan: true })).min).toBe(19_040); // (120,300 − 52,500) × 2/3 × 0.2
  });

  it('counts less the mortgage that is left, and never below zero', () => {
    expect(ordinary(owning(82_500, 30_000)).min).toBe(10_000);
    expect(ordinary(owning(82_500, 29_700)).min).toBe(10_040);
    expect(ordinary(owning(82_500, 200_000)).min).toBe(10_000);
  });

  it('has 2,500 more for each child after the second, or after the first for family benefits', () => {
    const family = (homeValue: number, children: number) =>
      declared([self(), ...Array.from({ length: children }, () => child(20))], { owns: true, homeValue });
    // 300 beyond the exemption: 300 × 2/3 × 0.2 = 40, divided by the scale.
    expect(ordinary(family(52_800, 2)).min).toBe(19.61); // 40 / 2.04
    expect(ordinary(family(55_000, 3)).min).toBe(0); // 52,500 + 2,500
    expect(ordinary(family(55_300, 3)).min).toBe(15.04); // 40 / 2.66
    expect(inclusion(family(91_800, 1))?.min).toBe(25.48); // 40 / 1.57
    expect(inclusion(family(94_000, 2))?.min).toBe(0); // 91,500 + 2,500
    expect(inclusion(family(94_300, 2))?.min).toBe(18.69); // 40 / (2.04 + 0.10)
  });
});

describe('other property and savings', () => {
  it('other property counts whole, less its mortgages, by a fifth', () => {
    const owning = declared([self()], { otherProperty: 30_000, otherMortgage: 10_000 });
    expect(ordinary(owning).min).toBe(4_000); // 20,000 × 0.2
    expect(ordinary(owning).max).toBe(4_545.45); // and 30,000 / 55
  });

  it('savings count beyond 6,000, 2,000 more a member, 10,000 at most', () => {
    const saving = (savings: number, members: number) =>
      declared([self(), ...Array.from({ length: members - 1 }, () => ({ relation: 'other' }))], { savings });
    expect(ordinary(saving(6_000, 1))).toEqual(exactly(0));
    expect(ordinary(saving(6_100, 1))).toEqual(exactly(20)); // 100 × 0.2
    expect(ordinary(saving(8_000, 2))).toEqual(exactly(0));
    expect(ordinary(saving(8_157, 2))).toEqual(exactly(20)); // 157 × 0.2 / 1.57
    expect(ordinary(saving(10_000, 3))).toEqual(exactly(0));
    expect(ordinary(saving(10_000, 4))).toEqual(exactly(0));
    expect(ordinary(saving(10_246, 4))).toEqual(exactly(20)); // 246 × 0.2 / 2.46: no more for the fourth
  });

  it('savings have 1,000 more for the third child', () => {
    const saving = (savings: number) => declared([self(), child(20), child(20), child(20)], { savings });
    expect(ordinary(saving(11_000))).toEqual(exactly(0));
    expect(ordinary(saving(11_266))).toEqual(exactly(20)); // 266 × 0.2 / 2.66
  });

  it('government bonds and postal savings are left out up to 50,000, since 3 April 2025', () => {
    const saving = (stateSavings: number) =>
      declared([self()], { savings: stateSavings + 6_000, stateSavings });
    expect(ordinary(saving(50_000))).toEqual(exactly(0));
    expect(ordinary(saving(50_100))).toEqual(exactly(20));
    expect(ordinary(saving(10_000), '2025-04-02')).toEqual(exactly(2_000)); // 10,000 × 0.2
    expect(ordinary(saving(10_000), '2025-04-03')).toEqual(exactly(0));
  });

  it('savings that are not on accounts bear an income, at most the legal interest and one point', () => {
    // 2.5 % on 1 January 2024 is the highest of the years that may be meant: 10,000 × 3.5 % = 350; (10,000 − 6,000) × 0.2 = 800
    const saving = declared([self()], { savings: 10_000, depositsOnly: undefined });
    expect(ordinary(saving)).toEqual({ min: 800, max: 1_150 });
    // 2025 → 5 % on 1 January 2023, 10,000 × 6 % = 600
    expect(ordinary(saving, '2025-06-01')).toEqual({ min: 800, max: 1_400 });
  });
});

describe('the scale', () => {
  const income = { other: 10_000 };
  const adults = (number: number) =>
    declared([self(income), ...Array.from({ length: number - 1 }, () => ({ relation: 'other' }))]);

  it('goes by the number of members: 0.35 more from the sixth on', () => {
    expect([1, 2, 3, 4, 5, 6, 7].map((number) => ordinary(adults(number)).min)).toEqual([
      10_000,
      6_369.43, // / 1.57
      4_901.96, // / 2.04
      4_065.04, // / 2.46
      3_508.77, // / 2.85
      3_125, // / 3.20
      2_816.9, // / 3.55
    ]);
  });

  const withChildren = (number: number) =>
    declared([self(income), ...Array.from({ length: number }, () => child(20))]);

  it('has supplements from the third child on, for family benefits from the second, and none beyond the fifth', () => {
    expect([1, 2, 3, 4, 5, 6].map((number) => ordinary(withChildren(number)).min)).toEqual([
      6_369.43, // / 1.57
      4_901.96, // / 2.04
      3_759.4, // / (2.46 + 0.20)
      3_125, // / (2.85 + 0.35)
      2_702.7, // / (3.20 + 0.50)
      2_469.14, // / (3.55 + 0.50)
    ]);
    expect([1, 2, 3, 4, 5, 6].map((number) => inclusion(withChildren(number))?.min)).toEqual([
      6_369.43,
      4_672.9, // / (2.04 + 0.10)
      3_690.04, // / (2.46 + 0.25)
      3_076.92, // / (2.85 + 0.40)
      2_666.67, // / (3.20 + 0.55)
      2_439.02, // / (3.55 + 0.55)
    ]);
  });

  const couple = (age: number, parentsWorked: boolean | undefined) =>
    declared([self(income), spouse(), child(age)], { parentsWorked });

  it('has 0.2 for minors of parents who worked, until the day they are 18', () => {
    expect(ordinary(couple(17, true)).min).toBe(4_464.29); // / (2.04 + 0.20)
    expect(ordinary(couple(18, true)).min).toBe(4_901.96);
    expect(ordinary(couple(17, false)).min).toBe(4_901.96);
    expect(ordinary(couple(17, undefined))).toEqual({ min: 4_464.29, max: 4_901.96 });
  });

  it('has 0.3 where a child is under three', () => {
    expect(ordinary(couple(2, true)).min).toBe(4_273.5); // / (2.04 + 0.30)
    expect(ordinary(couple(3, true)).min).toBe(4_464.29);
  });

  it('has them for a lone parent without work too, where nobody but minor children lives there', () => {
    const lone = (more = {}, others = [child(5)]) =>
      declared([self(income), ...others], { otherParent: 'none', ...more });
    expect(ordinary(lone()).min).toBe(5_649.72); // / (1.57 + 0.20)
    expect(ordinary(lone({}, [child(2)])).min).toBe(5_347.59); // / (1.57 + 0.30)
    expect(ordinary(lone({ otherParent: 'outside' })).min).toBe(5_649.72);
    expect(ordinary(lone({ otherParent: 'counts' })).min).toBe(6_369.43);
    expect(ordinary(lone({ otherParent: undefined }))).toEqual({ min: 5_649.72, max: 6_369.43 });
    expect(ordinary(lone({}, [child(5), child(18)])).min).toBe(4_901.96); // an adult child: no supplement
    expect(ordinary(lone({}, [child(5), { relation: 'parent', age: 70 }])).min).toBe(4_901.96);
  });

  it('has 0.5 for each disabled member', () => {
    const disabled = (...members: boolean[]) =>
      declared([self({ ...income, disabled: members[0] ?? false }), spouse({ disabled: members[1] })]);
    expect(ordinary(disabled(true, false)).min).toBe(4_830.92); // / (1.57 + 0.50)
    expect(ordinary(disabled(true, true)).min).toBe(3_891.05); // / (1.57 + 1.00)
  });

  it('counts an applicant who lives with a parent, and the brothers and sisters, as children', () => {
    const family = declared([
      self({ age: 22, ...income }),
      { relation: 'parent', age: 50 },
      { relation: 'sibling', age: 20 },
      { relation: 'sibling', age: 19 },
    ]);
    expect(ordinary(family)).toEqual(exactly(3_759.4)); // / (2.46 + 0.20)
    const without = declared([
      self(income),
      { relation: 'sibling' },
      { relation: 'sibling' },
      { relation: 'sibling' },
    ]);
    expect(ordinary(without)).toEqual(exactly(4_065.04)); // / 2.46
  });

  it('leaves open how many children there are where grandchildren live', () => {
    const family = declared([self(income), child(30), child(28), { relation: 'grandchild', age: 20 }]);
    expect(ordinary(family)).toEqual({ min: 3_759.4, max: 4_065.04 }); // two or three
  });
});

describe('the whole', () => {
  it('two working parents, children of 12 and 6, a home of 110,000: both values of 2026', () => {
    const family = declared([self({ other: 20_000 }), spouse(), child(12), child(6)], {
      owns: true,
      homeValue: 110_000,
      parentsWorked: true,
    });
    // (20,000 + 57,500 × 2/3 × 0.2) / (2.46 + 0.20); (20,000 + 16,000 × 2/3 × 0.2) / (2.46 + 0.20 + 0.10)
    expect(ordinary(family).min).toBe(10_401);
    expect(inclusion(family)?.min).toBe(8_019.32);
    // With the cadastral income of the home: (20,000 + 687.50 + 7,666.67) / 2.66
    expect(ordinary(family).max).toBe(10_659.46);
  });

  it('a single employee, wages 12,000, rent 6,000, 9,000 on the account: 4,200 in both', () => {
    const single = declared([self({ wages: 12_000 })], { rents: true, rent: 6_000, savings: 9_000 });
    expect(ordinary(single)).toEqual(exactly(4_200)); // 12,000 − 2,400 − 6,000 + 3,000 × 0.2
    expect(inclusion(single)).toEqual(exactly(4_200));
  });

  it('two working parents, three minors, income 24,000: 7,384.62 and 7,272.73', () => {
    const family = declared([self({ other: 24_000 }), spouse(), child(12), child(9), child(5)], {
      parentsWorked: true,
    });
    expect(ordinary(family)).toEqual(exactly(7_384.62)); // / (2.85 + 0.20 + 0.20)
    expect(inclusion(family)).toEqual(exactly(7_272.73)); // / (2.85 + 0.25 + 0.20)
  });

  it('two pensioners with 4,500 each, a home of 45,000, 3,000 saved: 4,585.99', () => {
    const couple = declared([self({ age: 67, pensions: 4_500 }), spouse({ age: 66, pensions: 4_500 })], {
      owns: true,
      homeValue: 45_000,
      savings: 3_000,
    });
    expect(ordinary(couple).min).toBe(4_585.99); // (9,000 − 1,800) / 1.57
  });

  it('parents and a child of 10, one wage of 27,360, rent 6,000: 9,000', () => {
    const family = declared([self({ wages: 27_360 }), spouse(), child(10)], { rents: true, rent: 6_000 });
    expect(ordinary(family)).toEqual(exactly(9_000)); // (27,360 − 3,000 − 6,000) / 2.04
  });

  it('a couple with a child of 12 and 2,400 of other income, hosted: 1,176.47', () => {
    const family = declared([self({ other: 2_400 }), spouse(), child(12)], { savings: 500 });
    expect(ordinary(family)).toEqual(exactly(1_176.47)); // 2,400 / 2.04
  });

  it('a couple with two small children, 3,600 and a rent of 4,200: nothing', () => {
    const family = declared([self({ other: 3_600 }), spouse(), child(5), child(1)], {
      rents: true,
      rent: 4_200,
      savings: 300,
    });
    expect(ordinary(family)).toEqual(exactly(0));
    expect(inclusion(family)).toEqual(exactly(0));
  });

  it('before 2026 there is no value for family benefits and inclusion', () => {
    expect(inclusion(declared([self()]), '2025-12-31')).toBeUndefined();
    expect(inclusion(declared([self()]), '2026-01-01')).toEqual(exactly(0));
  });
});
