// Mutation testing of rules: which mutants a rule has, that a good case kills, that a lacking case is told by a household.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readCases } from '../../src/cli/case-files.js';
import { testRules } from '../../src/cli/commands/mutants.js';
import { mutantsOf, type Mutant } from '../../src/cli/mutants/mutants.js';
import { piecesOf, type Scope } from '../../src/cli/mutants/pieces.js';
import { judgeAll } from '../../src/cli/mutants/pool.js';
import { textReport } from '../../src/cli/mutants/report.js';
import { loadRules } from '../../src/cli/rule-files.js';

const FACTS = `facts:
  - {id: household, subject: household, type: member_list, meaning: the members}
  - {id: isee, subject: household, type: money, unit: EUR/year, min: 0, meaning: the ISEE}
  - {id: rent, subject: household, type: money, unit: EUR/month, min: 0, default_for_cases: 0, meaning: the rent}
  - {id: weeks, subject: applicant, type: integer, unit: weeks, min: 0, default_for_cases: 20, meaning: weeks of work}
  - {id: job_end, subject: applicant, type: date, default_for_cases: "2024-05-01", meaning: last day of the job}
  - {id: student, subject: applicant, type: boolean, default_for_cases: false, meaning: studies}
  - {id: housing, subject: household, type: enum, values: [owner, tenant, guest], default_for_cases: tenant, meaning: home}
  - {id: relation, subject: member, type: enum, values: [self, child], meaning: relation}
  - {id: age, subject: member, type: integer, unit: years, min: 0, max: 120, meaning: age}
`;

const BENEFIT = `id: bonus
family: poverty
kind: cash
in_force: {from: 2020-01-01, to: 2025-12-31}
apply_at: [inps]
documents: [identity]
sources:
  law: {title: "A law, art. 1", confidence: C}
parameters:
  isee-max:
    unit: EUR/year
    values:
      2020-01-01: {value: 9000, source: law}
      2024-01-01: {value: 9360, source: law}
conditions:
  all:
    - {id: isee, fact: isee, at_most: {parameter: isee-max}, source: law}
`;

/** A benefit with other conditions, steps or amount than {@link BENEFIT}: everything from `conditions` on. */
const withRules = (rules: string): string => BENEFIT.slice(0, BENEFIT.indexOf('parameters:')) + rules;

const condition = (text: string): string =>
  withRules(`conditions: {all: [{id: test, source: law, ${text}}]}\n`);
const amount = (value: string): string =>
  withRules(`conditions: {all: []}\namount: {per: month, value: ${value}}\n`);

/** One case: a day, an ISEE, and what is expected. */
const given = (name: string, date: string, facts: string, expected: string): string =>
  `- case: ${name}\n  date: ${date}\n  facts: {${facts}, household: [{relation: self, age: 40}]}\n  expect: {${expected}}\n`;

const GOOD_CASES = [
  given('first day', '2020-01-01', 'isee: 9000', 'status: likely'),
  given('day before the first', '2019-12-31', 'isee: 9000', 'status: not-yet'),
  given('last day', '2025-12-31', 'isee: 9360', 'status: likely'),
  given('day after the last', '2026-01-01', 'isee: 9360', 'status: ended'),
  given('at the old limit', '2023-12-31', 'isee: 9000', 'status: likely'),
  given('above the old limit', '2023-12-31', 'isee: 9000.01', 'status: not, failed: [isee]'),
  given('at the new limit', '2024-01-01', 'isee: 9360', 'status: likely'),
  given('above the new limit', '2024-01-01', 'isee: 9360.01', 'status: not, failed: [isee]'),
];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ipt-mutants-'));
  write('facts.yaml', FACTS);
  write('questions.yaml', 'sections: [one]\nquestions: []\n');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function mutants(benefit: string, scope: Scope = {}): Mutant[] {
  write('benefits/bonus.yaml', benefit);
  const rules = loadRules(folder);
  return mutantsOf(rules, folder, piecesOf(rules, scope));
}

/** Changes of one kind, with their places when asked. */
const changes = (benefit: string, kind: Mutant['kind']): string[] =>
  mutants(benefit)
    .filter((mutant) => mutant.kind === kind && !mutant.where.startsWith('in_force'))
    .map(({ change }) => change);

