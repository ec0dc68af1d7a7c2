import type { Backend, Stint } from '#protocol/backend.ts';
import type { ArmParams, Intervention, Spec } from '#spec/index.ts';
import type { Anatomy } from './anatomy.ts';
import type { Asked } from './asked.ts';
import type { Checkpoint } from './checkpoint.ts';
import type { MeasureDims } from './field-row.ts';
import type { Shown, ShownAs, Trace, Traceable, TraceRequest } from './traced.ts';

export type { Anatomy } from './anatomy.ts';
export type * from './traced.ts';

/** What the page asks of the worker. `run` names the run; commands for another run are ignored. */
export type Command =
  | {
      readonly type: 'open';
      readonly run: number;
      readonly spec: Spec;
      /** Absolute address of the folder with packed data, ending in a slash. */
      readonly dataUrl: string;
      readonly checkpoint?: Checkpoint;
      /** Which measurements are taken; all of them, if nothing is said. */
      readonly asked?: Asked;
    }
  | { readonly type: 'play'; readonly run: number }
  | { readonly type: 'pause'; readonly run: number }
  /** Takes one step; "seen": and measures after it, whether or not a measurement is due. */
  | { readonly type: 'step'; readonly run: number; readonly seen?: boolean }
  /** Most steps a second from now on; without one, as fast as it goes. */
  | { readonly type: 'pace'; readonly run: number; readonly most?: number }
  /** Says what the next step will do, and takes none. */
  | { readonly type: 'dissect'; readonly run: number }
  /** Goes to `step` of the course with these interventions. What comes from there is of the run `next`. */
  | {
      readonly type: 'travel';
      readonly run: number;
      readonly next: number;
      readonly step: number;
      readonly interventions: readonly Intervention[];
    }
  | {
      readonly type: 'set';
      readonly run: number;
      readonly arm: string;
      readonly changes: Partial<ArmParams>;
    }
  /** Asks for a `traced` event; `ask` comes back with it. */
  | {
      readonly type: 'trace';
      readonly run: number;
      readonly ask: number;
      readonly request: TraceRequest;
    }
  /** Asks for a `heard` event with this clip. */
  | { readonly type: 'hear'; readonly run: number; readonly clip: number }
  /** Asks for a `shown` event of the sample at this place of those that can be traced. */
  | { readonly type: 'show'; readonly run: number; readonly sample: number }
  | { readonly type: 'close'; readonly run: number };

export type RunState =
  | 'opening'
  | 'ready'
  | 'playing'
  | 'paused'
  /** Taking steps again that were taken before, to stand at one of them. */
  | 'catching'
  | 'finished'
  | 'failed';

/** One replica: an arm trained on one seed. Its row in every measurement is its place in the list. */
export interface ReplicaInfo {
  readonly arm: string;
  readonly seed: number;
}

export interface ModalityInfo {
  /** Fixed name: "image", "sound", or "sense-3". */
  readonly id: string;
  readonly label: string;
  /** Rows and columns if it can be drawn as a picture. */
  readonly shape?: readonly [rows: number, columns: number];
  /** Numbers that are drawn as empty and as full, where pictures of several samples are to compare. */
  readonly range?: readonly [empty: number, full: number];
  /** What a person is shown of it beside its numbers, if there is anything. */
  readonly shown?: ShownAs;
}

/** What is known once data and engine stand. */
export interface RunInfo {
  readonly backend: Backend;
  /** Words for the badge: why not WebGPU and how to get it; empty on WebGPU. */
  readonly advice: string;
  readonly replicas: readonly ReplicaInfo[];
  readonly modalities: readonly ModalityInfo[];
  readonly classes: readonly string[];
  readonly dims: MeasureDims;
  readonly parameters: number;
  /** What the page can follow through the network; nothing where the arms of the lab are missing. */
  readonly traceable?: Traceable;
}

/** What went wrong, in words a visitor can act on. */
export interface Failure {
  /**
   * "checkpoint": what was to be gone on from cannot be; the run can only start again.
   * "missing": what trains did not load, so the page alone says it.
   */
  readonly kind: 'data' | 'engine' | 'checkpoint' | 'missing';
  readonly message: string;
}

/** What the worker tells the page. */
export type Event =
  | { readonly type: 'opened'; readonly run: number; readonly info: RunInfo }
  | {
      readonly type: 'state';
      readonly run: number;
      readonly state: RunState;
      readonly step: number;
    }
  /** After every slice of steps: training loss per replica, and how fast it goes. */
  | {
      readonly type: 'progress';
      readonly run: number;
      readonly step: number;
      readonly loss: Float32Array;
      readonly stepsPerSecond: number;
    }
  /** One row per replica, laid out by `layoutOf(info.dims)`. */
  | {
      readonly type: 'measured';
      readonly run: number;
      readonly step: number;
      readonly rows: Float32Array;
    }
  | {
      readonly type: 'intervened';
      readonly run: number;
      readonly interventions: readonly Intervention[];
    }
  | {
      readonly type: 'diverged';
      readonly run: number;
      readonly replica: number;
      readonly step: number;
    }
  | { readonly type: 'checkpoint'; readonly run: number; readonly checkpoint: Checkpoint }
  /** What the step after `step` will do, per replica. */
  | {
      readonly type: 'dissected';
      readonly run: number;
      readonly step: number;
      readonly anatomy: readonly Anatomy[];
    }
  /** The device was lost after `step` steps; a new one took over from the checkpoint at `from`. */
  | {
      readonly type: 'recovered';
      readonly run: number;
      readonly step: number;
      readonly from: number;
      readonly backend: Backend;
      readonly advice: string;
    }
  /** Every engine that the run has had so far, when there is one or another. */
  | { readonly type: 'engines'; readonly run: number; readonly engines: readonly Stint[] }
  /** Nothing where no weights are kept yet. */
  | { readonly type: 'traced'; readonly run: number; readonly ask: number; readonly trace?: Trace }
  /** A wave at 8 kHz, from -1 to 1; nothing where the clip cannot be loaded. */
  | {
      readonly type: 'heard';
      readonly run: number;
      readonly clip: number;
      readonly wave?: Float32Array;
    }
  /** What a person is shown of a sample, per sense; nothing where it cannot be loaded. */
  | {
      readonly type: 'shown';
      readonly run: number;
      readonly sample: number;
      readonly shown?: readonly Shown[];
    }
  | { readonly type: 'failed'; readonly run: number; readonly failure: Failure };
