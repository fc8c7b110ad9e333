/** What the interview knows of a declaration already: people, housing, values. The rest is open: any amount, not known whether. */
import { completedYears, parseDay } from '../engine/calendar.js';
import type { FactValues, Household, Known } from '../engine/knowledge.js';
import { ANY_AMOUNT, overlap, type Range, type Truth } from '../engine/ranges.js';
import type { DeclaredMember, Declaration, OtherParent } from './declaration.js';

/** @param date day of the declaration, `YYYY-MM-DD` */
export function declarationOf(household: Household, date: string): Declaration {
  const { facts, members, unlisted } = household;
  const money = (id: string): Range => numberOf(facts.get(id)) ?? ANY_AMOUNT;
  const housing = facts.get('housing');
  return {
    members: members.map((member) => memberOf(member, date)),
    unlisted,
    rents: isAmong(housing, ['tenant']),
    owns: isAmong(housing, ['owner', 'owner-mortgage']),
    rent: money('rent_year'),
    homeValue: money('home_value'),
    homeMortgage: isAmong(housing, ['owner']) === true ? { min: 0, max: 0 } : ANY_AMOUNT,
    metropolitan: undefined,
    otherProperty: money('other_property_value'),
    otherMortgage: ANY_AMOUNT,
    savings: money('financial_assets'),
    stateSavings: ANY_AMOUNT,
    depositsOnly: undefined,
    parentsWorked: undefined,
    otherParent: otherParentOf(facts.get('other_parent')),
  };
}

function memberOf(member: FactValues, date: string): DeclaredMember {
  return {
    relation: only(member.get('relation')),
    age: ageOf(member, date),
    disabled: isAmong(member.get('disability_level'), ['medium', 'severe', 'non-self-sufficient']),
    wages: ANY_AMOUNT,
    pensions: ANY_AMOUNT,
    other: ANY_AMOUNT,
  };
}

const ANY_AGE: Range = { min: 0, max: 120 };

function ageOf(member: FactValues, date: string): Range {
  const told = numberOf(member.get('age')) ?? ANY_AGE;
  const born = numberOf(member.get('birth_date'));
  const today = parseDay(date);
  if (!born || today === undefined) return told;
  return overlap(
    { min: Math.max(0, completedYears(born.max, today)), max: completedYears(born.min, today) },
    told,
  );
}

function otherParentOf(known: Known | undefined): OtherParent | undefined {
  if (isAmong(known, ['in-household']) === true) return 'here';
  return isAmong(known, ['deceased-under-5-years', 'deceased', 'none']) === true ? 'none' : undefined;
}

const numberOf = (known: Known | undefined): Range | undefined =>
  known?.kind === 'number' ? known.range : undefined;

const only = (known: Known | undefined): string | undefined =>
  known?.kind === 'choice' && known.choice.among.length === 1 ? known.choice.among[0] : undefined;

function isAmong(known: Known | undefined, values: readonly string[]): Truth {
  if (known?.kind !== 'choice') return undefined;
  const { among } = known.choice;
  if (among.every((value) => values.includes(value))) return true;
  return among.some((value) => values.includes(value)) ? undefined : false;
}
