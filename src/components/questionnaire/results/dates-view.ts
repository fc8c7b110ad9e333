/** Days to remember: last days to apply, and what time alone will open or end. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Reminder } from '../../../results/reminders.js';
import { remindersOf } from '../../../results/reminders.js';
import type { Turn } from '../../../results/outlook.js';
import { innerHeading } from '../heading.js';
import { personName } from '../words/person-words.js';
import type { Report } from './report.js';
import { capitalised, clauseWords } from './trace-words.js';

export function datesView(report: Report): TemplateResult | typeof nothing {
  const { texts, headingLevel, turns } = report;
  const reminders = remindersIn(report);
  if (turns && reminders.length === 0) return nothing;
  return html`<div class="group group-dates" part="group">
    ${innerHeading(headingLevel, 1, texts.t('results.groups.dates'), 'subheading')}
    <p>${texts.t('results.groups.datesText')}</p>
    <ul class="dates plain">
      ${reminders.map((reminder) => html`<li>${reminderLine(reminder, report)}</li>`)}
    </ul>
    ${turns ? nothing : html`<p class="note">${texts.t('results.lookingAhead')}</p>`}
  </div>`;
}

export const remindersIn = ({ analysis, turns = [], view }: Report): readonly Reminder[] =>
  remindersOf(analysis.plan, turns, view.date);

function reminderLine({ kind, day, benefit }: Reminder, report: Report): TemplateResult {
  const { texts, formats, turns = [] } = report;
  const { name } = texts.benefit(benefit);
  const turn =
    kind === 'apply' ? undefined : turns.find((one) => one.benefit === benefit && one.kind === kind);
  const isOpen = turn?.status === 'possible';
  const key = kind === 'opens' && isOpen ? 'opensPossible' : kind;
  return html`<strong>${texts.t(`results.time.${key}`, { date: formats.date(day), name })}</strong>
    ${turn ? html`<span class="reason-line">${causeWords(turn, report)}</span>` : nothing}
    ${turn?.withFiguresOfToday ? html`<span class="reason-line">${texts.t('results.time.figures')}</span>` : nothing}`;
}

/** "Quando compi 67 anni", "Poi tuo figlio (2 anni) compie 3 anni". */
function causeWords({ benefit, kind, cause }: Turn, report: Report): string {
  const { texts, formats, view } = report;
  switch (cause.kind) {
    case 'law':
      return texts.t(kind === 'opens' ? 'results.time.lawOpens' : 'results.time.lawCloses');
    case 'term': {
      const { conditions } = texts.benefit(benefit);
      const { id, because } = cause.failed;
      return capitalised(clauseWords(conditions?.[id], id, because, report));
    }
    case 'age': {
      const person = view.people[cause.member];
      const age = ageWords(cause, report);
      const isSelf = !person || person.relation === 'self';
      const name = isSelf ? '' : personName(person, view.people, { texts, formats, date: view.date });
      const when = isSelf
        ? texts.t(kind === 'opens' ? 'results.time.youTurn' : 'results.time.youTurnAfter', { age })
        : texts.t(kind === 'opens' ? 'results.time.otherTurns' : 'results.time.otherTurnsAfter', {
            age,
            name,
          });
      if (cause.atLatest === undefined) return when;
      return `${when} ${texts.t('results.time.atLatest', { date: formats.date(cause.atLatest) })}`;
    }
  }
}

function ageWords(
  { years, months }: Extract<Turn['cause'], { kind: 'age' }>,
  { texts, formats }: Report,
): string {
  const counted = (unit: string, count: number): string =>
    texts.label('counted', unit, { count, number: formats.number(count) });
  const parts = [
    ...(years > 0 ? [counted('years', years)] : []),
    ...(months > 0 ? [counted('months', months)] : []),
  ];
  return formats.list(parts);
}
