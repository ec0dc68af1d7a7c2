import type { Panel, Scene } from '#panels/panel.ts';
import type { Scenes } from '../scenes.ts';
import { download } from './download.ts';

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

/** Rows as comma-separated values; every cell is quoted. */
const toCsv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map(quoted).join(',')).join('\r\n');

/** What the panel needs, for every measurement, seed and arm, as one long table. */
function historyRows(panel: Panel, { recording }: Scene): string[][] {
  if (!recording) return [['step']];
  const columns = panel.needs.flatMap((field) =>
    Array.from({ length: recording.layout.fields[field].length }, (_, index) => ({ field, index })),
  );
  const rows = recording.steps.flatMap((step) =>
    recording.info.replicas.map(({ arm, seed }, r) => [
      String(step),
      arm,
      String(seed),
      ...columns.map(({ field, index }) => String(recording.value(r, field, index, step))),
    ]),
  );
  return [
    ['step', 'arm', 'seed', ...columns.map(({ field, index }) => `${field}.${index}`)],
    ...rows,
  ];
}

/** Saves every number behind a panel, unrounded. */
export function saveCsv(panel: Panel, scenes: Scenes): void {
  const text = toCsv(historyRows(panel, scenes.current));
  download(`wane-${panel.id}.csv`, new Blob([text], { type: 'text/csv' }));
}
