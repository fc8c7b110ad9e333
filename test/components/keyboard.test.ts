import { assert, expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { Harness, textOf } from './harness.js';

const press = (key: string): Promise<void> => sendKeys({ press: key });

/** Presses Tab until the focus is on what is named so; fails when it is not reached. */
async function tabTo(harness: Harness, name: string): Promise<void> {
  for (let count = 0; count < 60; count += 1) {
    await press('Tab');
    const focused = harness.focused;
    if (focused instanceof HTMLElement && harness.nameOf(focused).startsWith(name)) return;
  }
  throw new Error(`"${name}" was not reached by Tab on "${harness.heading}": ${harness.text}`);
}

describe('with the keyboard alone', () => {
  it('one goes from the start to the results', async function () {
    this.timeout(40_000);
    const harness = await Harness.create({ benefits: 'isee adi accompagnamento auu' });
    await tabTo(harness, 'Inizia');
    await press('Enter');
    await harness.element.updateComplete;

    await tabTo(harness, 'Anno');
    await sendKeys({ type: '1988' });
    await press('Enter');
    await harness.element.updateComplete;
    assert.strictEqual(harness.heading, 'Chi vive con te?');

    await tabTo(harness, 'Aggiungi');
    await press('Enter');
    await harness.element.updateComplete;
    await tabTo(harness, 'Marito');
    await press('ArrowDown');
    await press('ArrowDown');
    await tabTo(harness, 'Anno');
    await sendKeys({ type: '2019' });
    await press('Enter');
    await harness.element.updateComplete;
    expect(harness.text).to.include('Figlio o figlia');

    await tabTo(harness, 'Ci siamo tutti');
    await press('Space');
    await harness.element.updateComplete;
    const title = 'Quali di queste cose valgono per te o per chi vive con te?';
    assert.strictEqual(harness.heading, title);

    // A tick that may be about several people asks of whom.
    await tabTo(harness, 'Qualcuno ha una malattia');
    await press('Space');
    await harness.element.updateComplete;
    await tabTo(harness, 'tuo figlio');
    await press('Space');
    await press('Enter');
    await harness.element.updateComplete;
    assert.notStrictEqual(harness.heading, title);

    assert.strictEqual(harness.heading, 'Cittadinanza e residenza');
    await tabTo(harness, 'Italiana');
    await press('Space');
    await tabTo(harness, 'Sì, dove abito');
    await press('Space');
    await press('Enter');
    await harness.element.updateComplete;
    assert.deepEqual(harness.errors, []);
    assert.notStrictEqual(harness.heading, 'Cittadinanza e residenza');

    await tabTo(harness, 'Vedi i risultati');
    await press('Enter');
    await harness.element.updateComplete;
    assert.strictEqual(harness.heading, 'I tuoi risultati');
    assert.strictEqual(textOf(harness.focused), 'I tuoi risultati');

    await tabTo(harness, 'Perché è probabile');
    await press('Enter');
    assert.strictEqual((harness.focused?.parentElement as HTMLDetailsElement).open, true);
    await tabTo(harness, 'Cancella tutto');
    await press('Enter');
    await harness.element.updateComplete;
    await tabTo(harness, 'Sì, cancella tutto');
    await press('Enter');
    await harness.element.updateComplete;
    assert.strictEqual(harness.heading, 'Quali aiuti INPS puoi chiedere?');
  });
});
