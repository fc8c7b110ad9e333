/** The interview: which question comes next, what has been answered, what it comes to. Without a view, texts or storage. */
export {
  createInterview,
  type Interview,
  type InterviewOptions,
  type InterviewSnapshot,
} from './interview.js';
export type { InterviewContext, InterviewInput } from './machine.js';
export { perMonth, perYear } from './money.js';
export { ITEMS_PEOPLE, type ChecklistItem } from './checklists.js';
export {
  answerKey,
  APPLICANT,
  askedOn,
  filedUnder,
  keyOf,
  nextPersonKey,
  NO_ANSWERS,
  PEOPLE_KEY,
  SELF_KEY,
} from './screens.js';
export { decodeAnswers, encodeAnswers, SNAPSHOT_VERSION, SnapshotError, type Decoded } from './snapshot.js';
export type * from './types.js';
export { validateAnswer, validateChecklist, validatePeople } from './validation.js';
