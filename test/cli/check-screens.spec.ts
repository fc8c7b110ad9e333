// The linter of forms and checklists: each slip is told once, on its line; what is written well has no finding.
import { afterEach, describe, expect, it } from 'vitest';
import { found } from './findings.js';
import { Folder, removeFolders } from './folders.js';

afterEach(removeFolders);

const FILE = 'rules/questions.yaml';

const HOME = `forms:
  - {id: home, questions: [rent, housing]}
`;
const BASICS = `checklists:
  - id: basics
    section: home
    burden: 1
    items:
      - {id: isee, absent: {has_isee: false}}
      - {id: tenant, is: {housing: [tenant]}}
`;

/** Texts of the form and of the list, as they must be in every language. */
const TEXTS = {
  forms: { home: { title: 'The home' } },
  checklists: { basics: { title: 'Which of these apply?', items: { isee: 'An ISEE', tenant: 'You rent' } } },
};

type Words = typeof TEXTS;

/** The clean folder with a form and a checklist, which may be written otherwise. */
function folderOf(
  forms = HOME,
  lists = BASICS,
  texts: Partial<Record<'it' | 'en', Partial<Words>>> = {},
): Folder {
  const folder = new Folder();
  folder.write(FILE, `${folder.read(FILE)}${forms}${lists}`);
  for (const language of ['it', 'en'] as const)
    folder.write(`locales/${language}/questions.json`, JSON.stringify({ ...TEXTS, ...texts[language] }));
  return folder;
}

/** Exactly these findings, each on the line of a text. */
function tells(folder: Folder, ...expected: readonly (readonly [on: string, problem: string])[]): void {
  expect(found(folder)).toEqual(
    expected.map(([on, problem]) => `${FILE}:${folder.lineOf(FILE, on)} ${problem}`),
  );
}

describe('a form and a checklist', () => {
  it('written well have no finding', () => {
    tells(folderOf());
  });
});

describe('a form', () => {
  it('with a question that there is not', () => {
    tells(folderOf(HOME.replace('housing', 'house')), ['{id: home,', 'there is no question "house"']);
  });

  it('with a question that another has already', () => {
    const second = '  - {id: money, questions: [isee, rent]}\n';
    const folder = folderOf(HOME + second, BASICS, {
      it: { forms: { ...TEXTS.forms, money: { title: 'Soldi' } } as Words['forms'] },
      en: { forms: { ...TEXTS.forms, money: { title: 'Money' } } as Words['forms'] },
    });
    tells(folder, ['{id: money,', '"rent" is in two forms']);
  });

  it('with the same question twice', () => {
    tells(folderOf(HOME.replace('housing', 'rent')), ['{id: home,', '"rent" is in two forms']);
  });

  it('with a question of another section', () => {
    const folder = folderOf()
      .replace(FILE, 'sections: [home]', 'sections: [home, money]')
      .replace(FILE, '{id: housing, section: home', '{id: housing, section: money');
    tells(folder, ['{id: home,', '"housing" is of another section than its form']);
  });
});

describe('a checklist', () => {
  const spoilt = (from: string, to: string): Folder => {
    expect(BASICS).toContain(from);
    return folderOf(HOME, BASICS.replace(from, to));
  };

  it('called like a question', () => {
    const texts = { checklists: { rent: TEXTS.checklists.basics } } as unknown as Partial<Words>;
    const folder = folderOf(HOME, BASICS.replace('id: basics', 'id: rent'), { it: texts, en: texts });
    tells(folder, ['  - id: rent', '"rent" is a question, too']);
  });

  it('in a section that there is not', () => {
    tells(spoilt('section: home', 'section: house'), ['section: house', 'there is no section "house"']);
  });

  it('with an item called as the people are filed', () => {
    const items = { ...TEXTS.checklists.basics.items, people: 'People' };
    const texts = { checklists: { basics: { ...TEXTS.checklists.basics, items } } };
    const folder = folderOf(HOME, BASICS.replace('id: isee', 'id: people'), { it: texts, en: texts });
    tells(folder, ['{id: people', 'no item may be called "people"']);
  });

  it('with a fact that there is not', () => {
    tells(spoilt('has_isee: false', 'had_isee: false'), ['{id: isee, absent', 'there is no fact "had_isee"']);
  });

  it('with a fact that another list has', () => {
    const second = `  - id: more
    section: home
    burden: 1
    items:
      - {id: rent, absent: {rent: 0}}
      - {id: owner, is: {housing: [owner]}}
`;
    const more = { title: 'And these?', items: { rent: 'Rent', owner: 'You own it' } };
    const texts = { checklists: { ...TEXTS.checklists, more } };
    tells(folderOf(HOME, BASICS + second, { it: texts, en: texts }), [
      '{id: owner',
      '"housing" is in the list "basics", too',
    ]);
  });

  it('with a value that the fact never has', () => {
    tells(spoilt('[tenant]', '[tenant, guest]'), ['{id: tenant', '"housing" is never "guest"']);
    tells(spoilt('is: {housing: [tenant]}', 'absent: {housing: guest}'), [
      '{id: tenant',
      '"housing" is never "guest"',
    ]);
    tells(spoilt('is: {housing: [tenant]}', 'includes: {housing: guest}'), [
      '{id: tenant',
      '"housing" is never "guest"',
    ]);
  });

  it('with an item that settles nothing is not read', () => {
    const [finding, ...others] = found(spoilt('{id: isee, absent: {has_isee: false}}', '{id: isee}'));
    expect(finding).toMatch(/^rules\/questions\.yaml:\d+ .*an item needs `absent`, `is` or `includes`/);
    expect(others.filter((other) => other.startsWith(FILE))).toEqual([]);
  });
});

describe.each(['it', 'en'] as const)('texts in %s', (language) => {
  it('of a form are missing', () => {
    tells(folderOf(HOME, BASICS, { [language]: { forms: {} as Words['forms'] } }), [
      '{id: home,',
      `form "home" has no text in ${language}`,
    ]);
  });

  it('of a checklist are missing, or empty', () => {
    const { items } = TEXTS.checklists.basics;
    tells(folderOf(HOME, BASICS, { [language]: { checklists: { basics: { title: ' ', items } } } }), [
      '  - id: basics',
      `checklist "basics" has no text in ${language}`,
    ]);
  });

  it('of an item are missing', () => {
    const items = { isee: 'An ISEE' } as Words['checklists']['basics']['items'];
    tells(folderOf(HOME, BASICS, { [language]: { checklists: { basics: { title: 'Which?', items } } } }), [
      '{id: tenant',
      `item "tenant" has no text in ${language}`,
    ]);
  });
});
