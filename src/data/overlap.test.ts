import { describe, expect, it } from 'vitest';
import { bestAccuracy, presetFor, type RunParams, scenarioOf } from '#spec/index.ts';
import { type OverlapSet, OverlapSource } from './overlap.ts';

const usual = presetFor('overlap').run;
const runOf = (changes: Partial<RunParams>): RunParams => ({
  ...usual,
  trainSize: 200,
  ...changes,
});
const sourceOf = (changes: Partial<RunParams> = {}) => new OverlapSource(runOf(changes));

/** What a sense shows, read of its inputs alone: the factors by least squares, then the nearest code. */
function read(source: OverlapSource, run: RunParams, sense: number, inputs: Float32Array) {
  const { inputs: rows } = source.modalities[sense];
  const columns = run.predictive + run.noiseFactors;
  const mixing = source.mixing(sense);
  const column = (j: number) =>
    Float64Array.from({ length: rows }, (_, r) => mixing[r * columns + j]);
  const every = Array.from({ length: columns }, (_, j) => column(j));
  const normal = every.map((a) => every.map((b) => dot(a, b)));
  return Array.from({ length: inputs.length / rows }, (_, n) => {
    const x = inputs.subarray(n * rows, (n + 1) * rows);
    const factors = solved(
      normal,
      every.map((a) => dot(a, x)),
    );
    return source.symbolOf(sense, factors.slice(0, run.predictive));
  });
}

const dot = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
  Array.from(a, (value, k) => value * b[k]).reduce((sum, value) => sum + value, 0);

/** The solution of a positive definite system, by elimination. */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, k) => [...row, right[k]]);
  rows.forEach((pivot, k) => {
    rows.forEach((row, r) => {
      if (r === k) return;
      const factor = row[k] / pivot[k];
      for (let c = k; c < row.length; c++) row[c] -= factor * pivot[c];
    });
  });
  return rows.map((row, k) => row[row.length - 1] / row[k]);
}

/** The best that can be said of what some senses show: the class, or the sum of all shares, or a guess. */
function answerOf(shown: readonly number[], classes: number, senses: number): number {
  const told = shown.find((symbol) => symbol < classes);
  if (told !== undefined) return told;
  const shares = shown.filter((symbol) => symbol < 2 * classes);
  if (shares.length < senses) return 0;
  return shares.reduce((sum, symbol) => sum + symbol, 0) % classes;
}

const KINDS: Partial<RunParams>[] = [
  {},
  { codes: 'hidden', conjugate: 1, noiseCorrelation: 0.5 },
  { codes: 'plain', modalities: 3, outcomes: 3, predictive: 12, noiseFactors: 20, loudness: 0.1 },
  { predictive: 2, noiseFactors: 0, outcomes: 8, strength: 0.5 },
  { redundant: 0, unique: 0, uniqueOthers: 0, modalities: 4, outcomes: 2 },
];

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
const correlationOf = (a: readonly number[], b: readonly number[]): number => {
  const [ma, mb] = [meanOf(a), meanOf(b)];
  const of = (x: readonly number[], mx: number, y: readonly number[], my: number) =>
    meanOf(x.map((value, n) => (value - mx) * (y[n] - my)));
  return of(a, ma, b, mb) / Math.sqrt(of(a, ma, a, ma) * of(b, mb, b, mb));
};

