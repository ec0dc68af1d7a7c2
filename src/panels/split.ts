import type { Recording } from '#lab-state/recording.ts';

/**
 * What the parts of the neurons come to, over the variance of the activations: per seed the sum over neurons and
 * senses over that of the squared singular values, then the mean. Senses depend on each other through the class,
 * so it need not be 1. NaN where the neurons do not vary.
 */
export function partsOverVariance(recording: Recording, arm: string, step: number): number {
  const { noise, predictive, sigmaA } = recording.layout.fields;
  const sum = (length: number, of: (k: number) => number): number =>
    Array.from({ length }, (_, k) => of(k)).reduce((total, value) => total + value, 0);
  const ratios = recording
    .replicasOf(arm)
    .map((r) => {
      const read = (field: 'noise' | 'predictive' | 'sigmaA') => (k: number) =>
        recording.value(r, field, k, step);
      const parts = sum(noise.length, read('noise')) + sum(predictive.length, read('predictive'));
      return parts / sum(sigmaA.length, (k) => read('sigmaA')(k) ** 2);
    })
    .filter(Number.isFinite);
  return ratios.reduce((total, ratio) => total + ratio, 0) / ratios.length;
}
