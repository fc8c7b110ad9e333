// The generated pages: every form of the language as a phrase, and everything of a benefit that a reader looks for.
import { afterEach, describe, expect, it } from 'vitest';
import { gather } from '../../src/cli/check/subject.js';
import { benefitPage } from '../../src/cli/docs/page.js';
import { conditionPhrase, periodPhrase, valuePhrase } from '../../src/cli/docs/phrases.js';
import { loadRules } from '../../src/cli/rule-files.js';
import type { Condition, Value } from '../../src/engine/language.js';
import { conditionSchema, valueSchema } from '../../src/schema/expressions.js';
import { Folder, removeFolders } from './folders.js';

afterEach(removeFolders);

const isee: Condition = { fact: 'isee', at_most: 9360 };
const span = { from: { fact: 'birth_date' }, to: '2026-01-01' };

const values: [Value, string][] = [
  [0.75, '0,75'],
  [true, 'sì'],
  [false, 'no'],
  ['2026-03-31', '2026-03-31'],
  [{ fact: 'isee' }, 'isee'],
  [{ fact: 'age', of: 'self' }, 'age di chi chiede'],
  [{ parameter: 'limit' }, 'limit'],
  [{ parameter: 'limit', at: { fact: 'job_end' } }, 'limit al giorno [job_end]'],
  [{ step: 'scale' }, 'scale'],
  [{ sum: [1, { fact: 'rent' }] }, '(1 + rent)'],
  [{ difference: [{ fact: 'rent' }, 2, 3] }, '(rent − 2 − 3)'],
  [{ product: [0.5, { fact: 'rent' }] }, '0,5 × rent'],
  [{ quotient: [{ fact: 'rent' }, 12] }, 'rent ÷ 12'],
  [{ quotient: [{ sum: [1, 2] }, 12] }, '(1 + 2) ÷ 12'],
  [{ least: [1, { fact: 'rent' }] }, 'il minore tra (1; rent)'],
  [{ greatest: [1, 2] }, 'il maggiore tra (1; 2)'],
  [{ rounded: { fact: 'rent' }, to: 0.01 }, 'rent, arrotondato a 0,01'],
  [{ choose: [{ when: isee, value: 1 }, { otherwise: 2 }] }, 'se isee ≤ 9360: 1; altrimenti 2'],
  [{ table: { fact: 'isee' }, bands: [{ up_to: 7000, value: 160 }, { below: 40_000, value: 120 }, { otherwise: 80 }] }, 'isee: fino a 7000: 160; sotto 40000: 120; oltre: 80'],
  [{ line: { fact: 'isee' }, points: [[1, 2], [3, 4.5]] }, 'isee sulla retta per (1; 2) (3; 4,5)'],
  [{ revalued: 50, by: 'index', round_to: 0.1 }, '50 rivalutato con index, arrotondato ogni volta a 0,1'],
  [{ band: { fact: 'isee' }, first: 100, step: 10, last: 9 }, 'numero della fascia di isee (prima fino a 100, poi ogni 10, ultima 9)'],
  [{ count_members: { fact: 'minor' } }, 'quante persone con (minor)'],
  [{ sum_members: { fact: 'pay' } }, 'somma per ogni persona di pay'],
  [{ sum_members: { fact: 'pay' }, where: { fact: 'minor' } }, 'somma per ogni persona con (minor) di pay'],
  [{ greatest_member: { fact: 'age' }, otherwise: 0 }, 'il maggiore tra le persone di age, o 0'],
  [{ least_member: { fact: 'age' }, where: { fact: 'minor' }, otherwise: 0 }, 'il minore tra le persone con (minor) di age, o 0'],
  [{ rank_by_age: { fact: 'minor' } }, 'posto per età, dal più grande, tra chi ha (minor)'],
  [{ amount_of: 'adi', per: 'month' }, 'importo di adi (month)'],
  [{ reference_date: true }, 'giorno della domanda'],
  [{ date: '2026-01-01' }, '2026-01-01'],
  [{ start_of_year: { fact: 'job_end' } }, "1° gennaio dell'anno di job_end"],
  [{ year_of: { fact: 'job_end' } }, 'anno di job_end'],
  [{ month_of: { fact: 'job_end' } }, 'mese di job_end'],
  [{ shift: { fact: 'job_end' }, years: 1, months: -6, days: 60 }, 'job_end + 1 anni + -6 mesi + 60 giorni'],
  [{ completed_years: { from: { fact: 'birth_date' } } }, 'anni compiuti da birth_date'],
  [{ completed_months: span }, 'mesi compiuti da birth_date a 2026-01-01'],
  [{ days_between: span }, 'giorni da birth_date a 2026-01-01'],
  [{ narrowest: [{ fact: 'isee' }, 5] }, 'isee oppure 5, quello che si conosce'],
  [{ between: [1, { fact: 'isee' }] }, 'tra 1 e isee'],
]; // prettier-ignore

