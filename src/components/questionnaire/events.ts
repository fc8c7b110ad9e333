/** The events of the questionnaire. None carries an answer, or a question from which one could be guessed. */
import type { Place } from '../../questionnaire/types.js';

/** Everything is loaded: no request will follow. */
export class IptReadyEvent extends CustomEvent<null> {
  constructor() {
    super('ipt-ready', { bubbles: true, composed: true });
  }
}

export interface StepDetail {
  readonly place: Place;
  /** How far the interview has come, 0 … 1. */
  readonly fraction: number;
}

/** Another screen is shown. */
export class IptStepEvent extends CustomEvent<StepDetail> {
  constructor(detail: StepDetail) {
    super('ipt-step', { bubbles: true, composed: true, detail });
  }
}

/** The results are shown. */
export class IptFinishEvent extends CustomEvent<null> {
  constructor() {
    super('ipt-finish', { bubbles: true, composed: true });
  }
}
