// `ipt cases`: both forms of cases, what counts as right, and what is shown of a difference.
import { afterEach, describe, expect, it } from 'vitest';
import { Folder, removeFolders } from './folders.js';
import { run, type Run } from './run.js';

afterEach(removeFolders);

/** Runs one case of `ponte`: the differences that are told, and how many pass and fail. */
async function told(expected: string, facts: string): Promise<string[]> {
  const text = `- case: somebody\n  date: 2026-03-01\n  facts: ${facts}\n  expect: ${expected}\n`;
  const folder = new Folder().write('ponte.cases.yaml', text);
  const { code, out } = await ofFolder(folder, 'ponte.cases.yaml');
  expect(code).toBe(1);
  return out.slice(1).map((line) => line.trim());
}

const ofFolder = (folder: Folder, ...names: string[]): Promise<Run> =>
  run('cases', ...names.map((name) => folder.at(name)), '--rules', folder.rules);

describe('a run', () => {
  it('of files that all pass ends well, with one line of counts: one a benefit that is expected', async () => {
    const folder = new Folder();
    const files = ['ponte', 'casa', 'vecchio'].map((id) => `rules/benefits/${id}.cases.yaml`);
    expect(await ofFolder(folder, ...files)).toEqual({ code: 0, out: ['7 passed, 0 failed'], err: [] });
  });

  it('reads examples in JSON as well, several benefits a household', async () => {
    const folder = new Folder();
    const household = [{ relation: 'self', age: 34 }];
    const examples = [
      { id: 'anna', date: '2026-03-01', story: 'alone', facts: { isee: 9360, household }, source: 'kept out', expect: { ponte: { status: 'likely', amount_month: 110 }, vecchio: { status: 'ended' } } },
      { id: 'bruno', date: '2021-12-31', facts: { isee: 6000 }, expect: { ponte: { status: 'not-yet' }, vecchio: { amount_month: 101 } } },
    ]; // prettier-ignore
    folder.write('family.examples.json', JSON.stringify(examples, null, 1));
    const { code, out } = await ofFolder(folder, 'family.examples.json');
    expect([code, out.at(-1)]).toEqual([1, '3 passed, 1 failed']);
    const line = folder.lineOf('family.examples.json', '"bruno"') - 1;
    expect(out[0]).toBe(`${folder.at('family.examples.json')}:${line}: vecchio on 2021-12-31: bruno`);
    expect(out[1]).toBe('    amount_month: expected 101, got 100');
  });

  it('--only-known leaves out benefits without a rule, and counts them; otherwise they fail', async () => {
    const folder = new Folder();
    const expected = { status: 'likely' };
    const examples = ['a', 'b'].map((id) => ({
      id,
      date: '2026-03-01',
      facts: { isee: 1 },
      expect: { villa: expected, ponte: expected },
    }));
    folder.write(
      'x.examples.json',
      JSON.stringify([...examples, { ...examples[0], expect: { arca: expected } }]),
    );
    const file = folder.at('x.examples.json');
    expect(await run('cases', file, '--only-known', '--rules', folder.rules)).toEqual({
      code: 0,
      out: ['3 expectations left out: no rule yet for arca, villa', '2 passed, 0 failed'],
      err: [],
    });
    const { code, out } = await run('cases', file, '--rules', folder.rules);
    expect([code, out.at(-1)]).toEqual([1, '2 passed, 3 failed']);
    expect(out).toContain('    benefit: expected villa, got no rule of that name');
  });

  it('judges what can be judged: a file that cannot be read is a failure among the others', async () => {
    const folder = new Folder()
      .write('broken.cases.yaml', '- case: half\n  facts: {isee: 1\n')
      .write('list.cases.yaml', 'a: 1\n');
    const { code, out } = await ofFolder(folder, 'broken.cases.yaml', 'nowhere.cases.yaml', 'list.cases.yaml', 'rules/benefits/casa.cases.yaml'); // prettier-ignore
    expect([code, out.at(-1)]).toEqual([1, '2 passed, 3 failed']);
    expect(out.slice(0, -1)).toEqual([
      expect.stringMatching(/broken\.cases\.yaml:[23]: .*Correct the YAML/),
      expect.stringMatching(/nowhere\.cases\.yaml:1: cannot be read\. Check the path/),
      expect.stringMatching(/list\.cases\.yaml:1: .*expected array/),
    ]);
  });

  it('counts every mistake in the rules as a failure, and judges by what is sound', async () => {
    const folder = new Folder().replace('rules/benefits/vecchio.yaml', 'kind: cash', 'kind: money');
    const { code, out } = await ofFolder(folder, 'rules/benefits/casa.cases.yaml');
    expect([code, out.at(-1)]).toEqual([1, '2 passed, 1 failed']);
    expect(out[0]).toMatch(/vecchio\.yaml:3: kind: Invalid option/);
  });
});

describe('a difference', () => {
  it('is shown with the case, expected, got and the line of the trace that decided', async () => {
    const folder = new Folder();
    folder
      .replace('rules/benefits/ponte.cases.yaml', 'failed: [isee]', 'failed: [has-isee]')
      .replace('rules/benefits/ponte.cases.yaml', 'status: not, failed', 'status: likely, failed');
    const { code, out } = await ofFolder(folder, 'rules/benefits/ponte.cases.yaml');
    expect(code).toBe(1);
    expect(out).toEqual([
      `${folder.at('rules/benefits/ponte.cases.yaml')}:5: ponte on 2026-03-01: one cent above`,
      '    status: expected likely, got not',
      '    failed: expected has-isee, got isee',
      '    decided by isee: ✗ isee: isee (9360.01) ≤ isee-max since 2025-01-01 (9360) [law-1, law-2]',
      '2 passed, 1 failed',
    ]);
  });

  it('by a clause that is still open shows what is not known', async () => {
    expect(await told('{status: likely}', '{isee: {min: 0, max: 10000}}')).toEqual([
      'status: expected likely, got possible',
      'decided by isee: ? isee: isee (0 … 10000) ≤ isee-max since 2025-01-01 (9360) [law-1, law-2]',
      '0 passed, 1 failed',
    ]);
  });

  it('in facts that cannot be read says what is wrong with them', async () => {
    expect(await told('{status: likely}', '{issee: 1}')).toEqual([
      'facts: expected a household that can be read, got issee is no known fact: did you mean "isee"?',
      '0 passed, 1 failed',
    ]);
  });
});
