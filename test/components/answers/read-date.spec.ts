import { describe, expect, it } from 'vitest';
import { dateParts, readDate } from '../../../src/components/questionnaire/answers/read-date.js';

const read = (day: string, month: string, year: string): unknown => {
  const result = readDate({ day, month, year });
  return typeof result === 'string' ? result : result.value;
};

describe('a date in three fields', () => {
  it('is a day', () => {
    expect(read('9', '3', '2021')).toBe('2021-03-09');
    expect(read(' 09 ', '03', '2021')).toBe('2021-03-09');
    expect(read('29', '2', '2024')).toBe('2024-02-29');
  });

  it('is a month or a year when that is all one knows', () => {
    expect(read('', '2', '2023')).toEqual({ min: '2023-02-01', max: '2023-02-28' });
    expect(read('', '2', '2024')).toEqual({ min: '2024-02-01', max: '2024-02-29' });
    expect(read('', '', '1988')).toEqual({ min: '1988-01-01', max: '1988-12-31' });
  });

  it.each([
    ['29', '2', '2023'],
    ['31', '4', '2023'],
    ['0', '1', '2023'],
    ['1', '13', '2023'],
    ['1', '0', '2023'],
    ['1', '1', '88'],
    ['1', '', '1988'],
    ['1', '1', ''],
    ['x', '1', '1988'],
    ['1', 'mar', '1988'],
  ])('%j %j %j is none', (day, month, year) => {
    expect(read(day, month, year)).toBe('not-a-date');
  });

  it('is asked for when nothing is typed', () => {
    expect(read('', ' ', '')).toBe('required');
  });

  it('goes back into its fields', () => {
    expect(dateParts('2021-03-09')).toEqual({ day: '9', month: '3', year: '2021' });
    expect(dateParts({ min: '2024-02-01', max: '2024-02-29' })).toEqual({ month: '2', year: '2024' });
    expect(dateParts({ min: '1988-01-01', max: '1988-12-31' })).toEqual({ year: '1988' });
    expect(dateParts({ unknown: true })).toEqual({});
    expect(dateParts(undefined)).toEqual({});
  });
});
