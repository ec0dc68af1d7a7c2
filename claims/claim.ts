import type { Trial } from '#sweep/trial.ts';
import type { Draw } from './draws.ts';
import type { Scenario } from './trial.ts';

/** Reads what was measured. */
export interface Reader {
  /** One number per draw at the run's end: NaN where the run broke down or has no such number. */
  last(trial: Trial, name: string, index?: number): number[];
  /** The same at the k-th measurement, from 1 on; before training nothing is read. */
  at(trial: Trial, look: number, name: string, index?: number): number[];
  /** A list of numbers per draw at the run's end; empty where the run broke down. */
  list(trial: Trial, name: string): (readonly number[])[];
}

/** Reads a trial in every draw: on the synthetic task three seeds in each of many worlds, on digits ten seeds. */
export interface DrawReader extends Reader {
  /** What the k-th number of all of the above was measured on. */
  readonly draws: readonly Draw[];
}

/** One comparison that a claim rests on. Numbers are per draw; the judge averages them over the seeds of a world. */
export interface Part {
  /** What is compared, in words. */
  readonly name: string;
  /** What it is made of: by name, one number per draw. */
  readonly samples: Readonly<Record<string, readonly number[]>>;
  /** Per draw a number that the claim says is above `least`; NaN where the draw is no evidence. */
  readonly values: readonly number[];
  readonly least: number;
  /**
   * Without one: the verdict rests on it. `beside`: tested and corrected like the others, for what we would
   * know as well, but not the claim's. `not comparable`: shown, never tested.
   */
  readonly role?: 'beside' | 'not comparable';
}

/** How often something is so: in the units where every mean lies below its limit. */
export interface Rate {
  readonly name: string;
  /** One number per draw each. */
  readonly all: readonly { readonly values: readonly number[]; readonly below: number }[];
}

/** A trial and its name. */
export type Arm = readonly [name: string, trial: Trial];

/**
 * A claim of the paper as an experiment. Trials, parts and their `least` are fixed before running.
 *
 * Trials name no world: of the synthetic task each is trained in worlds 1 to 30 and in the showcase, on three
 * seeds each, of digits on ten seeds with all 1,500 held-out pictures (`draws.ts`). `parts` sees one number per
 * draw, paired across trials, so that differences, ratios and slopes are taken within a run's twin. The world is
 * the unit of every test: its value is the mean over its seeds (`judge.ts`). All claims are one family
 * (`family.ts`).
 */
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
  parts(read: DrawReader, scenario: Scenario): readonly Part[];
  /** Arms whose accuracies, shares and manipulation checks stand beside the tests, of its own trials. */
  arms?(scenario: Scenario): readonly Arm[];
  rates?(read: DrawReader, scenario: Scenario): readonly Rate[];
  /**
   * A run with more than this cross-entropy left on training samples at its end broke down and is no evidence.
   * Half of what guessing costs, unless a claim says otherwise (infinite: only what diverged).
   */
  readonly mostLoss?: number;
}
