// Files of facts and of rules that cannot be used: a message with file, line and remedy, exit code 1, nothing thrown.
import { afterEach, describe, expect, it } from 'vitest';
import { Folder, removeFolders } from './folders.js';
import { run } from './run.js';

afterEach(removeFolders);

/** The messages for a file of facts, without the name of the file before the line. */
async function told(text: string): Promise<string[]> {
  const folder = new Folder().write('facts.json', text);
  const file = folder.at('facts.json');
  const { code, out, err } = await run(
    'screen',
    '--date',
    '2026-03-01',
    '--facts',
    file,
    '--rules',
    folder.rules,
  );
  expect([code, out]).toEqual([1, []]);
  expect(err.filter((line) => !line.startsWith(`${file}:`))).toEqual([]);
  return err.map((line) => line.slice(file.length + 1));
}

describe('a file of facts', () => {
  it('that is not there, or is a folder', async () => {
    const folder = new Folder();
    for (const file of [folder.at('nowhere.json'), folder.path]) {
      const words = ['screen', '--date', '2026-03-01', '--facts', file, '--rules', folder.rules];
      expect(await run(...words)).toEqual({
        code: 1,
        out: [],
        err: [`${file}:1: cannot be read. Check the path, and that the file may be read.`],
      });
    }
  });

  it.each([
    ['a comma that is missing', '{\n  "isee": 5\n  "rent": 4\n}', 2],
    ['an end that is missing', '{\n  "isee": 5,\n  "rent": 4\n', 4],
    ['a fact given twice', '{\n  "isee": 5,\n\n  "isee": 4\n}', 4],
    ['a quote that is not closed', '{\n  "housing": "tenant\n}\n', 4],
  ])('that is corrupt, by %s, is told by its line', async (_, text, line) => {
    const [first = ''] = await told(text);
    expect(first).toMatch(
      new RegExp(`^${line}: .*Correct the YAML: it must be well formed, keys unique\\.$`),
    );
  });

  it.each(['', 'null', 'hello', '[1, 2]', '3', '{"facts": null}', '\u0000\u0001'])(
    'that holds no object, like %j',
    async (text) => {
      expect(await told(text)).toEqual([
        '1: facts: is not an object. write {"isee": 5000, "household": [{"relation": "self", "age": 40}]}',
      ]);
    },
  );

  it('with several mistakes tells all of them at once, each by its line', async () => {
    const text = `{
  "isee": -5,
  "rent": "two hundred",
  "colour": "red",
  "housing": "castle",
  "household": [
    {"relation": "self", "birth_date": "1990-02-30"},
    {"relation": "child",
     "age": 300}
  ]
}`;
    expect(await told(text)).toEqual([
      '2: isee: is -5. give a number from 0 up, or {"unknown": true}',
      '3: rent: is "two hundred". give a number, or {"unknown": true}',
      '4: colour: is no known fact. see rules/facts.yaml for the facts',
      '5: housing: is "castle". give one of tenant, owner, or {"unknown": true}',
      '7: household.0.birth_date: is "1990-02-30". give a date like 2026-03-31, or {"unknown": true}',
      '9: household.1.age: is 300. give a whole number from 0 to 120, or {"unknown": true}',
    ]);
  });

  it('with 40 people', async () => {
    const household = Array.from({ length: 40 }, (_, place) => ({
      relation: place === 0 ? 'self' : 'child',
    }));
    expect(await told(JSON.stringify({ household }))).toEqual([
      '1: household: lists 40 people. list at most 20: larger groups are several households',
    ]);
  });

  it('with names that mean something to the program and nothing to the law', async () => {
    const [first, second] = await told('{"toString": 5, "__proto__": 3}');
    expect([first, second]).toEqual([
      '1: toString: is no known fact. see rules/facts.yaml for the facts',
      '1: __proto__: is no known fact. see rules/facts.yaml for the facts',
    ]);
  });
});

describe('a folder of rules', () => {
  const words = (folder: Folder, ...command: string[]): string[] => [
    ...command,
    '--date',
    '2026-03-01',
    '--facts',
    folder.at('facts.json'),
    '--rules',
    folder.rules,
  ];

  it.each([['screen'], ['explain', 'casa']])(
    'with a mistake is told by every command: %s',
    async (...command) => {
      const folder = new Folder()
        .write('facts.json', '{}')
        .replace('rules/benefits/ponte.yaml', 'kind: cash', 'kind: money');
      const { code, out, err } = await run(...words(folder, ...command));
      expect([code, out]).toEqual([1, []]);
      expect(err).toEqual([
        expect.stringMatching(/ponte\.yaml:3: kind: Invalid option.*\. See docs\/rules-language\.md\.$/),
      ]);
    },
  );

  it('that is corrupt or not there is told, not thrown', async () => {
    const folder = new Folder().write('facts.json', '{}').write('rules/facts.yaml', 'facts: [{id: isee');
    const corrupt = await run(...words(folder, 'screen'));
    expect(corrupt.code).toBe(1);
    expect(corrupt.err[0]).toMatch(/rules\/facts\.yaml:1: .*Correct the YAML/);
    const nowhere = await run(...words(folder, 'screen').slice(0, -1), folder.at('nowhere'));
    expect(nowhere.code).toBe(1);
    expect(nowhere.err[0]).toMatch(/nowhere\/facts\.yaml:1: cannot be read/);
  });

  it('with a mistake is told by check, with all the rest', async () => {
    const folder = new Folder().replace('rules/benefits/ponte.yaml', 'kind: cash', 'kind: money');
    const { code, out } = await run('check', '--rules', folder.rules);
    expect(code).toBe(1);
    expect(out.filter((line) => /ponte\.yaml:3: kind/.test(line))).toHaveLength(1);
    expect(out.at(-1)).toBe(`${out.length - 1} findings`);
  });
});
