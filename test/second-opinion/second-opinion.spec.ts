/**
 * The rule book against ten plain calculators written from the dossiers alone: on random households and dates both must give the same
 * status and the same cents. Fixed seed; what the households reached is asserted, so that the comparison cannot pass for lack of cases.
 */
import { describe, expect, test } from 'vitest';
import { readRules } from '../../src/cli/rule-files.js';
import { compileRules, readHousehold, screen } from '../../src/engine/index.js';
import type { Outcome, RuleBook } from '../../src/engine/index.js';
import { adi } from './adi.js';
import type { Answer, Facts, Opinion, Status } from './arithmetic.js';
import { plusDays } from './arithmetic.js';
import { assegnoSociale } from './assegno-sociale.js';
import { auu } from './auu.js';
import { bonusNido } from './bonus-nido.js';
import { cartaAcquisti } from './carta-acquisti.js';
import { Dice } from './dice.js';
import { nursery, parents } from './families.js';
import { jobless } from './jobless.js';
import { elder, pensioner } from './pensioners.js';
import { cardHolder, poor } from './poor-households.js';
import { integrazioneMinimo } from './integrazione-minimo.js';
import { naspi } from './naspi.js';
import { quattordicesima } from './quattordicesima.js';
import { pdc, rdc } from './rdc.js';
import { sfl } from './sfl.js';

interface Subject {
  readonly benefit: string;
  readonly opinion: (facts: Facts, date: string) => Opinion;
  readonly household: (dice: Dice, date: string) => Facts;
  /** Days on which its law changed, or nearly. */
  readonly changes: readonly string[];
  /** From - to of the other days. */
  readonly span: readonly [number, number];
  readonly comparisons: number;
  /** What must be reached: statuses, conditions that fail alone, lines of the amount. */
  readonly statuses: readonly Status[];
  readonly alone: readonly string[];
  readonly branches: readonly string[];
}

/** Each day of change and the day before. */
const around = (...days: string[]): string[] => days.flatMap((day) => [plusDays(day, -1), day]);
const newYears = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => `${from + index}-01-01`);

const SHARED = [
  'citizenship',
  'registered',
  'residence-years',
  'residence-continuous',
  'has-isee',
  'isee',
  'income',
];

