import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { loadRules } from '../../src/cli/rule-files.js';
import { compileRules, readHousehold, screen, type GivenHousehold } from '../../src/engine/index.js';
import { CertificateError, checkCertificate } from '../../src/results/certificate-check.js';
import { certify, rulesDigest, type Certificate } from '../../src/results/certificate.js';
import { sha256 } from '../../src/results/digest.js';
import { benefit, book as bookOf } from '../engine/books.js';
import { partlyKnown } from './households.js';

const date = '2026-11-22';
const notice = 'holds answers';

const small = bookOf({
  benefits: [
    benefit('child-aid', {
      conditions: {
        all: [
          { id: 'isee', fact: 'isee', at_most: 9360, source: 'law' },
          { id: 'child', some_member: { fact: 'age', less_than: 18 }, source: 'law' },
        ],
      },
      amount: [{ per: 'month', value: 100 }],
    }),
    benefit('rent-aid', {
      incompatible_with: ['big-rent-aid'],
      conditions: { all: [{ id: 'housing', fact: 'housing', is: 'tenant', source: 'law' }] },
      amount: [{ per: 'year', value: { least: [{ fact: 'rent' }, 1000] } }],
    }),
    benefit('big-rent-aid', {
      incompatible_with: ['rent-aid'],
      conditions: { all: [{ id: 'housing', fact: 'housing', is: 'tenant', source: 'law' }] },
      amount: [{ per: 'year', value: 5000 }],
    }),
  ],
});

const family = {
  isee: 9360,
  rent: 4000,
  housing: 'owner',
  pregnant: false,
  household: [
    { relation: 'self', age: 34, pay: 10_000 },
    { relation: 'child', age: 6, disabled: false },
    { relation: 'child', age: 9 },
  ],
} satisfies GivenHousehold;

const certificateOf = (given: GivenHousehold, ...benefits: string[]): Certificate =>
  certify({ book: small, date, household: given, benefits, notice });

const check = (certificate: object) => checkCertificate(JSON.stringify(certificate), small);

describe('a certificate', () => {
  it('holds no fact that the outcome does not depend on', () => {
    expect(certificateOf(family, 'child-aid').outcomes[0]).toEqual({
      benefit: 'child-aid',
      facts: { isee: 9360, household: [{ relation: 'self' }, { age: 6 }], household_incomplete: true },
      outcome: {
        status: 'likely',
        amount: { min: 100, max: 100, per: 'month', year: { min: 1200, max: 1200 } },
        failed: [],
        verify: [],
      },
    });
  });

  it('of a no holds what failed and nothing else', () => {
    const { facts, outcome } = certificateOf({ ...family, isee: 9360.01 }, 'child-aid').outcomes[0]!;
    expect(outcome).toMatchObject({ status: 'not', failed: ['isee'] });
    expect(facts).toEqual({ isee: 9360.01, household: [{ relation: 'self' }], household_incomplete: true });
  });

  it('of a benefit that gave way reproduces why', () => {
    const certificate = certificateOf(
      { housing: 'tenant', rent: 800, household: family.household },
      'rent-aid',
    );
    expect(certificate.outcomes[0]?.outcome).toMatchObject({ status: 'not', failed: ['incompatible'] });
    expect(check(certificate).findings).toEqual([{ benefit: 'rent-aid', differences: [] }]);
  });

  it('weighs against each other only the benefits that the interview was about', () => {
    const household = { housing: 'tenant', rent: 800 };
    const certificate = certify({
      book: small,
      date,
      household,
      benefits: ['rent-aid'],
      notice,
      among: ['rent-aid'],
    });
    expect(certificate.outcomes[0]?.outcome.status).toBe('likely');
    expect(check(certificate).findings[0]?.differences).toEqual([]);
  });

  it('is confirmed by the same rules, and says what differs when a fact was changed', () => {
    const certificate = certificateOf(family, 'child-aid');
    expect(check(certificate)).toEqual({
      date,
      sameRules: true,
      findings: [{ benefit: 'child-aid', differences: [] }],
    });
    const [first] = certificate.outcomes;
    const forged = { ...certificate, outcomes: [{ ...first, facts: { ...first?.facts, isee: 9360.01 } }] };
    expect(check(forged).findings[0]?.differences).toContainEqual({
      what: 'status',
      certified: 'likely',
      found: 'not',
    });
  });

  it('is confirmed by other rules that come to the same, and says that they are others', () => {
    const other = { ...small, benefits: small.benefits.slice(0, 1) };
    const verdict = checkCertificate(JSON.stringify(certificateOf(family, 'child-aid')), other);
    expect(verdict).toMatchObject({ sameRules: false, findings: [{ differences: [] }] });
  });

  it('of a benefit or a fact that does not exist here is not confirmed, and says so', () => {
    const certificate = certificateOf(family, 'child-aid');
    const none = checkCertificate(JSON.stringify(certificate), { ...small, benefits: [] });
    expect(none.findings[0]?.differences).toMatchObject([
      { what: 'facts', found: expect.stringContaining('does not exist') },
    ]);
    const strange = { ...certificate, outcomes: [{ ...certificate.outcomes[0], facts: { moon: 1 } }] };
    expect(check(strange).findings[0]?.differences).toMatchObject([{ what: 'facts' }]);
  });

  it.each([
    ['no JSON', '{'],
    ['another version', JSON.stringify({ certificate: 2 })],
    ['no day', JSON.stringify({ certificate: 1, date: '2026-02-30', rules: '', outcomes: [] })],
    ['a damaged list', JSON.stringify({ certificate: 1, date, rules: '', outcomes: [{ benefit: 'x' }] })],
    [
      'a wrong list of benefits',
      JSON.stringify({ certificate: 1, date, rules: '', outcomes: [], among: [1] }),
    ],
  ])('that is %s is refused in words', (_, text) => {
    expect(() => checkCertificate(text, small)).toThrow(CertificateError);
  });
});

describe('on the real rules', () => {
  const { book } = loadRules();
  const RUNS = 12;

  it('the certificate alone gives status, amount and clauses again, for every benefit of random households', () => {
    const rules = compileRules(book, date);
    fc.assert(
      fc.property(partlyKnown(book.facts, date), (household) => {
        const { outcomes } = screen(rules, readHousehold(book.facts, household, { defaults: false }));
        const certificate = certify({
          book,
          date,
          household,
          benefits: outcomes.map(({ benefit: id }) => id),
          notice,
        });
        expect(certificate.outcomes.map(({ outcome }) => outcome.status)).toEqual(
          outcomes.map(({ status }) => status),
        );
        const { findings, sameRules } = checkCertificate(JSON.stringify(certificate), book);
        expect(sameRules).toBe(true);
        expect(findings.filter(({ differences }) => differences.length > 0)).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  it('the rules in the widget have the digest of the rule files', () => {
    const facts = book.facts.map((fact) => ({ ...fact, meaning: undefined }));
    const inWidget = JSON.parse(JSON.stringify({ ...book, facts })) as typeof book;
    expect(rulesDigest(inWidget)).toBe(rulesDigest(book));
    expect(rulesDigest({ ...inWidget, benefits: inWidget.benefits.slice(1) })).not.toBe(rulesDigest(book));
  });
});

describe('sha256', () => {
  it.each(['', 'abc', 'à'.repeat(31), 'x'.repeat(55), 'x'.repeat(56), 'x'.repeat(64), 'x'.repeat(1000)])(
    'is that of everybody else (%#)',
    (text) => {
      expect(sha256(text)).toBe(createHash('sha256').update(text).digest('hex'));
    },
  );
});
