/** From the fields of the ISEE path to the declaration that is estimated: what was not answered stays open, and never becomes zero. */
import type { Given } from '../../../engine/index.js';
import type { Declaration, DeclaredMember, OtherParent } from '../../../isee/index.js';
import type { AnswerProblem, Person } from '../../../questionnaire/types.js';
import { EMPTY } from '../answers/draft.js';
import { readAnswer } from '../answers/read-answer.js';
import type { IncomeKind, Item, ItemId } from './items.js';
import { adultsOf, draftKey, pagesOf, type Page, type Standing } from './pages.js';

type Range = Declaration['rent'];

const ANY_AMOUNT: Range = { min: 0, max: Infinity };
const NOTHING: Range = { min: 0, max: 0 };

/** What is wrong on a screen, by item. */
export function problemsOn(page: Page, standing: Standing, date: string): readonly AnswerProblem[] {
  return page.items.flatMap((item) => {
    const read = readItem(item, page, standing, date);
    return 'problem' in read ? [read.problem] : [];
  });
}

export function declarationFrom(standing: Standing, date: string): Declaration {
  const { known } = standing;
  const given = answersOf(standing, date);
  const housing = given.get('housing');
  const lives = (how: string): boolean | undefined =>
    typeof housing === 'string' ? housing === how : undefined;
  const sum = (id: ItemId, otherwise = ANY_AMOUNT): Range => rangeOf(given.get(id)) ?? otherwise;
  return {
    ...known,
    members: membersFrom(standing, given),
    rents: lives('rented'),
    owns: lives('owned'),
    rent: sum('rent', known.rent),
    homeValue: sum('home-value', known.homeValue),
    homeMortgage: sum('home-mortgage', known.homeMortgage),
    metropolitan: truthOf(given.get('metropolitan')),
    otherProperty: sum('property'),
    otherMortgage: sum('property-mortgage'),
    savings: sum('savings'),
    stateSavings: sum('state-savings'),
    depositsOnly: truthOf(given.get('deposits')),
    parentsWorked: truthOf(given.get('parents-worked')),
    otherParent: otherParentOf(given.get('other-parent')) ?? known.otherParent,
  };
}

/** By the key of the fields. */
type Answers = ReadonlyMap<string, Given>;

/** Which of the members is disabled does not matter to the scale, only how many. */
function membersFrom(standing: Standing, given: Answers): readonly DeclaredMember[] {
  const { known, people } = standing;
  const adults = new Set(adultsOf(standing));
  const open = known.members.filter(({ disabled }) => disabled === undefined);
  const disabled = given.get('disabled');
  const isDisabled = (member: DeclaredMember): boolean | undefined =>
    member.disabled ?? (typeof disabled === 'number' ? open.indexOf(member) < disabled : undefined);
  return known.members.map((member, index) => ({
    ...member,
    disabled: isDisabled(member),
    ...incomesOf(people[index], adults, given),
  }));
}

function incomesOf(
  person: Person | undefined,
  adults: ReadonlySet<Person>,
  given: Answers,
): Pick<DeclaredMember, IncomeKind> {
  const incomeOf = (kind: IncomeKind): Range => {
    if (!person) return ANY_AMOUNT;
    const kinds = given.get(draftKey('kinds', person));
    const isNone = Array.isArray(kinds) && !(kinds as readonly string[]).includes(kind);
    if (isNone || !adults.has(person)) return NOTHING;
    return rangeOf(given.get(draftKey(kind, person))) ?? ANY_AMOUNT;
  };
  return { wages: incomeOf('wages'), pensions: incomeOf('pensions'), other: incomeOf('other') };
}

/** Everything answered so far that can be read, by the key of its fields. */
function answersOf(standing: Standing, date: string): Answers {
  const answers = new Map<string, Given>();
  for (const page of pagesOf(standing)) {
    for (const item of page.items) {
      const read = readItem(item, page, standing, date);
      if ('value' in read) answers.set(draftKey(item.id, page.person), read.value);
    }
  }
  return answers;
}

function readItem(
  { id, fact, question }: Item,
  { person }: Page,
  { drafts }: Standing,
  date: string,
): { readonly value: Given } | { readonly problem: AnswerProblem } {
  const draft = { [id]: drafts[draftKey(id, person)] ?? EMPTY };
  const reading = readAnswer(question, new Map([[id, fact]]), draft, date);
  const value = 'answer' in reading ? reading.answer[id] : undefined;
  if (value !== undefined) return { value };
  const [problem] = 'problems' in reading ? reading.problems : [];
  return { problem: problem ?? { fact: id, code: 'required' } };
}

function rangeOf(given: Given | undefined): Range | undefined {
  if (typeof given === 'number') return { min: given, max: given };
  if (typeof given !== 'object' || !('min' in given || 'max' in given)) return undefined;
  const { min = 0, max = Infinity } = given;
  return typeof min === 'number' && typeof max === 'number' ? { min, max } : undefined;
}

const truthOf = (given: Given | undefined): boolean | undefined =>
  typeof given === 'boolean' ? given : undefined;

const otherParentOf = (given: Given | undefined): OtherParent | undefined =>
  typeof given === 'string' ? (given as OtherParent) : undefined;
