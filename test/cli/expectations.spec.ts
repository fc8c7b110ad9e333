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
  /** undefined: the case has no date. */
  readonly date?: string | undefined;
  readonly more?: string;
  readonly folder?: Folder;
}

/** Judges a case of `ponte` for each expectation: it must pass, or not, as is said beside it. */
async function judged(given: Given, verdicts: Readonly<Record<string, boolean>>): Promise<void> {
  const expected = Object.keys(verdicts);
  const { facts = AT_LIMIT, more = '', folder = new Folder() } = given;
  const date = 'date' in given ? given.date : '2026-03-01';
  const cases = expected.map(
    (one, index) =>
      `- case: "case ${index}"\n${date === undefined ? '' : `  date: ${date}\n`}  facts: ${facts}\n  expect: ${one}\n${more}`,
  );
  folder.write('ponte.cases.yaml', cases.join(''));
  const { out } = await run('cases', folder.at('ponte.cases.yaml'), '--rules', folder.rules);
  const failed = out.flatMap((line) => / (case \d+)$/.exec(line)?.[1] ?? []);
  expect(out.at(-1)).toBe(`${expected.length - failed.length} passed, ${failed.length} failed`);
  expect(Object.fromEntries(expected.map((one, index) => [one, !failed.includes(`case ${index}`)]))).toEqual(
    verdicts,
  );
}

describe('a status', () => {
  it('is the one that comes out; `not` also means not yet, and nothing else', async () => {
    const before = { date: '2021-12-31' };
    await judged(before, {
      '{status: not-yet}': true,
      '{status: not}': true,
      '{status: ended}': false,
      '{status: likely}': false,
    });
    await judged({}, { '{status: likely}': true, '{status: not}': false, '{status: possible}': false });
    const above = { facts: '{isee: 9361}' };
    await judged(above, { '{status: not}': true, '{status: not-yet}': false });
  });

  it('may be left out, and so may everything: an empty expectation asks nothing', async () => {
    await judged({}, { '{amount_month: 220}': true, '{}': true });
  });

  it('is judged on 30 June 2026 where a case has no date', async () => {
    const folder = new Folder().replace(
      'rules/benefits/ponte.yaml',
      'documents:',
      'apply_by: {reference_date: true}\ndocuments:',
    );
    await judged(
      { date: undefined, folder },
      { '{apply_by: 2026-06-30}': true, '{apply_by: 2026-03-01}': false },
    );
    await judged({ folder }, { '{apply_by: 2026-03-01}': true });
  });
});

describe('an amount', () => {
  it('is exact to the cent, or as near as the case allows', async () => {
    await judged(
      {},
      { '{amount_month: 220.004}': true, '{amount_month: 220.01}': false, '{amount_month: 219.99}': false },
    );
    const near = { more: '  tolerance: 1\n' };
    await judged(near, {
      '{amount_month: 221}': true,
      '{amount_month: 219}': true,
      '{amount_month: 221.01}': false,
    });
  });

  it('is of the month, of the year or once; another period is no amount', async () => {
    await judged(
      {},
      { '{amount_year: 2640}': true, '{amount_once: 220}': false, '{amount_once: 2640}': false },
    );
  });

  it('between bounds is expected with both bounds', async () => {
    const given = { facts: OPEN };
    await judged(given, {
      '{amount_month: {min: 110, max: 220}}': true,
      '{amount_year: {min: 1320, max: 2640}}': true,
    });
    await judged(given, {
      '{amount_month: {min: 110, max: 219}}': false,
      '{amount_month: {min: 111, max: 220}}': false,
      '{amount_month: 220}': false,
    });
    await judged({}, { '{amount_month: {min: 110, max: 220}}': false });
  });

  it('without a limit on one side is expected with the bound of the other, and so told apart from one with both', async () => {
    const rent = '{isee: 9360, rent: {unknown: true}, household: [{relation: self, age: 34}]}';
    const folder = new Folder().replace(
      'rules/benefits/ponte.yaml',
      '{parameter: floor}, {step: scale}',
      '{sum: [{fact: rent}, 1]}, 1',
    );
    await judged(
      { facts: rent, folder },
      {
        '{amount_month: {min: 1}}': true,
        '{amount_year: {min: 12}}': true,
        '{amount_month: {min: 2}}': false,
        '{amount_month: {max: 1}}': false,
        '{amount_month: {min: 1, max: 1000000000}}': false,
        '{amount_month: 1}': false,
      },
    );
    await judged(
      { facts: OPEN },
      { '{amount_month: {min: 110}}': false, '{amount_month: {max: 220}}': false },
    );
  });

  it('up to a maximum is expected as its maximum', async () => {
    const folder = new Folder().replace(
      'rules/benefits/ponte.yaml',
      '  per: month\n',
      '  per: month\n  up_to: true\n',
    );
    await judged(
      { facts: OPEN, folder },
      {
        '{amount_month: 220}': true,
        '{amount_month: 110}': false,
        '{amount_month: {min: 110, max: 220}}': true,
      },
    );
  });

  it('of a benefit that is not, is none', async () => {
    await judged({ facts: '{isee: 9361}' }, { '{status: not}': true, '{amount_month: 0}': false });
  });
});

