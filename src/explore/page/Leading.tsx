import { useStore } from 'zustand';
import { isDrawn } from '#sweep/sweep.ts';
import { MapView } from '../view/map/MapView.tsx';
import type { Sight } from '../view/sight.ts';
import type { ExploreDesk } from './desk.ts';

/** The picture that leads: the map where there is a grid. */
export function Leading({ desk, sight }: { desk: ExploreDesk; sight: Sight }) {
  const { look } = desk;
  const { selection, method } = useStore(look);
  if (isDrawn(sight.points.sweep)) return null;
  return (
    <MapView
      sight={sight}
      selection={selection}
      onSelect={(next) => look.setState({ selection: next })}
      method={method}
      onZoom={(closer) => desk.ask({ ...closer, title: '' })}
    />
  );
}
