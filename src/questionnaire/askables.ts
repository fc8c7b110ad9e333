/** The rule book as the interview needs it, indexed once an interview: which question gives which fact, in which order. */
import {
  benefitsAskedAbout,
  type BaseFact,
  type Checklist,
  type Question,
  type RuleBook,
} from '../engine/index.js';
import { factsOfItem, type ChecklistItem } from './checklists.js';

export interface Askables {
  readonly facts: ReadonlyMap<string, BaseFact>;
  /** All questions but those of the household screen, by id. */
  readonly questions: ReadonlyMap<string, Question>;
  readonly questionsByFact: ReadonlyMap<string, readonly Question[]>;
  readonly checklists: ReadonlyMap<string, Checklist>;
  /** The checklist that can spare a fact's question, and its items about that fact. */
  readonly gates: ReadonlyMap<string, { readonly list: Checklist; readonly items: readonly ChecklistItem[] }>;
  /** The form that a question belongs to. */
  readonly formOf: ReadonlyMap<string, string>;
  /** Place of a question in its form. */
  readonly placeInForm: ReadonlyMap<string, number>;
  readonly sections: readonly string[];
  /** The sections in the order of each reason for coming. */
  readonly sectionsFor: ReadonlyMap<string | undefined, readonly string[]>;
  /** Section of the household screen. */
  readonly peopleSection: string;
  /** Section of a question or checklist, and the place of the question in the book. */
  readonly placeOf: ReadonlyMap<string, { readonly section: string; readonly order: number }>;
  /** Benefits whose outcome another one's depends on: those it asks about and its rivals. */
  readonly neighbours: ReadonlyMap<string, ReadonlySet<string>>;
}

export function askablesOf(book: RuleBook): Askables {
  const questions = book.questions.filter(({ widget }) => widget !== 'people');
  const questionsByFact = new Map<string, Question[]>();
  for (const question of questions) {
    for (const fact of question.facts)
      questionsByFact.set(fact, [...(questionsByFact.get(fact) ?? []), question]);
  }
  return {
    facts: new Map(book.facts.map((fact) => [fact.id, fact])),
    questions: new Map(questions.map((question) => [question.id, question])),
    questionsByFact,
    checklists: new Map((book.checklists ?? []).map((list) => [list.id, list])),
    gates: gatesOf(book.checklists ?? []),
    formOf: new Map((book.forms ?? []).flatMap((form) => form.questions.map((id) => [id, form.id]))),
    placeInForm: new Map(
      (book.forms ?? []).flatMap((form) => form.questions.map((id, place) => [id, place] as const)),
    ),
    sections: book.sections,
    sectionsFor: sectionsFor(book),
    peopleSection:
      book.questions.find(({ widget }) => widget === 'people')?.section ?? book.sections[0] ?? '',
    // A checklist comes before the questions of its section where nothing else decides.
    placeOf: new Map([
      ...questions.map((question, order) => [question.id, { section: question.section, order }] as const),
      ...(book.checklists ?? []).map((list) => [list.id, { section: list.section, order: -1 }] as const),
    ]),
    neighbours: neighboursOf(book),
  };
}

/** The first section stays first: it says which of the others matter at all. */
function sectionsFor({ sections, reasons = [] }: RuleBook): Map<string | undefined, readonly string[]> {
  const [first, ...rest] = sections;
  const begun = first === undefined ? [] : [first];
  return new Map([
    [undefined, sections] as const,
    ...reasons.map(({ id, sections: sooner }) => [id, [...new Set([...begun, ...sooner, ...rest])]] as const),
  ]);
}

function gatesOf(checklists: readonly Checklist[]): Askables['gates'] {
  const gates = new Map<string, { list: Checklist; items: ChecklistItem[] }>();
  for (const list of checklists) {
    for (const item of list.items) {
      for (const fact of factsOfItem(item)) {
        const gate = gates.get(fact) ?? { list, items: [] };
        gate.items.push(item);
        gates.set(fact, gate);
      }
    }
  }
  return gates;
}

function neighboursOf(book: RuleBook): Map<string, Set<string>> {
  return new Map(
    book.benefits.map((benefit) => [
      benefit.id,
      new Set([...benefitsAskedAbout(benefit), ...(benefit.incompatible_with ?? [])]),
    ]),
  );
}
