import type { KeptBody, KeptRun } from '#archive/index.ts';
import type { Intervention, Spec } from '#spec/index.ts';
import { type JsonFloat, toBase64, toJson } from './floats.ts';
import { linkOf } from './link.ts';

export const FORMAT = 'wane-experiment';
/** Counts up when a file of before would be read wrongly; `migrate.ts` then brings old ones up. */
export const VERSION = 1;

/** State of one replica: float32 numbers, little-endian, in base64. */
export const STATE_PARTS = ['values', 'first', 'second', 'weight1', 'weight2'] as const;

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
  readonly metrics?: {
    readonly replicas: readonly { readonly arm: string; readonly seed: number }[];
    readonly modalities: readonly {
      readonly id: string;
      readonly label: string;
      readonly shape?: readonly [rows: number, columns: number];
    }[];
    readonly classes: readonly string[];
    readonly parameters: number;
    /** Names and lengths of the numbers in one row, in order. */
    readonly fields: readonly (readonly [name: string, length: number])[];
    readonly steps: readonly number[];
    /** Per step: a row per replica, one after the other; null is "no number". */
    readonly rows: readonly (readonly JsonFloat[])[];
  };
  readonly checkpoint?: {
    readonly step: number;
    readonly layers: readonly {
      readonly name: string;
      readonly inputs: number;
      readonly outputs: number;
      readonly offset: number;
    }[];
    readonly replicas: readonly (Readonly<Record<(typeof STATE_PARTS)[number], string>> & {
      readonly divergedAt: number;
    })[];
  };
}

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
  const { step, layers, snapshot } = checkpoint;
  return {
    step,
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
