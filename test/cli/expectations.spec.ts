// What a case may expect, and how exactly: statuses, amounts to the cent, bounds, details, clauses, facts.
import { afterEach, describe, expect, it } from 'vitest';
import { Folder, removeFolders } from './folders.js';
import { run } from './run.js';

afterEach(removeFolders);

const AT_LIMIT = '{isee: 9360, household: [{relation: self, age: 34}, {relation: child, age: 6}]}';
/** The child may be a minor or not: 110 or 220 a month. */
const OPEN =
  '{isee: 9360, household: [{relation: self, age: 34}, {relation: child, age: {min: 10, max: 20}}]}';

interface Given {
  readonly facts?: string;
  readonly date?: string;
  readonly more?: string;
  readonly folder?: Folder;
}

/** Whether a case of `ponte` with this expectation passes. */
async function passes(expected: string, given: Given = {}): Promise<boolean> {
  const { facts = AT_LIMIT, date = '  date: 2026-03-01\n', more = '', folder = new Folder() } = given;
  folder.write(
    'ponte.cases.yaml',
    `- case: somebody\n${date}  facts: ${facts}\n  expect: ${expected}\n${more}`,
  );
  const { out } = await run('cases', folder.at('ponte.cases.yaml'), '--rules', folder.rules);
  expect(out.at(-1)).toMatch(/^(1 passed, 0 failed|0 passed, 1 failed)$/);
  return out.at(-1) === '1 passed, 0 failed';
}

const all = (given: Given, ...expected: string[]): Promise<boolean[]> =>
  Promise.all(expected.map((one) => passes(one, { ...given, folder: new Folder() })));

describe('a status', () => {
  it('is the one that comes out; `not` also means not yet, and nothing else', async () => {
    const before = { date: '  date: 2021-12-31\n' };
    expect(
      await all(before, '{status: not-yet}', '{status: not}', '{status: ended}', '{status: likely}'),
    ).toEqual([true, true, false, false]);
    expect(await all({}, '{status: likely}', '{status: not}', '{status: possible}')).toEqual([
      true,
      false,
      false,
    ]);
    const above = { facts: '{isee: 9361}' };
    expect(await all(above, '{status: not}', '{status: not-yet}')).toEqual([true, false]);
  });

  it('may be left out, and so may everything: an empty expectation asks nothing', async () => {
    expect(await all({}, '{amount_month: 220}', '{}')).toEqual([true, true]);
  });

  it('is judged on 30 June 2026 where a case has no date', async () => {
    // 9360 is the limit since 2025.
    expect(await passes('{status: likely}', { date: '' })).toBe(true);
    expect(await passes('{status: likely}', { date: '  date: 2024-12-31\n' })).toBe(false);
  });
});

