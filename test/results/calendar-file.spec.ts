import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarFile, type CalendarEvent } from '../../src/results/calendar-file.js';

const OPTIONS = { date: '2026-11-22', nonce: 'abc' };

const file = (event: Partial<CalendarEvent> = {}): string =>
  calendarFile([{ day: '2027-01-09', title: 'Promemoria', text: 'Vedi il foglio.', ...event }], OPTIONS);

const unfolded = (text: string): string[] => text.replaceAll('\r\n ', '').split('\r\n');

describe('the calendar file', () => {
  it('is what RFC 5545 asks for, line by line', () => {
    expect(file({ alarmDaysBefore: 14 }).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//inps-per-tutti//ipt//IT',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'BEGIN:VEVENT',
      'UID:abc-1@inps-per-tutti.invalid',
      'DTSTAMP:20261122T000000Z',
      'DTSTART;VALUE=DATE:20270109',
      'DTEND;VALUE=DATE:20270110',
      'SUMMARY:Promemoria',
      'DESCRIPTION:Vedi il foglio.',
      'CLASS:PRIVATE',
      'TRANSP:TRANSPARENT',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'DESCRIPTION:Promemoria',
      'TRIGGER:-P14D',
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('ends an event on the next day, also over the end of a year', () => {
    expect(unfolded(file({ day: '2026-12-31' }))).toContain('DTEND;VALUE=DATE:20270101');
  });

  it('escapes what has a meaning of its own', () => {
    expect(unfolded(file({ title: 'a,b;c\\d\ne' }))).toContain('SUMMARY:a\\,b\\;c\\\\d\\ne');
  });

  it('leaves a line of 75 octets whole and folds one of 76', () => {
    const lines = (length: number): string[] => file({ title: 'x'.repeat(length) }).split('\r\n');
    expect(lines(67)).toContain(`SUMMARY:${'x'.repeat(67)}`);
    expect(lines(68)).toContain(`SUMMARY:${'x'.repeat(67)}`);
    expect(lines(68)).toContain(' x');
  });

  it('never has a line of more than 75 octets, loses nothing and cuts no character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) => {
        const text = file({ title });
        const lines = text.split('\r\n');
        expect(lines.every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true);
        const summary = unfolded(text).find((line) => line.startsWith('SUMMARY:')) ?? '';
        const read = summary
          .slice('SUMMARY:'.length)
          .replace(/\\(.)/g, (_, one: string) => (one === 'n' ? '\n' : one));
        expect(read).toBe(title.replace(/\r\n|\r/g, '\n'));
      }),
      { numRuns: 500 },
    );
  });
});
