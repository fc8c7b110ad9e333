/**
 * The events of the calendar file in words. A calendar is glanced at by others, on a shared screen or a telephone on the table: neutral titles
 * (the default) name no benefit, since its name can tell of an illness, of violence or of prison; they point to the printed results.
 */
import type { CalendarEvent } from '../../../results/calendar-file.js';
import type { Reminder } from '../../../results/reminders.js';
import type { Report } from './report.js';

/** Two weeks before a last day there is still time for the papers. */
const DAYS_BEFORE = 14;

export function calendarEvents(reminders: readonly Reminder[], report: Report): readonly CalendarEvent[] {
  return reminders.map((reminder) => ({
    day: reminder.day,
    ...(report.takeAway.neutral ? neutralWords(reminder, report) : openWords(reminder, report)),
    ...(reminder.kind === 'opens' ? {} : { alarmDaysBefore: DAYS_BEFORE }),
  }));
}

function neutralWords({ kind, action }: Reminder, { texts }: Report): Pick<CalendarEvent, 'title' | 'text'> {
  return {
    title: texts.t(`calendar.neutral.${kind}`),
    text:
      action === undefined
        ? texts.t('calendar.neutral.seeDates')
        : texts.t('calendar.neutral.seePlan', { number: action }),
  };
}

function openWords({ kind, benefit }: Reminder, { texts }: Report): Pick<CalendarEvent, 'title' | 'text'> {
  const { name, what } = texts.benefit(benefit);
  return {
    title: texts.t(`calendar.${kind}`, { name }),
    text: `${what} ${texts.t('calendar.estimate')}`.trim(),
  };
}
