import { useState } from 'react';
import { DifferenceView } from '#explore/view/difference/DifferenceView.tsx';
import { edgesOf, edgeWords } from '#explore/view/edge.ts';
import { ImportanceView } from '#explore/view/importance/ImportanceView.tsx';
import { mapModel } from '#explore/view/map/landscape-of.ts';
import { MapView } from '#explore/view/map/MapView.tsx';
import { ParallelView } from '#explore/view/parallel/ParallelView.tsx';
import { NOTHING, type Sight } from '#explore/view/sight.ts';
import { TransectView } from '#explore/view/transect/TransectView.tsx';
import { Points } from '#sweep/points.ts';
import { STRINGS } from './gallery-words.ts';
import { COMPARED, drawn, inventedAt, SIGHTS } from './sweeps.ts';

/** Points of the sweep of three settings. */
const DRAWN = drawn(2048);

/** The pictures of an invented sweep, to be pointed at, walked through and looked at closer. */
export function Tryout() {
  const [sight, setSight] = useState<Sight>(SIGHTS.switched);
  const [selection, setSelection] = useState(NOTHING);
  const [drawnSelection, setDrawnSelection] = useState(NOTHING);
  return (
    <section className="wall" aria-label={STRINGS.tryout}>
      <h3>{STRINGS.tryout}</h3>
      <MapView
        sight={sight}
        selection={selection}
        onSelect={setSelection}
        onZoom={(sweep) => {
          setSight(inventedAt(new Points(sweep)));
          setSelection(NOTHING);
        }}
      />
      {edgesOf(mapModel(sight)).map((edge) => (
        <p key={`${edge.axis} ${edge.end}`}>{edgeWords(mapModel(sight), edge)}</p>
      ))}
      <TransectView sight={sight} selection={selection} />
      <ImportanceView sight={sight} />
      <DifferenceView sight={COMPARED} selection={selection} one={1} other={0} />
      <ParallelView sight={DRAWN} selection={drawnSelection} onSelect={setDrawnSelection} />
    </section>
  );
}
