/** The fields as they stand when the path is opened: what the interview knows, for the person to correct or to leave. */
import type { Declaration } from '../../../isee/index.js';
import type { Formats } from '../../../i18n/formats.js';
import type { Draft } from '../answers/draft.js';
import { draftOfAnswer } from '../answers/draft-of-answer.js';
import { ITEMS, type Item } from './items.js';

export function firstDrafts(known: Declaration, formats: Formats): Draft {
  const figures: readonly (readonly [Item, Declaration['rent']])[] = [
    [ITEMS.rent, known.rent],
    [ITEMS.homeValue, known.homeValue],
    [ITEMS.homeMortgage, known.homeMortgage],
    [ITEMS.savings, known.savings],
    [ITEMS.property, known.otherProperty],
  ];
  const housing = known.rents
    ? 'rented'
    : known.owns
      ? 'owned'
      : known.rents === false && known.owns === false
        ? 'elsewhere'
        : undefined;
  return {
    ...(housing ? { housing: { chosen: housing } } : {}),
    ...Object.assign({}, ...figures.map(([item, range]) => draftOf(item, range, formats))),
  } as Draft;
}

/** An exact figure, a band that is offered here too, or another range; nothing where nothing is known. */
function draftOf({ id, fact, question }: Item, { min, max }: Declaration['rent'], formats: Formats): Draft {
  if (min === 0 && max === Infinity) return {};
  const given = min === max ? min : Number.isFinite(max) ? { min, max } : { min };
  return draftOfAnswer(question, new Map([[id, fact]]), { [id]: given }, formats);
}
