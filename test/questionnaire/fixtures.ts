/** A small invented rule book, so that the interview is tested apart from the law. */
import { createActor } from 'xstate';
import type { Benefit, Given, RuleBook } from '../../src/engine/index.js';
import {
  createInterview,
  askedOn,
  keyOf,
  type Answer,
  type Interview,
  type InterviewOptions,
  type InterviewView,
  type Person,
  type Screen,
} from '../../src/questionnaire/index.js';

export const TODAY = '2026-11-22';

/** The invented rule book with some parts changed. */
export const bookWith = (changes: Partial<RuleBook>): RuleBook => ({ ...book, ...changes });

/** An invented benefit on the conditions given. */
export const benefit = (
  id: string,
  all: Benefit['conditions']['all'],
  more: Partial<Benefit> = {},
): Benefit => ({
  id,
  family: 'family',
  kind: 'service',
  in_force: {},
  apply_at: ['inps'],
  documents: [],
  sources: {},
  conditions: { all },
  ...more,
});

const text = { meaning: 'invented' };
const source = 'law';

export const book: RuleBook = {
  sections: ['you', 'home', 'money', 'health'],
  sources: { law: { title: 'An invented law' } },
  parameters: {},
  facts: [
    { id: 'household', subject: 'household', type: 'member_list', ...text },
    { id: 'has_isee', subject: 'household', type: 'boolean', default_for_cases: true, ...text },
    {
      id: 'isee',
      subject: 'household',
      type: 'money',
      unit: 'EUR/year',
      min: 0,
      default_for_cases: 0,
      ...text,
    },
    {
      id: 'housing',
      subject: 'household',
      type: 'enum',
      values: ['owner', 'tenant', 'homeless'],
      default_for_cases: 'owner',
      ...text,
    },
    { id: 'rent_year', subject: 'household', type: 'money', unit: 'EUR/year', min: 0, ...text },
    {
      id: 'citizenship',
      subject: 'applicant',
      type: 'enum',
      values: ['it', 'eu', 'non-eu'],
      default_for_cases: 'it',
      ...text,
    },
    { id: 'permit', subject: 'applicant', type: 'enum', values: ['none', 'long', 'short'], ...text },
    { id: 'job_end_date', subject: 'applicant', type: 'date', ...text },
    { id: 'weeks', subject: 'applicant', type: 'integer', min: 0, max: 5000, ...text },
    { id: 'even', subject: 'applicant', type: 'boolean', ...text },
    { id: 'odd', subject: 'applicant', type: 'boolean', ...text },
    { id: 'supplies', subject: 'household', type: 'enum_list', values: ['gas', 'water'], ...text },
    {
      id: 'relation',
      subject: 'member',
      type: 'enum',
      values: ['self', 'spouse', 'child', 'parent'],
      ...text,
    },
    { id: 'birth_date', subject: 'member', type: 'date', ...text },
    {
      id: 'age',
      subject: 'member',
      type: 'integer',
      min: 0,
      max: 120,
      narrowed_by: { completed_years: { from: { fact: 'birth_date' } } },
      ...text,
    },
    { id: 'disabled', subject: 'member', type: 'boolean', default_for_cases: false, ...text },
    { id: 'care_cost_year', subject: 'member', type: 'money', min: 0, ...text },
    { id: 'sex', subject: 'member', type: 'enum', values: ['f', 'm'], ...text },
  ],
  derivedFacts: [
    { id: 'is_minor', subject: 'member', type: 'boolean', condition: { fact: 'age', less_than: 18 } },
  ],
  benefits: [
    {
      id: 'child-aid',
      family: 'family',
      kind: 'cash',
      in_force: {},
      apply_at: ['inps'],
      documents: [],
      sources: {},
      conditions: {
        all: [
          { id: 'minor', some_member: { fact: 'is_minor' }, source },
          { id: 'certificate', fact: 'has_isee', is: true, source },
          { id: 'isee', fact: 'isee', at_most: 20000, source },
        ],
      },
      amount: [{ per: 'month', value: { product: [50, { count_members: { fact: 'is_minor' } }] } }],
    },
    {
      id: 'rent-aid',
      family: 'poverty',
      kind: 'cash',
      in_force: {},
      incompatible_with: ['work-aid'],
      apply_at: ['comune'],
      documents: [],
      sources: {},
      conditions: {
        all: [
          { id: 'housing', fact: 'housing', is: 'tenant', source },
          { id: 'isee', fact: 'isee', at_most: 9360, source },
          {
            id: 'residence',
            any: [
              { fact: 'citizenship', in: ['it', 'eu'] },
              { fact: 'permit', is: 'long' },
            ],
            source,
          },
        ],
      },
      amount: [{ per: 'year', value: { least: [{ fact: 'rent_year' }, 3000] } }],
    },
    {
      id: 'care-aid',
      family: 'disability',
      kind: 'cash',
      in_force: {},
      apply_at: ['inps'],
      documents: [],
      sources: {},
      conditions: { all: [{ id: 'disabled', some_member: { fact: 'disabled' }, source }] },
      amount: [
        {
          per: 'year',
          value: {
            sum: [
              100,
              { sum_members: { least: [{ fact: 'care_cost_year' }, 5000] }, where: { fact: 'disabled' } },
            ],
          },
        },
      ],
    },
    {
      id: 'work-aid',
      family: 'work',
      kind: 'cash',
      in_force: {},
      incompatible_with: ['rent-aid'],
      apply_at: ['inps'],
      documents: [],
      sources: {},
      conditions: {
        all: [
          {
            id: 'recent',
            fact: 'job_end_date',
            on_or_after: { shift: { reference_date: true }, days: -68 },
            source,
          },
          { id: 'weeks', fact: 'weeks', at_least: 13, source },
        ],
      },
      amount: [{ per: 'year', value: 2000 }],
    },
    {
      id: 'twin-service',
      family: 'family',
      kind: 'service',
      in_force: {},
      apply_at: ['comune'],
      documents: [],
      sources: {},
      conditions: {
        all: [
          {
            id: 'parity',
            any: [
              { all: [{ fact: 'even' }, { fact: 'odd' }] },
              { all: [{ not: { fact: 'even' } }, { not: { fact: 'odd' } }] },
            ],
            source,
          },
          { id: 'child-aid', likely: 'child-aid', source },
        ],
      },
    },
  ],
  questions: [
    {
      id: 'family',
      section: 'you',
      widget: 'people',
      facts: ['household', 'relation', 'birth_date', 'age'],
      burden: 1,
    },
    { id: 'citizenship', section: 'you', widget: 'choice', facts: ['citizenship'], burden: 1 },
    { id: 'permit', section: 'you', widget: 'choice', facts: ['permit'], burden: 3 },
    { id: 'parity', section: 'you', widget: 'checklist', facts: ['even', 'odd'], burden: 1 },
    {
      id: 'rent',
      section: 'home',
      widget: 'money',
      facts: ['rent_year'],
      burden: 2,
      periods: ['month', 'year'],
    },
    { id: 'housing', section: 'home', widget: 'choice', facts: ['housing'], burden: 1 },
    { id: 'supplies', section: 'home', widget: 'choices', facts: ['supplies'], burden: 1 },
    { id: 'work-end', section: 'money', widget: 'date', facts: ['job_end_date'], burden: 1 },
    { id: 'weeks', section: 'money', widget: 'number', facts: ['weeks'], burden: 1 },
    { id: 'isee', section: 'money', widget: 'money', facts: ['has_isee', 'isee'], burden: 1 },
    {
      id: 'care-cost',
      section: 'health',
      widget: 'money',
      facts: ['care_cost_year'],
      per_member: true,
      burden: 5,
    },
    { id: 'disabled', section: 'health', widget: 'yes-no', facts: ['disabled'], per_member: true, burden: 3 },
    { id: 'sex', section: 'you', widget: 'choice', facts: ['sex'], per_member: true, burden: 1 },
  ],
};

