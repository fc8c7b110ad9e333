/** The fields as they stand for an answer that was given before: when going back, or when the host page gave the fact. */
import type { BaseFact, Given, Question } from '../../../engine/index.js';
import type { Answer } from '../../../questionnaire/types.js';
import type { Formats } from '../../../i18n/formats.js';
import { EMPTY, type Draft, type FactDraft } from './draft.js';
import { bandsOf, fieldKind, offeredFigures, type FactsById } from './kinds.js';
import { dateParts } from './read-date.js';

export function draftOfAnswer(question: Question, facts: FactsById, answer: Answer, formats: Formats): Draft {
  if (question.widget === 'checklist') return { [question.id]: ofChecklist(question, answer) };
  return Object.fromEntries(
    question.facts.map((id) => {
      const fact = facts.get(id);
      const given = answer[id];
      return [id, fact && given !== undefined ? ofFact(question, fact, given, formats) : EMPTY];
    }),
  );
}

function ofChecklist(question: Question, answer: Answer): FactDraft {
  const ticked = question.facts.filter((fact) => answer[fact] === true);
  const unknown = question.facts.some((fact) => answer[fact] !== undefined && isUnknown(answer[fact]));
  return { ticked, unknown, none: ticked.length === 0 && !unknown };
}

function ofFact(question: Question, fact: BaseFact, given: Given, formats: Formats): FactDraft {
  if (isUnknown(given)) return { unknown: true };
  switch (fieldKind(question, fact)) {
    case 'yes-no':
      return { chosen: given === true ? 'yes' : 'no' };
    case 'choice':
      return typeof given === 'string' ? { chosen: given } : EMPTY;
    case 'choices':
      return Array.isArray(given) ? { ticked: given as readonly string[], none: given.length === 0 } : EMPTY;
    case 'date':
      return typeof given === 'string' && offeredFigures(question).includes(given)
        ? { offered: given }
        : dateParts(given);
    default:
      if (typeof given !== 'number') return ofBand(question, fact, given);
      return offeredFigures(question).includes(String(given))
        ? { offered: String(given) }
        : { text: formats.number(given) };
  }
}

function ofBand(question: Question, fact: BaseFact, given: Given): FactDraft {
  const range = given as { readonly min?: number; readonly max?: number };
  const index = bandsOf(question, fact).findIndex(
    (band) => band.range.min === range.min && band.range.max === range.max,
  );
  if (index >= 0) return { byBand: true, chosen: String(index) };
  return 'min' in range || 'max' in range ? { range } : EMPTY;
}

export const isUnknown = (given: Given | undefined): boolean =>
  typeof given === 'object' && 'unknown' in given;
