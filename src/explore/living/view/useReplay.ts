import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { LivingMap } from '../state/living-map.ts';

/** How long a picture of a recorded map stands, ms. */
const STANDS = 280;

/** Plays a recorded map once; who wants nothing to move sees its end, and any look back ends it. */
export function useReplay(map: LivingMap): void {
  const recorded = useStore(map, (now) => now.recorded);
  useEffect(() => {
    if (!recorded || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    const steps = map.getState().seen.frames.map(({ step }) => step);
    let shown = map.getState().shown;
    const timer = setInterval(() => {
      const now = map.getState();
      const next = steps.shift();
      if (next === undefined || !now.recorded || now.shown !== shown) {
        clearInterval(timer);
        return;
      }
      map.look(next);
      shown = map.getState().shown;
    }, STANDS);
    return () => clearInterval(timer);
  }, [map, recorded]);
}
