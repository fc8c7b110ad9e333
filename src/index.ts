/** Exports only: importing this registers nothing. `define.ts` does. */
export { IptQuestionnaire } from './components/questionnaire/questionnaire.js';
export {
  IptFinishEvent,
  IptReadyEvent,
  IptStepEvent,
  type StepDetail,
} from './components/questionnaire/events.js';
export type { Given, GivenFacts } from './engine/index.js';
export type { Place } from './questionnaire/types.js';
