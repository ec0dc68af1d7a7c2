import type { Objectives, Sweep } from './cases.ts';
import type { EngineName } from './engines.ts';

/** What one engine took for one case. */
export interface Row {
  readonly engine: EngineName;
  /** The graphics adapter, "software" for an imitation of one, or "cpu". */
  readonly device: string;
  readonly model: string;
  readonly objectives: Objectives;
  /** Replicas trained side by side in one step. */
  readonly R: number;
  /** Wall time of one step of all replicas, median over rounds, ms. */
  readonly msPerStep: number;
  /** WebGPU dispatches of one step; 0 off the graphics adapter. */
  readonly dispatchesPerStep: number;
  /** Of that, time to give out the work, ms; null where the two cannot be told apart. */
  readonly hostMsPerStep: number | null;
  /** Steps that were timed. */
  readonly steps: number;
  /** Calls of a step that make or fill buffers and bind groups. */
  readonly allocationsPerStep: number;
  /** Arithmetic of the case's matrix products over the time of a step, 10^9 a second. */
  readonly gflops: number;
  /** What a loop of nothing but products and sums reached on one core in the same turns; null off the CPU. */
  readonly peakGflops: number | null;
  /** In a series: what it changes, and the sizes. */
  readonly sweep?: Sweep;
  readonly m?: number;
  readonly hidden?: number;
  readonly batch?: number;
}

/** A row that is not there, and why. */
export interface Skipped extends Pick<Row, 'engine' | 'model' | 'objectives' | 'R' | 'sweep'> {
  readonly reason: string;
}

export interface Result {
  readonly rows: readonly Row[];
  readonly skipped: readonly Skipped[];
}

/** What the worker tells the page. */
export type Update =
  | { readonly kind: 'case'; readonly done: number; readonly of: number; readonly name: string }
  | { readonly kind: 'engine'; readonly engine: EngineName }
  | { readonly kind: 'result'; readonly result: Result }
  | { readonly kind: 'finished' }
  | { readonly kind: 'failed'; readonly message: string };
