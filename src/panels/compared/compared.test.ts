import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Recording } from '#lab-state/recording.ts';
import { VIEW } from '#lab-state/view.ts';
import { COMPARED } from '#spec/index.ts';
import type { Scene } from '../panel.ts';
import { percent } from '../words.ts';
import { COMPARED_PANELS } from './index.ts';

/** A comparison whose methods, in the order of COMPARED, have these entanglements, shares and accuracies alike. */
function sceneOf(means: readonly number[], spread: number, seeds = 3): Scene {
  const replicas = COMPARED.flatMap(({ id }) =>
    Array.from({ length: seeds }, (_, k) => ({ arm: id, seed: 1 + k })),
  );
  const recording = new Recording({
    ...{ backend: 'cpu', advice: '', parameters: 0, replicas, classes: ['a', 'b'] },
    modalities: ['Image', 'Sound'].map((label) => ({ id: label, label })),
    dims: { modalities: 2, fusion: 1, latent: 1, classes: 2 },
  });
  const { width, fields } = recording.layout;
  const rows = new Float32Array(replicas.length * width);
  replicas.forEach(({ seed }, r) => {
    const value = means[Math.floor(r / seeds)] + (seed - (1 + seeds) / 2) * spread;
    rows[r * width + fields.share.offset + 1] = value;
    rows[r * width + fields.entanglement.offset] = value;
    rows[r * width + fields.accuracySubstituted.offset + 2] = value;
    rows[r * width + fields.shapley.offset] = 0.7;
  });
  recording.append(100, rows);
  return {
    ...{ recording, steps: 100, every: 10, at: 100, marks: [], turns: [], diverged: [] },
    ...{ identical: true, reallocated: [], branches: [], pins: [], scope: '', view: VIEW },
  };
}

const said = (...of: Parameters<typeof sceneOf>): string[] =>
  COMPARED_PANELS.map(({ see }) => see(sceneOf(...of)));

it('names a winner only where its seeds are clear of all others and its number reads unlike theirs', () => {
  const ties = [0.04, 0.1, 0.2301, 0.2304, 0.1];
  expect(said(ties, 0.0001)[0]).toBe(
    'Most of sound: clear of vanilla, 4 %: ' +
      'basis reallocation 23 %, distillation 23 %, modality dropout 10 %, both 10 %. Which is best is open: seeds overlap or tie.',
  );
  expect(said([0.04, 0.1, 0.35, 0.23, 0.1], 0.01)[0]).toBe(
    'Most of sound: distillation, 35 %, clear of all others; vanilla 4 %.',
  );
  expect(said([0.19, 0.19, 0.05, 0.09, 0.19], 0.01)[1]).toBe(
    'Least entangled: distillation, 0.05, clear of all others; vanilla 0.19.',
  );
  expect(said([0.04, 0.1, 0.35, 0.23, 0.1], 0.3)[0]).toBe(
    'Most of sound: no method is clearly better than vanilla, 4 %. Methods: 10 % to 35 %.',
  );
  expect(said([0.04, 0.1, 0.35, 0.23, 0.1], 0, 1)[2]).toBe(
    'Sound alone: one seed cannot say. Methods: 10 % to 35 %; vanilla 4 %.',
  );
});

it('says of every line the same by the same rule: who is clear of vanilla, and whether one is of all', () => {
  const means = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 5, maxLength: 5 });
  fc.assert(
    fc.property(means, fc.integer({ min: 0, max: 10 }), (hundredths, spread) => {
      const scene = sceneOf(
        hundredths.map((mean) => mean / 100),
        spread / 100,
      );
      const bands = COMPARED.map(({ id }) => scene.recording?.band(id, 'share', 1));
      const [vanilla, ...methods] = bands.flatMap((band) => band ?? []);
      for (const [k, sign] of [1, -1, 1].entries()) {
        const text = COMPARED_PANELS[k].see(scene);
        const beyond = (a: typeof vanilla, b: typeof vanilla) =>
          (sign > 0 ? a.low > b.high : a.high < b.low) && percent(a.mean) !== percent(b.mean);
        const clear = methods.filter((one) => beyond(one, vanilla));
        const winner = clear.some((one) =>
          methods.every((other) => other === one || beyond(one, other)),
        );
        expect(/clear of all others/.test(text), text).toBe(winner);
        expect(/no method is clearly better/.test(text), text).toBe(clear.length === 0);
        const listed = /clear of vanilla, [^:]*: ([^;]*?)\. Which/.exec(text)?.[1].split(', ');
        expect(listed?.length, text).toBe(winner || clear.length === 0 ? undefined : clear.length);
      }
    }),
  );
});
