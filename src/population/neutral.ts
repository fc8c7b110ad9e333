/**
 * What a fact is when nothing of the kind happened: no job, no illness, no money, nobody cared for. A date of something that never
 * happened lies long ago, beyond every deadline. Where a checklist of the book says what an unticked item means, that is the neutral value.
 */
import type { BaseFact, Given, RuleBook } from '../engine/index.js';

const LONG_AGO = '1990-01-01';

/** Neutral choices that are neither `none` nor the fact's default. */
const CHOICES: Readonly<Record<string, string>> = {
  citizenship: 'it',
  housing: 'owner',
  marital_status: 'single',
  job_sector: 'other',
  job_grade: 'blue-collar',
  contract: 'permanent',
  job_end_reason: 'contract-end',
  activity_type: 'self-employment',
  sex: 'f',
  work_status: 'inactive',
  relation: 'self',
};

/** Defaults that stand for "no matter" in a case file; of a whole household the real figure is known. */
const FIGURES: Readonly<Record<string, number>> = {
  isee_without_auu: 0,
  net_income_year: 0,
  dwellings_owned: 0,
};

/** The neutral value of every base fact but the list of members; always exact. */
export function neutralValues(book: RuleBook): ReadonlyMap<string, Given> {
  const absent = new Map<string, Given>(
    (book.checklists ?? [])
      .flatMap(({ items }) => items.flatMap((item) => Object.entries<Given>(item.absent ?? {})))
      .filter(([, value]) => typeof value !== 'object' || Array.isArray(value)),
  );
  return new Map(
    book.facts
      .filter(({ type }) => type !== 'member_list')
      .map((fact) => [fact.id, absent.get(fact.id) ?? neutralValue(fact)]),
  );
}

function neutralValue(fact: BaseFact): Given {
  const own = CHOICES[fact.id] ?? FIGURES[fact.id] ?? fact.default_for_cases;
  if (own !== undefined) return own;
  switch (fact.type) {
    case 'boolean':
      return false;
    case 'enum':
      return fact.values?.includes('none') ? 'none' : (fact.values?.[0] ?? '');
    case 'enum_list':
      return [];
    case 'date':
      return LONG_AGO;
    default:
      return fact.min ?? 0;
  }
}
