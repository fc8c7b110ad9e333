/**
 * The figures of law of the ISEE on one day, from the shared parameters of the rule book. A figure that the rules do not know that day may
 * be anything from zero up: the estimate then widens, it never goes on with an old value.
 */
import { dateOf, dayOf, parseDay, type Day } from '../engine/calendar.js';
import { seriesOf, valueOn, valuesDuring } from '../engine/parameter-series.js';
import { ANY_AMOUNT, exactly, type Range } from '../engine/ranges.js';
import type { RuleBook } from '../engine/rule-book.js';

/** Every shared parameter that the estimator reads. */
export const ISEE_PARAMETERS = [
  'isee-asset-weight',
  'isee-wage-deduction-share',
  'isee-wage-deduction-cap',
  'isee-pension-deduction-share',
  'isee-pension-deduction-cap',
  'isee-rent-deduction',
  'isee-rent-deduction-per-child',
  'isee-children-without-increase',
  'isee-imputed-rate-addition',
  'legal-interest',
  'imu-multiplier-dwelling',
  'imu-multiplier-least',
  'isee-home-exemption',
  'isee-home-exemption-per-child',
  'isee-home-excess-share',
  'isee-savings-exemption',
  'isee-savings-exemption-per-member',
  'isee-savings-exemption-cap',
  'isee-savings-exemption-per-child',
  'isee-state-savings-exclusion',
  'isee-scale-two',
  'isee-scale-three',
  'isee-scale-four',
  'isee-scale-five',
  'isee-scale-further',
  'isee-supplement-disability',
  'isee-supplement-three-children',
  'isee-supplement-four-children',
  'isee-supplement-five-children',
  'isee-supplement-minors',
  'isee-supplement-young-child',
  'isee-young-child-age',
  'isee-inclusion-home-exemption',
  'isee-inclusion-home-exemption-metropolitan',
  'isee-inclusion-home-exemption-per-child',
  'isee-inclusion-children-without-increase',
  'isee-inclusion-supplement-two-children',
  'isee-inclusion-supplement-three-children',
  'isee-inclusion-supplement-four-children',
  'isee-inclusion-supplement-five-children',
] as const;

export type IseeParameter = (typeof ISEE_PARAMETERS)[number];

export interface Figures {
  /** A figure in its own unit; from 0 up where the rules know none that day. */
  readonly of: (id: IseeParameter) => Range;
  /** Whether the ISEE for family benefits and inclusion exists on that day. */
  readonly hasInclusion: boolean;
  /** Highest rate of the imputed income of savings, as a share: the law takes the yield of ten-year bonds where that is lower. */
  readonly imputedRateCap: number;
}

/**
 * @param date day of the declaration (DSU), `YYYY-MM-DD`
 * @throws {RangeError} when `date` is no date
 */
export function figuresOn(parameters: RuleBook['parameters'], date: string): Figures {
  const day = parseDay(date);
  if (day === undefined) throw new RangeError(`"${date}" is no date: write it like 2026-03-31.`);
  const valueOf = (id: IseeParameter): number | undefined => {
    const parameter = parameters[id];
    const value = parameter && valueOn(seriesOf(id, parameter), day)?.value;
    return typeof value === 'number' ? value : undefined;
  };
  const known = new Map(ISEE_PARAMETERS.map((id) => [id, valueOf(id)]));
  const of = (id: IseeParameter): Range => {
    const value = known.get(id);
    return value === undefined ? ANY_AMOUNT : exactly(value);
  };
  return {
    of,
    hasInclusion: known.get('isee-inclusion-home-exemption') !== undefined,
    imputedRateCap: (legalInterestAround(parameters, day) + of('isee-imputed-rate-addition').max) / 100,
  };
}

/** The law does not say of which year the 1 January is: the highest from the year of the incomes to the year of the declaration. */
function legalInterestAround(parameters: RuleBook['parameters'], day: Day): number {
  const parameter = parameters['legal-interest'];
  if (!parameter) return Infinity;
  const { year } = dateOf(day);
  const days = { min: dayOf({ year: year - 2, month: 1, day: 1 }), max: day };
  const { values, covered } = valuesDuring(seriesOf('legal-interest', parameter), days);
  return covered ? Math.max(...values.map(({ value }) => Number(value))) : Infinity;
}
