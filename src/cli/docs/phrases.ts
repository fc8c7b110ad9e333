/** Values and conditions as short formulas that people who do not program can read beside the law. */
import {
  COMPARATORS,
  type BandForm,
  type Condition,
  type Value,
  type ValueForm,
} from '../../engine/language.js';

const SIGNS: Record<string, string> = {
  at_least: '≥',
  at_most: '≤',
  less_than: '<',
  more_than: '>',
  is: '=',
  is_not: '≠',
  in: 'è uno di',
  not_in: 'non è uno di',
  on_or_after: 'dal',
  on_or_before: 'entro il',
  after: 'dopo il',
  before: 'prima del',
  includes: 'comprende',
  includes_any: 'comprende uno di',
};

/** A value as a formula: `0,75 × min(base, reference-pay)`. */
export function valuePhrase(value: Value): string {
  if (typeof value === 'number') return String(value).replace('.', ',');
  if (typeof value === 'boolean') return value ? 'sì' : 'no';
  if (typeof value === 'string') return value;
  return formPhrase(value);
}

function formPhrase(form: ValueForm): string {
  const list = (values: readonly Value[]): string => values.map(valuePhrase).join('; ');
  if ('fact' in form) return form.of === 'self' ? `${form.fact} di chi chiede` : form.fact;
  if ('parameter' in form)
    return form.at === undefined ? form.parameter : `${form.parameter} al giorno [${valuePhrase(form.at)}]`;
  if ('band' in form) return bandPhrase(form);
  if ('step' in form) return form.step;
  if ('sum' in form) return `(${form.sum.map(valuePhrase).join(' + ')})`;
  if ('difference' in form) return `(${form.difference.map(valuePhrase).join(' − ')})`;
  if ('product' in form) return form.product.map(valuePhrase).join(' × ');
  if ('quotient' in form) return form.quotient.map(valuePhrase).join(' ÷ ');
  if ('least' in form) return `il minore tra (${list(form.least)})`;
  if ('greatest' in form) return `il maggiore tra (${list(form.greatest)})`;
  if ('rounded' in form) return `${valuePhrase(form.rounded)}, arrotondato a ${valuePhrase(form.to)}`;
  if ('choose' in form)
    return form.choose
      .map((row) =>
        'otherwise' in row
          ? `altrimenti ${valuePhrase(row.otherwise)}`
          : `se ${conditionPhrase(row.when)}: ${valuePhrase(row.value)}`,
      )
      .join('; ');
  if ('table' in form)
    return `${valuePhrase(form.table)}: ${form.bands.map((band) => ('up_to' in band ? `fino a ${valuePhrase(band.up_to)}: ${valuePhrase(band.value)}` : 'below' in band ? `sotto ${valuePhrase(band.below)}: ${valuePhrase(band.value)}` : `oltre: ${valuePhrase(band.otherwise)}`)).join('; ')}`;
  if ('line' in form)
    return `${valuePhrase(form.line)} sulla retta per ${form.points.map(([x, y]) => `(${valuePhrase(x)}; ${valuePhrase(y)})`).join(' ')}`;
  if ('revalued' in form)
    return `${valuePhrase(form.revalued)} rivalutato con ${form.by}, arrotondato ogni volta a ${valuePhrase(form.round_to)}`;
  if ('count_members' in form) return `quante persone con (${conditionPhrase(form.count_members)})`;
  if ('sum_members' in form)
    return `somma per ogni persona${where(form.where)} di ${valuePhrase(form.sum_members)}`;
  if ('greatest_member' in form)
    return `il maggiore tra le persone${where(form.where)} di ${valuePhrase(form.greatest_member)}, o ${valuePhrase(form.otherwise)}`;
  if ('least_member' in form)
    return `il minore tra le persone${where(form.where)} di ${valuePhrase(form.least_member)}, o ${valuePhrase(form.otherwise)}`;
  if ('rank_by_age' in form)
    return `posto per età, dal più grande, tra chi ha (${conditionPhrase(form.rank_by_age)})`;
  if ('amount_of' in form) return `importo di ${form.amount_of} (${form.per})`;
  if ('reference_date' in form) return 'giorno della domanda';
  if ('date' in form) return form.date;
  if ('start_of_year' in form) return `1° gennaio dell'anno di ${valuePhrase(form.start_of_year)}`;
  if ('year_of' in form) return `anno di ${valuePhrase(form.year_of)}`;
  if ('month_of' in form) return `mese di ${valuePhrase(form.month_of)}`;
  if ('shift' in form)
    return `${valuePhrase(form.shift)}${part(form.years, 'anni')}${part(form.months, 'mesi')}${part(form.days, 'giorni')}`;
  if ('completed_years' in form)
    return `anni compiuti da ${valuePhrase(form.completed_years.from)}${until(form.completed_years.to)}`;
  if ('completed_months' in form)
    return `mesi compiuti da ${valuePhrase(form.completed_months.from)}${until(form.completed_months.to)}`;
  if ('days_between' in form)
    return `giorni da ${valuePhrase(form.days_between.from)}${until(form.days_between.to)}`;
  if ('narrowest' in form)
    return `${form.narrowest.map(valuePhrase).join(' oppure ')}, quello che si conosce`;
  return `tra ${valuePhrase(form.between[0])} e ${valuePhrase(form.between[1])}`;
}

