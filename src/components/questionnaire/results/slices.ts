/** Long work in small pieces, so that the page answers between them. */

/** Milliseconds of work at a stretch; a single piece may be longer than that by itself. */
const STRETCH = 12;

/**
 * Runs a generator to its end, giving way after each stretch.
 * @returns a function that stops it; `done` is then never called
 */
export function inSlices<T>(work: Generator<undefined, T>, done: (result: T) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const slice = (): void => {
    const start = performance.now();
    let step = work.next();
    while (!step.done && performance.now() - start < STRETCH) step = work.next();
    if (step.done) done(step.value);
    else timer = setTimeout(slice);
  };
  timer = setTimeout(slice);
  return () => {
    clearTimeout(timer);
  };
}
