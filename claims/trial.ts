import {
  type ArmParams,
  armOf,
  type Method,
  presetFor,
  type RunParams,
  scenarioOf,
} from '#spec/index.ts';
import { type Change, measured, type Trial } from '#sweep/trial.ts';

export const SCENARIOS = ['synthetic', 'digits'] as const;
export type Scenario = (typeof SCENARIOS)[number];

/** How many answers there are. */
export const classesOf = (scenario: string): number => scenarioOf({ scenario }).classes.length;

/** Measurements along one run; the last one is at its end. */
const LOOKS = 6;

/** Run settings of a scenario: the preset of the lab. */
const runOf = (scenario: Scenario, changes: Partial<RunParams>): RunParams =>
  measured({ ...presetFor(scenario).run, ...changes }, LOOKS);

/** A method from step 0 on, with its default settings where nothing else is said. */
export function trial(
  scenario: Scenario,
  method: Method,
  {
    run = {},
    params = {},
    interventions = [],
  }: {
    run?: Partial<RunParams>;
    params?: Partial<ArmParams>;
    interventions?: readonly Change[];
  } = {},
): Trial {
  return {
    run: runOf(scenario, run),
    params: { ...armOf([method]), ...params },
    interventions,
  };
}

/** The control that only ever has the senses of the mask `only` (bit i: sense i, from 0). */
export const control = (scenario: Scenario, only: number, run: Partial<RunParams> = {}): Trial =>
  trial(scenario, 'vanilla', { run, params: { only } });
