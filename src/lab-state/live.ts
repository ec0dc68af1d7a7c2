import type { Trace } from '#protocol/messages.ts';
import type { Intervention, Spec } from '#spec/index.ts';
import type { LabHost } from './host.ts';
import type { Recording } from './recording.ts';

/** A recorded run that stands in until the visitor's own begins. */
export interface RecordedRun {
  readonly recording: Recording;
  readonly spec: Spec;
  readonly interventions: readonly Intervention[];
}

/** What changes many times a second. Not React state: charts subscribe and draw once a frame. */
export class Live {
  readonly #host: Pick<LabHost, 'frame'>;
  readonly #listeners = new Set<() => void>();
  #cancel?: () => void;
  #closed = false;

  /** The visitor's own run. */
  own?: Recording;
  /** Recorded earlier; while it is there, it is what is shown. */
  recordedRun?: RecordedRun;
  /** A recording to go on with when a checkpoint reopens. */
  kept?: Recording;
  step = 0;
  /** How far the run is in taking steps again, while it catches up with `step`. */
  caughtUp = 0;
  stepsPerSecond = 0;
  /** The sample on the page, followed through the network. */
  trace?: Trace;

  constructor(host: Pick<LabHost, 'frame'>) {
    this.#host = host;
  }

  /** What is on the screen. */
  get recording(): Recording | undefined {
    return this.recordedRun?.recording ?? this.own;
  }

  /** Calls `listener` at most once a frame after something changed; returns how to stop. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Tells the listeners, in the next frame. */
  readonly notify = (): void => {
    if (this.#cancel || this.#closed) return;
    this.#cancel = this.#host.frame(() => {
      this.#cancel = undefined;
      for (const listener of this.#listeners) listener();
    });
  };

  /** Forgets everything, and tells nobody any more. */
  close(): void {
    this.#closed = true;
    this.#cancel?.();
    this.#listeners.clear();
    this.own = this.kept = this.recordedRun = this.trace = undefined;
  }
}
