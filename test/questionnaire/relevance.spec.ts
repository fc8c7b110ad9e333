import { describe, expect, it } from 'vitest';
import { HouseholdError, RuleError, type Benefit, type RuleBook } from '../../src/engine/index.js';
import { askedOn } from '../../src/questionnaire/screens.js';
import { benefit, book, bookWith, CHILD, PARENT, REPLIES, SELF, start, UNKNOWN } from './fixtures.js';

const begin = (options: Parameters<typeof start>[0] = {}) => start(options).send({ type: 'START' });
const only = (...benefits: string[]) => begin({ benefits });

describe('what is asked', () => {
  it('is the household first, as soon as a benefit depends on who is in it', () => {
    expect(begin().shown()).toBe('people');
    expect(begin().view().decides).toEqual(['child-aid', 'care-aid']);
  });

  it('is not the household when nothing depends on it', () => {
    const driver = only('work-aid');
    expect(driver.shown()).not.toBe('people');
    expect(driver.answerAll(REPLIES).path()).not.toContain('people');
  });

  it("is the household where only the applicant's age matters, and not where only another fact of theirs does", () => {
    const about = (fact: string, test: object) =>
      begin({
        ruleBook: bookWith({ benefits: [benefit('aid', [{ id: 'test', fact, ...test, source: 'law' }])] }),
      });
    expect(about('age', { at_least: 67 }).shown()).toBe('people');
    expect(about('relation', { is: 'child' }).view().place).toBe('review');
    expect(about('sex', { is: 'f' }).shown()).toBe('sex@self');
  });

  it("is not a question to the applicant for the sake of another member's fact", () => {
    const questions = book.questions.map((question) => ({ ...question, per_member: false }));
    const condition: Benefit['conditions']['all'][number] = {
      id: 'daughter',
      some_member: {
        all: [
          { fact: 'relation', is: 'child' },
          { fact: 'sex', is: 'f' },
        ],
      },
      source: 'law',
    };
    const driver = begin({
      ruleBook: bookWith({ questions, benefits: [benefit('aid', [condition])] }),
    }).people(SELF, CHILD);
    expect(driver.view().place).toBe('review');
    expect(driver.view().screening.outcomes[0]?.missing).toEqual([{ fact: 'sex', member: 1 }]);
  });

  it('is a fact only as long as a benefit is open that needs it', () => {
    expect(
      only('work-aid')
        .answerAll({ weeks: { weeks: 12 } })
        .path(),
    ).toContain('weeks');
    const late = only('work-aid').answerAll({ 'work-end': { job_end_date: '2020-01-01' } });
    expect(late.path()).not.toContain('weeks');
    expect(late.statuses()).toMatchObject({ 'work-aid': 'not' });
  });

  it('is never what no benefit depends on', () => {
    for (const replies of [{}, REPLIES]) {
      const path = begin().answerAll(replies, [SELF, CHILD, PARENT]).path();
      expect(path).not.toContain('supplies');
      expect(path.filter((key) => key.startsWith('sex'))).toEqual([]);
    }
  });

  it('is not the second way when the first has decided', () => {
    expect(begin().answerAll(REPLIES).path()).not.toContain('permit');
    expect(
      begin()
        .answerAll({ ...REPLIES, citizenship: { citizenship: 'non-eu' } })
        .path(),
    ).toContain('permit');
  });

  it('is asked of each member for whom it matters, in their order', () => {
    const driver = begin().answerAll(
      { ...REPLIES, disabled: { disabled: false }, 'disabled@p1': { disabled: true } },
      [SELF, PARENT, CHILD],
    );
    expect(driver.path().slice(-2)).toEqual(['disabled@self+disabled@p2+disabled@p1', 'care-cost@p1']);
    expect(driver.view().answered.at(-1)?.screen).toMatchObject({ person: CHILD });
  });

  it('is asked once: "I don\'t know" and a range are answers', () => {
    for (const isee of [{ isee: UNKNOWN }, { has_isee: true, isee: { min: 0, max: 15_000 } }]) {
      const driver = begin().answerAll({ ...REPLIES, isee });
      expect(driver.path().filter((key) => key === 'isee')).toHaveLength(1);
      expect(driver.view().place).toBe('review');
      expect(driver.statuses()).toMatchObject({ 'rent-aid': 'possible' });
    }
  });

  it('is not the household again, though its screen left something open', () => {
    const path = begin()
      .answerAll(REPLIES, [{ ...SELF, age: UNKNOWN }, PARENT])
      .path();
    expect(path.filter((key) => key === 'people' || key === 'family')).toEqual(['people']);
  });

  it('is what only matters together with something else', () => {
    // Neither answer to `even` alone, nor to `odd` alone, changes anything: a trial of single answers would drop both.
    const split: RuleBook = {
      ...book,
      questions: [
        ...book.questions.filter(({ id }) => id !== 'parity'),
        { id: 'even', section: 'you', widget: 'yes-no', facts: ['even'], burden: 1 },
        { id: 'odd', section: 'you', widget: 'yes-no', facts: ['odd'], burden: 1 },
      ],
    };
    const replies = { ...REPLIES, even: { even: false }, odd: { odd: true } };
    const driver = begin({ ruleBook: split }).answerAll(replies, [SELF, CHILD]);
    expect(driver.path()).toEqual(expect.arrayContaining(['even', 'odd']));
    expect(driver.statuses()).toMatchObject({ 'twin-service': 'not' });
  });

  it('is not asked by a second question for a fact that the first has answered', () => {
    const twice: RuleBook = {
      ...book,
      questions: [
        ...book.questions,
        { id: 'isee-again', section: 'health', widget: 'money', facts: ['isee'], burden: 1 },
      ],
    };
    expect(
      begin({ ruleBook: twice })
        .answerAll({ isee: { has_isee: true, isee: UNKNOWN } })
        .path(),
    ).not.toContain('isee-again');
    expect(
      begin({ ruleBook: twice })
        .answerAll({ isee: { has_isee: true } }, [SELF, CHILD])
        .path(),
    ).toContain('isee-again');
  });

  it('never rests on a default: silence stays unknown', () => {
    // By their defaults the ISEE would be 0, the home owned, the applicant Italian and nobody disabled.
    const { screening } = begin().view();
    expect(screening.outcomes.map(({ status }) => status)).toEqual(Array(5).fill('possible'));
    const silent = begin().answerAll({}, [SELF, { ...CHILD, age: 6 }]);
    expect(silent.statuses()).toMatchObject({
      'child-aid': 'possible',
      'rent-aid': 'possible',
      'care-aid': 'possible',
    });
  });
});

