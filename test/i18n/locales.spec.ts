/** The texts of the interface: every language has every key, every plural, every place to fill in, every label that the rules use. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadRules } from '../../src/cli/rule-files.js';
import { root } from '../config/setup.mjs';

type Tree = { readonly [key: string]: string | Tree };

const read = (language: string): Tree =>
  JSON.parse(readFileSync(join(root, 'locales', language, 'ui.json'), 'utf8')) as Tree;

function leaves(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[path + key, value]] : leaves(value, `${path}${key}.`),
  );
}

const category = /_(zero|one|two|few|many|other)$/;
const baseOf = (key: string): string => key.replace(category, '');
const fields = (text: string): string[] => [...new Set(text.match(/\{\{\s*\w+\s*\}\}/g) ?? [])].sort();

const languages = readdirSync(join(root, 'locales'));
const source = leaves(read('it'));
const sourceBases = [...new Set(source.map(([key]) => baseOf(key)))].sort();

describe.each(languages)('the interface in "%s"', (language) => {
  const texts = leaves(read(language));

  it('has the keys of Italian, no more and no less', () => {
    expect([...new Set(texts.map(([key]) => baseOf(key)))].sort()).toEqual(sourceBases);
  });

  it('has every plural category of the language', () => {
    const plurals = new Set(texts.filter(([key]) => category.test(key)).map(([key]) => baseOf(key)));
    const wanted = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const missing = [...plurals].flatMap((base) =>
      wanted.filter((one) => !texts.some(([key]) => key === `${base}_${one}`)).map((one) => `${base}_${one}`),
    );
    expect(missing).toEqual([]);
  });

  it('has the same places to fill in', () => {
    const wanted = new Map(source.map(([key, text]) => [baseOf(key), fields(text)]));
    const wrong = texts.filter(([key, text]) =>
      fields(text).some((field) => field !== '{{count}}' && !wanted.get(baseOf(key))?.includes(field)),
    );
    expect(wrong).toEqual([]);
  });

  it('never says that somebody is entitled', () => {
    expect(texts.filter(([, text]) => /hai diritto|ti spetta|entitled/i.test(text))).toEqual([]);
  });

  it('names every document and place of the rules', () => {
    const { benefits } = loadRules().book;
    const names = new Set(texts.map(([key]) => key));
    const wanted = benefits.flatMap(({ documents, apply_at: places }) => [
      ...documents.map((id) => `documents.${id}`),
      ...places.map((id) => `places.${id}`),
    ]);
    expect([...new Set(wanted)].filter((key) => !names.has(key)).sort()).toEqual([]);
  });
});
