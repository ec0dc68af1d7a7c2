import { describe, expect, it } from 'vitest';
import { Recording } from '#lab-state/recording.ts';
import { VIEW } from '#lab-state/view.ts';
import type { Scene } from '#panels/panel.ts';
import { COMPARED } from '#spec/index.ts';
import { outcomeOf, unheardOf } from './outcome.ts';

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

describe('a method that can answer by the weak sense alone', () => {
  /** Accuracy with sound alone of distillation and of vanilla, and the share of sound under distillation. */
  function said(own: number, vanilla: number, share: number, seeds = 3): string {
    const arms = [...COMPARED.map(({ id }) => id), 'only-2'];
    const replicas = arms.flatMap((arm) =>
      Array.from({ length: seeds }, (_, k) => ({ arm, seed: 1 + k })),
    );
    const plain = sceneOf('ebr', 1, 1);
    const info = plain.recording?.info;
    if (!info) throw new Error('No recording.');
    const recording = new Recording({ ...info, replicas });
    const { width, fields } = recording.layout;
    const rows = new Float32Array(replicas.length * width);
    replicas.forEach(({ arm, seed }, r) => {
      const put = (field: keyof typeof fields, index: number, value: number) => {
        rows[r * width + fields[field].offset + index] = value;
      };
      const alone = (arm === 'distill' ? own : vanilla) + (seed - 2) * 0.05;
      put('accuracy', 0, 0.95);
      put('accuracySubstituted', 2, alone);
      put('share', 1, arm === 'distill' ? share : 0.3);
      for (const field of ['shapley', 'shapleyResampled'] as const) put(field, 0, 0.7);
      put('shareResampled', 1, arm === 'distill' ? share : 0.3);
    });
    recording.append(100, rows);
    return unheardOf({ ...plain, recording }, 'distill');
  }

  it('is said to leave it unheard beside the other, where its share is under the line', () => {
    expect(said(0.87, 0.3, 0.01)).toBe(
      'By sound alone it can answer, but beside the other sense that goes unheard.',
    );
    expect(said(0.87, 0.3, 0.2)).toBe('');
    expect(said(0.4, 0.3, 0.01)).toBe('');
    expect(said(0.87, 0.8, 0.01)).toBe('');
  });
});