export const SELF: Person = { key: 'self', relation: 'self', age: 40 };
export const CHILD: Person = { key: 'p1', relation: 'child', birthDate: '2020-05-01' };
export const PARENT: Person = { key: 'p2', relation: 'parent', age: { unknown: true } };

export const UNKNOWN: Given = { unknown: true };

/** An interview with its actor, and words to drive it. */
export function start(options: Partial<InterviewOptions> = {}) {
  const interview: Interview = createInterview({ ruleBook: book, date: TODAY, ...options });
  const actor = createActor(interview.machine).start();
  const driver = {
    interview,
    actor,
    view: (): InterviewView => interview.view(actor.getSnapshot()),
    answers: () => actor.getSnapshot().context.answers,
    send: (event: Parameters<typeof actor.send>[0]) => {
      actor.send(event);
      return driver;
    },
    /** Key of the screen shown. */
    shown: (): string | undefined => {
      const { screen } = driver.view();
      return screen && keyOf(screen);
    },
    people: (...people: Person[]) => driver.send({ type: 'PEOPLE', people }),
    answer: (answer: Answer) => driver.send({ type: 'ANSWER', key: driver.shown() ?? '', answer }),
    /** Answers screen after screen until nothing is asked; `replies` by key or question id, else "I don't know". */
    answerAll: (replies: Readonly<Record<string, Answer>> = {}, people: readonly Person[] = [SELF]) => {
      for (let turn = 0; turn < 200 && driver.view().place === 'asking'; turn++) {
        const screen = driver.view().screen as Screen;
        if (screen.kind === 'people') driver.send({ type: 'PEOPLE', people });
        else
          driver.send({
            type: 'ANSWERS',
            answers: Object.fromEntries(
              askedOn(screen).map(({ key, question }) => [
                key,
                replies[key] ?? replies[question.id] ?? dontKnow(question.facts),
              ]),
            ),
          });
      }
      return driver;
    },
    statuses: (): Record<string, string> =>
      Object.fromEntries(driver.view().screening.outcomes.map(({ benefit, status }) => [benefit, status])),
    path: (): string[] => driver.view().answered.map(({ screen }) => keyOf(screen)),
  };
  return driver;
}

export const dontKnow = (facts: readonly string[]): Answer =>
  Object.fromEntries(facts.map((fact) => [fact, UNKNOWN]));

/** Answers that settle every invented benefit. */
export const REPLIES: Readonly<Record<string, Answer>> = {
  citizenship: { citizenship: 'it' },
  permit: { permit: 'long' },
  parity: { even: true, odd: true },
  rent: { rent_year: 2400 },
  housing: { housing: 'tenant' },
  'work-end': { job_end_date: '2026-11-01' },
  weeks: { weeks: 20 },
  isee: { has_isee: true, isee: 5000 },
  'care-cost': { care_cost_year: 1200 },
  'disabled@p1': { disabled: true },
  disabled: { disabled: false },
};
