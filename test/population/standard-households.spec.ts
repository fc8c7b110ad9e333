/** The standard households are complete, consistent, and answer every question put to them. */
import { describe, expect, it } from 'vitest';
import { readStandardHouseholds } from '../../src/cli/interview-length/standard-households.js';
import { loadRules } from '../../src/cli/rule-files.js';
import { completer, isSameScreening, measured, rulerOf, settler, walk } from '../../src/population/index.js';

const { book } = loadRules();
const DATE = '2026-06-30';
const complete = completer(book, DATE);
const ruler = rulerOf(book, DATE);

describe.each(readStandardHouseholds())('$id', (standard) => {
  const household = complete(standard);

  it('says nothing that the rule book settles otherwise', () => {
    expect(settler(book, DATE)(household)).toBe(household);
    for (const [id, value] of Object.entries(standard.facts)) expect(household[id], id).toEqual(value);
    standard.household.forEach((member, place) => {
      expect(household.household[place]).toMatchObject(member);
    });
  });

  it('walks through the interview to the outcomes of answering everything, between the bounds', () => {
    const { walk, screens, certificate, atLeast, everything } = measured(ruler, household);
    expect(isSameScreening(walk.screening, ruler.judge.whole(household))).toBe(true);
    expect(atLeast).toBeLessThanOrEqual(certificate);
    expect(certificate).toBeLessThanOrEqual(screens);
    expect(screens).toBeLessThan(everything / 4);
  });
});

describe.each(readStandardHouseholds().filter(({ target }) => target !== undefined))('$id', (standard) => {
  it(`takes at most ${standard.target ?? 0} screens`, () => {
    expect(walk(ruler.interview, complete(standard)).steps.length).toBeLessThanOrEqual(standard.target ?? 0);
  });
});
