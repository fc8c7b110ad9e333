/**
 * Schemas of the values and conditions of rule files. Each form is recognised by its head word and then checked by the strict schema
 * of that form, so that a slip is reported as "unknown key at_mots", not as "matches none of thirty forms".
 */
import { z } from 'zod';
import { COMPARATORS, FIRST_STEPS, type Condition, type Value } from '../engine/language.js';

export const idSchema = z
  .string()
  .regex(/^[a-z0-9]+(?:[-_][a-z0-9]+)*$/, 'must be lower case, words joined by - or _');
export const dateSchema = z.iso.date('must be a date like 2026-03-31');

export const intervalSchema = z
  .strictObject({ from: dateSchema.optional(), to: dateSchema.optional() })
  .refine(
    (interval) => !interval.from || !interval.to || interval.from <= interval.to,
    'ends before it starts',
  );

/** A value: a literal or one of the forms of docs/rules-language.md §2. */
export const valueSchema: z.ZodType<Value> = z.lazy(() =>
  z.union([z.number(), z.boolean(), z.string(), formSchema(valueForms, 'value')], { error: unionMessage }),
) as z.ZodType<Value>;

/** A condition: one of the forms of docs/rules-language.md §3. */
export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  formSchema(conditionForms, 'condition'),
) as z.ZodType<Condition>;

const values = z.array(valueSchema).min(1);
const period = z.enum(['month', 'year', 'once']);
const span = z.strictObject({ from: valueSchema, to: valueSchema.optional() });
const member = { where: conditionSchema.optional() };

const valueForms = {
  // Before `step`: a band has a key of that name.
  band: z.strictObject({
    band: valueSchema,
    first: z.number(),
    step: z.number().positive(),
    last: z.int().positive(),
    revalued_by: idSchema.optional(),
    round_to: z.number().positive().optional(),
  }),
  fact: z.strictObject({ fact: idSchema, of: z.literal('self').optional() }),
  parameter: z.strictObject({ parameter: idSchema, at: valueSchema.optional() }),
  step: z.strictObject({ step: idSchema }),
  sum: z.strictObject({ sum: values }),
  difference: z.strictObject({ difference: values.min(2) }),
  product: z.strictObject({ product: values }),
  quotient: z.strictObject({ quotient: z.tuple([valueSchema, valueSchema]) }),
  least: z.strictObject({ least: values }),
  greatest: z.strictObject({ greatest: values }),
  rounded: z.strictObject({
    rounded: valueSchema,
    to: z.number().positive(),
    direction: z.enum(['nearest', 'up', 'down']).optional(),
  }),
  choose: z.strictObject({
    choose: z
      .array(
        formSchema(
          {
            otherwise: z.strictObject({ otherwise: valueSchema }),
            when: z.strictObject({ when: conditionSchema, value: valueSchema }),
          },
          'row',
        ),
      )
      .min(1)
      .refine(endsInOtherwise, 'must end with one row `otherwise`'),
  }),
  table: z.strictObject({
    table: valueSchema,
    bands: z
      .array(
        formSchema(
          {
            up_to: z.strictObject({ up_to: valueSchema, value: valueSchema }),
            below: z.strictObject({ below: valueSchema, value: valueSchema }),
            otherwise: z.strictObject({ otherwise: valueSchema }),
          },
          'row',
        ),
      )
      .min(1)
      .refine(endsInOtherwise, 'must end with one row `otherwise`'),
  }),
  line: z.strictObject({ line: valueSchema, points: z.array(z.tuple([valueSchema, valueSchema])).min(2) }),
  revalued: z.strictObject({ revalued: valueSchema, by: idSchema, round_to: z.number().positive() }),
  count_members: z.strictObject({ count_members: conditionSchema }),
  sum_members: z.strictObject({ sum_members: valueSchema, ...member }),
  greatest_member: z.strictObject({ greatest_member: valueSchema, ...member, otherwise: valueSchema }),
  least_member: z.strictObject({ least_member: valueSchema, ...member, otherwise: valueSchema }),
  rank_by_age: z.strictObject({ rank_by_age: conditionSchema }),
  amount_of: z.strictObject({ amount_of: idSchema, per: period }),
  reference_date: z.strictObject({ reference_date: z.literal(true) }),
  date: z.strictObject({ date: dateSchema }),
  start_of_year: z.strictObject({ start_of_year: valueSchema }),
  year_of: z.strictObject({ year_of: valueSchema }),
  month_of: z.strictObject({ month_of: valueSchema }),
  shift: z.strictObject({
    shift: valueSchema,
    years: valueSchema.optional(),
    months: valueSchema.optional(),
    days: valueSchema.optional(),
  }),
  completed_years: z.strictObject({ completed_years: span }),
  completed_months: z.strictObject({ completed_months: span }),
  days_between: z.strictObject({ days_between: span }),
  narrowest: z.strictObject({ narrowest: values }),
  between: z.strictObject({ between: z.tuple([valueSchema, valueSchema]) }),
};

