import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { Stream } from '#numeric/random.ts';
import { RUN_DEFAULTS, type RunParams, scenarioOf } from '#spec/index.ts';
import { type DigitsHeader, openDigits } from './digits.ts';
import { gammaMeanOne } from './digits-sound.ts';
import { DatasetError } from './load.ts';
import { fetchHeader, fetchPacked } from './packed.ts';
import type { DataSource } from './source.ts';

const load = async (path: string) => new Uint8Array(await readFile(`public/data/${path}`));
const quiet: RunParams = { ...RUN_DEFAULTS, scenario: 'digits', snr: 40, randomStart: false };
const cells = 196;

let header: DigitsHeader;
let source: DataSource;

beforeAll(async () => {
  header = await fetchHeader<DigitsHeader>(load, 'digits/digits.json');
  source = await openDigits(quiet, load);
});

describe('the packed files', () => {
  it('have the classes of the scenario', () => {
    expect(header.classes).toEqual(scenarioOf(quiet).classes);
  });

  it('have no image on both sides of the split', async () => {
    const images = await fetchPacked(load, 'digits', header.files.images);
    expect(images.length).toBe(784 * 7500);
    const hashes = Array.from({ length: 7500 }, (_, n) =>
      createHash('sha1')
        .update(images.subarray(784 * n, 784 * (n + 1)))
        .digest('hex'),
    );
    const train = new Set(hashes.slice(0, header.images.train));
    expect(header.images.train).toBe(6000);
    expect(hashes.slice(header.images.train).filter((hash) => train.has(hash))).toEqual([]);
  });

  it('have no voice on both sides of the split, and every digit on each', () => {
    const { voices, labels, train, test } = header.sounds;
    expect(voices.index.length).toBe(train + test);
    expect(labels.length).toBe(train + test);
    const heard = new Set(voices.index.slice(0, train));
    const heldOut = new Set(voices.index.slice(train));
    expect([...heldOut].filter((voice) => heard.has(voice))).toEqual([]);
    expect(heldOut.size).toBe(17);
    expect([...heldOut].map((voice) => voices.names[voice])).toContain('rms');
    for (const part of [labels.slice(0, train), labels.slice(train)]) {
      expect(new Set(part).size).toBe(10);
    }
  });

  it('keep the variants of one synthesised voice on one side', () => {
    const { voices, train } = header.sounds;
    const familyOf = (name: string) =>
      /^[fm]\d$/.test(name) ? name : name.replace(/\d+$/, '').toLowerCase();
    const families = (index: readonly number[]) =>
      new Set(index.map((voice) => familyOf(voices.names[voice])));
    const heard = families(voices.index.slice(0, train));
    const both = [...families(voices.index.slice(train))].filter((family) => heard.has(family));
    expect(both).toEqual([]);
  });

  it('are named when they are missing, damaged or not a header', async () => {
    const missing = async (): Promise<Uint8Array> => {
      throw new Error('404 Not Found');
    };
    await expect(openDigits(quiet, missing)).rejects.toThrow(/digits\/digits.json is missing.*404/);
    const flipped = async (path: string) => {
      const bytes = await load(path);
      if (path.endsWith('sounds.4bit.gz')) bytes[5000] ^= 1;
      return bytes;
    };
    await expect(openDigits(quiet, flipped)).rejects.toThrow(DatasetError);
    await expect(openDigits(quiet, flipped)).rejects.toThrow(/digits\/sounds.4bit.gz is damaged/);
    const page = async () => new TextEncoder().encode('<!doctype html>');
    await expect(openDigits(quiet, page)).rejects.toThrow(/not a dataset header/);
  });

  it('are also read where the server has already unzipped them', async () => {
    const unzip = async (path: string) => {
      const bytes = await load(path);
      if (!path.endsWith('.gz')) return bytes;
      const { gunzipSync } = await import('node:zlib');
      return new Uint8Array(gunzipSync(bytes));
    };
    const other = await openDigits(quiet, unzip);
    expect(other.heldOut(1, 20)).toEqual(source.heldOut(1, 20));
  });
});

