import { assert, expect } from '@open-wc/testing';
import { Harness, textOf } from './harness.js';

const hasMoney = (harness: Harness) => (): boolean => harness.has('textbox', /euro/);

describe('a wrong answer', () => {
  it('is told beside the field, and what was typed stays', async () => {
    const harness = await Harness.create({ benefits: 'naspi' });
    await harness.startAlone();
    await harness.walkUntil(hasMoney(harness));
    const title = harness.heading;
    await harness.chooseUnknown();
    await harness.type('Importo', 'circa mille');
    await harness.next();
    const field = harness.get('textbox', 'Importo') as HTMLInputElement;
    assert.strictEqual(harness.heading, title);
    assert.strictEqual(field.value, 'circa mille');
    assert.strictEqual(field.getAttribute('aria-invalid'), 'true');
    expect(harness.descriptionOf(field)).to.include('1.234,56');
    expect(harness.errors[0]).to.include('1.234,56');
  });

  it('below zero asks for a number from zero up', async () => {
    const harness = await Harness.create({ benefits: 'naspi' });
    await harness.startAlone();
    await harness.walkUntil(hasMoney(harness));
    await harness.chooseUnknown();
    await harness.type('Importo', '-5');
    await harness.next();
    expect(harness.errors[0]).to.include('da zero in su');
  });

  it('a birth in the future is refused, on the day itself it is taken', async () => {
    const harness = await Harness.create({ date: '2026-03-10' });
    await harness.press('Inizia');
    await harness.type('Giorno', '11');
    await harness.type('Mese', '3');
    await harness.type('Anno', '2026');
    await harness.choose('Femmina');
    await harness.press('Salva');
    expect(harness.errors[0]).to.include('10 marzo 2026');
    await harness.type('Giorno', '10');
    await harness.press('Salva');
    assert.deepEqual(harness.errors, []);
    assert.strictEqual(harness.heading, 'Chi vive con te?');
  });
});

describe('an answer', () => {
  it('of money may be typed as in Italy', async () => {
    const harness = await Harness.create({ benefits: 'naspi' });
    await harness.startAlone();
    await harness.walkUntil(hasMoney(harness));
    await harness.chooseUnknown();
    await harness.type('Importo', '1.234,50');
    await harness.next();
    await harness.press('Rivedi');
    const rows = [...harness.root.querySelectorAll('dd')].map(textOf);
    expect(rows.filter((row) => row.includes('1.234,50'))).to.have.length(1);
  });

  it('is there again, word for word, when one goes back', async () => {
    const harness = await Harness.create({ benefits: 'naspi' });
    await harness.startAlone();
    await harness.walkUntil(hasMoney(harness));
    const title = harness.heading;
    await harness.chooseUnknown();
    await harness.type('Importo', '1.234,5');
    await harness.next();
    await harness.press('Indietro');
    assert.strictEqual(harness.heading, title);
    assert.strictEqual((harness.get('textbox', 'Importo') as HTMLInputElement).value, '1.234,5');
  });

  it('"none of these" and a tick exclude each other', async () => {
    const harness = await Harness.create({ benefits: 'naspi' });
    await harness.startAlone();
    await harness.walkUntil(() => harness.has('checkbox', 'Nessuna di queste'));
    const none = harness.get('checkbox', 'Nessuna di queste') as HTMLInputElement;
    const first = harness.all('checkbox')[0] as HTMLInputElement;
    await harness.choose('Nessuna di queste');
    first.click();
    await harness.element.updateComplete;
    assert.deepEqual([first.checked, none.checked], [true, false]);
    await harness.choose('Nessuna di queste');
    assert.deepEqual([first.checked, none.checked], [false, true]);
  });

  it('says why it is asked: the benefits that it can decide', async () => {
    const harness = await Harness.create({ benefits: 'naspi' });
    await harness.startAlone();
    expect(textOf(harness.get('disclosure', 'Perché').parentElement)).to.include('NASpI');
  });
});

