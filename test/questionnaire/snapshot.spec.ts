import { describe, expect, it } from 'vitest';
import { decodeAnswers, encodeAnswers, SnapshotError, type Answers } from '../../src/questionnaire/index.js';
import { book, CHILD, PARENT, SELF, TODAY, UNKNOWN } from './fixtures.js';
import { listBook } from './list-book.js';

const answers: Answers = {
  people: [SELF, CHILD, PARENT],
  given: {
    isee: { has_isee: true, isee: { min: 0, max: 5000 } },
    'disabled@p1': { disabled: UNKNOWN },
    supplies: { supplies: [] },
  },
};
const decode = (value: unknown) =>
  decodeAnswers(typeof value === 'string' ? value : JSON.stringify(value), book, TODAY);

describe('a snapshot of answers', () => {
  it('comes back as it was', () => {
    expect(decode(encodeAnswers(answers))).toEqual({ answers, dropped: [] });
    expect(decode(encodeAnswers({ given: {} }))).toEqual({ answers: { given: {} }, dropped: [] });
  });

  it('names its version, and another version is refused', () => {
    expect(JSON.parse(encodeAnswers(answers))).toMatchObject({ version: 1 });
    expect(() => decode({ version: 2, given: {} })).toThrow(SnapshotError);
    expect(() => decode({ given: {} })).toThrow('no snapshot of version 1');
  });

  it.each([
    '',
    '{',
    'null',
    '[]',
    '"x"',
    '{"version":1}',
    '{"version":1,"given":[]}',
    '{"version":1,"given":{},"people":{}}',
    '{"version":1,"given":{},"people":[null]}',
    '{"version":1,"given":{},"people":[{"key":1,"relation":"self"}]}',
  ])('that is damaged is refused: %s', (text) => {
    expect(() => decode(text)).toThrow(SnapshotError);
  });

  it('leaves out, and names, what no longer fits the rule book', () => {
    const { answers: kept, dropped } = decode({
      version: 1,
      people: [SELF, { key: 'p1', relation: 'neighbour', age: 3 }],
      given: {
        isee: { isee: 100 },
        gone: { isee: 1 },
        weeks: { weeks: -1 },
        'housing@p1': { housing: 'tenant' },
        disabled: { disabled: true },
        supplies: 'gas',
        family: { household: [] },
        __proto__: { polluted: true },
      },
    });
    expect(kept).toEqual({ given: { isee: { isee: 100 } } });
    expect(dropped).toEqual(['people', 'gone', 'weeks', 'housing@p1', 'disabled', 'supplies', 'family']);
  });

  it('cannot smuggle anything into the prototypes', () => {
    const { answers: kept, dropped } = decode(
      '{"version":1,"given":{"__proto__":{"isee":1},"constructor":{"isee":1}}}',
    );
    expect(dropped).toEqual(['__proto__', 'constructor']);
    expect(Object.keys(kept.given)).toEqual([]);
  });
});

describe('a snapshot of a checklist', () => {
  const life = { even: true, tenant: false, gas: UNKNOWN, health: ['self', 'p1'], people: ['self', 'p1'] };
  const read = (given: Answers['given'], ruleBook = listBook()) =>
    decodeAnswers(encodeAnswers({ people: [SELF, CHILD], given }), ruleBook, TODAY);

  it('comes back as it was, with every kind of reply', () => {
    expect(read({ life })).toEqual({ answers: { people: [SELF, CHILD], given: { life } }, dropped: [] });
  });

  it('with an item that the book does not have is left out and named: what was not ticked may mean something else', () => {
    expect(read({ life: { ...life, boat: false } })).toMatchObject({
      answers: { given: {} },
      dropped: ['life'],
    });
  });

  it.each([
    ['names somebody who was not asked about', { ...life, health: ['p2'] }],
    ['says of nobody that it is true', { ...life, health: [] }],
    ['does not say of whom it is', { even: true }],
    ['is about nobody', { ...life, people: [] }],
    ['says something else', { ...life, even: 'yes' }],
  ])('is left out when it %s', (_, answer) => {
    expect(read({ life: answer })).toMatchObject({ answers: { given: {} }, dropped: ['life'] });
  });

  it('is left out by a book without the list, and of a person there is none', () => {
    expect(read({ life }, book).dropped).toEqual(['life']);
    expect(read({ 'life@p1': life }).dropped).toEqual(['life@p1']);
  });
});
