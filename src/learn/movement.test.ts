import { expect, it } from 'vitest';
import { Recording } from '#lab-state/recording.ts';
import type { Field } from '#protocol/fields.ts';
import { halfOf, peakOf, waitsIn } from './blindness.ts';
import { directionsIn, movedBy, noisePartOf, ringsIn, stillIn } from './movement.ts';
import { scoreOf, triedOf } from './score.ts';

type Row = Partial<Record<Field, readonly number[]>>;

/** A run of one network with these numbers at steps 0, 10, 20 ... */
function runOf(rows: readonly Row[], senses = 2): Recording {
  const recording = new Recording({
    ...{ backend: 'cpu', advice: '', parameters: 0, replicas: [{ arm: 'live', seed: 1 }] },
    modalities: Array.from({ length: senses }, (_, i) => ({ id: `s${i}`, label: '' })),
    classes: ['a', 'b'],
    dims: { modalities: senses, fusion: 2, latent: 2, classes: 2 },
  });
  rows.forEach((row, k) => {
    const numbers = new Float32Array(recording.layout.width);
    for (const [field, values] of Object.entries(row)) {
      numbers.set(values, recording.layout.fields[field as Field].offset);
    }
    recording.append(10 * k, numbers);
  });
  return recording;
}

it('divides what moves the neurons between senses, and between signal and noise', () => {
  // Neuron and sense: the first sense 4 + 2 of signal, the second 1 of signal and 3 of noise in the first neuron.
  const recording = runOf([
    { predictive: [4, 1, 2, 0], noise: [0, 3, 0, 0], collision: [0.5, 0.1], sigmaA: [3, 1] },
  ]);
  const moment = { recording, replica: 0, step: 0 };
  expect(movedBy(moment, 1)).toBeCloseTo(0.4);
  expect(noisePartOf(moment, 1)).toBeCloseTo(0.75);
  expect(noisePartOf(moment, 0)).toBe(0);
  expect(ringsIn(moment)).toBe(1);
  expect(stillIn(moment)).toBe(0);
  expect(directionsIn(moment)).toBe(1);
});

it('counts a neuron that hardly moves, and directions until nine tenths are held', () => {
  const recording = runOf([{ predictive: [4, 0, 0.003, 0], sigmaA: [1, 1] }]);
  const moment = { recording, replica: 0, step: 0 };
  expect(stillIn(moment)).toBe(1);
  expect(directionsIn(moment)).toBe(2);
});

it('tells when a sense has come half way, how long the other waits, and how far one ever came', () => {
  const grown = (at: number, step: number) => 1 / (1 + Math.exp(-(step - at) / 3));
  const rows = Array.from({ length: 21 }, (_, k): Row => {
    const [strong, weak] = [grown(40, 10 * k), grown(120, 10 * k)];
    const over = 1 + 0.2 * (1 - weak);
    return { predictive: [(strong * over) ** 2, weak ** 2, 0, 0] };
  });
  const recording = runOf(rows);
  const moment = { recording, replica: 0, step: 200 };
  expect(halfOf(moment, 1)).toBeCloseTo(120, 0);
  expect(waitsIn(moment)).toBeGreaterThan(2.9);
  expect(waitsIn(moment)).toBeLessThan(3.2);
  expect(peakOf(moment, 0)).toBeCloseTo(1.2, 1);
});

it('scores the worst of missing and lying senses', () => {
  // By set of senses: none, first, second, both, third, first and third, second and third, all.
  const recording = runOf(
    [
      {
        accuracyMean: [0, 0, 0, 0.9, 0, 0.8, 0.5, 1],
        accuracyResampled: [0, 0, 0, 0.7, 0, 0.6, 0.3, 1],
      },
    ],
    3,
  );
  expect(triedOf(recording).map(({ right }) => Number(right.toFixed(3)))).toEqual([
    0.5, 0.3, 0.8, 0.6, 0.9, 0.7,
  ]);
  expect(scoreOf(recording)).toBeCloseTo(0.3);
});
