import { expect, it } from 'vitest';
import { Stream } from '#numeric/random.ts';
import { lookInside } from './inside.ts';

/** Two senses of one number each, and a head of one layer: a neuron for each, and one for both. */
it('splits the variance of outputs without a ReLU, and counts directions', () => {
  const stream = new Stream(1, 'inside');
  const labels = Int32Array.from({ length: 400 }, (_, n) => n % 2);
  const signal = Float64Array.from(labels, (label) => 2 * label - 1);
  const noise = Float64Array.from(labels, () => stream.normal());
  const head = {
    ...{ fusion: 3, classes: 3, layers: 1 as const, linear: true },
    bias: new Float64Array(3),
    answerWeights: Float64Array.of(1, 0, 0, 0, 1, 0, 0, 0, 1),
    answerBias: new Float64Array(3),
    blocks: [Float64Array.of(1, 0, 1), Float64Array.of(0, 1, 1)],
  };
  const rows = Int32Array.from(labels.keys());
  const { neurons, ranks, dead } = lookInside(head, { rows, labels, codes: [signal, noise] });
  const [first, second, both] = neurons;
  // Half the mean squared change of +-1 between any two rows, and none within a class.
  expect(first.predictive[0]).toBeCloseTo(1, 1);
  expect([first.noise[0], first.collision, second.collision]).toEqual([0, 0, expect.closeTo(0, 1)]);
  expect(second.noise[1]).toBeCloseTo(1, 0);
  expect(both.collision).toBeGreaterThan(0.9);
  const numeric = ranks.find(({ id }) => id === 'numeric');
  expect([numeric?.value, numeric?.without, dead]).toEqual([2, [2, 2], 0]);
  const predictive = ranks.find(({ id }) => id === 'predictive');
  expect(predictive?.value).toBeCloseTo(1, 5);
});
