import { useState } from 'react';
import { MapView } from '#explore/view/map/MapView.tsx';
import { NOTHING, type Sight } from '#explore/view/sight.ts';
import { Points } from '#sweep/points.ts';
import { STRINGS } from './gallery-words.ts';
import { inventedAt, SIGHTS } from './sweeps.ts';

/** The pictures of an invented sweep, to be pointed at, walked through and looked at closer. */
export function Tryout() {
  const [sight, setSight] = useState<Sight>(SIGHTS.switched);
  const [selection, setSelection] = useState(NOTHING);
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
    </section>
  );
}
