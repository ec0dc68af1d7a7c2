import type { DataSource } from '#data/source.ts';
import type { Replica, Trainer } from '#engine/trainer.ts';
import type { Dims } from '#model/index.ts';
import type { Event } from '#protocol/messages.ts';
import type { Spec } from '#spec/index.ts';

/** A started engine for one run. */
export interface Engine {
  readonly trainer: Trainer;
  readonly advice: string;
  /** Settles with a reason if the device goes away under the trainer. */
  readonly lost?: Promise<string>;
}

/** What a session needs from where it runs: a browser worker, or plain Node in tests. */
export interface Host {
  emit(event: Event): void;
  /** Hears of errors as they were thrown; what a visitor is told is an event. */
  report?(error: unknown): void;
  /** Opens the data; packed files lie below `dataUrl`. */
  openSource(spec: Spec, dataUrl: string): Promise<DataSource>;
  startEngine(
    spec: Spec,
    dims: Dims,
    replicas: readonly Replica[],
    source: DataSource,
  ): Promise<Engine>;
  /** Lets waiting commands in. */
  breathe(): Promise<void>;
  /** Lets commands in for that long. */
  wait(ms: number): Promise<void>;
  /** A clock in ms, for the pace only. */
  now(): number;
}
