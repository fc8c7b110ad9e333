/** Reads a certificate that may come from anywhere, and says whether the rules at hand give the same outcomes. */
import { parseDay, RuleError, HouseholdError, type RuleBook } from '../engine/index.js';
import {
  CERTIFICATE_VERSION,
  outcomeOn,
  rulesDigest,
  rulesFor,
  type Certificate,
  type Certified,
  type CertifiedOutcome,
} from './certificate.js';

/** The text is no certificate. */
export class CertificateError extends Error {
  override readonly name = 'CertificateError';
}

interface Difference {
  readonly what: 'status' | 'amount' | 'failed' | 'verify' | 'facts';
  readonly certified: string;
  readonly found: string;
}

export interface Finding {
  readonly benefit: string;
  /** Empty = confirmed. */
  readonly differences: readonly Difference[];
}

export interface Verdict {
  readonly date: string;
  /** The rules are those that the certificate was made with. Others may well give the same outcomes. */
  readonly sameRules: boolean;
  readonly findings: readonly Finding[];
}

/**
 * Computes every outcome of a certificate again.
 * @throws {CertificateError} when the text is damaged, of another version, or names a benefit or fact that does not exist
 */
export function checkCertificate(text: string, book: RuleBook): Verdict {
  const { date, rules, among, outcomes } = readCertificate(text);
  return {
    date,
    sameRules: rules === rulesDigest(book),
    findings: outcomes.map((certified) => ({
      benefit: certified.benefit,
      differences: differencesOf(certified, book, date, among),
    })),
  };
}

function differencesOf(
  { benefit, facts, outcome }: Certified,
  book: RuleBook,
  date: string,
  among: readonly string[] | undefined,
): readonly Difference[] {
  try {
    return compare(outcome, outcomeOn(rulesFor(book, date, benefit, among), facts, benefit));
  } catch (error) {
    if (error instanceof RuleError || error instanceof HouseholdError)
      return [{ what: 'facts', certified: benefit, found: error.message }];
    throw error;
  }
}

function compare(certified: CertifiedOutcome, found: CertifiedOutcome): readonly Difference[] {
  return (['status', 'amount', 'failed', 'verify'] as const).flatMap((what) => {
    const [a, b] = [canonical(certified[what]), canonical(found[what])];
    return a === b ? [] : [{ what, certified: a, found: b }];
  });
}

/** The same text for the same content, whatever the order of keys. */
function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null)
    return value === undefined ? 'none' : JSON.stringify(value).replaceAll('"', '');
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(canonical).join(', ');
  return Object.entries(value)
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([key, part]) => `${key} ${part === null ? 'open' : canonical(part)}`)
    .join(', ');
}

function readCertificate(text: string): Certificate {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    throw new CertificateError('This is no JSON: the file is damaged. Save the certificate once more.');
  }
  if (!isRecord(read) || read['certificate'] !== CERTIFICATE_VERSION)
    throw new CertificateError(
      `This is no certificate of version ${CERTIFICATE_VERSION}: it needs "certificate": ${CERTIFICATE_VERSION}.`,
    );
  const { date, rules, among, outcomes } = read;
  if (typeof date !== 'string' || parseDay(date) === undefined)
    throw new CertificateError('"date" is no day: it is written like 2026-03-31.');
  if (typeof rules !== 'string' || !Array.isArray(outcomes) || !outcomes.every(isCertified))
    throw new CertificateError(
      'A part is missing or damaged: "rules" is a text, "outcomes" a list of {benefit, facts, outcome}.',
    );
  if (among !== undefined && !(Array.isArray(among) && among.every((id) => typeof id === 'string')))
    throw new CertificateError('"among" is no list of benefits.');
  return read as unknown as Certificate;
}

function isCertified(value: unknown): value is Certified {
  if (!isRecord(value) || typeof value['benefit'] !== 'string' || !isRecord(value['facts'])) return false;
  const { outcome } = value;
  return (
    isRecord(outcome) &&
    typeof outcome['status'] === 'string' &&
    Array.isArray(outcome['failed']) &&
    Array.isArray(outcome['verify'])
  );
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
