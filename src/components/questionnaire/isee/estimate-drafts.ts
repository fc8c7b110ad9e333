/**
 * The estimate as it stands in the fields of the questions: what one reads there is what is used, so a range is rounded outwards as it was
 * shown; a single figure is typed in, as one would.
 */
import type { GivenFacts } from '../../../engine/index.js';
import type { Formats } from '../../../i18n/formats.js';
import type { Draft, FactDraft } from '../answers/draft.js';
import { outwards } from './range-words.js';

/** @param facts ranges of money, by fact */
export function estimateDrafts(facts: GivenFacts, formats: Formats): Draft {
  return Object.fromEntries(
    Object.entries(facts).map(([id, given]) => [
      id,
      draftOf(given as { readonly min: number; readonly max?: number }, formats),
    ]),
  );
}

function draftOf({ min, max = Infinity }: { min: number; max?: number }, formats: Formats): FactDraft {
  const nothingElse: FactDraft = { offered: undefined, byBand: false, chosen: undefined, unknown: false };
  if (min === max) return { ...nothingElse, text: formats.number(min) };
  const range = outwards({ min, max });
  return {
    ...nothingElse,
    text: undefined,
    range: Number.isFinite(range.max) ? range : { min: range.min },
  };
}
