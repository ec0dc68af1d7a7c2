import {
  type ArmParams,
  armOf,
  baseOf,
  type Method,
  presetFor,
  type RunParams,
  scenarioOf,
} from '#spec/index.ts';
import { type Change, measured, type Trial } from '#sweep/trial.ts';

export const SCENARIOS = ['synthetic', 'digits', 'hanzi', 'landsat', 'correlated'] as const;
export type Scenario = (typeof SCENARIOS)[number];

/** Those whose methods were searched. */
export const TASKS = ['synthetic', 'digits'] as const satisfies readonly Scenario[];

/** Packed sets of four senses. */
export const SETS = ['hanzi', 'landsat'] as const satisfies readonly Scenario[];

/** Whether a scenario has worlds; elsewhere the seed is the unit. */
export const hasWorlds = (scenario: Scenario): boolean => scenario === 'synthetic';

/** How many answers there are. */
export const classesOf = (scenario: string): number => scenarioOf({ scenario }).classes.length;

/** Measurements along one run; the last one is at its end. */
const LOOKS = 6;

/** Run settings of a scenario: the preset of the lab. */
const runOf = (scenario: Scenario, changes: Partial<RunParams>, looks: number): RunParams =>
  measured({ ...presetFor(scenario).run, ...changes }, looks);

/** A method from step 0 on, with its default settings where nothing else is said. */
export function trial(
  scenario: Scenario,
  method: Method,
  {
    run = {},
    params = {},
    interventions = [],
    looks = LOOKS,
  }: {
    run?: Partial<RunParams>;
    params?: Partial<ArmParams>;
    interventions?: readonly Change[];
    looks?: number;
  } = {},
): Trial {
  return {
    run: runOf(scenario, run, looks),
    params: { ...armOf([method], baseOf(presetFor(scenario))), ...params },
    interventions,
  };
}

/** The control that only ever has the senses of the mask `only` (bit i: sense i, from 0). */
export const control = (scenario: Scenario, only: number, run: Partial<RunParams> = {}): Trial =>
  trial(scenario, 'vanilla', { run, params: { only } });
