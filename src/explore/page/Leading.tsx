import { useStore } from 'zustand';
import { isDrawn } from '#sweep/sweep.ts';
import { MapView } from '../view/map/MapView.tsx';
import { ParallelView } from '../view/parallel/ParallelView.tsx';
import type { Sight } from '../view/sight.ts';
import type { ExploreDesk } from './desk.ts';

interface Props {
  readonly desk: ExploreDesk;
  readonly sight: Sight;
  /** Whether its question stays what it is. */
  readonly still?: boolean;
}

/** The picture that leads: the map where there is a grid, else every place as a line over all axes. */
export function Leading({ desk, sight, still = false }: Props) {
  const { look } = desk;
  const { selection, method } = useStore(look);
  const onSelect = (next: typeof selection) => look.setState({ selection: next });
  if (isDrawn(sight.points.sweep)) {
    return <ParallelView sight={sight} selection={selection} onSelect={onSelect} />;
  }
  return (
    <MapView
      sight={sight}
      selection={selection}
      onSelect={onSelect}
      method={method}
      onZoom={still ? undefined : (closer) => desk.ask({ ...closer, title: '' })}
    />
  );
}
