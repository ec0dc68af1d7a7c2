import { create } from 'zustand';
import {
  ARM_DEFAULTS,
  armOf,
  decodeLink,
  type Intervention,
  LIVE,
  METHODS,
  type Method,
  type Note,
  type Preset,
  type Spec,
  specOf,
} from '#spec/index.ts';
import type { Checkpoint } from '#worker/checkpoint.ts';
import type { Failure, RunInfo, RunState } from '#worker/protocol.ts';

/** The two methods that have a great switch. */
export type Switch = Extract<Method, 'distill' | 'ebr'>;

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
  readonly failure?: Failure;
  readonly diverged: readonly Divergence[];
  readonly checkpoint?: Checkpoint;
}

const fresh = (spec: Spec, notes: readonly Note[]): Experiment => ({
  spec,
  notes,
  state: 'opening',
  info: undefined,
  interventions: spec.interventions,
  failure: undefined,
  diverged: [],
  checkpoint: undefined,
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

/** Settings of the live arm after all interventions up to now. */
function liveParams({ spec, interventions }: Pick<Experiment, 'spec' | 'interventions'>) {
  const start = spec.arms.find((arm) => arm.id === LIVE)?.params ?? ARM_DEFAULTS;
  const changes = interventions.filter((change) => change.arm === LIVE);
  return { ...start, ...Object.fromEntries(changes.map(({ key, value }) => [key, value])) };
}

/** Which switches are on, and since which step. */
export function switchedOn(
  experiment: Pick<Experiment, 'spec' | 'interventions'>,
): ReadonlyMap<Switch, number> {
  const { lambda, gate } = liveParams(experiment);
  const since = (key: string) =>
    experiment.interventions.findLast((change) => change.arm === LIVE && change.key === key)
      ?.step ?? 0;
  const on = new Map<Switch, number>();
  if (lambda > 0) on.set('distill', since('lambda'));
  if (gate > 0) on.set('ebr', since('gate'));
  return on;
}

/** The settings to send so that exactly these methods are on; what they do not touch stays. */
export function changesFor(methods: readonly Switch[]): Partial<typeof ARM_DEFAULTS> {
  const touched = new Set([METHODS.distill, METHODS.ebr].flatMap((change) => Object.keys(change)));
  const wanted = armOf(methods);
  return Object.fromEntries(Object.entries(wanted).filter(([key]) => touched.has(key)));
}
