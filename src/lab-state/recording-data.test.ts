import { expect, it } from 'vitest';
import type { RunInfo } from '#protocol/messages.ts';
import { Recording } from './recording.ts';
import { dataOf, recordingOf } from './recording-data.ts';

const info: RunInfo = {
  backend: 'cpu',
  advice: '',
  replicas: [
    { arm: 'live', seed: 1 },
    { arm: 'live', seed: 2 },
  ],
  modalities: [],
  classes: ['a'],
  dims: { modalities: 2, fusion: 3, latent: 2, classes: 2 },
  parameters: 0,
};

function recorded(): Recording {
  const recording = new Recording(info);
  const numbers = 2 * recording.layout.width;
  for (const step of [0, 10, 20]) {
    recording.append(
      step,
      Float32Array.from({ length: numbers }, (_, k) => step + k / 7),
    );
  }
  return recording;
}

it('gives the same numbers back', () => {
  const recording = recorded();
  const again = recordingOf(structuredClone(dataOf(recording)));
  expect(again.steps).toEqual([0, 10, 20]);
  for (const step of again.steps) expect(again.rowsAt(step)).toEqual(recording.rowsAt(step));
});

it('finds its numbers by name in data of another version', () => {
  const data = dataOf(recorded());
  const { share } = recorded().layout.fields;
  const before = data.rows[1];
  const width = before.length / 2;
  const moved = (r: number) => [-1, -2, ...before.subarray(r * width, (r + 1) * width)];
  const older = {
    ...data,
    fields: [['retired', 2] as const, ...data.fields.filter(([name]) => name !== 'rankA')],
    steps: [10],
    rows: [Float32Array.from([...moved(0), ...moved(1)])],
  };
  const rankA = recorded().layout.fields.rankA;
  const cut = (row: number[]) =>
    row.filter((_, k) => k < rankA.offset + 2 || k >= rankA.offset + 6);
  const rows = [Float32Array.from([...cut(moved(0)), ...cut(moved(1))])];
  const again = recordingOf({ ...older, rows });
  expect(again.value(1, 'share', 1, 10)).toBe(before[width + share.offset + 1]);
  expect(again.value(1, 'encoderAccuracy', 1, 10)).toBe(
    recorded().value(1, 'encoderAccuracy', 1, 10),
  );
  expect(again.value(1, 'rankA', 0, 10)).toBeNaN();
});
