/** Declarations for the tests: everything zero or no, but what is said. */
import { figuresOn, type Declaration, type DeclaredMember, type Figures } from '../../src/isee/index.js';
import { loadRules } from '../../src/cli/rule-files.js';
import { exactly } from '../../src/engine/ranges.js';

const { book } = loadRules();

/** The project's own figures on a day of 2026, unless told otherwise. */
export const figures = (date = '2026-03-10'): Figures => figuresOn(book.parameters, date);

type MemberFigures = 'age' | 'wages' | 'pensions' | 'other';
type HomeFigures =
  'rent' | 'homeValue' | 'homeMortgage' | 'otherProperty' | 'otherMortgage' | 'savings' | 'stateSavings';

/** Figures may be written as numbers. */
type Said<T, K extends keyof T> = Partial<Omit<T, K>> & { readonly [key in K]?: number | T[key] };

export type SaidMember = Said<DeclaredMember, MemberFigures>;
export type SaidDeclaration = Said<Omit<Declaration, 'members'>, HomeFigures>;

const NOBODY: DeclaredMember = {
  relation: 'self',
  age: exactly(40),
  disabled: false,
  wages: exactly(0),
  pensions: exactly(0),
  other: exactly(0),
};

const NOTHING: Declaration = {
  members: [],
  unlisted: 0,
  rents: false,
  owns: false,
  rent: exactly(0),
  homeValue: exactly(0),
  homeMortgage: exactly(0),
  metropolitan: false,
  otherProperty: exactly(0),
  otherMortgage: exactly(0),
  savings: exactly(0),
  stateSavings: exactly(0),
  depositsOnly: true,
  parentsWorked: false,
  otherParent: 'here',
};

export function declared(members: readonly SaidMember[], said: SaidDeclaration = {}): Declaration {
  return {
    ...NOTHING,
    ...inRanges(said),
    members: members.map((member) => ({ ...NOBODY, ...inRanges(member) })),
  };
}

export const self = (said: SaidMember = {}): SaidMember => said;
export const spouse = (said: SaidMember = {}): SaidMember => ({ relation: 'spouse', ...said });
export const child = (age: number, said: SaidMember = {}): SaidMember => ({
  relation: 'child',
  age,
  ...said,
});

const inRanges = (said: object): object =>
  Object.fromEntries(
    Object.entries(said).map(([key, value]: [string, unknown]) => [
      key,
      typeof value === 'number' && key !== 'unlisted' ? exactly(value) : value,
    ]),
  );
