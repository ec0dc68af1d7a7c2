import { expect, it } from 'vitest';
import { PRESETS, specOf } from '#spec/index.ts';
import { printAt } from './fingerprint.ts';
import { Recording } from './recording.ts';

const SPEC = specOf(PRESETS[0], { seeds: 2, steps: 10, probeEvery: 10 });

/** A run of two seeds, of which the second has this entanglement. */
function printOf(entanglement: number) {
  const arms = SPEC.arms.filter(({ params }) => params.only === 0).map(({ id }) => id);
  const recording = new Recording({
    backend: 'cpu',
    advice: '',
    replicas: arms.flatMap((arm) => [1, 2].map((seed) => ({ arm, seed }))),
    modalities: ['image', 'sound'].map((id) => ({ id, label: id })),
    classes: ['a', 'b'],
    dims: { modalities: 2, fusion: 2, latent: 2, classes: 2 },
    parameters: 0,
  });
  const { width, fields } = recording.layout;
  const rows = new Float32Array(2 * arms.length * width).fill(0.25);
  for (let r = 1; r < 2 * arms.length; r += 2) {
    rows[r * width + fields.entanglement.offset] = entanglement;
  }
  recording.append(10, rows);
  return printAt(recording, SPEC, 10);
}

it('prints the entanglement of a head without variance as it always did, as 0', () => {
  expect(printOf(Number.NaN)).toEqual(printOf(0));
  expect(printOf(0)?.values).toContain(0.125);
  expect(printOf(0)?.bits).not.toBe(printOf(0.5)?.bits);
});
