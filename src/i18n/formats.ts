/** Numbers, money, dates and lists as they are written in a language. Dates are plain calendar dates (`YYYY-MM-DD`), without time zone. */
import type { Language } from './languages.js';

export interface Formats {
  number(value: number): string;
  /** Whole euros without cents, others with two. */
  money(value: number): string;
  percent(value: number): string;
  date(day: string): string;
  /** "marzo 2026" */
  month(year: number, month: number): string;
  list(items: readonly string[], join?: 'conjunction' | 'disjunction'): string;
}

/** English as in Europe: the day before the month. */
const TAGS: Readonly<Record<Language, string>> = { it: 'it-IT', en: 'en-GB' };

export function createFormats(language: Language): Formats {
  const tag = TAGS[language];
  const decimal = new Intl.NumberFormat(tag, {
    maximumFractionDigits: 2,
    useGrouping: 'always',
  });
  const euro = (digits: number): Intl.NumberFormat =>
    new Intl.NumberFormat(tag, {
      style: 'currency',
      currency: 'EUR',
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      useGrouping: 'always',
    });
  const [whole, cents] = [euro(0), euro(2)];
  const share = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 2 });
  const long = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' });
  const month = new Intl.DateTimeFormat(tag, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return {
    number: (value) => decimal.format(value),
    money: (value) => (Number.isInteger(value) ? whole : cents).format(value),
    percent: (value) => share.format(value / 100),
    date: (day) => long.format(new Date(`${day}T00:00:00Z`)),
    month: (year, number) => month.format(new Date(Date.UTC(year, number - 1, 1))),
    list: (items, join = 'conjunction') =>
      new Intl.ListFormat(tag, { type: join, style: 'long' }).format(items),
  };
}