const marks = {
  id: idSchema.optional(),
  source: z.union([idSchema, z.array(idSchema).min(1)]).optional(),
  confidence: z.enum(['A', 'B', 'C']).optional(),
  in_force: intervalSchema.optional(),
  first_step: z.enum(FIRST_STEPS).optional(),
  fixed: z.string().min(10).optional(),
};

const listComparators = new Set<string>(['in', 'not_in', 'includes_any']);
const comparisons = Object.fromEntries(
  COMPARATORS.map((word) => [word, (listComparators.has(word) ? values : valueSchema).optional()]),
);

const conditionForms = {
  all: z.strictObject({ all: z.array(conditionSchema), ...marks }),
  any: z.strictObject({ any: z.array(conditionSchema).min(1), ...marks }),
  not: z.strictObject({ not: conditionSchema, ...marks }),
  some_member: z.strictObject({ some_member: conditionSchema, ...marks }),
  every_member: z.strictObject({
    every_member: conditionSchema,
    where: conditionSchema.optional(),
    ...marks,
  }),
  holder_of: z.strictObject({ holder_of: idSchema, by: z.enum(['self', 'anyone']).optional(), ...marks }),
  likely: z.strictObject({ likely: idSchema, ...marks }),
  to_verify: z.strictObject({ to_verify: z.literal(true), when: conditionSchema.optional(), ...marks }),
  fact: z.strictObject({ ...valueForms.fact.shape, ...comparisons, ...marks }),
  step: z.strictObject({ ...valueForms.step.shape, ...comparisons, ...marks }),
  parameter: z.strictObject({ ...valueForms.parameter.shape, ...comparisons, ...marks }),
  count_members: z.strictObject({ ...valueForms.count_members.shape, ...comparisons, ...marks }),
  value: z.strictObject({ value: valueSchema, ...comparisons, ...marks }),
};

/** Recognises the form by its head word and checks it by that form's own schema. */
function formSchema(forms: Record<string, z.ZodType>, what: 'value' | 'condition' | 'row'): z.ZodType {
  const words = Object.keys(forms);
  return z.unknown().superRefine((given, context) => {
    if (typeof given !== 'object' || given === null || Array.isArray(given)) {
      context.addIssue({
        code: 'custom',
        message: `a ${what} must be written as {word: …}, got ${JSON.stringify(given)}`,
      });
      return;
    }
    const word = words.find((candidate) => candidate in given);
    const form = word === undefined ? undefined : forms[word];
    if (!form) {
      const message = `no ${what} begins with ${Object.keys(given).join(', ')}; the words are ${words.join(', ')}`;
      context.addIssue({ code: 'custom', message });
      return;
    }
    const result = form.safeParse(given);
    if (!result.success) {
      for (const issue of result.error.issues) {
        context.addIssue({ code: 'custom', message: issue.message, path: [...issue.path] });
      }
    }
  });
}

function endsInOtherwise(rows: readonly unknown[]): boolean {
  return rows.every((row, index) => 'otherwise' in (row as object) === (index === rows.length - 1));
}

/** A union's own message says little; the last branch is the form's, whose issues say what is wrong. */
function unionMessage(issue: { errors?: unknown }): string {
  const branches = (issue.errors ?? []) as { message: string; path: PropertyKey[] }[][];
  const [first] = branches.at(-1) ?? [];
  return first
    ? `${first.path.length > 0 ? `${first.path.join('.')}: ` : ''}${first.message}`
    : 'is no value';
}
