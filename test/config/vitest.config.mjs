import { defineConfig } from 'vitest/config';
import { root } from './setup.mjs';

// Pure code in Node: `*.spec.ts`. What needs a DOM is `*.test.ts` and runs in a browser (wtr.config.mjs).
export default defineConfig({
  root,
  test: {
    include: ['test/**/*.spec.ts'],
    environment: 'node',
    setupFiles: ['test/config/fixed-seed.ts'],
    pool: 'threads',
    maxWorkers: 2,
    testTimeout: 120_000,
    reporters: ['default', 'json'],
    outputFile: { json: 'build/reports/vitest.json' },
    coverage: { reportsDirectory: 'coverage/vitest' },
  },
});
