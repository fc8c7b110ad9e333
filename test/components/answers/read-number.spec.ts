import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumber } from '../../../src/components/questionnaire/answers/read-number.js';

describe('a number as people type it', () => {
  it.each([
    ['0', 0],
    ['1234', 1234],
    ['1.234', 1234],
    ['1,234', 1234],
    ['1.234,56', 1234.56],
    ['1,234.56', 1234.56],
    ['1234,5', 1234.5],
    ['1234.56', 1234.56],
    ['1.234.567', 1234567],
    ['1.234.567,8', 1234567.8],
    [' € 1 234,50 ', 1234.5],
    ['9.360 euro', 9360],
    ["1'234.50", 1234.5],
    ['0,5', 0.5],
    ['0,125', 0.125],
    ['-5', -5],
    ['−5', -5],
  ])('%j is %d', (text, value) => {
    expect(readNumber(text)).toBe(value);
  });

  it.each([
    '',
    'abc',
    '12a',
    '1.23.4',
    '1..2',
    ',5',
    '12,',
    '1.2345.678',
    '1,2.345,6',
    '--3',
    '1e5',
    'Infinity',
  ])('%j is none', (text) => {
    expect(readNumber(text)).toBeUndefined();
  });

  it('reads back what the Italian and the English formats write', () => {
    const cents = fc.integer({ min: 0, max: 1_000_000_00 }).map((value) => value / 100);
    fc.assert(
      fc.property(cents, fc.constantFrom('it-IT', 'en-GB'), (value, language) => {
        const text = new Intl.NumberFormat(language, { useGrouping: 'always' }).format(value);
        expect(readNumber(text)).toBe(value);
      }),
    );
  });
});
