/** The rule book as the interview needs it, indexed once an interview: which question gives which fact, in which order. */
import { benefitsAskedAbout, type BaseFact, type Question, type RuleBook } from '../engine/index.js';

export interface Askables {
  readonly facts: ReadonlyMap<string, BaseFact>;
  /** All questions but those of the household screen, by id. */
  readonly questions: ReadonlyMap<string, Question>;
  readonly questionsByFact: ReadonlyMap<string, readonly Question[]>;
  readonly sections: readonly string[];
  /** Section of the household screen. */
  readonly peopleSection: string;
  /** Place of a question's section, and of the question in the book. */
  readonly placeOf: ReadonlyMap<string, { readonly section: number; readonly order: number }>;
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
  const sectionOf = ({ section }: Question): number =>
    book.sections.includes(section) ? book.sections.indexOf(section) : book.sections.length;
  return {
    facts: new Map(book.facts.map((fact) => [fact.id, fact])),
    questions: new Map(questions.map((question) => [question.id, question])),
    questionsByFact,
    sections: book.sections,
    peopleSection:
      book.questions.find(({ widget }) => widget === 'people')?.section ?? book.sections[0] ?? '',
    placeOf: new Map(
      questions.map((question, order) => [question.id, { section: sectionOf(question), order }]),
    ),
    neighbours: neighboursOf(book),
  };
}

function neighboursOf(book: RuleBook): Map<string, Set<string>> {
  return new Map(
    book.benefits.map((benefit) => [
      benefit.id,
      new Set([...benefitsAskedAbout(benefit), ...(benefit.incompatible_with ?? [])]),
    ]),
  );
}
