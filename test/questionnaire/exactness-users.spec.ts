/** The other half of exactness.spec.ts: the people whom the service is for; and each question asked could still change an outcome. */
import { describe, expect, it } from 'vitest';
import { USERS } from '../../src/population/index.js';
import { HALF, MINUTES, openLab, SEARCHED } from './exactness/lab.js';
import { askedInVain, prove } from './exactness/sample.js';

describe('the adaptive interview of the people the service is for', () => {
  const lab = openLab();

  it(
    `comes to what answering every question comes to, and skips nothing that matters (${HALF} households)`,
    () => {
      const { lost, missed, completions } = prove(lab, USERS, HALF);
      expect(lost.slice(0, 20)).toEqual([]);
      expect(missed.slice(0, 20)).toEqual([]);
      expect(completions).toBeGreaterThan(HALF / 2);
    },
    60 * MINUTES,
  );

  it(
    `asks what could still change an outcome: for nearly every answer two households are found that differ in it (${SEARCHED} households)`,
    () => {
      const asked = [...askedInVain(lab, USERS, SEARCHED)];
      const times = asked.reduce((sum, [, one]) => sum + one.times, 0);
      const idle = asked.reduce((sum, [, one]) => sum + one.idle, 0);
      const list = asked
        .filter(([, one]) => one.idle > 0)
        .sort(([, a], [, b]) => b.idle - a.idle)
        .map(([id, one]) => `${id}: ${one.idle} of ${one.times}, e.g. ${one.example ?? ''}`);
      expect(times).toBeGreaterThan(10 * SEARCHED);
      // The search is guided, not exhaustive: what it does not find is a question to look at, not a proof.
      expect(idle / times, list.join('\n')).toBeLessThan(0.05);
    },
    60 * MINUTES,
  );
});
