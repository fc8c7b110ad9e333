/** The answer to a checklist and its fields: what is ticked, and of whom where it may be true of several people. */
import type { Given } from '../../../engine/index.js';
import { ITEMS_PEOPLE } from '../../../questionnaire/checklists.js';
import { SELF_KEY } from '../../../questionnaire/screens.js';
import type { Answer, AnswerProblem, ItemShown, Person } from '../../../questionnaire/types.js';
import { isUnknown } from './draft-of-answer.js';
import { EMPTY, type Draft, type FactDraft } from './draft.js';

/** The ticks of the list itself stand in its draft under this name. */
export const ITEMS = 'items';

/** Where the people of an item are ticked. */
export const whoOf = (item: string): string => `who-${item}`;

/** Of whom is asked only where there is a choice. */
export const asksWho = ({ people }: ItemShown): boolean => people.length > 1;

export function readItems(
  items: readonly ItemShown[],
  draft: Draft,
  people: readonly Person[],
): { readonly answer: Answer } | { readonly problems: readonly AnswerProblem[] } {
  const { ticked = [], none, unknown }: FactDraft = draft[ITEMS] ?? EMPTY;
  const isTicked = ({ id }: ItemShown): boolean => ticked.includes(id);
  if (!items.some(isTicked) && !none && !unknown) return { problems: [{ fact: ITEMS, code: 'required' }] };
  const problems = items
    .filter((item) => isTicked(item) && asksWho(item) && whoIn(draft, item).length === 0)
    .map(({ id }): AnswerProblem => ({ fact: whoOf(id), code: 'required' }));
  if (problems.length > 0) return { problems };
  const reply = (item: ItemShown): Given => {
    if (!isTicked(item)) return unknown ? { unknown: true } : false;
    if (asksWho(item)) return whoIn(draft, item);
    const [only] = item.people;
    return only ? [only.key] : true;
  };
  const asked = people.length > 0 ? people.map(({ key }) => key) : [SELF_KEY];
  return {
    answer: { ...Object.fromEntries(items.map((item) => [item.id, reply(item)])), [ITEMS_PEOPLE]: asked },
  };
}

const whoIn = (draft: Draft, item: ItemShown): readonly string[] => {
  const keys = item.people.map(({ key }) => key);
  return (draft[whoOf(item.id)]?.ticked ?? []).filter((key) => keys.includes(key));
};

/** The fields as they stand for an answer that was given before; empty where it was given to other items of the list. */
export function draftOfItems(items: readonly ItemShown[], answer: Answer): Draft {
  if (!items.some(({ id }) => Object.hasOwn(answer, id))) return {};
  const ticked = items.filter(({ id }) => isTrue(answer[id]));
  const unknown = items.some(({ id }) => isUnknown(answer[id]));
  return {
    [ITEMS]: { ticked: ticked.map(({ id }) => id), unknown, none: ticked.length === 0 && !unknown },
    ...Object.fromEntries(
      ticked.map(({ id }) => [whoOf(id), { ticked: Array.isArray(answer[id]) ? answer[id] : [] }]),
    ),
  };
}

/** Whether an item is ticked. */
export const isTrue = (given: Given | undefined): boolean => given === true || Array.isArray(given);
