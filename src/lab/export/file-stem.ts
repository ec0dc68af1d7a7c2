import type { Lab } from '#lab-state/lab.ts';
import type { Panel } from '#panels/panel.ts';
import { ask } from '#parts/ask.ts';
import { scenesOf } from '../scenes.ts';

/**
 * How the name of a file of a panel begins, after its run: "wane-neurons-13.loss". In the first part a dot
 * stands between digits only, so that it is no other file's.
 */
export async function fileStem(panel: Panel, lab: Lab): Promise<string> {
  const { openStem } = await ask(() => import('#archive/index.ts'));
  return `${await openStem(lab, scenesOf(lab).experiment)}.${panel.id}`;
}
