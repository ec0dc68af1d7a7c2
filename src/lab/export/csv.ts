import { dataOf } from '#lab-state/recording-data.ts';
import { toCsv } from '#panels/files/csv.ts';
import { download } from '#panels/files/download.ts';
import { tableOf } from '#panels/files/table.ts';
import type { Panel } from '#panels/panel.ts';
import type { Scenes } from '../scenes.ts';

/** Saves every number behind a panel, for every measurement, seed and arm. */
export function saveCsv(panel: Panel, scenes: Scenes): void {
  const { recording } = scenes.current;
  if (!recording) throw new Error('Nothing is measured yet.');
  const text = toCsv(tableOf(dataOf(recording), panel.needs));
  download(`wane-${panel.id}.csv`, 'text/csv', text);
}
