/**
 * The interview is exact, over households drawn from the synthetic population (docs/population.md): it loses no outcome, and nothing that it
 * skipped could have changed one. Half of the households are here, half in exactness-users.spec.ts, so that two processors share the work.
 * EXACTNESS_HOUSEHOLDS=200 for a quick run.
 */
import { describe, expect, it } from 'vitest';
import { loadRules } from '../../src/cli/rule-files.js';
import { GENERAL } from '../../src/population/index.js';
import { createInterview } from '../../src/questionnaire/index.js';
import { HALF, MINUTES, openLab } from './exactness/lab.js';
import { askedInVain, prove } from './exactness/sample.js';

describe('the adaptive interview of everybody', () => {
  it(
    `comes to what answering every question comes to, and skips nothing that matters (${HALF} households)`,
    () => {
      const { lost, missed, completions } = prove(openLab(), GENERAL, HALF);
      expect(lost.slice(0, 20)).toEqual([]);
      expect(missed.slice(0, 20)).toEqual([]);
      expect(completions).toBeGreaterThan(HALF / 2);
    },
    60 * MINUTES,
  );
});

describe('the proofs notice', () => {
  const { book } = loadRules();
  const lab = openLab(book);

  it('an interview without a question that matters', () => {
    const poorer = { ...book, questions: book.questions.filter(({ id }) => id !== 'isee') };
    const interview = createInterview({ ruleBook: poorer, date: lab.interview.date });
    expect(prove(lab, GENERAL, 40, interview).lost.join('\n')).toMatch(/bonus-sociale-elettrico: possible/);
  });

  it('an interview that goes by an older rule', () => {
    const older = {
      ...book,
      benefits: book.benefits.map((benefit) =>
        benefit.id === 'carta-dedicata'
          ? { ...benefit, conditions: { all: benefit.conditions.all.filter(({ id }) => id !== 'isee') } }
          : benefit,
      ),
    };
    const interview = createInterview({ ruleBook: older, date: lab.interview.date });
    const { lost, missed } = prove(lab, GENERAL, 150, interview);
    expect([...lost, ...missed].join('\n')).toMatch(/carta-dedicata/);
  });

  it('a question that is asked although its answer changes nothing', () => {
    const either = {
      id: 'either',
      any: [{ fact: 'strategic_sector' }, { not: { fact: 'strategic_sector' } }],
      source: 'invented',
    };
    const benefits = book.benefits.map((benefit) =>
      benefit.id === 'isee'
        ? { ...benefit, conditions: { all: [...benefit.conditions.all, either] } }
        : benefit,
    );
    const asked = askedInVain(openLab({ ...book, benefits }), GENERAL, 2).get('strategic-sector');
    expect(asked).toMatchObject({ times: 2, idle: 2 });
  });
});