const SUBJECTS: readonly Subject[] = [
  {
    benefit: 'adi',
    opinion: adi,
    household: (dice, date) => poor(dice, date, 'adi'),
    changes: around(...newYears(2024, 2026)),
    span: [2024, 2026],
    comparisons: 2400,
    statuses: ['likely', 'not', 'not-yet'],
    alone: [...SHARED, 'fragile', 'home', 'other-property', 'assets', 'vehicle', 'boat', 'not-in-prison'],
    branches: [
      'top-up',
      'both',
      'rent-cap',
      'rent-only',
      'least',
      'senior top-up',
      'senior both',
      'senior rent-cap',
    ],
  },
  {
    benefit: 'rdc',
    opinion: rdc,
    household: (dice, date) => poor(dice, date, 'rdc'),
    changes: around('2019-04-01', '2023-01-01', '2023-09-01', '2024-01-01'),
    span: [2019, 2023],
    comparisons: 2000,
    statuses: ['likely', 'not', 'ended', 'not-yet'],
    alone: [
      ...[
        ...SHARED,
        'variant',
        'other-property',
        'assets',
        'any-vehicle',
        'large-vehicle',
        'boat',
        'months-2023',
      ],
    ],
    branches: ['rdc top-up', 'rdc rent', 'rdc mortgage', 'rdc least', 'rdc cap'],
  },
  {
    benefit: 'pdc',
    opinion: pdc,
    household: (dice, date) => poor(dice, date, 'rdc', dice.chance(0.85)),
    changes: around('2019-04-01', '2024-01-01'),
    span: [2019, 2023],
    comparisons: 600,
    statuses: ['likely', 'not', 'ended', 'not-yet'],
    alone: ['variant', 'isee', 'income'],
    branches: ['pdc top-up', 'pdc rent', 'pdc mortgage', 'pdc least'],
  },
  {
    benefit: 'sfl',
    opinion: sfl,
    household: (dice, date) => poor(dice, date, 'sfl'),
    changes: around('2023-09-01', ...newYears(2024, 2026)),
    span: [2023, 2026],
    comparisons: 2200,
    statuses: ['likely', 'not', 'not-yet'],
    alone: [
      ...SHARED,
      'under-60',
      'outside-adi',
      'assets',
      'vehicle',
      'boat',
      'no-support',
      'duration',
      'rdc-better',
    ],
    branches: ['instead of adi', 'beside adi'],
  },
  {
    benefit: 'auu',
    opinion: auu,
    household: parents,
    changes: around('2022-03-01', '2023-06-01', ...newYears(2023, 2026), '2026-03-01'),
    span: [2022, 2026],
    comparisons: 2600,
    statuses: ['likely', 'not', 'not-yet'],
    alone: ['child', 'citizenship', 'registered', 'settled'],
    branches: ['minor', 'adult', 'first-year', '1-2', 'third', 'both', 'disability', 'mother', 'large'],
  },
  {
    benefit: 'naspi',
    opinion: naspi,
    household: jobless,
    changes: around('2022-08-13', '2025-01-12', '2019-03-10', ...newYears(2018, 2026)),
    span: [2018, 2026],
    comparisons: 2200,
    statuses: ['likely', 'not'],
    alone: [
      ...[
        'covered',
        'involuntary',
        'recent',
        'little-work',
        'no-seasonal-permit',
        'weeks',
        'weeks-since-exit',
      ],
      ...['no-pension', 'deadline'],
    ],
    branches: ['base', 'excess', 'cap', 'base, kept income', 'cap, kept income'],
  },
  {
    benefit: 'bonus-nido',
    opinion: bonusNido,
    household: nursery,
    changes: around(
      ...newYears(2019, 2026),
      '2024-06-01',
      '2024-09-01',
      '2024-10-15',
      '2024-12-20',
      '2025-09-01',
      '2026-09-01',
    ),
    span: [2018, 2026],
    comparisons: 1600,
    statuses: ['likely', 'not'],
    alone: ['child', 'registered'],
    branches: [
      'flat 1000',
      'flat 1500',
      'band 1',
      'band 2',
      'band 3',
      'no ISEE',
      'from 2024',
      'home band 1',
      'several',
    ],
  },
  {
    benefit: 'assegno-sociale',
    opinion: assegnoSociale,
    household: elder,
    changes: around(...newYears(2019, 2026)),
    span: [2018, 2026],
    comparisons: 1700,
    statuses: ['likely', 'not'],
    alone: ['age', 'citizenship', 'registered', 'residence-continuous', 'income', 'nothing-due'],
    branches: [
      'single full 100%',
      'single part 100%',
      'couple full 100%',
      'couple part 100%',
      'single part 75%',
    ],
  },
  {
    benefit: 'integrazione-minimo',
    opinion: integrazioneMinimo,
    household: (dice, date) => pensioner(dice, date, 'integrazione-minimo'),
    changes: around(...newYears(2020, 2026), '2025-07-10'),
    span: [2018, 2026],
    comparisons: 1700,
    statuses: ['likely', 'not'],
    alone: ['pension', 'system', 'below-minimum', 'own-income', 'couple-income', 'nothing-due'],
    branches: ['gap', 'own', 'couple', 'aoi gap', 'aoi allowance', 'expected gap'],
  },
  {
    benefit: 'quattordicesima',
    opinion: quattordicesima,
    household: (dice, date) => pensioner(dice, date, 'quattordicesima'),
    changes: around(...newYears(2020, 2026)),
    span: [2019, 2026],
    comparisons: 1900,
    statuses: ['likely', 'not'],
    alone: ['age', 'pension', 'nothing-due'],
    branches: ['short', 'medium', 'long'].flatMap((tier) =>
      ['high', 'first strip', 'low', 'second strip'].map((line) => `${tier} ${line}`),
    ),
  },
  {
    benefit: 'carta-acquisti',
    opinion: cartaAcquisti,
    household: cardHolder,
    changes: around(...newYears(2019, 2026)),
    span: [2018, 2026],
    comparisons: 1600,
    statuses: ['likely', 'not'],
    alone: [
      ...['holder', 'citizenship', 'registered', 'has-isee', 'isee', 'income', 'assets', 'dwellings', 'cars'],
      ...['not-in-prison', 'not-in-care'],
    ],
    branches: ['65-69', '70+', '1 under 3', '2 under 3'],
  },
];

/** Days besides those of change, the same for all: compiled once each. */
function someDays([from, to]: readonly [number, number], number: number, dice: Dice): string[] {
  const two = (value: number): string => String(value).padStart(2, '0');
  return Array.from(
    { length: number },
    () => `${dice.int(from, to)}-${two(dice.int(1, 12))}-${two(dice.int(1, 28))}`,
  );
}

