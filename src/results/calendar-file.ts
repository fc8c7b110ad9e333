/**
 * A calendar file (RFC 5545) of whole-day events. Nothing in it identifies a person: the identifiers are the caller's random letters and
 * a number, the stamp is the reference date.
 */
import { formatDay, parseDay } from '../engine/calendar.js';

export interface CalendarEvent {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly title: string;
  readonly text: string;
  /** Days before on which the calendar reminds; none = it does not. */
  readonly alarmDaysBefore?: number;
}

export interface CalendarOptions {
  /** Reference date, `YYYY-MM-DD`: the day on which the events were made. */
  readonly date: string;
  /** Letters and digits, new for each file, so that two files never overwrite each other's events. */
  readonly nonce: string;
}

export function calendarFile(events: readonly CalendarEvent[], { date, nonce }: CalendarOptions): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//inps-per-tutti//ipt//IT',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...events.flatMap((event, index) => eventLines(event, `${nonce}-${index + 1}`, date)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines(
  { day, title, text, alarmDaysBefore }: CalendarEvent,
  uid: string,
  date: string,
): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${uid}@inps-per-tutti.invalid`,
    `DTSTAMP:${basic(date)}T000000Z`,
    `DTSTART;VALUE=DATE:${basic(day)}`,
    `DTEND;VALUE=DATE:${basic(nextDay(day))}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(text)}`,
    'CLASS:PRIVATE',
    'TRANSP:TRANSPARENT',
    ...(alarmDaysBefore === undefined
      ? []
      : [
          'BEGIN:VALARM',
          'ACTION:DISPLAY',
          `DESCRIPTION:${escaped(title)}`,
          `TRIGGER:-P${alarmDaysBefore}D`,
          'END:VALARM',
        ]),
    'END:VEVENT',
  ];
}

const basic = (day: string): string => day.replaceAll('-', '');

/** The end of a whole-day event is the day after. */
function nextDay(day: string): string {
  const number = parseDay(day);
  return number === undefined ? day : formatDay(number + 1);
}

/** §3.3.11: backslash, comma, semicolon and line break are written with a backslash. */
const escaped = (text: string): string =>
  text
    .replaceAll('\\', '\\\\')
    .replaceAll(',', '\\,')
    .replaceAll(';', '\\;')
    .replace(/\r\n|\r|\n/g, '\\n');

/** §3.1: at most 75 octets a line; the rest goes on after a space. A character is never cut in two. */
function folded(line: string): string {
  let result = '';
  let length = 0;
  for (const character of line) {
    const octets = octetsOf(character);
    if (length + octets > 75) {
      result += '\r\n ';
      length = 1;
    }
    result += character;
    length += octets;
  }
  return result;
}

function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
