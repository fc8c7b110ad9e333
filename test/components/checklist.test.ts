import { assert, expect } from '@open-wc/testing';
import { violations } from './accessible.js';
import { Harness, textOf } from './harness.js';

const TITLE = 'Quali di queste cose valgono per te o per chi vive con te?';
const HEALTH = 'Qualcuno ha una malattia';
const ISEE = 'Avete un ISEE valido';
const CHILD = 'tuo figlio o tua figlia (anno di nascita: 2019)';
const NONE = 'Nessuna di queste';
const REST = 'Delle altre non so';

/** At the list, as a person of 38 with a child born in 2019, or alone. */
async function atList(benefits = 'isee adi accompagnamento auu', isAlone = false): Promise<Harness> {
  const harness = await Harness.create({ benefits });
  await harness.press('Inizia');
  await harness.type('Anno', '1988');
  if (harness.has('radio', 'Preferisco non dirlo')) await harness.choose('Preferisco non dirlo');
  await harness.press('Salva');
  if (isAlone) await harness.press('Vivo da solo');
  else {
    await harness.press('Aggiungi');
    await harness.choose('Figlio o figlia');
    await harness.type('Anno', '2019');
    await harness.press('Salva');
    await harness.press('Ci siamo tutti');
  }
  assert.strictEqual(harness.heading, TITLE);
  return harness;
}

const isTicked = (harness: Harness, name: string | RegExp): boolean =>
  (harness.get('checkbox', name) as HTMLInputElement).checked;

/** The people who are named under ticked items. */
const people = (harness: Harness): string[] =>
  harness.all('group', 'Chi?').flatMap((group) => [...group.querySelectorAll('label')].map(textOf));

/** The words of the review beside a title. */
function reviewed(harness: Harness, title: string): string[] {
  const row = [...harness.root.querySelectorAll('dl.answers > div')].find(
    (one) => textOf(one.querySelector('dt')) === title,
  );
  if (!row) throw new Error(`No row "${title}": ${harness.text}`);
  const items = [...row.querySelectorAll('li')];
  return items.length > 0 ? items.map(textOf) : [textOf(row.querySelector('dd'))];
}

const toReview = (harness: Harness): Promise<void> => harness.press('Rivedi');

describe('a list of what applies', () => {
  it('asks of whom only where a ticked item may be true of several people', async () => {
    const harness = await atList();
    assert.deepEqual(people(harness), []);
    await harness.choose(HEALTH);
    expect(people(harness)).to.have.lengthOf(2);
    assert.deepEqual(people(harness), ['Tu', CHILD]);
    await harness.choose(ISEE);
    expect(people(harness), 'the ISEE is the family’s').to.have.lengthOf(2);
    await harness.choose(HEALTH);
    assert.deepEqual(people(harness), []);
  });

  it('does not ask of whom where one lives alone', async () => {
    const harness = await atList('isee adi accompagnamento', true);
    await harness.choose(HEALTH);
    assert.deepEqual(people(harness), []);
    await harness.next();
    assert.notStrictEqual(harness.heading, TITLE);
  });

  it('goes on only when it is said of whom, and names the item in the error', async () => {
    const harness = await atList();
    await harness.choose(HEALTH);
    await harness.next();
    assert.strictEqual(harness.heading, TITLE);
    assert.strictEqual(harness.focused?.id, 'summary');
    expect(harness.errors).to.have.lengthOf(1);
    expect(harness.errors[0]).to.include(HEALTH);
    await harness.press(/Di chi si tratta/, 'link');
    const [first] = harness.get('group', 'Chi?').querySelectorAll('input');
    assert.strictEqual(harness.focused, first);
    assert.strictEqual(first?.getAttribute('aria-invalid'), 'true');
    assert.notStrictEqual(harness.descriptionOf(first as HTMLElement), '');
    assert.deepEqual(await violations(harness.element), []);
    await harness.choose(/^tuo figlio/);
    await harness.next();
    assert.notStrictEqual(harness.heading, TITLE);
  });

  it('without any tick is an error that leads to the first item', async () => {
    const harness = await atList();
    await harness.next();
    expect(harness.errors).to.have.lengthOf(1);
    await harness.press(/^Spunta/, 'link');
    assert.strictEqual(harness.focused, harness.all('checkbox')[0]);
    expect(harness.descriptionOf(harness.focused as HTMLElement)).to.include('Spunta');
  });

  it('is a group with the question as its name, and every box has a name', async () => {
    const harness = await atList();
    assert.strictEqual(harness.nameOf(harness.get('group', TITLE)), TITLE);
    for (const box of harness.all('checkbox')) assert.notStrictEqual(harness.nameOf(box), '');
    await harness.choose(HEALTH);
    assert.deepEqual(await violations(harness.element), []);
  });
});

