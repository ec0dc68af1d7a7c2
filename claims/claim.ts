import type { Trial } from '#sweep/trial.ts';
import type { Scenario } from './trial.ts';

/** Reads what was measured. */
export interface Reader {
  /** One number per seed at the run's end: NaN where the seed diverged or has no such number. */
  last(trial: Trial, name: string, index?: number): number[];
  /** The same at the k-th measurement (0: before training). */
  at(trial: Trial, look: number, name: string, index?: number): number[];
  /** A list of numbers per seed at the run's end; empty where the seed diverged. */
  list(trial: Trial, name: string): (readonly number[])[];
}

/** One comparison over seeds that a claim rests on. */
export interface Part {
  /** What is compared, in words. */
  readonly name: string;
  /** What it is made of: by name, one number per seed. */
  readonly samples: Readonly<Record<string, readonly number[]>>;
  /** Per seed a number that the claim says is above `least`. */
  readonly values: readonly number[];
  readonly least: number;
}

/** A claim of the paper as an experiment. Trials, parts and their `least` are fixed before running. */
export interface Claim {
  /** "C1" to "C15", as in science.md, section 7; further ones ask what it does not. */
  readonly id: string;
  readonly title: string;
  /** What the paper says, and where. */
  readonly paper: string;
  /** What must come out here, and how it is measured where the paper is silent. */
  readonly prediction: string;
  readonly scenarios: readonly Scenario[];
  trials(scenario: Scenario): readonly Trial[];
  parts(read: Reader, scenario: Scenario): readonly Part[];
}
