import { assert, expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { violations } from './accessible.js';
import { Harness, textOf } from './harness.js';

const OPEN = { it: "Non hai l'ISEE o non lo trovi? Stimalo", en: "No ISEE, or can't find it? Estimate it" };
const NEXT = { it: 'Continua', en: 'Continue' };

const isAsked = (harness: Harness) => (): boolean => harness.has('button', /^(Non hai l'ISEE|No ISEE)/);

/** At the question about the ISEE of somebody who lives alone. */
async function toQuestion(lang: 'it' | 'en' = 'it', benefits = 'bonus-sociale-gas'): Promise<Harness> {
  const harness = await Harness.create({ lang, benefits, date: '2026-03-10' });
  await harness.startAlone('1980');
  await harness.walkUntil(isAsked(harness));
  return harness;
}

const toReview = async (harness: Harness): Promise<void> => {
  if (harness.heading !== 'Le tue risposte') await harness.press('Rivedi');
};

const step = (harness: Harness): string =>
  textOf([...harness.root.querySelectorAll('.progress-text')].at(-1));

/** Types into a field of the path by its id: the same words may stand in several. */
async function type(harness: Harness, item: string, text: string): Promise<void> {
  const field = harness.root.getElementById(`field-${item}`) as HTMLInputElement;
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await harness.element.updateComplete;
}

/** No rent, no savings, nobody disabled, wages in a band: 8,000.01 × 0.8 = 6,400.01 and 12,000 × 0.8 = 9,600. */
async function toRange(harness: Harness): Promise<void> {
  await harness.choose('Altro: ospiti');
  await harness.next();
  await harness.choose('Lavoro dipendente');
  await harness.press('Non so la cifra esatta');
  await harness.choose(/più di 8\.000/);
  await harness.next();
  await type(harness, 'savings', '0');
  await harness.next();
  await type(harness, 'property', '0');
  await harness.next();
  await type(harness, 'disabled', '0');
  await harness.next();
}

describe('the ISEE path in the questionnaire', () => {
  it('opens from the question, leaves it without a trace, and keeps what was typed', async () => {
    const harness = await toQuestion();
    const title = harness.heading;
    await harness.press(OPEN.it);
    assert.strictEqual(harness.heading, 'La casa');
    assert.strictEqual(harness.focused?.id, 'heading');
    expect(step(harness)).to.include('passo 1 di');
    await harness.choose('In affitto');
    await type(harness, 'rent', '5000');
    await harness.press('Torna alla domanda');
    assert.strictEqual(harness.heading, title);
    assert.strictEqual(harness.focused?.id, 'heading');
    expect(harness.text).not.to.include('Usiamo questo valore');
    await harness.press(OPEN.it);
    assert.strictEqual((harness.root.getElementById('field-rent') as HTMLInputElement).value, '5000');
  });

  it('is offered once on a screen, and not on other questions', async () => {
    const harness = await toQuestion('it', 'adi bonus-sociale-gas');
    expect(harness.all('button', OPEN.it)).to.have.length(1);
    const other = await Harness.create({ benefits: 'naspi' });
    await other.startAlone();
    for (let screens = 0; screens < 5; screens += 1) {
      assert.isFalse(other.has('button', OPEN.it), other.heading);
      await other.answerUnknown();
    }
  });

  it('goes back step by step with the button of every screen, and from its first screen to the question', async () => {
    const harness = await toQuestion();
    const title = harness.heading;
    await harness.press(OPEN.it);
    expect(harness.all('button', 'Indietro')).to.have.length(1);
    await harness.choose('Altro: ospiti');
    await harness.next();
    expect(harness.heading).to.include('Redditi del 2024');
    await harness.press('Indietro');
    assert.strictEqual(harness.heading, 'La casa');
    await harness.press('Indietro');
    assert.strictEqual(harness.heading, title);
  });

  it('puts the estimate into the field, says so, and the review shows the range', async () => {
    const harness = await toQuestion();
    const title = harness.heading;
    await harness.press(OPEN.it);
    await toRange(harness);
    expect(harness.heading).to.include('da 6.400 € a 9.600 €');
    await harness.press('Usa questa stima');
    assert.strictEqual(harness.heading, title);
    expect(harness.status).to.include('La stima è al suo posto');
    const words = "Usiamo questo valore: da 6.400 € a 9.600 € all'anno.";
    assert.strictEqual(harness.descriptionOf(harness.get('textbox', 'Importo')), words);
    await harness.next();
    await toReview(harness);
    const rows = [...harness.root.querySelectorAll('dd')].map(textOf);
    expect(rows).to.include("da 6.400 € a 9.600 € all'anno");
    // Changing it from there: the range is in its place, and can be taken away.
    await harness.press(new RegExp(`^Cambia.*${title.replace(/[?]/g, '.')}`));
    expect(harness.text).to.include(words);
    await harness.press('Togli questo valore');
    assert.strictEqual(harness.focused, harness.get('textbox', 'Importo'));
    expect(harness.text).not.to.include('9.600');
    await harness.type('Importo', '7000');
    await harness.next();
    await toReview(harness);
    expect([...harness.root.querySelectorAll('dd')].map(textOf)).to.include("7.000 € all'anno");
  });

  it('shows its result at once when it is opened again', async () => {
    const harness = await toQuestion();
    await harness.press(OPEN.it);
    await toRange(harness);
    await harness.press('Torna alla domanda');
    await harness.press(OPEN.it);
    expect(harness.heading).to.include('da 6.400 € a 9.600 €');
  });

  it('a figure typed after it takes the place of the range', async () => {
    const harness = await toQuestion();
    await harness.press(OPEN.it);
    await toRange(harness);
    await harness.press('Usa questa stima');
    await harness.type('Importo', '7000');
    expect(harness.text).not.to.include('Usiamo questo valore');
  });

  it('"erase everything" erases what was typed on it', async () => {
    const harness = await toQuestion();
    await harness.press(OPEN.it);
    await harness.choose('In affitto');
    await type(harness, 'rent', '5000');
    await harness.press('Cancella tutto');
    await harness.press('Sì, cancella tutto');
    await harness.startAlone('1980');
    await harness.walkUntil(isAsked(harness));
    await harness.press(OPEN.it);
    assert.strictEqual(harness.heading, 'La casa');
    assert.lengthOf(harness.root.querySelectorAll('#field-rent'), 0);
  });

  it('keeps the path when erasing is thought better of, and leaves it for the results', async () => {
    const harness = await toQuestion();
    const title = harness.heading;
    await harness.press(OPEN.it);
    await harness.press('Cancella tutto');
    await harness.press('No');
    assert.strictEqual(harness.heading, 'La casa');
    await harness.press('Vedi i risultati');
    assert.strictEqual(harness.heading, 'I tuoi risultati');
    await harness.press('Indietro');
    assert.strictEqual(harness.heading, 'Le tue risposte');
    await harness.press('Continua');
    assert.strictEqual(harness.heading, title);
  });

  it('works by keyboard alone', async () => {
    const harness = await toQuestion();
    harness.get('button', OPEN.it).focus();
    await sendKeys({ press: 'Enter' });
    await harness.element.updateComplete;
    harness.root.getElementById('field-housing')!.focus();
    await sendKeys({ press: 'Space' });
    await harness.element.updateComplete;
    harness.root.getElementById('field-rent')!.focus();
    await sendKeys({ type: '6000' });
    await sendKeys({ press: 'Enter' });
    await harness.element.updateComplete;
    expect(harness.heading).to.include('Redditi del 2024');
    assert.strictEqual(harness.focused?.id, 'heading');
    await sendKeys({ press: 'Tab' });
    assert.strictEqual(harness.focused?.id, 'field-kinds');
  });
});

for (const lang of ['it', 'en'] as const) {
  describe(`the ISEE path in the questionnaire is accessible at 320 px (${lang})`, () => {
    before(() => setViewport({ width: 320, height: 900 }));
    after(() => setViewport({ width: 1024, height: 900 }));

    it('from the question over every screen, with its errors, to the field with the estimate', async () => {
      const harness = await toQuestion(lang);
      const check = async (): Promise<void> => {
        assert.deepEqual(await violations(harness.element), []);
        expect(document.documentElement.scrollWidth, harness.heading).to.be.at.most(320);
      };
      await check();
      await harness.press(OPEN[lang]);
      const use = /^(Usa questa|Use this)/;
      for (let screens = 0; !harness.has('button', use); screens += 1) {
        assert.isBelow(screens, 10, harness.heading);
        await harness.press(NEXT[lang]);
        expect(harness.errors).not.to.have.length(0);
        assert.strictEqual(harness.focused?.id, 'summary');
        await check();
        await harness.chooseUnknown();
        if (harness.root.getElementById('field-kinds')) {
          await harness.choose(/^(Lavoro dipendente|Employment)/);
          await type(harness, 'wages', '14000');
        }
        if (harness.root.getElementById('field-savings')) await type(harness, 'savings', '0');
        if (harness.root.getElementById('field-property')) await type(harness, 'property', '0');
        await check();
        await harness.press(NEXT[lang]);
      }
      await check();
      await harness.press(use);
      expect(harness.text).to.match(/Usiamo questo valore|We use this value/);
      await check();
    });
  });
}