describe('"none of these" and "I am not sure about the others"', () => {
  it('none takes away every tick and the doubt', async () => {
    const harness = await atList();
    await harness.choose(HEALTH);
    await harness.choose(REST);
    await harness.choose(NONE);
    assert.deepEqual(
      [HEALTH, REST, NONE].map((name) => isTicked(harness, name)),
      [false, false, true],
    );
    assert.deepEqual(people(harness), []);
  });

  it('a tick, or the doubt, takes none away', async () => {
    const harness = await atList();
    await harness.choose(NONE);
    await harness.choose(ISEE);
    assert.deepEqual([isTicked(harness, NONE), isTicked(harness, ISEE)], [false, true]);
    await harness.choose(NONE);
    await harness.choose(REST);
    assert.deepEqual([isTicked(harness, NONE), isTicked(harness, REST)], [false, true]);
  });

  it('the doubt about the others stands beside what is ticked, and is told in the review', async () => {
    const harness = await atList();
    await harness.choose(ISEE);
    await harness.choose(REST);
    assert.isTrue(isTicked(harness, ISEE));
    await harness.next();
    await toReview(harness);
    const words = reviewed(harness, TITLE);
    expect(words[0]).to.include(ISEE);
    assert.strictEqual(words.at(-1), REST);
  });
});

describe('a list that was answered', () => {
  it('is told in the review with the people, and keeps its ticks when it is edited', async () => {
    const harness = await atList();
    await harness.choose(HEALTH);
    await harness.choose(/^tuo figlio/);
    await harness.next();
    await toReview(harness);
    const [words = ''] = reviewed(harness, TITLE);
    expect(words).to.include(HEALTH).and.to.include(CHILD);

    await harness.press(`Cambia ${TITLE}`);
    assert.strictEqual(harness.heading, TITLE);
    assert.deepEqual(
      [HEALTH, /^tuo figlio/, ISEE, NONE].map((name) => isTicked(harness, name)),
      [true, true, false, false],
    );
    await harness.choose(ISEE);
    await harness.next();
    assert.strictEqual(harness.heading, 'Le tue risposte');
    expect(reviewed(harness, TITLE)).to.have.lengthOf(2);
  });

  it('keeps its ticks when one goes back to it', async () => {
    const harness = await atList();
    await harness.choose(ISEE);
    await harness.next();
    await harness.press('Indietro');
    assert.strictEqual(harness.heading, TITLE);
    assert.deepEqual([isTicked(harness, ISEE), isTicked(harness, NONE)], [true, false]);
  });

  it('of which nothing applied says so, and shows it when it is edited', async () => {
    const harness = await atList();
    await harness.choose(NONE);
    await harness.next();
    await toReview(harness);
    assert.deepEqual(reviewed(harness, TITLE), [NONE]);
    await harness.press(`Cambia ${TITLE}`);
    assert.isTrue(isTicked(harness, NONE));
  });

  it('is empty again after everything is erased', async () => {
    const harness = await atList();
    await harness.choose(ISEE);
    await harness.press('Cancella tutto');
    await harness.press('Sì, cancella tutto');
    await harness.startAlone();
    assert.strictEqual(harness.heading, TITLE);
    assert.isFalse(isTicked(harness, ISEE));
  });
});