describe('facts known beforehand', () => {
  it('are not asked, and decide', () => {
    const driver = begin({ preset: { citizenship: 'it', housing: 'owner', isee: 5000, has_isee: true } });
    expect(driver.statuses()).toMatchObject({ 'rent-aid': 'not' });
    expect(driver.answerAll(REPLIES).path()).not.toContain('isee');
  });

  it('as a range are still asked', () => {
    expect(
      begin({ preset: { isee: { min: 0, max: 30_000 } } })
        .answerAll(REPLIES)
        .path(),
    ).toContain('isee');
  });

  it("of a member are the applicant's", () => {
    const path = begin({ preset: { disabled: true } })
      .answerAll(REPLIES, [SELF, CHILD])
      .path();
    expect(path).toContain('disabled@p1');
    expect(path.at(-1)).toBe('care-cost@self+care-cost@p1');
  });

  it('that are wrong are refused', () => {
    expect(() => start({ preset: { isee: 'much' } })).toThrow(HouseholdError);
    expect(() => start({ preset: { no_such_fact: 1 } })).toThrow(HouseholdError);
    expect(() => start({ preset: { disabled: 'yes' } })).toThrow(HouseholdError);
  });
});

describe('an interview about some benefits', () => {
  it('shows those alone', () => {
    const { screening, found } = only('work-aid').view();
    expect(screening.outcomes.map(({ benefit }) => benefit)).toEqual(['work-aid']);
    expect(found).toEqual({ likely: [], possible: ['work-aid'] });
    expect(() => start({ benefits: ['no-such-aid'] })).toThrow(RuleError);
  });

  it('asks about another one only while a wanted one depends on it', () => {
    const driver = only('twin-service');
    expect(driver.shown()).toBe('people');
    expect(driver.view().decides).toEqual(['twin-service']);
    expect(driver.answerAll(REPLIES, [SELF, CHILD]).path()).toEqual(['people', 'parity', 'isee']);
    const odd = only('twin-service').answerAll({ parity: { even: true, odd: false } }, [SELF, CHILD]);
    expect(odd.path()).toEqual(['people', 'parity']);
  });

  it('does not look past a benefit that is decided', () => {
    // twin asks about child, child about rent; but child is out, so that rent cannot matter to twin any more.
    const source = 'law';
    const benefits = [
      benefit('child', [
        { id: 'isee', fact: 'has_isee', is: true, source },
        { id: 'rent', likely: 'rent', source },
      ]),
      benefit('rent', [{ id: 'tenant', fact: 'housing', is: 'tenant', source }]),
      benefit('twin', [{ id: 'either', any: [{ likely: 'child' }, { fact: 'even' }], source }]),
    ];
    const about = (preset: object) =>
      begin({ ruleBook: bookWith({ benefits }), benefits: ['twin'], preset: { even: UNKNOWN, ...preset } })
        .answerAll()
        .path();
    expect(about({ has_isee: true })).toEqual(['parity', 'housing']);
    expect(about({ has_isee: false })).toEqual(['parity']);
  });

  it('asks about another one for the sake of an amount alone', () => {
    const source = 'law';
    const base: Partial<Benefit> = {
      kind: 'cash',
      amount: [{ per: 'year', value: { sum: [100, { fact: 'rent_year' }] } }],
    };
    const half: Benefit['amount'] = [
      { per: 'year', value: { sum: [1, { quotient: [{ amount_of: 'base', per: 'year' }, 2] }] } },
    ];
    const benefits = [
      benefit('base', [{ id: 'citizen', fact: 'citizenship', is: 'it', source }], base),
      benefit('supplement', [{ id: 'citizen', fact: 'citizenship', is: 'it', source }], {
        kind: 'cash',
        amount: half,
      }),
    ];
    const driver = begin({ ruleBook: bookWith({ benefits }), benefits: ['supplement'] }).answerAll(REPLIES);
    expect(driver.path()).toEqual(['citizenship', 'rent']);
    expect(driver.view().screening.outcomes[0]?.amount).toMatchObject({ min: 1251, max: 1251 });
  });

  it('asks about an incompatible one only if it is named too', () => {
    expect(only('work-aid').answerAll(REPLIES).path()).toEqual(['work-end', 'weeks']);
    const both = only('work-aid', 'rent-aid').answerAll(REPLIES);
    expect(both.path()).toContain('rent');
    expect(both.statuses()).toEqual({ 'rent-aid': 'likely', 'work-aid': 'not' });
  });

  it('asks about an incompatible one on which another named one depends', () => {
    const source = 'law';
    const cash = (value: number): Partial<Benefit> => ({ kind: 'cash', amount: [{ per: 'year', value }] });
    const benefits = [
      benefit('more', [{ id: 'tenant', fact: 'housing', is: 'tenant', source }], {
        ...cash(200),
        incompatible_with: ['less'],
      }),
      benefit('less', [{ id: 'citizen', fact: 'citizenship', is: 'it', source }], {
        ...cash(100),
        incompatible_with: ['more'],
      }),
      benefit('other', [
        { id: 'more', likely: 'more', source },
        { id: 'even', fact: 'even', source },
      ]),
    ];
    const driver = begin({
      ruleBook: bookWith({ benefits }),
      benefits: ['less', 'other'],
      preset: { even: false },
    });
    // The other one is out; whether `more` holds still decides whether `less` does.
    expect(driver.answerAll(REPLIES).path()).toEqual(['citizenship', 'housing']);
    expect(driver.statuses()).toEqual({ less: 'not', other: 'not' });
  });
});

