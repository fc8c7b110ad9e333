// What the estimate promises: an exact declaration inside the ranges gives an ISEE inside the estimate, and the ISEE moves the way the law says.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAtMost } from '../../src/engine/numbers.js';
import type { Range, Truth } from '../../src/engine/ranges.js';
import {
  estimateIsee,
  OTHER_PARENTS,
  type Declaration,
  type DeclaredMember,
  type IseeEstimate,
} from '../../src/isee/index.js';
import { figures } from './declared.js';

const RUNS = 1000;

const money = (max: number) =>
  fc.oneof(
    fc.constant(0),
    fc.integer({ min: 1, max }),
    fc.integer({ min: 1, max: max * 100 }).map((cents) => cents / 100),
  );
const exact = (values: fc.Arbitrary<number>): fc.Arbitrary<Range> =>
  values.map((value) => ({ min: value, max: value }));
const truth: fc.Arbitrary<Truth> = fc.boolean();

const member = (relation: fc.Arbitrary<string>): fc.Arbitrary<DeclaredMember> =>
  fc.record({
    relation,
    age: exact(fc.integer({ min: 0, max: 90 })),
    disabled: truth,
    wages: exact(money(40_000)),
    pensions: exact(money(20_000)),
    other: exact(money(20_000)),
  });

const others = fc.constantFrom(
  'spouse',
  'partner',
  'child',
  'child',
  'child',
  'parent',
  'sibling',
  'grandchild',
  'other',
);

const declaration: fc.Arbitrary<Declaration> = fc.record({
  members: fc
    .tuple(member(fc.constant('self')), fc.array(member(others), { maxLength: 6 }))
    .map(([self, rest]) => [self, ...rest]),
  unlisted: fc.constant(0),
  rents: truth,
  owns: truth,
  rent: exact(money(12_000)),
  homeValue: exact(money(250_000)),
  homeMortgage: exact(money(150_000)),
  metropolitan: truth,
  otherProperty: exact(money(100_000)),
  otherMortgage: exact(money(50_000)),
  savings: exact(money(120_000)),
  stateSavings: exact(money(80_000)),
  depositsOnly: truth,
  parentsWorked: truth,
  otherParent: fc.constantFrom(...OTHER_PARENTS),
});

/** How much less is known: by key, none, some or everything. */
const blur = fc.array(fc.constantFrom('exact', 'range', 'open'), { minLength: 24, maxLength: 24 });

/** The same household, known less well. */
function blurred(exactly: Declaration, how: readonly string[]): Declaration {
  let next = 0;
  const wide = (value: unknown): unknown => {
    const way = how[next++ % how.length];
    if (way === 'exact') return value;
    if (typeof value === 'boolean') return undefined;
    if (typeof value === 'string') return way === 'open' ? undefined : value;
    if (typeof value !== 'object' || value === null) return value;
    const { min, max } = value as Range;
    return way === 'open'
      ? { min: 0, max: Infinity }
      : { min: Math.floor(min / 2), max: Math.ceil(max * 1.5) };
  };
  const entries = (record: object): [string, unknown][] =>
    Object.entries(record).map(([key, value]) => [key, key === 'unlisted' ? value : wide(value)]);
  const members = exactly.members.map(
    (one, index) =>
      ({
        ...Object.fromEntries(entries(one)),
        ...(index === 0 ? { relation: 'self' } : {}),
      }) as DeclaredMember,
  );
  return {
    ...(Object.fromEntries(entries({ ...exactly, members: null })) as unknown as Declaration),
    members,
  };
}

/** Everything that the estimate tells, as named ranges; undefined tells nothing, and so contains everything. */
const told = ({
  isr,
  ordinary,
  inclusion,
  minors,
  inclusionForMinors,
}: IseeEstimate): Record<string, Range | undefined> => ({
  isr,
  isee: ordinary.isee,
  isp: ordinary.assets.total,
  scale: ordinary.scale.total,
  deductions: ordinary.income.deductions,
  inclusion: inclusion?.isee,
  minors,
  inclusionForMinors,
});

const contains = (outer: Range | undefined, inner: Range | undefined): boolean =>
  outer === undefined ||
  (inner !== undefined && isAtMost(outer.min, inner.min) && isAtMost(inner.max, outer.max));

