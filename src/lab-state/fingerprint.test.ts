import { expect, it } from 'vitest';
import type { RunInfo } from '#protocol/messages.ts';
import { LIVE, PRESETS, specOf } from '#spec/index.ts';
import { printAt } from './fingerprint.ts';
import { Recording } from './recording.ts';

const info: RunInfo = {
  backend: 'cpu',
  advice: '',
  replicas: [
    { arm: LIVE, seed: 1 },
    { arm: LIVE, seed: 2 },
  ],
  modalities: [
    { id: 'a', label: 'A' },
    { id: 'b', label: 'B' },
  ],
  classes: ['a'],
  dims: { modalities: 2, fusion: 1, latent: 1, classes: 2 },
  parameters: 0,
};
const spec = specOf(PRESETS[0], { seeds: 2 });

function printed(entanglements: readonly number[], loss = 2) {
  const recording = new Recording(info);
  const { width, fields } = recording.layout;
  const rows = new Float32Array(2 * width);
  entanglements.forEach((value, r) => {
    rows[r * width + fields.entanglement.offset] = value;
    rows[r * width + fields.loss.offset] = loss;
  });
  recording.append(10, rows);
  return printAt(recording, spec, 10);
}

it('prints a head without variance as it was printed when its entanglement was 0', () => {
  expect(printed([Number.NaN, 0.5])).toEqual(printed([0, 0.5]));
  expect(printed([Number.NaN, 0.5])?.values[1]).toBe(0.25);
});

it('still tells a replica that diverged from one with a number', () => {
  const nothing = Number.NaN;
  expect(printed([nothing, nothing], nothing)).not.toEqual(printed([0, 0], nothing));
});
