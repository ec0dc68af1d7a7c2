import { describe, expect, it } from 'vitest';
import { presetFor, type RunParams } from '#spec/index.ts';
import { CorrelatedSource } from './correlated.ts';

const usual = presetFor('correlated').run;
const sourceOf = (changes: Partial<RunParams> = {}) =>
  new CorrelatedSource({ ...usual, ratio: 2.5, correlation: 0.6, trainSize: 200, ...changes });

const meanOf = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
  Array.from(a, (value, n) => value * b[n]).reduce((sum, value) => sum + value, 0) / a.length;

describe('correlated senses', () => {
  it('have exactly the covariance that is asked for, on every training set', () => {
    const source = sourceOf();
    for (const seed of [1, 2]) {
      const [a, b] = source.reference(seed, 200).inputs;
      expect(meanOf(a, a)).toBeCloseTo(6.25, 5);
      expect(meanOf(b, b)).toBeCloseTo(1, 5);
      expect(meanOf(a, b)).toBeCloseTo(1.5, 5);
    }
  });

  it('ask for their sum, as two numbers whose larger one says its sign', () => {
    const { size, inputs, labels, wanted = [] } = sourceOf().heldOut(3, 100);
    const [a, b] = inputs;
    for (let n = 0; n < size; n++) {
      const [low, high] = [wanted[2 * n], wanted[2 * n + 1]];
      expect((high - low) / Math.SQRT2).toBeCloseTo(a[n] + b[n], 5);
      expect(low + high).toBeCloseTo(0, 6);
      expect(labels[n]).toBe(high > low ? 1 : 0);
    }
    expect(new Set(labels).size).toBe(2);
  });

  it('repeat, and no held-out sample is ever trained on', () => {
    const [one, other] = [sourceOf(), sourceOf()];
    expect(one.train(1, 5, 32)).toEqual(other.train(1, 5, 32));
    expect(one.train(1, 5, 32)).not.toEqual(one.train(1, 6, 32));
    const trained = new Set(one.reference(1, 200).inputs[0]);
    expect(one.heldOut(1, 300).inputs[0].some((value) => trained.has(value))).toBe(false);
  });

  it('lie in memory as they are drawn, with what is wanted behind them', () => {
    const source = sourceOf();
    const { channels, pairs } = source.resident([1, 2]);
    const { inputs, wanted, labels } = source.reference(2, 200);
    const lists = [...inputs, wanted];
    expect(channels).toHaveLength(3);
    for (const [channel, { rows }] of channels.entries()) {
      const width = rows.length / 400;
      const own = Array.from(pairs[1].rows[channel], (row) =>
        Array.from(rows.subarray(row * width, (row + 1) * width)),
      );
      expect(own.flat()).toEqual(Array.from(lists[channel] ?? []));
    }
    expect(pairs[1].labels).toEqual(labels);
  });

  it('come from no other scenario', () => {
    expect(() => sourceOf({ scenario: 'synthetic' })).toThrow('not correlated');
  });
});
