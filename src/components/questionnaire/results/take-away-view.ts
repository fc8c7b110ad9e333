/** What can be taken away: paper, the days for a calendar, the proof of the outcomes. Everything is made in the page. */
import { html, nothing, type TemplateResult } from 'lit';
import { calendarFile } from '../../../results/calendar-file.js';
import { certifying } from '../../../results/certificate.js';
import { innerHeading } from '../heading.js';
import { calendarEvents } from './calendar-words.js';
import { remindersIn } from './dates-view.js';
import type { Report } from './report.js';
import { saveFile } from './save-file.js';
import { inSlices } from './slices.js';

export function takeAwayView(report: Report): TemplateResult {
  const { texts, headingLevel, view, takeAway, choose, turns } = report;
  const hasDates = turns !== undefined && remindersIn(report).length > 0;
  return html`<div class="group group-take-away screen-only" part="group">
    ${innerHeading(headingLevel, 1, texts.t('takeAway.title'), 'subheading')}
    <div class="take-away">
      ${button(texts.t('actions.print'), () => {
        print();
      })}
      ${option(texts.t('takeAway.reasons'), takeAway.reasons, (reasons) => {
        choose({ reasons });
      })}
    </div>
    ${
      hasDates
        ? html`<div class="take-away">
            ${button(texts.t('takeAway.calendar'), () => {
              saveCalendar(report);
            })}
            ${option(texts.t('takeAway.neutral'), takeAway.neutral, (neutral) => {
              choose({ neutral });
            })}
          </div>`
        : nothing
    }
    <div class="take-away">
      ${button(texts.t('takeAway.certificate'), () => {
        saveCertificate(
          view.screening.outcomes.map(({ benefit }) => benefit),
          report,
        );
      })}
      <p class="note">${texts.t('takeAway.certificateText')}</p>
    </div>
  </div>`;
}

/** The link at one benefit. */
export function certificateLink(benefit: string, report: Report): TemplateResult {
  const { texts } = report;
  return html`<p class="screen-only">
    <button
      type="button"
      class="link"
      part="link"
      @click=${() => {
        saveCertificate([benefit], report);
      }}
    >
      ${texts.t('takeAway.certificateOne')}<span class="visually-hidden">
        ${texts.benefit(benefit).name}</span
      >
    </button>
    <span class="note">${texts.t('takeAway.certificateOneText')}</span>
  </p>`;
}

/** The names of the files tell nothing either. */
function saveCalendar(report: Report): void {
  const [letters = 0, more = 0] = crypto.getRandomValues(new Uint32Array(2));
  const nonce = `${letters.toString(36)}${more.toString(36)}`;
  const events = calendarEvents(remindersIn(report), report);
  saveFile(
    report.texts.t('takeAway.calendarFile'),
    'text/calendar;charset=utf-8',
    calendarFile(events, { date: report.view.date, nonce }),
  );
}

function saveCertificate(benefits: readonly string[], { findings, texts, view, say }: Report): void {
  const { book } = findings.rules;
  const screened = view.screening.outcomes.map(({ benefit }) => benefit);
  const work = certifying({
    book,
    date: view.date,
    household: findings.given,
    benefits,
    notice: texts.t('takeAway.certificateText'),
    ...(screened.length < book.benefits.length ? { among: screened } : {}),
  });
  say(texts.t('takeAway.preparing'));
  inSlices(work, (certificate) => {
    const content = `${JSON.stringify(certificate, null, 2)}\n`;
    saveFile(texts.t('takeAway.certificateFile'), 'application/json', content);
    say(texts.t('takeAway.saved'));
  });
}

const button = (label: string, onClick: () => void): TemplateResult =>
  html`<button type="button" class="button" part="button" @click=${onClick}>${label}</button>`;

const option = (label: string, checked: boolean, onChange: (checked: boolean) => void): TemplateResult =>
  html`<label class="take-away-option">
    <input
      type="checkbox"
      .checked=${checked}
      @change=${(event: Event) => {
        onChange((event.target as HTMLInputElement).checked);
      }}
    />
    <span>${label}</span>
  </label>`;
