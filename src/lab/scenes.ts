import { dequal } from 'dequal/lite';
import type { PinnedRun } from '#archive/pinned.ts';
import { archiveOf } from '#archive/state.ts';
import { forkOf } from '#lab-state/branches.ts';
import type { Experiment } from '#lab-state/experiment.ts';
import type { Lab } from '#lab-state/lab.ts';
import type { Recording } from '#lab-state/recording.ts';
import { linkOf } from '#lab-state/state.ts';
import { liveParams, spansOf } from '#lab-state/switches.ts';
import { stepShown, type View } from '#lab-state/view.ts';
import { presetLine } from '#language/presets.ts';
import { spoken } from '#language/say.ts';
import type { First } from '#panels/first-words.ts';
import type { Scene, SceneBranch, ScenePin } from '#panels/panel.ts';
import { letterOf } from '#panels/pins.ts';
import { scopeOf } from '#panels/run-scope.ts';
import { spoken as inSentence } from '#panels/words.ts';
import {
  classesOf,
  comparedOf,
  LIVE,
  madeFrom,
  type RunParams,
  scenarioOf,
  weightsInUse,
} from '#spec/index.ts';
import { marksOf } from './marks.ts';
import { TIME } from './time-words.ts';
import { turnsOf } from './turns.ts';

/** The lines that were left, as charts draw them. */
function branchesOf({ branches, line, interventions }: Experiment): SceneBranch[] {
  return branches.map((branch) => ({
    label: TIME.branch(branch.id),
    from: forkOf(branch, line, interventions),
    end: branch.end,
    recording: branch.recording,
  }));
}

/** What the next step does to the encoders of the live arm, first seed, if slow mode asked. */
function pushesOf({ info, anatomy }: Experiment): Scene['pushes'] {
  const own = anatomy?.replicas[info?.replicas.findIndex(({ arm }) => arm === LIVE) ?? -1];
  return own && { gradient: own.gradient.encoders, update: own.update.encoders };
}

/** How many weights each arm has in use at a step: what its methods bring counts while they are on. */
function weightsOf(experiment: Experiment, step: number): Scene['weights'] {
  const { arms, run } = experiment.spec;
  const used = arms.map(({ id, params }) => {
    const now = id === LIVE ? liveParams(experiment, step) : params;
    return [id, weightsInUse(run, now)] as const;
  });
  return Object.fromEntries(used);
}

/** What there is to see of one lab, for drawing outside React. */
export class Scenes {
  readonly #lab: Lab;
  #last?: { readonly of: readonly unknown[]; readonly scene: Scene };
  #past?: { readonly of: Recording; readonly step: number; readonly past: Recording };
  #seen?: { readonly of: readonly PinnedRun[]; readonly pins: readonly ScenePin[] };
  #told?: { readonly of: Scene; readonly told: Scene };

  constructor(lab: Lab) {
    this.#lab = lab;
  }

  /** What led to what is on the screen: the visitor's experiment, or the recorded one that stands in. */
  get experiment(): Experiment {
    const own = this.#lab.experiment.getState();
    const { recordedRun } = this.#lab.live;
    if (!recordedRun) return own;
    const { recording, spec } = recordedRun;
    // Before it plays, nothing of it is told.
    const { plays } = this.#lab.recordedRun.getState();
    const interventions = plays ? recordedRun.interventions : [];
    return { ...own, spec, interventions, info: recording.info, diverged: [], branches: [] };
  }

  /** Settings of the run on the screen. */
  get run(): RunParams {
    return this.experiment.spec.run;
  }

  /** The pinned runs that can be drawn; the same list while they are the same. */
  get #pins(): readonly ScenePin[] {
    const { pinned } = archiveOf(this.#lab).getState();
    if (this.#seen?.of !== pinned) {
      const pins = pinned.flatMap(({ pin: { slot }, label, recording }): ScenePin[] =>
        recording ? [{ letter: letterOf(slot), slot, label, recording }] : [],
      );
      this.#seen = { of: pinned, pins };
    }
    return this.#seen.pins;
  }

