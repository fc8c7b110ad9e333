/**
 * All ways to have as many things as possible of which some exclude each other: the maximal sets without a forbidden pair. The best
 * set is always one of them, also where the best pair is not part of it.
 */

/** Pieces that hang together by exclusions, each in the order given. What excludes nothing is a piece of its own. */
export function connectedPieces(
  ids: readonly string[],
  excludes: (a: string, b: string) => boolean,
): readonly (readonly string[])[] {
  const left = new Set(ids);
  const pieces: string[][] = [];
  for (const start of ids) {
    if (!left.delete(start)) continue;
    const piece = [start];
    for (const one of piece) {
      for (const other of left) {
        if (!excludes(one, other)) continue;
        left.delete(other);
        piece.push(other);
      }
    }
    pieces.push(ids.filter((id) => piece.includes(id)));
  }
  return pieces;
}

/** Every set without a forbidden pair to which nothing can be added. Of n things there are at most 3^(n/3). */
export function maximalSets(
  ids: readonly string[],
  excludes: (a: string, b: string) => boolean,
): readonly (readonly string[])[] {
  const found: string[][] = [];
  const grow = (chosen: readonly string[], free: readonly string[], done: readonly string[]): void => {
    if (free.length === 0 && done.length === 0) {
      found.push(ids.filter((id) => chosen.includes(id)));
      return;
    }
    let rest = free;
    let tried = done;
    for (const id of free) {
      const fits = (other: string): boolean => other !== id && !excludes(id, other);
      grow([...chosen, id], rest.filter(fits), tried.filter(fits));
      rest = rest.filter((other) => other !== id);
      tried = [...tried, id];
    }
  };
  grow([], ids, []);
  return found;
}