describe('the household', () => {
  it('is told one by one, and people can be changed and taken off', async () => {
    const harness = await Harness.create();
    await harness.press('Inizia');
    await harness.type('Anno', '1985');
    await harness.choose('Femmina');
    await harness.press('Salva');
    await harness.press('Aggiungi');
    await harness.choose('Figlio');
    await harness.press('Preferisco');
    await harness.type('Anni compiuti', '7');
    await harness.press('Salva');
    expect(harness.text).to.include('Figlio o figlia 7 anni');
    await harness.press(/^Modifica tuo figlio/);
    await harness.type('Anni compiuti', '8');
    await harness.press('Salva');
    expect(harness.text).to.include('Figlio o figlia 8 anni');
    await harness.press(/^Togli tuo figlio/);
    expect(harness.status).to.include('Tolto dall');
    assert.strictEqual(harness.has('button', 'Vivo da solo'), true);
  });

  it('is full with twenty people', async function () {
    this.timeout(30_000);
    const harness = await Harness.create();
    await harness.press('Inizia');
    await harness.type('Anno', '1985');
    await harness.choose('Femmina');
    await harness.press('Salva');
    for (let person = 1; person < 20; person += 1) {
      await harness.press('Aggiungi');
      await harness.choose('Altro parente');
      await harness.type('Anno', '1990');
      await harness.press('Salva');
    }
    assert.strictEqual(harness.has('button', 'Aggiungi'), false);
    expect(harness.text).to.include('20');
  });

  it('stays as it was when the form is left', async () => {
    const harness = await Harness.create();
    await harness.press('Inizia');
    await harness.type('Anno', '1985');
    await harness.choose('Femmina');
    await harness.press('Salva');
    await harness.press('Aggiungi');
    await harness.choose('Figlio');
    await harness.press('Indietro');
    assert.strictEqual(harness.heading, 'Chi vive con te?');
    assert.strictEqual(harness.has('button', 'Vivo da solo'), true);
  });
});

describe('the results', () => {
  it('give a reason, with answer, limit and source, for what is not likely', async () => {
    const harness = await Harness.create({ benefits: 'assegno-sociale' });
    await harness.startAlone('1990');
    await harness.walkUntil(() => harness.has('button', 'Vedi i risultati'));
    await harness.toResults();
    expect(harness.text).to.include('Non adesso');
    expect(harness.text).to.include('Data di nascita: 1990');
    assert.strictEqual(
      harness.all('link').every((link) => link.getAttribute('rel')?.includes('noopener')),
      true,
    );
  });

  it('name the successor of what has ended', async () => {
    const harness = await Harness.create({ benefits: 'rdc' });
    await harness.startAlone();
    await harness.walkUntil(() => harness.has('button', 'Vedi i risultati'));
    await harness.toResults();
    expect(harness.text).to.include('31 dicembre 2023');
    expect(harness.text).to.include('Assegno di inclusione');
  });

  it('print by the button of the page', async () => {
    const harness = await Harness.create({ benefits: 'isee' });
    await harness.startAlone();
    await harness.walkUntil(() => harness.has('button', 'Vedi i risultati'));
    await harness.toResults();
    const print = window.print.bind(window);
    let printed = 0;
    window.print = () => (printed += 1);
    await harness.press('Stampa');
    window.print = print;
    assert.strictEqual(printed, 1);
  });

  it('open the reasons of likely benefits on paper, and close them again', async () => {
    const harness = await Harness.create({ benefits: 'isee' });
    await harness.startAlone();
    await harness.choose(/^Sì, dove abito/);
    await harness.next();
    await harness.walkUntil(() => harness.has('button', 'Vedi i risultati'));
    await harness.toResults();
    const details = harness.root.querySelector<HTMLDetailsElement>('article details')!;
    window.dispatchEvent(new Event('beforeprint'));
    assert.strictEqual(details.open, true);
    window.dispatchEvent(new Event('afterprint'));
    assert.strictEqual(details.open, false);
  });
});
