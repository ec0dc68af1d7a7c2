import { drawStrip } from '#charts/strip.ts';
import { LOW_BELOW } from '#protocol/collapse.ts';
import { GHOST, LIVE } from '#spec/index.ts';
import { shareWords } from './change-words.ts';
import type { Drawing, Scene } from './panel.ts';
import { say } from './panel-say.ts';
import { pinLines } from './pins.ts';
import { labelsOf, lastOf } from './senses.ts';
import { lastShare, shareHistory } from './shares.ts';
import { inkOf, overTime, sinceParting, textOf } from './words.ts';

/** Height by the width there is. */
const heightAt = (width: number): number => (width < 600 ? 132 : 168);

function linesOf(scene: Scene) {
  const { recording, identical } = scene;
  if (!recording) return [];
  return labelsOf(scene).map((label, i) => ({
    label,
    ink: inkOf(i),
    text: textOf(i),
    live: shareHistory(recording, LIVE, i),
    ghost: identical ? undefined : shareHistory(recording, GHOST, i),
    tinted: i === lastOf(scene),
  }));
}

/** The lines that were left, by the share of the sense that fades. */
const branchesOf = (scene: Scene) =>
  scene.branches.map((branch) => ({
    label: branch.label,
    points: sinceParting(branch, shareHistory(branch.recording, LIVE, lastOf(scene))),
  }));

/** The shares over time as the time line of the lab. */
export const STRIP: Drawing = {
  get name() {
    return say('strip-name');
  },
  height: heightAt(640),
  overTime: true,
  fit: (_scene, width) => heightAt(width),
  draw: (surface, scene, width) => {
    const height = heightAt(width);
    drawStrip(surface, {
      ...overTime(scene, width, height),
      lines: linesOf(scene),
      branches: branchesOf(scene),
      pins: pinLines(scene, lastShare()),
      threshold: LOW_BELOW,
      thresholdName: say('strip-line'),
      newest: scene.recording?.newest ?? -1,
      format: shareWords,
      unit: say('steps'),
    });
  },
};
