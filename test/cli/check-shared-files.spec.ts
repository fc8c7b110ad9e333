// The linter of shared parameter and fact files: each slip is told once, on its line; what is written well has no finding.
import { afterEach, describe, expect, it } from 'vitest';
import { found } from './findings.js';
import { Folder, removeFolders } from './folders.js';

afterEach(removeFolders);

const FILE = 'rules/parameters/shared.yaml';

/** The clean folder with a shared parameter that its benefit does not use, which is told apart from what is on trial here. */
function findingsOf(sources: string, values: string): readonly string[] {
  const folder = new Folder();
  folder.write(
    FILE,
    `sources:\n${sources}parameters:\n  shared-limit: {unit: EUR/year, values: {${values}}}\n`,
  );
  return found(folder)
    .filter((finding) => finding.startsWith(FILE) && !finding.includes('is never used'))
    .map((finding) => finding.slice(FILE.length));
}

const LAW = '  law: {title: "The law", confidence: A}\n';

describe('a shared file', () => {
  it('that is written well has no finding', () => {
    expect(findingsOf(LAW, '2020-01-01: {value: 1, source: law}')).toEqual([]);
  });

  it('may not cite a source that nobody defines', () => {
    const [only, ...others] = findingsOf(
      LAW,
      '2020-01-01: {value: 1, source: law}, 2021-01-01: {value: 2, source: lwa}',
    );
    expect(only).toMatch(/^:4 source "lwa" is not defined/);
    expect(others).toEqual([]);
  });

  it('may not define a source that nobody cites', () => {
    const [only, ...others] = findingsOf(
      `${LAW}  other: {title: "Another law", confidence: A}\n`,
      '2020-01-01: {value: 1, source: law}',
    );
    expect(only).toMatch(/^:3 source "other" is never cited/);
    expect(others).toEqual([]);
  });

  it('may not let a value last beyond the start of the next, nor end before it starts', () => {
    const overlap = findingsOf(
      LAW,
      '2020-01-01: {value: 1, source: law, until: 2021-01-01}, 2021-01-01: {value: 2, source: law}',
    );
    expect(overlap).toHaveLength(1);
    expect(overlap[0]).toMatch(/lasts until 2021-01-01, but the next value starts on 2021-01-01/);
    const early = findingsOf(LAW, '2020-01-01: {value: 1, source: law, until: 2019-12-31}');
    expect(early).toHaveLength(1);
    expect(early[0]).toMatch(/ends on 2019-12-31, before it starts/);
  });
});
