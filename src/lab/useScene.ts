import { useMemo, useSyncExternalStore } from 'react';
import type { Scene } from '#panels/panel.ts';
import { LIVE } from '#spec/index.ts';
import { type Experiment, switchedOn, useExperiment } from '#store/experiment.ts';
import { live, subscribe } from '#store/live.ts';
import { useView, type View } from '#store/view.ts';

function sceneFrom({ spec, interventions }: Experiment, view: View): Scene {
  const steps = [...new Set(interventions.filter((i) => i.arm === LIVE).map((i) => i.step))];
  return {
    recording: live.recording,
    steps: spec.run.steps,
    marks: steps.map((step) => ({ step, label: `switched at step ${step}` })),
    identical: steps.length === 0,
    view,
  };
}

/** The scene at this moment, for drawing outside React. */
export const currentScene = (): Scene => sceneFrom(useExperiment.getState(), useView.getState());

/**
 * A value derived from the running measurements; React renders only when it changes. `derive` must
 * return a primitive.
 */
export function useLive<T extends string | number | boolean | undefined>(derive: () => T): T {
  return useSyncExternalStore(subscribe, derive);
}

/** The switches that are on and since when. */
export function useSwitches() {
  const spec = useExperiment((state) => state.spec);
  const interventions = useExperiment((state) => state.interventions);
  return useMemo(() => switchedOn({ spec, interventions }), [spec, interventions]);
}
