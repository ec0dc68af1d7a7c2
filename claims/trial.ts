import {
  type ArmParams,
  armOf,
  type Method,
  PRESETS,
  type Preset,
  presetOf,
  type RunParams,
  scenarioOf,
} from '#spec/index.ts';
import { type Change, measured, type Trial } from '#sweep/trial.ts';
import { STEADY } from './steady.ts';

export const SCENARIOS = ['synthetic', 'digits'] as const;
export type Scenario = (typeof SCENARIOS)[number];

/** How many answers there are. */
export const classesOf = (scenario: string): number => scenarioOf({ scenario }).classes.length;

/** The preset of the lab that a scenario is. */
export const presetFor = (scenario: string): Preset =>
  presetOf(scenarioOf({ scenario }).presets[0].id) ?? PRESETS[0];

/** Held-out samples: of digits every held-out picture, so that seeds differ in the words beside them alone. */
const HELD_OUT: Record<Scenario, number> = { synthetic: 512, digits: 1500 };

/** Run settings of a scenario: the preset of the lab. */
const runOf = (scenario: Scenario, changes: Partial<RunParams>, looks: number): RunParams =>
  measured({ ...presetFor(scenario).run, probeSize: HELD_OUT[scenario], ...changes }, looks);

/**
 * A method from step 0 on, with its default settings where nothing else is said; on digits basis reallocation
 * has the steadiest adversary of the search.
 */
export function trial(
  scenario: Scenario,
  method: Method,
  {
    run = {},
    params = {},
    interventions = [],
    looks = 1,
  }: {
    run?: Partial<RunParams>;
    params?: Partial<ArmParams>;
    interventions?: readonly Change[];
    /** Measurements along the run, the last one at its end; most claims need that one alone. */
    looks?: number;
  } = {},
): Trial {
  return {
    run: runOf(scenario, run, looks),
    params: { ...armOf([method]), ...(method === 'ebr' && STEADY[scenario]), ...params },
    interventions,
  };
}

/** The control that only ever has the senses of the mask `only` (bit i: sense i, from 0). */
export const control = (scenario: Scenario, only: number, run: Partial<RunParams> = {}): Trial =>
  trial(scenario, 'vanilla', { run, params: { only } });