  /** The whole address of the experiment as it is now. */
  get link(): string {
    return location.origin + location.pathname + linkOf(this.#lab);
  }

  /** All that scenes are made of. News of every slice of training comes many times between two measurements. */
  get sources(): readonly unknown[] {
    const { experiment, view, live } = this.#lab;
    const { recording, recordedRun, trace } = live;
    return [
      experiment.getState(),
      view.getState(),
      recording,
      recording?.changes,
      recordedRun,
      trace,
      archiveOf(this.#lab).getState().pinned,
      spoken(),
    ];
  }

  /** The scene at this moment; the same object until something in it changes. */
  get current(): Scene {
    const of = this.sources;
    if (!this.#last || of.some((part, k) => part !== this.#last?.of[k])) {
      this.#last = { of, scene: this.#sceneFrom(this.#lab.view.getState()) };
    }
    return this.#last.scene;
  }

  /** The scene as sentences see it: at the step that was dragged back to, knowing nothing of what came later. */
  get told(): Scene {
    const scene = this.current;
    const { recording, view } = scene;
    if (!recording) return scene;
    if (this.#told?.of !== scene) {
      const past = this.#recordingAt(recording, view.scrub ?? recording.newest);
      this.#told = { of: scene, told: { ...scene, recording: past, at: past.newest } };
    }
    return this.#told.told;
  }

  #sceneFrom(view: View): Scene {
    const { live } = this.#lab;
    const { experiment } = this;
    const { steps, probeEvery } = experiment.spec.run;
    const newest = live.recording?.newest ?? -1;
    const touched = experiment.interventions.some(
      ({ arm, step }) => arm === LIVE && step <= newest,
    );
    const scene: Scene = {
      recording: live.recording,
      idle: experiment.state === 'waiting' || experiment.state === 'failed',
      steps,
      every: probeEvery,
      at: stepShown(view, newest),
      marks: [],
      turns: turnsOf(experiment),
      diverged: experiment.diverged,
      scope: scopeOf(experiment.spec.run),
      byLink: experiment.byLink,
      first: this.#first(newest),
      line: this.#line(newest),
      branches: branchesOf(experiment),
      pins: this.#pins,
      compared: comparedOf(experiment.spec)?.map(({ id }) => id),
      identical: !touched,
      reallocated: spansOf(experiment, 'ebr'),
      weights: weightsOf(experiment, stepShown(view, newest)),
      asks: scenarioOf(experiment.spec.run).asks,
      view,
      trace: live.trace,
      pushes: pushesOf(experiment),
    };
    return { ...scene, marks: marksOf(experiment, scene) };
  }

  /** What a first visit is told, until a step is taken. */
  #first(newest: number): First | undefined {
    const { spec, first, interventions } = this.#lab.experiment.getState();
    const told = first && !madeFrom(spec).unrecorded;
    if (!told || newest > 0 || interventions.length > 0) return undefined;
    const { senses } = scenarioOf(spec.run);
    const labels = senses(spec.run).map(({ label }) => inSentence(label));
    return { classes: classesOf(spec.run).length, senses: labels };
  }

  /** What the preset says of itself, until a step is taken, if its data and network are as they come. */
  #line(newest: number): string | undefined {
    const { spec } = this.#lab.experiment.getState();
    const preset = madeFrom(spec);
    const line = newest > 0 ? undefined : presetLine(preset);
    const { seed, seeds, engine, probeEvery, probeSize } = spec.run;
    const asItComes = { ...preset.run, seed, seeds, engine, probeEvery, probeSize };
    return line && dequal(spec.run, asItComes) ? line : undefined;
  }

  /** The recording as it was at a step; the recording itself where that is its newest. */
  #recordingAt(recording: Recording, step: number): Recording {
    if (step >= recording.newest) return recording;
    if (this.#past?.of !== recording || this.#past.step !== step) {
      this.#past = { of: recording, step, past: recording.until(step) };
    }
    return this.#past.past;
  }
}

const all = new WeakMap<Lab, Scenes>();

/** The scenes of a lab. */
export function scenesOf(lab: Lab): Scenes {
  const known = all.get(lab) ?? new Scenes(lab);
  all.set(lab, known);
  return known;
}
