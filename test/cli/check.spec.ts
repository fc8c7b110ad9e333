// The linter of rules: a clean folder has no finding, and each kind of slip is found once, with file, line and remedy.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { checkCommand } from '../../src/cli/commands/check.js';
import { finds, found } from './findings.js';
import { Folder, removeFolders } from './folders.js';

afterEach(removeFolders);

const PONTE = 'rules/benefits/ponte.yaml';
const CASA = 'rules/benefits/casa.yaml';
const VECCHIO = 'rules/benefits/vecchio.yaml';
const SINCE = 'in_force: {from: 2022-01-01}';

describe('a clean folder', () => {
  it('has no finding', () => {
    expect(found(new Folder())).toEqual([]);
  });

  it('is told in one line, and ends well; a finding ends badly', () => {
    const lines: string[] = [];
    const log = vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line));
    try {
      const folder = new Folder();
      const options = { rules: folder.rules, locales: folder.locales };
      expect(checkCommand(options)).toBe(0);
      folder.replace(VECCHIO, 'replaced_by: [ponte]', 'replaced_by: [ponte, nowhere]');
      expect(checkCommand(options)).toBe(1);
    } finally {
      log.mockRestore();
    }
    expect(lines).toEqual([
      '0 findings',
      expect.stringMatching(
        /vecchio\.yaml:5: replaced_by\.1: benefit "nowhere" does not exist\. Correct the id\.$/,
      ),
      '1 findings',
    ]);
  });
});

describe('references', () => {
  finds(
    'a source that is not defined, and the one that is then never cited',
    [[VECCHIO, 'source: law-4', 'source: law-9']],
    [VECCHIO, 'source: law-9', 'source "law-9" is not defined'],
    [VECCHIO, 'law-4:', 'source "law-4" is never cited'],
  );
  finds(
    'a source of a parameter that is not defined',
    [[PONTE, '{value: 9000, source: law-1}', '{value: 9000, source: law-9}']],
    [PONTE, '2022-01-01: {', 'source "law-9" is not defined'],
  );
  finds(
    'incompatible benefits of which one does not name the other',
    [[CASA, 'incompatible_with: [ponte]\n', '']],
    [PONTE, 'incompatible_with', 'casa does not name ponte under `incompatible_with`'],
  );
  finds(
    'a successor that does not name its predecessor',
    [[PONTE, 'replaces: [vecchio]\n', '']],
    [VECCHIO, 'replaced_by', 'ponte does not name vecchio under `replaces`'],
  );
  finds(
    'a predecessor that does not name its successor',
    [[VECCHIO, 'replaced_by: [ponte]\n', '']],
    [PONTE, 'replaces', 'vecchio does not name ponte under `replaced_by`'],
  );
  finds(
    'a relation to a benefit that does not exist',
    [[PONTE, 'incompatible_with: [casa]', 'incompatible_with: [casa, villa]']],
    [PONTE, 'villa', 'benefit "villa" does not exist'],
  );
});

describe('periods', () => {
  const FIRST = '{value: 9000, source: law-1}';
  finds(
    'a value that lasts until the day on which the next starts',
    [[PONTE, FIRST, '{value: 9000, source: law-1, until: 2025-01-01}']],
    [PONTE, '2022-01-01: {', 'lasts until 2025-01-01, but the next value starts on 2025-01-01'],
  );
  finds('a value that ends the day before the next starts is fine', [
    [PONTE, FIRST, '{value: 9000, source: law-1, until: 2024-12-31}'],
  ]);
  finds(
    'a value that ends before it starts',
    [[PONTE, FIRST, '{value: 9000, source: law-1, until: 2021-12-31}']],
    [PONTE, '2022-01-01: {', 'ends on 2021-12-31, before it starts'],
  );
  finds(
    'a hole of one day before the first value of its own parameter',
    [[PONTE, SINCE, 'in_force: {from: 2021-12-31}']],
    [
      PONTE,
      'unit: EUR/year',
      'parameter "isee-max" has no value on 2021-12-31, when ponte is in force and uses it',
    ],
  );
  finds(
    'a hole before the first value of a shared parameter',
    [[VECCHIO, 'from: 2019-01-01', 'from: 2018-12-31']],
    [
      VECCHIO,
      'id: vecchio',
      'parameter "floor" has no value on 2018-12-31, when vecchio is in force and uses it',
    ],
  );
  finds('a hole that `known_from` declares is none', [
    [PONTE, SINCE, 'in_force: {from: 2021-12-31}\nknown_from: 2022-01-01'],
  ]);
  finds(
    'a hole after `known_from` is one',
    [[PONTE, SINCE, 'in_force: {from: 2021-12-30}\nknown_from: 2021-12-31']],
    [
      PONTE,
      'unit: EUR/year',
      'parameter "isee-max" has no value on 2021-12-31, when ponte is in force and uses it',
    ],
  );
  finds('a hole that `before_first` explains is none', [
    [PONTE, SINCE, 'in_force: {from: 2021-12-31}'],
    [PONTE, 'unit: EUR/year', 'before_first: "there was no limit then"\n    unit: EUR/year'],
  ]);
  finds('a clause that is not in force on those days has no hole', [
    [PONTE, SINCE, 'in_force: {from: 2021-12-31}'],
    [PONTE, '{id: isee, ', '{id: isee, in_force: {from: 2022-01-01}, '],
  ]);
  finds(
    '`known_from` that nothing needs',
    [[PONTE, SINCE, `${SINCE}\nknown_from: 2023-01-01`]],
    [PONTE, 'known_from', 'all figures are known before that day too'],
  );
});
