/** Reads the standard households: what is particular about each, and the screens it may take. */
import { join } from 'node:path';
import * as z from 'zod';
import type { GivenFacts } from '../../engine/index.js';
import type { Sketch } from '../../population/index.js';
import { projectRoot } from '../project.js';
import { FileError, YamlFile } from '../yaml-file.js';

export interface StandardHousehold extends Sketch {
  readonly id: string;
  readonly story: string;
  /** Most screens that the interview may take. */
  readonly target?: number;
}

const factsSchema = z.record(z.string(), z.union([z.boolean(), z.number(), z.string(), z.array(z.string())]));
const fileSchema = z.array(
  z.strictObject({
    id: z.string(),
    story: z.string(),
    /** Its facts hold where this household says nothing else. */
    like: z.string().optional(),
    target: z.int().min(1).optional(),
    facts: factsSchema,
    household: z.array(factsSchema).min(1),
  }),
);

const PATH = join('src', 'population', 'standard-households.yaml');

/** @throws {FileError} when the file is not well formed */
export function readStandardHouseholds(): readonly StandardHousehold[] {
  const file = new YamlFile(join(projectRoot(), PATH), PATH);
  const entries = file.validate(fileSchema);
  if (!entries) throw new FileError(file.problems);
  return entries.map(({ like, target, facts, ...entry }) => ({
    ...entry,
    ...(target === undefined ? {} : { target }),
    facts: { ...factsOf(entries, like), ...facts },
  }));
}

function factsOf(entries: z.infer<typeof fileSchema>, id: string | undefined): GivenFacts {
  if (id === undefined) return {};
  const model = entries.find((entry) => entry.id === id);
  if (!model) throw new Error(`${PATH}: there is no household "${id}" to be like. Correct the id.`);
  return model.facts;
}
