import {
  type ArmParams,
  armOf,
  baseOf,
  interventionsFor,
  madeFrom,
  type RunParams,
} from '#spec/index.ts';
import type { Point } from './points.ts';
import { isRunSetting } from './scale.ts';
import { isMethods, namedMethods, type Sweep, settingAxes } from './sweep.ts';
import type { Change, Trial } from './trial.ts';

/** Run settings of a sweep that its points share, but for what its axes change. */
export function runOf(sweep: Sweep): RunParams {
  const { run } = madeFrom(sweep);
  const { steps, looks } = sweep;
  return { ...run, ...sweep.run, steps, probeEvery: Math.ceil(steps / looks) };
}

const changesTo = (step: number, after: ArmParams, before: ArmParams): Change[] =>
  interventionsFor('', step, after, before).map(({ arm: _, ...change }) => change);

/** What is trained at a point: run settings, an arm, and what is changed of it on the way. */
export function trialOf(sweep: Sweep, point: Point): Trial {
  const axes = settingAxes(sweep);
  const run: Record<string, unknown> = { ...runOf(sweep) };
  const started: Record<string, unknown> = { ...baseOf(madeFrom(sweep)), ...sweep.arm };
  const later: Change[] = [...sweep.at];
  const since = sweep.axes.find(isMethods)?.since ?? 0;
  const before = { ...started } as unknown as ArmParams;
  const after = armOf(namedMethods(point.method), before);
  if (since > 0) later.push(...changesTo(since, after, before));
  else Object.assign(started, after);
  axes.forEach((axis, k) => {
    const value = point.values[k];
    if (isRunSetting(axis.setting)) run[axis.setting] = value;
    else if (axis.since) later.push({ step: axis.since, key: axis.setting, value } as Change);
    else started[axis.setting] = value;
  });
  return {
    run: run as unknown as RunParams,
    params: started as unknown as ArmParams,
    interventions: later.sort((a, b) => a.step - b.step),
  };
}
