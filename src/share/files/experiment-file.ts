import type * as v from 'valibot';
import type { KeptBody, KeptRun } from '#archive/index.ts';
import type { Intervention, Spec } from '#spec/index.ts';
import { toBase64, toJson } from './floats.ts';
import { linkOf } from './link.ts';
import {
  type BASE64,
  type checkpointWith,
  type FLOATS,
  FORMAT,
  type metricsWith,
  VERSION,
} from './schema.ts';

/** What trained a run, and where. */
export interface Environment {
  readonly wane: string;
  readonly engine: string;
  readonly precision: 'float32';
  readonly browser: string;
}

/** A whole experiment as one file. `experiment.schema.json` says the same for other programs. */
export interface ExperimentFile {
  readonly format: typeof FORMAT;
  readonly version: number;
  readonly name: string;
  readonly note: string;
  /** ISO 8601. */
  readonly created: string;
  readonly saved: string;
  /** Opens the experiment in the lab, with its fingerprint; follows the address of the page. */
  readonly link: string;
  readonly spec: Spec;
  /** All that is changed during the run, by the spec or by hand. */
  readonly interventions: readonly Intervention[];
  readonly step: number;
  readonly finished: boolean;
  readonly environment: Environment;
  readonly metrics?: Frozen<v.InferInput<ReturnType<typeof metricsWith<typeof FLOATS>>>>;
  readonly checkpoint?: Frozen<v.InferInput<ReturnType<typeof checkpointWith<typeof BASE64>>>>;
}

type Frozen<T> = T extends object ? { readonly [Key in keyof T]: Frozen<T[Key]> } : T;

function metricsOf({ recording }: KeptBody): ExperimentFile['metrics'] {
  if (!recording) return undefined;
  const { info, fields, steps, rows } = recording;
  return {
    replicas: info.replicas,
    modalities: info.modalities,
    classes: info.classes,
    parameters: info.parameters,
    fields,
    steps,
    rows: rows.map((row) => Array.from(row, toJson)),
  };
}

function checkpointOf({ checkpoint }: KeptBody): ExperimentFile['checkpoint'] {
  if (!checkpoint) return undefined;
  const { step, engines, layers, snapshot } = checkpoint;
  return {
    step,
    ...(engines && { engines }),
    layers,
    replicas: snapshot.replicas.map(({ values, first, second, weight1, weight2, divergedAt }) => ({
      values: toBase64(values),
      first: toBase64(first),
      second: toBase64(second),
      weight1: toBase64(weight1),
      weight2: toBase64(weight2),
      divergedAt,
    })),
  };
}

/** A run as a file; the same run gives the same file, but for the moment of saving. */
export function fileOf(
  run: KeptRun,
  body: KeptBody,
  environment: Omit<Environment, 'engine' | 'precision'>,
  now: Date,
): ExperimentFile {
  const { name, note, created, spec, interventions, step, finished, backend } = run;
  return {
    format: FORMAT,
    version: VERSION,
    name,
    note,
    created: new Date(created).toISOString(),
    saved: now.toISOString(),
    link: linkOf({ run, body }),
    spec,
    interventions,
    step,
    finished,
    environment: { ...environment, engine: backend, precision: 'float32' },
    metrics: metricsOf(body),
    checkpoint: checkpointOf(body),
  };
}
