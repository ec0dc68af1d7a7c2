import { useMemo, useSyncExternalStore } from 'react';
import type { Mark } from '#charts/types.ts';
import { firstCollapse } from '#panels/collapse.ts';
import type { Scene } from '#panels/panel.ts';
import { capital, inkOf, senseOf } from '#panels/words.ts';
import { LIVE } from '#spec/index.ts';
import { type Experiment, useExperiment } from '#store/experiment.ts';
import { live, subscribe } from '#store/live.ts';
import type { Recording } from '#store/recording.ts';
import { type Switch, switchedOn, switchings } from '#store/switches.ts';
import { stepShown, useView, type View } from '#store/view.ts';
import { STRINGS } from './strings.ts';

/** Settings of the live arm that were changed without a great switch. */
function changeMarks(experiment: Experiment, switched: ReadonlySet<number>): Mark[] {
  const steps = experiment.interventions.filter(({ arm }) => arm === LIVE).map(({ step }) => step);
  return [...new Set(steps)]
    .filter((step) => !switched.has(step))
    .map((step) => ({ kind: 'switched', step, label: STRINGS.changed(step) }));
}

function collapseMarks(recording: Recording | undefined): Mark[] {
  return (recording?.info.modalities ?? []).flatMap((_, i) => {
    const step = recording && firstCollapse(recording, i);
    if (step === undefined) return [];
    const label = STRINGS.collapsed(capital(senseOf(recording as Recording, i)), step);
    const short = STRINGS.collapsedAt(step);
    return [{ kind: 'collapsed' as const, step, label, short, ink: inkOf(i) }];
  });
}

function marksOf(experiment: Experiment): Mark[] {
  const thrown = switchings(experiment).map(({ step, name, on }): Mark => {
    const label = STRINGS.switched(STRINGS.switches[name].name, on, step);
    return { kind: 'switched', step, label };
  });
  const broken = experiment.diverged.map(({ step, arm, seed }): Mark => {
    return { kind: 'diverged', step, label: STRINGS.diverged(seed, arm, step) };
  });
  const others = changeMarks(experiment, new Set(thrown.map(({ step }) => step)));
  const marks = [...thrown, ...others, ...broken, ...collapseMarks(live.recording)];
  return marks.sort((a, b) => a.step - b.step);
}

function sceneFrom(experiment: Experiment, view: View): Scene {
  const { steps, probeEvery } = experiment.spec.run;
  const newest = live.recording?.newest ?? -1;
  const touched = experiment.interventions.some(({ arm, step }) => arm === LIVE && step <= newest);
  return {
    recording: live.recording,
    steps,
    every: probeEvery,
    at: stepShown(view, newest),
    marks: marksOf(experiment),
    identical: !touched,
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

/** The same for anything that survives JSON. */
export function useLiveData<T>(derive: () => T): T {
  const json = useLive(() => JSON.stringify(derive()));
  return useMemo(() => JSON.parse(json) as T, [json]);
}

/** The switches that are on and since when. */
export function useSwitches(): ReadonlyMap<Switch, number> {
  const on = useLiveData(() => [...switchedOn(useExperiment.getState(), live.step)]);
  return useMemo(() => new Map(on), [on]);
}
