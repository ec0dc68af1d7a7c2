import type { Trace } from '#protocol/messages.ts';
import type { Intervention, Spec } from '#spec/index.ts';
import type { Recording } from './recording.ts';

/** A recorded run that stands in until the visitor's own begins. */
export interface Replay {
  readonly recording: Recording;
  readonly spec: Spec;
  readonly interventions: readonly Intervention[];
}

/** What changes many times a second. Not React state: charts subscribe and draw once a frame. */
export const live = {
  /** The visitor's own run. */
  own: undefined as Recording | undefined,
  /** Recorded earlier; while it is there, it is what is shown. */
  replay: undefined as Replay | undefined,
  /** What is on the screen. */
  get recording(): Recording | undefined {
    return this.replay?.recording ?? this.own;
  },
  /** A recording to go on with when a checkpoint reopens. */
  kept: undefined as Recording | undefined,
  step: 0,
  /** How far the run is in taking steps again, while it catches up with `step`. */
  caughtUp: 0,
  stepsPerSecond: 0,
  /** The sample on the page, followed through the network. */
  trace: undefined as Trace | undefined,
};

const listeners = new Set<() => void>();
let scheduled = false;

/** Calls `listener` at most once a frame after something changed; returns how to stop. */
export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Tells the listeners, in the next frame. */
export function notify(): void {
  if (scheduled) return;
  scheduled = true;
  requestAnimationFrame(() => {
    scheduled = false;
    for (const listener of listeners) listener();
  });
}
