import { expect, it } from 'vitest';
import { Recording } from '#lab-state/recording.ts';
import { VIEW } from '#lab-state/view.ts';
import type { Scene } from '#panels/panel.ts';
import { COMPARED } from '#spec/index.ts';
import { outcomeOf } from './outcome.ts';

/** A comparison at step 100, in which one method was checked with these accuracies. */
function sceneOf(checked: string, fresh: number, probe: number): Scene {
  const recording = new Recording({
    backend: 'cpu',
    advice: '',
    replicas: COMPARED.map(({ id }) => ({ arm: id, seed: 1 })),
    modalities: ['Image', 'Sound'].map((label) => ({ id: label, label })),
    classes: ['a', 'b', 'c', 'd'],
    dims: { modalities: 2, fusion: 1, latent: 1, classes: 4 },
    parameters: 0,
  });
  const { width, fields } = recording.layout;
  const rows = new Float32Array(COMPARED.length * width).fill(0.5);
  COMPARED.forEach(({ id }, r) => {
    const { offset } = fields.refitAccuracy;
    const row = rows.subarray(r * width, (r + 1) * width);
    row.fill(id === checked ? probe : Number.NaN, offset);
    if (id === checked) row[offset] = fresh;
    row[fields.share.offset + 1] = 0.25;
    row[fields.shareResampled.offset + 1] = 0.125;
  });
  recording.append(100, rows);
  const story = { marks: [], turns: [], diverged: [], scope: '' };
  const rest = { ...story, branches: [], pins: [], identical: true, reallocated: [], view: VIEW };
  return { recording, steps: 100, every: 10, at: 100, ...rest };
}

const valueIn = (scene: Scene, id: 'ebr' | 'distill', label: RegExp) =>
  outcomeOf(scene, id).find((one) => label.test(one.label))?.value;

it('stands accuracies and the share under conflict beside every share', () => {
  const labels = outcomeOf(sceneOf('ebr', 1, 1), 'distill').map(({ label }) => label);
  expect(labels).toEqual([
    ...['share of sound', 'the same under conflict', 'all senses'],
    ...[
      'image alone, with substitutes',
      'sound alone, with substitutes',
      'weights in use',
      'entanglement',
    ],
  ]);
  expect(valueIn(sceneOf('ebr', 1, 1), 'distill', /share/)).toBe('25 %');
  expect(valueIn(sceneOf('ebr', 1, 1), 'distill', /conflict/)).toBe('13 %');
});

it('says aligned of a method with a block only where a fresh discriminator fails and the class stays', () => {
  const apart = sceneOf('ebr', 0.98, 0.9);
  expect(valueIn(apart, 'ebr', /own discriminator/)).toBe('50 %');
  expect(valueIn(apart, 'ebr', /a fresh one \(chance 50 %\)/)).toBe('98 %');
  expect(valueIn(apart, 'ebr', /class probe, sound/)).toBe('90 %');
  expect(valueIn(apart, 'ebr', /so the senses are/)).toBe('not aligned');
  expect(valueIn(sceneOf('ebr', 0.6, 0.9), 'ebr', /so the senses/)).toBe('aligned');
  expect(valueIn(sceneOf('ebr', 0.6, 0.3), 'ebr', /so the senses/)).toMatch(/class is gone/);
});
