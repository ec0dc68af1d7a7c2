import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { RUN_DEFAULTS, type RunParams } from '#spec/index.ts';
import { type DigitsHeader, openDigits } from './digits.ts';
import { EAR_WINDOW, wordIn } from './ear.ts';
import { FILTERS, melPower, relative } from './mel.ts';
import { fetchHeader, fetchPacked } from './packed.ts';
import type { DataSource, OwnInputs } from './source.ts';

const load = async (path: string) => new Uint8Array(await readFile(`public/data/${path}`));
const quiet: RunParams = { ...RUN_DEFAULTS, scenario: 'digits', snr: 40, randomStart: false };
const FLOOR = 1e-6;

let header: DigitsHeader;
let source: DataSource;
let own: OwnInputs;

beforeAll(async () => {
  header = await fetchHeader<DigitsHeader>(load, 'digits/digits.json');
  source = await openDigits(quiet, load);
  if (!source.own) throw new Error('Digits take no inputs of a visitor.');
  own = source.own;
});

const correlation = (a: Float32Array, b: Float32Array): number => {
  const mean = (x: Float32Array) => x.reduce((sum, v) => sum + v / x.length, 0);
  const [p, q] = [a.map((v) => v - mean(a)), b.map((v) => v - mean(b))];
  const dot = (x: Float32Array, y: Float32Array) => x.reduce((sum, v, k) => sum + v * y[k], 0);
  return dot(p, q) / Math.sqrt(dot(p, p) * dot(q, q));
};

describe('the ear', () => {
  it('hears in a clip what the build packed of the same word', async () => {
    const cells = await fetchPacked(load, 'digits', header.files.sounds);
    for (const clip of [0, 37, 99]) {
      const wave = await own.heard(clip, 1);
      const packed = cells.subarray(784 * header.clips.sounds[clip]).subarray(0, 784);
      const loud = relative(melPower(wave)).map((part) => 10 * Math.log10(Math.max(FLOOR, part)));
      const apart: number[] = [];
      packed.forEach((level, k) => {
        const db = -60 * (1 - level / 15);
        if (db > -24) apart.push(Math.abs(db - loud[k]));
      });
      expect(apart.length).toBeGreaterThan(50);
      expect(apart.reduce((sum, gap) => sum + gap, 0) / apart.length).toBeLessThan(1.6);
    }
  });

  it('has the filters that the words were packed with', () => {
    const { bandwidths, bins } = header.sounds;
    expect(FILTERS.map((pairs) => pairs.length)).toEqual(bins);
    const widths = FILTERS.map((pairs) => pairs.reduce((sum, [, weight]) => sum + weight, 0));
    expect(widths.map((width) => Number(width.toFixed(4)))).toEqual(bandwidths);
  });

  it('leaves out what does not fit where nothing may be cut', () => {
    const long = Float32Array.from({ length: 9000 }, (_, n) => Math.sin(n));
    expect(wordIn(long)?.length).toBe(EAR_WINDOW);
    expect(wordIn(long, false)).toBeUndefined();
  });

  it('finds a word wherever it stands, and the loudest part of what is too long', async () => {
    const wave = await own.heard(12, 1);
    const word = wave.subarray(1600, 4000).map((v) => v * 0.5);
    const long = new Float32Array(24_000);
    long.set(word, 15_000);
    const window = wordIn(long) as Float32Array;
    expect(window.length).toBe(EAR_WINDOW);
    const energy = (x: Float32Array) => x.reduce((sum, v) => sum + v * v, 0);
    expect(energy(window)).toBeCloseTo(energy(word), 1);
    const noise = Float32Array.from({ length: 24_000 }, (_, n) => Math.sin(n * n));
    noise.forEach((v, n) => {
      noise[n] = v * (n > 9000 && n < 14_000 ? 1 : 0.1);
    });
    const loudest = wordIn(noise) as Float32Array;
    expect(energy(loudest)).toBeGreaterThan(0.95 * energy(noise.subarray(9000, 14_000)));
    expect(wordIn(new Float32Array(8000))).toBeUndefined();
  });
});

describe('inputs of a visitor', () => {
  it('are, for a picture of the data, what the data would be', async () => {
    const pixels = await fetchPacked(load, 'digits', header.files.images);
    const { images } = header;
    const { inputs, labels } = source.heldOut(1, 40);
    const drawn = Array.from({ length: images.test }, (_, n) => images.train + n).map((row) =>
      own.picture(
        Float32Array.from(pixels.subarray(784 * row, 784 * (row + 1)), (q) => q / 15),
        1,
      ),
    );
    labels.forEach((_, n) => {
      const picture = inputs[0].slice(196 * n, 196 * (n + 1));
      const same = drawn.some((other) => other.every((v, k) => Math.abs(v - picture[k]) < 1e-5));
      expect(same).toBe(true);
    });
  });

  it('sound the same as a clip, as the word it was made of, and as its recording', async () => {
    const clipsOf = own.clipsOf(1, 400);
    const { inputs, labels } = source.heldOut(1, 400);
    const heard = [...clipsOf.entries()].filter(([, clip]) => clip >= 0);
    expect(heard.length).toBeGreaterThan(20);
    for (const [n, clip] of heard.slice(0, 12)) {
      expect(own.clips[clip].label).toBe(labels[n]);
      const word = inputs[1].subarray(196 * n, 196 * (n + 1));
      const spoken = own.spoken(clip, 1);
      expect(correlation(spoken, word)).toBeGreaterThan(0.98);
      const recorded = own.recording(await own.heard(clip, 1), 1) as Float32Array;
      expect(correlation(spoken, recorded)).toBeGreaterThan(0.9);
    }
    expect(own.recording(new Float32Array(9000), 1)).toBeUndefined();
  });

  it('are as noisy as the run says', async () => {
    const noisy = (await openDigits({ ...quiet, snr: 0 }, load)).own as OwnInputs;
    expect(correlation(noisy.spoken(3, 1), own.spoken(3, 1))).toBeLessThan(0.9);
    const [clean, loud] = [await own.heard(3, 1), await noisy.heard(3, 1)];
    const edge = (x: Float32Array) => x.subarray(0, 300).reduce((sum, v) => sum + v * v, 0);
    expect(edge(loud)).toBeGreaterThan(20 * edge(clean));
  });
});
