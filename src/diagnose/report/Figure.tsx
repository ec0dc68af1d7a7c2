import type { ReactNode } from 'react';
import type { Surface } from '#charts/types.ts';
import { NumbersTable } from '#panels/NumbersTable.tsx';
import type { Table } from '#panels/panel.ts';
import { useDrawing } from '#panels/useDrawing.ts';
import { useReport } from './context.ts';

interface Props {
  /** What the drawing shows, in a sentence. */
  readonly told: string;
  /** Its height before it is drawn, px, so that nothing moves. */
  readonly height: number;
  readonly table: Table;
  draw(surface: Surface, width: number): void;
  /** Below the drawing. */
  readonly children?: ReactNode;
}

/** A drawing with what it says, and its numbers as a table. */
export function Figure({ told, height, table, draw, children }: Props) {
  const { words } = useReport();
  const ref = useDrawing(draw);
  return (
    <figure className="report-figure">
      <svg ref={ref} className="chart" role="img" aria-label={told} height={height} />
      {children}
      <details className="report-table">
        <summary>
          {words.say('as-table')} <span className="hidden">{told}</span>
        </summary>
        <NumbersTable caption={told} table={table} />
      </details>
    </figure>
  );
}
