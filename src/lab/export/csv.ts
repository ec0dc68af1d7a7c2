import type { Lab } from '#lab-state/lab.ts';
import { dataOf } from '#lab-state/recording-data.ts';
import { toCsv } from '#panels/files/csv.ts';
import { download } from '#panels/files/download.ts';
import { tableOf } from '#panels/files/table.ts';
import type { Panel } from '#panels/panel.ts';
import { scenesOf } from '../scenes.ts';
import { fileName } from './file-name.ts';

/** Saves every number behind a panel, for every measurement, seed and arm. */
export async function saveCsv(panel: Panel, lab: Lab): Promise<void> {
  const { recording } = scenesOf(lab).current;
  if (!recording) throw new Error('Nothing is measured yet.');
  const text = toCsv(tableOf(dataOf(recording), panel.needs));
  download(await fileName(panel, lab, 'csv'), 'text/csv', text);
}
