import { expect, it } from 'vitest';
import { Recording } from '#lab-state/recording.ts';
import { partsOverVariance } from './split.ts';

it('holds the sum of the parts against the variance, seed by seed', () => {
  const recording = new Recording({
    backend: 'cpu',
    advice: '',
    replicas: [1, 2, 3].map((seed) => ({ arm: 'live', seed })),
    modalities: ['image', 'sound'].map((id) => ({ id, label: id })),
    classes: ['a', 'b'],
    dims: { modalities: 2, fusion: 2, latent: 2, classes: 2 },
    parameters: 0,
  });
  const { width, fields } = recording.layout;
  const rows = new Float32Array(3 * width);
  // Parts of 4 x 0.5 and 4 x 0.25 over a variance of 4 + 1; the same over 2; a head without variance.
  [
    [2, 1],
    [1, 1],
    [0, 0],
  ].forEach((sigma, r) => {
    rows.set(sigma, r * width + fields.sigmaA.offset);
    if (r === 2) return;
    rows.fill(0.5, r * width + fields.noise.offset, r * width + fields.noise.offset + 4);
    rows.fill(0.25, r * width + fields.predictive.offset, r * width + fields.predictive.offset + 4);
  });
  recording.append(10, rows);
  expect(partsOverVariance(recording, 'live', 10)).toBeCloseTo((3 / 5 + 3 / 2) / 2, 6);
});
