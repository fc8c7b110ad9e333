/** A question in words: its title for the person it is about, and an answer as it was given. */
import type { BaseFact, Given } from '../../../engine/index.js';
import type { Answer, Asked, Screen } from '../../../questionnaire/types.js';
import type { Scene } from '../scene.js';
import { isUnknown } from '../answers/draft-of-answer.js';
import { dateParts } from '../answers/read-date.js';
import { personName } from './person-words.js';

type Words = Pick<Scene, 'texts' | 'formats' | 'facts' | 'view'>;

export function questionTitle(
  { question, person }: Pick<Asked, 'question' | 'person'>,
  { texts, formats, view }: Words,
): string {
  const { title, title_other: other } = texts.question(question.id);
  if (!person || person.relation === 'self') return title;
  const name = personName(person, view.people, { texts, formats, date: view.date });
  return other ? texts.fill(other, { name }) : `${title} (${name})`;
}

/** An answer in words, one entry a fact. */
export function answerWords(
  { question }: Pick<Asked, 'question'>,
  answer: Answer,
  words: Words,
): readonly string[] {
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

/** The ticked items of a checklist, each with the people it is true of. */
export function itemWords(
  { list, items }: Extract<Screen, { kind: 'checklist' }>,
  answer: Answer,
  { texts, formats, view }: Words,
): readonly string[] {
  const labels = texts.checklist(list.id).items ?? {};
  const unsure = items.some(({ id }) => isUnknown(answer[id]));
  const ticked = items.flatMap((item) => {
    const given = answer[item.id];
    if (given !== true && !Array.isArray(given)) return [];
    const label = labels[item.id] ?? item.id;
    if (!Array.isArray(given) || item.people.length < 2) return [label];
    const who = view.people.filter(({ key }) => (given as readonly string[]).includes(key));
    const names = who.map((person) => personName(person, view.people, { texts, formats, date: view.date }));
    return [`${label}: ${formats.list(names)}`];
  });
  if (ticked.length === 0) return [texts.t(unsure ? 'question.unknown' : 'question.none')];
  return unsure ? [...ticked, texts.t('question.unknownRest')] : ticked;
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
  if (typeof given === 'string')
    return fact.type === 'date' ? (labels[given] ?? formats.date(given)) : label(given);
  if (Array.isArray(given))
    return given.length === 0 ? texts.t('question.none') : formats.list(given.map(label));
  if ('one_of' in given) return formats.list(given.one_of.map(label), 'disjunction');
  if (isUnknown(given)) return texts.t('question.unknown');
  return rangeWords(fact, given as { min?: number | string; max?: number | string }, words);
}

/** A range with its unit: "da 6.200 € a 8.900 € all'anno". */
export function rangeWords(
  fact: Pick<BaseFact, 'type' | 'unit'>,
  range: { readonly min?: number | string; readonly max?: number | string },
  words: Pick<Scene, 'texts' | 'formats'>,
): string {
  const { texts, formats } = words;
  if (fact.type === 'date') {
    const { month, year } = dateParts(range);
    if (year) return month ? formats.month(Number(year), Number(month)) : year;
  }
  const isMoney = fact.unit?.startsWith('EUR') ?? false;
  const write = (bound: number | string): string => {
    if (typeof bound === 'string') return formats.date(bound);
    return isMoney ? formats.money(bound) : quantityWords(fact.unit, bound, words);
  };
  const { min, max } = range;
  if (min === undefined && max === undefined) return texts.t('question.unknown');
  const span =
    max === undefined
      ? texts.t('amount.atLeast', { min: write(min ?? 0) })
      : min === undefined || min === 0
        ? texts.t('amount.atMost', { max: write(max) })
        : texts.t('amount.between', { min: write(min), max: write(max) });
  return isMoney ? perWords(fact.unit ?? '', span, words) : span;
}

/** Money with its period: "1.200 € al mese". */
function perWords(unit: string, money: string, { texts }: Pick<Scene, 'texts'>): string {
  const per = unit.slice('EUR/'.length);
  return per === '' ? money : texts.label('moneyPer', per, { money });
}

/** A number with its unit: "1.200 € al mese", "24 mesi". */
export function quantityWords(
  unit: string | undefined,
  value: number,
  { texts, formats }: Pick<Scene, 'texts' | 'formats'>,
): string {
  if (unit === undefined) return formats.number(value);
  if (unit.startsWith('EUR')) return perWords(unit, formats.money(value), { texts });
  if (unit === 'percent') return formats.percent(value);
  return texts.hasLabel('counted', `${unit}_other`)
    ? texts.label('counted', unit, { count: value, number: formats.number(value) })
    : formats.number(value);
}
