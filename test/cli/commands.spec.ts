// `ipt screen` and `ipt explain`, and the ways in which a command can be called wrongly: told in words, with an exit code.
import { afterEach, describe, expect, it } from 'vitest';
import { Folder, removeFolders } from './folders.js';
import { run, type Run } from './run.js';

afterEach(removeFolders);

const FAMILY = {
  isee: 9360,
  household: [
    { relation: 'self', age: 34 },
    { relation: 'child', age: 6 },
  ],
};

/** A folder with a file of facts. */
const withFacts = (facts: unknown): Folder =>
  new Folder().write('facts.json', typeof facts === 'string' ? facts : JSON.stringify(facts, null, 2));

const command = (folder: Folder, ...words: readonly string[]): Promise<Run> =>
  run(...words, '--date', '2026-03-01', '--facts', folder.at('facts.json'), '--rules', folder.rules);
const screen = (facts: unknown, ...words: readonly string[]): Promise<Run> =>
  command(withFacts(facts), 'screen', ...words);

describe('screen', () => {
  it('prints a line a benefit, in the order of the book', async () => {
    expect(await screen({ ...FAMILY, has_isee: true, rent: 5, housing: 'owner' })).toEqual({
      code: 0,
      out: [
        'not      casa (because of tenant, rent)',
        'likely   ponte 220.00 EUR/month',
        'ended    vecchio (now ponte)',
      ],
      err: [],
    });
  });

  it('says what is missing, of whom, and between which bounds the amount lies', async () => {
    const household = [{ relation: 'self', age: 34 }, { relation: 'child' }];
    const { out } = await screen({ has_isee: true, isee: 1, household });
    expect(out).toContain('likely   ponte 110 … 220 EUR/month (missing age of member 1)');
    expect(out).toContain('not      casa (because of incompatible)');
  });

  it('says what to do first', async () => {
    const { out } = await screen({ ...FAMILY, has_isee: false });
    expect(out).toContain('not      ponte (because of has-isee; first: isee)');
  });

  it('fills nothing in for a person; --defaults does for a case', async () => {
    expect((await screen(FAMILY)).out).toContain('possible ponte 220.00 EUR/month (missing has_isee)');
    expect((await screen(FAMILY, '--defaults')).out).toContain('likely   ponte 220.00 EUR/month');
  });

  it('--format json is the whole screening, to the field', async () => {
    const { code, out } = await screen(FAMILY, '--format', 'json', '--defaults');
    const screening = JSON.parse(out.join('\n'));
    expect(code).toBe(0);
    expect(screening.date).toBe('2026-03-01');
    expect(screening.outcomes).toMatchObject([
      {
        benefit: 'casa',
        status: 'not',
        failed: [{ id: 'tenant', because: [{ comparator: 'is', truth: 'false' }] }],
      },
      {
        benefit: 'ponte',
        status: 'likely',
        amount: { min: 220, max: 220, per: 'month', year: { min: 2640 } },
      },
      { benefit: 'vecchio', status: 'ended', endedOn: '2021-12-31', replacedBy: ['ponte'] },
    ]);
  });

  it('takes one entry of an examples file, and YAML, as well', async () => {
    const wrapped = await screen({ id: 'anna', facts: FAMILY, expect: {} }, '--defaults');
    expect(wrapped).toEqual(await screen(FAMILY, '--defaults'));
    const yaml =
      'isee: 9360 # at the limit\nhousehold: [{relation: self, age: 34}, {relation: child, age: 6}]\n';
    expect(await screen(yaml, '--defaults')).toEqual(wrapped);
  });
});

describe('explain', () => {
  it('prints status, clauses, arithmetic and sources', async () => {
    const { code, out } = await command(withFacts(FAMILY), 'explain', 'ponte', '--defaults');
    expect(code).toBe(0);
    const after = (title: string): string | undefined => out[out.indexOf(title) + 1];
    expect(out.slice(0, 3)).toEqual([
      'ponte: likely',
      'amount: 220 EUR per month, 2640 a year',
      'to verify: first-claim',
    ]);
    expect(out).toContain('  ✓ isee: isee (9360) ≤ isee-max since 2025-01-01 (9360) [law-1, law-2]');
    expect([after('steps'), after('amount'), after('details')]).toEqual([
      '  scale = 2',
      '  product = 220',
      '  duration_months = 18',
    ]);
    expect(out).toContain('    floor since 2026-01-01 = 110 [decree]');
    expect(out.slice(out.indexOf('sources') + 1)).toEqual([
      '  law-1: Law 1/2021, art. 4 <https://example.org/law-1>',
      '  law-2: Law 2/2024, art. 9',
      '  decree: Decree 5/2019, art. 1',
    ]);
  });

  it('--format json carries the same as data', async () => {
    const { out } = await command(withFacts(FAMILY), 'explain', 'ponte', '--defaults', '--format', 'json');
    const { outcome, clauses, steps } = JSON.parse(out.join('\n'));
    expect([outcome.status, clauses.length, steps[0].value]).toEqual(['likely', 2, 2]);
  });

  it('of a benefit that does not exist says so', async () => {
    expect(await command(withFacts(FAMILY), 'explain', 'villa')).toEqual({
      code: 1,
      out: [],
      err: ['benefit villa: does not exist. Correct the id.'],
    });
  });
});

describe('a command called wrongly', () => {
  const facts = ['--facts', 'x.json'];
  const date = ['--date', '2026-03-01'];
  it.each([
    [['dance'], 'there is no command "dance"'],
    [['cases'], 'cases needs at least one FILE'],
    [['explain', ...date, ...facts], 'explain needs the ID of a benefit'],
    [['screen', ...facts], '--date D is needed, a day like 2026-03-31'],
    [['screen', '--date', '2026-02-29', ...facts], '--date D is needed, a day like 2026-03-31'],
    [['screen', '--date', '1/3/2026', ...facts], '--date D is needed, a day like 2026-03-31'],
    [['screen', ...date], '--facts FILE is needed'],
    [['explain', 'ponte', ...date], '--facts FILE is needed'],
    [['screen', ...date, ...facts, '--format', 'xml'], '--format is text or json'],
    [['screen', ...date, '--colour', 'red'], "Unknown option '--colour'"],
    [['screen', '--date'], "Option '--date <value>' argument missing"],
  ])('%j ends with 2, says why and shows how', async (words, why) => {
    const { code, out, err } = await run(...words);
    expect([code, out]).toEqual([2, []]);
    expect(err[0]).toContain(`ipt: ${why}`);
    expect(err.join('\n')).toContain('ipt screen --date D --facts FILE');
  });

  it.each([[[]], [['help']], [['--help']], [['screen', '--help']]])(
    '%j is asking for help: it ends well',
    async (words) => {
      const { code, out, err } = await run(...words);
      expect([code, err, out.length > 5]).toEqual([0, [], true]);
    },
  );
});
