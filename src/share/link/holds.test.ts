import { expect, it } from 'vitest';
import { armOf, interventionsFor, LIVE, PRESETS, specOf, withArmSet } from '#spec/index.ts';
import { holdsOf } from './holds.ts';

it('says what differs from the preset, and what was changed in the run', () => {
  const spec = {
    ...specOf(PRESETS[1], { seed: 7, seeds: 1, snr: -2.5, engine: 'exact', randomStart: false }),
    interventions: [
      ...interventionsFor(LIVE, 300, armOf(['distill'])),
      { step: 400, arm: 'ghost', key: 'learningRate', value: 0.01 } as const,
    ],
  };
  expect(holdsOf(spec)).toEqual([
    `Digits, seen and spoken, revision ${PRESETS[1].revision} of the scenario`,
    'seed 7, 900 steps',
    'asks for JavaScript, exact',
    'Sound above noise: -2.5 dB instead of 5 dB',
    'Word starts at a random moment: off instead of on',
    "step 300: Teacher's pull 1 and Substitution training 0.3",
    'step 400, ghost: Learning rate 0.01',
  ]);
});

it('names the arms unless they are the lab’s, and cuts a long list of changes', () => {
  const compared = withArmSet(specOf(PRESETS[0]), 'compare');
  expect(holdsOf(compared)).toHaveLength(3);
  expect(holdsOf({ ...compared, arms: compared.arms.slice(0, 2) })[2]).toBe(
    'arms of its own: vanilla and dropout',
  );
  const interventions = Array.from({ length: 20 }, (_, step) => {
    return { step, arm: LIVE, key: 'alpha' as const, value: 0.1 };
  });
  const lines = holdsOf({ ...specOf(PRESETS[0]), interventions });
  expect(lines).toHaveLength(9);
  expect(lines.at(-1)).toBe('and 14 more changes');
});
