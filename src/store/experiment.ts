import { create } from 'zustand';
import {
  decodeLink,
  type Intervention,
  type Note,
  type Preset,
  type Spec,
  specOf,
} from '#spec/index.ts';
import type { Checkpoint } from '#worker/checkpoint.ts';
import type { Anatomy, Failure, RunInfo, RunState } from '#worker/protocol.ts';
import { type Branch, FIRST, type Line } from './branches.ts';

/** A replica that stopped: which one, and after which step. */
export interface Divergence {
  readonly arm: string;
  readonly seed: number;
  readonly step: number;
}

/** What the page knows of the experiment; changes here, and only here, make React render. */
export interface Experiment {
  readonly spec: Spec;
  /** What was cleaned in the link that opened it. */
  readonly notes: readonly Note[];
  readonly state: RunState;
  readonly info?: RunInfo;
  readonly interventions: readonly Intervention[];
  /** The line that is trained, and those that were left and can be gone back to. */
  readonly line: Line;
  readonly branches: readonly Branch[];
  /** What the step after `step` will do, as slow mode asked. */
  readonly anatomy?: { readonly step: number; readonly replicas: readonly Anatomy[] };
  readonly failure?: Failure;
  readonly diverged: readonly Divergence[];
  readonly checkpoint?: Checkpoint;
  /** The last time the device was lost: after which step, and from which the new one took over. */
  readonly recovered?: { readonly step: number; readonly from: number };
}

const fresh = (spec: Spec, notes: readonly Note[]): Experiment => ({
  spec,
  notes,
  state: 'opening',
  info: undefined,
  interventions: spec.interventions,
  line: FIRST,
  branches: [],
  anatomy: undefined,
  failure: undefined,
  diverged: [],
  checkpoint: undefined,
  recovered: undefined,
});

export const useExperiment = create<Experiment>(() => {
  const { spec, notes } = decodeLink(globalThis.location?.hash ?? '');
  return fresh(spec, notes);
});

/** Puts another experiment in place; its run starts from nothing. */
export function replaceExperiment(spec: Spec, notes: readonly Note[] = []): void {
  useExperiment.setState(fresh(spec, notes));
}

/** The same preset, same engine, another seed and no interventions. */
export const withSeed = (spec: Spec, seed: number): Spec => ({
  ...spec,
  run: { ...spec.run, seed },
  interventions: [],
});

export const withPreset = (preset: Preset, spec: Spec): Spec =>
  specOf(preset, { seed: spec.run.seed, engine: spec.run.engine });
