import { createStore } from 'zustand/vanilla';
import type { Backend, Stint } from '#protocol/backend.ts';
import type { Checkpoint } from '#protocol/checkpoint.ts';
import type { Anatomy, Failure, RunInfo, RunState } from '#protocol/messages.ts';
import {
  type Cost,
  cleanSpec,
  costOf,
  type Decoded,
  dearness,
  decodeLink,
  type Fingerprint,
  type Intervention,
  type LinkView,
  type Note,
  type OwnSet,
  type Preset,
  type Spec,
  specOf,
  withArmsOf,
} from '#spec/index.ts';
import { isBare } from './address.ts';
import { type Branch, FIRST, type Line } from './branches.ts';
import { lackedBy } from './held.ts';

/** A replica that stopped: which one, and after which step. */
export interface Divergence {
  readonly arm: string;
  readonly seed: number;
  readonly step: number;
}

/** The device was lost after `step`; a new one took over from the checkpoint at `from`. */
export interface Recovery {
  readonly step: number;
  readonly from: number;
  /** The engine that took over, where it is another one. */
  readonly moved?: Backend;
}

/** Why an experiment runs nothing until the visitor asks it to, in so many words. */
export type Waiting =
  /** The link's version is newer than this lab. */
  | { readonly why: 'newer'; readonly version: number }
  /** Values of the link are lost, so that this may be another experiment than was meant. */
  | { readonly why: 'damaged'; readonly lost: readonly Note[] }
  /** It is of a visitor's own data, which this page does not hold. */
  | { readonly why: 'data'; readonly named?: OwnSet }
  /** It needs more memory than there is, or so much time that it looks like a halt. */
  | { readonly why: 'memory' | 'time'; readonly cost: Cost };

/** What the page knows of the experiment; changes here, and only here, make React render. */
export interface Experiment {
  readonly spec: Spec;
  /** What was cleaned in the link that opened it. */
  readonly notes: readonly Note[];
  /** Then nothing runs, and the address stays. */
  readonly waiting?: Waiting;
  /** Whether the page was opened with it and nothing was chosen since: a first visit. */
  readonly first?: boolean;
  /** Whether an address that names an experiment brought it, and not a choice on the page. */
  readonly byLink?: boolean;
  /** Where in the run, and at what, that link begins; and what its sender's run measured. */
  readonly begins?: LinkView;
  readonly fingerprint?: Fingerprint;
  readonly state: RunState | 'waiting';
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
  readonly recovered?: Recovery;
  /** Every engine that has trained what is on the screen, each from a step on. */
  readonly engines: readonly Stint[];
}

function waitingOf({ spec, newer, lost }: Decoded, patient: boolean): Waiting | undefined {
  if (newer !== undefined) return { why: 'newer', version: newer };
  if (lost) return { why: 'damaged', lost };
  const lacks = lackedBy(spec.run);
  if (lacks) return { why: 'data', ...lacks };
  const cost = costOf(spec);
  const why = dearness(cost);
  return why === undefined || (why === 'time' && patient) ? undefined : { why, cost };
}

/**
 * An experiment whose run starts from nothing.
 *
 * @param patient whether it may be slow.
 */
export function fresh(asked: Decoded, patient = false): Experiment {
  const { spec, notes, view, fingerprint } = asked;
  const waiting = waitingOf(asked, patient);
  return {
    spec,
    notes,
    waiting,
    first: false,
    byLink: false,
    begins: view,
    fingerprint,
    state: waiting ? 'waiting' : 'opening',
    info: undefined,
    interventions: spec.interventions,
    line: FIRST,
    branches: [],
    anatomy: undefined,
    failure: undefined,
    diverged: [],
    checkpoint: undefined,
    recovered: undefined,
    engines: [],
  };
}

/** The experiment that a link asks for. */
export const openedBy = (link: string): Experiment => ({
  ...fresh(decodeLink(link)),
  byLink: !isBare(link),
});

export const createExperiment = (link: string) =>
  createStore<Experiment>(() => ({ ...openedBy(link), first: isBare(link) }));

/** The same preset, same engine, another seed and no interventions. */
export const withSeed = (spec: Spec, seed: number): Spec => ({
  ...spec,
  run: { ...spec.run, seed },
  interventions: [],
});

/** Another preset on the same seed and engine; a comparison stays one. */
export function withPreset(preset: Preset, spec: Spec): Spec {
  const fresh = specOf(preset, { seed: spec.run.seed, engine: spec.run.engine });
  return cleanSpec(withArmsOf(fresh, spec)).spec;
}
