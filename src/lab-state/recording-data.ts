import type { RunInfo } from '#protocol/messages.ts';
import { Recording } from './recording.ts';

/** A recording as plain data that names its own layout, so that later versions still read it. */
export interface RecordingData {
  readonly info: RunInfo;
  /** Names and lengths of the numbers in one replica's row, in order. */
  readonly fields: readonly (readonly [name: string, length: number])[];
  readonly steps: readonly number[];
  /** Per step: a row per replica, one after the other. */
  readonly rows: readonly Float32Array[];
}

export function dataOf(recording: Recording): RecordingData {
  const { info, layout, steps } = recording;
  return {
    info,
    fields: Object.entries(layout.fields).map(([name, { length }]) => [name, length]),
    steps,
    rows: steps.map((step) => recording.rowsAt(step) as Float32Array),
  };
}

/**
 * The recording again. Numbers that this version does not measure are left out; those that the data
 * lacks, or has in another length, are NaN.
 */
export function recordingOf({ info, fields, steps, rows }: RecordingData): Recording {
  const recording = new Recording(info);
  const { layout } = recording;
  const shared: { from: number; to: number; length: number }[] = [];
  let width = 0;
  for (const [name, length] of fields) {
    const here = Object.hasOwn(layout.fields, name)
      ? layout.fields[name as keyof typeof layout.fields]
      : undefined;
    if (here?.length === length) shared.push({ from: width, to: here.offset, length });
    width += length;
  }
  steps.forEach((step, k) => {
    const now = new Float32Array(info.replicas.length * layout.width).fill(Number.NaN);
    info.replicas.forEach((_, r) => {
      for (const { from, to, length } of shared) {
        const start = r * width + from;
        now.set(rows[k].subarray(start, start + length), r * layout.width + to);
      }
    });
    recording.append(step, now);
  });
  return recording;
}
