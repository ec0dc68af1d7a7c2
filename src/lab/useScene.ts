import { useMemo, useSyncExternalStore } from 'react';
import { forkOf } from '#lab-state/branches.ts';
import { type Experiment, useExperiment } from '#lab-state/experiment.ts';
import { live, subscribe } from '#lab-state/live.ts';
import type { Recording } from '#lab-state/recording.ts';
import { type Switch, spansOf, switchedOn } from '#lab-state/switches.ts';
import { stepShown, useView, type View } from '#lab-state/view.ts';
import type { Scene, SceneBranch } from '#panels/panel.ts';
import { LIVE, type RunParams } from '#spec/index.ts';
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

/** Settings of the run on the screen: the visitor's, or the recorded one. */
export const shownRun = (): RunParams => shownExperiment().spec.run;

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
export function sourcesNow(): readonly unknown[] {
  const { recording, replay, trace } = live;
  const [experiment, view] = [useExperiment.getState(), useView.getState()];
  return [experiment, view, recording, recording?.changes, replay, trace];
}

let last: { readonly of: readonly unknown[]; readonly scene: Scene } | undefined;

/** The scene at this moment, for drawing outside React; the same object until something in it changes. */
export function currentScene(): Scene {
  const of = sourcesNow();
  if (!last || of.some((part, k) => part !== last?.of[k])) {
    last = { of, scene: sceneFrom(useView.getState()) };
  }
  return last.scene;
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

let lastTold: { readonly of: Scene; readonly told: Scene } | undefined;

/** The scene as sentences see it: at the step that was dragged back to, knowing nothing of what came later. */
export function toldScene(): Scene {
  const scene = currentScene();
  const { recording, view } = scene;
  if (!recording) return scene;
  if (lastTold?.of !== scene) {
    const past = recordingAt(recording, view.scrub ?? recording.newest);
    lastTold = { of: scene, told: { ...scene, recording: past, at: past.newest } };
  }
  return lastTold.told;
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

/** What `derive` makes of a scene, made once per scene; React renders only when it changes. */
export function useOfScene<T>(derive: (scene: Scene) => T, sceneNow = currentScene): T {
  const made = useMemo(() => {
    let of: Scene | undefined;
    let json = '';
    return () => {
      const scene = sceneNow();
      if (scene !== of) [of, json] = [scene, JSON.stringify(derive(scene))];
      return json;
    };
  }, [derive, sceneNow]);
  const json = useLive(made);
  return useMemo(() => JSON.parse(json) as T, [json]);
}

/** How many seeds, and how many held-out samples, what is on the screen rests on. */
export function useShownSizes(): Pick<RunParams, 'seeds' | 'probeSize'> {
  return { seeds: useLive(() => shownRun().seeds), probeSize: useLive(() => shownRun().probeSize) };
}

/** The senses of what is on the screen. */
export const useShownSenses = (): Recording['info']['modalities'] =>
  useLiveData(() => currentScene().recording?.info.modalities ?? []);

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
