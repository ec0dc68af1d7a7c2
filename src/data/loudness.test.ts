import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { RUN_DEFAULTS, type RunParams } from '#spec/index.ts';
import { openSource } from './registry.ts';
import type { Batch } from './source.ts';

const load = async (path: string) => new Uint8Array(await readFile(`public/data/${path}`));
const LOUDNESS = 0.03;

const runs: Record<string, RunParams> = {
  synthetic: { ...RUN_DEFAULTS, modalities: 3 },
  digits: { ...RUN_DEFAULTS, scenario: 'digits', pixelNoise: 0.2 },
};

describe.each(Object.entries(runs))('loudness of %s', (_, run) => {
  const loud = () => openSource(run, load);
  const quiet = () => openSource({ ...run, loudness: LOUDNESS }, load);

  it('multiplies every number of the last sense and nothing else, in training and in tests', async () => {
    const [a, b] = [await loud(), await quiet()];
    const pairs: [Batch, Batch][] = [
      [a.train(5, 3, 16), b.train(5, 3, 16)],
      [a.reference(5, 16), b.reference(5, 16)],
      [a.heldOut(5, 16), b.heldOut(5, 16)],
    ];
    for (const [whole, soft] of pairs) {
      expect(soft.labels).toEqual(whole.labels);
      const last = whole.inputs.length - 1;
      expect(soft.inputs.slice(0, last)).toEqual(whole.inputs.slice(0, last));
      whole.inputs[last].forEach((value, k) => {
        expect(Math.abs(soft.inputs[last][k] - LOUDNESS * value)).toBeLessThan(1e-6);
      });
    }
  });

  it('is part of what a device makes its batches of', async () => {
    const [a, b] = [(await loud()).resident([5]), (await quiet()).resident([5])];
    const [whole, soft] = [a.channels.at(-1), b.channels.at(-1)];
    if (whole?.noise.kind === 'sound' && soft?.noise.kind === 'sound') {
      expect(soft.noise.scale * LOUDNESS).toBeCloseTo(whole.noise.scale, 6);
      expect(soft.rows).toEqual(whole.rows);
    } else {
      soft?.rows.forEach((value, k) => {
        expect(Math.abs(value - LOUDNESS * (whole?.rows[k] ?? 0))).toBeLessThan(1e-6);
      });
    }
  });
});
