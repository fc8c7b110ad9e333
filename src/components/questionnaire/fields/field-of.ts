/** The field that asks for a fact. */
import type { TemplateResult } from 'lit';
import { fieldKind } from '../answers/kinds.js';
import { choiceField, yesNoField } from './choice-field.js';
import { checklistField, choicesField } from './choices-field.js';
import { dateField } from './date-field.js';
import type { Field } from './field.js';
import { moneyField, numberField } from './figure-field.js';

export function fieldOf(field: Field): TemplateResult {
  if (field.question.widget === 'checklist') return checklistField(field);
  switch (fieldKind(field.question, field.fact)) {
    case 'yes-no':
      return yesNoField(field);
    case 'choice':
      return choiceField(field);
    case 'choices':
      return choicesField(field);
    case 'money':
      return moneyField(field);
    case 'number':
      return numberField(field);
    case 'date':
      return dateField(field);
  }
}
