import { expect, it } from 'vitest';
import { agopSpectrum } from '#probes/index.ts';
import { distanceAt } from './bottleneck.ts';

it('the distance is that of the two matrices, each over its length, entry by entry', () => {
  // Two inputs, two neurons, two answers; only the first neuron fires in half of the samples.
  const head = {
    ...{ modalities: 1, latent: 2, fusion: 2, classes: 2 },
    weights: Float32Array.of(1, 3, 2, -1),
    bias: Float32Array.of(0, 0),
    answerWeights: Float32Array.of(1, 2, -1, 1),
    answerBias: Float32Array.of(0, 0),
  };
  const active = [1, 1, 1, 0];
  const rows = [
    [1, 2],
    [3, -1],
  ];
  // J = V' diag(fires) W for each sample, and the mean of J'J.
  const outer = [
    [1, 1],
    [1, 0],
  ].reduce<number[]>(
    (sum, fires) => {
      const jacobian = [0, 1].map((c) =>
        [0, 1].map((z) =>
          [0, 1].reduce((all, f) => all + fires[f] * head.answerWeights[f * 2 + c] * rows[f][z], 0),
        ),
      );
      const product = [0, 1].flatMap((a) =>
        [0, 1].map((b) => jacobian[0][a] * jacobian[0][b] + jacobian[1][a] * jacobian[1][b]),
      );
      return sum.map((value, k) => value + product[k] / 2);
    },
    [0, 0, 0, 0],
  );
  const gram = [0, 1].flatMap((a) =>
    [0, 1].map((b) => rows[0][a] * rows[0][b] + rows[1][a] * rows[1][b]),
  );
  const unit = (matrix: readonly number[]) => matrix.map((value) => value / Math.hypot(...matrix));
  const [p, q] = [unit(outer), unit(gram)];
  const apart = Math.hypot(...p.map((value, k) => value - q[k]));
  expect(distanceAt(agopSpectrum(head, active).alignment)).toBeCloseTo(apart, 10);
});
