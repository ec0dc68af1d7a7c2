import { baseOf, LIVE, labArms, madeFrom, type RunParams, type Spec } from '#spec/index.ts';
import { trialOf } from './point-trial.ts';
import type { Point } from './points.ts';
import type { Sweep } from './sweep.ts';

/** The seeds of a point that an experiment trains. */
export interface CellSeeds {
  readonly seed: number;
  readonly seeds: number;
}

/**
 * The experiment whose live arm is the network of a point: same settings, same changes on the way, same seeds,
 * beside the lab's ghost and controls. It is measured as often as its preset is, and so at the end: measuring
 * never changes training.
 */
export function specOfPoint(
  sweep: Sweep,
  point: Point,
  engine: RunParams['engine'],
  { seed, seeds }: CellSeeds = sweep,
): Spec {
  const { run: asked, params, interventions } = trialOf(sweep, point);
  const preset = madeFrom(sweep);
  const run = { ...asked, engine, seed, seeds, probeEvery: preset.run.probeEvery };
  return {
    version: 1,
    ...{ preset: sweep.preset, revision: sweep.revision, run },
    arms: labArms(run, baseOf(preset)).map((arm) => (arm.id === LIVE ? { ...arm, params } : arm)),
    interventions: interventions.map((change) => ({ ...change, arm: LIVE })),
  };
}
