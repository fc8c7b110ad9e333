import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Emulates any media feature in Chromium. In a test:
 * `await executeServerCommand('cdp-media', { features: [{ name: 'forced-colors', value: 'active' }] })`
 */
export function cdpMediaPlugin() {
  return {
    name: 'cdp-media',
    async executeCommand({ command, payload, session }) {
      if (command !== 'cdp-media') return undefined;
      const cdp = await session.browser.getPage(session.id).createCDPSession();
      await cdp.send('Emulation.setEmulatedMedia', payload);
      return true;
    },
  };
}

/** Writes `{passed, failed}`. A file that fails outside of its tests (does not load, say) is one failure. */
export function countReporter(file) {
  return {
    stop({ sessions }) {
      const counts = { passed: 0, failed: 0 };
      for (const session of sessions) {
        const before = counts.failed;
        count(session.testResults, counts);
        if (!session.passed && counts.failed === before) counts.failed += 1;
      }
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify(counts));
    },
  };
}

function count(suite, counts) {
  for (const test of suite?.tests ?? []) {
    if (!test.skipped) counts[test.passed ? 'passed' : 'failed'] += 1;
  }
  for (const inner of suite?.suites ?? []) count(inner, counts);
}