async function test(cases: readonly string[], benefit = BENEFIT) {
  write('benefits/bonus.yaml', benefit);
  write('benefits/bonus.cases.yaml', cases.join(''));
  return testRules({ rules: folder });
}

describe('mutants of a figure', () => {
  it('are a cent more and less for money', () => {
    expect(changes(condition('fact: isee, at_most: 9360'), 'figure')).toEqual([
      '9360 → 9359.99',
      '9360 → 9360.01',
    ]);
  });
  it('are one more and less for what is counted', () => {
    expect(changes(condition('fact: weeks, at_least: 13'), 'figure')).toEqual(['13 → 12', '13 → 14']);
  });
  it('take the unit of a parameter', () => {
    expect(changes(BENEFIT, 'figure')).toEqual([
      '9000 → 8999.99',
      '9000 → 9000.01',
      '9360 → 9359.99',
      '9360 → 9360.01',
    ]);
  });
  it('are a hundredth for a ratio', () => {
    expect(changes(amount('{product: [{fact: rent}, 0.8]}'), 'figure')).toEqual(['0.8 → 0.79', '0.8 → 0.81']);
  });
  it('are found in tables, lines and choices', () => {
    const value =
      '{choose: [{when: {fact: student}, value: {table: {fact: isee}, bands: [{up_to: 7000, value: 160}, {otherwise: 80}]}}, ' +
      '{otherwise: {line: {fact: isee}, points: [[15000, 175], [40000, 50]]}}]}';
    expect(changes(amount(value), 'figure')).toContain('160 → 160.01');
    expect(changes(amount(value), 'figure')).toContain('7000 → 6999.99');
    expect(changes(amount(value), 'figure')).toContain('40000 → 40000.01');
    expect(changes(amount(value), 'operator')).toEqual(['up_to → below']);
  });
});

describe('mutants of an operator', () => {
  const rows: [string, string][] = [
    ['fact: isee, at_most: 1', 'at_most → less_than'],
    ['fact: isee, less_than: 1', 'less_than → at_most'],
    ['fact: isee, at_least: 1', 'at_least → more_than'],
    ['fact: isee, more_than: 1', 'more_than → at_least'],
    ['fact: job_end, on_or_after: "2024-01-01"', 'on_or_after → after'],
    ['fact: job_end, before: "2024-01-01"', 'before → on_or_before'],
    ['fact: housing, is: guest', 'is → is_not'],
    ['fact: housing, is_not: guest', 'is_not → is'],
  ];
  it.each(rows)('%s', (text, change) => {
    expect(changes(condition(text), 'operator')).toEqual([change]);
  });
  it('drop one item of a list', () => {
    expect(changes(condition('fact: housing, in: [owner, guest]'), 'operator')).toEqual([
      'in owner → (dropped)',
      'in guest → (dropped)',
    ]);
  });
});

describe('mutants of a condition', () => {
  const parts = '[{fact: student}, {fact: housing, is: guest}]';
  it('swap all and any, and drop each part', () => {
    expect(changes(condition(`any: ${parts}`), 'all-any')).toEqual(['any → all']);
    expect(changes(condition(`all: ${parts}`), 'all-any')).toEqual(['all → any']);
    expect(changes(condition(`any: ${parts}`), 'dropped-condition')).toEqual([
      `{id: test, any: ${parts}} → (dropped)`,
      '{fact: student} → (dropped)',
      '{fact: housing, is: guest} → (dropped)',
    ]);
  });
  it('take a `not` away', () => {
    expect(changes(condition('not: {fact: student}'), 'not-removed')).toEqual(['not → (removed)']);
  });
  it('leave what only the authority can verify', () => {
    expect(changes(condition('to_verify: true'), 'dropped-condition')).toEqual([]);
  });
});

