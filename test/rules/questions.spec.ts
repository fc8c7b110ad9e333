import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import {
  baseFactFileSchema,
  questionFileSchema,
  type BaseFact,
  type Question,
} from '../../src/schema/rule-book.js';
import { REASONS } from '../../src/components/questionnaire/views/introduction-view.js';
import { parseDay } from '../../src/engine/index.js';
import { root } from '../config/setup.mjs';

interface Text {
  readonly title: string;
  readonly title_other?: string;
  readonly hint?: string;
  readonly where?: string;
  readonly choices?: Readonly<Record<string, string>>;
}

interface Texts {
  readonly sections: Readonly<Record<string, string>>;
  readonly relations: Readonly<Record<string, string>>;
  readonly questions: Readonly<Record<string, Text>>;
}

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const readYaml = (path: string): unknown => parse(read(path), { version: '1.2', uniqueKeys: true });
const readTexts = (language: string): Texts =>
  JSON.parse(read(`locales/${language}/questions.json`)) as Texts;

const { facts } = baseFactFileSchema.parse(readYaml('rules/facts.yaml'));
const { sections, questions, reasons = [] } = questionFileSchema.parse(readYaml('rules/questions.yaml'));
const texts = { it: readTexts('it'), en: readTexts('en') };
const languages = ['it', 'en'] as const;

const onHouseholdScreen = ['household', 'relation', 'birth_date', 'age'];
const widgets: Readonly<Record<BaseFact['type'], readonly Question['widget'][]>> = {
  boolean: ['yes-no', 'checklist'],
  enum: ['choice'],
  enum_list: ['choices'],
  money: ['money'],
  integer: ['number'],
  decimal: ['number'],
  date: ['date'],
  member_list: ['people'],
};

const factsById = new Map(facts.map((fact) => [fact.id, fact]));
const questionsById = new Map(questions.map((question) => [question.id, question]));
const placeOf = new Map(questions.map(({ id }, place) => [id, place]));

function factOf(id: string): BaseFact {
  const fact = factsById.get(id);
  if (!fact)
    throw new Error(`rules/questions.yaml names the fact "${id}", which rules/facts.yaml does not have`);
  return fact;
}

function questionOf(id: string): Question {
  const question = questionsById.get(id);
  if (!question) throw new Error(`rules/questions.yaml has no question "${id}"`);
  return question;
}

/** Keys of the labels that a question must have; those of the bands are all or none. */
function labelsOf(question: Question, labels: readonly string[]): string[] {
  const fact = factOf(question.facts[0] ?? '');
  const bands = (question.bands ?? [undefined]).length;
  const hasBandLabels = labels.some((label) => label.startsWith('band-'));
  return [
    ...(question.widget === 'checklist' ? question.facts : []),
    ...(question.choices ?? fact.values ?? []),
    ...(hasBandLabels ? Array.from({ length: bands + 1 }, (_, index) => `band-${index + 1}`) : []),
  ].sort();
}

/** Every path to a text, and the text. */
function flatten(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value as Record<string, unknown>).flatMap(([key, item]) =>
    flatten(item, `${path}/${key}`),
  );
}

