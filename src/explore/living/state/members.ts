import type { LivingMember } from '#protocol/living.ts';
import {
  baseOf,
  madeFrom,
  modalityCount,
  type RunParams,
  scenarioOf,
  unimodalArm,
} from '#spec/index.ts';
import { trialOf } from '#sweep/point-trial.ts';
import type { Points } from '#sweep/points.ts';
import { seedsIn } from '#sweep/sweep.ts';

/** The networks of a map, point by point and in each seed by seed, and the controls they are judged against. */
export interface Members {
  readonly networks: readonly LivingMember[];
  readonly controls: readonly LivingMember[];
  /** Per point, seed and sense: number of the control. */
  readonly controlOf: readonly (readonly (readonly number[])[])[];
}

/**
 * What the control of a sense depends on: all of a run but what makes the other senses. Cells that agree in it
 * share one, which is the same network to the bit.
 */
function controlKey(run: RunParams, seed: number, sense: number): string {
  const { senseOf } = scenarioOf(run);
  const isOthers = (key: string) => (senseOf[key as keyof RunParams] ?? sense) !== sense;
  return JSON.stringify([seed, sense, Object.entries(run).filter(([key]) => !isOthers(key))]);
}

export function membersOf(points: Points): Members {
  const { sweep } = points;
  const base = baseOf(madeFrom(sweep));
  const networks: LivingMember[] = [];
  const controls: LivingMember[] = [];
  const known = new Map<string, number>();
  const control = (run: RunParams, seed: number, sense: number): number => {
    const key = controlKey(run, seed, sense);
    const found = known.get(key) ?? controls.length;
    if (!known.has(key)) {
      known.set(key, found);
      controls.push({ run, seed, params: unimodalArm(sense, base) });
    }
    return found;
  };
  const controlOf = Array.from({ length: points.count }, (_, k) => {
    const { run: asked, params } = trialOf(sweep, points.at(k));
    const run: RunParams = { ...asked, engine: 'plan-cpu' };
    return seedsIn(sweep).map((seed) => {
      networks.push({ run, params, seed });
      return Array.from({ length: modalityCount(run) }, (_sense, i) => control(run, seed, i));
    });
  });
  return { networks, controls, controlOf };
}