describe('mutants in time', () => {
  it('move each first and last day by a day', () => {
    const dated = mutants(BENEFIT).filter(({ kind }) => kind === 'date');
    expect(dated.map(({ where, change }) => `${where}: ${change}`)).toEqual([
      'in_force.from: 2020-01-01 → 2019-12-31',
      'in_force.from: 2020-01-01 → 2020-01-02',
      'in_force.to: 2025-12-31 → 2025-12-30',
      'in_force.to: 2025-12-31 → 2026-01-01',
      'parameters.isee-max.values.2020-01-01: 2020-01-01 → 2019-12-31',
      'parameters.isee-max.values.2020-01-01: 2020-01-01 → 2020-01-02',
      'parameters.isee-max.values.2024-01-01: 2024-01-01 → 2023-12-31',
      'parameters.isee-max.values.2024-01-01: 2024-01-01 → 2024-01-02',
    ]);
  });
  it('move a date that is written in a condition', () => {
    expect(changes(condition('fact: job_end, after: "2024-02-28"'), 'date')).toEqual([
      '2024-02-28 → 2024-02-27',
      '2024-02-28 → 2024-02-29',
    ]);
  });
  it("give a period its neighbour's value", () => {
    expect(changes(BENEFIT, 'shifted-period')).toEqual([
      '9000 → 9360 (the value of 2024-01-01)',
      '9360 → 9000 (the value of 2020-01-01)',
    ]);
  });
});

describe('mutants of an amount', () => {
  it('drop each term, but not the first of a difference', () => {
    expect(changes(amount('{sum: [{fact: rent}, 5]}'), 'dropped-term')).toEqual([
      '{fact: rent} → (dropped)',
      '5 → (dropped)',
    ]);
    expect(changes(amount('{difference: [500, {fact: rent}]}'), 'dropped-term')).toEqual([
      '{fact: rent} → (dropped)',
    ]);
  });
});

describe('mutants of shared pieces', () => {
  beforeEach(() => {
    write(
      'facts/poverty.yaml',
      'facts: [{id: poor, subject: household, type: boolean, condition: {fact: isee, at_most: {parameter: shared}}}]\n',
    );
    write(
      'parameters/poverty.yaml',
      'sources: {law: {title: A law}}\nparameters: {shared: {unit: EUR/year, values: {2020-01-01: {value: 100, source: law}}}}\n',
    );
  });
  it('have the place in their file, and belong to the family that the file is named after', () => {
    const shared = mutants(condition('fact: poor'), { family: 'poverty' }).filter(
      ({ piece }) => piece.kind !== 'benefit',
    );
    expect(
      shared.map(({ ruleFile, line, where, change }) => `${ruleFile}:${line} ${where} ${change}`),
    ).toEqual([
      'facts/poverty.yaml:1 facts.poor.condition.at_most at_most → less_than',
      'parameters/poverty.yaml:2 parameters.shared.values.2020-01-01.value 100 → 99.99',
      'parameters/poverty.yaml:2 parameters.shared.values.2020-01-01.value 100 → 100.01',
      'parameters/poverty.yaml:2 parameters.shared.values.2020-01-01 2020-01-01 → 2019-12-31',
      'parameters/poverty.yaml:2 parameters.shared.values.2020-01-01 2020-01-01 → 2020-01-02',
    ]);
    expect(mutants(condition('fact: poor'), { family: 'work' })).toEqual([]);
  });
  it('are killed by the cases of the benefits that use them, however far', async () => {
    const cases = [
      given('at the limit', '2020-01-01', 'isee: 100', 'status: likely'),
      given('above the limit', '2020-01-01', 'isee: 100.01', 'status: not, failed: [test]'),
    ];
    const { results } = await test(cases, condition('fact: poor'));
    const shared = results.filter(({ mutant }) => mutant.piece.kind !== 'benefit');
    expect(shared.map(({ fate }) => fate)).toEqual(['killed', 'killed', 'killed', 'equivalent', 'killed']);
  });
});

