/** Citizenship, permit and residence of the applicant. */
import { ageOf, applicantOf, text, type Draft } from './draft.js';
import { NON_EU_AMONG_FOREIGN, PERMITS } from './margins.js';

/** Years after which somebody who came from abroad still counts as a newcomer here: assumed. */
const LONGEST_STAY = 30;

/** @param provinces of which any is as likely as another */
export function addStanding(draft: Draft, provinces: readonly string[]): void {
  const { dice, mixture, facts, date } = draft;
  const age = ageOf(applicantOf(draft), date);
  const isForeign = dice.chance(age > 64 ? mixture.foreign / 4 : mixture.foreign);
  facts['province'] = dice.among(provinces.map((id) => [id, 1]));
  facts['residence'] = residence(draft);
  if (!isForeign) {
    facts['citizenship'] = 'it';
    facts['residence_years'] = age;
    facts['residence_continuous_years'] = age;
    return;
  }
  facts['citizenship'] = dice.chance(NON_EU_AMONG_FOREIGN) ? 'non-eu' : 'eu';
  if (facts['citizenship'] === 'non-eu') {
    facts['permit'] = dice.among(PERMITS);
    facts['permit_months'] = monthsOf(text(facts, 'permit'));
  }
  const settled =
    ['eu-long-term', 'eu-family-member'].includes(text(facts, 'permit')) || facts['citizenship'] === 'eu';
  const years = Math.min(age, dice.whole(settled ? 5 : 0, settled ? LONGEST_STAY : 8));
  facts['residence_years'] = years;
  facts['residence_continuous_years'] = dice.chance(0.85) ? years : dice.whole(0, years);
}

function residence({ dice, mixture: { hardship } }: Draft): string {
  return dice.among([
    ['registered', 99],
    ['fictitious', 0.1 * hardship],
    ['none', 0.3 * hardship],
    ['abroad', 0.5],
  ]);
}

/** Usual length of a permit at issue, in months: assumed. */
function monthsOf(permit: string): number {
  const months: Readonly<Record<string, number>> = {
    'eu-long-term': 120,
    'eu-family-member': 60,
    refugee: 60,
    'subsidiary-protection': 60,
    'asylum-application': 6,
    seasonal: 9,
    study: 12,
    'temporary-protection': 12,
  };
  return months[permit] ?? 24;
}
