import { describe, expect, it } from 'vitest';
import { Recording } from '#lab-state/recording.ts';
import { VIEW } from '#lab-state/view.ts';
import type { Scene } from '#panels/panel.ts';
import { COMPARED } from '#spec/index.ts';
import { compareHeadline } from './headline.ts';

/** A comparison in which sound has this share under each method, in the order of COMPARED. */
function sceneOf(shares: readonly number[], at = 100): Scene {
  const recording = new Recording({
    backend: 'cpu',
    advice: '',
    replicas: COMPARED.map(({ id }) => ({ arm: id, seed: 1 })),
    modalities: [
      { id: 'image', label: 'Image' },
      { id: 'sound', label: 'Sound' },
    ],
    classes: ['a', 'b', 'c', 'd'],
    dims: { modalities: 2, fusion: 1, latent: 1, classes: 4 },
    parameters: 0,
  });
  const { width, fields } = recording.layout;
  const rows = new Float32Array(COMPARED.length * width);
  shares.forEach((share, r) => {
    rows[r * width + fields.share.offset + 1] = share;
    rows[r * width + fields.shapley.offset] = 0.7;
  });
  recording.append(at, rows);
  return {
    recording,
    steps: 100,
    every: 10,
    at,
    marks: [],
    identical: true,
    reallocated: [],
    branches: [],
    pins: [],
    view: VIEW,
  };
}

describe('the headline of a comparison', () => {
  it('names the method that keeps most of the weak sense, beside vanilla and the others', () => {
    const { sense, modality, text, cause } = compareHeadline(sceneOf([0.05, 0.2, 0.35, 0.1, 0.3]));
    expect([sense, modality]).toEqual(['Sound', 1]);
    expect(text).toContain('distillation: 35 %');
    expect(cause).toMatch(
      /Vanilla.* 5 %.*both 30 %, modality dropout 20 %, basis reallocation 10 %/,
    );
  });

  it('says so when no method helps, and nothing before the answers beat chance', () => {
    expect(compareHeadline(sceneOf([0.3, 0.2, 0.31, 0.1, 0.05])).text).toContain('no method');
    expect(compareHeadline(sceneOf([0.3, 0.2, Number.NaN, 0.1, 0.05])).sense).toBe('');
    const early = sceneOf([0.3, 0.2, 0.3, 0.1, 0.05], 0);
    expect(compareHeadline(early).text).toContain('Five ways');
    expect(compareHeadline(early).cause).toMatch(/Press Play/);
    expect(compareHeadline({ ...early, idle: true }).cause).not.toMatch(/Press Play/);
  });
});
