/** Households to measure and prove the interview with: development only, never part of the widget. */
export { completer, type Sketch } from './complete.js';
export type { CompleteHousehold } from './draft.js';
export { judgeOf, type Judge } from './judge.js';
export {
  measured,
  rulerOf,
  summaryOf,
  type Length,
  type Measured,
  type Ruler,
  type Summary,
} from './length.js';
export { GENERAL, MIXTURES, USERS, type Mixture } from './mixtures.js';
export { populationOf } from './population.js';
export { differences, isSame, isSameScreening } from './same-outcomes.js';
export { settler } from './settle.js';
export { walk, type Step, type Walk } from './walk.js';
