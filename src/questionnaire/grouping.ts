/**
 * From the questions that can change an outcome to the screens that ask them: a checklist stands before the questions that it can
 * spare, a form holds those of its questions that matter now, and a question about several people is asked of all of them at once.
 */
import type { Askables } from './askables.js';
import { factsOfItem, type ChecklistItem } from './checklists.js';
import { answerTo, keyOf } from './screens.js';
import type { Answers, Asked, ItemShown, Screen } from './types.js';

/** A question worth asking, and the benefits that it can still decide. */
export interface RelevantQuestion extends Asked {
  /** The facts that are missing, among those that the question gives. */
  readonly missing: ReadonlySet<string>;
  readonly benefits: ReadonlySet<string>;
}

/** A screen that is worth showing, and the benefits that it can still decide. */
export interface Candidate {
  readonly screen: Screen;
  readonly benefits: ReadonlySet<string>;
}

export function screensFor(
  askables: Askables,
  questions: readonly RelevantQuestion[],
  answers: Answers,
): readonly Candidate[] {
  const groups = new Map<string, RelevantQuestion[]>();
  const add = (key: string, question: RelevantQuestion): void => {
    groups.set(key, [...(groups.get(key) ?? []), question]);
  };
  for (const question of questions) add(groupOf(askables, question, answers), question);
  return [...groups].flatMap(([key, members]): Candidate[] => {
    const list = askables.checklists.get(key);
    if (list) {
      const items = list.items.flatMap((item) => shown(item, members, answers));
      if (items.length > 1 || members.length > 1)
        return [candidate({ kind: 'checklist', list, items }, members)];
    }
    return askedTogether(askables, members).map((together) =>
      candidate(screenOf(askables, together), together),
    );
  });
}

/** The checklist that can spare the question, else its form, else the question itself. */
function groupOf(askables: Askables, question: RelevantQuestion, answers: Answers): string {
  for (const fact of question.missing) {
    const gate = askables.gates.get(fact);
    const answer = gate && answerTo(answers, gate.list.id);
    if (gate && !gate.items.some((item) => answer && Object.hasOwn(answer, item.id))) return gate.list.id;
  }
  return askables.formOf.get(question.question.id) ?? question.question.id;
}

/** An item that matters, and the people it matters of. */
function shown(
  item: ChecklistItem,
  members: readonly RelevantQuestion[],
  { people = [] }: Answers,
): ItemShown[] {
  const concerned = members.filter((member) => concerns(item, member));
  const keys = new Set(concerned.map(({ person }) => person?.key));
  return concerned.length === 0
    ? []
    : [{ id: item.id, item, people: people.filter(({ key }) => keys.has(key)) }];
}

const concerns = (item: ChecklistItem, { missing }: RelevantQuestion): boolean =>
  factsOfItem(item).some((fact) => missing.has(fact));

/** Questions that a checklist with a single item would hold go back to their forms. */
function askedTogether(
  askables: Askables,
  members: readonly RelevantQuestion[],
): readonly RelevantQuestion[][] {
  const groups = new Map<string, RelevantQuestion[]>();
  for (const member of members) {
    const key = askables.formOf.get(member.question.id) ?? member.question.id;
    groups.set(key, [...(groups.get(key) ?? []), member]);
  }
  return [...groups.values()];
}

function screenOf(askables: Askables, together: readonly RelevantQuestion[]): Screen {
  const items = [...together]
    .sort((a, b) => orderOf(askables, a) - orderOf(askables, b))
    .map(({ key, question, person }): Asked => ({ key, question, ...(person ? { person } : {}) }));
  const [only] = items;
  if (only && items.length === 1) return { kind: 'question', ...only };
  const form = only && askables.formOf.get(only.question.id);
  const isForm = items.some(({ question }) => question.id !== only?.question.id);
  return { kind: 'questions', ...(form !== undefined && isForm ? { form } : {}), items };
}

/** A form keeps its own order; one question about several people that of the household. */
const orderOf = (askables: Askables, { question }: RelevantQuestion): number =>
  askables.placeInForm.get(question.id) ?? 0;

function candidate(screen: Screen, members: readonly RelevantQuestion[]): Candidate {
  return { screen, benefits: new Set(members.flatMap(({ benefits }) => [...benefits])) };
}

/** The candidate of a screen, by what it asks. */
export const candidateOf = (candidates: readonly Candidate[], screen: Screen): Candidate | undefined =>
  candidates.find((other) => keyOf(other.screen) === keyOf(screen));
