import type { Lab } from '#lab-state/lab.ts';

/** What trains beside a sweep, and may be asked to wait. */
export interface Neighbour {
  wait(): void;
  goOn(): void;
}

/** A lab as the neighbour of a sweep: a run that plays rests, and goes on if nobody touched it meanwhile. */
export function neighbourOf({ experiment, client }: Pick<Lab, 'experiment' | 'client'>): Neighbour {
  let waits = false;
  return {
    wait: () => {
      if (experiment.getState().state !== 'playing') return;
      waits = true;
      client.togglePlay();
    },
    goOn: () => {
      if (waits && experiment.getState().state === 'paused') client.togglePlay();
      waits = false;
    },
  };
}
