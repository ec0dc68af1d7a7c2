import { Shared, trainCrew } from '#session/train-crew.ts';
import type { RunParams } from '#spec/index.ts';
import { Points } from '#sweep/points.ts';
import type { Sweep } from '#sweep/sweep.ts';
import type { Trained, Work } from '#sweep/work.ts';
import { around } from '../around.ts';

/** Where one crew at a time is trained. */
export interface Lane {
  /** @throws Error in words if it fails. */
  train(work: Work, onProgress: (done: number) => void): Promise<Trained>;
  /** Lets the crew that is under way, and every later one, rest at the next step. */
  stop(): void;
  close(): void;
}

/** Trains in this thread. */
export function laneHere(sweep: Sweep, engine: RunParams['engine']): Lane {
  const points = new Points(sweep);
  const shared = new Shared();
  let stopped = false;
  return {
    train: ({ crew, from }, onProgress) =>
      trainCrew(points, crew, { engine, around, shared, from, onProgress, stop: () => stopped }),
    stop: () => {
      stopped = true;
    },
    close: () => undefined,
  };
}
