import { expect } from '@open-wc/testing';
import { Harness } from './harness.js';

describe('the focus', () => {
  it('stays where it is when the page loads', async () => {
    const harness = await Harness.create();
    expect(document.activeElement).to.equal(document.body);
    expect(harness.focused).to.equal(null);
  });

  it('goes to the heading of each new screen, forward and back', async () => {
    const harness = await Harness.create();
    const expectHeading = (): void => {
      expect(harness.focused?.id, harness.heading).to.equal('heading');
    };
    await harness.press('Inizia');
    expectHeading();
    await harness.type('Anno', '1980');
    await harness.press('Salva');
    expectHeading();
    await harness.press('Vivo da solo');
    expectHeading();
    await harness.press('Indietro');
    expectHeading();
    expect(harness.heading).to.equal('Chi vive con te?');
  });

  it('goes to the summary after an error, and from there to the field', async () => {
    const harness = await Harness.create({ benefits: 'naspi' });
    await harness.startAlone();
    await harness.walkUntil(() => harness.has('textbox', 'Giorno'));
    await harness.next();
    expect(harness.focused?.id).to.equal('summary');
    await harness.press(/^Scrivi una data/, 'link');
    expect(harness.focused).to.equal(harness.get('textbox', 'Giorno'));
    expect(location.hash, 'the address is the page’s').to.equal('');
  });

  it('stays on a field while one types', async () => {
    const harness = await Harness.create();
    await harness.press('Inizia');
    const year = harness.get('textbox', 'Anno');
    year.focus();
    await harness.type('Anno', '1980');
    expect(harness.focused).to.equal(year);
  });

  it('goes back to the start after everything is erased', async () => {
    const harness = await Harness.create({ benefits: 'isee' });
    await harness.startAlone();
    await harness.press('Cancella tutto');
    expect(harness.focused?.id).to.equal('heading');
    await harness.press('Sì, cancella tutto');
    expect(harness.heading).to.equal('Quali aiuti INPS puoi chiedere?');
    expect(harness.focused?.id).to.equal('heading');
  });
});

describe('the order of a screen', () => {
  it('begins with the way back, then the question', async () => {
    const harness = await Harness.create({ benefits: 'isee' });
    await harness.startAlone();
    const back = harness.get('button', 'Indietro');
    const heading = harness.root.querySelector('#heading')!;
    expect(harness.all('button')[0]).to.equal(back);
    expect(back.compareDocumentPosition(heading) & Node.DOCUMENT_POSITION_FOLLOWING).to.not.equal(0);
  });

  it('names its headings on the level that the page asks for', async () => {
    const harness = await Harness.create({ headingLevel: 4 });
    expect(harness.root.querySelector('#heading')?.localName).to.equal('h4');
  });
});
