import type { Trial } from '#sweep/trial.ts';
import type { Reader } from '../claim.ts';

/** What a study comes to, once its runs are there. */
export interface Finding {
  /** What is kept of it in claims/results, beside study, engine, seeds and the number of diverged runs. */
  readonly kept: object;
  /** The same, for whoever waits at the shell. */
  readonly lines: readonly string[];
}

/** A study: what is trained, fixed before the first of its runs, and what is made of it. */
export interface Study {
  /** Its name at the shell and in claims/results. */
  readonly id: string;
  /** Raise it when the arms train otherwise, or the observer reads something else. */
  readonly revision: number;
  /** Module that calls `serve` with the study's observer. */
  readonly child: URL;
  readonly seeds: readonly number[];
  /** Where worlds are the unit: all of them. */
  readonly worlds?: readonly number[];
  readonly trials: readonly Trial[];
  /** Where a trial is not trained on every seed: those that it is. */
  seedsOf?(trial: Trial): readonly number[];
  /** @param read of the seeds that were run; in worlds that were not, it has no numbers. */
  found(read: Reader, seeds: readonly number[]): Finding;
}
