/** The invented rule book with a form, a question about several people and a checklist, and a driver's way to tick one. */
import type { Checklist, Given, RuleBook } from '../../src/engine/index.js';
import { ITEMS_PEOPLE, type Answer, type Person, type Screen } from '../../src/questionnaire/index.js';
import { bookWith, SELF } from './fixtures.js';

/** An item of each kind: one truth, several facts, bounds, a choice, values of a list. */
export const LIFE: Checklist = {
  id: 'life',
  section: 'you',
  burden: 2,
  items: [
    { id: 'even', absent: { even: false } },
    { id: 'health', absent: { disabled: false, care_cost_year: 0 } },
    { id: 'work', absent: { weeks: { max: 12 }, job_end_date: '1900-01-01' } },
    { id: 'tenant', is: { housing: ['tenant'] } },
    { id: 'gas', includes: { supplies: 'gas' } },
    { id: 'water', includes: { supplies: 'water' } },
  ],
};

const HOME = { id: 'home', questions: ['housing', 'rent'] };

/** The invented rule book with `LIFE` before the questions that it spares, and a form. */
export const listBook = (changes: Partial<RuleBook> = {}): RuleBook =>
  bookWith({ checklists: [LIFE], forms: [HOME], ...changes });

/** The answer to the checklist shown: what is said of some of its items, the others not ticked. */
export function ticked(
  screen: Screen | undefined,
  said: Readonly<Record<string, Given>> = {},
  people: readonly Person[] = [SELF],
): Answer {
  if (screen?.kind !== 'checklist') throw new Error(`no checklist is shown but ${JSON.stringify(screen)}`);
  return {
    ...Object.fromEntries(screen.items.map(({ id }) => [id, said[id] ?? false])),
    [ITEMS_PEOPLE]: people.map(({ key }) => key),
  };
}
