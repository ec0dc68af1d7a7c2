import { createStore } from 'zustand/vanilla';
import type { Checkpoint } from '#protocol/checkpoint.ts';
import type { Anatomy, Failure, RunInfo, RunState } from '#protocol/messages.ts';
import {
  armSetOf,
  type Decoded,
  decodeLink,
  type Fingerprint,
  type Intervention,
  type LinkView,
  type Note,
  type Preset,
  type Spec,
  specOf,
  withArmSet,
} from '#spec/index.ts';
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
  /** Version of that link if it is newer than this lab: then nothing runs, and the address stays. */
  readonly newer?: number;
  /** Where in the run, and at what, that link begins; and what its sender's run measured. */
  readonly begins?: LinkView;
  readonly fingerprint?: Fingerprint;
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

type Asked = Pick<Decoded, 'spec' | 'notes' | 'newer' | 'view' | 'fingerprint'>;

/** An experiment whose run starts from nothing. */
export const fresh = ({ spec, notes, newer, view, fingerprint }: Asked): Experiment => ({
  spec,
  notes,
  newer,
  begins: view,
  fingerprint,
  state: newer === undefined ? 'opening' : 'failed',
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

/** The experiment that a link asks for. */
export const createExperiment = (link: string) =>
  createStore<Experiment>(() => fresh(decodeLink(link)));

/** The same preset, same engine, another seed and no interventions. */
export const withSeed = (spec: Spec, seed: number): Spec => ({
  ...spec,
  run: { ...spec.run, seed },
  interventions: [],
});

/** Another preset on the same seed and engine; a comparison stays one. */
export function withPreset(preset: Preset, spec: Spec): Spec {
  const fresh = specOf(preset, { seed: spec.run.seed, engine: spec.run.engine });
  return withArmSet(fresh, armSetOf(spec) ?? 'lab');
}
