import { assert, expect } from '@open-wc/testing';
import { setViewport, sendKeys } from '@web/test-runner-commands';
import type { Person } from '../../src/questionnaire/types.js';
import { violations } from './accessible.js';
import { openPath, SELF, type IseeHost } from './isee-host.js';
import { textOf } from './harness.js';

const SPOUSE: Person = { key: 'p1', relation: 'spouse', age: 38 };
const CHILD: Person = { key: 'p2', relation: 'child', age: 6 };

const root = (host: IseeHost): ShadowRoot => host.shadowRoot!;
const heading = (host: IseeHost): string => textOf(root(host).querySelector('#heading'));
const screen = (host: IseeHost): string => textOf(root(host).querySelector('section'));

async function press(host: IseeHost, name: string): Promise<void> {
  const button = [...root(host).querySelectorAll('button')].find((one) => textOf(one) === name);
  if (!button) throw new Error(`No button "${name}" on "${heading(host)}": ${screen(host)}`);
  button.click();
  await host.updateComplete;
}

async function choose(host: IseeHost, label: string | RegExp): Promise<void> {
  const found = [...root(host).querySelectorAll('label')].find((one) =>
    typeof label === 'string' ? textOf(one).startsWith(label) : label.test(textOf(one)),
  );
  const input = found && root(host).getElementById(found.htmlFor);
  if (!input) throw new Error(`No choice "${String(label)}" on "${heading(host)}": ${screen(host)}`);
  input.click();
  await host.updateComplete;
}

async function type(host: IseeHost, item: string, text: string): Promise<void> {
  const field = root(host).getElementById(`field-${item}`) as HTMLInputElement;
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await host.updateComplete;
}

const next = (host: IseeHost): Promise<void> => press(host, 'Continua');

/** A single employee: wages 12,000, rent 500 a month, 9,000 on the account. The ISEE is 4,200. */
async function toResult(host: IseeHost): Promise<void> {
  await choose(host, 'In affitto');
  await type(host, 'rent', '6.000');
  await next(host);
  await choose(host, 'Lavoro dipendente');
  await type(host, 'wages', '12.000');
  await next(host);
  await type(host, 'savings', '9000');
  await type(host, 'state-savings', '0');
  await choose(host, 'Sì');
  await next(host);
  await type(host, 'property', '0');
  await next(host);
}

