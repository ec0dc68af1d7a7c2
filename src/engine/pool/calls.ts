import type { Resident } from '#data/source.ts';
import type { Snapshot } from '#protocol/snapshot.ts';
import type { ArmParams } from '#spec/index.ts';
import type { Task } from '../task.ts';
import type { Progress } from '../trainer.ts';

/** Some replicas of a task, and all that their batches are made of, in a form that can be sent. */
export interface Share extends Omit<Task, 'source' | 'replicas'> {
  readonly replicas: readonly {
    readonly seed: number;
    readonly params: ArmParams;
    /** Which of the residents its batches are made of. */
    readonly resident: number;
  }[];
  readonly residents: readonly Resident[];
}

/** What a thread is asked to do, and what it answers. */
export interface Calls {
  start(share: Share): undefined;
  advance(steps: number): Progress;
  set(change: { readonly replica: number; readonly params: ArmParams }): undefined;
  gradients(nothing: undefined): Float32Array[];
  read(nothing: undefined): Float32Array[];
  snapshot(nothing: undefined): Snapshot;
  restore(snapshot: Snapshot): undefined;
}

export type Name = keyof Calls;
export type Given<N extends Name> = Parameters<Calls[N]>[0];
export type Answer<N extends Name> = ReturnType<Calls[N]>;

/** A question; its answer bears the same number. */
export interface Question {
  readonly ask: number;
  readonly name: Name;
  readonly given: unknown;
}

export interface Reply {
  readonly ask: number;
  readonly answer?: unknown;
  /** Why there is no answer; errors that the language names keep their kind on the way. */
  readonly refused?: Error;
}
