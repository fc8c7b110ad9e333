// Households that are read, or refused, with the small vocabulary of these tests.
import {
  HouseholdError,
  readHousehold,
  type FactProblem,
  type GivenFacts,
  type GivenHousehold,
} from '../../src/engine/index.js';
import { facts } from './books.js';

/** Everything that is wrong with what is given. */
export function problems(given: unknown): readonly FactProblem[] {
  try {
    readHousehold(facts, given as GivenHousehold, { defaults: false });
    return [];
  } catch (error) {
    if (error instanceof HouseholdError) return error.problems;
    throw error;
  }
}

/** The applicant, of whom nothing is known, and others. */
export const people = (...others: GivenFacts[]): GivenHousehold => ({
  household: [{ relation: 'self' }, ...others],
});
