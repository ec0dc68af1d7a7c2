import { describe, expect, it } from 'vitest';
import { Recording } from '#lab-state/recording.ts';
import { collapses, lowBy } from '#protocol/collapse.ts';
import { lowNow } from './collapse.ts';
import { outSince, turningsOf } from './run-outs.ts';

describe('collapses', () => {
  const heard = { share: 0.3, conflict: 0.02, gain: 0.8, controls: [0.8, 0.5] };

  it('needs a share below a tenth of a sense that could answer alone', () => {
    expect(collapses(heard, 1)).toBe(false);
    expect(collapses({ ...heard, share: 0.099 }, 1)).toBe(true);
    expect(collapses({ ...heard, share: -0.02 }, 1)).toBe(true);
    expect(collapses({ ...heard, share: 0.1 }, 1)).toBe(false);
  });

  it('does not call a sense collapsed that carries little itself', () => {
    expect(collapses({ ...heard, share: 0.02, controls: [0.8, 0.39] }, 1)).toBe(false);
    expect(collapses({ ...heard, share: 0.02, controls: [0.8, 0.4] }, 1)).toBe(true);
  });

  it('needs both shares to be low, and says by which one it is', () => {
    expect(lowBy({ ...heard, share: 0.05, conflict: 0.1 }, 1)).toBe('mean');
    expect(lowBy({ ...heard, share: 0.3, conflict: 0.09 }, 1)).toBe('conflict');
    expect(lowBy({ ...heard, share: 0.3, conflict: 0.2 }, 1)).toBe('neither');
    expect(lowBy({ ...heard, share: 0.05, conflict: Number.NaN }, 1)).toBe('mean');
  });

  it('says nothing before the arm has learned, or without a measured share', () => {
    expect(collapses({ ...heard, share: 0.01, gain: 0.1 }, 1)).toBe(false);
    expect(collapses({ ...heard, share: Number.NaN }, 1)).toBe(false);
  });
});

const firstCollapse = (run: Recording, sense: number) => turningsOf(run, sense, 'live').at(0)?.step;
const collapsedSince = (run: Recording, sense: number) => outSince(run, sense, 'live');

const info: ConstructorParameters<typeof Recording>[0] = {
  backend: 'cpu',
  advice: '',
  replicas: ['live', 'only-1', 'only-2'].map((arm) => ({ arm, seed: 1 })),
  modalities: [
    { id: 'image', label: 'Image' },
    { id: 'sound', label: 'Sound' },
  ],
  classes: Array.from({ length: 10 }, (_, k) => String(k)),
  dims: { modalities: 2, fusion: 2, latent: 2, classes: 10 },
  parameters: 0,
};

/** A run in which the share of sound takes these values, ten steps apart. */
function runOf(shares: readonly number[], conflict?: number): Recording {
  const recording = new Recording(info);
  const { width, fields } = recording.layout;
  shares.forEach((share, k) => {
    const rows = new Float32Array(3 * width);
    rows[fields.share.offset] = 1 - share;
    rows[fields.share.offset + 1] = share;
    rows[fields.shareResampled.offset + 1] = conflict ?? share;
    for (const r of [0, 1, 2]) rows[r * width + fields.accuracy.offset] = 0.9;
    recording.append(10 * k, rows);
  });
  return recording;
}

describe('the steps of a collapse', () => {
  it('are told while it lasts', () => {
    const run = runOf([0.4, 0.2, 0.05, 0.2, 0.06, 0.04]);
    expect(firstCollapse(run, 1)).toBe(20);
    expect(collapsedSince(run, 1)).toBe(40);
    expect(collapsedSince(run, 0)).toBeUndefined();
  });

  it('are none where the sense is heard in conflict', () => {
    const run = runOf([0.4, 0.05, 0.04], 0.3);
    expect(firstCollapse(run, 1)).toBeUndefined();
    expect(collapsedSince(run, 1)).toBeUndefined();
    expect(lowNow(run, 1)).toBe('mean');
  });

  it('keep the first one after the sense came back', () => {
    const run = runOf([0.4, 0.05, 0.3]);
    expect(firstCollapse(run, 1)).toBe(10);
    expect(collapsedSince(run, 1)).toBeUndefined();
  });
});
