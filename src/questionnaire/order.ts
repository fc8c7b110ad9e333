/** Which of the relevant screens comes first. Order never decides whether something is asked. */
import type { Askables } from './askables.js';
import type { Candidate } from './grouping.js';
import { askedOn } from './screens.js';
import type { Screen } from './types.js';

/**
 * The household screen, then by section; inside a section the screen that can settle the most benefits for its burden, then the order
 * of the book.
 * @param reason what brought the person here: its sections come sooner
 */
export function inOrder(
  askables: Askables,
  candidates: readonly Candidate[],
  reason?: string,
): readonly Candidate[] {
  const sections = askables.sectionsFor.get(reason) ?? askables.sections;
  const rankOfSection = (section: string): number => {
    const place = sections.indexOf(section);
    return place < 0 ? sections.length : place;
  };
  const rankOf = ({ screen, benefits }: Candidate): readonly number[] => {
    if (screen.kind === 'people') return [-1];
    const { section, order } = placeOf(askables, screen);
    return [rankOfSection(section), -benefits.size / burdenOf(screen), order];
  };
  return candidates
    .map((candidate) => ({ candidate, rank: rankOf(candidate) }))
    .sort((a, b) => compare(a.rank, b.rank))
    .map(({ candidate }) => candidate);
}

function placeOf(askables: Askables, screen: Screen): { section: string; order: number } {
  const id = screen.kind === 'checklist' ? screen.list.id : (askedOn(screen)[0]?.question.id ?? '');
  return askables.placeOf.get(id) ?? { section: '', order: Infinity };
}

/** Each question of a screen weighs once, about however many people it is. */
function burdenOf(screen: Screen): number {
  if (screen.kind === 'checklist') return screen.list.burden;
  const burdens = new Map(askedOn(screen).map(({ question }) => [question.id, question.burden]));
  return Math.max(
    1,
    [...burdens.values()].reduce((sum, burden) => sum + burden, 0),
  );
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let place = 0; place < Math.min(a.length, b.length); place++) {
    const difference = (a[place] ?? 0) - (b[place] ?? 0);
    if (difference !== 0 && !Number.isNaN(difference)) return difference;
  }
  return 0;
}
