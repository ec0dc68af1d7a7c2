import type { Case } from './cases.ts';
import type { EngineName } from './engines.ts';

/** A case set up on one engine. */
export interface Prepared {
  /** Makes the engine current, where several share global state; not timed. */
  ready(): Promise<void>;
  /** Gives out the work of `steps` training steps; may return before it is done. */
  run(steps: number): void;
  /** Waits for all that was given out; returns the last loss. */
  settle(): Promise<number>;
  dispose(): void;
}

/** One engine that trains the same networks. */
export interface Contender {
  readonly engine: EngineName;
  /** Whether `run` returns after its own share of the work, so that its time says something. */
  readonly hostTime: boolean;
  /** Why it cannot run a case, or nothing. */
  refuses(one: Case): string | undefined;
  prepare(one: Case): Promise<Prepared>;
}