/** A condition as a formula: `isee ≤ isee-max`. */
export function conditionPhrase(condition: Condition): string {
  const period = condition.in_force ? ` [${periodPhrase(condition.in_force)}]` : '';
  return `${testPhrase(condition)}${period}`;
}

function testPhrase(condition: Condition): string {
  if ('all' in condition) return condition.all.length === 0 ? 'sempre' : condition.all.map(inner).join(' e ');
  if ('any' in condition) return condition.any.map(inner).join(' oppure ');
  if ('not' in condition) return `non ${inner(condition.not)}`;
  if ('some_member' in condition) return `almeno una persona con ${inner(condition.some_member)}`;
  if ('every_member' in condition)
    return `ogni persona${where(condition.where)} con ${inner(condition.every_member)}`;
  if ('holder_of' in condition)
    return `${condition.by === 'self' ? 'chi chiede' : 'qualcuno in famiglia'} ha ${condition.holder_of}, o probabilmente gli spetta`;
  if ('likely' in condition) return `${condition.likely} risulta probabile`;
  if ('to_verify' in condition)
    return condition.when ? `da verificare se ${conditionPhrase(condition.when)}` : 'da verificare';
  const operand = valuePhrase('value' in condition ? condition.value : operandForm(condition));
  const tests = COMPARATORS.filter((word) => condition[word] !== undefined).map((word) => {
    const limit = condition[word] as Value | readonly Value[];
    return `${SIGNS[word] ?? word} ${Array.isArray(limit) ? (limit as readonly Value[]).map(valuePhrase).join(', ') : valuePhrase(limit as Value)}`;
  });
  return tests.length === 0 ? operand : `${operand} ${tests.join(' e ')}`;
}

function operandForm(condition: object): ValueForm {
  const keys = ['fact', 'of', 'step', 'parameter', 'at', 'count_members'];
  return Object.fromEntries(
    Object.entries(condition).filter(([key]) => keys.includes(key)),
  ) as unknown as ValueForm;
}

/** Groups inside groups need brackets. */
function inner(condition: Condition): string {
  const grouped =
    ('all' in condition && condition.all.length > 1) || ('any' in condition && condition.any.length > 1);
  return grouped ? `(${conditionPhrase(condition)})` : conditionPhrase(condition);
}

export function periodPhrase({ from, to }: { from?: string | undefined; to?: string | undefined }): string {
  if (from !== undefined && to !== undefined) return `dal ${from} al ${to}`;
  return from !== undefined ? `dal ${from}` : to !== undefined ? `fino al ${to}` : 'sempre';
}

const bandPhrase = ({ band, first, step, last }: BandForm): string =>
  `numero della fascia di ${valuePhrase(band)} (prima fino a ${first}, poi ogni ${step}, ultima ${last})`;

const where = (condition: Condition | undefined): string =>
  condition ? ` con (${conditionPhrase(condition)})` : '';
const until = (value: Value | undefined): string => (value === undefined ? '' : ` a ${valuePhrase(value)}`);
const part = (value: Value | undefined, unit: string): string =>
  value === undefined ? '' : ` + ${valuePhrase(value)} ${unit}`;
