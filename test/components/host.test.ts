import { assert, expect, fixture, fixtureSync, html, oneEvent } from '@open-wc/testing';
import type { IptQuestionnaire } from '../../src/components/questionnaire/questionnaire.js';
import { Harness, textOf } from './harness.js';

describe('in a page', () => {
  it('two questionnaires share nothing', async () => {
    const one = await Harness.create({ benefits: 'isee' });
    const other = await Harness.create({ lang: 'en' });
    await one.startAlone();
    expect(one.heading).to.include('residenza');
    assert.strictEqual(other.heading, 'Which INPS benefits can you ask for?');
    await other.press('Start');
    assert.strictEqual((other.get('textbox', 'Year') as HTMLInputElement).value, '');
  });

  it('takes the language of the page around it', async () => {
    const around = fixtureSync<HTMLElement>(html`<div lang="en-GB"></div>`);
    const element = await Harness.place({ 'reference-date': '2026-11-22' }, around);
    assert.strictEqual(
      textOf(element.shadowRoot!.querySelector('#heading')),
      'Which INPS benefits can you ask for?',
    );
  });

  it('speaks Italian where the language of the page is not its own', async () => {
    const around = fixtureSync<HTMLElement>(html`<div lang="fr"></div>`);
    const element = await Harness.place({ lang: 'de', 'reference-date': '2026-11-22' }, around);
    assert.strictEqual(
      textOf(element.shadowRoot!.querySelector('#heading')),
      'Quali aiuti INPS puoi chiedere?',
    );
  });

  it('changes its language without losing an answer', async () => {
    const harness = await Harness.create();
    await harness.startAlone();
    const ready = oneEvent(harness.element, 'ipt-ready');
    harness.element.lang = 'en';
    await ready;
    await harness.element.updateComplete;
    assert.strictEqual(harness.has('button', 'Back'), true);
    expect(harness.heading).to.not.include('residenza');
    await harness.press('Back');
    assert.strictEqual(harness.heading, 'Who lives with you?');
    expect(harness.text).to.include('year of birth: 1988');
  });

  it('shows the household screen before the rules have arrived, and goes on when they do', async () => {
    const element = await fixture<IptQuestionnaire>(
      html`<ipt-questionnaire reference-date="2026-11-22" lang="it"></ipt-questionnaire>`,
    );
    const press = async (name: string): Promise<void> => {
      const buttons = [...element.shadowRoot!.querySelectorAll('button')];
      buttons.find((button) => textOf(button).startsWith(name))!.click();
      await element.updateComplete;
    };
    await press('Inizia');
    const year = element.shadowRoot!.querySelector<HTMLInputElement>('#field-birth_date-year')!;
    year.value = '1980';
    year.dispatchEvent(new Event('input'));
    element.shadowRoot!.querySelector<HTMLInputElement>('#field-sex')!.click();
    await press('Salva');
    await press('Vivo da solo');
    if (textOf(element.shadowRoot!.querySelector('#heading')) === 'Un momento…')
      await oneEvent(element, 'ipt-ready');
    await element.updateComplete;
    assert.strictEqual(
      textOf(element.shadowRoot!.querySelector('#heading')),
      'Quali di queste cose valgono per te o per chi vive con te?',
    );
  });

  it('judges the household on another day when the page says so, with the same answers', async () => {
    const harness = await Harness.create({ benefits: 'rdc', date: '2021-05-10' });
    await harness.startAlone();
    expect(harness.text).to.include('possibile');
    harness.element.referenceDate = '2025-01-01';
    await harness.element.updateComplete;
    await harness.walkUntil(() => harness.has('button', 'Vedi i risultati'));
    await harness.toResults();
    expect(harness.text).to.include('31 dicembre 2023');
  });

  it('does not ask what the page knows', async () => {
    const harness = await Harness.create({ benefits: 'isee' });
    harness.element.facts = { residence: 'registered' };
    await harness.element.updateComplete;
    await harness.startAlone();
    expect(harness.heading).to.not.include('residenza');
  });

  it('says to whoever builds the page what is wrong with its settings', async () => {
    const wrong = await Harness.create({ benefits: 'bonus-inventato' });
    expect(wrong.element.shadowRoot!.textContent).to.include('bonus-inventato');
    const badDate = await Harness.create({ date: '31/12/2026' });
    expect(badDate.element.shadowRoot!.textContent).to.include('2026-03-31');
  });

  it('goes on after it was moved in the page', async () => {
    const harness = await Harness.create({ benefits: 'isee' });
    await harness.startAlone();
    const title = harness.heading;
    const elsewhere = document.createElement('div');
    document.body.append(elsewhere);
    elsewhere.append(harness.element);
    await harness.element.updateComplete;
    assert.strictEqual(harness.heading, title);
    await harness.answerUnknown();
    assert.notStrictEqual(harness.heading, title);
    elsewhere.remove();
  });
});

describe('its events', () => {
  it('carry no answer and no question', async () => {
    const harness = await Harness.create({ benefits: 'isee' });
    const details: unknown[] = [];
    for (const name of ['ipt-step', 'ipt-finish'] as const) {
      harness.element.addEventListener(name, (event) => details.push([name, event.detail]));
    }
    await harness.startAlone();
    await harness.walkUntil(() => harness.has('button', 'Vedi i risultati'));
    await harness.toResults();
    assert.deepEqual(details.at(-1), ['ipt-finish', null]);
    for (const detail of details as [string, Record<string, unknown> | null][]) {
      expect(Object.keys(detail[1] ?? {})).to.have.members(
        detail[0] === 'ipt-step' ? ['place', 'fraction'] : [],
      );
    }
  });
});
