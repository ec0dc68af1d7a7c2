import { describe, expect, it } from 'vitest';
import { Recording } from '#lab-state/recording.ts';
import { VIEW } from '#lab-state/view.ts';
import { LIVE } from '#spec/index.ts';
import { alignedBy, checksOf, checkWords, uncheckedWords } from './checks.ts';
import type { Scene, Span } from './panel.ts';

/** Measured every 10 steps up to 200, checked at 80 and 160, in use during `spans`. */
function sceneOf(spans: readonly Span[], at: number, fresh = 0.98, probe = 0.9): Scene {
  const recording = new Recording({
    backend: 'cpu',
    advice: '',
    replicas: [{ arm: LIVE, seed: 1 }],
    modalities: ['Image', 'Sound'].map((label) => ({ id: label, label })),
    classes: Array.from({ length: 8 }, (_, k) => String(k)),
    dims: { modalities: 2, fusion: 1, latent: 1, classes: 8 },
    parameters: 0,
  });
  const { width, fields } = recording.layout;
  for (let step = 0; step <= at; step += 10) {
    const rows = new Float32Array(width);
    const { offset } = fields.refitAccuracy;
    const used = spans.some(({ from, to }) => step > from && step <= to);
    const taken = used && step > 0 && step % 80 === 0;
    rows.fill(taken ? probe : Number.NaN, offset, width);
    if (taken) rows[offset] = fresh;
    rows[fields.discriminatorAccuracy.offset] = 0.75;
    recording.append(step, rows);
  }
  const story = { marks: [], turns: [], diverged: [], scope: '' };
  const rest = { ...story, branches: [], pins: [], identical: false, view: VIEW };
  return { recording, steps: 200, every: 10, at, reallocated: spans, ...rest };
}

const always = [{ from: 0, to: Number.POSITIVE_INFINITY }];

describe('checks of reallocation', () => {
  it('are those last taken while the block was in use, and none once it is not', () => {
    expect(checksOf(sceneOf(always, 150), LIVE)).toEqual({
      fresh: Math.fround(0.98),
      own: 0.75,
      classes: [0.9, 0.9].map(Math.fround),
      transfer: Math.fround(0.9),
    });
    expect(checksOf(sceneOf(always, 70), LIVE)).toBeUndefined();
    expect(checksOf(sceneOf([{ from: 0, to: 100 }], 150), LIVE)).toBeUndefined();
    const again = [
      { from: 0, to: 100 },
      { from: 120, to: Number.POSITIVE_INFINITY },
    ];
    expect(checksOf(sceneOf(again, 150), LIVE)).toBeUndefined();
    expect(checksOf(sceneOf(again, 160), LIVE)).toBeDefined();
  });

  it('say why there are none', () => {
    expect(uncheckedWords(sceneOf([], 150))).toMatch(/^No reallocation block/);
    expect(uncheckedWords(sceneOf([{ from: 90, to: 120 }], 150))).toMatch(/^No reallocation block/);
    const late = [{ from: 90, to: Number.POSITIVE_INFINITY }];
    expect(uncheckedWords(sceneOf(late, 150))).toBe('First checked at step 160.');
    const last = [{ from: 170, to: Number.POSITIVE_INFINITY }];
    expect(uncheckedWords(sceneOf(last, 180))).toBe('First checked at step 200.');
    const old = { ...sceneOf([], 200), reallocated: always };
    expect(uncheckedWords(old)).toBe('This run was not checked.');
  });

  it('call senses aligned only where a fresh discriminator is near chance while class probes stay', () => {
    const words = (fresh: number, probe: number) => {
      const scene = sceneOf(always, 160, fresh, probe);
      return checkWords(scene, checksOf(scene, LIVE) as NonNullable<ReturnType<typeof checksOf>>);
    };
    expect(words(0.98, 0.9)).toMatch(/98 % \(chance 50 %\): not aligned\.$/);
    expect(words(0.55, 0.9)).toMatch(/still read 90 % and 90 %: aligned\.$/);
    expect(words(0.55, 0.2)).toMatch(/class has gone, not aligned\.$/);
    const chance = { sense: 1 / 2, class: 1 / 8 };
    const checks = { fresh: 0.74, own: 1, classes: [0.9, 0.57], transfer: 0.5 };
    expect(alignedBy(checks, chance)).toBe('aligned');
    expect(alignedBy({ ...checks, fresh: 0.75 }, chance)).toBe('apart');
    expect(alignedBy({ ...checks, classes: [0.9, 0.56] }, chance)).toBe('lost');
  });
});
