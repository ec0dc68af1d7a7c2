import type { RecordingData } from '#lab-state/recording-data.ts';
import { headsOf } from './heads.ts';

/** Measurements as columns: one row per step and replica. */
export interface MeasurementTable {
  readonly step: readonly number[];
  readonly arm: readonly string[];
  readonly seed: readonly number[];
  /** By name, "share.slow-sense"; what was not measured is NaN. */
  readonly numbers: readonly { readonly name: string; readonly values: Float32Array }[];
}

/** All measurements of a run, or of these fields alone, in their order. */
export function tableOf(
  { info, fields, steps, rows }: RecordingData,
  only?: readonly string[],
): MeasurementTable {
  const { replicas } = info;
  const width = fields.reduce((sum, [, length]) => sum + length, 0);
  let offset = 0;
  const columns = fields.flatMap(([field, length]) => {
    const start = offset;
    offset += length;
    return headsOf(field, length, info).map((name, k) => ({ field, name, column: start + k }));
  });
  const shown = only
    ? only.flatMap((field) => columns.filter((column) => column.field === field))
    : columns;
  const count = steps.length * replicas.length;
  return {
    step: steps.flatMap((step) => replicas.map(() => step)),
    arm: steps.flatMap(() => replicas.map(({ arm }) => arm)),
    seed: steps.flatMap(() => replicas.map(({ seed }) => seed)),
    numbers: shown.map(({ name, column }) => ({
      name,
      values: Float32Array.from(
        { length: count },
        (_, k) => rows[Math.floor(k / replicas.length)][(k % replicas.length) * width + column],
      ),
    })),
  };
}
