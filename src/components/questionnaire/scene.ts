/** What every view gets: the state to show, the words to show it in, and the way to say what the person did. */
import type { Formats } from '../../i18n/formats.js';
import type { Texts } from '../../i18n/texts.js';
import type { InterviewEvent, InterviewView } from '../../questionnaire/types.js';
import type { FactsById } from './answers/kinds.js';

export interface Scene {
  readonly view: InterviewView;
  readonly texts: Texts;
  readonly formats: Formats;
  /** Level of the headings that name a screen; those inside it go deeper. */
  readonly headingLevel: number;
  readonly facts: FactsById;
  readonly send: (event: InterviewEvent) => void;
}
