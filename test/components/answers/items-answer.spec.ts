import { describe, expect, it } from 'vitest';
import {
  draftOfItems,
  ITEMS,
  readItems,
  whoOf,
} from '../../../src/components/questionnaire/answers/items-answer.js';
import type { Draft } from '../../../src/components/questionnaire/answers/draft.js';
import type { ItemShown } from '../../../src/questionnaire/types.js';
import { CHILD, PARENT, SELF } from '../../questionnaire/fixtures.js';

const shown = (id: string, people: ItemShown['people'] = []): ItemShown => ({
  id,
  item: { id, absent: { any: false } },
  people,
});
const boat = shown('boat');
const health = shown('health', [SELF, CHILD]);
const nursery = shown('nursery', [CHILD]);
const items = [boat, health, nursery];
const people = [SELF, CHILD, PARENT];

const read = (draft: Draft) => readItems(items, draft, people);
const answer = (replies: object) => ({ answer: { ...replies, people: ['self', 'p1', 'p2'] } });

describe('what is ticked', () => {
  it('is nothing at all: an error; "none of these" and "not sure" are answers', () => {
    expect(read({})).toEqual({ problems: [{ fact: ITEMS, code: 'required' }] });
    expect(read({ [ITEMS]: { none: true } })).toEqual(answer({ boat: false, health: false, nursery: false }));
    const unknown = { unknown: true };
    expect(read({ [ITEMS]: { unknown: true } })).toEqual(
      answer({ boat: unknown, health: unknown, nursery: unknown }),
    );
  });

  it('is true; the others are not, or not known', () => {
    expect(read({ [ITEMS]: { ticked: ['boat'] } })).toEqual(
      answer({ boat: true, health: false, nursery: false }),
    );
    expect(read({ [ITEMS]: { ticked: ['boat'], unknown: true } })).toMatchObject({
      answer: { boat: true, health: { unknown: true } },
    });
  });

  it('of one person only is theirs; of several it must be said of whom', () => {
    expect(read({ [ITEMS]: { ticked: ['nursery'] } })).toMatchObject({ answer: { nursery: ['p1'] } });
    const draft: Draft = { [ITEMS]: { ticked: ['health'] } };
    expect(read(draft)).toEqual({ problems: [{ fact: whoOf('health'), code: 'required' }] });
    expect(read({ ...draft, [whoOf('health')]: { ticked: ['self', 'p1'] } })).toMatchObject({
      answer: { health: ['self', 'p1'] },
    });
  });

  it('does not name who has left, or of whom it matters no more', () => {
    const draft: Draft = { [ITEMS]: { ticked: ['health'] }, [whoOf('health')]: { ticked: ['p2', 'p9'] } };
    expect(read(draft)).toEqual({ problems: [{ fact: whoOf('health'), code: 'required' }] });
  });

  it('of items that were on an earlier screen of the list counts no more', () => {
    expect(readItems([boat], { [ITEMS]: { ticked: ['health'] } }, people)).toEqual({
      problems: [{ fact: ITEMS, code: 'required' }],
    });
  });

  it('is about the applicant while nobody else is known', () => {
    expect(readItems([boat], { [ITEMS]: { none: true } }, [])).toEqual({
      answer: { boat: false, people: ['self'] },
    });
  });
});

describe('an answer given before', () => {
  const again = (draft: Draft) => readItems(items, draft, people);

  it.each([
    [{ boat: true, health: ['self'], nursery: false }],
    [{ boat: false, health: false, nursery: false }],
    [{ boat: { unknown: true }, health: ['p1'], nursery: { unknown: true } }],
  ])('stands in the fields as it was: %j', (replies) => {
    expect(again(draftOfItems(items, answer(replies).answer))).toEqual(answer(replies));
  });

  it('to other items of the list leaves the fields empty: "none of these" was not said of them', () => {
    expect(draftOfItems(items, { other: false, people: ['self'] })).toEqual({});
  });
});