describe('an amount', () => {
  it('is exact to the cent, or as near as the case allows', async () => {
    expect(
      await all({}, '{amount_month: 220.004}', '{amount_month: 220.01}', '{amount_month: 219.99}'),
    ).toEqual([true, false, false]);
    const near = { more: '  tolerance: 1\n' };
    expect(await all(near, '{amount_month: 221}', '{amount_month: 219}', '{amount_month: 221.01}')).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('is of the month, of the year or once; another period is no amount', async () => {
    expect(await all({}, '{amount_year: 2640}', '{amount_once: 220}', '{amount_once: 2640}')).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('between bounds is expected with both bounds', async () => {
    const given = { facts: OPEN };
    expect(
      await all(given, '{amount_month: {min: 110, max: 220}}', '{amount_year: {min: 1320, max: 2640}}'),
    ).toEqual([true, true]);
    expect(
      await all(
        given,
        '{amount_month: {min: 110, max: 219}}',
        '{amount_month: {min: 111, max: 220}}',
        '{amount_month: 220}',
      ),
    ).toEqual([false, false, false]);
    expect(await passes('{amount_month: {min: 110, max: 220}}')).toBe(false);
  });

  it('up to a maximum is expected as its maximum', async () => {
    const folder = (): Folder =>
      new Folder().replace('rules/benefits/ponte.yaml', '  per: month\n', '  per: month\n  up_to: true\n');
    const maximum = (expected: string): Promise<boolean> =>
      passes(expected, { facts: OPEN, folder: folder() });
    expect(
      await Promise.all(
        ['{amount_month: 220}', '{amount_month: 110}', '{amount_month: {min: 110, max: 220}}'].map(maximum),
      ),
    ).toEqual([true, false, true]);
  });

  it('of a benefit that is not, is none', async () => {
    expect(await all({ facts: '{isee: 9361}' }, '{status: not}', '{amount_month: 0}')).toEqual([true, false]);
  });
});

describe('details', () => {
  it('are figures, bounds and lists of parts, each as it comes out', async () => {
    expect(
      await all(
        {},
        '{details: {duration_months: 18}}',
        '{details: {duration_months: 17}}',
        '{details: {weeks: 18}}',
      ),
    ).toEqual([true, false, false]);
    expect(
      await all(
        {},
        '{details: {instalments: [2, 2]}}',
        '{details: {instalments: [2, 3]}}',
        '{details: {instalments: [2]}}',
        '{details: {instalments: 2}}',
        '{details: {instalments: [2, 2, 2]}}',
      ),
    ).toEqual([true, false, false, false, false]);
    expect(
      await all(
        { facts: OPEN },
        '{details: {instalments: [{min: 1, max: 2}, 2]}}',
        '{details: {instalments: [2, 2]}}',
      ),
    ).toEqual([true, false]);
  });
});

describe('clauses and facts', () => {
  it('failed: exactly those that fail; none is none', async () => {
    const given = { facts: '{isee: 9361, has_isee: false}' };
    expect(
      await all(
        given,
        '{failed: [isee, has-isee]}',
        '{failed: [has-isee, isee]}',
        '{failed: [isee]}',
        '{failed: []}',
        '{failed: [isee, has-isee, x]}',
      ),
    ).toEqual([true, true, false, false, false]);
    expect(await all({}, '{failed: []}', '{failed: [isee]}')).toEqual([true, false]);
  });

  it('missing: among those that are, with or without the member', async () => {
    expect(
      await all(
        { facts: OPEN },
        '{missing: [1.age]}',
        '{missing: [age]}',
        '{missing: [0.age]}',
        '{missing: [age, isee]}',
      ),
    ).toEqual([true, true, false, false]);
  });

  it('to_verify: among those listed; first_steps: exactly those to do first', async () => {
    expect(await all({}, '{to_verify: [first-claim]}', '{to_verify: []}', '{to_verify: [isee]}')).toEqual([
      true,
      true,
      false,
    ]);
    const given = { facts: '{isee: 1, has_isee: false}' };
    expect(
      await all(given, '{first_steps: [isee]}', '{first_steps: []}', '{first_steps: [isee, residence]}'),
    ).toEqual([true, false, false]);
  });

  it('apply_by: the last day to apply', async () => {
    const folder = (): Folder =>
      new Folder().replace(
        'rules/benefits/ponte.yaml',
        'documents:',
        'apply_by: {shift: {reference_date: true}, days: 60}\ndocuments:',
      );
    expect(await passes('{apply_by: 2026-04-30}', { folder: folder() })).toBe(true);
    expect(await passes('{apply_by: 2026-05-01}', { folder: folder() })).toBe(false);
  });

  it('defaults fill what a case leaves out, and not what it says is unknown', async () => {
    expect(await all({ facts: '{isee: 1}' }, '{status: likely}')).toEqual([true]);
    expect(
      await all(
        { facts: '{isee: 1, has_isee: {unknown: true}}' },
        '{status: possible, missing: [has_isee]}',
        '{status: likely}',
      ),
    ).toEqual([true, false]);
  });
});

describe('several benefits', () => {
  it('are weighed against each other among those that the case names', async () => {
    const facts = '{isee: 9360, housing: tenant, rent: 110, household: [{relation: self, age: 34}]}';
    const judge = async (expected: string): Promise<string | undefined> => {
      const folder = new Folder();
      folder.write(
        'all.cases.yaml',
        `- case: a tenant\n  date: 2026-03-01\n  facts: ${facts}\n  expect: ${expected}\n`,
      );
      return (await run('cases', folder.at('all.cases.yaml'), '--rules', folder.rules)).out.at(-1);
    };
    expect(await judge('{casa: {status: likely}}')).toBe('1 passed, 0 failed');
    expect(await judge('{casa: {status: not, failed: [incompatible]}, ponte: {status: likely}}')).toBe(
      '2 passed, 0 failed',
    );
  });

  it('an expectation that is misspelt is told with its line', async () => {
    const folder = new Folder().write(
      'ponte.cases.yaml',
      '- case: somebody\n  facts: {isee: 1}\n  expect:\n    ponte: {statsu: likely}\n',
    );
    const { code, out } = await run('cases', folder.at('ponte.cases.yaml'), '--rules', folder.rules);
    expect([code, out.at(-1)]).toEqual([1, '0 passed, 1 failed']);
    expect(out[0]).toMatch(
      /ponte\.cases\.yaml:4: expect of ponte: .*Unrecognized key: "statsu".*docs\/rules-language\.md/,
    );
  });
});