describe('senses that overlap', () => {
  it.each(KINDS)('can be read without error, and know what was asked for: %o', (changes) => {
    const size = 600;
    const run = runOf(changes);
    const source = new OverlapSource(run);
    const set = source.heldOut(1, size);
    const classes = source.classes.length;
    const senses = set.inputs.length;
    const shown = set.inputs.map((inputs, i) => read(source, run, i, inputs));
    shown.forEach((symbols, i) => {
      expect(symbols).toEqual(Array.from(set.shown[i]));
    });
    const parts = scenarioOf(run).known?.(run) ?? [];
    for (let mask = 1; mask < 2 ** senses; mask++) {
      const right = Array.from(set.labels).filter((label, n) => {
        const seen = shown.filter((_, i) => mask & (1 << i)).map((symbols) => symbols[n]);
        return answerOf(seen, classes, senses) === label;
      });
      const best = bestAccuracy(parts, classes, mask);
      const sd = Math.sqrt((best * (1 - best)) / size);
      expect(Math.abs(right.length / size - best)).toBeLessThanOrEqual(4 * sd + 1e-12);
    }
  });

  it('show shares that say nothing, alone or short of one', () => {
    const run = { redundant: 0, unique: 0, uniqueOthers: 0, modalities: 3, outcomes: 3 };
    const { shown, labels, size } = sourceOf(run).heldOut(2, 9000);
    for (const set of [[0], [1], [2], [0, 1], [0, 2], [1, 2]]) {
      const cells = 3 ** (set.length + 1);
      const counts = new Float64Array(cells);
      for (let n = 0; n < size; n++) {
        counts[set.reduce((cell, i) => 3 * cell + shown[i][n] - 3, labels[n])]++;
      }
      const chiSquare = counts.reduce(
        (sum, k) => sum + ((k - size / cells) ** 2 * cells) / size,
        0,
      );
      expect(chiSquare).toBeLessThan(cells - 1 + 5 * Math.sqrt(2 * (cells - 1)));
    }
  });

  it('have the correlation between senses that is asked for, in their noise alone', () => {
    for (const noiseCorrelation of [0, 0.6, 1]) {
      const run = { noiseCorrelation, modalities: 3 };
      const { factors } = sourceOf(run).heldOut(1, 4000);
      const column = (sense: number, j: number) =>
        Array.from({ length: 4000 }, (_, n) => factors[sense][n * 14 + j]);
      for (const [a, b] of [
        [0, 1],
        [1, 2],
      ]) {
        expect(correlationOf(column(a, 7), column(b, 7))).toBeCloseTo(noiseCorrelation, 1);
        expect(Math.abs(correlationOf(column(a, 7), column(b, 8)))).toBeLessThan(0.08);
      }
    }
  });

  it('have noise that takes back its predictive factor, so far as is asked for', () => {
    const sumsOf = (conjugate: number) => {
      const { factors, shown } = sourceOf({ conjugate, codes: 'plain' }).heldOut(1, 2000);
      const own = factors[0];
      return Array.from(shown[0], (symbol, n) => ({
        symbol,
        taken: own[n * 14],
        sum: own[n * 14] + own[n * 14 + 6],
      }));
    };
    const clean = sumsOf(0);
    for (const conjugate of [0.5, 1]) {
      sumsOf(conjugate).forEach(({ taken, sum }, n) => {
        expect(taken).toBe(clean[n].taken);
        expect(sum).toBeCloseTo(clean[n].sum - conjugate * taken, 4);
      });
    }
    const bare = sumsOf(1).map(({ sum }) => sum);
    const told = sumsOf(1).map(({ taken }) => taken);
    expect(Math.abs(correlationOf(bare, told))).toBeLessThan(0.08);
    const before = clean.map(({ sum }) => sum);
    expect(correlationOf(before, told)).toBeGreaterThan(0.9);
  });

  it('keep every draw that a setting is not about', () => {
    const plain = sourceOf().heldOut(1, 50);
    const same = (changes: Partial<RunParams>, of: (set: OverlapSet) => unknown) =>
      expect(of(sourceOf(changes).heldOut(1, 50))).toEqual(of(plain));
    same({ weakNoise: 3 }, ({ labels, shown, inputs }) => [labels, shown, inputs[0]]);
    same({ noiseCorrelation: 0.9 }, ({ labels, shown }) => [labels, shown]);
    same({ strength: 7 }, ({ labels, shown, inputs }) => [labels, shown, inputs[1]]);
    same({ codes: 'hidden' }, ({ labels, shown, inputs }) => [labels, shown, inputs[1]]);
  });

  it('repeat, and no held-out sample is ever trained on', () => {
    const [one, other] = [sourceOf(), sourceOf()];
    expect(one.train(1, 5, 32)).toEqual(other.train(1, 5, 32));
    expect(one.train(1, 5, 32)).not.toEqual(one.train(1, 6, 32));
    const rows = ({ size, inputs: [x] }: { size: number; inputs: readonly Float32Array[] }) =>
      Array.from({ length: size }, (_, n) => x.subarray(32 * n, 32 * n + 32).join());
    const trained = new Set(rows(one.reference(1, 200)));
    expect(trained.size).toBe(200);
    expect(rows(one.heldOut(1, 300)).filter((row) => trained.has(row))).toEqual([]);
    const { channels, pairs } = one.resident([1, 2]);
    const { inputs, labels } = one.reference(2, 200);
    expect(channels[1].rows.subarray(200 * 32)).toEqual(inputs[1]);
    expect(pairs[1].labels).toEqual(labels);
  });

  it('come from no other scenario', () => {
    expect(() => sourceOf({ scenario: 'synthetic' })).toThrow('no such senses');
  });
});