describe('details', () => {
  it('are figures, bounds and lists of parts, each as it comes out', async () => {
    await judged(
      {},
      {
        '{details: {duration_months: 18}}': true,
        '{details: {duration_months: 17}}': false,
        '{details: {weeks: 18}}': false,
      },
    );
    await judged(
      {},
      {
        '{details: {instalments: [2, 2]}}': true,
        '{details: {instalments: [2, 3]}}': false,
        '{details: {instalments: [2]}}': false,
        '{details: {instalments: 2}}': false,
        '{details: {instalments: [2, 2, 2]}}': false,
      },
    );
    await judged(
      { facts: OPEN },
      { '{details: {instalments: [{min: 1, max: 2}, 2]}}': true, '{details: {instalments: [2, 2]}}': false },
    );
  });
});

describe('clauses and facts', () => {
  it('failed: exactly those that fail; none is none', async () => {
    const given = { facts: '{isee: 9361, has_isee: false}' };
    await judged(given, {
      '{failed: [isee, has-isee]}': true,
      '{failed: [has-isee, isee]}': true,
      '{failed: [isee]}': false,
      '{failed: []}': false,
      '{failed: [isee, has-isee, x]}': false,
    });
    await judged({}, { '{failed: []}': true, '{failed: [isee]}': false });
  });

  it('missing: among those that are, with or without the member', async () => {
    await judged(
      { facts: OPEN },
      {
        '{missing: [1.age]}': true,
        '{missing: [age]}': true,
        '{missing: [0.age]}': false,
        '{missing: [age, isee]}': false,
      },
    );
  });

  it('not_missing: none of those that are, with or without the member', async () => {
    await judged(
      { facts: OPEN },
      {
        '{not_missing: [isee, rent]}': true,
        '{not_missing: [0.age]}': true,
        '{not_missing: []}': true,
        '{not_missing: [1.age]}': false,
        '{not_missing: [age]}': false,
        '{not_missing: [isee, age]}': false,
        '{missing: [1.age], not_missing: [isee]}': true,
      },
    );
  });

  it('not_to_verify: none of those listed', async () => {
    await judged(
      {},
      {
        '{not_to_verify: [isee]}': true,
        '{not_to_verify: [first-claim]}': false,
        '{not_to_verify: [isee, first-claim]}': false,
      },
    );
    const folder = new Folder().replace(
      'rules/benefits/ponte.yaml',
      'id: first-claim, to_verify: true',
      'id: first-claim, to_verify: true, when: {fact: isee, less_than: 9360}',
    );
    await judged({ folder }, { '{not_to_verify: [first-claim]}': true, '{to_verify: [first-claim]}': false });
  });

  it('to_verify: among those listed; first_steps: exactly those to do first', async () => {
    await judged(
      {},
      { '{to_verify: [first-claim]}': true, '{to_verify: []}': true, '{to_verify: [isee]}': false },
    );
    const given = { facts: '{isee: 1, has_isee: false}' };
    await judged(given, {
      '{first_steps: [isee]}': true,
      '{first_steps: []}': false,
      '{first_steps: [isee, residence]}': false,
    });
  });

  it('apply_by: the last day to apply', async () => {
    const folder = new Folder().replace(
      'rules/benefits/ponte.yaml',
      'documents:',
      'apply_by: {shift: {reference_date: true}, days: 60}\ndocuments:',
    );
    await judged({ folder }, { '{apply_by: 2026-04-30}': true, '{apply_by: 2026-05-01}': false });
  });

  it('defaults fill what a case leaves out, and not what it says is unknown', async () => {
    await judged({ facts: '{isee: 1}' }, { '{status: likely}': true });
    await judged(
      { facts: '{isee: 1, has_isee: {unknown: true}}' },
      { '{status: possible, missing: [has_isee]}': true, '{status: likely}': false },
    );
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
