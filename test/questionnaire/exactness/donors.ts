// Complete households to complete others with: drawn ones, and those of the cases, which people wrote around the limits of the law.
import { join } from 'node:path';
import { readCases, type Case } from '../../../src/cli/case-files.js';
import { filesIn, projectRoot } from '../../../src/cli/project.js';
import {
  benefitsAskedAbout,
  formatDay,
  parseDay,
  type Given,
  type GivenFacts,
} from '../../../src/engine/index.js';
import { completer, MIXTURES, type CompleteHousehold, type Sketch } from '../../../src/population/index.js';
import { DATE, type Lab } from './lab.js';

/** Far from the places that the proofs walk. */
const FIRST = 1_000_000;
const DRAWN = 250;

export interface Donors {
  /** Households for which the benefit is likely or hangs on one condition, then any. */
  readonly of: (benefit: string) => readonly CompleteHousehold[];
}

export function donorsFor(lab: Lab): Donors {
  const drawn = MIXTURES.flatMap((mixture) => {
    const draw = lab.draw(mixture);
    return Array.from({ length: DRAWN }, (_, place) => draw(FIRST + place));
  });
  const written = sketchesOfCases();
  const complete = completer(lab.book, DATE);
  const asksAbout = new Map(lab.book.benefits.map((benefit) => [benefit.id, benefitsAskedAbout(benefit)]));
  const likely = new Map<string, CompleteHousehold[]>();
  for (const household of drawn) {
    for (const { benefit, status } of lab.judge.whole(household).outcomes)
      if (status === 'likely') likely.set(benefit, [...(likely.get(benefit) ?? []), household]);
  }
  return {
    of: (benefit) => {
      const own = spread(written.get(benefit) ?? [], 40);
      // A benefit that asks about another needs a household for which that one comes out, too.
      const both = [...(asksAbout.get(benefit) ?? [])].flatMap((other) =>
        spread(written.get(other) ?? [], 6).flatMap((base) =>
          spread(own, 6).map((sketch) => joined(base, sketch)),
        ),
      );
      return [
        ...[...own, ...both].map(complete),
        ...spread(likely.get(benefit) ?? [], 15),
        ...spread(drawn, 8),
      ];
    },
  };
}

/** Some of them, from all over the list. */
function spread<T>(list: readonly T[], most: number): readonly T[] {
  const step = Math.max(1, list.length / most);
  return Array.from(
    { length: Math.min(most, list.length) },
    (_, place) => list[Math.floor(place * step)] as T,
  );
}

/** What either says; the second where both say something. Members are matched by their place. */
function joined(base: Sketch, more: Sketch): Sketch {
  const members = Math.max(base.household.length, more.household.length);
  return {
    facts: { ...base.facts, ...more.facts },
    household: Array.from({ length: members }, (_, place) => ({
      ...base.household[place],
      ...more.household[place],
    })),
  };
}

/** The cases of each benefit that somebody found likely, or refused for one reason only: there, one fact decides. */
function sketchesOfCases(): ReadonlyMap<string, readonly Sketch[]> {
  const folder = join(projectRoot(), 'rules', 'benefits');
  const found = new Map<string, Sketch[]>();
  for (const one of filesIn(folder, '.cases.yaml').flatMap((name) => readCases(join(folder, name)))) {
    const sketch = sketchOf(one);
    for (const [benefit, { status, failed }] of sketch ? one.expect : []) {
      if (sketch && (status === 'likely' || (status === 'not' && failed?.length === 1)))
        found.set(benefit, [...(found.get(benefit) ?? []), sketch]);
    }
  }
  return found;
}

/** What a case takes for granted, but the rule book settles other facts from: a job once, an assessment made. */
const TAKEN_FOR_GRANTED = { job_type: 'employee-private' } as const;
const OF_MEMBERS = { assessment_status: 'recognised' } as const;

/** The case's household on our day: the whole story moved there; what it leaves open is left out. */
function sketchOf({ date, facts: given }: Case): Sketch | undefined {
  const days = (parseDay(DATE) ?? 0) - (parseDay(date) ?? 0);
  const { household = [{ relation: 'self' }], ...facts } = given;
  if (!household.every((member) => 'birth_date' in member || 'age' in member)) return undefined;
  return {
    facts: { ...TAKEN_FOR_GRANTED, ...exact(facts as GivenFacts, days) },
    household: household.map((member) => withBirth({ ...OF_MEMBERS, ...exact(member, days) })),
  };
}

function exact(facts: GivenFacts, days: number): GivenFacts {
  return Object.fromEntries(
    Object.entries(facts).flatMap(([id, value]) =>
      typeof value === 'object' && !Array.isArray(value) ? [] : [[id, moved(value, days)]],
    ),
  );
}

const moved = (value: Given, days: number): Given =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)
    ? formatDay((parseDay(value) ?? 0) + days)
    : value;

function withBirth({ age, ...member }: GivenFacts): GivenFacts {
  return age === undefined
    ? member
    : { ...member, birth_date: `${Number(DATE.slice(0, 4)) - Number(age)}${DATE.slice(4)}` };
}
