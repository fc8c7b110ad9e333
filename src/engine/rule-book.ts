/** The rule book: every rule file in one object, as the build step writes it. Its types are inferred from the schemas. */
export type {
  AmountBlock,
  Benefit,
  BenefitFamily,
  BenefitKind,
  Checklist,
  DerivedFact,
  BaseFact,
  Fact,
  Form,
  Parameter,
  ParameterValue,
  Question,
  RuleBook,
  Source,
} from '../schema/rule-book.js';
