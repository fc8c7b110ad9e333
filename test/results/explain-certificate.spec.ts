// `ipt explain --certificate FILE`: a person who got the file checks it without the widget.
import { afterEach, describe, expect, it } from 'vitest';
import { loadRules } from '../../src/cli/rule-files.js';
import { certify } from '../../src/results/certificate.js';
import { Folder, removeFolders } from '../cli/folders.js';
import { run, type Run } from '../cli/run.js';

afterEach(removeFolders);

const DATE = '2026-03-01';
const FAMILY = {
  isee: 9360,
  has_isee: true,
  rent: 5,
  housing: 'owner',
  household: [
    { relation: 'self', age: 34 },
    { relation: 'child', age: 6 },
  ],
};

function certificate(folder: Folder, benefits: readonly string[]) {
  const { book } = loadRules(folder.rules);
  return certify({ book, date: DATE, household: FAMILY, benefits, notice: 'holds answers' });
}

const explain = (folder: Folder, text: string): Promise<Run> => {
  folder.write('certificate.json', text);
  return run('explain', '--certificate', folder.at('certificate.json'), '--rules', folder.rules);
};

describe('explain --certificate', () => {
  it('confirms every outcome that the rules here give, with exit code 0', async () => {
    const folder = new Folder();
    expect(await explain(folder, JSON.stringify(certificate(folder, ['casa', 'ponte'])))).toEqual({
      code: 0,
      out: [
        'reference date 2026-03-01; the rules are those of the certificate',
        'confirmed  casa',
        'confirmed  ponte',
        '2 of 2 confirmed',
      ],
      err: [],
    });
  });

  it('says what differs, with exit code 1', async () => {
    const folder = new Folder();
    const forged = JSON.stringify(certificate(folder, ['ponte'])).replaceAll('220', '230');
    const { code, out } = await explain(folder, forged);
    expect(code).toBe(1);
    expect(out.slice(1)).toEqual([
      'differs    ponte',
      '  amount: the certificate says max 230, min 230, per month, year max 2640, min 2640; the rules here say max 220, min 220, per month, year max 2640, min 2640',
      '0 of 1 confirmed',
    ]);
  });

  it('says when the rules have changed, and confirms what comes to the same all the same', async () => {
    const folder = new Folder();
    const { code, out } = await explain(
      folder,
      JSON.stringify({ ...certificate(folder, ['ponte']), rules: 'sha256-0' }),
    );
    expect(out[0]).toBe('reference date 2026-03-01; the rules have changed since the certificate was made');
    expect(code).toBe(0);
  });

  it('refuses in words a file that is none, or is not there', async () => {
    const folder = new Folder();
    const damaged = await explain(folder, '{');
    expect(damaged).toMatchObject({ code: 1, out: [] });
    expect(damaged.err[0]).toContain('damaged');
    const missing = await run('explain', '--certificate', folder.at('nothing.json'), '--rules', folder.rules);
    expect(missing.err[0]).toContain('does not exist');
  });

  it('takes no benefit beside the file', async () => {
    expect((await run('explain', 'ponte', '--certificate', 'x.json')).code).toBe(2);
  });
});
