import { GHOST, LIVE } from '#spec/index.ts';
import type { Scene } from './panel.ts';
import { say } from './say.ts';
import { shareAt } from './shares.ts';

/** Whether a share lies outside 0 to 100 % as they are written: of little accuracy that is no mistake. */
const isOutside = (share: number): boolean => share < -0.005 || share >= 1.005;

/** What is to be said of shares at the step that is shown, while one of them is written as none or more than all. */
export function outsideWords(scene: Pick<Scene, 'recording' | 'at' | 'identical'>): string {
  const { recording, identical } = scene;
  if (!recording) return '';
  const arms = identical ? [LIVE] : [LIVE, GHOST];
  const outside = recording.info.modalities.some((_, i) =>
    arms.some((arm) => isOutside(shareAt(scene, arm, i)?.mean ?? Number.NaN)),
  );
  return outside ? say('shares-outside') : '';
}