describe('order', () => {
  it('goes by section', () => {
    const sections = begin()
      .answerAll({}, [SELF, CHILD])
      .view()
      .answered.map(({ screen }) =>
        screen.kind === 'people' ? 'you' : (askedOn(screen)[0]?.question.section ?? ''),
      );
    expect(sections).toEqual(
      [...sections].sort((a, b) => book.sections.indexOf(a) - book.sections.indexOf(b)),
    );
  });

  it('inside a section puts first what settles most benefits for its burden, then goes by the book', () => {
    const driver = begin().people(SELF, CHILD);
    // isee: two benefits, burden 1; work-end and weeks: one benefit each, burden 1, in the order of the book.
    const path = driver.answerAll().path();
    expect(path.filter((key) => ['isee', 'work-end', 'weeks'].includes(key))).toEqual([
      'isee',
      'work-end',
      'weeks',
    ]);
    // citizenship stands before parity in the book; permit has the burden 3.
    expect(path.slice(1, 4)).toEqual(['citizenship', 'parity', 'permit']);
  });
});

describe('progress', () => {
  it('counts answered and open screens by section', () => {
    const driver = begin().people(SELF, CHILD);
    expect(driver.view().progress.sections).toEqual([
      { id: 'you', answered: 1, open: 3, current: true },
      { id: 'home', answered: 0, open: 1, current: false },
      { id: 'money', answered: 0, open: 3, current: false },
      { id: 'health', answered: 0, open: 1, current: false },
    ]);
  });

  it('does not fall when an answer opens more than it settles', () => {
    const value = { sum: [{ fact: 'rent_year' }, { fact: 'weeks' }, { fact: 'isee' }] };
    const conditions: Benefit['conditions']['all'] = [
      { id: 'citizen', fact: 'citizenship', is: 'it', source: 'law' },
      { id: 'tenant', fact: 'housing', is: 'tenant', source: 'law' },
    ];
    const amount: Benefit['amount'] = [{ per: 'year', value }];
    const driver = begin({
      ruleBook: bookWith({ benefits: [benefit('aid', conditions, { kind: 'cash', amount })] }),
    });
    const { fraction } = driver.answer({ citizenship: 'it' }).view().progress;
    expect(fraction).toBe(1 / 2);
    expect(driver.answer({ housing: 'tenant' }).view().progress).toMatchObject({ fraction });
    expect(driver.answer({ rent_year: 1 }).view().progress.fraction).toBe(3 / 5);
  });

  it('starts at 0, ends at 1 and never falls', () => {
    const driver = begin();
    let reached = driver.view().progress.fraction;
    expect(reached).toBe(0);
    for (let turn = 0; turn < 40 && driver.view().place === 'asking'; turn++) {
      const { screen } = driver.view();
      if (screen?.kind === 'people') driver.people(SELF, CHILD, PARENT);
      else
        driver.send({
          type: 'ANSWERS',
          answers: Object.fromEntries(
            askedOn(screen!).map(({ key, question }) => [key, { ...REPLIES[question.id] }]),
          ),
        });
      expect(driver.view().progress.fraction).toBeGreaterThanOrEqual(reached);
      reached = driver.view().progress.fraction;
    }
    expect(reached).toBe(1);
  });
});
