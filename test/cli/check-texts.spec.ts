// The linter of texts and of dead clauses: what a person would not be able to read, and what no household could meet.
import { afterEach, describe, expect, it } from 'vitest';
import { findings } from '../../src/cli/commands/check.js';
import { Folder, removeFolders } from './folders.js';

afterEach(removeFolders);

const PONTE = 'rules/benefits/ponte.yaml';
const CASA = 'rules/benefits/casa.yaml';
const CASES = 'rules/benefits/casa.cases.yaml';

function found(folder: Folder): string[] {
  return findings({ rules: folder.rules, locales: folder.locales }).map(
    ({ file, line, problem, remedy }) => `${folder.inside(file)}:${line} ${problem}. ${remedy}`,
  );
}

/** The text under a key is taken out of a benefit's file, or written into it. */
function edited(folder: Folder, name: string, edit: (content: Record<string, unknown>) => void): Folder {
  const content = JSON.parse(folder.read(name)) as Record<string, unknown>;
  edit(content);
  return folder.write(name, JSON.stringify(content, null, 2));
}

const record = (content: Record<string, unknown>, key: string): Record<string, unknown> =>
  content[key] as Record<string, unknown>;

describe.each(['it', 'en'])('texts in %s', (lng) => {
  const ponte = `locales/${lng}/benefits/ponte.json`;
  const rows: [string, string, (content: Record<string, unknown>) => void, string, string][] = [
    ['the name', ponte, (c) => delete c['name'], 'id: ponte', 'the name has no text in'],
    ['an empty name', ponte, (c) => (c['name'] = ' '), 'id: ponte', 'the name has no text in'],
    ['what it is', ponte, (c) => delete c['what'], 'id: ponte', 'what the benefit is has no text in'],
    ['a condition', ponte, (c) => delete record(c, 'conditions')['isee'], '{id: isee,', 'condition "isee" has no text in'],
    ['what is to verify', ponte, (c) => delete record(c, 'conditions')['first-claim'], 'first-claim', 'condition "first-claim" has no text in'],
    ['a step', ponte, (c) => delete record(c, 'steps')['scale'], 'scale: {', 'step "scale" has no text in'],
    ['all steps', ponte, (c) => delete c['steps'], 'scale: {', 'step "scale" has no text in'],
  ]; // prettier-ignore
  it.each(rows)('lacks %s', (_, file, edit, on, problem) => {
    const folder = edited(new Folder(), file, edit);
    expect(found(folder)).toEqual([
      `${PONTE}:${folder.lineOf(PONTE, on)} ${problem} ${lng}. Write it in ${file}.`,
    ]);
  });

  it('lacks the texts of a condition inside another', () => {
    const inner =
      '{id: isee, any: [{id: poor, fact: isee, at_most: {parameter: isee-max}}], source: [law-1, law-2]}';
    const folder = new Folder().replace(PONTE, '{id: isee, fact: isee, at_most: {parameter: isee-max}, source: [law-1, law-2]}', inner); // prettier-ignore
    const line = folder.lineOf(PONTE, 'poor');
    expect(found(folder)).toContain(
      `${PONTE}:${line} condition "poor" has no text in ${lng}. Write it in ${ponte}.`,
    );
  });

  it('lacks all texts of a benefit', () => {
    const folder = new Folder().remove(ponte);
    expect(found(folder)).toEqual([`${PONTE}:1 has no texts in ${lng}. Write ${ponte}.`]);
  });

  it('has the text of a condition, of a step and of a benefit that do not exist', () => {
    const folder = edited(new Folder(), ponte, (content) => {
      record(content, 'conditions')['gone'] = 'gone';
      record(content, 'steps')['old'] = 'old';
    }).write(`locales/${lng}/benefits/villa.json`, '{"name": "Villa"}');
    const remedy = 'Take the text out, or correct its id.';
    expect(found(folder).sort()).toEqual([
      `${ponte}:${folder.lineOf(ponte, '"old"')} there is no step "old". ${remedy}`,
      `${ponte}:${folder.lineOf(ponte, '"gone"')} there is no condition "gone". ${remedy}`,
      `locales/${lng}/benefits/villa.json:1 there is no benefit "villa". Take the file out, or write the rule.`,
    ]);
  });

  it('lacks the label of a document and of a place', () => {
    const ui = `locales/${lng}/ui.json`;
    const folder = edited(new Folder(), ui, (content) => {
      delete record(content, 'documents')['identity'];
      delete record(content, 'places')['comune'];
    });
    const vecchio = 'rules/benefits/vecchio.yaml';
    expect(found(folder)).toEqual([
      `${CASA}:${folder.lineOf(CASA, 'apply_at')} "comune" has no text in ${lng}. Add places.comune to ${ui}.`,
      `${PONTE}:${folder.lineOf(PONTE, 'documents')} "identity" has no text in ${lng}. Add documents.identity to ${ui}.`,
      `${vecchio}:${folder.lineOf(vecchio, 'documents')} "identity" has no text in ${lng}. Add documents.identity to ${ui}.`,
    ]);
  });
});

describe('clauses without a witness', () => {
  const remedy = 'Add such a case to casa.cases.yaml; if there can be none, the clause is dead.';
  const tenant = (truth: string, folder: Folder): string =>
    `${CASA}:${folder.lineOf(CASA, 'id: tenant')} no case makes clause "tenant" ${truth}. ${remedy}`;

  it('a clause that no case makes true', () => {
    const folder = new Folder().replace(CASES, 'housing: tenant', 'housing: owner');
    expect(found(folder)).toEqual([tenant('true', folder)]);
  });

  it('a clause that no case makes false', () => {
    const folder = new Folder().replace(CASES, 'facts: {rent: 109}', 'facts: {rent: 109, housing: tenant}');
    expect(found(folder)).toEqual([tenant('false', folder)]);
  });

  it('a clause that says why nobody can make it come out otherwise needs none', () => {
    const folder = new Folder()
      .replace(CASES, 'housing: tenant', 'housing: owner')
      .replace(CASA, '{id: tenant, ', '{id: tenant, fixed: "everybody owns a home by law", ');
    expect(found(folder)).toEqual([]);
  });

  it('a case on a day on which the clause is not law is no witness', () => {
    const folder = new Folder().replace(CASA, '{id: tenant, ', '{id: tenant, in_force: {to: 2025-12-31}, ');
    expect(found(folder)).toEqual([tenant('true', folder), tenant('false', folder)]);
  });

  it('a clause that can never be true is dead', () => {
    const folder = new Folder().replace(CASA, 'fact: housing, is: tenant', 'all: [{fact: housing, is: tenant}, {fact: housing, is: owner}]'); // prettier-ignore
    expect(found(folder)).toEqual([tenant('true', folder)]);
  });

  it('without cases no clause has one; what is to verify needs none', () => {
    const folder = new Folder().remove(CASES).remove('rules/benefits/ponte.cases.yaml');
    expect(found(folder).map((line) => line.match(/clause "(.*)" (true|false)/)?.slice(1).join(' '))).toEqual([
      'tenant true', 'tenant false', 'rent true', 'rent false',
      'has-isee true', 'has-isee false', 'isee true', 'isee false',
    ]); // prettier-ignore
  });
});
