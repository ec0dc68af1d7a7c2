import type { ReactNode } from 'react';
import type { Panel } from '#panels/panel.ts';
import { Boundary } from '#parts/Boundary.tsx';
import { PanelRow } from './PanelRow.tsx';

/** A panel; where it fails, its title and words stand, and all other panels. */
export function SafePanel({ panel }: { panel: Panel }) {
  const frame = (words: ReactNode) => (
    <section aria-label={panel.title}>
      <h3>{panel.title}</h3>
      {words}
    </section>
  );
  return (
    <Boundary frame={frame}>
      <PanelRow panel={panel} />
    </Boundary>
  );
}