describe('questions', () => {
  it('give every base fact but those of the household screen, each exactly once', () => {
    const given = questions.flatMap((question) => question.facts).sort();
    const expected = facts.map(({ id }) => id).filter((id) => !onHouseholdScreen.includes(id));
    expect(given).toEqual(expected.sort());
  });

  it('come in the order of reasons that the introduction offers', () => {
    expect(reasons.map(({ id }) => id)).toEqual(REASONS);
    for (const reason of reasons)
      expect(reason.sections.every((section) => sections.includes(section))).toBe(true);
  });

  it('have ids of their own and a section of the list, in the order of the list', () => {
    expect(questionsById.size).toBe(questions.length);
    const places = questions.map(({ section }) => sections.indexOf(section));
    expect(Math.min(...places)).toBe(0);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(new Set(places).size).toBe(sections.length);
  });

  it.each(questions)(
    '$id has a widget for its facts, and is asked of each member if they are member facts',
    (question) => {
      if (question.widget !== 'checklist') expect(question.facts).toHaveLength(1);
      for (const id of question.facts) {
        const { type, subject } = factOf(id);
        expect(widgets[type]).toContain(question.widget);
        expect(subject === 'member').toBe(question.per_member ?? false);
      }
    },
  );

  it.each(questions.filter(({ bands }) => bands))(
    '$id has bands that rise inside the bounds of its fact',
    ({ facts: [id = ''], bands = [] }) => {
      const { type, min = -Infinity, max = Infinity } = factOf(id);
      expect([...new Set(bands)].sort((a, b) => a - b)).toEqual(bands);
      expect(bands.every((limit) => limit > min && limit < max)).toBe(true);
      if (type === 'integer') expect(bands.every(Number.isInteger)).toBe(true);
      if (type === 'money') expect(bands.length).toBeGreaterThanOrEqual(3);
      expect(bands.length).toBeLessThanOrEqual(6);
    },
  );

  it('offer bands for all money', () => {
    expect(questions.filter(({ widget, bands }) => widget === 'money' && !bands).map(({ id }) => id)).toEqual(
      [],
    );
  });

  it.each(questions.filter(({ periods }) => periods))(
    '$id may be given by month or year because its fact is by one of them',
    (question) => {
      expect(['EUR/month', 'EUR/year']).toContain(factOf(question.facts[0] ?? '').unit);
    },
  );

  it.each(questions.filter(({ choices }) => choices))(
    '$id offers only values that its fact can have, all of an enum',
    ({ facts: [id = ''], choices = [] }) => {
      const { type, values, min = -Infinity, max = Infinity } = factOf(id);
      expect(new Set(choices).size).toBe(choices.length);
      if (values) expect([...choices].sort()).toEqual([...values].sort());
      else if (type === 'date') expect(choices.every((value) => parseDay(value) !== undefined)).toBe(true);
      else expect(choices.every((value) => Number(value) >= min && Number(value) <= max)).toBe(true);
    },
  );

  it.each([
    ['citizenship', 'permit'],
    ['permit', 'permit-months'],
    ['pregnant', 'due-date'],
    ['adopted-or-fostered', 'entry-date'],
    ['nursery', 'nursery-fee-month'],
    ['job-type', 'contract'],
    ['contract', 'contract-months'],
    ['job-type', 'job-end-date'],
    ['voluntary-exit', 'voluntary-exit-date'],
    ['vat-open', 'vat-years'],
    ['sick-days', 'sick-start-date'],
    ['employer-insolvency', 'unpaid-severance'],
    ['has-isee', 'isee'],
    ['housing', 'rent-year'],
    ['assessment-status', 'civil-invalidity-percent'],
    ['assessment-status', 'recognised'],
    ['inail-impairment-percent', 'work-accident-date'],
    ['assisted-relation', 'assisted-situation'],
    ['deceased-relation', 'deceased-pensioner'],
    ['detention', 'art2c58-conviction'],
  ])('%s comes before %s, which it opens: it is listed first and is no heavier', (gate, opened) => {
    expect(placeOf.get(gate) ?? NaN).toBeLessThan(placeOf.get(opened) ?? NaN);
    if (questionOf(gate).section === questionOf(opened).section) {
      expect(questionOf(gate).burden).toBeLessThanOrEqual(questionOf(opened).burden);
    }
  });
});

describe('texts of the questions', () => {
  it('have the same keys in it and en', () => {
    expect(
      flatten(texts.en)
        .map(([path]) => path)
        .sort(),
    ).toEqual(
      flatten(texts.it)
        .map(([path]) => path)
        .sort(),
    );
  });

  describe.each(languages)('in %s', (language) => {
    const { sections: sectionTexts, relations, questions: questionTexts } = texts[language];

    it('name every section, relation and question, and nothing else', () => {
      expect(Object.keys(sectionTexts)).toEqual(sections);
      expect(Object.keys(relations).sort()).toEqual([...(factOf('relation').values ?? [])].sort());
      expect(Object.keys(questionTexts).sort()).toEqual([...questionsById.keys()].sort());
    });

    it.each(questions)(
      '$id has a title, one about others exactly if asked of members, and a label for all it offers',
      (question) => {
        const text = questionTexts[question.id];
        expect(text?.title).toMatch(/\?$/);
        expect(text?.title).not.toContain('{{');
        if (question.per_member) expect(text?.title_other).toMatch(/^[^{].*\{\{name\}\}/);
        else expect(text?.title_other).toBeUndefined();
        const labels = Object.keys(text?.choices ?? {});
        expect(labels.sort()).toEqual(labelsOf(question, labels));
      },
    );

    it('have no two equal labels in one question, and no empty or untidy text', () => {
      for (const { choices = {} } of Object.values(questionTexts)) {
        const labels = Object.entries(choices).filter(([key]) => !key.startsWith('band-'));
        expect(new Set(labels.map(([, label]) => label)).size).toBe(labels.length);
      }
      const untidy = flatten(texts[language]).filter(
        ([, text]) => text === '' || text !== text.trim() || /\s\s|</.test(text),
      );
      expect(untidy).toEqual([]);
    });

    it('never promise a benefit', () => {
      const promises = /hai diritto|avete diritto|ti spetta|you are entitled|you're entitled/i;
      expect(flatten(texts[language]).filter(([, text]) => promises.test(text))).toEqual([]);
    });

    it('say with the heaviest questions that not answering is fine', () => {
      const silence = /preferisci non dirlo|anche non rispondere|would rather not say|not answering is fine/;
      const pushing = questions.filter(
        ({ id, burden }) => burden === 5 && !silence.test(questionTexts[id]?.hint ?? ''),
      );
      expect(pushing.map(({ id }) => id)).toEqual([]);
    });
  });
});
