import { assert, expect } from '@open-wc/testing';
import { executeServerCommand, setViewport } from '@web/test-runner-commands';
import { violations } from './accessible.js';
import { Harness } from './harness.js';

/** A question of each kind, the benefit whose interview asks it, and what is on the screen. */
const KINDS: readonly (readonly [kind: string, benefit: string, isThere: (harness: Harness) => boolean])[] = [
  ['choice', 'isee', (harness) => harness.all('radio').length > 3],
  [
    'choice from a list',
    'reddito-liberta incremento-al-milione-invalidi',
    (harness) => harness.has('combobox', ''),
  ],
  ['yes or no', 'hcp auu', (harness) => harness.has('radio', /^(Sì|Yes)$/)],
  ['money', 'naspi', (harness) => harness.has('textbox', /euro/)],
  ['number', 'naspi', (harness) => harness.has('textbox', /^(Numero|Number)/)],
  ['date', 'naspi', (harness) => harness.has('textbox', /^(Anno|Year)/)],
  ['several choices', 'naspi', (harness) => harness.has('checkbox', /^(Nessuna di queste|None of these)/)],
  ['checklist', 'reddito-liberta', (harness) => harness.has('checkbox', /^(Delle altre|I am not sure)/)],
  ['situations', 'accompagnamento aoi', (harness) => harness.has('checkbox', /^(Qualcuno|Somebody)/)],
  [
    'several questions',
    'naspi',
    (harness) => harness.all('group').filter((group) => group.matches('.question')).length > 1,
  ],
];

for (const lang of ['it', 'en'] as const) {
  for (const width of [320, 1024]) {
    describe(`every state is accessible (${lang}, ${width} px)`, () => {
      before(() => setViewport({ width, height: 900 }));

      const check = async (harness: Harness): Promise<void> => {
        assert.deepEqual(await violations(harness.element), []);
        expect(document.documentElement.scrollWidth, 'nothing runs out of the page').to.be.at.most(width);
      };

      it('the introduction', async () => {
        await check(await Harness.create({ lang }));
      });

      it('the household screen: first form, its error, list, second form, its errors', async () => {
        const harness = await Harness.create({ lang });
        await harness.press(/^(Inizia|Start)/);
        await check(harness);
        await harness.press(/^(Salva|Save)/);
        await check(harness);
        await harness.type(lang === 'it' ? 'Anno' : 'Year', '1980');
        await harness.choose(/^(Femmina|Female)/);
        await harness.press(/^(Salva|Save)/);
        await check(harness);
        await harness.press(/^(Aggiungi|Add)/);
        await harness.press(/^(Preferisco scrivere l|I prefer to write the age)/);
        await harness.press(/^(Salva|Save)/);
        expect(harness.errors).to.have.length(2);
        await check(harness);
      });

      for (const [kind, benefits, isThere] of KINDS) {
        it(`a question of the kind: ${kind}, without and with an error`, async () => {
          const harness = await Harness.create({ lang, benefits });
          await harness.startAlone();
          await harness.walkUntil(() => isThere(harness));
          await check(harness);
          await harness.next();
          const questions = harness.all('group').filter((group) => group.matches('.question'));
          expect(harness.errors).to.have.length(questions.length);
          await check(harness);
        });
      }

      it('a tick that may be about several people, its error', async () => {
        const harness = await Harness.create({ lang });
        await harness.startAlone();
        await harness.press(/^(Indietro|Back)/);
        await harness.press(/^(Aggiungi|Add)/);
        await harness.choose(/^(Figlio|Son|Child)/);
        await harness.type(lang === 'it' ? 'Anno' : 'Year', '2015');
        await harness.press(/^(Salva|Save)/);
        await harness.press(/^(Ci siamo|That is everyone)/);
        await harness.choose(/^(Qualcuno ha una malattia|Somebody has a serious)/);
        await check(harness);
        await harness.next();
        expect(harness.errors).to.have.length(1);
        await check(harness);
      });

      it('bands instead of a figure', async () => {
        const harness = await Harness.create({ lang, benefits: 'naspi' });
        await harness.startAlone();
        const toggle = /^(Non so la cifra|I don't know the exact)/;
        await harness.walkUntil(() => harness.has('button', toggle));
        await harness.press(toggle);
        await check(harness);
      });

      it('the review, the results with everything open, the question before erasing', async function () {
        this.timeout(40_000);
        const harness = await Harness.create({ lang });
        await harness.startAlone();
        await harness.answerUnknown();
        await harness.chooseUnknown();
        await harness.choose(/^(Sì, dove abito|Yes, where I live|Yes)/);
        await harness.next();
        await harness.press(/^(Rivedi|Review)/);
        await check(harness);
        await harness.toResults();
        for (const details of harness.root.querySelectorAll('details')) details.open = true;
        for (const group of lang === 'it'
          ? ['Probabili', 'Possibili', 'Non adesso', 'Finite']
          : ['Likely', 'Possible', 'Not now', 'Ended']) {
          expect(harness.text).to.include(group);
        }
        await check(harness);
        await harness.press(/^(Cancella tutto|Erase everything)/);
        await check(harness);
      });
    });
  }
}

describe('other ways of seeing', () => {
  const media = (name: string, value: string): Promise<unknown> =>
    executeServerCommand('cdp-media', { features: [{ name, value }] });

  afterEach(() => executeServerCommand('cdp-media', { features: [] }));

  it('forced colours keep every state visible', async () => {
    await media('forced-colors', 'active');
    const harness = await Harness.create();
    await harness.startAlone();
    assert.deepEqual(await violations(harness.element), []);
    const current = harness.root.querySelector('[aria-current="step"]')!;
    expect(getComputedStyle(current).backgroundImage).to.include('gradient');
  });

  it('less motion: nothing moves', async () => {
    await media('prefers-reduced-motion', 'reduce');
    const harness = await Harness.create();
    assert.strictEqual(getComputedStyle(harness.get('button', 'Inizia')).transitionDuration, '0s');
  });

  it('a page that shrinks its root font size does not shrink the questionnaire', async () => {
    document.documentElement.style.fontSize = '62.5%';
    try {
      const harness = await Harness.create();
      assert.strictEqual(getComputedStyle(harness.element).fontSize, '16px');
    } finally {
      document.documentElement.style.fontSize = '';
    }
  });
});

describe('the check itself', () => {
  it('finds a field without a name', async () => {
    const harness = await Harness.create();
    harness.root.querySelector('section')!.append(document.createElement('input'));
    expect((await violations(harness.element)).join()).to.include('label');
  });
});
