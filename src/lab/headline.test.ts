import { describe, expect, it } from 'vitest';
import { Recording } from '#lab-state/recording.ts';
import type { Switch } from '#lab-state/switches.ts';
import { headlineOf } from './headline.ts';

type Point = {
  readonly live: number;
  readonly ghost?: number;
  readonly accuracy?: number;
  readonly conflict?: number;
};

const ARMS = ['live', 'ghost', 'only-1', 'only-2'] as const;

/** A run with these shares of sound, ten steps apart, first point at step 0. */
function runOf(points: readonly Point[]): Recording {
  const recording = new Recording({
    backend: 'cpu',
    advice: '',
    replicas: ARMS.map((arm) => ({ arm, seed: 1 })),
    modalities: [
      { id: 'image', label: 'Image' },
      { id: 'sound', label: 'Sound' },
    ],
    classes: Array.from({ length: 10 }, (_, k) => String(k)),
    dims: { modalities: 2, fusion: 2, latent: 2, classes: 10 },
    parameters: 0,
  });
  const { width, fields } = recording.layout;
  points.forEach(({ live, ghost = live, accuracy = 0.9, conflict = 0 }, k) => {
    const rows = new Float32Array(ARMS.length * width);
    for (const r of ARMS.keys()) {
      const share = r === 1 ? ghost : live;
      rows[r * width + fields.share.offset] = 1 - share;
      rows[r * width + fields.share.offset + 1] = share;
      rows[r * width + fields.shareResampled.offset + 1] = conflict;
      rows[r * width + fields.accuracy.offset] = accuracy;
    }
    recording.append(10 * k, rows);
  });
  return recording;
}

const off = new Map<Switch, number>();
const distilled = new Map<Switch, number>([['distill', 20]]);
const sentence = (...of: Parameters<typeof headlineOf>) =>
  headlineOf(...of)
    .parts.map(({ text }) => text)
    .join('');

describe('the headline', () => {
  it('waits for a step and for answers better than chance', () => {
    expect(sentence(undefined, off)).toMatch(/^Before the first step/);
    expect(sentence(runOf([{ live: 0.05 }]), off)).toMatch(/^Before the first step/);
    expect(headlineOf(undefined, off).cause).toMatch(/Press Play/);
    const guessing = runOf([{ live: 0.05 }, { live: 0.05, accuracy: 0.12 }]);
    expect(sentence(guessing, off)).toMatch(/learning/);
  });

  it('asks nobody to press Play where nothing can run', () => {
    for (const run of [undefined, runOf([{ live: 0.05 }])]) {
      const { cause } = headlineOf(run, off, [], true);
      expect(cause).toMatch(/Nothing runs/);
      expect(cause).not.toMatch(/Press/);
    }
  });

  it('tells heard, fading and collapsed apart, and puts the hue on the sense alone', () => {
    expect(sentence(runOf([{ live: 0.4 }, { live: 0.34 }]), off)).toBe('Both senses are heard.');
    expect(sentence(runOf([{ live: 0.4 }, { live: 0.15 }]), off)).toMatch(/^Sound is fading/);
    const collapsed = headlineOf(runOf([{ live: 0.4 }, { live: 0.06 }, { live: 0.05 }]), off);
    expect(collapsed.parts[0]).toEqual({ text: 'Sound', modality: 1 });
    expect(collapsed.parts[1].text).toContain('collapsed at step 10');
    expect(collapsed.parts[1].modality).toBeUndefined();
  });

  it('calls a sense that is heard in conflict low by one share, not collapsed', () => {
    const low = (conflict: number) =>
      headlineOf(runOf([{ live: 0.4 }, { live: 0.05, conflict }]), off);
    expect(low(0.2).parts[1].text).toBe(' is under 10 % of the answer by one of two shares.');
    expect(low(0.2).cause).toMatch(/and not when the senses contradict/);
    expect(low(Number.NaN).cause).toMatch(/is not known/);
    expect(low(0.02).parts[1].text).toContain('collapsed at step 10');
  });

  it('says what came back, what it was before the switch, and what the ghost does', () => {
    const run = runOf([{ live: 0.4 }, { live: 0.06 }, { live: 0.05 }, { live: 0.27, ghost: 0.05 }]);
    expect(sentence(run, distilled)).toBe(
      'Sound is coming back: over 20 % of the answer, up from 5 %.',
    );
    expect(headlineOf(run, distilled).cause).toMatch(/Distillation on at step 20.*step 10/);
  });

  it('says so when a switch does harm', () => {
    const lost = runOf([{ live: 0.4 }, { live: 0.3 }, { live: 0.3 }, { live: 0.05, ghost: 0.3 }]);
    expect(headlineOf(lost, distilled).cause).toMatch(
      /here it went at step 30. The switch did not/,
    );
    const less = runOf([{ live: 0.4 }, { live: 0.3 }, { live: 0.3 }, { live: 0.15, ghost: 0.3 }]);
    expect(sentence(less, distilled)).toMatch(/less than without the switch: over 10 %.*over 30 %/);
    const same = runOf([{ live: 0.4 }, { live: 0.3 }, { live: 0.3 }, { live: 0.25, ghost: 0.3 }]);
    expect(sentence(same, distilled)).toBe('Both senses are heard.');
  });

  it('compares with what was before only where that is less', () => {
    const recording = runOf([
      { live: 0.3 },
      { live: 0.05 },
      { live: 0.098 },
      { live: 0.19, ghost: 0.05 },
    ]);
    expect(sentence(recording, distilled)).toBe('Sound is coming back: over 10 % of the answer.');
  });

  it('does not speak of coming back where a sense never left', () => {
    const run = runOf([{ live: 0.4 }, { live: 0.3, ghost: 0.05 }]);
    expect(sentence(run, new Map([['ebr', 0]] as [Switch, number][]))).toBe(
      'Sound stays: over 30 % of the answer.',
    );
  });

  it('keeps its words between two thresholds', () => {
    const at = (share: number) => sentence(runOf([{ live: 0.4 }, { live: share }]), off);
    expect(at(0.11)).toBe(at(0.19));
    expect(at(0.19)).not.toBe(at(0.21));
  });

  it('says so when every live seed broke, and not when another arm did', () => {
    const run = runOf([{ live: 0.4 }, { live: 0.3 }]);
    expect(sentence(run, off, [{ arm: 'live', seed: 1, step: 7 }])).toMatch(/broke at step 7/);
    expect(sentence(run, off, [{ arm: 'ghost', seed: 1, step: 7 }])).toMatch(/heard/);
  });
});
