import { create } from 'zustand';
import { labArms, modalityCount, type RunParams, type Spec } from '#spec/index.ts';
import { changeExperiment } from './client.ts';
import { useExperiment } from './experiment.ts';

/** Settings of the whole run that were changed by hand and wait for a new start. */
export interface NextRun {
  readonly changes: Partial<RunParams>;
}

export const useNextRun = create<NextRun>(() => ({ changes: {} }));

/** What of `changes` differs from `run`. */
function differing(changes: Partial<RunParams>, run: RunParams): Partial<RunParams> {
  const entries = Object.entries(changes);
  return Object.fromEntries(
    entries.filter(([key, value]) => run[key as keyof RunParams] !== value),
  );
}

/** The same experiment with other settings of the run, from step 0 and with nothing changed by hand. */
export function withRun(spec: Spec, changes: Partial<RunParams>): Spec {
  const run = { ...spec.run, ...changes };
  const fits = modalityCount(run) === modalityCount(spec.run);
  return { ...spec, run, arms: fits ? spec.arms : labArms(run), interventions: [] };
}

/** Notes settings for the next run; those that are as they were before are forgotten. */
export function planRun(changes: Partial<RunParams>): void {
  const { run } = useExperiment.getState().spec;
  useNextRun.setState({
    changes: differing({ ...useNextRun.getState().changes, ...changes }, run),
  });
}

export function dropPlan(): void {
  useNextRun.setState({ changes: {} });
}

/** Starts the run that was planned. */
export function startPlanned(): void {
  changeExperiment(withRun(useExperiment.getState().spec, useNextRun.getState().changes));
}

useExperiment.subscribe((now, before) => {
  if (now.spec !== before.spec) dropPlan();
});
