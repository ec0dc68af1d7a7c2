import { modalityCount, type RunParams, scenarioOf, sizesOf } from '#spec/index.ts';
import { trialOf } from './point-trial.ts';
import type { Points } from './points.ts';
import type { Job } from './results.ts';

/** Networks that train side by side: one shape, each with its own settings, seed and, where that can be, data. */
export type Crew = readonly Job[];

/** How networks are put together. */
export interface Crewing {
  /** Whether one crew may see different data; the plan on the processor can, other engines cannot. */
  readonly mixes: boolean;
  /** Networks of one crew at most. */
  readonly most: number;
}

/** What two runs must share to train side by side: sizes, steps and measurements; and their data, unless it `mixes`. */
function shapeOf(run: RunParams, mixes: boolean): string {
  if (!mixes) return JSON.stringify(run);
  const ofData: readonly string[] = [...scenarioOf(run).settings, 'trainSize'];
  const shared = Object.entries(run).filter(([key]) => !ofData.includes(key));
  return JSON.stringify([...shared, modalityCount(run), sizesOf(run)]);
}

/** Puts networks that are to be trained into crews of about equal size, in their order. */
export function crewsOf(points: Points, jobs: readonly Job[], { mixes, most }: Crewing): Crew[] {
  const shapes = new Map<string, Job[]>();
  const known = new Map<number, string>();
  for (const job of jobs) {
    const shape =
      known.get(job.point) ?? shapeOf(trialOf(points.sweep, points.at(job.point)).run, mixes);
    known.set(job.point, shape);
    const own = shapes.get(shape) ?? [];
    own.push(job);
    shapes.set(shape, own);
  }
  return [...shapes.values()].flatMap((own) => {
    const count = Math.ceil(own.length / most);
    const start = (k: number) => Math.round((k * own.length) / count);
    return Array.from({ length: count }, (_, k) => own.slice(start(k), start(k + 1)));
  });
}
