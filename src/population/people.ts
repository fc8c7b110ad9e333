/** Who lives together: the applicant, with an age that fits the kind of household, and the others by their relation. */
import { daysAfter, yearsAfter } from './days.js';
import { addMember, type Draft } from './draft.js';
import { CHILDREN, WIDOWED_FROM_65, type HouseholdKind } from './margins.js';

/** Draws the members and, with them, the civil status of the applicant and where the other parent of the children is. */
export function addPeople(draft: Draft): void {
  const { dice, mixture, facts } = draft;
  const kind = dice.among(mixture.kinds);
  const age = applicantsAge(draft, kind);
  const sex = dice.chance(kind === 'one-parent' ? 0.81 : kind === 'alone-old' ? 0.7 : 0.51) ? 'f' : 'm';
  addMember(draft, person(draft, 'self', age, sex));
  facts['marital_status'] = civilStatus(draft, kind, age, sex);
  if (kind === 'couple' || kind === 'couple-old' || kind === 'couple-children')
    addPartner(draft, age, sex === 'f' ? 'm' : 'f');
  if (kind === 'couple-children' || kind === 'one-parent') addChildren(draft, age);
  if (kind === 'with-parents') addParents(draft, age);
  if (kind === 'others') addMember(draft, person(draft, ...companion(draft, age)));
  facts['other_parent'] =
    kind !== 'one-parent'
      ? (facts['other_parent'] ?? 'in-household')
      : dice.among([
          ['elsewhere', 82],
          ['deceased-under-5-years', 4],
          ['deceased', 6],
          ['none', 8],
        ]);
  const children = draft.members.filter(({ relation }) => relation === 'child').length;
  facts['children_total'] =
    children +
    (age > 45
      ? dice.among([
          [0, 5],
          [1, 3],
          [2, 2],
        ])
      : 0);
  facts['family_home_to_other_parent'] =
    (facts['marital_status'] === 'separated' || facts['marital_status'] === 'divorced') && dice.chance(0.15);
}

function applicantsAge({ dice }: Draft, kind: HouseholdKind): number {
  switch (kind) {
    case 'alone':
      return dice.whole(20, 64);
    case 'alone-old':
      return dice.whole(65, 92);
    case 'couple':
      return dice.whole(24, 64);
    case 'couple-old':
      return dice.whole(63, 88);
    case 'couple-children':
      return dice.whole(23, 60);
    case 'one-parent':
      return dice.whole(20, 62);
    case 'with-parents':
      return dice.whole(18, 38);
    case 'others':
      return dice.whole(20, 80);
  }
}

function person({ dice, date }: Draft, relation: string, age: number, sex: 'f' | 'm') {
  // Born after the day age + 1 years ago, at the latest the day age years ago.
  return { relation, sex, birth_date: daysAfter(yearsAfter(date, -age), -dice.whole(0, 364)) };
}

function civilStatus({ dice }: Draft, kind: HouseholdKind, age: number, sex: 'f' | 'm'): string {
  if (kind === 'couple' || kind === 'couple-old' || kind === 'couple-children')
    return dice.chance(age < 35 ? 0.6 : 0.85) ? 'married' : 'single';
  if (age >= 65 && dice.chance(WIDOWED_FROM_65[sex] * 1.6)) return 'widowed';
  if (age < 30) return 'single';
  return dice.among([
    ['single', 60],
    ['separated', 14],
    ['divorced', 18],
    ['widowed', age > 50 ? 8 : 2],
  ]);
}

function addPartner(draft: Draft, age: number, sex: 'f' | 'm'): void {
  const other = Math.max(19, age + draft.dice.whole(-6, 6));
  const relation = draft.facts['marital_status'] === 'married' ? 'spouse' : 'partner';
  addMember(draft, person(draft, relation, other, sex));
}

function addChildren(draft: Draft, age: number): void {
  const { dice } = draft;
  const oldest = Math.min(28, Math.max(0, age - dice.whole(20, 36)));
  const ages = Array.from({ length: dice.among(CHILDREN) }, (_, place) =>
    place === 0 ? oldest : Math.max(0, oldest - place * dice.whole(1, 5)),
  );
  for (const years of ages) addMember(draft, person(draft, 'child', years, dice.chance(0.49) ? 'f' : 'm'));
}

function addParents(draft: Draft, age: number): void {
  const mother = age + draft.dice.whole(21, 38);
  addMember(draft, person(draft, 'parent', mother, 'f'));
  if (draft.dice.chance(0.7))
    addMember(draft, person(draft, 'parent', mother + draft.dice.whole(-2, 6), 'm'));
}

/** Somebody else with whom one lives: an old parent, a brother or sister, a friend. */
function companion({ dice }: Draft, age: number): [string, number, 'f' | 'm'] {
  const sex = dice.chance(0.5) ? 'f' : 'm';
  if (age > 40 && age < 68 && dice.chance(0.5)) return ['parent', age + dice.whole(22, 30), sex];
  return [dice.chance(0.6) ? 'sibling' : 'other', Math.max(18, age + dice.whole(-8, 8)), sex];
}
