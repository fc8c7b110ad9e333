import { assert, expect, waitUntil } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import type { GivenFacts } from '../../src/engine/index.js';
import { violations } from './accessible.js';
import { Harness, textOf } from './harness.js';

/** Somebody born on that day, alone, of whom the page knows the facts; at the results, with the look ahead done. */
async function results(
  birth: readonly [string, string, string],
  facts: GivenFacts,
  benefits = '',
  lang: 'it' | 'en' = 'it',
): Promise<Harness> {
  const harness = await Harness.create({ benefits, lang });
  harness.element.facts = facts;
  await harness.element.updateComplete;
  await harness.press(lang === 'it' ? 'Inizia' : 'Start');
  await born(harness, birth);
  await harness.press(lang === 'it' ? 'Vivo da solo' : 'I live alone');
  if (harness.has('button', /^(Vedi i risultati|See the results)/)) await harness.toResults();
  await lookedAhead(harness);
  return harness;
}

async function born(harness: Harness, [day, month, year]: readonly [string, string, string]): Promise<void> {
  const [dayField, monthField, yearField] =
    harness.element.lang === 'en' ? ['Day', 'Month', 'Year'] : ['Giorno', 'Mese', 'Anno'];
  await harness.type(dayField, day);
  await harness.type(monthField, month);
  await harness.type(yearField, year);
  await harness.press(/^(Salva|Save)/);
}

const lookedAhead = (harness: Harness): Promise<void> =>
  waitUntil(() => !/prossimi due anni…|next two years, too…/.test(harness.text), 'the look ahead ends', {
    timeout: 10_000,
  });

const part = (harness: Harness, name: string): string => textOf(harness.root.querySelector(`.group-${name}`));

const WIDOW: GivenFacts = {
  sex: 'f',
  citizenship: 'it',
  residence: 'registered',
  residence_continuous_years: 40,
  marital_status: 'widowed',
  taxable_income_year: 0,
};

const JOBLESS: GivenFacts = {
  sex: 'f',
  citizenship: 'it',
  residence: 'registered',
  has_isee: false,
  work_status: 'unemployed',
  job_end_date: '2026-11-02',
};

/** Puts another method in place; the result puts the old one back. */
function replace(owner: object, name: string, method: unknown): () => void {
  const before = Object.getOwnPropertyDescriptor(owner, name);
  Object.defineProperty(owner, name, { configurable: true, writable: true, value: method });
  return () => {
    if (before) Object.defineProperty(owner, name, before);
    else Reflect.deleteProperty(owner, name);
  };
}

/** What is saved while `act` runs: names and contents, nothing is written. */
async function saved(act: () => Promise<void>, count = 1): Promise<{ name: string; content: string }[]> {
  const files: { name: string; content: Promise<string> }[] = [];
  const blobs: Blob[] = [];
  const restore = [
    replace(URL, 'createObjectURL', (blob: Blob) => {
      blobs.push(blob);
      return 'blob:test';
    }),
    replace(HTMLAnchorElement.prototype, 'click', function (this: HTMLAnchorElement) {
      files.push({ name: this.download, content: blobs[files.length]?.text() ?? Promise.resolve('') });
    }),
  ];
  try {
    await act();
    await waitUntil(() => files.length >= count, 'a file is saved', { timeout: 14_000 });
  } finally {
    for (const back of restore) back();
  }
  return Promise.all(files.map(async ({ name, content }) => ({ name, content: await content })));
}

describe('the results', () => {
  it('say from which day a benefit is to be had, and which birthday makes it so', async () => {
    const harness = await results(['10', '3', '1960'], WIDOW, 'assegno-sociale');
    expect(part(harness, 'dates')).to.include('10 aprile 2027');
    expect(part(harness, 'dates')).to.include('Quando compi 67 anni e 1 mese.');
  });

  it('begin the plan with what has a last day', async () => {
    const harness = await results(['10', '3', '1985'], JOBLESS);
    const [first] = harness.root.querySelectorAll('.plan > li');
    expect(textOf(first)).to.include('Entro il 9 gennaio 2027');
  });

  it('tell a formality with what it opens', async () => {
    const harness = await results(['10', '3', '1985'], JOBLESS);
    expect(part(harness, 'first')).to.include("Prima fai l'ISEE");
    expect(part(harness, 'first')).to.include('Assegno di inclusione');
  });

  it('fold away a long list of what is not to be had', async () => {
    const harness = await results(['10', '3', '1985'], JOBLESS);
    assert.isFalse(harness.root.querySelector<HTMLDetailsElement>('.group-not > details')?.open);
  });

  for (const lang of ['it', 'en'] as const) {
    it(`have nothing that axe objects to, in ${lang}`, async () => {
      const harness = await results(['10', '3', '1985'], JOBLESS, '', lang);
      for (const details of harness.root.querySelectorAll('details')) details.open = true;
      assert.deepEqual(await violations(harness.element), []);
    });
  }
});

