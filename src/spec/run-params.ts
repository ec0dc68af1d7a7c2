import { choice, defaultsOf, integer, number, type Param, type ValuesOf } from './param.ts';
import { SCENARIO_IDS, SCENARIO_SETTINGS, scenarioOf } from './scenarios/index.ts';

/** What holds for a whole experiment and cannot change while it runs. */
export const RUN_PARAMS = {
  scenario: choice('synthetic', SCENARIO_IDS, 'Scenario'),
  engine: choice('auto', ['auto', 'webgpu', 'wasm', 'cpu', 'exact', 'plan-cpu'], 'Engine'),
  seed: integer(1, { min: 0, max: 0xffff_ffff }, 'Seed'),
  seeds: integer(3, { min: 1, max: 32 }, 'Seeds'),
  steps: integer(600, { min: 1, max: 100_000, scale: 'log', unit: 'steps' }, 'Steps'),
  batch: integer(64, { min: 1, max: 512, scale: 'log', unit: 'samples' }, 'Batch'),
  probeEvery: integer(25, { min: 1, max: 1000, scale: 'log', unit: 'steps' }, 'Measure every'),
  probeSize: integer(
    512,
    { min: 32, max: 1500, scale: 'log', unit: 'samples' },
    'Held-out samples',
  ),
  trainSize: integer(
    2048,
    { min: 64, max: 6000, scale: 'log', unit: 'samples' },
    'Training samples',
  ),
  hidden: integer(64, { min: 4, max: 256, scale: 'log', unit: 'units' }, 'Encoder width'),
  latent: integer(16, { min: 2, max: 64, scale: 'log', unit: 'units' }, 'Code size'),
  shared: integer(16, { min: 2, max: 64, scale: 'log', unit: 'units' }, 'Shared space'),
  block: integer(0, { min: 0, max: 256, unit: 'units' }, 'Reallocation block width'),
  judge: integer(32, { min: 4, max: 512, scale: 'log', unit: 'units' }, 'Discriminator width'),
  fusion: integer(16, { min: 2, max: 64, scale: 'log', unit: 'neurons' }, 'Fusion neurons'),
  units: choice('relu', ['relu', 'identity'], 'Units'),
  head: choice('neurons', ['neurons', 'sum'], 'Fusion'),
  initial: number(1, { min: 1e-5, max: 1, scale: 'log', unit: '×' }, 'Size of the first weights'),
  ...SCENARIO_SETTINGS,
} satisfies Record<string, Param>;

export type RunParams = ValuesOf<typeof RUN_PARAMS>;

/** A setting as it is called in the scenario of a run. */
export function runParamOf<K extends keyof RunParams>(
  run: Pick<RunParams, 'scenario'>,
  key: K,
): (typeof RUN_PARAMS)[K] {
  const label = scenarioOf(run).called?.[key];
  return label === undefined ? RUN_PARAMS[key] : { ...RUN_PARAMS[key], label };
}

export const RUN_DEFAULTS = defaultsOf(RUN_PARAMS) as Readonly<RunParams>;
