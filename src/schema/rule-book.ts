/**
 * Schemas of the rule files. The types of the rule book are inferred from them; nothing else describes a rule file.
 */
import { z } from 'zod';
import { conditionSchema, dateSchema, idSchema, intervalSchema, valueSchema } from './expressions.js';

export const UNITS = [
  'EUR',
  'EUR/year',
  'EUR/month',
  'EUR/week',
  'EUR/day',
  'EUR/hour',
  'years',
  'months',
  'weeks',
  'days',
  'hours',
  'percent',
  'ratio',
  'count',
  'year',
  'date',
  'text',
] as const;

const confidence = z.enum(['A', 'B', 'C']);

export const sourceSchema = z.strictObject({
  title: z.string().min(3),
  url: z.url().optional(),
  /** A official or authoritative page seen, B other page seen, C knowledge of the law, no page. */
  confidence: confidence.optional(),
});
export type Source = z.infer<typeof sourceSchema>;
const sources = z.record(idSchema, sourceSchema);

export const parameterValueSchema = z.strictObject({
  value: z.union([z.number(), z.boolean(), z.string(), z.null()]),
  source: z.union([idSchema, z.array(idSchema).min(1)]),
  confidence: confidence.optional(),
  /** Last day on which the value is known to hold; after it the parameter is unknown until its next value. */
  until: dateSchema.optional(),
  note: z.string().optional(),
});
export type ParameterValue = z.infer<typeof parameterValueSchema>;

export const parameterSchema = z.strictObject({
  unit: z.enum(UNITS),
  meaning: z.string().optional(),
  /** Why no value is needed before the first one, though a rule that is in force names the parameter. */
  before_first: z.string().min(10).optional(),
  /** Values by their first day. A value lasts until the day before the next. */
  values: z
    .record(dateSchema, parameterValueSchema)
    .refine((values) => Object.keys(values).length > 0, 'has no value'),
});
export type Parameter = z.infer<typeof parameterSchema>;
const parameters = z.record(idSchema, parameterSchema);

export const parameterFileSchema = z.strictObject({ sources: sources.default({}), parameters });

const factTypes = z.enum([
  'money',
  'decimal',
  'integer',
  'date',
  'boolean',
  'enum',
  'enum_list',
  'member_list',
]);
const subjects = z.enum(['household', 'applicant', 'assisted', 'deceased', 'member']);

export const baseFactSchema = z.strictObject({
  id: idSchema,
  subject: subjects,
  type: factTypes,
  unit: z.string().optional(),
  values: z.array(z.string()).optional(),
  default_for_cases: z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]).optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  /** Another given fact that tells something of this one: age and date of birth. Facts inside it are taken as given. */
  narrowed_by: valueSchema.optional(),
  /**
   * Other given facts that settle this one by the meaning of the words, while it is not given itself: who is not pregnant expects no
   * birth. Facts inside the conditions are taken as given.
   */
  settled_when: z
    .array(z.strictObject({ when: conditionSchema, is: z.union([z.string(), z.number(), z.boolean()]) }))
    .min(1)
    .optional(),
  meaning: z.string().min(3),
});
/** In the widget the meaning, which is for authors, is left out. */
export type BaseFact = Omit<z.infer<typeof baseFactSchema>, 'meaning'> & { readonly meaning?: string };
export const baseFactFileSchema = z.strictObject({ facts: z.array(baseFactSchema) });

export const derivedFactSchema = z
  .strictObject({
    id: idSchema,
    subject: z.enum(['household', 'applicant', 'member']),
    type: z.enum(['money', 'decimal', 'integer', 'date', 'boolean', 'enum']),
    unit: z.string().optional(),
    value: valueSchema.optional(),
    condition: conditionSchema.optional(),
    source: z.union([idSchema, z.array(idSchema)]).optional(),
    confidence: confidence.optional(),
    meaning: z.string().optional(),
  })
  .refine(
    (fact) => (fact.condition !== undefined) === (fact.type === 'boolean'),
    'a boolean fact has `condition`, every other `value`',
  )
  .refine(
    (fact) => (fact.value !== undefined) !== (fact.condition !== undefined),
    'needs either `value` or `condition`',
  );
export type DerivedFact = z.infer<typeof derivedFactSchema>;
export const derivedFactFileSchema = z.strictObject({
  sources: sources.default({}),
  facts: z.array(derivedFactSchema),
});

export type Fact = BaseFact | DerivedFact;

export const amountBlockSchema = z.strictObject({
  when: conditionSchema.optional(),
  per: z.enum(['month', 'year', 'once']),
  value: valueSchema,
  /** The benefit refunds or tops up to a maximum: while the person's own figure is unknown, the maximum is shown. */
  up_to: z.literal(true).optional(),
  /** Instalments a year when paid by the month. */
  months: z.int().positive().max(14).optional(),
  year: valueSchema.optional(),
  details: z.record(idSchema, z.union([valueSchema, z.array(valueSchema).min(1)])).optional(),
});
export type AmountBlock = z.infer<typeof amountBlockSchema>;

