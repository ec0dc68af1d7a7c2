import { create } from 'zustand';
import type { LabState } from './state.ts';

/** How many runs of the page play. */
export const usePlayingRuns = create(() => ({ count: 0 }));

const add = (by: number): void => usePlayingRuns.setState(({ count }) => ({ count: count + by }));

/** Counts the run of a lab while it plays. Returns how to stop, with the lab. */
export function countPlaying({ experiment }: Pick<LabState, 'experiment'>): () => void {
  let counted = false;
  const follow = (playing: boolean): void => {
    if (playing !== counted) add(playing ? 1 : -1);
    counted = playing;
  };
  const stop = experiment.subscribe(({ state }) => follow(state === 'playing'));
  return () => {
    stop();
    follow(false);
  };
}
