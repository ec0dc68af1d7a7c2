import { type ArmParams, type Method, RUN_PARAMS, type RunParams } from '#spec/index.ts';
import type { Trial } from '#sweep/trial.ts';
import { watchedIn } from '#sweep/watched.ts';
import { STEADY } from './steady.ts';
import type { Scenario } from './trial.ts';
import * as any from './trial.ts';

/** Of digits every held-out picture is measured on, which seeds pair with words of their own; of packed sets 512 samples. */
const RUN: Record<Scenario, Partial<RunParams>> = {
  synthetic: {},
  digits: { probeSize: 1500 },
  hanzi: {},
  landsat: {},
  correlated: {},
};

/** As few as a run may have. */
const looksOf = (steps = 1): number => Math.ceil(steps / RUN_PARAMS.probeEvery.max);

/**
 * A method as the claims train it: with its default settings where nothing else is said, on digits with the
 * steadiest adversary of the search, taught by the strong sense, and measured at its end alone unless more looks are asked for.
 */
export function trial(
  scenario: Scenario,
  method: Method,
  { run, params, looks = looksOf(run?.steps), ...rest }: Parameters<typeof any.trial>[2] = {},
): Trial {
  const steady: Partial<ArmParams> = method === 'ebr' ? STEADY[scenario] : {};
  return any.trial(scenario, method, {
    ...rest,
    run: { ...RUN[scenario], ...run },
    params: { teacher: 1 + watchedIn(scenario)[0], ...steady, ...params },
    looks,
  });
}

/** The control that only ever has the senses of the mask `only` (bit i: sense i, from 0). */
export const control = (scenario: Scenario, only: number, run: Partial<RunParams> = {}): Trial =>
  trial(scenario, 'vanilla', { run, params: { only } });
