import type { Trace } from '#worker/protocol.ts';
import type { Recording } from './recording.ts';

/** What changes many times a second. Not React state: charts subscribe and draw once a frame. */
export const live: {
  recording?: Recording;
  /** A recording to go on with when a checkpoint reopens. */
  kept?: Recording;
  step: number;
  /** How far the run is in taking steps again, while it catches up with `step`. */
  caughtUp: number;
  stepsPerSecond: number;
  /** The sample on the page, followed through the network. */
  trace?: Trace;
} = { step: 0, caughtUp: 0, stepsPerSecond: 0 };

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
