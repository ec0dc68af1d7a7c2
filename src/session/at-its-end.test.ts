import { expect, it } from 'vitest';
import { armOf, PRESETS, specOf } from '#spec/index.ts';
import { atItsEnd, type LastLook } from './at-its-end.ts';
import { runStudy } from './study.ts';

const around = {
  wasmPath: '',
  load: () => Promise.reject(new Error('Nothing has to be loaded.')),
  breathe: () => Promise.resolve(),
};
const SMALL = { engine: 'plan-cpu', seeds: 2, steps: 70, probeEvery: 70, probeSize: 32 } as const;
const small = specOf(PRESETS[0], { ...SMALL, trainSize: 64, hidden: 8, batch: 8 });
const spec = { ...small, arms: [{ id: 'own', params: armOf(['distill', 'ebr']) }] };

it('trains and encodes as a run does that is measured, bit for bit', async () => {
  const read = ({ head, heldOut, labels }: Omit<LastLook, 'inputs'>) => ({
    weights: Array.from(head.weights),
    code: Array.from(heldOut.fused[1]),
    labels: Array.from(labels),
  });
  const { replicas } = await runStudy(spec, read, around);
  const again = await atItsEnd(spec, read, around);
  expect(again.map(({ arm, seed }) => [arm, seed])).toEqual(
    replicas.map(({ arm, seed }) => [arm, seed]),
  );
  for (const [r, { readings }] of again.entries()) {
    expect(readings[0].reading).toEqual(replicas[r].readings.at(-1)?.reading);
  }
});

it('refuses a run whose settings change on the way', async () => {
  const change = { step: 1, arm: 'own', key: 'beta', value: 1 } as const;
  await expect(atItsEnd({ ...spec, interventions: [change] }, () => ({}), around)).rejects.toThrow(
    'change on the way',
  );
});
