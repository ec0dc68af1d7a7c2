import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Recording } from '#lab-state/recording.ts';
import { VIEW } from '#lab-state/view.ts';
import type { Scene } from '#panels/panel.ts';
import { COMPARED } from '#spec/index.ts';
import { compareHeadline } from './headline.ts';

/** A comparison in which sound has this share under each method, in the order of COMPARED. */
function sceneOf(shares: readonly number[], { at = 100, seeds = 3, spread = 0.01 } = {}): Scene {
  const replicas = COMPARED.flatMap(({ id }) =>
    Array.from({ length: seeds }, (_, k) => ({ arm: id, seed: 1 + k })),
  );
  const recording = new Recording({
    backend: 'cpu',
    advice: '',
    replicas,
    modalities: [
      { id: 'image', label: 'Image' },
      { id: 'sound', label: 'Sound' },
    ],
    classes: ['a', 'b', 'c', 'd'],
    dims: { modalities: 2, fusion: 1, latent: 1, classes: 4 },
    parameters: 0,
  });
  const { width, fields } = recording.layout;
  const rows = new Float32Array(replicas.length * width);
  replicas.forEach(({ seed }, r) => {
    const share = shares[Math.floor(r / seeds)] + (seed - (1 + seeds) / 2) * spread;
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
    turns: [],
    diverged: [],
    scope: 'three seeds of one world',
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
    const early = sceneOf([0.3, 0.2, 0.3, 0.1, 0.05], { at: 0 });
    expect(compareHeadline(early).text).toContain('Five ways');
    expect(compareHeadline(early).cause).toMatch(/Press Play/);
    expect(compareHeadline({ ...early, idle: true }).cause).not.toMatch(/Press Play/);
  });

  it('names nobody while seeds overlap, below the line, or on one seed', () => {
    const shares = [0.05, 0.2, 0.35, 0.1, 0.3];
    const wide = compareHeadline(sceneOf(shares, { spread: 0.15 }));
    expect(wide.text).toMatch(/these seeds cannot tell whether a method keeps it better/);
    expect(wide.cause).toMatch(/distillation 35 %, both 30 %.*three seeds of one world/);
    expect(compareHeadline(sceneOf(shares, { seeds: 1 })).text).toMatch(/one seed cannot say/);
    const low = compareHeadline(sceneOf(shares.map((share) => share / 10)));
    expect(low.text).toMatch(/under 10 %.*too early to say/);
  });

  it('rounds nothing that is under the line up to it', () => {
    for (const best of [0.096, 0.0999]) {
      const { text, cause } = compareHeadline(sceneOf([0.05, 0.02, best, 0.01, 0.03]));
      expect(text).toMatch(/under 10 % of the answer/);
      expect(cause).toMatch(/The most so far is 9\.[69] %\./);
    }
  });

  it('says who is clear of vanilla where the best overlap with each other, or read alike', () => {
    const some = compareHeadline(sceneOf([0.05, 0.2, 0.35, 0.1, 0.3], { spread: 0.04 }));
    expect(some.text).toBe(
      ' is kept better than by vanilla by 3 of 4 methods; which is best, these seeds cannot tell.',
    );
    expect(some.cause).toBe(
      'Vanilla leaves it 5 %. Clear of it: distillation 35 %, both 30 %, modality dropout 20 %. The others: basis reallocation 10 %. All on three seeds of one world.',
    );
    const all = compareHeadline(sceneOf([0.05, 0.2, 0.22, 0.21, 0.2], { spread: 0.02 }));
    expect(all.text).toMatch(/kept better by every method than by vanilla; which is best/);
    const alike = compareHeadline(sceneOf([0.05, 0.051, 0.2302, 0.2304, 0.05], { spread: 0.0001 }));
    expect(alike.text).toMatch(/by 2 of 4 methods/);
    const one = compareHeadline(sceneOf([0.05, 0.12, 0.16, 0.1, 0.05], { spread: 0.05 }));
    expect(one.text).toBe(' is kept better by distillation than by vanilla; whether best is open.');
  });

  it('calls clear of vanilla those whose seeds all lie over all of vanilla, and no others', () => {
    const some = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(some, fc.integer({ min: 0, max: 10 }), (hundredths, spread) => {
        const shares = hundredths.map((share) => share / 100);
        const scene = sceneOf(shares, { spread: spread / 100 });
        const { text, cause } = compareHeadline(scene);
        const bands = COMPARED.map(({ id }) => scene.recording?.band(id, 'share', 1));
        const above = COMPARED.filter((_, k) => (bands[k]?.low ?? 0) > (bands[0]?.high ?? 0));
        const told = /Clear of it: ([^.]*)/.exec(cause)?.[1].split(', ') ?? [];
        if (told.length > 0) expect(told).toHaveLength(above.length);
        if (above.length > 0) {
          expect(text).not.toMatch(/no method|whether a method/);
          if (!/under 10 % of the answer/.test(text)) expect(text).toMatch(/is kept/);
        } else expect(text).not.toMatch(/kept be(st|tter)/);
      }),
    );
  });

  it('never names one whose seeds do not all lie over all others, and over the line', () => {
    const some = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(some, fc.integer({ min: 0, max: 10 }), (hundredths, spread) => {
        const shares = hundredths.map((share) => share / 100);
        const { text } = compareHeadline(sceneOf(shares, { spread: spread / 100 }));
        const [best, second] = shares.toSorted((a, b) => b - a);
        const apart = best - second > (2 * spread) / 100 - 1e-6;
        if (/kept best by/.test(text)) expect(apart && best >= 0.1 - 1e-6).toBe(true);
      }),
    );
  });
});
