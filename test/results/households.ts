// Random households of which a part may be forgotten, for properties of the results on the real rules.
import fc from 'fast-check';
import type { BaseFact, GivenHousehold } from '../../src/engine/index.js';
import { blurred, consistent, exactHousehold } from '../engine/households.js';

const blurs = fc.array(
  fc.record({
    keep: fc.integer({ min: 0, max: 3 }),
    low: fc.double({ min: 0, max: 1, noNaN: true }),
    high: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
  { minLength: 1, maxLength: 12 },
);

export const partlyKnown = (facts: readonly BaseFact[], date: string): fc.Arbitrary<GivenHousehold> =>
  fc
    .tuple(exactHousehold(facts, date), blurs)
    .map(([exact, blur]) => blurred(facts, consistent(exact, date), blur));
