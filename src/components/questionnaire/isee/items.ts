/** What the ISEE path asks: items in the form of the interview's questions, so that the same fields show and read them. */
import type { BaseFact, Question } from '../../../engine/index.js';
import { OTHER_PARENTS } from '../../../isee/index.js';

export const HOUSINGS = ['rented', 'owned', 'elsewhere'] as const;
export const INCOME_KINDS = ['wages', 'pensions', 'other'] as const;
export type IncomeKind = (typeof INCOME_KINDS)[number];

export type ItemId =
  | 'housing'
  | 'rent'
  | 'home-value'
  | 'home-mortgage'
  | 'metropolitan'
  | 'kinds'
  | IncomeKind
  | 'savings'
  | 'state-savings'
  | 'deposits'
  | 'property'
  | 'property-mortgage'
  | 'disabled'
  | 'parents-worked'
  | 'other-parent';

type Widget = 'choice' | 'choices' | 'yes-no' | 'money' | 'number';

export interface Item {
  readonly id: ItemId;
  readonly fact: BaseFact;
  readonly question: Question & { readonly widget: Widget };
}

function item(
  id: ItemId,
  fact: Omit<BaseFact, 'id' | 'subject'>,
  question: Partial<Omit<Question, 'widget'>> & { widget: Widget },
): Item {
  return {
    id,
    fact: { id, subject: 'household', ...fact },
    question: { id: `isee-${id}`, section: 'support', facts: [id], burden: 3, ...question },
  };
}

const money = (
  id: ItemId,
  unit: 'EUR' | 'EUR/year',
  bands: number[],
  more: Pick<Partial<Question>, 'periods'> = {},
): Item => item(id, { type: 'money', unit, min: 0 }, { widget: 'money', bands, ...more });

const choice = (id: ItemId, values: readonly string[]): Item =>
  item(id, { type: 'enum', values: [...values] }, { widget: 'choice' });

const yesNo = (id: ItemId): Item => item(id, { type: 'boolean' }, { widget: 'yes-no' });

const incomes = [3000, 8000, 12_000, 16_000, 20_000, 25_000, 32_000, 40_000];

export const ITEMS = {
  housing: choice('housing', HOUSINGS),
  rent: money('rent', 'EUR/year', [2400, 3600, 4800, 6000, 7000], { periods: ['month', 'year'] }),
  homeValue: money('home-value', 'EUR', [52_500, 70_000, 91_500, 120_000, 160_000, 220_000]),
  homeMortgage: money('home-mortgage', 'EUR', [20_000, 50_000, 80_000, 120_000]),
  metropolitan: yesNo('metropolitan'),
  kinds: item('kinds', { type: 'enum_list', values: [...INCOME_KINDS] }, { widget: 'choices' }),
  wages: money('wages', 'EUR/year', incomes),
  pensions: money('pensions', 'EUR/year', incomes),
  other: money('other', 'EUR/year', incomes),
  savings: money('savings', 'EUR', [6000, 8000, 10_000, 15_000, 20_000, 30_000, 50_000]),
  stateSavings: money('state-savings', 'EUR', [5000, 10_000, 20_000, 50_000]),
  deposits: yesNo('deposits'),
  property: money('property', 'EUR', [20_000, 40_000, 60_000, 100_000]),
  propertyMortgage: money('property-mortgage', 'EUR', [20_000, 50_000, 80_000]),
  parentsWorked: yesNo('parents-worked'),
  otherParent: choice('other-parent', OTHER_PARENTS),
} as const;

/** How many of those whose disability is not known have one. */
export const disabledItem = (most: number): Item =>
  item('disabled', { type: 'integer', unit: 'count', min: 0, max: most }, { widget: 'number' });
