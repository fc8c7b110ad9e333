/**
 * The engine with the rules, and the interview over them: one module, fetched right after the first drawing. Nothing of it is needed for the
 * introduction and the household screen, which are shown meanwhile.
 */
import { HouseholdError, RuleError, type BaseFact, type GivenFacts } from '../../engine/index.js';
import { ruleBook } from '../../generated/rules.js';
import { createInterview, type Interview } from '../../questionnaire/interview.js';

/** What a page may set. */
export interface InterviewTerms {
  /** Reference date, `YYYY-MM-DD`. */
  readonly date: string;
  readonly preset?: GivenFacts;
  /** Ids of benefits; none means all. */
  readonly benefits?: readonly string[];
  /** Families of benefits (`family`, `work` …), besides those named one by one. */
  readonly focus?: readonly string[];
}

export const facts: readonly BaseFact[] = ruleBook.facts;

/** An interview on these terms, or what is wrong with them: a benefit that does not exist, a fact that cannot be read. */
export function openInterview({
  date,
  preset,
  benefits = [],
  focus = [],
}: InterviewTerms): Interview | { readonly problem: string } {
  const families = new Set<string>(ruleBook.benefits.map(({ family }) => family));
  const unknown = focus.find((family) => !families.has(family));
  if (unknown !== undefined)
    return {
      problem: `focus "${unknown}": there is no such family. Use ${[...families].sort().join(', ')}.`,
    };
  const inFocus = ruleBook.benefits.filter(({ family }) => focus.includes(family)).map(({ id }) => id);
  const wanted = [...new Set([...benefits, ...inFocus])];
  try {
    return createInterview({
      ruleBook,
      date,
      ...(preset ? { preset } : {}),
      ...(wanted.length > 0 ? { benefits: wanted } : {}),
    });
  } catch (error) {
    if (error instanceof RuleError || error instanceof HouseholdError) return { problem: error.message };
    throw error;
  }
}
