/**
 * The screens of the ISEE path. Nobody is asked what the household already tells, and what an answer makes idle is not asked: pure, from
 * what is known and what stands in the fields.
 */
import type { Declaration } from '../../../isee/index.js';
import type { Person } from '../../../questionnaire/types.js';
import { EMPTY, type Draft, type FactDraft } from '../answers/draft.js';
import { readNumber } from '../answers/read-number.js';
import { disabledItem, ITEMS, type Item, type ItemId } from './items.js';

export interface Page {
  readonly id: 'home' | 'income' | 'savings' | 'property' | 'family';
  /** Whose incomes are asked. */
  readonly person?: Person;
  readonly items: readonly Item[];
}

/** What the screens depend on. */
export interface Standing {
  readonly known: Declaration;
  /** In the order of `known.members`. */
  readonly people: readonly Person[];
  readonly drafts: Draft;
  /** The ISEE for family benefits and inclusion exists on the day. */
  readonly hasInclusion: boolean;
}

const ADULT_AGE = 18;

export function pagesOf(standing: Standing): readonly Page[] {
  const pages: readonly Page[] = [
    { id: 'home', items: homeItems(standing) },
    ...adultsOf(standing).map((person): Page => ({
      id: 'income',
      person,
      items: incomeItems(standing, person),
    })),
    { id: 'savings', items: savingsItems(standing) },
    { id: 'property', items: propertyItems(standing) },
    { id: 'family', items: familyItems(standing) },
  ];
  return pages.filter(({ items }) => items.length > 0);
}

/** Where the fields of an item are filed: of a person under the person's key. */
export const draftKey = (id: ItemId, person?: Person): string => (person ? `${id}@${person.key}` : id);

/** Minors are taken to have no income; who may be of age is asked. */
export const adultsOf = ({ known, people }: Pick<Standing, 'known' | 'people'>): readonly Person[] =>
  people.filter((_, index) => (known.members[index]?.age.max ?? Infinity) >= ADULT_AGE);

function homeItems({ drafts, hasInclusion }: Standing): readonly Item[] {
  const { chosen } = drafts['housing'] ?? EMPTY;
  if (chosen === 'rented') return [ITEMS.housing, ITEMS.rent];
  if (chosen !== 'owned') return [ITEMS.housing];
  return [ITEMS.housing, ITEMS.homeValue, ITEMS.homeMortgage, ...(hasInclusion ? [ITEMS.metropolitan] : [])];
}

function incomeItems({ drafts }: Standing, person: Person): readonly Item[] {
  const { ticked = [] } = drafts[draftKey('kinds', person)] ?? EMPTY;
  const sums = [ITEMS.wages, ITEMS.pensions, ITEMS.other].filter(({ id }) => ticked.includes(id));
  return [ITEMS.kinds, ...sums];
}

function savingsItems({ drafts }: Standing): readonly Item[] {
  return saysSomething(drafts['savings'])
    ? [ITEMS.savings, ITEMS.stateSavings, ITEMS.deposits]
    : [ITEMS.savings];
}

function propertyItems({ drafts }: Standing): readonly Item[] {
  return saysSomething(drafts['property']) ? [ITEMS.property, ITEMS.propertyMortgage] : [ITEMS.property];
}

function familyItems({ known }: Standing): readonly Item[] {
  const open = known.members.filter(({ disabled }) => disabled === undefined).length;
  const hasMinors = known.members.some(({ age, relation }, index) => {
    const mayBeChild =
      relation !== 'spouse' && relation !== 'partner' && (index > 0 || known.members.length > 1);
    return mayBeChild && age.min < ADULT_AGE;
  });
  return [
    ...(open > 0 ? [disabledItem(open)] : []),
    ...(hasMinors ? [ITEMS.parentsWorked] : []),
    ...(hasMinors && known.otherParent === undefined ? [ITEMS.otherParent] : []),
  ];
}

/** A figure, a band or a range that is more than nothing. */
function saysSomething({ text = '', byBand, chosen, unknown, range }: FactDraft = EMPTY): boolean {
  if (unknown) return false;
  if (range) return range.max !== 0;
  if (byBand) return chosen !== undefined;
  const figure = readNumber(text);
  return figure !== undefined && figure > 0;
}
