/** How a person of the household is named: anonymous, so by relation and age. */
import type { Given } from '../../../engine/index.js';
import type { Formats } from '../../../i18n/formats.js';
import type { Texts } from '../../../i18n/texts.js';
import type { Person } from '../../../questionnaire/types.js';
import { dateParts } from '../answers/read-date.js';

interface Words {
  readonly texts: Texts;
  readonly formats: Formats;
  /** The reference date, on which people have their age. */
  readonly date: string;
}

/** "6 anni", "born in 2019"; undefined when neither is known. */
export function ageWords({ birthDate, age }: Person, { texts, formats, date }: Words): string | undefined {
  if (typeof age === 'number') return texts.t('people.years', { count: age });
  if (typeof birthDate === 'string')
    return texts.t('people.years', { count: completedYears(birthDate, date) });
  return bornIn(birthDate, texts, formats);
}

function bornIn(birthDate: Given | undefined, texts: Texts, formats: Formats): string | undefined {
  const { month, year } = dateParts(birthDate);
  if (!year) return undefined;
  return texts.t('people.born', { when: month ? formats.month(Number(year), Number(month)) : year });
}

/** "your child (6 years)"; twins get a number. */
export function personName(person: Person, people: readonly Person[], words: Words): string {
  if (person.relation === 'self') return words.texts.t('people.you');
  const age = ageWords(person, words);
  const name = words.texts.relation(person.relation);
  const alike = people.filter(
    (other) => other.relation === person.relation && ageWords(other, words) === age,
  );
  const number = alike.length > 1 ? alike.findIndex(({ key }) => key === person.key) + 1 : undefined;
  const details = [
    ...(age === undefined ? [] : [age]),
    ...(number === undefined ? [] : [words.texts.t('people.nth', { number })]),
  ];
  return details.length === 0 ? name : `${name} (${details.join(', ')})`;
}

function completedYears(birth: string, date: string): number {
  const years = Number(date.slice(0, 4)) - Number(birth.slice(0, 4));
  return date.slice(5) >= birth.slice(5) ? years : years - 1;
}
