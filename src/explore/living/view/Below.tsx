import { useMemo } from 'react';
import { useStore } from 'zustand';
import { ImportanceView } from '../../view/importance/ImportanceView.tsx';
import type { Selection } from '../../view/sight.ts';
import { TransectView } from '../../view/transect/TransectView.tsx';
import type { LivingMap } from '../state/living-map.ts';
import { STRINGS } from './living-words.ts';
import { sightOf } from './sight-of.ts';
import { useTold } from './use-told.ts';

/** What lies along a row of the map, and what decides it; drawn where the map rests, since both take a while. */
export function Below({ map, selection }: { map: LivingMap; selection: Selection }) {
  const { points, seen } = useTold(map);
  const { live, ghost } = seen;
  const rests = useStore(map, ({ state, shown, recorded }) =>
    recorded
      ? shown === undefined
      : shown !== undefined || state === 'paused' || state === 'finished',
  );
  const sight = useMemo(
    () => (rests && live ? sightOf({ points }, live, ghost) : undefined),
    [rests, points, live, ghost],
  );
  if (!sight) return <p className="living-rests">{STRINGS.rests}</p>;
  return (
    <div className="living-below">
      <TransectView {...{ sight, selection }} axis={0} />
      <ImportanceView sight={sight} />
    </div>
  );
}
