import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateDrafts } from '../../../src/components/questionnaire/isee/estimate-drafts.js';
import { createFormats } from '../../../src/i18n/formats.js';

const formats = createFormats('it');
const draftOf = (given: { min: number; max?: number }) => estimateDrafts({ isee: given }, formats)['isee'];

describe('the estimate in the field of a question', () => {
  it('is typed in when it is one figure', () => {
    expect(draftOf({ min: 4200.5, max: 4200.5 })).toMatchObject({ text: '4.200,5' });
    expect(draftOf({ min: 4200.5, max: 4200.5 })?.range).toBeUndefined();
  });

  it('is a range to the next ten outwards, and ten is not rounded', () => {
    expect(draftOf({ min: 6400.01, max: 9599.99 })?.range).toEqual({ min: 6400, max: 9600 });
    expect(draftOf({ min: 6400, max: 9600 })?.range).toEqual({ min: 6400, max: 9600 });
  });

  it('has no upper end when nothing is known of it', () => {
    expect(draftOf({ min: 6409 })?.range).toEqual({ min: 6400 });
  });

  it('takes the place of all that stood in the field', () => {
    const draft = draftOf({ min: 1, max: 2 });
    expect(draft).toMatchObject({ byBand: false, unknown: false });
    expect(Object.keys(draft ?? {}).sort()).toEqual([
      'byBand',
      'chosen',
      'offered',
      'range',
      'text',
      'unknown',
    ]);
  });

  it('holds the range that was estimated', () => {
    const cents = fc.integer({ min: 0, max: 20_000_000 });
    fc.assert(
      fc.property(cents, cents, (one, other) => {
        const [min, max] = [Math.min(one, other) / 100, Math.max(one, other) / 100];
        fc.pre(min < max);
        const range = draftOf({ min, max })?.range;
        expect(range?.min).toBeLessThanOrEqual(min);
        expect(range?.max).toBeGreaterThanOrEqual(max);
      }),
    );
  });
});
