import { describe, expect, it } from 'vitest';
import { Stream } from '#numeric/random.ts';
import { RUN_DEFAULTS } from '#spec/index.ts';
import { factorsOf, gather, SyntheticSource } from './synthetic.ts';

const source = new SyntheticSource(RUN_DEFAULTS);
const kinds = factorsOf(RUN_DEFAULTS);

describe('SyntheticSource', () => {
  it('has the default scenario of the recipe', () => {
    expect(kinds).toEqual([
      {
        inputs: 32,
        predictive: 4,
        noise: 4,
        strength: 3,
        jitter: 0.4,
        sigma: 0.5,
        flip: false,
        loudness: 1,
      },
      {
        inputs: 32,
        predictive: 6,
        noise: 8,
        strength: 2,
        jitter: 0.3,
        sigma: 1.3,
        flip: true,
        loudness: 1,
      },
    ]);
  });

  it.each([2, 3, 6])(
    'makes %i modalities, the first ones the same for any number',
    (modalities) => {
      const other = new SyntheticSource({ ...RUN_DEFAULTS, modalities });
      expect(other.modalities).toHaveLength(modalities);
      const set = other.draw(new Stream(1, 'test'), 10);
      expect(set.inputs.map((x) => x.length)).toEqual(new Array(modalities).fill(320));
    },
  );

  it('mixes linearly: inputs are A times factors', () => {
    const set = source.draw(new Stream(1, 'test'), 4);
    const doubled = source.mixed(
      set.factors.map((f) => f.map((value) => 2 * value)),
      4,
    );
    doubled.forEach((x, i) => {
      x.forEach((value, k) => {
        expect(value).toBeCloseTo(2 * set.inputs[i][k], 4);
      });
    });
  });

  it('scatters factors about prototypes as it says', () => {
    const set = source.draw(new Stream(2, 'test'), 20_000);
    for (const [i, kind] of kinds.entries()) {
      const width = kind.predictive + kind.noise;
      const column = (j: number, keep: (n: number) => boolean) =>
        Array.from(set.labels, (_, n) => n)
          .filter(keep)
          .map((n) => set.factors[i][n * width + j]);
      const variance = (values: number[]) => {
        const mean = values.reduce((sum, v) => sum + v / values.length, 0);
        return {
          mean,
          variance: values.reduce((sum, v) => sum + (v - mean) ** 2 / values.length, 0),
        };
      };
      const noise = variance(column(kind.predictive, () => true));
      expect(Math.sqrt(noise.variance) / kind.sigma).toBeCloseTo(1, 1);
      const ofClass = variance(column(0, (n) => set.labels[n] === 3));
      if (kind.flip) {
        expect(Math.abs(ofClass.mean)).toBeLessThan(0.25 * Math.sqrt(ofClass.variance));
      } else {
        expect(Math.sqrt(ofClass.variance) / kind.jitter).toBeCloseTo(1, 1);
      }
    }
  });

  it('keeps training and held-out samples apart, and repeats both', () => {
    expect(source.heldOut(1, 50)).toEqual(new SyntheticSource(RUN_DEFAULTS).heldOut(1, 50));
    expect(source.train(1, 5, 8)).toEqual(source.train(1, 5, 8));
    const rows = (x: Float32Array) =>
      Array.from({ length: x.length / 32 }, (_, n) => x.subarray(32 * n, 32 * n + 32).join());
    const training = new Set(rows(source.reference(1, 2048).inputs[0]));
    expect(rows(source.heldOut(1, 512).inputs[0]).filter((row) => training.has(row))).toEqual([]);
    expect(rows(source.train(1, 5, 8).inputs[0]).every((row) => training.has(row))).toBe(true);
  });

  it('has as its default world the one whose easy modality is easiest against the slow one', () => {
    const separation = (world: number, index: number) => {
      const { predictive, flip } = kinds[index];
      const stream = new Stream(world, 'world', index);
      const points = Array.from({ length: source.classes.length }, () =>
        Array.from({ length: predictive }, () => stream.normal()),
      );
      const distances = points.flatMap((a, k) =>
        points.slice(0, k).map((b) => {
          const straight = Math.hypot(...a.map((x, j) => x - b[j]));
          return flip ? Math.min(straight, Math.hypot(...a.map((x, j) => x + b[j]))) : straight;
        }),
      );
      const mean = distances.reduce((sum, d) => sum + d, 0) / distances.length;
      return { least: Math.min(...distances), mean };
    };
    const margins = Array.from({ length: 1000 }, (_, k) => {
      const [easy, slow] = [separation(k + 1, 0), separation(k + 1, 1)];
      return easy.least > 1.2 && slow.least > 0.9
        ? easy.mean - slow.mean
        : Number.NEGATIVE_INFINITY;
    });
    expect(margins.indexOf(Math.max(...margins)) + 1).toBe(RUN_DEFAULTS.world);
  });

  it('gathers rows with their labels', () => {
    const batch = {
      size: 3,
      inputs: [Float32Array.from([1, 2, 3, 4, 5, 6])],
      labels: Int32Array.from([7, 8, 9]),
    };
    expect(gather(batch, Int32Array.from([2, 0]))).toEqual({
      size: 2,
      inputs: [Float32Array.from([5, 6, 1, 2])],
      labels: Int32Array.from([9, 7]),
    });
  });
});
