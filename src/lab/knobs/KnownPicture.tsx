import { useState } from 'react';
import { drawOverlap, overlapHeight } from '#charts/overlap.ts';
import { useExperiment, useNextRun } from '#lab-state/context.ts';
import { NumbersTable } from '#panels/NumbersTable.tsx';
import { useDrawing } from '#panels/useDrawing.ts';
import { type Known, knownOf, percent } from './known.ts';
import { STRINGS } from './known-words.ts';
import './known.css';

function Picture({ known }: { readonly known: Known }) {
  const [listed, setListed] = useState(false);
  const { rows, columns } = known;
  const ref = useDrawing((surface, width) => {
    surface.attr('height', overlapHeight(rows.length));
    drawOverlap(surface, rows, columns, { width, ends: STRINGS.alone, format: percent });
  });
  return (
    <section className="known" aria-label={STRINGS.title}>
      <h3>{STRINGS.title}</h3>
      <svg
        ref={ref}
        className="chart"
        role="img"
        aria-label={known.sees}
        height={overlapHeight(rows.length)}
      />
      <p className="note">
        {STRINGS.together(known.together)} {STRINGS.chance(known.chance)} {STRINGS.how}
      </p>
      <p>
        <button
          type="button"
          className="link"
          aria-expanded={listed}
          onClick={() => setListed(!listed)}
        >
          {listed ? STRINGS.hide : STRINGS.show}
        </button>
      </p>
      {listed && <NumbersTable caption={STRINGS.title} table={known.table} />}
    </section>
  );
}

/** What the senses of the next run can know, alone and together, where that is as it was asked for. */
export function KnownPicture() {
  const run = useExperiment(({ spec }) => spec.run);
  const changes = useNextRun((plan) => plan.changes);
  const known = knownOf({ ...run, ...changes });
  return known && <Picture known={known} />;
}
