/** A benefit on a reference date, compiled: its clauses, its amounts and what else it says, as nodes. */
import { formatDay, type Day } from './calendar.js';
import { isInForce } from './condition-compiler.js';
import type { Condition, FirstStep, Period, Value } from './language.js';
import type { AnyNode, ConditionNode, NumberNode } from './nodes.js';
import { compileNumber } from './number-nodes.js';
import type { AmountBlock, Benefit } from './rule-book.js';
import { Scope, type Dictionary } from './scope.js';

/** A clause directly under `conditions`. */
export interface Clause {
  readonly id: string;
  readonly sources: readonly string[];
  readonly firstStep: FirstStep | undefined;
  readonly node: ConditionNode;
}

interface ToVerify {
  readonly id: string;
  readonly when: ConditionNode | undefined;
}

export interface CompiledAmount {
  readonly when: ConditionNode | undefined;
  readonly per: Period;
  readonly upTo: boolean;
  readonly months: number;
  readonly value: NumberNode;
  readonly year: NumberNode | undefined;
  readonly details: ReadonlyMap<string, readonly NumberNode[]>;
}

export interface CompiledBenefit {
  readonly benefit: Benefit;
  readonly standing: 'in-force' | 'ended' | 'not-yet';
  readonly clauses: readonly Clause[];
  readonly toVerify: readonly ToVerify[];
  readonly endedWhen: ConditionNode | undefined;
  readonly amounts: readonly CompiledAmount[];
  readonly steps: ReadonlyMap<string, AnyNode>;
  readonly applyBy: NumberNode | undefined;
  readonly lapsed: Readonly<Record<string, string>>;
  /** Parameters that the rule uses on this day although they have no value. */
  readonly absent: readonly string[];
}

/**
 * Compiles a benefit for the dictionary's reference date.
 * @throws {RuleError} on references that lead nowhere, wrong types and circles
 */
export function compileBenefit(dictionary: Dictionary, benefit: Benefit): CompiledBenefit {
  const scope = new Scope(dictionary, `benefit ${benefit.id}`, benefit);
  const standing = standingOn(benefit, dictionary.day);
  const empty = {
    benefit,
    standing,
    clauses: [],
    toVerify: [],
    endedWhen: undefined,
    amounts: [],
    steps: new Map(),
    applyBy: undefined,
    lapsed: {},
    absent: [],
  };
  if (standing !== 'in-force') return empty;
  const at = <T>(place: string, compile: () => T): T => {
    scope.where = `benefit ${benefit.id}, ${place}`;
    return compile();
  };
  const clauses: Clause[] = [];
  const toVerify: ToVerify[] = [];
  for (const condition of benefit.conditions.all) {
    if (!isInForce(condition.in_force, dictionary.day)) continue;
    const id = condition.id ?? '';
    at(`condition ${id}`, () => {
      if ('to_verify' in condition) {
        toVerify.push({
          id,
          when: condition.when === undefined ? undefined : scope.condition(condition.when),
        });
      } else {
        clauses.push({
          id,
          sources: sourcesOf(condition),
          firstStep: condition.first_step,
          node: scope.condition(condition),
        });
      }
    });
  }
  return {
    benefit,
    standing,
    clauses,
    toVerify,
    endedWhen: at('ended_when', () =>
      benefit.ended_when === undefined ? undefined : scope.condition(benefit.ended_when),
    ),
    amounts: (benefit.amount ?? []).map((block) => at('amount', () => compileAmount(scope, block))),
    steps: new Map(
      Object.keys(benefit.steps ?? {}).map((id) => [id, at(`step ${id}`, () => scope.step(id))]),
    ),
    applyBy: at('apply_by', () =>
      benefit.apply_by === undefined ? undefined : compileNumber(scope, benefit.apply_by, 'date'),
    ),
    lapsed: Object.fromEntries(scope.lapsed),
    absent: [...scope.absent],
  };
}

function standingOn(benefit: Benefit, day: Day): CompiledBenefit['standing'] {
  const { from, to } = benefit.in_force;
  if (to !== undefined && formatDay(day) > to) return 'ended';
  return from !== undefined && formatDay(day) < from ? 'not-yet' : 'in-force';
}

function sourcesOf(condition: Condition): readonly string[] {
  return condition.source === undefined
    ? []
    : typeof condition.source === 'string'
      ? [condition.source]
      : condition.source;
}

function compileAmount(scope: Scope, block: AmountBlock): CompiledAmount {
  return {
    when: block.when === undefined ? undefined : scope.condition(block.when),
    per: block.per,
    upTo: block.up_to ?? false,
    months: block.months ?? 12,
    value: compileNumber(scope, block.value, 'number'),
    year: block.year === undefined ? undefined : compileNumber(scope, block.year, 'number'),
    details: new Map(
      Object.entries(block.details ?? {}).map(([id, given]) => {
        const values = Array.isArray(given) ? (given as readonly Value[]) : [given];
        return [id, values.map((value) => compileNumber(scope, value, 'number'))];
      }),
    ),
  };
}