export const FAMILIES = ['poverty', 'family', 'work', 'pensions', 'disability'] as const;
export type BenefitFamily = (typeof FAMILIES)[number];
export const KINDS = ['cash', 'card', 'leave', 'service', 'information'] as const;
export type BenefitKind = (typeof KINDS)[number];

export const benefitSchema = z.strictObject({
  id: idSchema,
  family: z.enum(FAMILIES),
  kind: z.enum(KINDS),
  in_force: intervalSchema,
  /** First day for which the figures are known; on earlier days of its validity the benefit stays undecided and says so. */
  known_from: dateSchema.optional(),
  ended_when: conditionSchema.optional(),
  replaces: z.array(idSchema).optional(),
  replaced_by: z.array(idSchema).optional(),
  incompatible_with: z.array(idSchema).optional(),
  apply_at: z.array(idSchema).min(1),
  apply_by: valueSchema.optional(),
  documents: z.array(idSchema),
  sources,
  parameters: parameters.optional(),
  steps: z.record(idSchema, valueSchema).optional(),
  conditions: z.strictObject({ all: z.array(conditionSchema) }),
  /** One block, or several of which the first whose `when` holds applies. */
  amount: z
    .preprocess(
      (given) => (given === undefined || Array.isArray(given) ? given : [given]),
      z.array(amountBlockSchema).min(1),
    )
    .refine(
      (blocks) =>
        blocks.every((block, index) => (block.when === undefined) === (index === blocks.length - 1)),
      'every block but the last needs `when`, the last has none',
    )
    .optional(),
});
export type Benefit = z.infer<typeof benefitSchema>;

export const questionSchema = z.strictObject({
  id: idSchema,
  section: idSchema,
  widget: z.enum(['choice', 'choices', 'yes-no', 'money', 'number', 'date', 'people', 'checklist']),
  /** The facts that the answer gives. Several only for a checklist and for pairs that people think of as one. */
  facts: z.array(idSchema).min(1),
  /** Asked of every member, one by one, while it matters for that member. */
  per_member: z.boolean().optional(),
  /** Of the applicant it is asked together with the date of birth, on the household screen. */
  with_people: z.boolean().optional(),
  /** 1 light … 5 a document to look up, a painful or stigmatising subject. */
  burden: z.int().min(1).max(5),
  /** Choices that are offered, in this order, when they are fewer than the fact's values or differ from their order. */
  choices: z.array(z.string()).optional(),
  /** Periods in which money may be given. */
  periods: z.array(z.enum(['month', 'year'])).optional(),
  /** Upper limits of the bands offered to a person who does not know the figure. */
  bands: z.array(z.number()).optional(),
});
export type Question = z.infer<typeof questionSchema>;

/** Questions that people think of as one, asked on one screen while each of them matters. */
export const formSchema = z.strictObject({
  id: idSchema,
  questions: z.array(idSchema).min(2).max(6),
});
export type Form = z.infer<typeof formSchema>;

const factValueSchema = z.union([
  z.boolean(),
  z.number(),
  z.string(),
  z.array(z.string()),
  z.union([z.strictObject({ min: z.number() }), z.strictObject({ max: z.number() })]),
]);

/**
 * "Which of these apply to you?" An item that is not ticked gives each fact of `absent` its value there (of every person, where it
 * is a member's fact), and takes the values of `is` away. A ticked one gives the values of `is`; a single yes-or-no fact is true;
 * everything else is asked after it. The ticked ones among the items that `includes` a value of a list make up that list.
 */
export const checklistSchema = z.strictObject({
  id: idSchema,
  section: idSchema,
  burden: z.int().min(1).max(5),
  items: z
    .array(
      z
        .strictObject({
          id: idSchema,
          absent: z.record(z.string(), factValueSchema).optional(),
          is: z.record(z.string(), z.array(z.string()).min(1)).optional(),
          includes: z.record(z.string(), z.string()).optional(),
        })
        .refine(
          ({ absent, is, includes }) => (absent ?? is ?? includes) !== undefined,
          'an item needs `absent`, `is` or `includes`',
        ),
    )
    .min(2),
});
export type Checklist = z.infer<typeof checklistSchema>;

/** What brings somebody here: these sections come first after the one about the person. It changes the order, never what is asked. */
export const reasonSchema = z.strictObject({ id: idSchema, sections: z.array(idSchema) });
export type Reason = z.infer<typeof reasonSchema>;

export const questionFileSchema = z.strictObject({
  sections: z.array(idSchema).min(1),
  reasons: z.array(reasonSchema).optional(),
  questions: z.array(questionSchema),
  forms: z.array(formSchema).optional(),
  checklists: z.array(checklistSchema).optional(),
});

/** Every rule file in one object, as the widget ships it. Lists are in the order of their ids. */
export interface RuleBook {
  readonly facts: readonly BaseFact[];
  readonly derivedFacts: readonly DerivedFact[];
  readonly parameters: Readonly<Record<string, Parameter>>;
  readonly sources: Readonly<Record<string, Source>>;
  readonly benefits: readonly Benefit[];
  readonly sections: readonly string[];
  readonly reasons?: readonly Reason[];
  readonly questions: readonly Question[];
  readonly forms?: readonly Form[];
  readonly checklists?: readonly Checklist[];
}
