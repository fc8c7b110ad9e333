// Two of the three proofs, for one household: the adaptive interview comes to what answering everything comes to, and nothing that it did
// not ask could have changed that.
import { isSame, type CompleteHousehold, type Walk } from '../../../src/population/index.js';
import type { Outcome } from '../../../src/engine/index.js';
import { completed, keeps, type Lab } from './lab.js';

/** Where the interview comes to something else than answering everything, in words. */
export function losses(lab: Lab, household: CompleteHousehold, { screening }: Walk): readonly string[] {
  const whole = lab.judge.whole(household);
  return screening.outcomes.flatMap((adaptive, place) => {
    const full = whole.outcomes[place];
    return full ? lossesOf(adaptive, full) : [`${adaptive.benefit}: not screened`];
  });
}

function lossesOf(adaptive: Outcome, full: Outcome): string[] {
  const { benefit } = adaptive;
  if (!isSame(adaptive, full)) {
    const open = adaptive.missing.map(({ fact }) => fact).join(', ');
    return [
      `${benefit}: ${shown(adaptive)} instead of ${shown(full)}${open === '' ? '' : `, open: ${open}`}`,
    ];
  }
  const invented = adaptive.failed.filter(({ id }) => !full.failed.some((other) => other.id === id));
  const hidden =
    adaptive.status === 'likely' ? full.verify.filter((id) => !adaptive.verify.includes(id)) : [];
  return [
    ...(invented.length > 0
      ? [`${benefit}: fails ${invented.map(({ id }) => id).join(', ')}, which hold`]
      : []),
    ...(hidden.length > 0 ? [`${benefit}: does not list to verify ${hidden.join(', ')}`] : []),
  ];
}

const shown = ({ status, amount }: Outcome): string =>
  amount ? `${status} ${amount.year.min}…${amount.year.max}` : status;

/**
 * Other values for everything that was not asked: another household's, brought in line with what facts say of each other.
 * @returns what then comes out differently; undefined when the donor contradicts what is known
 */
export function surprises(
  lab: Lab,
  { answers, screening }: Walk,
  donor: CompleteHousehold,
): readonly string[] | undefined {
  const known = lab.judge.described(answers);
  const other = lab.settle(completed(known, donor));
  if (!keeps(other, known)) return undefined;
  const { outcomes } = lab.judge.whole(other);
  return screening.outcomes.flatMap((outcome, place) => {
    const changed = outcomes[place];
    return changed && !isSame(outcome, changed)
      ? [`${outcome.benefit}: ${shown(outcome)}, but ${shown(changed)}`]
      : [];
  });
}
