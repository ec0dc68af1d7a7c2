import { describe, expect, it } from 'vitest';
import type { RunInfo } from '#protocol/messages.ts';
import { Recording } from './recording.ts';

const info: RunInfo = {
  backend: 'cpu',
  advice: '',
  replicas: [
    { arm: 'live', seed: 1 },
    { arm: 'ghost', seed: 1 },
    { arm: 'live', seed: 2 },
  ],
  modalities: [],
  classes: ['a'],
  dims: { modalities: 2, fusion: 1, latent: 1, classes: 2 },
  parameters: 0,
};

function row(recording: Recording, values: readonly number[]): Float32Array {
  const { width, fields } = recording.layout;
  const rows = new Float32Array(3 * width);
  values.forEach((value, r) => {
    rows[r * width + fields.share.offset + 1] = value;
  });
  return rows;
}

describe('Recording', () => {
  it('bands the seeds of an arm and leaves out those without a value', () => {
    const recording = new Recording(info);
    expect(recording.band('live', 'share', 1).mean).toBeNaN();
    recording.append(0, row(recording, [0.25, 9, 0.75]));
    expect(recording.band('live', 'share', 1)).toEqual({
      step: 0,
      low: 0.25,
      mean: 0.5,
      high: 0.75,
    });
    recording.append(10, row(recording, [Number.NaN, 9, 0.75]));
    expect(recording.history('live', 'share', 1)[1]).toEqual({
      step: 10,
      low: 0.75,
      mean: 0.75,
      high: 0.75,
    });
    expect(recording.band('live', 'share', 1, 7).mean).toBe(0.5);
  });

  it('draws a slow field through the steps at which it was taken, and shows its last value', () => {
    const recording = new Recording(info);
    const { width, fields } = recording.layout;
    for (const step of [0, 10, 20, 30]) {
      const rows = row(recording, [1, 1, 1]);
      for (let r = 0; r < 3; r++) {
        const value = step % 20 === 0 ? step + r : Number.NaN;
        rows[r * width + fields.gradientNorm.offset + 1] = value;
        rows[r * width + fields.gradientNorm.offset] = value;
      }
      recording.append(step, rows);
    }
    const steps = (points: readonly { step: number }[]) => points.map(({ step }) => step);
    expect(steps(recording.history('live', 'gradientNorm', 1))).toEqual([0, 20]);
    expect(steps(recording.history('live', 'share', 1))).toEqual([0, 10, 20, 30]);
    expect(recording.band('live', 'gradientNorm', 1)).toMatchObject({
      low: 20,
      mean: 21,
      high: 22,
    });
    expect(recording.band('live', 'gradientNorm', 1, 19).mean).toBe(1);
    expect(recording.value(0, 'gradientNorm', 1, 30)).toBeNaN();
    recording.truncateAfter(-1);
    expect(recording.band('live', 'gradientNorm', 1).mean).toBeNaN();
  });

  it('stays bounded over a long run, evenly spaced, with its first and newest rows', () => {
    const recording = new Recording(info);
    for (let step = 0; step <= 100_000; step += 10) {
      recording.append(step, row(recording, [step, 0, step]));
      expect(recording.steps.length).toBeLessThanOrEqual(400);
    }
    const { steps } = recording;
    expect(steps.length).toBeGreaterThan(150);
    expect(steps[0]).toBe(0);
    expect(recording.newest).toBe(100_000);
    const gaps = new Set(steps.slice(1, -1).map((step, k) => step - steps[k]));
    expect(gaps.size).toBe(1);
    expect(recording.value(0, 'share', 1, 100_000)).toBe(100_000);
  });

  it('keeps the newest row of steps taken one by one', () => {
    const recording = new Recording(info);
    for (const step of [0, 10, 20, 23]) recording.append(step, row(recording, [step, 0, 0]));
    expect(recording.steps).toEqual([0, 10, 20, 23]);
  });

  it('forgets what came after a checkpoint, also in what was derived', () => {
    const recording = new Recording(info);
    for (const step of [0, 10, 20, 30]) recording.append(step, row(recording, [step, 0, step]));
    expect(recording.history('live', 'share', 1)).toHaveLength(4);
    recording.truncateAfter(15);
    expect(recording.newest).toBe(10);
    expect(recording.history('live', 'share', 1).map(({ mean }) => mean)).toEqual([0, 10]);
    const { changes } = recording;
    expect(recording.history('live', 'share', 1)).toHaveLength(2);
    expect(recording.changes).toBe(changes);
    recording.append(20, row(recording, [7, 0, 7]));
    expect(recording.changes).toBeGreaterThan(changes);
    expect(recording.history('live', 'share', 1).map(({ mean }) => mean)).toEqual([0, 10, 7]);
  });

  it('draws the same curves however often they were asked for on the way', () => {
    const recording = new Recording(info);
    const { width, fields } = recording.layout;
    const curvesOf = (one: Recording) =>
      (['share', 'gradientNorm'] as const).map((field) => one.history('live', field, 1));
    const measured = new Map<number, Float32Array>();
    const append = (step: number, value: number) => {
      const rows = row(recording, [value, 0, -value]);
      for (let r = 0; r < 3; r++) {
        const slow = step % 40 === 0 ? value : Number.NaN;
        rows.fill(slow, r * width + fields.gradientNorm.offset).fill(value, (r + 1) * width);
      }
      measured.set(step, rows);
      recording.append(step, rows);
    };
    const check = () => {
      const known = recording.steps.map((step) => ({ step, rows: measured.get(step) ?? rowless }));
      expect(curvesOf(recording)).toEqual(curvesOf(Recording.of(info, known)));
    };
    const rowless = new Float32Array(0);
    for (let step = 0; step <= 9000; step += 10) {
      append(step, step + 1);
      if (step % 70 === 0) append(step + 3, step);
      if (step % 130 === 0) append(recording.newest, -step);
      if (step % 50 === 0) curvesOf(recording);
      if (step % 1000 === 0) check();
      if (step === 4000) recording.truncateAfter(2015);
      if (step === 4000) check();
    }
    check();
  });

  it('goes on in two ways from one step, each on its own', () => {
    const recording = new Recording(info);
    for (const step of [0, 10, 20]) recording.append(step, row(recording, [step, 0, step]));
    const branch = recording.until(15);
    expect(branch.newest).toBe(10);
    branch.append(20, row(branch, [7, 0, 7]));
    const means = (one: Recording) => one.history('live', 'share', 1).map(({ mean }) => mean);
    expect(means(branch)).toEqual([0, 10, 7]);
    expect(means(recording)).toEqual([0, 10, 20]);
  });
});