const conditions: [Condition, string][] = [
  [isee, 'isee ≤ 9360'],
  [{ fact: 'isee', at_least: 1, less_than: 2 }, 'isee ≥ 1 e < 2'],
  [{ fact: 'isee', more_than: 1 }, 'isee > 1'],
  [{ fact: 'housing', is: 'tenant' }, 'housing = tenant'],
  [{ fact: 'housing', is_not: 'tenant' }, 'housing ≠ tenant'],
  [{ fact: 'housing', in: ['tenant', 'owner'] }, 'housing è uno di tenant, owner'],
  [{ fact: 'housing', not_in: ['tenant'] }, 'housing non è uno di tenant'],
  [{ fact: 'job_end', on_or_after: '2026-01-01', before: '2026-02-01' }, 'job_end dal 2026-01-01 e prima del 2026-02-01'],
  [{ fact: 'job_end', after: '2026-01-01', on_or_before: '2026-02-01' }, 'job_end entro il 2026-02-01 e dopo il 2026-01-01'],
  [{ fact: 'bills', includes: 'gas' }, 'bills comprende gas'],
  [{ fact: 'bills', includes_any: ['gas', 'water'] }, 'bills comprende uno di gas, water'],
  [{ fact: 'pregnant' }, 'pregnant'],
  [{ fact: 'pregnant', of: 'self' }, 'pregnant di chi chiede'],
  [{ step: 'income', less_than: { parameter: 'limit' } }, 'income < limit'],
  [{ parameter: 'limit', at: { fact: 'job_end' }, at_least: 1 }, 'limit al giorno [job_end] ≥ 1'],
  [{ count_members: { fact: 'minor' }, at_least: 2 }, 'quante persone con (minor) ≥ 2'],
  [{ value: { sum: [1, 2] }, at_least: 3 }, '(1 + 2) ≥ 3'],
  [{ all: [] }, 'sempre'],
  [{ all: [isee, { any: [{ fact: 'a' }, { fact: 'b' }] }] }, 'isee ≤ 9360 e (a oppure b)'],
  [{ any: [{ fact: 'c' }, { all: [{ fact: 'a' }, { fact: 'b' }] }] }, 'c oppure (a e b)'],
  [{ not: { any: [{ fact: 'a' }, { fact: 'b' }] } }, 'non (a oppure b)'],
  [{ not: { any: [{ fact: 'a' }] } }, 'non a'],
  [{ some_member: { fact: 'minor' } }, 'almeno una persona con minor'],
  [{ every_member: isee, where: { fact: 'minor' } }, 'ogni persona con (minor) con isee ≤ 9360'],
  [{ holder_of: 'adi' }, 'qualcuno in famiglia ha adi, o probabilmente gli spetta'],
  [{ holder_of: 'adi', by: 'self' }, 'chi chiede ha adi, o probabilmente gli spetta'],
  [{ likely: 'adi' }, 'adi risulta probabile'],
  [{ to_verify: true }, 'da verificare'],
  [{ to_verify: true, when: isee }, 'da verificare se isee ≤ 9360'],
  [{ ...isee, in_force: { from: '2025-01-01', to: '2025-12-31' } }, 'isee ≤ 9360 [dal 2025-01-01 al 2025-12-31]'],
]; // prettier-ignore

describe('a phrase', () => {
  it.each(values)('of the value %j', (value, phrase) => {
    expect(valueSchema.safeParse(value).success).toBe(true);
    expect(valuePhrase(value)).toBe(phrase);
  });

  it.each(conditions)('of the condition %j', (condition, phrase) => {
    expect(conditionSchema.safeParse(condition).success).toBe(true);
    expect(conditionPhrase(condition)).toBe(phrase);
  });

  it('of a period names the ends that there are', () => {
    const periods = [
      {},
      { from: '2025-01-01' },
      { to: '2025-12-31' },
      { from: '2025-01-01', to: '2025-12-31' },
    ];
    expect(periods.map(periodPhrase)).toEqual([
      'sempre',
      'dal 2025-01-01',
      'fino al 2025-12-31',
      'dal 2025-01-01 al 2025-12-31',
    ]);
  });
});

