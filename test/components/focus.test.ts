import { assert } from '@open-wc/testing';
import { Harness } from './harness.js';

describe('the focus', () => {
  it('stays where it is when the page loads', async () => {
    const harness = await Harness.create();
    assert.strictEqual(document.activeElement, document.body);
    assert.strictEqual(harness.focused, null);
  });

  it('goes to the heading of each new screen, forward and back', async () => {
    const harness = await Harness.create();
    const expectHeading = (): void => {
      assert.strictEqual(harness.focused?.id, 'heading', harness.heading);
    };
    await harness.press('Inizia');
    expectHeading();
    await harness.type('Anno', '1980');
    await harness.choose('Femmina');
    await harness.press('Salva');
    expectHeading();
    await harness.press('Vivo da solo');
    expectHeading();
    await harness.press('Indietro');
    expectHeading();
    assert.strictEqual(harness.heading, 'Chi vive con te?');
  });

  it('goes to the summary after an error, and from there to the field', async () => {
    const harness = await Harness.create({ benefits: 'naspi' });
    await harness.startAlone();
    await harness.walkUntil(() => harness.has('textbox', 'Giorno'));
    await harness.next();
    assert.strictEqual(harness.focused?.id, 'summary');
    await harness.press(/Scrivi una data/, 'link');
    assert.strictEqual(harness.focused, harness.get('textbox', 'Giorno'));
    assert.strictEqual(location.hash, '', 'the address is the page’s');
  });

  it('stays on a field while one types', async () => {
    const harness = await Harness.create();
    await harness.press('Inizia');
    const year = harness.get('textbox', 'Anno');
    year.focus();
    await harness.type('Anno', '1980');
    assert.strictEqual(harness.focused, year);
  });

  it('goes back to the start after everything is erased', async () => {
    const harness = await Harness.create({ benefits: 'isee' });
    await harness.startAlone();
    await harness.press('Cancella tutto');
    assert.strictEqual(harness.focused?.id, 'heading');
    await harness.press('Sì, cancella tutto');
    assert.strictEqual(harness.heading, 'Quali aiuti INPS puoi chiedere?');
    assert.strictEqual(harness.focused?.id, 'heading');
  });
});

describe('the order of a screen', () => {
  it('begins with the way back, then the question', async () => {
    const harness = await Harness.create({ benefits: 'isee' });
    await harness.startAlone();
    const back = harness.get('button', 'Indietro');
    const heading = harness.root.querySelector('#heading')!;
    assert.strictEqual(harness.all('button')[0], back);
    assert.notStrictEqual(back.compareDocumentPosition(heading) & Node.DOCUMENT_POSITION_FOLLOWING, 0);
  });

  it('names its headings on the level that the page asks for', async () => {
    const harness = await Harness.create({ headingLevel: 4 });
    assert.strictEqual(harness.root.querySelector('#heading')?.localName, 'h4');
  });
});
