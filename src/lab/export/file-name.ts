import type { Lab } from '#lab-state/lab.ts';
import type { Panel } from '#panels/panel.ts';
import { ask } from '#parts/ask.ts';
import { scenesOf } from '../scenes.ts';

/**
 * The name of a file of a panel, after its run: "wane-neurons-13.loss.csv". In the first part a dot stands
 * between digits only, so that it is no other file's name.
 */
export async function fileName(panel: Panel, lab: Lab, kind: string): Promise<string> {
  const { openStem } = await ask(() => import('#archive/index.ts'));
  return `${await openStem(lab, scenesOf(lab).experiment)}.${panel.id}.${kind}`;
}
