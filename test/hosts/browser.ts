/** The built widget in a real browser, in the demo's pages and under the demo's policy, with an eye on everything it must not do. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { startServer } from '../../demo/serve.mjs';
import { chromiumArgs, ensureChromium, root, run } from '../config/setup.mjs';

/** Builds the widget when it is missing or older than its sources. */
export function ensureWidget(): void {
  const widget = join(root, 'dist', 'cdn', 'widget.js');
  const newest = ['src', 'rules', 'locales'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => !name.startsWith('generated'))
      .map((name) => statSync(join(root, folder, name)).mtimeMs),
  );
  if (existsSync(widget) && statSync(widget).mtimeMs > Math.max(...newest)) return;
  if (!run('npm', ['run', '--silent', 'build:cdn'])) throw new Error('The widget could not be built.');
}

/** What a page did that the widget promises not to do. All 0 and empty is right. */
export interface Traces {
  readonly requests: readonly string[];
  readonly cookies: number;
  readonly stored: number;
  readonly spoken: readonly string[];
  readonly policy: readonly string[];
}

export class Host {
  readonly #requests: string[] = [];
  readonly #spoken: string[] = [];

  private constructor(
    readonly browser: Browser,
    readonly page: Page,
    readonly close: () => Promise<void>,
  ) {}

  static async open(path: string): Promise<Host> {
    const server = await startServer({ port: 0 });
    const executablePath = ensureChromium();
    const browser = await puppeteer.launch({
      ...(executablePath ? { executablePath } : {}),
      args: chromiumArgs,
    });
    const page = await browser.newPage();
    const host = new Host(browser, page, async () => {
      await browser.close();
      await server.close();
    });
    page.on('console', (message) => host.#spoken.push(message.text()));
    page.on('pageerror', (error) => host.#spoken.push(String(error)));
    await page.evaluateOnNewDocument(() => {
      const seen = { violations: [] as string[], ready: 0 };
      Object.assign(globalThis, { seen });
      document.addEventListener('securitypolicyviolation', (event) => {
        seen.violations.push(`${event.violatedDirective} ${event.blockedURI}`);
      });
      document.addEventListener('ipt-ready', () => (seen.ready += 1));
    });
    await page.goto(server.url + path, { waitUntil: 'load' });
    const wanted = await page.$$eval('ipt-questionnaire', (all) => all.length);
    await page.waitForFunction(
      (count) => (globalThis as unknown as { seen: { ready: number } }).seen.ready >= count,
      { timeout: 20_000 },
      wanted,
    );
    page.on('request', (request) => host.#requests.push(request.url()));
    return host;
  }

  async traces(): Promise<Traces> {
    const inPage = await this.page.evaluate(async () => ({
      stored: localStorage.length + sessionStorage.length + (await indexedDB.databases()).length,
      policy: (globalThis as unknown as { seen: { violations: string[] } }).seen.violations,
    }));
    const cookies = await this.browser.cookies();
    return { requests: this.#requests, spoken: this.#spoken, cookies: cookies.length, ...inPage };
  }

  /** Presses the first button or option whose text begins so, in the nth questionnaire. */
  async press(name: string, nth = 0): Promise<void> {
    await this.page.evaluate(
      async (wanted, place) => {
        const element = document.querySelectorAll('ipt-questionnaire')[place]!;
        const candidates = [...element.shadowRoot!.querySelectorAll<HTMLElement>('button, label')];
        const found = candidates.find((one) =>
          one.textContent.replace(/\s+/g, ' ').trim().startsWith(wanted),
        );
        if (!found)
          throw new Error(`No "${wanted}" on: ${element.shadowRoot!.textContent.replace(/\s+/g, ' ')}`);
        found.click();
        await (element as unknown as { updateComplete: Promise<boolean> }).updateComplete;
      },
      name,
      nth,
    );
  }

  /** Presses every button or option whose text begins so; tells how many there were. */
  pressEach(names: readonly string[]): Promise<number> {
    return this.page.evaluate(async (wanted) => {
      const element = document.querySelector('ipt-questionnaire')!;
      const found = [...element.shadowRoot!.querySelectorAll<HTMLElement>('button, label')].filter((one) =>
        wanted.some((name) => one.textContent.replace(/\s+/g, ' ').trim().startsWith(name)),
      );
      for (const one of found) one.click();
      await (element as unknown as { updateComplete: Promise<boolean> }).updateComplete;
      return found.length;
    }, names);
  }

  async type(selector: string, text: string, nth = 0): Promise<void> {
    await this.page.evaluate(
      async (where, value, place) => {
        const element = document.querySelectorAll('ipt-questionnaire')[place]!;
        const field = element.shadowRoot!.querySelector<HTMLInputElement>(where)!;
        field.value = value;
        field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
        await (element as unknown as { updateComplete: Promise<boolean> }).updateComplete;
      },
      selector,
      text,
      nth,
    );
  }

  heading(nth = 0): Promise<string> {
    return this.page.evaluate(
      (place) =>
        document
          .querySelectorAll('ipt-questionnaire')
          [place]!.shadowRoot!.querySelector('#heading')!
          .textContent.trim(),
      nth,
    );
  }
}
