// A mistake in a rule file is reported with file, line, the id of the thing and how to put it right, and nothing is thrown raw.
import { afterEach, describe, expect, it } from 'vitest';
import { loadRules, readRules } from '../../src/cli/rule-files.js';
import { describeFileProblem, FileError } from '../../src/cli/yaml-file.js';
import { Folder, removeFolders } from './folders.js';
import { COMMON, GUIDE, ISEE, mistakes, PARAMETERS, PONTE } from './mistakes.js';

afterEach(removeFolders);

/** What is reported of a folder, each as `file:line | where | problem | remedy`. */
function problems(folder: Folder): string[] {
  return readRules(folder.rules).problems.map(({ file, line, where, problem, remedy }) =>
    [`${folder.inside(file)}:${line}`, where, problem, remedy].join(' | '),
  );
}

describe('a mistake is reported with its line and its remedy:', () => {
  for (const [name, { file = PONTE, from, to, on = to, said, remedy = GUIDE, after = 0 }] of Object.entries(
    mistakes,
  )) {
    it(name, () => {
      const folder = new Folder().replace(file, from, to);
      const found = problems(folder);
      expect(found).toHaveLength(1 + after);
      const [place = '', ...rest] = (found[0] ?? '').split(' | ');
      expect(place).toBe(`${file}:${folder.lineOf(file, on)}`);
      expect(rest.join(' | ')).toContain(said);
      expect(rest.at(-1)).toContain(remedy);
    });
  }
});

describe('things that several files share', () => {
  it('a circle of derived facts is reported in the file of a fact of it', () => {
    const folder = new Folder().write(
      COMMON,
      `facts:
  - {id: minor, subject: member, type: boolean, condition: {not: {fact: grown}}}
  - {id: grown, subject: member, type: boolean, condition: {not: {fact: minor}}}
`,
    );
    const [found = '', ...others] = problems(folder);
    expect(found).toMatch(
      /^rules\/facts\/common\.yaml:\d+ \| fact grown \| fact "minor" is derived from itself \| Break/,
    );
    expect(others).toEqual([]);
  });

  it('a circle of benefits is reported for each of them, with the way round', () => {
    const folder = new Folder()
      .replace(PONTE, ISEE, 'likely: casa')
      .replace('rules/benefits/casa.yaml', 'fact: housing, is: tenant', 'holder_of: ponte');
    expect(problems(folder).map((line) => line.replace(/:\d+/, ''))).toEqual([
      'rules/benefits/casa.yaml | benefit casa | depends on itself: casa → ponte → casa | Break the circle.',
      'rules/benefits/ponte.yaml | benefit ponte | depends on itself: ponte → casa → ponte | Break the circle.',
    ]);
  });

  it('a parameter that two files define is reported in the second, with the first', () => {
    const more = 'rules/parameters/more.yaml';
    const text = new Folder().read(PARAMETERS);
    const folder = new Folder().write(more, text);
    const [found = ''] = problems(folder);
    expect(found).toMatch(
      /^rules\/parameters\/more\.yaml:5 \| parameters\.floor \| parameter floor is also defined in .*common\.yaml/,
    );
    expect(found).toContain('Keep one of them, or rename one.');
  });

  it('a derived fact that two files define is reported in the second', () => {
    const folder = new Folder();
    folder.write('rules/facts/more.yaml', folder.read(COMMON));
    expect(problems(folder)).toEqual([
      expect.stringMatching(
        /^rules\/facts\/more\.yaml:3 \| facts\.0 \| fact minor is also defined in .*common\.yaml/,
      ),
    ]);
  });

  it('a file that is not there is one problem, and no trace of the program', () => {
    const found = problems(new Folder().remove('rules/questions.yaml'));
    expect(found).toEqual([
      'rules/questions.yaml:1 |  | cannot be read | Check the path, and that the file may be read.',
    ]);
  });
});

describe('loading', () => {
  it('a clean folder has no problem, and lists its benefits', () => {
    const { book } = loadRules(new Folder().rules);
    expect(book.benefits.map(({ id }) => id)).toEqual(['casa', 'ponte', 'vecchio']);
    expect([Object.keys(book.parameters), Object.keys(book.sources), book.sections]).toEqual([
      ['floor'],
      ['decree'],
      ['home'],
    ]);
  });

  it('several mistakes are told at once, in one typed error with a line each', () => {
    const folder = new Folder()
      .replace(PONTE, 'kind: cash', 'kind: money')
      .replace('rules/benefits/casa.yaml', 'kind: service', 'kind: house');
    try {
      loadRules(folder.rules);
      expect.unreachable('loads');
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      expect(error.problems.map(({ file }) => folder.inside(file))).toEqual([
        'rules/benefits/casa.yaml',
        PONTE,
      ]);
      expect(error.message.split('\n')).toEqual(error.problems.map(describeFileProblem));
      expect(describeFileProblem(error.problems[1]!)).toMatch(
        /ponte\.yaml:3: kind: Invalid option.*\. See docs/,
      );
    }
  });

  it('what is sound can be used beside what is not', () => {
    const { loaded, problems: found } = readRules(
      new Folder().replace(PONTE, ISEE, 'fact: issee, at_most: 1').rules,
    );
    expect(found).toHaveLength(1);
    expect(loaded.book.benefits.map(({ id }) => id)).toEqual(['casa', 'vecchio']);
  });

  it('the line of a mistake in a later clause is found although comments and blank lines stand before', () => {
    const folder = new Folder()
      .replace(PONTE, 'conditions:', '# a comment\n\n\nconditions:')
      .replace(PONTE, ISEE, 'fact: issee');
    expect(problems(folder)[0]).toMatch(new RegExp(`^${PONTE}:${folder.lineOf(PONTE, 'issee')} `));
  });
});