describe('cases', () => {
  it('kill every mutant when both sides of each limit and of each change are there', async () => {
    const { results } = await test(GOOD_CASES);
    expect(results.filter(({ fate }) => fate === 'survived')).toEqual([]);
    expect(results.filter(({ fate }) => fate === 'killed').length).toBe(results.length - 1);
  });
  it('leave a survivor where one is lacking, with a household that tells it apart', async () => {
    const { results } = await test(GOOD_CASES.filter((text) => !text.includes('above the old limit')));
    const survivors = results.filter((result) => result.fate === 'survived');
    expect(survivors.map(({ mutant }) => mutant.change)).toContain('9000 → 9000.01');
    for (const { telling } of survivors) expect(telling).toBeDefined();
    const [first] = survivors.filter(({ mutant }) => mutant.change === '9000 → 9000.01');
    expect(first?.telling).toMatchObject({
      benefit: 'bonus',
      facts: { isee: 9000.01 },
      before: { status: 'not' },
      after: { status: 'likely' },
    });
    expect(textReport(results, [])).toMatch(
      /bonus\.yaml:13: figure: parameters\.isee-max\.values\.2020-01-01\.value: 9000 → 9000\.01\n {4}on 20.*"isee":9000\.01/,
    );
  });
  it('count a figure that no screened day can show as equivalent', async () => {
    const old = BENEFIT.replace('in_force: {from: 2020-01-01, to: 2025-12-31}', 'in_force: {}').replace(
      '2020-01-01: {value: 9000',
      '2010-01-01: {value: 8000, source: law}\n      2015-01-01: {value: 9000',
    );
    const { results } = await test(GOOD_CASES.slice(4), old);
    const hidden = results.filter((result) => result.fate === 'equivalent');
    expect(hidden.map(({ mutant }) => mutant.change)).toContain('8000 → 8000.01');
    expect(hidden[0]?.reason).toBe('shows only on days that are not screened');
  });
  it('kill a mutant with which the rules cannot be read', async () => {
    const dated = condition('parameter: limit, at_least: 5').replace(
      'conditions:',
      'parameters: {limit: {unit: text, values: {2020-01-01: {value: a, source: law}}}}\nconditions:',
    );
    write('benefits/bonus.yaml', dated.replace('at_least: 5', 'is: a'));
    write('benefits/bonus.cases.yaml', given('any', '2020-01-02', 'isee: 1', 'status: likely'));
    const { results } = await testRules({ rules: folder });
    expect(results.find(({ mutant }) => mutant.change === '2020-01-01 → 2020-01-02')?.fate).toBe('survived');
    write('benefits/bonus.cases.yaml', given('any', '2020-01-01', 'isee: 1', 'status: likely'));
    const again = await testRules({ rules: folder });
    expect(again.results.find(({ mutant }) => mutant.change === '2020-01-01 → 2020-01-02')?.fate).toBe(
      'killed',
    );
  });
});

describe('declared equivalents', () => {
  const declare = (change: string): void => {
    write(
      'equivalent-mutants/all.yaml',
      `- {file: benefits/bonus.yaml, path: parameters.isee-max.values.2020-01-01.value, change: "${change}", reason: for the test only}\n`,
    );
  };
  it('are not counted as survivors', async () => {
    declare('9000 → 9000.01');
    const { results, stale } = await test(GOOD_CASES.filter((text) => !text.includes('above the old limit')));
    expect(results.find(({ mutant }) => mutant.change === '9000 → 9000.01')).toMatchObject({
      fate: 'equivalent',
      reason: 'for the test only',
    });
    expect(stale).toEqual([]);
  });
  it('are stale when a case kills the mutant, or when there is no such mutant', async () => {
    declare('9000 → 9000.01');
    expect((await test(GOOD_CASES)).stale).toMatchObject([
      { line: 1, problem: expect.stringContaining('kills it') as string },
    ]);
    declare('9000 → 9500');
    expect((await test(GOOD_CASES)).stale).toMatchObject([
      { line: 1, problem: 'is declared equivalent but is no mutant of the rules' },
    ]);
  });
});

describe('threads', () => {
  it('come to what one thread comes to', async () => {
    write('benefits/bonus.yaml', BENEFIT);
    write('benefits/bonus.cases.yaml', GOOD_CASES.slice(2).join(''));
    const rules = loadRules(folder);
    const cases = readCases(join(folder, 'benefits', 'bonus.cases.yaml'));
    const tasks = mutantsOf(rules, folder, piecesOf(rules, {})).map((mutant) => ({
      mutant,
      isDeclared: false,
    }));
    const fates = async (threads: number): Promise<string[]> =>
      (await judgeAll(rules.book, cases, tasks, threads)).map(
        ({ mutant, fate }) => `${mutant.where} ${fate}`,
      );
    expect(await fates(2)).toEqual(await fates(1));
  });
});

describe('a sample', () => {
  it('is spread over the files and always the same', async () => {
    write('benefits/bonus.yaml', BENEFIT);
    write('benefits/bonus.cases.yaml', GOOD_CASES.join(''));
    const names = async (): Promise<string[]> =>
      (await testRules({ rules: folder, sample: 5 })).results.map(({ mutant }) => mutant.where);
    expect(await names()).toHaveLength(5);
    expect(await names()).toEqual(await names());
  });
});