const terms = figures();
const estimate = (one: Declaration) => estimateIsee(one, terms);

describe('the estimate', () => {
  it('contains the estimate of every household that is known better', () => {
    fc.assert(
      fc.property(declaration, blur, (exactly, how) => {
        const [known, open] = [told(estimate(exactly)), told(estimate(blurred(exactly, how)))];
        for (const [name, range] of Object.entries(open))
          expect(contains(range, known[name]), `${name}: ${JSON.stringify([range, known[name]])}`).toBe(true);
      }),
      { numRuns: RUNS },
    );
  });

  it('contains the estimate of every household of which somebody has not been listed', () => {
    fc.assert(
      fc.property(declaration, fc.nat({ max: 6 }), (whole, cut) => {
        const members = whole.members.slice(0, Math.max(1, whole.members.length - cut));
        const open = told(estimate({ ...whole, members, unlisted: whole.members.length - members.length }));
        const known = told(estimate(whole));
        for (const name of ['isr', 'isee', 'scale', 'inclusion'])
          expect(contains(open[name], known[name]), name).toBe(true);
      }),
      { numRuns: RUNS },
    );
  });

  it('is never below zero, and its bounds are in order', () => {
    fc.assert(
      fc.property(declaration, blur, (exactly, how) => {
        for (const range of Object.values(told(estimate(blurred(exactly, how))))) {
          if (!range) continue;
          expect(range.min).toBeGreaterThanOrEqual(0);
          expect(range.max).toBeGreaterThanOrEqual(range.min);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('is never higher for family benefits and inclusion than the ordinary one', () => {
    fc.assert(
      fc.property(declaration, (one) => {
        const { ordinary, inclusion } = estimate(one);
        expect(isAtMost(inclusion!.isee.min, ordinary.isee.min)).toBe(true);
        expect(isAtMost(inclusion!.isee.max, ordinary.isee.max)).toBe(true);
      }),
      { numRuns: RUNS },
    );
  });
});

describe('the ISEE', () => {
  const add = (range: Range, by: number): Range => ({ min: range.min + by, max: range.max + by });
  const rises = (change: (one: Declaration, by: number) => Declaration, direction: 1 | -1) => {
    fc.assert(
      fc.property(declaration, money(30_000), (one, by) => {
        const [before, after] = [estimate(one).ordinary.isee, estimate(change(one, by)).ordinary.isee];
        const [low, high] = direction === 1 ? [before, after] : [after, before];
        expect(isAtMost(low.min, high.min) && isAtMost(low.max, high.max)).toBe(true);
      }),
      { numRuns: RUNS },
    );
  };
  const ofApplicant =
    (key: 'wages' | 'pensions' | 'other') =>
    (one: Declaration, by: number): Declaration => ({
      ...one,
      members: one.members.map((each, index) =>
        index === 0 ? { ...each, [key]: add(each[key], by) } : each,
      ),
    });
  const of =
    (key: 'rent' | 'homeValue' | 'homeMortgage' | 'otherProperty' | 'savings' | 'stateSavings') =>
    (one: Declaration, by: number): Declaration => ({ ...one, [key]: add(one[key], by) });

  it('never falls when an income rises', () => {
    rises(ofApplicant('wages'), 1);
    rises(ofApplicant('pensions'), 1);
    rises(ofApplicant('other'), 1);
  });

  it('never falls when the home, other property or savings are worth more', () => {
    rises(of('homeValue'), 1);
    rises(of('otherProperty'), 1);
    rises(of('savings'), 1);
  });

  it('never rises with the rent, the mortgage, or savings that are left out', () => {
    rises(of('rent'), -1);
    rises(of('homeMortgage'), -1);
    rises(of('stateSavings'), -1);
  });

  it('never rises when a child without income is born', () => {
    rises(
      (one) => ({
        ...one,
        members: [
          ...one.members,
          {
            relation: 'child',
            age: { min: 0, max: 0 },
            disabled: false,
            wages: ZERO,
            pensions: ZERO,
            other: ZERO,
          },
        ],
      }),
      -1,
    );
  });
});

const ZERO: Range = { min: 0, max: 0 };