describe('the ISEE path', () => {
  it('leads in few screens to an estimate, and gives it as facts', async () => {
    const host = await openPath();
    expect(screen(host)).to.include('passo 1 di 5');
    await toResult(host);
    assert.strictEqual(heading(host), 'Il tuo ISEE è probabilmente circa 4.200 €');
    expect(screen(host)).to.include("conta solo l'ISEE");
    await press(host, 'Usa questa stima');
    const value = { min: 4200, max: 4200 };
    assert.deepEqual(host.used, { isee: value, isee_minors: value, isee_inclusion: value });
    assert.strictEqual(host.path.isOpen, false);
  });

  it('shows the arithmetic, line by line', async () => {
    const host = await openPath();
    await toResult(host);
    const lines = [...root(host).querySelector('dl')!.querySelectorAll('div')].map(textOf);
    expect(lines).to.include('− franchigie su lavoro e pensione 2.400 €');
    expect(lines).to.include('= redditi (ISR) 3.600 €');
    expect(lines).to.include('= patrimonio (ISP) 3.000 €');
    expect(lines.join()).not.to.include('altri immobili');
  });

  it('takes bands and "I don\'t know", and says what range that leaves', async () => {
    const host = await openPath();
    await choose(host, 'Altro');
    await next(host);
    await choose(host, 'Lavoro dipendente');
    await press(host, 'Non so la cifra esatta: scelgo una fascia');
    await choose(host, /più di 8\.000/);
    await next(host);
    await type(host, 'savings', '0');
    await next(host);
    await type(host, 'property', '0');
    await next(host);
    // 8,000.01 × 0.8 = 6,400.01 and 12,000 × 0.8 = 9,600
    assert.strictEqual(heading(host), 'Il tuo ISEE è probabilmente da 6.400 € a 9.600 €');
  });

  it('says so when nothing can be told, and offers the way back and the free help', async () => {
    const host = await openPath();
    for (let page = 0; page < 4; page += 1) {
      await choose(host, 'Non lo so');
      await next(host);
    }
    expect(heading(host)).to.include('non riusciamo a stimare');
    expect(screen(host)).to.include('gratis');
    expect(screen(host)).not.to.include('Usa questa stima');
  });

  it('asks of each adult, and of minors only where the law looks at them', async () => {
    const people = [SELF, SPOUSE, CHILD];
    const host = await openPath({ people });
    const titles: string[] = [];
    while (host.path.page) {
      titles.push(heading(host));
      for (const item of host.path.page.items) {
        const unknown = root(host).getElementById(`unknown-${item.id}`)!;
        unknown.click();
        await host.updateComplete;
      }
      await next(host);
    }
    assert.deepEqual(titles, [
      'La casa',
      'Redditi del 2024 – Tu',
      'Redditi del 2024 – Marito o moglie, unione civile (38 anni)',
      'I risparmi di tutta la famiglia',
      'Altri immobili',
      'La famiglia',
    ]);
  });

  it('does not ask what the household already tells, and fills in what the interview knows', async () => {
    const known = { housing: 'tenant', rent_year: 6000, financial_assets: 9000, other_property_value: 0 };
    const host = await openPath({ household: { ...known, household: [{ relation: 'self', age: 40 }] } });
    assert.strictEqual((root(host).getElementById('field-rent') as HTMLInputElement).value, '6.000');
    await next(host);
    await choose(host, 'Nessun reddito');
    await next(host);
    assert.strictEqual((root(host).getElementById('field-savings') as HTMLInputElement).value, '9.000');
    await press(host, 'Indietro');
    expect(heading(host)).to.include('Redditi del 2024');
    // Nobody has said whether there is a disability: then it is asked, as a number.
    assert.include(
      host.path.pages.flatMap(({ items }) => items.map(({ id }) => id)),
      'disabled',
    );
  });

  it('keeps what was typed while it is closed, until everything is erased', async () => {
    const host = await openPath();
    await choose(host, 'In affitto');
    await type(host, 'rent', '5000');
    await press(host, 'Torna alla domanda senza la stima');
    assert.strictEqual(host.left, 1);
    assert.strictEqual(heading(host), 'La domanda');
    const again = { date: '2026-03-10', people: [SELF], household: {}, formats: { number: String } as never };
    host.path.open(again);
    await host.updateComplete;
    assert.strictEqual((root(host).getElementById('field-rent') as HTMLInputElement).value, '5000');
    host.path.erase();
    host.path.open(again);
    await host.updateComplete;
    assert.lengthOf(root(host).querySelectorAll('#field-rent'), 0);
  });

  it('shows the result when it is opened again, and what has come to be missing when the household has grown', async () => {
    const host = await openPath();
    await toResult(host);
    await press(host, 'Torna alla domanda senza la stima');
    const openAgain = (people: readonly Person[]): Promise<unknown> => {
      const members = people.map(({ relation, age = 0 }) => ({ relation, age, disability_level: 'none' }));
      const household = { household: members };
      host.path.open({ date: '2026-03-10', people, household, formats: { number: String } as never });
      return host.updateComplete;
    };
    await openAgain([SELF]);
    expect(heading(host)).to.include('probabilmente circa 4.200 €');
    await openAgain([SELF, SPOUSE]);
    expect(heading(host)).to.include('Redditi del 2024 – Marito');
  });

  it('takes a range that the interview knows although it is none of the bands', async () => {
    const household = {
      financial_assets: { min: 7000, max: 7500 },
      household: [{ relation: 'self', age: 40 }],
    };
    const host = await openPath({ household });
    await choose(host, 'Altro');
    await next(host);
    await choose(host, 'Nessun reddito');
    await next(host);
    expect(screen(host)).to.include('Usiamo questo valore: da 7.000 € a 7.500 €.');
    await press(host, 'Togli questo valore');
    assert.strictEqual(root(host).activeElement?.id, 'field-savings');
    expect(screen(host)).not.to.include('7.500');
    // No sum, so nothing to split any more.
    assert.deepEqual(
      host.path.page?.items.map(({ id }) => id),
      ['savings'],
    );
  });

  it('tells errors beside the fields and in a summary that takes the focus', async () => {
    const host = await openPath();
    await next(host);
    assert.strictEqual(root(host).activeElement?.id, 'summary');
    const link = root(host).querySelector<HTMLAnchorElement>('#summary a')!;
    expect(textOf(link)).to.include('In che casa vivete?');
    link.click();
    assert.strictEqual(root(host).activeElement?.id, 'field-housing');
    await choose(host, 'In affitto');
    await type(host, 'rent', 'mille');
    await next(host);
    expect(textOf(root(host).getElementById('error-rent'))).to.include('1.234,56');
  });

  it('works by keyboard, and moves the focus to the heading of each screen', async () => {
    const host = await openPath();
    root(host).getElementById('field-housing')!.focus();
    await sendKeys({ press: 'Space' });
    await host.updateComplete;
    root(host).getElementById('field-rent')!.focus();
    await sendKeys({ type: '6000' });
    await sendKeys({ press: 'Enter' });
    await host.updateComplete;
    expect(heading(host)).to.include('Redditi del 2024');
    assert.strictEqual(root(host).activeElement?.id, 'heading');
  });
});

for (const lang of ['it', 'en'] as const) {
  for (const width of [320, 1024]) {
    describe(`the ISEE path is accessible (${lang}, ${width} px)`, () => {
      before(() => setViewport({ width, height: 900 }));

      it('on every screen, without and with errors, and in its result', async () => {
        const household = {
          household: [
            { relation: 'self', age: 40 },
            { relation: 'spouse', age: 38 },
            { relation: 'child', age: 6 },
          ],
        };
        const host = await openPath({ lang, people: [SELF, SPOUSE, CHILD], household });
        const check = async (): Promise<void> => {
          assert.deepEqual(await violations(host), []);
          expect(document.documentElement.scrollWidth, heading(host)).to.be.at.most(width);
        };
        await choose(host, lang === 'it' ? 'In una casa' : 'A home');
        while (host.path.page) {
          await press(host, lang === 'it' ? 'Continua' : 'Continue');
          await check();
          for (let asked = 0; asked < host.path.page.items.length; asked += 1) {
            const item = host.path.page.items[asked]!;
            if (item.id === 'kinds') await choose(host, lang === 'it' ? 'Lavoro dipendente' : 'Employment');
            else if (item.question.widget === 'money') await type(host, item.id, '7000');
            else if (item.id !== 'housing') {
              root(host).getElementById(`unknown-${item.id}`)!.click();
              await host.updateComplete;
            }
          }
          await check();
          await press(host, lang === 'it' ? 'Continua' : 'Continue');
        }
        expect(heading(host)).to.include('ISEE');
        for (const details of root(host).querySelectorAll('details')) details.open = true;
        await check();
      });
    });
  }
}
