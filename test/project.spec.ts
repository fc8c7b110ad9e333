import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { root } from './config/setup.mjs';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const ignored = new Set([
  '.git',
  ...read('.gitignore')
    .split('\n')
    .map((line) => line.replace(/\/$/, '')),
]);

function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (ignored.has(entry.name) || ignored.has(path)) return [];
    return entry.isDirectory() ? filesIn(path) : [path];
  });
}

describe('package.json', () => {
  const manifest = z
    .object({
      license: z.string(),
      dependencies: z.record(z.string(), z.string()),
      devDependencies: z.record(z.string(), z.string()),
      version: z.string(),
    })
    .parse(JSON.parse(read('package.json')));

  it('names the licence of the LICENSE file', () => {
    expect(manifest.license).toBe('EUPL-1.2');
    expect(read('LICENSE')).toContain('EUROPEAN UNION PUBLIC LICENCE v. 1.2');
  });

  it('has four dependencies at run time', () => {
    expect(Object.keys(manifest.dependencies).sort()).toEqual(['i18next', 'lit', 'xstate', 'zod']);
  });

  it('pins every version exactly', () => {
    const versions = Object.values({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(versions.filter((version) => !/^(npm:.+@)?\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it('has its version described in the changelog', () => {
    expect(read('CHANGELOG.md')).toMatch(new RegExp(`^## (\\[?Unreleased|\\[?${manifest.version})`, 'm'));
  });
});

describe('publiccode.yml', () => {
  const text = z.string().min(1);
  const description = z.object({
    shortDescription: text.max(150),
    longDescription: text.min(150).max(10_000),
    features: z.array(text).min(1),
  });
  const publiccode = z.object({
    publiccodeYmlVersion: z.literal('0.7.0'),
    name: text,
    url: z.url(),
    platforms: z.array(text).min(1),
    developmentStatus: z.enum(['concept', 'development', 'beta', 'stable', 'obsolete']),
    softwareType: z.enum(['library', 'addon', 'standalone/web']),
    description: z.object({ it: description, en: description }),
    legal: z.object({ license: z.literal('EUPL-1.2') }),
    maintenance: z.object({
      type: z.literal('community'),
      contacts: z.array(z.object({ name: text })).min(1),
    }),
    localisation: z.object({ localisationReady: z.literal(true), availableLanguages: z.array(text).min(1) }),
  });
  const data: unknown = parse(read('publiccode.yml'), { version: '1.2', uniqueKeys: true });

  it('has every mandatory field', () => {
    expect(publiccode.safeParse(data).error?.issues ?? []).toEqual([]);
  });

  it('lists the languages of locales/', () => {
    const folders = existsSync(join(root, 'locales')) ? readdirSync(join(root, 'locales')) : [];
    const { availableLanguages } = publiccode.parse(data).localisation;
    expect(availableLanguages).toEqual(
      expect.arrayContaining(folders.filter((name) => !name.includes('-x-'))),
    );
  });
});

describe('the files', () => {
  const files = filesIn('');

  it('are few at the top', () => {
    const entries = readdirSync(root).filter((name) => !ignored.has(name));
    expect(entries.length).toBeLessThanOrEqual(24);
  });

  it('name no folder of the machine they were written on, and no package registry', () => {
    const local =
      /(^|[^\w.-])\/(work|tmp|root|home\/\w+)\/|\bregistry\.[a-z0-9-]+\.[a-z]+|\/-\/[^\s"]+\.tgz/m;
    const texts = files.filter((path) => !/\.(png|woff2?|ico|gz)$/.test(path));
    expect(texts.filter((path) => local.test(read(path)))).toEqual([]);
  });

  it('of the lock name no place to download from', () => {
    expect(read('package-lock.json')).not.toContain('"resolved"');
  });
});