describe('digits', () => {
  it('repeats a batch for its seed and step, and nothing else', () => {
    const first = source.train(3, 7, 16);
    expect(source.train(3, 7, 16)).toEqual(first);
    expect(source.train(3, 8, 16).inputs).not.toEqual(first.inputs);
    expect(source.train(4, 7, 16).inputs).not.toEqual(first.inputs);
  });

  it('comes in both resolutions', async () => {
    const large = await openDigits({ ...quiet, resolution: '28' }, load);
    expect(large.modalities.map(({ inputs, shape }) => [inputs, shape])).toEqual([
      [784, [28, 28]],
      [784, [28, 28]],
    ]);
    const { inputs } = large.heldOut(1, 3);
    const small = source.heldOut(1, 3).inputs;
    expect(inputs.map((x) => x.length)).toEqual([3 * 784, 3 * 784]);
    const mean = (x: Float32Array) => x.reduce((sum, v) => sum + v / x.length, 0);
    expect(mean(small[0])).toBeCloseTo(mean(inputs[0]), 4);
  });

  it('draws fresh noise each step, and more of it the lower the ratio', async () => {
    const blur = async (snr: number) => {
      const noisy = await openDigits({ ...quiet, snr }, load);
      const [, sound] = noisy.heldOut(1, 200).inputs;
      const [, clean] = source.heldOut(1, 200).inputs;
      return sound.reduce((sum, v, k) => sum + Math.abs(v - clean[k]) / sound.length, 0);
    };
    const [at20, at5, atMinus5] = [await blur(20), await blur(5), await blur(-5)];
    expect(at20).toBeGreaterThan(0.05);
    expect(at5).toBeGreaterThan(at20 + 0.1);
    expect(atMinus5).toBeGreaterThan(at5 + 0.1);
  });

  it('has zero mean and unit deviation at every ratio, so that noise does not hide the sound', async () => {
    for (const snr of [40, 5, -5]) {
      const noisy = await openDigits({ ...quiet, snr, randomStart: true }, load);
      const [, sound] = noisy.reference(1, 500).inputs;
      const mean = sound.reduce((sum, v) => sum + v / sound.length, 0);
      const sd = Math.sqrt(sound.reduce((sum, v) => sum + (v - mean) ** 2 / sound.length, 0));
      expect(Math.abs(mean), `${snr} dB`).toBeLessThan(0.2);
      expect(Math.abs(sd - 1), `${snr} dB`).toBeLessThan(0.2);
    }
  });

  it('pairs no image twice in a set', () => {
    const { inputs, size } = source.heldOut(1, 1024);
    const images = Array.from({ length: size }, (_, n) =>
      inputs[0].subarray(n * cells, (n + 1) * cells).join(),
    );
    expect(new Set(images).size).toBe(size);
  });

  it('moves a word in its window only when it starts at random', async () => {
    const centre = (batch: { inputs: readonly Float32Array[] }, n: number) => {
      let mass = 0;
      let moment = 0;
      batch.inputs[1].subarray(n * cells, (n + 1) * cells).forEach((value, k) => {
        const power = Math.exp(4 * value);
        mass += power;
        moment += power * (k % 14);
      });
      return moment / mass;
    };
    const spread = (batch: { size: number; inputs: readonly Float32Array[] }) => {
      const centres = Array.from({ length: batch.size }, (_, n) => centre(batch, n));
      const mean = centres.reduce((sum, c) => sum + c / centres.length, 0);
      return Math.sqrt(centres.reduce((sum, c) => sum + (c - mean) ** 2 / centres.length, 0));
    };
    const moving = await openDigits({ ...quiet, randomStart: true }, load);
    expect(spread(moving.heldOut(1, 300))).toBeGreaterThan(1.5 * spread(source.heldOut(1, 300)));
  });

  it.each([
    ['image', 0, 0.7],
    ['sound', 1, 0.6],
  ] as const)(
    'pairs by label: unseen %s samples are nearest to the mean of their class',
    (_, modality, least) => {
      const train = source.reference(1, 2000);
      const means = new Float64Array(10 * cells);
      const counts = new Float64Array(10);
      train.labels.forEach((label, n) => {
        counts[label]++;
        for (let k = 0; k < cells; k++)
          means[label * cells + k] += train.inputs[modality][n * cells + k];
      });
      const test = source.heldOut(1, 500);
      let right = 0;
      test.labels.forEach((label, n) => {
        const distance = (c: number) => {
          let sum = 0;
          for (let k = 0; k < cells; k++) {
            sum += (test.inputs[modality][n * cells + k] - means[c * cells + k] / counts[c]) ** 2;
          }
          return sum;
        };
        const nearest = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].reduce((a, b) =>
          distance(b) < distance(a) ? b : a,
        );
        if (nearest === label) right++;
      });
      expect(right / 500).toBeGreaterThan(least);
    },
  );

  it('draws Gamma noise of mean 1 and variance 1 / shape', () => {
    const stream = new Stream(1, 'test');
    for (const shape of [1, 4, 16]) {
      const draws = Array.from({ length: 20_000 }, () => gammaMeanOne(shape, stream.normal()));
      const mean = draws.reduce((sum, x) => sum + x / draws.length, 0);
      const variance = draws.reduce((sum, x) => sum + (x - mean) ** 2 / draws.length, 0);
      expect(Math.abs(mean - 1), `shape ${shape}`).toBeLessThan(0.03);
      expect(Math.abs(variance * shape - 1), `shape ${shape}`).toBeLessThan(0.1);
    }
  });
});
