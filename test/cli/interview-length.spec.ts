// `ipt interview-length`: what is counted, for one household and for a few drawn ones.
import { describe, expect, it } from 'vitest';
import { run } from './run.js';

interface Figures {
  readonly screens: number;
  readonly answers: number;
  readonly certificate: number;
  readonly atLeast: number;
  readonly everything: number;
}

const length = (...words: readonly string[]) => run('interview-length', ...words);

async function figures(...words: readonly string[]): Promise<{ households: Figures[]; population: never[] }> {
  const { out } = await length(...words, '--format', 'json');
  return JSON.parse(out.join('\n')) as { households: Figures[]; population: never[] };
}

describe('interview-length', () => {
  it('counts screens and answers between the least that is necessary and everything', async () => {
    const { households, population } = await figures('--household', 'nothing');
    expect(households).toHaveLength(1);
    const [{ screens, answers, certificate, atLeast, everything }] = households as [Figures];
    expect([atLeast, certificate, screens, answers, everything]).toEqual(
      [atLeast, certificate, screens, answers, everything].sort((a, b) => a - b),
    );
    expect(population).toEqual([]);
  });

  it('lists screen by screen what each can decide', async () => {
    const { code, out } = await length('--household', 'nothing', '--list');
    expect(code).toBe(0);
    expect(out.join('\n')).toMatch(/nothing: A single man of 46/);
    expect(out.join('\n')).toMatch(/ 1 {2}people\n +decides \d+: /);
  });

  it('gives the same figures each time, also of a drawn household', async () => {
    const once = await figures('--household', 'general:3');
    expect(once).toEqual(await figures('--household', 'general:3'));
    expect(once).not.toEqual(await figures('--household', 'users:3'));
  });

  it('prints mean, median and p90 of both populations beside the target', async () => {
    const { out } = await length('--households', '2');
    expect(out.join('\n')).toMatch(/general \(2\).*≤ 12 (ok|too long)/);
    expect(out.join('\n')).toMatch(/users \(2\)/);
  });

  it('says so when there is no such household', async () => {
    expect((await length('--household', 'nobody')).code).toBe(1);
    expect((await length('--household', 'martians:1')).err.join()).toMatch(/no household "martians:1"/);
  });

  it('wants whole numbers, known formats and real days', async () => {
    for (const words of [
      ['--households', 'many'],
      ['--format', 'xml'],
      ['--date', 'today'],
    ])
      expect((await length(...words)).code).toBe(2);
  });
});
