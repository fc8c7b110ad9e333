import { describe, expect, it } from 'vitest';
import { createFormats } from '../../../src/i18n/formats.js';
import type { BaseFact, Question } from '../../../src/engine/index.js';
import { draftOfAnswer } from '../../../src/components/questionnaire/answers/draft-of-answer.js';
import { withPart, type Draft, type FactDraft } from '../../../src/components/questionnaire/answers/draft.js';
import { bandsOf } from '../../../src/components/questionnaire/answers/kinds.js';
import { readAnswer } from '../../../src/components/questionnaire/answers/read-answer.js';

const TODAY = '2026-11-22';
const fact = (id: string, type: BaseFact['type'], more: Partial<BaseFact> = {}): BaseFact => ({
  id,
  subject: 'household',
  type,
  meaning: 'a fact of this test',
  ...more,
});
const facts = new Map(
  [
    fact('isee', 'money', { unit: 'EUR/year', min: 0 }),
    fact('rent', 'money', { unit: 'EUR/month', min: 0 }),
    fact('weeks', 'integer', { unit: 'weeks', min: 0 }),
    fact('housing', 'enum', { values: ['owner', 'tenant'] }),
    fact('receives', 'enum_list', { values: ['adi', 'auu'] }),
    fact('pregnant', 'boolean'),
    fact('boat', 'boolean'),
    fact('end', 'date'),
  ].map((one) => [one.id, one]),
);
const question = (widget: Question['widget'], ids: string[], more: Partial<Question> = {}): Question => ({
  id: 'question',
  section: 'you',
  widget,
  facts: ids,
  burden: 1,
  ...more,
});
const answerOf = (asked: Question, draft: Draft): unknown => {
  const reading = readAnswer(asked, facts, draft, TODAY);
  return 'answer' in reading ? reading.answer : reading.problems.map(({ code }) => code);
};
const given = (asked: Question, draft: FactDraft): unknown =>
  answerOf(asked, { [asked.facts[0] ?? '']: draft });

describe('an answer', () => {
  it('is required, and "I don\'t know" is one', () => {
    for (const [widget, id] of [
      ['money', 'isee'],
      ['number', 'weeks'],
      ['choice', 'housing'],
      ['choices', 'receives'],
      ['yes-no', 'pregnant'],
      ['date', 'end'],
    ] as const) {
      expect(given(question(widget, [id]), {}), widget).toEqual(['required']);
      expect(given(question(widget, [id]), { unknown: true }), widget).toEqual({ [id]: { unknown: true } });
    }
  });

  it('of money is taken in the period in which it was typed', () => {
    const asked = question('money', ['isee'], { periods: ['month', 'year'] });
    expect(given(asked, { text: '100,10', period: 'month' })).toEqual({ isee: 1201.2 });
    expect(given(asked, { text: '100,10', period: 'year' })).toEqual({ isee: 100.1 });
    const rent = question('money', ['rent'], { periods: ['month', 'year'] });
    expect(given(rent, { text: '1200', period: 'year' })).toEqual({ rent: 100 });
    // 100 / 12 is no whole cent: the range contains the true figure.
    expect(given(rent, { text: '100', period: 'year' })).toEqual({ rent: { min: 8.33, max: 8.34 } });
  });

  it('that is no figure, negative or not whole is told', () => {
    expect(given(question('money', ['isee']), { text: 'poco' })).toEqual(['not-a-number']);
    expect(given(question('money', ['isee']), { text: '-0,01' })).toEqual(['too-small']);
    expect(given(question('number', ['weeks']), { text: '12,5' })).toEqual(['not-whole']);
  });

  it('by band leaves no gap and no overlap between bands', () => {
    const asked = question('money', ['isee'], { bands: [6000, 9360] });
    expect(bandsOf(asked, facts.get('isee')!).map(({ range }) => range)).toEqual([
      { min: 0, max: 6000 },
      { min: 6000.01, max: 9360 },
      { min: 9360.01 },
    ]);
    expect(given(asked, { byBand: true, chosen: '1' })).toEqual({ isee: { min: 6000.01, max: 9360 } });
    const weeks = question('number', ['weeks'], { bands: [12] });
    expect(given(weeks, { byBand: true, chosen: '1' })).toEqual({ weeks: { min: 13 } });
    expect(given(weeks, { byBand: true })).toEqual(['required']);
  });

  it('may be an exact value that is offered beside the field', () => {
    const asked = question('number', ['weeks'], { choices: ['0'] });
    expect(given(asked, { text: '30', offered: '0' })).toEqual({ weeks: 0 });
  });

  it('of a list may be empty', () => {
    expect(given(question('choices', ['receives']), { none: true })).toEqual({ receives: [] });
    expect(given(question('choices', ['receives']), { ticked: ['adi'] })).toEqual({ receives: ['adi'] });
  });

  it('of a checklist: what is ticked is true, the rest false or not known', () => {
    const asked = question('checklist', ['pregnant', 'boat']);
    const of = (draft: FactDraft): unknown => answerOf(asked, { question: draft });
    expect(of({})).toEqual(['required']);
    expect(of({ none: true })).toEqual({ pregnant: false, boat: false });
    expect(of({ ticked: ['boat'] })).toEqual({ pregnant: false, boat: true });
    expect(of({ ticked: ['boat'], unknown: true })).toEqual({ pregnant: { unknown: true }, boat: true });
  });

  it('of several facts tells each that is wrong', () => {
    const asked = question('number', ['weeks', 'isee']);
    expect(answerOf(asked, { weeks: { text: 'x' } })).toEqual(['not-a-number', 'required']);
  });
});

describe('a range in a field', () => {
  it('is the answer, until something is typed or chosen in its place', () => {
    const asked = question('money', ['isee']);
    const range = { min: 6200, max: 8900 };
    expect(given(asked, { range })).toEqual({ isee: range });
    expect(given(asked, withPart({ range }, { text: '7000' }))).toEqual({ isee: 7000 });
    expect(given(asked, withPart({ range }, { unknown: true }))).toEqual({ isee: { unknown: true } });
    expect(given(asked, withPart({ range }, { range: undefined }))).toEqual(['required']);
    expect(given(asked, { range: { min: 8900, max: 6200 } })).toEqual(['min-above-max']);
  });
});

describe('an answer that was given before', () => {
  it.each<[Question, FactDraft]>([
    [question('money', ['isee']), { text: '1.234,5' }],
    [question('money', ['isee'], { bands: [6000] }), { byBand: true, chosen: '1' }],
    [question('money', ['isee'], { bands: [6000] }), { range: { min: 6200, max: 8900 } }],
    [question('money', ['isee'], { bands: [6000] }), { range: { max: 6000 } }],
    [question('number', ['weeks']), { range: { min: 12 } }],
    [question('number', ['weeks'], { choices: ['0'] }), { offered: '0' }],
    [question('choice', ['housing']), { chosen: 'tenant' }],
    [question('yes-no', ['pregnant']), { chosen: 'no' }],
    [question('choices', ['receives']), { ticked: ['auu'], none: false }],
    [question('date', ['end']), { day: '9', month: '3', year: '2025' }],
    [question('date', ['end']), { unknown: true }],
  ])('comes back into its fields', (asked, draft) => {
    const fields: Draft = { [asked.facts[0] ?? '']: draft };
    const reading = readAnswer(asked, facts, fields, TODAY);
    if (!('answer' in reading)) throw new Error(JSON.stringify(reading));
    expect(draftOfAnswer(asked, facts, reading.answer, createFormats('it'))).toEqual(fields);
  });
});
