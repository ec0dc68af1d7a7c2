import { expect, it } from 'vitest';
import type { Recording } from '#lab-state/recording.ts';
import { presetFor, scenarioOf } from '#spec/index.ts';
import { triedOf } from './score.ts';

/** A run that is right as often as its sense has a place, in percent. */
function recordingOf(scenario: string): Recording {
  const { run } = presetFor(scenario);
  const modalities = scenarioOf(run).senses(run);
  const full = (1 << modalities.length) - 1;
  const band = (_arm: string, _field: string, mask: number) => ({
    mean: Math.log2(full & ~mask) / 100,
  });
  return { info: { modalities }, band } as unknown as Recording;
}

it.each([
  ['landsat', ['green', 'red', 'near', 'far'], [0, 1, 3, 2]],
  ['digits', ['image', 'sound'], [0, 1]],
])('tests of %s come in the order in which people count its senses', (scenario, ids, places) => {
  const recording = recordingOf(scenario);
  const tried = triedOf(recording);
  const missing = tried.filter(({ what }) => what === 'missing');
  expect(missing.map(({ sense }) => recording.info.modalities[sense].id)).toEqual(ids);
  expect(missing.map(({ sense }) => sense)).toEqual(places);
  for (const { sense, right } of tried) expect(right).toBe(sense / 100);
});
