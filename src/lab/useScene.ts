import { useMemo, useSyncExternalStore } from 'react';
import type { Scene, SceneBranch } from '#panels/panel.ts';
import { LIVE } from '#spec/index.ts';
import { forkOf } from '#store/branches.ts';
import { type Experiment, useExperiment } from '#store/experiment.ts';
import { live, subscribe } from '#store/live.ts';
import type { Recording } from '#store/recording.ts';
import { type Switch, spansOf, switchedOn } from '#store/switches.ts';
import { stepShown, useView, type View } from '#store/view.ts';
import { marksOf } from './marks.ts';
import { TIME } from './time-strings.ts';

/** The lines that were left, as charts draw them. */
function branchesOf({ branches, line, interventions }: Experiment): SceneBranch[] {
  return branches.map((branch) => ({
    label: TIME.branch(branch.id),
    from: forkOf(branch, line, interventions),
    end: branch.end,
    recording: branch.recording,
  }));
}

/** What led to what is on the screen: the visitor's experiment, or the recorded one that stands in. */
function shownExperiment(): Experiment {
  const own = useExperiment.getState();
  if (!live.replay) return own;
  const { recording, spec, interventions } = live.replay;
  return { ...own, spec, interventions, info: recording.info, diverged: [], branches: [] };
}

/** What the next step does to the encoders of the live arm, first seed, if slow mode asked. */
function pushesOf({ info, anatomy }: Experiment): Scene['pushes'] {
  const own = anatomy?.replicas[info?.replicas.findIndex(({ arm }) => arm === LIVE) ?? -1];
  return own && { gradient: own.gradient.encoders, update: own.update.encoders };
}

function sceneFrom(view: View): Scene {
  const experiment = shownExperiment();
  const { steps, probeEvery } = experiment.spec.run;
  const newest = live.recording?.newest ?? -1;
  const touched = experiment.interventions.some(({ arm, step }) => arm === LIVE && step <= newest);
  return {
    recording: live.recording,
    steps,
    every: probeEvery,
    at: stepShown(view, newest),
    marks: marksOf(experiment, live.recording),
    branches: branchesOf(experiment),
    identical: !touched,
    reallocated: spansOf(experiment, 'ebr'),
    view,
    trace: live.trace,
    pushes: pushesOf(experiment),
  };
}

/** All that scenes are made of. News of every slice of training comes many times between two measurements. */
export const sourcesNow = (): readonly unknown[] => [
  ...[live.recording, live.recording?.changes, live.trace],
  ...[useExperiment.getState(), useView.getState()],
];

let lastScene: { readonly of: readonly unknown[]; readonly scene: Scene } | undefined;

/** The scene at this moment, for drawing outside React; the same one until something of it changes. */
export function currentScene(): Scene {
  const now = sourcesNow();
  if (!lastScene || now.some((source, k) => source !== lastScene?.of[k])) {
    lastScene = { of: now, scene: sceneFrom(useView.getState()) };
  }
  return lastScene.scene;
}

let lastPast:
  | { readonly of: Recording; readonly step: number; readonly past: Recording }
  | undefined;

/** The recording as it was at a step; the recording itself where that is its newest. */
function recordingAt(recording: Recording, step: number): Recording {
  if (step >= recording.newest) return recording;
  if (lastPast?.of !== recording || lastPast.step !== step) {
    lastPast = { of: recording, step, past: recording.until(step) };
  }
  return lastPast.past;
}

/** The scene as sentences see it: at the step that was dragged back to, knowing nothing of what came later. */
export function toldScene(): Scene {
  const scene = currentScene();
  const { recording, view } = scene;
  if (!recording) return scene;
  const past = recordingAt(recording, view.scrub ?? recording.newest);
  return { ...scene, recording: past, at: past.newest };
}

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

/** The switches that are on in what is on the screen, and since when. */
export function useShownSwitches(): ReadonlyMap<Switch, number> {
  const on = useLiveData(() => {
    const at = live.replay ? live.replay.recording.newest : live.step;
    return [...switchedOn(shownExperiment(), at)];
  });
  return useMemo(() => new Map(on), [on]);
}

/** The switches of the visitor's own run that are on, and since when. */
export function useSwitches(): ReadonlyMap<Switch, number> {
  const on = useLiveData(() => [...switchedOn(useExperiment.getState(), live.step)]);
  return useMemo(() => new Map(on), [on]);
}
