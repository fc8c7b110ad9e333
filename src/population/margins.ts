/**
 * How often people live, work and earn in which way. A figure with a year stands in docs/population.md under its name with its source; one
 * marked "assumed" is a guess. All of them are weights for an average and for the order of questions: none is law, and no outcome of a
 * person depends on them.
 */
import type { Weighted } from './dice.js';

/** Households by type, 2017-18; single people by age: assumed halves. */
export type HouseholdKind =
  | 'alone'
  | 'alone-old'
  | 'couple'
  | 'couple-old'
  | 'couple-children'
  | 'one-parent'
  | 'with-parents'
  | 'others';

export const KINDS: Weighted<HouseholdKind> = [
  ['alone', 16.5],
  ['alone-old', 16.5],
  ['couple', 8],
  ['couple-old', 12.1],
  ['couple-children', 29],
  ['one-parent', 9],
  // A grown child asks for himself: assumed share of the two kinds above.
  ['with-parents', 5.2],
  ['others', 3.7],
];

/** Children of a couple or a parent who live with them: assumed, so that 5.3 % of all households have five people or more (2017-18). */
export const CHILDREN: Weighted<number> = [
  [1, 47],
  [2, 41],
  [3, 10],
  [4, 2],
];

/** Citizens of another state among residents, 2025; of them non-EU, 2024 (3.8 of 5.4 million). */
export const FOREIGN = 0.092;
export const NON_EU_AMONG_FOREIGN = 0.7;

/** Permits in hand: long-term 59 % (2024); the others by the reasons of the first permits of 2024, work 14 %, family 36 %, study 7 %, protection 36 %. */
export const PERMITS: Weighted<string> = [
  ['eu-long-term', 59],
  ['family', 14],
  ['work', 9],
  ['refugee', 2.5],
  ['subsidiary-protection', 3],
  ['special-protection', 3],
  ['temporary-protection', 3],
  ['asylum-application', 2.5],
  ['study', 1.5],
  ['eu-family-member', 1],
  ['awaiting-employment', 0.5],
  ['seasonal', 0.5],
  ['self-employment', 0.5],
];

/** Rates of 15-64, 2024: employment 62.2 % with 17.8 points between men and women; unemployment 6.5 % of the active. */
export const EMPLOYED = { f: 0.533, m: 0.711 } as const;
export const UNEMPLOYED_AMONG_ACTIVE = 0.065;
/** Assumed: rates by age around the mean of 15-64, and who studies or has retired. */
export const EMPLOYED_BY_AGE: Weighted<number> = [
  [25, 0.32],
  [35, 1.1],
  [55, 1.22],
  [62, 1.0],
  [67, 0.6],
];
export const STUDENTS_BELOW_25 = 0.6;
export const RETIRED = { from62: 0.3, from67: 0.9 } as const;

/** Kinds of job: 24 million at work (2024), of them 834,000 domestic workers (2023); the rest assumed. */
export const JOBS: Weighted<string> = [
  ['employee-private', 60.5],
  ['employee-public', 13.5],
  ['artisan-trader-farmer', 11],
  ['professional-fund', 4],
  ['domestic', 3.5],
  ['freelance-gs', 2.5],
  ['farm-fixed-term', 2.2],
  ['collaborator', 1.2],
  ['farm-permanent', 0.4],
  ['show-employee', 0.4],
  ['show-self-employed', 0.2],
  ['research-grant', 0.2],
  ['director', 0.2],
  ['home-worker', 0.1],
  ['film-actor', 0.05],
  ['farm-cooperative-permanent', 0.05],
];

/** Assumed: gross pay of a month, with its spread, by kind of job (others: `other`); income of a year of the self-employed. */
export const PAY: Readonly<Record<string, number>> = {
  'employee-private': 1950,
  'employee-public': 2350,
  domestic: 900,
  'farm-fixed-term': 1000,
  collaborator: 1300,
  'research-grant': 1600,
  other: 1900,
};
export const PAY_SPREAD = 0.42;

/** Contracts of employees: assumed, 14 % fixed-term. */
export const CONTRACTS: Weighted<string> = [
  ['permanent', 84],
  ['fixed-term', 14],
  ['intermittent', 2],
];

/** How the last job ended: assumed. */
export const JOB_ENDS: Weighted<string> = [
  ['contract-end', 52],
  ['dismissal', 22],
  ['resignation', 14],
  ['just-cause-resignation', 4],
  ['disciplinary-dismissal', 3],
  ['mutual-termination', 2],
  ['protected-parent-resignation', 1.5],
  ['conciliation-settlement', 1],
  ['fatti-concludenti', 0.5],
];

/** Pensioners by monthly pension income, 2023: under 500 euro 10.5 %, 500-1,000 19 %, 1,000-1,500 18.5 %, over 2,000 38.4 %, over 5,000 2.6 %. */
export const PENSIONS: Weighted<readonly [number, number]> = [
  [[200, 500], 10.5],
  [[500, 1000], 19],
  [[1000, 1500], 18.5],
  [[1500, 2000], 13.6],
  [[2000, 5000], 35.8],
  [[5000, 9000], 2.6],
];
/** Survivor pensions among pensioners, 2022 (4.2 of 16.1 million): given here to the widowed. Assumed by sex. */
export const WIDOWED_FROM_65 = { f: 0.42, m: 0.13 } as const;

/** People with a certificate of disability, 2021: 0.45 million minors, 2.97 million of 18-64, 4.25 million of 65 and over. */
export const CERTIFIED = { minor: 0.048, adult: 0.084, old: 0.3 } as const;
/** Assumed: who asked and waits, and who was refused. */
export const PENDING = 0.01;
export const REFUSED = 0.01;
/** Degrees among the certified: assumed. */
export const DEGREES: Weighted<'below-67' | 'medium' | 'severe' | 'non-self-sufficient'> = [
  ['below-67', 32],
  ['medium', 30],
  ['severe', 14],
  ['non-self-sufficient', 24],
];

/** Homes by title, 2021: owner 70.8 % (12.8 % of all with a mortgage), tenant 20.5 %, free of charge 8.7 %; poorest fifth: 31.8 % tenants. */
export const HOUSING: Weighted<string> = [
  ['owner', 58],
  ['owner-mortgage', 12.8],
  ['tenant', 19],
  ['tenant-unregistered', 1.5],
  ['guest', 8.5],
  ['homeless', 0.2],
];
/** Owners who have another property, 2022. */
export const OTHER_PROPERTY = 0.28;

/** Assumed: households that have filed a DSU, by ISEE (10.2 million households of 26 in 2024, 42 % of them under 10,000 euro). */
export const HAS_ISEE = { below10000: 0.72, below25000: 0.45, above: 0.18 } as const;
