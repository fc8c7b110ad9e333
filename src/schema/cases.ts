/** Schemas of cases: households with the outcomes that the law gives them. Two forms, one meaning. */
import { z } from 'zod';
import { dateSchema, idSchema } from './expressions.js';

/** Exact, or two bounds; a bound that is left out is expected not to be known: the figure has no limit on that side. */
const figure = z.union([
  z.number(),
  z.strictObject({ min: z.number(), max: z.number() }),
  z.strictObject({ min: z.number() }),
  z.strictObject({ max: z.number() }),
]);
export type ExpectedFigure = z.infer<typeof figure>;

export const expectationSchema = z.strictObject({
  status: z.enum(['likely', 'possible', 'not', 'ended', 'not-yet']).optional(),
  amount_month: figure.optional(),
  amount_year: figure.optional(),
  amount_once: figure.optional(),
  details: z.record(idSchema, z.union([figure, z.array(figure)])).optional(),
  /** Exactly the top-level clauses that fail. */
  failed: z.array(z.string()).optional(),
  /** Facts that are among the missing ones; a member's as `1.work_status`. */
  missing: z.array(z.string()).optional(),
  /** Facts that are not among the missing ones. */
  not_missing: z.array(z.string()).optional(),
  to_verify: z.array(z.string()).optional(),
  not_to_verify: z.array(z.string()).optional(),
  first_steps: z.array(z.string()).optional(),
  apply_by: dateSchema.optional(),
  why: z.string().optional(),
});
export type Expectation = z.infer<typeof expectationSchema>;

const given = z.record(z.string(), z.unknown());

/** `rules/benefits/<id>.cases.yaml` */
export const caseFileSchema = z.array(
  z.strictObject({
    case: z.string().min(3),
    date: dateSchema.optional(),
    facts: given,
    expect: z.record(z.string(), z.unknown()),
    tolerance: z.number().positive().optional(),
  }),
);

/** `*.examples.json`: personas, several benefits each. */
export const exampleFileSchema = z.array(
  z.looseObject({
    id: z.string(),
    date: dateSchema,
    story: z.string().optional(),
    facts: given,
    expect: z.record(idSchema, expectationSchema),
    tolerance: z.number().positive().optional(),
  }),
);