/** What the screening gave, in the words of an opinion. */
function asAnswer({ status, amount }: Outcome): Record<string, unknown> {
  const value =
    amount && (amount.upTo || amount.min === amount.max ? amount.max : `${amount.min} … ${amount.max}`);
  return {
    status,
    ...(amount?.per === 'month' ? { month: value } : {}),
    ...(amount?.per === 'once' ? { once: value } : {}),
    ...(amount ? { year: amount.year.max } : {}),
    details: Object.fromEntries(
      Object.entries(amount?.details ?? {}).map(([id, figures]) => [id, figures[0]?.max]),
    ),
  };
}

function isSame(answer: Answer, outcome: Outcome): boolean {
  const got = asAnswer(outcome);
  const details = got['details'] as Record<string, unknown>;
  const near = (wanted: number | undefined, actual: unknown): boolean =>
    wanted === undefined || (typeof actual === 'number' && Math.abs(actual - wanted) < 0.001);
  return (
    got['status'] === answer.status &&
    near(answer.month, got['month']) &&
    near(answer.year, got['year']) &&
    near(answer.once, got['once']) &&
    Object.entries(answer.details ?? {}).every(([id, wanted]) => near(wanted, details[id]))
  );
}

class Coverage {
  readonly statuses = new Map<string, number>();
  readonly alone = new Map<string, number>();
  readonly branches = new Map<string, number>();
  compared = 0;

  add({ status, failing, branch }: Answer): void {
    const count = (map: Map<string, number>, key: string): unknown => map.set(key, (map.get(key) ?? 0) + 1);
    this.compared++;
    count(this.statuses, status);
    if (failing.length === 1) count(this.alone, failing[0] ?? '');
    for (const part of branch?.split(' + ') ?? []) count(this.branches, part);
  }
}

/** For the log: what was reached, so that a reader sees it is not vacuous. */
const report = (map: ReadonlyMap<string, number>): string =>
  [...map].map(([key, count]) => `${key} ${count}`).join(', ');

/** A benefit with those it cannot be had beside, and so on: the better one by the year decides. */
function withRivals(book: RuleBook, benefit: string): string[] {
  const found = new Set([benefit]);
  for (const id of found)
    for (const rival of book.benefits.find((one) => one.id === id)?.incompatible_with ?? []) found.add(rival);
  return [...found];
}

describe('second opinion', () => {
  const { book } = readRules().loaded;

  test.each(SUBJECTS)('$benefit', { timeout: 120_000 }, (subject) => {
    const { benefit, opinion, household, comparisons } = subject;
    const dice = new Dice(20_261_121 + SUBJECTS.indexOf(subject));
    const dates = [...new Set([...subject.changes, ...someDays(subject.span, 22, dice)])].sort();
    const contending = withRivals(book, benefit);
    const coverage = new Coverage();
    const disagreements: string[] = [];
    for (const [index, date] of dates.entries()) {
      const rules = compileRules(book, date, contending);
      const share =
        Math.floor((comparisons * (index + 1)) / dates.length) -
        Math.floor((comparisons * index) / dates.length);
      for (let made = 0, tried = 0; made < share && tried < share * 20; tried++) {
        const facts = household(dice, date);
        const answer = opinion(facts, date);
        // The dossier leaves it open: nothing to compare.
        if (!answer) continue;
        made++;
        coverage.add(answer);
        const read = readHousehold(book.facts, facts, { defaults: true });
        const outcome = screen(rules, read).outcomes.find((one) => one.benefit === benefit);
        if (!outcome) throw new Error(`${benefit} is not in the rule book`);
        if (isSame(answer, outcome)) continue;
        const { failed, missing } = outcome;
        const engine = { ...asAnswer(outcome), failed: failed.map(({ id }) => id), missing };
        disagreements.push(
          [`${benefit} on ${date}`, facts, answer, engine].map((part) => JSON.stringify(part)).join('\n  '),
        );
      }
    }
    console.info(
      `${benefit}: ${coverage.compared} compared on ${dates.length} days, ${disagreements.length} disagreements; ` +
        `${report(coverage.statuses)}\n  failing alone: ${report(coverage.alone)}\n  amounts: ${report(coverage.branches)}`,
    );
    expect(disagreements.slice(0, 8).join('\n'), `${disagreements.length} disagreements`).toBe('');
    expect(coverage.compared).toBeGreaterThanOrEqual(comparisons * 0.8);
    const least = (map: ReadonlyMap<string, number>, keys: readonly string[], count: number): string[] =>
      keys.filter((key) => (map.get(key) ?? 0) < count);
    expect(least(coverage.statuses, subject.statuses, 5), 'statuses not reached').toEqual([]);
    expect(least(coverage.alone, subject.alone, 3), 'conditions that never fail alone').toEqual([]);
    expect(least(coverage.branches, subject.branches, 3), 'lines of the amount not reached').toEqual([]);
  });
});
