// The proofs over many households, as one list of what went wrong. Each line names the household, so that `ipt interview-length
// --household general:17 --list` shows its interview.
import { walk, type CompleteHousehold, type Mixture, type Walk } from '../../../src/population/index.js';
import { donorsFor } from './donors.js';
import type { Lab } from './lab.js';
import { pairFinder, targetsOf } from './pairs.js';
import { losses, surprises } from './proofs.js';

export interface Proof {
  /** (a) Outcomes that differ from answering everything, and answers that the interview does not take. */
  readonly lost: readonly string[];
  /** (c) Outcomes that something not asked would have changed. */
  readonly missed: readonly string[];
  /** Other values tried for all that was not asked. */
  readonly completions: number;
}

/** (a) and (c), for so many households; each with the unasked facts of another one. */
export function prove(lab: Lab, mixture: Mixture, households: number, interview = lab.interview): Proof {
  const draw = lab.draw(mixture);
  const lost: string[] = [];
  const missed: string[] = [];
  let completions = 0;
  let donor = draw(households);
  for (let place = 0; place < households; place++) {
    const household = draw(place);
    const name = `${mixture.id}:${place}`;
    const taken = attempt(() => walk(interview, household));
    if (typeof taken === 'string') {
      lost.push(`${name} ${taken}`);
      continue;
    }
    lost.push(...losses(lab, household, taken).map((loss) => `${name} ${loss}`));
    const found = surprises(lab, taken, donor);
    donor = household;
    if (found) completions += 1;
    missed.push(...(found ?? []).map((surprise) => `${name} ${surprise}`));
  }
  return { lost, missed, completions };
}

function attempt(take: () => Walk): Walk | string {
  try {
    return take();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

export interface Asked {
  times: number;
  /** Times for which no two completions were found that differ in the answer and in an outcome. */
  idle: number;
  /** One of them, and the benefits that were open for lack of the answer. */
  example?: string;
}

/** (b), for so many households: how often each question was asked, and how often in vain as far as the search can tell. */
export function askedInVain(lab: Lab, mixture: Mixture, households: number): ReadonlyMap<string, Asked> {
  const draw = lab.draw(mixture);
  const finder = pairFinder(lab, donorsFor(lab));
  const result = new Map<string, Asked>();
  for (let place = 0; place < households; place++) {
    const household: CompleteHousehold = draw(place);
    for (const step of walk(lab.interview, household).steps) {
      const known = lab.judge.described(step.known);
      for (const target of targetsOf(lab, step)) {
        const question = target.key.split('@')[0] ?? target.key;
        const entry = result.get(question) ?? { times: 0, idle: 0 };
        entry.times += 1;
        if (!finder.canMatter(target, known, household)) {
          entry.idle += 1;
          entry.example ??= `${mixture.id}:${place} ${target.key} for ${target.open.map(({ benefit }) => benefit).join(', ')}`;
        }
        result.set(question, entry);
      }
    }
  }
  return result;
}
