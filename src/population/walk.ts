/** A household walks through the interview, answering everything truthfully, until nothing is left to ask. */
import { createActor } from 'xstate';
import type { Screening } from '../engine/index.js';
import {
  keyOf,
  type Answers,
  type Interview,
  type InterviewEvent,
  type Screen,
} from '../questionnaire/index.js';
import type { CompleteHousehold } from './draft.js';
import { eventFor } from './respond.js';

export interface Step {
  readonly screen: Screen;
  readonly event: InterviewEvent;
  /** Benefits that the screen could still decide when it was shown. */
  readonly decides: readonly string[];
  /** What was known before it, and what that came to. */
  readonly known: Answers;
  readonly before: Screening;
}

export interface Walk {
  readonly steps: readonly Step[];
  /** Everything that was answered. */
  readonly answers: Answers;
  /** What came out at the end. */
  readonly screening: Screening;
}

/** An interview that goes on for more screens than this does not end. */
const MOST_SCREENS = 1000;

/**
 * @throws {Error} when the interview does not take a true answer, or does not end
 */
export function walk(interview: Interview, household: CompleteHousehold): Walk {
  const actor = createActor(interview.machine).start();
  const view = () => interview.view(actor.getSnapshot());
  const answers = () => actor.getSnapshot().context.answers;
  actor.send({ type: 'START' });
  const steps: Step[] = [];
  let shown = view();
  while (shown.place === 'asking' && shown.screen) {
    const { screen, decides, screening: before } = shown;
    const event = eventFor(screen, household, shown.current);
    const known = answers();
    actor.send(event);
    const next = view();
    if (next.screen && keyOf(next.screen) === keyOf(screen))
      throw new Error(
        `The interview does not take this answer to ${keyOf(screen)}: ${JSON.stringify(event)}`,
      );
    steps.push({ screen, event, decides, known, before });
    if (steps.length > MOST_SCREENS)
      throw new Error(`The interview does not end: ${keyOf(screen)} is screen ${MOST_SCREENS}.`);
    shown = next;
  }
  actor.stop();
  return { steps, answers: answers(), screening: shown.screening };
}
