/** The household screen while it is being filled in: the people told so far, and the person whose form is open. */
import type { LitElement, ReactiveController } from 'lit';
import type { AnswerProblem, Person } from '../../../questionnaire/types.js';
import { APPLICANT, nextPersonKey } from '../../../questionnaire/screens.js';
import { validatePeople } from '../../../questionnaire/validation.js';
import { MOST_MEMBERS, type BaseFact, type Given } from '../../../engine/index.js';
import { EMPTY, type FactDraft } from '../answers/draft.js';
import { readDate, dateParts } from '../answers/read-date.js';
import { readNumber } from '../answers/read-number.js';

/** Who may live with the applicant, in the order of the list; the values of the fact `relation`. */
export const RELATIONS = [
  'spouse',
  'partner',
  'child',
  'parent',
  'sibling',
  'grandparent',
  'grandchild',
  'other-relative',
  'other',
] as const;

/** What the household screen asks of a person. It is shown before the rules have arrived, and so has these facts of its own. */
const FACTS: readonly BaseFact[] = [
  {
    id: 'relation',
    subject: 'member',
    type: 'enum',
    values: ['self', ...RELATIONS],
    meaning: 'relation to the applicant',
  },
  { id: 'age', subject: 'member', type: 'integer', min: 0, max: 120, meaning: 'completed years' },
  { id: 'sex', subject: 'member', type: 'enum', values: ['f', 'm'], meaning: 'sex in the registry' },
];

const UNKNOWN: Given = { unknown: true };

/** The form of a person: relation, and date of birth or age. */
export interface PersonForm {
  /** The person's key; a new one for somebody who is being added. */
  readonly key: string;
  readonly isNew: boolean;
  readonly relation: string;
  readonly byAge: boolean;
  readonly birth: FactDraft;
  readonly age: string;
  /** A value of the fact `sex`, `unknown`, or empty while nothing is chosen. Of the applicant only. */
  readonly sex: string;
}

export class HouseholdController implements ReactiveController {
  people: readonly Person[] = [];
  /** The form that is open; undefined while the list is shown. */
  form?: PersonForm | undefined;
  problems: readonly AnswerProblem[] = [];
  /** The applicant's sex is asked with the date of birth. */
  asksSex = false;
  readonly #host: LitElement;
  #taken: readonly Person[] = [];

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    // Keeps the household while the element is moved in the page.
  }

  /** Takes the household that the interview knows, the first time; begins with the applicant otherwise. */
  begin(known: readonly Person[]): void {
    if (this.people.length > 0 || this.form) return;
    this.people = known;
    this.#taken = known;
    if (known.length === 0) this.form = emptyForm(APPLICANT.key, true, 'self');
  }

  get isFull(): boolean {
    return this.people.length >= MOST_MEMBERS;
  }

  add(): void {
    if (this.isFull) return;
    const key = nextPersonKey({ given: {} }, this.#taken);
    this.#open(emptyForm(key, true, ''));
  }

  edit(key: string): void {
    const person = this.people.find((one) => one.key === key);
    if (person) this.#open(formOf(person));
  }

  remove(key: string): void {
    this.people = this.people.filter((person) => person.key !== key);
    this.#host.requestUpdate();
  }

  change(part: Partial<PersonForm>): void {
    if (this.form) this.form = { ...this.form, ...part };
    this.#host.requestUpdate();
  }

  changeBirth(part: FactDraft): void {
    if (this.form) this.change({ birth: { ...this.form.birth, ...part } });
  }

  /** Leaves the form as it was before. The applicant's first form cannot be left: there is no list without them. */
  cancel(): void {
    this.form = undefined;
    this.problems = [];
    this.#host.requestUpdate();
  }

  get canCancel(): boolean {
    return this.people.length > 0;
  }

  /** Puts the person of the form into the list; false when something is wrong with it. */
  save(date: string): boolean {
    const { form } = this;
    if (!form) return true;
    const { person, problems } = readForm(form, this.asksSex);
    const others = form.key === APPLICANT.key ? [] : [{ ...APPLICANT, age: UNKNOWN }];
    this.problems =
      problems.length > 0
        ? problems
        : validatePeople([...others, person], FACTS, date).filter((problem) => problem.person === form.key);
    if (this.problems.length === 0) {
      const isListed = this.people.some(({ key }) => key === form.key);
      this.people = isListed
        ? this.people.map((one) => (one.key === form.key ? person : one))
        : [...this.people, person];
      this.#taken = [...this.#taken, person];
      this.form = undefined;
    }
    this.#host.requestUpdate();
    return this.problems.length === 0;
  }

  erase(): void {
    this.people = [];
    this.#taken = [];
    this.form = undefined;
    this.problems = [];
  }

  #open(form: PersonForm): void {
    this.form = form;
    this.problems = [];
    this.#host.requestUpdate();
  }
}

const emptyForm = (key: string, isNew: boolean, relation: string): PersonForm => ({
  key,
  isNew,
  relation,
  byAge: false,
  birth: EMPTY,
  age: '',
  sex: '',
});

function formOf({ key, relation, birthDate, age, sex }: Person): PersonForm {
  const isUnknown = typeof age === 'object' && 'unknown' in age;
  return {
    ...emptyForm(key, false, relation),
    byAge: typeof age === 'number',
    age: typeof age === 'number' ? String(age) : '',
    sex: typeof sex === 'string' ? sex : sex === undefined ? '' : 'unknown',
    birth: isUnknown ? { unknown: true } : dateParts(birthDate),
  };
}

function readForm(
  { key, relation, byAge, birth, age, sex }: PersonForm,
  asksSex: boolean,
): {
  person: Person;
  problems: AnswerProblem[];
} {
  const isAskedSex = asksSex && relation === 'self';
  const base = { key, relation, ...(sex === '' ? {} : { sex: sex === 'unknown' ? UNKNOWN : sex }) };
  const problems: AnswerProblem[] = [
    ...(relation === '' ? [{ fact: 'relation', person: key, code: 'required' } as const] : []),
    ...(isAskedSex && sex === '' ? [{ fact: 'sex', person: key, code: 'required' } as const] : []),
  ];
  const fail = (
    fact: string,
    code: AnswerProblem['code'],
  ): { person: Person; problems: AnswerProblem[] } => ({
    person: base,
    problems: [...problems, { fact, person: key, code }],
  });
  if (birth.unknown) return { person: { ...base, age: UNKNOWN }, problems };
  if (byAge) {
    if (age.trim() === '') return fail('age', 'required');
    const years = readNumber(age);
    return years === undefined ? fail('age', 'not-a-number') : { person: { ...base, age: years }, problems };
  }
  const read = readDate(birth);
  return typeof read === 'string'
    ? fail('birth_date', read)
    : { person: { ...base, birthDate: read.value }, problems };
}
