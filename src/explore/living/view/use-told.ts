import { useStore } from 'zustand';
import type { LivingMap, LivingState } from '../state/living-map.ts';
import type { Told } from './headline.ts';

/** What is to be seen of a map; it changes with a picture, not with each step. */
export function useTold(map: LivingMap): Told {
  const seen = useStore(map, (now) => now.seen);
  const { points, sweep, plain } = map.getState();
  return { points, sweep, plain, seen };
}

/** Step at which what is seen stands; it rises with each step that is taken. */
export const stepOf = ({ shown, step, recorded }: LivingState): number =>
  shown ?? recorded?.step ?? step;

export const useStep = (map: LivingMap): number => useStore(map, stepOf);
