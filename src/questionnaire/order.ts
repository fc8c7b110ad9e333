/** Which of the relevant screens comes first. Order never decides whether something is asked. */
import type { Askables } from './askables.js';
import type { Candidate } from './relevance.js';
import type { Screen } from './types.js';

/**
 * The household screen, then by section; inside a section the question that can settle the most benefits for its burden, then the
 * order of the book. A question asked of each member is asked of all of them in turn before another begins.
 * @param before the screen answered last
 */
export function inOrder(
  askables: Askables,
  candidates: readonly Candidate[],
  before?: Screen,
): readonly Candidate[] {
  const scores = scoresOf(candidates);
  const underWay = before?.kind === 'question' && before.person ? before.question.id : undefined;
  const rankOf = ({ screen }: Candidate): readonly number[] => {
    if (screen.kind === 'people') return [0];
    const { id } = screen.question;
    const { section, order } = askables.placeOf.get(id) ?? { section: Infinity, order: Infinity };
    return id === underWay ? [1] : [2, section, -(scores.get(id) ?? 0), order];
  };
  // Sorting is stable: the members of one question keep their order.
  return candidates
    .map((candidate) => ({ candidate, rank: rankOf(candidate) }))
    .sort((a, b) => compare(a.rank, b.rank))
    .map(({ candidate }) => candidate);
}

/** Benefits that a question can settle, of all members together, for each point of burden. */
function scoresOf(candidates: readonly Candidate[]): Map<string, number> {
  const settled = new Map<string, { benefits: Set<string>; burden: number }>();
  for (const { screen, benefits } of candidates) {
    if (screen.kind === 'people') continue;
    const entry = settled.get(screen.question.id) ?? {
      benefits: new Set<string>(),
      burden: screen.question.burden,
    };
    for (const benefit of benefits) entry.benefits.add(benefit);
    settled.set(screen.question.id, entry);
  }
  return new Map([...settled].map(([id, { benefits, burden }]) => [id, benefits.size / burden]));
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let place = 0; place < Math.min(a.length, b.length); place++) {
    const difference = (a[place] ?? 0) - (b[place] ?? 0);
    if (difference !== 0 && !Number.isNaN(difference)) return difference;
  }
  return 0;
}
