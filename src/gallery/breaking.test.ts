// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { PANELS } from '#panels/index.ts';
import { neuronsOf } from '#panels/neurons.ts';
import type { Scene } from '#panels/panel.ts';
import { GHOST, LIVE } from '#spec/index.ts';
import { SAMPLE, sampleRun } from './sample.ts';
import { SCENES } from './scenes.ts';
import { drawn, unreadable } from './testing/drawn.ts';

const WIDTH = 430;

/** What a run that breaks may measure; float32 has nothing beyond 3.4e38 but infinity. */
const BROKEN = {
  'no number anywhere': () => Number.NaN,
  'infinity anywhere': () => Number.POSITIVE_INFINITY,
  'numbers too large': () => 3e38,
  'now this, now that': (k: number) =>
    [0.5, Number.NaN, Number.POSITIVE_INFINITY, 3e38, -3e38][k % 5],
} as const;

/** The sample run, whose live arm breaks in its last measurement. */
function brokenScene(value: (index: number) => number): Scene {
  const recording = sampleRun([LIVE, GHOST]);
  const { width, fields } = recording.layout;
  const sound = recording.value.bind(recording);
  const broken = new Set(recording.replicasOf(LIVE));
  recording.value = (replica, field, index = 0, step = SAMPLE.steps) =>
    broken.has(replica) && step === SAMPLE.steps
      ? Math.fround(value(replica * width + fields[field].offset + index))
      : sound(replica, field, index, step);
  return { ...SCENES.whole, recording };
}

const DRAWINGS = PANELS.flatMap((panel) =>
  panel.drawings.map((drawing) => [`${panel.id}: ${drawing.name}`, panel, drawing] as const),
);

describe.each(Object.entries(BROKEN))('a run that breaks, %s', (_, value) => {
  const scene = brokenScene(value);

  test('the neurons', () => {
    const { live } = neuronsOf(scene);
    const numbers = live.flatMap(({ predictive, noise, collision }) => [
      ...predictive,
      ...noise,
      collision,
    ]);
    expect(numbers.every(Number.isFinite)).toBe(true);
  });

  test.each(DRAWINGS)('%s', (_name, panel, drawing) => {
    const height = drawing.fit?.(scene, WIDTH) ?? drawing.height;
    const svg = drawn((surface, width) => drawing.draw(surface, scene, width), WIDTH, height);
    expect(unreadable(svg)).toEqual([]);
    expect(panel.see(scene)).not.toMatch(/NaN|undefined|Infinity/);
    expect(panel.describe(scene)).not.toMatch(/NaN|undefined|Infinity/);
  });
});
