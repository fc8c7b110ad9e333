/** The unit of a computed value, where it follows from what it was computed of. */
import type { ValueTrace } from '../../../engine/index.js';

/** Forms whose value has the unit of their parts. */
const KEEPS_UNIT = new Set([
  'step',
  'sum',
  'difference',
  'product',
  'least',
  'greatest',
  'rounded',
  'narrowest',
  'choose',
  'revalued',
  'sum_members',
  'greatest_member',
  'least_member',
]);

/** `EUR`, `EUR/month`, `weeks` …; undefined for a pure number and where the parts disagree. */
export function unitOf(trace: ValueTrace): string | undefined {
  if (trace.unit !== undefined) return isPure(trace.unit) ? undefined : trace.unit;
  const parts = trace.from ?? [];
  if (trace.kind === 'quotient') {
    const [whole, share] = parts.map(unitOf);
    return share === undefined ? whole : undefined;
  }
  if (!KEEPS_UNIT.has(trace.kind)) return undefined;
  const units = [...new Set(parts.map(unitOf).filter((unit) => unit !== undefined))];
  if (units.length <= 1) return units[0];
  // A month's money times twelve, less a year's: still money.
  return units.every((unit) => unit.startsWith('EUR')) ? 'EUR' : undefined;
}

const isPure = (unit: string): boolean =>
  unit === 'ratio' || unit === 'count' || unit === 'text' || unit === 'year' || unit === 'date';
