// What a fresh clone lacks: the dependencies of the lock file, the `ipt` command, a browser.
// Uses Node's own modules only, since it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const inRoot = (...parts) => join(root, ...parts);
const isRoot = process.getuid?.() === 0;

/** Runs a command in the project folder with its output shown; true if it ended well. */
export function run(command, args, env = {}) {
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  return status === 0;
}

/** Installs what the lock file names, if anything of it is missing. Throws when that fails. */
export function ensureDependencies() {
  if (!isInstalled()) {
    console.log('Installing the dependencies (npm ci) …');
    const args = ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    if (!run('npm', args)) throw new Error('`npm ci` failed: see its message above.');
  }
  linkCommand();
}

/** True if every package of the lock that is not optional is in node_modules in the locked version. */
function isInstalled() {
  const installed = readJson('node_modules/.package-lock.json')?.packages;
  const locked = readJson('package-lock.json')?.packages;
  if (!installed || !locked) return false;
  return Object.entries(locked).every(
    ([path, { version, optional, devOptional, peer }]) =>
      path === '' || optional || devOptional || peer || installed[path]?.version === version,
  );
}

function readJson(path) {
  return existsSync(inRoot(path)) ? JSON.parse(readFileSync(inRoot(path), 'utf8')) : undefined;
}

/** npm links the commands of dependencies, not the project's own: without this `npx ipt` finds nothing here. */
export function linkCommand() {
  const link = inRoot('node_modules', '.bin', 'ipt');
  if (process.platform === 'win32' || !existsSync(inRoot('node_modules')) || existsSync(link)) return;
  mkdirSync(inRoot('node_modules', '.bin'), { recursive: true });
  rmSync(link, { force: true });
  symlinkSync('../../src/cli/bin.mjs', link);
  chmodSync(inRoot('src', 'cli', 'bin.mjs'), 0o755);
}

const chromiumPaths = [
  process.env.CHROME_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
const firefoxPaths = [
  process.env.FIREFOX_PATH,
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];

export const findChromium = () => chromiumPaths.find((path) => path && existsSync(path));
export const findFirefox = () => firefoxPaths.find((path) => path && existsSync(path));

/** The path of a Chromium, installed with apt-get where we may; undefined (and how to get one) otherwise. */
export function ensureChromium() {
  if (!findChromium() && isRoot && existsSync('/usr/bin/apt-get')) {
    console.log('Installing Chromium (apt-get) …');
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    run('apt-get', ['update', '-qq'], env);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], env);
  }
  const found = findChromium();
  if (!found) {
    console.error(
      'No Chromium found. Install one (Debian: `sudo apt-get install chromium`) or set CHROME_PATH to its binary.',
    );
  }
  return found;
}

/** What a browser under test must not do: talk to its maker, or use a sandbox that root cannot have. */
export const chromiumArgs = [
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  ...(isRoot ? ['--no-sandbox'] : []),
];

// `npm install` calls this file as its last step (script "prepare").
if (process.argv[1] === fileURLToPath(import.meta.url)) linkCommand();
