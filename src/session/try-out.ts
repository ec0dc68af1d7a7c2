import type { RunParams } from '#spec/index.ts';
import { crewsOf } from '#sweep/crews.ts';
import type { Need } from '#sweep/messages.ts';
import { columnsOf } from '#sweep/outcome.ts';
import { trialOf } from '#sweep/point-trial.ts';
import type { Points } from '#sweep/points.ts';
import { spreadOver } from '#sweep/spread.ts';
import { Crowd } from './crowd.ts';
import type { Surroundings } from './headless.ts';
import { membersOf } from './train-crew.ts';

/** Networks that are tried, from all over the sweep; steps before the clock runs, and while it does. */
const NETWORKS = 8;
const BEFORE = 8;
const STEPS = 24;

export interface Trying {
  readonly points: Points;
  readonly engine: RunParams['engine'];
  readonly around: Surroundings;
}

/** Time that a network of a sweep takes here, measured on a few of them. @throws Error in words. */
export async function tryOut({ points, engine, around }: Trying): Promise<Need> {
  const { sweep } = points;
  const jobs = spreadOver(points, NETWORKS).map((point) => ({ point, seed: sweep.seed }));
  const few = jobs.length;
  const spent = { opening: 0, step: 0, look: 0 };
  const steps = Math.min(STEPS, Math.ceil(sweep.steps / 2));
  for (const crew of crewsOf(points, jobs, { mixes: engine === 'plan-cpu', most: few })) {
    const trials = crew.map(({ point }) => trialOf(sweep, points.at(point)));
    const began = performance.now();
    const crowd = await Crowd.open(membersOf(trials, crew, engine), around);
    try {
      spent.opening += performance.now() - began;
      await crowd.advance(Math.min(BEFORE, sweep.steps - steps));
      const from = performance.now();
      await crowd.advance(crowd.step + steps);
      spent.step += performance.now() - from;
      const look = performance.now();
      await crowd.take(columnsOf(sweep));
      spent.look += performance.now() - look;
    } finally {
      crowd.dispose();
    }
  }
  const { opening, step, look } = spent;
  return { opening: opening / few, step: step / (few * steps), look: look / few };
}
