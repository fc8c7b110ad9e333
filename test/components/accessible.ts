/** axe on the whole page, with every rule that a part of a page can be judged by. */
import 'axe-core/axe.min.js';
import type * as Axe from 'axe-core';

declare const axe: typeof Axe;

/** Rules about whole pages: the page is the host's. */
const OF_PAGES = ['region', 'page-has-heading-one', 'landmark-one-main', 'bypass', 'document-title'];

/** What axe finds wrong, one line each; empty when nothing is. */
export async function violations(element: Element): Promise<string[]> {
  const rules = Object.fromEntries(OF_PAGES.map((id) => [id, { enabled: false }]));
  const { violations: found } = await axe.run(element, { rules, resultTypes: ['violations'] });
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.flat().join(' ')}: ${failureSummary ?? ''}`),
  );
}
