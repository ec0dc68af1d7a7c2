import type { Lab } from '#lab-state/lab.ts';
import { dataOf } from '#lab-state/recording-data.ts';
import { inEnglish } from '#language/say.ts';
import { aboutText } from '#panels/files/about.ts';
import { toCsv } from '#panels/files/csv.ts';
import { downloadTable } from '#panels/files/download.ts';
import { tableOf } from '#panels/files/table.ts';
import type { Panel } from '#panels/panel.ts';
import { scenesOf } from '../scenes.ts';
import { fileStem } from './file-stem.ts';

/** Saves every number behind a panel, for every measurement, seed and arm; beside it, what it is of. */
export async function saveCsv(panel: Panel, lab: Lab): Promise<void> {
  const { recording } = scenesOf(lab).current;
  if (!recording) throw new Error('Nothing is measured yet.');
  const scenes = scenesOf(lab);
  const table = tableOf(dataOf(recording), panel.needs);
  const { spec, interventions } = scenes.experiment;
  const about = aboutText(
    {
      ...{ spec, interventions, title: inEnglish(() => panel.title), link: scenes.link },
      ...{ engine: recording.info.backend, wane: __WANE__ },
    },
    table,
  );
  downloadTable(await fileStem(panel, lab), toCsv(table), about);
}
