/** A question in words: its title for the person it is about, and an answer as it was given. */
import type { BaseFact, Given } from '../../../engine/index.js';
import type { Answer, Screen } from '../../../questionnaire/types.js';
import type { Scene } from '../scene.js';
import { isUnknown } from '../answers/draft-of-answer.js';
import { dateParts } from '../answers/read-date.js';
import { personName } from './person-words.js';

type Words = Pick<Scene, 'texts' | 'formats' | 'facts' | 'view'>;

export type QuestionScreen = Extract<Screen, { kind: 'question' }>;

export function questionTitle({ question, person }: QuestionScreen, { texts, formats, view }: Words): string {
  const { title, title_other: other } = texts.question(question.id);
  if (!person || person.relation === 'self') return title;
  const name = personName(person, view.people, { texts, formats, date: view.date });
  return other ? texts.fill(other, { name }) : `${title} (${name})`;
}

/** An answer in words, one entry a fact. */
export function answerWords({ question }: QuestionScreen, answer: Answer, words: Words): readonly string[] {
  const { texts } = words;
  const labels = texts.question(question.id).choices ?? {};
  if (question.widget === 'checklist') {
    const ticked = question.facts.filter((fact) => answer[fact] === true).map((fact) => labels[fact] ?? fact);
    const unsure = question.facts.some((fact) => isUnknown(answer[fact]));
    if (ticked.length === 0) return [texts.t(unsure ? 'question.unknown' : 'question.none')];
    return unsure ? [...ticked, texts.t('question.unknownRest')] : ticked;
  }
  return question.facts.flatMap((id) => {
    const fact = words.facts.get(id);
    const given = answer[id];
    return fact && given !== undefined ? [givenWords(fact, given, labels, words)] : [];
  });
}

/** A fact as it is given, in words. */
export function givenWords(
  fact: BaseFact,
  given: Given,
  labels: Readonly<Record<string, string>>,
  words: Pick<Scene, 'texts' | 'formats'>,
): string {
  const { texts, formats } = words;
  const label = (value: string): string => labels[value] ?? texts.label('choices', value);
  if (typeof given === 'boolean') return texts.t(given ? 'question.yes' : 'question.no');
  if (typeof given === 'number') return quantityWords(fact.unit, given, words);
  if (typeof given === 'string') return fact.type === 'date' ? formats.date(given) : label(given);
  if (Array.isArray(given))
    return given.length === 0 ? texts.t('question.none') : formats.list(given.map(label));
  if ('one_of' in given) return formats.list(given.one_of.map(label), 'disjunction');
  if (isUnknown(given)) return texts.t('question.unknown');
  return rangeWords(fact, given as { min?: number | string; max?: number | string }, words);
}

function rangeWords(
  fact: Pick<BaseFact, 'type' | 'unit'>,
  range: { readonly min?: number | string; readonly max?: number | string },
  words: Pick<Scene, 'texts' | 'formats'>,
): string {
  const { texts, formats } = words;
  if (fact.type === 'date') {
    const { month, year } = dateParts(range);
    if (year) return month ? formats.month(Number(year), Number(month)) : year;
  }
  const write = (bound: number | string): string =>
    typeof bound === 'string' ? formats.date(bound) : quantityWords(fact.unit, bound, words);
  const { min, max } = range;
  if (min !== undefined && max !== undefined && min !== 0)
    return texts.t('amount.between', { min: write(min), max: write(max) });
  if (max !== undefined) return texts.t('amount.atMost', { max: write(max) });
  return min === undefined ? texts.t('question.unknown') : texts.t('amount.atLeast', { min: write(min) });
}

/** A number with its unit: "1.200 € al mese", "24 mesi". */
export function quantityWords(
  unit: string | undefined,
  value: number,
  { texts, formats }: Pick<Scene, 'texts' | 'formats'>,
): string {
  if (unit === undefined) return formats.number(value);
  if (unit.startsWith('EUR')) {
    const money = formats.money(value);
    const per = unit.slice('EUR/'.length);
    return per === '' ? money : texts.label('moneyPer', per, { money });
  }
  if (unit === 'percent') return formats.percent(value);
  return texts.hasLabel('counted', `${unit}_other`)
    ? texts.label('counted', unit, { count: value, number: formats.number(value) })
    : formats.number(value);
}
