// Browser tests: `npx wtr --config test/config/wtr.config.mjs [--files test/x.test.ts]`.
// ENGINES=chromium,firefox chooses the browsers (default: chromium).
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { chromiumArgs, findChromium, findFirefox, root } from './setup.mjs';
import { cdpMediaPlugin, countReporter } from './wtr-plugins.mjs';

const launchers = {
  chromium: () => {
    const executablePath = findChromium();
    if (!executablePath) throw new Error('No Chromium: set CHROME_PATH, or run `npm test` once.');
    return chromeLauncher({ launchOptions: { executablePath, args: chromiumArgs } });
  },
  firefox: async () => {
    const executablePath = findFirefox();
    if (!executablePath) throw new Error('No Firefox: set FIREFOX_PATH.');
    const { default: puppeteer } = await import('puppeteer-core');
    return chromeLauncher({
      puppeteer,
      concurrency: 1,
      launchOptions: {
        browser: 'firefox',
        executablePath,
        extraPrefsFirefox: { 'ui.prefersReducedMotion': 0 },
      },
    });
  },
};

const engines = (process.env.ENGINES ?? 'chromium').split(',');
const unknown = engines.filter((engine) => !(engine in launchers));
if (unknown.length) throw new Error(`ENGINES knows chromium and firefox, not: ${unknown.join(', ')}`);

export default {
  rootDir: root,
  files: ['test/**/*.test.ts'],
  nodeResolve: { exportConditions: ['development', 'browser'] },
  plugins: [
    a11ySnapshotPlugin(),
    cdpMediaPlugin(),
    esbuildPlugin({ ts: true, json: true, tsconfig: `${root}/tsconfig.json`, target: 'es2022' }),
  ],
  reporters: [
    defaultReporter({ reportTestResults: true, reportTestProgress: Boolean(process.stdout.isTTY) }),
    countReporter(`${root}/build/reports/wtr.json`),
  ],
  browsers: await Promise.all(engines.map((engine) => launchers[engine]())),
  concurrency: 2,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 180_000,
  testFramework: { config: { timeout: 15_000 } },
  filterBrowserLogs: ({ args }) =>
    !args.some((arg) => typeof arg === 'string' && arg.startsWith('Lit is in dev mode')),
  coverageConfig: { include: ['src/**/*.ts'], reportDir: 'coverage/wtr', reporters: ['text', 'lcovonly'] },
};
