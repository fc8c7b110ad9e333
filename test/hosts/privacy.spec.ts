/** The first promise: after load no request, no cookie, no storage, no output; and all of it under the strictest policy. */
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ensureWidget, Host } from './browser.js';

const NOTHING = { requests: [], cookies: 0, stored: 0, spoken: [], policy: [] };
/** Longer than any interview. */
const MOST_SCREENS = 250;

let host: Host | undefined;

beforeAll(ensureWidget, 180_000);
afterEach(async () => {
  await host?.close();
  host = undefined;
});

/** The path beside the interview, with one figure; the estimate goes into the fields. */
async function estimateIsee(opened: Host): Promise<void> {
  for (let pages = 0; !(await opened.heading()).includes('ISEE'); pages += 1) {
    expect(pages, await opened.heading()).toBeLessThan(10);
    await opened.pressEach(['Non lo so']);
    if ((await opened.heading()).startsWith('I risparmi')) await opened.type('#field-savings', '100000');
    await opened.press('Continua');
  }
  await opened.press('Usa questa stima');
}

async function wholeInterview(opened: Host): Promise<number> {
  await opened.press('Inizia');
  await opened.type('#field-birth_date-year', '1988');
  await opened.press('Preferisco non dirlo');
  await opened.press('Salva');
  await opened.press('Aggiungi');
  await opened.press('Figlio o figlia');
  await opened.type('#field-birth_date-year', '2020');
  await opened.press('Salva');
  await opened.press('Ci siamo tutti');
  let screens = 0;
  let estimated = false;
  for (; screens < MOST_SCREENS && (await opened.heading()) !== 'Le tue risposte'; screens += 1) {
    if (!estimated && (await opened.pressEach(["Non hai l'ISEE o non lo trovi?"])) > 0) {
      await estimateIsee(opened);
      estimated = true;
    }
    await opened.pressEach(['Non lo so', 'Delle altre non so']);
    await opened.press('Continua');
  }
  expect(estimated, 'the ISEE was estimated on the way').toBe(true);
  await opened.press('Vedi i risultati');
  expect(await opened.heading()).toBe('I tuoi risultati');
  return screens;
}

describe('a whole interview in a page with the strictest policy', () => {
  it('leaves no trace', async () => {
    host = await Host.open('demo/index.html');
    expect(await wholeInterview(host)).toBeGreaterThan(20);
    await host.press('Cancella tutto');
    await host.press('Sì, cancella tutto');
    expect(await host.traces()).toEqual(NOTHING);
  }, 120_000);

  it('leaves none on a day of the past', async () => {
    host = await Host.open('demo/date.html');
    await wholeInterview(host);
    expect(await host.traces()).toEqual(NOTHING);
  }, 120_000);

  it('leaves none with two questionnaires in two languages, which know nothing of each other', async () => {
    host = await Host.open('demo/two.html');
    await host.press('Inizia', 0);
    await host.press('Start', 1);
    await host.type('#field-birth_date-year', '1990', 1);
    await host.press('I prefer not to say', 1);
    await host.press('Save', 1);
    expect(await host.heading(0)).toBe('Quando sei nato o nata?');
    expect(await host.heading(1)).toBe('Who lives with you?');
    expect(await host.traces()).toEqual(NOTHING);
  }, 60_000);

  it('is styled although inline styles are forbidden', async () => {
    host = await Host.open('demo/index.html');
    const colour = await host.page.evaluate(() => {
      const button = document.querySelector('ipt-questionnaire')!.shadowRoot!.querySelector('button')!;
      return getComputedStyle(button).backgroundColor;
    });
    expect(colour).toBe('rgb(0, 102, 204)');
  }, 60_000);
});

describe('the check itself', () => {
  /** What a careless widget might do, run in the page. */
  const slips: Record<string, () => unknown> = {
    'a request': () => fetch('/demo/index.html').catch(() => undefined),
    'an image that counts visitors': () => {
      new Image().src = '/demo/count.png';
    },
    'a stored answer': () => {
      localStorage.setItem('isee', '9000');
    },
    'an answer of this session': () => {
      sessionStorage.setItem('isee', '9000');
    },
    'a cookie': () => {
      document.cookie = 'isee=9000';
    },
    'an answer in the console': () => {
      console.log('isee', 9000);
    },
    'an inline style': () => {
      const style = document.createElement('style');
      style.textContent = 'p { color: red }';
      document.head.append(style);
    },
  };

  it.each(Object.entries(slips))(
    'finds %s',
    async (_, slip) => {
      host = await Host.open('demo/index.html');
      expect(await host.traces()).toEqual(NOTHING);
      await host.page.evaluate(slip);
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(await host.traces()).not.toEqual(NOTHING);
    },
    60_000,
  );
});
