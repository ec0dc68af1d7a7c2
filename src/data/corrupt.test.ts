import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { RUN_DEFAULTS, type RunParams } from '#spec/index.ts';
import { deviation } from './corrupt.ts';
import { openSource } from './registry.ts';
import type { DataSource } from './source.ts';

const load = async (path: string) => new Uint8Array(await readFile(`public/data/${path}`));
const open = (run: Partial<RunParams>) => openSource({ ...RUN_DEFAULTS, ...run }, load);
const SIZE = 256;
const SIZES = { trainSize: 512, snr: 40, randomStart: false };

/** The same bits; comparing large arrays number by number is slow. */
const same = (a: Float32Array, b: Float32Array) =>
  Buffer.compare(new Uint8Array(a.buffer), new Uint8Array(b.buffer)) === 0;
const differences = (a: Float32Array, b: Float32Array) => a.map((value, k) => value - b[k]);
const both = async (
  run: Partial<RunParams>,
  corrupt: number,
): Promise<[DataSource, DataSource]> => [
  await open({ ...SIZES, ...run }),
  await open({ ...SIZES, ...run, corrupt }),
];

describe.each(['synthetic', 'digits'] as const)('noise rate on %s', (scenario) => {
  it('is in the training inputs of the last modality alone, batches and references alike', async () => {
    const [clean, noisy] = await both({ scenario }, 0.3);
    for (const take of [
      (source: DataSource) => source.train(1, 7, SIZE),
      (source: DataSource) => source.reference(1, SIZE),
    ]) {
      const [a, b] = [take(clean), take(noisy)];
      expect(b.labels).toEqual(a.labels);
      expect(same(b.inputs[0], a.inputs[0])).toBe(true);
      expect(deviation(differences(a.inputs[1], b.inputs[1]))).toBeGreaterThan(0.05);
    }
  });

  it('never touches held-out samples', async () => {
    const [clean, noisy] = await both({ scenario, snr: 5, randomStart: true }, 0.5);
    const [a, b] = [clean.heldOut(3, SIZE), noisy.heldOut(3, SIZE)];
    expect(b.labels).toEqual(a.labels);
    expect(b.inputs.every((x, i) => same(x, a.inputs[i]))).toBe(true);
  });

  it('is the same noise each time a sample is drawn, and in what a device receives', async () => {
    const noisy = await open({ ...SIZES, scenario, corrupt: 0.5 });
    expect(same(noisy.train(1, 7, SIZE).inputs[1], noisy.train(1, 7, SIZE).inputs[1])).toBe(true);
    const [clean, other] = await both({ scenario }, 0.5);
    const rows = (source: DataSource) => source.resident([1, 2]).channels.map((c) => c.rows);
    expect(same(rows(other)[0], rows(clean)[0])).toBe(true);
    expect(same(rows(other)[1], rows(clean)[1])).toBe(false);
    expect(rows(other)[1]).toHaveLength(rows(clean)[1].length);
  });
});

describe('noise rate', () => {
  it('is the ratio of the two standard deviations, and the noise is uniform', async () => {
    for (const rate of [0.1, 0.5]) {
      const [clean, noisy] = await both({ modalities: 3 }, rate);
      const [a, b] = [clean.reference(2, 512), noisy.reference(2, 512)];
      const noise = differences(b.inputs[2], a.inputs[2]);
      const sd = rate * deviation(a.inputs[2]);
      expect(deviation(noise) / sd).toBeCloseTo(1, 1);
      const size = Math.max(...noise.map(Math.abs));
      expect(size).toBeLessThan(Math.sqrt(3) * sd * 1.0001);
      expect(size).toBeGreaterThan(Math.sqrt(3) * sd * 0.999);
      expect(b.inputs[1]).toEqual(a.inputs[1]);
    }
  });

  it('differs from seed to seed on synthetic data', async () => {
    const [clean, noisy] = await both({}, 0.5);
    const noiseOf = (seed: number) =>
      differences(noisy.reference(seed, SIZE).inputs[1], clean.reference(seed, SIZE).inputs[1]);
    expect(noiseOf(1)).not.toEqual(noiseOf(2));
  });
});
