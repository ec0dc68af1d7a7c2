import { NumbersTable } from '#panels/NumbersTable.tsx';
import type { Panel } from '#panels/panel.ts';
import { useOfScene } from './useScene.ts';

/** The numbers behind a panel's drawings. */
export function TableTwin({ panel }: { panel: Panel }) {
  return <NumbersTable caption={panel.title} table={useOfScene(panel.table)} />;
}
