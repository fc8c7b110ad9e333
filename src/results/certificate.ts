/**
 * A certificate: enough to check outcomes again without the widget, and no more. It holds the digest of the rules, the day, and for each
 * outcome the facts that decided it, so it holds answers: it is made only when the person asks, and given to nobody by the program.
 */
import {
  compileRules,
  readHousehold,
  screen,
  type CompiledRules,
  type GivenHousehold,
  type Outcome,
  type RuleBook,
} from '../engine/index.js';
import { decidingFacts } from './deciding-facts.js';
import { sha256 } from './digest.js';

/** Raised when the form changes. */
export const CERTIFICATE_VERSION = 1;

/** An outcome as it is certified. */
export interface CertifiedOutcome {
  readonly status: Outcome['status'];
  /** Euro; `null` stands for a bound that is open. */
  readonly amount?: {
    readonly min: number | null;
    readonly max: number | null;
    readonly per: 'month' | 'year' | 'once';
    readonly year: { readonly min: number | null; readonly max: number | null };
  };
  /** Clauses that fail, in the order of the rule; empty unless the status is `not`. */
  readonly failed: readonly string[];
  /** Clauses that only the authority can check. */
  readonly verify: readonly string[];
}

export interface Certified {
  readonly benefit: string;
  readonly facts: GivenHousehold;
  readonly outcome: CertifiedOutcome;
}

export interface Certificate {
  readonly certificate: typeof CERTIFICATE_VERSION;
  /** For whoever opens the file. */
  readonly notice: string;
  /** Digest of the rules: `sha256-…`. */
  readonly rules: string;
  /** Reference date, `YYYY-MM-DD`. */
  readonly date: string;
  /** Where the interview was about some benefits only: those. Only they were weighed against each other. */
  readonly among?: readonly string[];
  readonly outcomes: readonly Certified[];
}

export interface CertificateRequest {
  readonly book: RuleBook;
  readonly date: string;
  readonly household: GivenHousehold;
  readonly benefits: readonly string[];
  readonly notice: string;
  /** Ids of the benefits that the interview is about; undefined = all. */
  readonly among?: readonly string[];
}

/** Makes a certificate at once: a fifth of a second for one benefit, seconds for a catalogue. */
export function certify(request: CertificateRequest): Certificate {
  const work = certifying(request);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** The same, pausing after each benefit, so that the caller can let the page breathe. */
export function* certifying({
  book,
  date,
  household,
  benefits,
  notice,
  among,
}: CertificateRequest): Generator<undefined, Certificate> {
  const digest = rulesDigest(book);
  yield;
  const outcomes: Certified[] = [];
  for (const benefit of benefits) {
    const rules = rulesFor(book, date, benefit, among);
    const facts = decidingFacts(rules, household, benefit, (outcome) => JSON.stringify(certified(outcome)));
    outcomes.push({ benefit, facts, outcome: outcomeOn(rules, facts, benefit) });
    yield;
  }
  return {
    certificate: CERTIFICATE_VERSION,
    notice,
    rules: digest,
    date,
    ...(among ? { among } : {}),
    outcomes,
  };
}

/** What a benefit comes to for the facts of a certificate. */
export function outcomeOn(rules: CompiledRules, facts: GivenHousehold, benefit: string): CertifiedOutcome {
  const household = readHousehold(rules.book.facts, facts, { defaults: false });
  const outcome = screen(rules, household).outcomes.find((one) => one.benefit === benefit);
  return outcome ? certified(outcome) : { status: 'not', failed: [], verify: [] };
}

/** A benefit with all that can take its place: rivals, their rivals, and so on. What it asks about is compiled with it. */
export function rulesFor(
  book: RuleBook,
  date: string,
  benefit: string,
  among?: readonly string[],
): CompiledRules {
  const rivals = new Map(book.benefits.map(({ id, incompatible_with: others = [] }) => [id, others]));
  const wanted = new Set([benefit]);
  for (const id of wanted)
    for (const rival of rivals.get(id) ?? []) if (!among || among.includes(rival)) wanted.add(rival);
  return compileRules(book, date, [...wanted]);
}

/** Digest of what decides outcomes. Questions and meanings are left out: they only say how facts are asked. */
export function rulesDigest({ facts, derivedFacts, parameters, benefits }: RuleBook): string {
  const deciding = [
    facts.map((fact) => ({ ...fact, meaning: undefined })),
    derivedFacts,
    parameters,
    benefits,
  ];
  return `sha256-${sha256(JSON.stringify(deciding))}`;
}

function certified({ status, amount, failed, verify }: Outcome): CertifiedOutcome {
  return {
    status,
    ...(amount
      ? {
          amount: {
            min: written(amount.min),
            max: written(amount.max),
            per: amount.per,
            year: { min: written(amount.year.min), max: written(amount.year.max) },
          },
        }
      : {}),
    failed: failed.map(({ id }) => id),
    verify,
  };
}

/** JSON has no infinity. */
const written = (value: number): number | null => (Number.isFinite(value) ? value : null);
