import type { ArmKey, ArmParams } from './arm-params.ts';
import type { RunParams } from './run-params.ts';
import { scenarioOf } from './scenarios/index.ts';

/** One arm of an experiment: a method, trained once per seed. */
export interface ArmSpec {
  readonly id: string;
  readonly params: ArmParams;
}

/** From `step` on (after that many steps have been taken), `key` of `arm` has `value`. */
export interface Intervention {
  readonly step: number;
  readonly arm: string;
  readonly key: ArmKey;
  readonly value: number | string | boolean;
}

/** A whole experiment. Two equal specs on one engine give the same bits. */
export interface Spec {
  readonly version: 1;
  readonly preset: string;
  readonly revision: number;
  readonly run: RunParams;
  readonly arms: readonly ArmSpec[];
  readonly interventions: readonly Intervention[];
}

/** Seeds of a run, the first one as given and the others counting up (wrapping at 2^32). */
export const seedsOf = (run: RunParams): number[] =>
  Array.from({ length: run.seeds }, (_, index) => (run.seed + index) >>> 0);

/** How many modalities the scenario has. */
export const modalityCount = (run: RunParams): number => scenarioOf(run).senses(run).length;