/** The page of a benefit of a folder, as lines. */
function page(id: string, folder = new Folder()): string[] {
  const rules = loadRules(folder.rules);
  const { texts, cases } = gather(rules, folder.rules, folder.locales);
  const italian = texts.get('it')!;
  const benefit = rules.book.benefits.find((candidate) => candidate.id === id)!;
  const input = { book: rules.book, benefit, texts: italian.benefits.get(id)!, ui: italian.ui };
  return benefitPage({ ...input, cases: cases.get(id)! }).split('\n');
}

describe('the page of a benefit', () => {
  it('has its name, kind, period, what it is and its relations', () => {
    expect(page('ponte').slice(0, 8)).toEqual([
      '# Assegno',
      '',
      '`ponte` · somma di denaro · in vigore dal 2022-01-01',
      '',
      'Una somma al mese.',
      '',
      '- Sostituisce: [vecchio](vecchio.md)',
      '- Non insieme a: [casa](casa.md)',
    ]);
    expect(page('vecchio')).toContain('- Sostituito da: [ponte](ponte.md)');
    expect(page('vecchio')[2]).toContain('in vigore dal 2019-01-01 al 2021-12-31');
  });

  it('has a row a condition, with its words, its rule and its sources', () => {
    const lines = page('ponte');
    expect(lines).toContain('| isee isee-max | `isee ≤ isee-max` | `law-1`, `law-2` |');
    expect(lines).toContain('| first-claim il limite | `da verificare` | `law-1` |');
  });

  it('has the amount with its steps, details, and the words that the rule uses', () => {
    const lines = page('ponte');
    expect(lines).toContain('- `floor × scale` al mese');
    expect(lines).toContain('  - duration_months: `18`');
    expect(lines).toContain('  - instalments: `scale; 2`');
    expect(lines).toContain('- `scale` (scale) = `(1 + quante persone con (minor))`');
    expect(lines).toContain('- `minor` = `age < 18`');
  });

  it('has the history of every figure, its own and the shared ones', () => {
    const lines = page('ponte');
    const own = lines.indexOf('### isee-max (EUR/year)');
    expect(lines.slice(own + 4, own + 6)).toEqual([
      '| 2022-01-01 |  | 9000 | `law-1` |',
      '| 2025-01-01 |  | 9360 | `law-2` |',
    ]);
    const shared = lines.indexOf('### floor (EUR/month)');
    expect(lines.slice(shared + 4, shared + 6)).toEqual([
      '| 2019-01-01 |  | 100 | `decree` |',
      '| 2026-01-01 |  | 110 | `decree` |',
    ]);
    const folder = new Folder().replace(
      'rules/benefits/ponte.yaml',
      '{value: 9360, source: law-2}',
      '{value: null, source: law-2, confidence: C, until: 2026-12-31}',
    );
    expect(page('ponte', folder)).toContain('| 2025-01-01 | 2026-12-31 | abolito | `law-2` (C) |');
  });

  it('has where to apply, the documents, the sources and the cases', () => {
    const lines = page('ponte');
    const practical = lines.indexOf('## Dove e con che cosa');
    expect(lines.slice(practical + 2, practical + 5)).toEqual(['INPS.', '', '- Documento']);
    expect(lines).toContain('- `law-1`: [Law 1/2021, art. 4](https://example.org/law-1) (A)');
    expect(lines).toContain('- `law-2`: Law 2/2024, art. 9');
    expect(lines).toContain('| 2026-03-01 | a mother and a child, ISEE at the limit | likely |');
    expect(page('casa')).toContain('Comune.');
  });

  it('leaves out what there is not', () => {
    const lines = page('casa');
    expect(lines.filter((line) => line === '## Quanto' || line.startsWith('- Sostitui'))).toEqual([]);
    const bare = page('casa', new Folder().remove('rules/benefits/casa.cases.yaml'));
    expect(bare).not.toContain('## Casi');
  });

  it('tells when a benefit ends for one household, and the parts of an amount', () => {
    const folder = new Folder()
      .replace(
        'rules/benefits/ponte.yaml',
        'in_force: {from: 2022-01-01}',
        'in_force: {from: 2022-01-01}\nended_when: {fact: housing, is: owner}',
      )
      .replace('rules/benefits/ponte.yaml', '  per: month\n', '  per: month\n  months: 13\n  up_to: true\n');
    const lines = page('ponte', folder);
    expect(lines).toContain('Conta come finito se: `housing = owner`.');
    expect(lines).toContain('- fino a `floor × scale` al mese (13 mensilità)');
  });

  it('is a table that no sign breaks', () => {
    const folder = new Folder().replace(
      'locales/it/benefits/casa.json',
      'rent {{limit}}',
      'rent | {{limit}}',
    );
    expect(page('casa', folder)).toContain('| rent / floor | `rent ≥ floor` | `law-3` |');
  });
});
