import { describe, expect, it } from 'vitest';
import { compileRules } from '../../src/engine/index.js';
import { askablesOf } from '../../src/questionnaire/askables.js';
import { pathFinder } from '../../src/questionnaire/live-path.js';
import { withAnswer, withPeople } from '../../src/questionnaire/screens.js';
import type { Answers } from '../../src/questionnaire/index.js';
import { book, CHILD, REPLIES, SELF, TODAY } from './fixtures.js';

const find = () => pathFinder({ rules: compileRules(book, TODAY), askables: askablesOf(book), preset: {} });
const three: Answers = {
  people: [SELF, CHILD],
  given: { citizenship: REPLIES['citizenship']!, parity: REPLIES['parity']! },
};

describe('the live path', () => {
  it('is the stored answers in the order of asking, up to the first that is lacking', () => {
    const { steps, next } = find()({ ...three, given: { ...three.given, isee: REPLIES['isee']! } });
    expect(steps.map(({ key }) => key)).toEqual(['people', 'citizenship', 'parity']);
    expect(next).toMatchObject({ key: 'housing' });
  });

  it('evaluates only what a new answer adds', () => {
    const pathOf = find();
    const before = pathOf(three);
    const after = pathOf(withAnswer(three, 'housing', { housing: 'tenant' }));
    expect(after.steps.map((step) => step.before)).toEqual([
      ...before.steps.map((step) => step.before),
      before.end,
    ]);
    after.steps.forEach((step, place) => {
      expect(step.before).toBe([...before.steps.map((earlier) => earlier.before), before.end][place]);
    });
    expect(pathOf(three)).toBe(before);
  });

  it('evaluates anew behind an answer that was changed, and remembers the way back', () => {
    const pathOf = find();
    const before = pathOf(three);
    const edited = pathOf(withPeople(three, [SELF]));
    expect(edited.steps[1]?.before).not.toBe(before.steps[1]?.before);
    expect(pathOf({ ...three })).toEqual(before);
    expect(pathOf({ ...three }).end).toBe(before.end);
  });

  it('of two interviews has nothing in common', () => {
    expect(find()(three).end).not.toBe(find()(three).end);
  });
});
