import * as v from 'valibot';
import type { Spec } from '#spec/index.ts';
import type { StoredBody } from './database.ts';
import { say } from './fault-say.ts';
import { checkpointFault, recordingFault } from './faults.ts';
import type { KeptBody, KeptRun } from './kept-run.ts';
import { ENGINES, LAYERS, MEASURED, STINTS, WHOLE, wordsOf } from './shapes.ts';
import { SNAPSHOT } from './snapshot-shape.ts';

const { fields, steps, ...about } = MEASURED;
const numbers = v.instance(Float32Array);

const RECORDING = v.object({
  info: v.looseObject({
    ...about,
    backend: v.fallback(v.picklist(ENGINES), 'cpu'),
    advice: v.fallback(v.string(), ''),
    dims: v.object({ modalities: WHOLE, fusion: WHOLE, latent: WHOLE, classes: WHOLE }),
  }),
  fields,
  steps,
  rows: v.array(numbers),
});

const CHECKPOINT = v.object({
  step: WHOLE,
  engines: STINTS,
  layers: LAYERS,
  snapshot: SNAPSHOT,
});

/** The rest of a run, as far as it can be used with it; `faults` say in words what is left out, and why. */
export interface CleanBody {
  readonly body: KeptBody;
  readonly faults: readonly string[];
}

/** A part of a body if it is there and whole; else says why not. */
function partOf<Schema extends v.GenericSchema>(
  schema: Schema,
  part: unknown,
  name: string,
  spec: Spec,
  faultOf: (part: v.InferOutput<Schema>, spec: Spec) => string | undefined,
  faults: string[],
): v.InferOutput<Schema> | undefined {
  if (part === undefined) return undefined;
  const read = v.safeParse(schema, part, { abortEarly: true });
  const fault = read.success ? faultOf(read.output, spec) : wordsOf(read.issues);
  if (fault === undefined) return read.output;
  faults.push(`${name}: ${fault}`);
  return undefined;
}

export function cleanBody(
  stored: StoredBody | undefined,
  { id, spec, interventions }: KeptRun,
): CleanBody {
  const faults: string[] = [];
  const recording = partOf(
    RECORDING,
    stored?.recording,
    say('fault-of-measurements'),
    spec,
    recordingFault,
    faults,
  );
  const withCourse = (read: v.InferOutput<typeof CHECKPOINT>) => ({ ...read, interventions });
  const checkpoint = partOf(
    CHECKPOINT,
    stored?.checkpoint,
    say('fault-of-checkpoint'),
    spec,
    (read) => checkpointFault(withCourse(read), spec),
    faults,
  );
  return { body: { id, recording, checkpoint: checkpoint && withCourse(checkpoint) }, faults };
}
