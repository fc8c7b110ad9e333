/** Turns what stands in the fields of a screen into an answer, or into everything that is wrong with it. */
import type { BaseFact, Given, Question } from '../../../engine/index.js';
import { perMonth, perYear } from '../../../questionnaire/money.js';
import type { Answer, AnswerProblem } from '../../../questionnaire/types.js';
import { validateAnswer } from '../../../questionnaire/validation.js';
import { EMPTY, type Draft, type FactDraft } from './draft.js';
import { bandsOf, choicesOf, fieldKind, ownPeriod, type FactsById } from './kinds.js';
import { readDate } from './read-date.js';
import { readNumber } from './read-number.js';

export type Reading = { readonly answer: Answer } | { readonly problems: readonly AnswerProblem[] };

const UNKNOWN: Given = { unknown: true };

/** @param date the reference date: some dates may not lie after it */
export function readAnswer(question: Question, facts: FactsById, draft: Draft, date: string): Reading {
  if (question.widget === 'checklist') return readChecklist(question, draft[question.id] ?? EMPTY);
  const answer: Record<string, Given> = {};
  const problems: AnswerProblem[] = [];
  for (const id of question.facts) {
    const fact = facts.get(id);
    if (!fact) continue;
    const read = readFact(question, fact, draft[id] ?? EMPTY);
    if ('code' in read) problems.push({ fact: id, code: read.code });
    else answer[id] = read.value;
  }
  if (problems.length === 0) problems.push(...validateAnswer(question, [...facts.values()], answer, date));
  return problems.length > 0 ? { problems } : { answer };
}

/** Ticked facts are true. The others are false, unless the person is not sure of them. */
function readChecklist(question: Question, { ticked = [], none, unknown }: FactDraft): Reading {
  if (ticked.length === 0 && !none && !unknown)
    return { problems: [{ fact: question.id, code: 'required' }] };
  const rest: Given = unknown ? UNKNOWN : false;
  return {
    answer: Object.fromEntries(question.facts.map((fact) => [fact, ticked.includes(fact) ? true : rest])),
  };
}

type FactReading = { readonly value: Given } | Pick<AnswerProblem, 'code'>;

const required: FactReading = { code: 'required' };

function readFact(question: Question, fact: BaseFact, draft: FactDraft): FactReading {
  if (draft.unknown) return { value: UNKNOWN };
  if (draft.range) return { value: draft.range };
  switch (fieldKind(question, fact)) {
    case 'yes-no':
      return draft.chosen === undefined ? required : { value: draft.chosen === 'yes' };
    case 'choice':
      return draft.chosen !== undefined && choicesOf(question, fact).includes(draft.chosen)
        ? { value: draft.chosen }
        : required;
    case 'choices':
      if (draft.none) return { value: [] };
      return draft.ticked?.length ? { value: draft.ticked } : required;
    case 'date': {
      if (draft.offered !== undefined) return { value: draft.offered };
      const read = readDate(draft);
      return typeof read === 'string' ? { code: read } : read;
    }
    case 'money':
      return draft.byBand ? readBand(question, fact, draft) : inOwnPeriod(fact, draft, readFigure(draft));
    case 'number':
      return draft.byBand ? readBand(question, fact, draft) : readFigure(draft);
  }
}

function readBand(question: Question, fact: BaseFact, { chosen }: FactDraft): FactReading {
  const band = chosen === undefined ? undefined : bandsOf(question, fact)[Number(chosen)];
  return band ? { value: band.range } : required;
}

function readFigure({ text = '', offered }: FactDraft): FactReading {
  if (offered !== undefined) return { value: Number(offered) };
  if (text.trim() === '') return required;
  const value = readNumber(text);
  return value === undefined ? { code: 'not-a-number' } : { value };
}

/** Money typed for another period than the law's is converted without rounding across a threshold. */
function inOwnPeriod(fact: BaseFact, { period, offered }: FactDraft, read: FactReading): FactReading {
  const own = ownPeriod(fact);
  if (
    offered !== undefined ||
    !('value' in read) ||
    own === undefined ||
    period === undefined ||
    period === own
  )
    return read;
  return { value: own === 'year' ? perYear(read.value) : perMonth(read.value) };
}