describe('after an edit', () => {
  async function editBirth(harness: Harness, year: string): Promise<void> {
    await harness.press('Rivedi le risposte');
    await harness.press(/^Cambia.*Chi vive con te/);
    await harness.press(/^Modifica/);
    await born(harness, ['10', '3', year]);
    await harness.press(/^Vivo da sol|^Continua/);
    if (harness.has('button', /^Vedi i risultati/)) await harness.press(/^Vedi i risultati/);
  }

  it('what changed is announced, written and marked; the first time nothing is', async () => {
    const harness = await results(['10', '3', '1988'], WIDOW, 'assegno-sociale');
    assert.isNull(harness.root.querySelector('.changes'));
    await editBirth(harness, '1950');
    await waitUntil(() => harness.status.includes('risultato è cambiato'), 'it is announced');
    expect(harness.status).to.include('Assegno sociale (ora è');
    expect(textOf(harness.root.querySelector('.changes'))).to.include('Un risultato è cambiato');
    assert.lengthOf(harness.root.querySelectorAll('.tag-changed'), 1);
  });

  it('that changes nothing, nothing is said', async () => {
    const harness = await results(['10', '3', '1988'], WIDOW, 'assegno-sociale');
    await editBirth(harness, '1989');
    assert.isNull(harness.root.querySelector('.changes'));
    assert.notInclude(harness.status, 'cambiat');
  });

  it('nothing is left of the results before once everything was erased', async () => {
    const harness = await results(['10', '3', '1988'], WIDOW, 'assegno-sociale');
    await harness.press('Cancella tutto');
    await harness.press(/^S/);
    harness.element.facts = WIDOW;
    await harness.press('Inizia');
    await born(harness, ['10', '3', '1950']);
    await harness.press('Vivo da solo');
    if (harness.has('button', 'Vedi i risultati')) await harness.toResults();
    assert.isNull(harness.root.querySelector('.changes'));
  });
});

describe('what is taken away', () => {
  it('is a calendar whose titles tell nothing, unless the person wants them to', async () => {
    const harness = await results(['10', '3', '1985'], JOBLESS);
    const [neutral] = await saved(() => harness.press('Salva le date'));
    assert.strictEqual(neutral?.name, 'promemoria.ics');
    expect(neutral?.content).to.include('DTSTART;VALUE=DATE:20270109');
    assert.notMatch(neutral?.content ?? '', /DIS-COLL|disoccup|lavoro/i);
    await harness.choose('Titoli neutri');
    const [open] = await saved(() => harness.press('Salva le date'));
    expect(open?.content).to.include('SUMMARY:DIS-COLL: ultimo giorno per fare domanda');
  });

  it('is a certificate of one outcome with no more answers than it needs', async () => {
    const harness = await results(['10', '3', '1985'], { ...JOBLESS, rent_year: 4800 });
    const [file] = await saved(() => harness.press(/^Salva la prova di questo risultato.*GOL/));
    const certificate = JSON.parse(file?.content ?? '') as {
      notice: string;
      outcomes: { benefit: string; facts: object }[];
    };
    assert.strictEqual(file?.name, 'prova-risultati.json');
    expect(certificate.notice).to.include('Contiene le tue risposte');
    assert.deepEqual(
      certificate.outcomes.map(({ benefit }) => benefit),
      ['gol'],
    );
    assert.notProperty(certificate.outcomes[0]?.facts, 'rent_year');
    assert.notProperty(certificate.outcomes[0]?.facts, 'has_isee');
  });

  it('is a certificate of all, and its readiness is told', async () => {
    const harness = await results(['10', '3', '1960'], WIDOW, 'assegno-sociale carta-acquisti');
    const [file] = await saved(() => harness.press('Salva la prova di tutti'));
    const { outcomes, among } = JSON.parse(file?.content ?? '') as Record<'outcomes' | 'among', unknown[]>;
    assert.lengthOf(outcomes, 2);
    assert.deepEqual(among, ['assegno-sociale', 'carta-acquisti']);
    await waitUntil(() => harness.status.includes('Il file è pronto.'));
  });
});

describe('on paper', () => {
  const shown = (harness: Harness, selector: string): boolean =>
    [...harness.root.querySelectorAll(selector)].some((one) => one.getClientRects().length > 0);

  afterEach(async () => {
    await emulateMedia({ media: 'screen' });
  });

  it('there is the plan with boxes to tick, and nothing to press', async () => {
    const harness = await results(['10', '3', '1985'], JOBLESS);
    await emulateMedia({ media: 'print' });
    const [action] = harness.root.querySelectorAll('.plan > li');
    assert.notStrictEqual(getComputedStyle(action!, '::before').borderTopWidth, '0px');
    assert.isFalse(shown(harness, 'button, .group-take-away'));
    assert.isTrue(shown(harness, '.checklist li'));
  });

  it('reasons and what is not to be had are left out unless they are wanted', async () => {
    const harness = await results(['10', '3', '1985'], JOBLESS);
    await emulateMedia({ media: 'print' });
    assert.isFalse(shown(harness, '.group-not, .card details'));
    await emulateMedia({ media: 'screen' });
    await harness.choose('Stampa anche i motivi');
    await emulateMedia({ media: 'print' });
    assert.isTrue(shown(harness, '.group-not'));
    assert.isTrue(shown(harness, '.card details'));
    const list = harness.root.querySelector<HTMLDetailsElement>('.group-not > details');
    dispatchEvent(new Event('beforeprint'));
    assert.isTrue(list?.open);
    dispatchEvent(new Event('afterprint'));
    assert.isFalse(list.open);
  });
});
