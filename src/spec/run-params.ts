import { choice, defaultsOf, integer, number, type Param, type ValuesOf } from './param.ts';
import { SCENARIO_IDS, SCENARIO_SETTINGS, scenarioOf } from './scenarios/index.ts';

/** What holds for a whole experiment and cannot change while it runs. */
export const RUN_PARAMS = {
  scenario: choice('synthetic', SCENARIO_IDS, {
    label: 'Scenario',
    help: 'Where the samples come from.',
    why: 'Known factors show the mechanism; real pictures show how far it carries.',
  }),
  engine: choice('auto', ['auto', 'webgpu', 'wasm', 'cpu', 'exact', 'plan-cpu'], {
    label: 'Engine',
    help: 'What computes the training. The processor, compiled, and exact JavaScript, which is slow, give the same bits in every browser.',
    why: 'Rounding differs between engines; one engine repeats a run exactly.',
  }),
  seed: integer(
    1,
    { min: 0, max: 0xffff_ffff },
    {
      label: 'Seed',
      help: 'The first seed; the others follow it by one.',
      why: 'One seed is an anecdote. The same seed gives the same run.',
    },
  ),
  seeds: integer(
    3,
    { min: 1, max: 32 },
    {
      label: 'Seeds',
      help: 'How many seeds train side by side.',
      why: 'Bands run from the lowest to the highest seed.',
    },
  ),
  steps: integer(
    600,
    { min: 1, max: 100_000, scale: 'log', unit: 'steps' },
    {
      label: 'Steps',
      help: 'Where the run stops by itself.',
      why: 'Collapse shows early and can heal or stay with longer training.',
    },
  ),
  batch: integer(
    64,
    { min: 1, max: 512, scale: 'log', unit: 'samples' },
    {
      label: 'Batch',
      help: 'Samples in one step.',
      why: 'Small batches add noise to the gradient.',
    },
  ),
  probeEvery: integer(
    25,
    { min: 1, max: 1000, scale: 'log', unit: 'steps' },
    {
      label: 'Measure every',
      help: 'Steps between two measurements.',
      why: 'Measuring never changes training; it only costs time.',
    },
  ),
  probeSize: integer(
    512,
    { min: 32, max: 1500, scale: 'log', unit: 'samples' },
    {
      label: 'Held-out samples',
      help: 'Samples the measurements are taken on; none is ever trained on. Digits have 1,500 in all.',
      why: 'More samples, less sampling error.',
    },
  ),
  trainSize: integer(
    2048,
    { min: 64, max: 6000, scale: 'log', unit: 'samples' },
    {
      label: 'Training samples',
      help: 'Size of the training set.',
      why: 'A small set can be memorised, which hides collapse.',
    },
  ),
  hidden: integer(
    64,
    { min: 4, max: 256, scale: 'log', unit: 'units' },
    {
      label: 'Encoder width',
      help: 'Hidden units of each encoder.',
      why: 'A wider encoder learns its modality faster.',
    },
  ),
  latent: integer(
    16,
    { min: 2, max: 64, scale: 'log', unit: 'units' },
    {
      label: 'Code size',
      help: 'Numbers with which an encoder describes its input.',
      why: 'The fusion head sees nothing but these codes.',
    },
  ),
  shared: integer(
    16,
    { min: 2, max: 64, scale: 'log', unit: 'units' },
    {
      label: 'Shared space',
      help: 'Size of the space that basis reallocation maps all modalities to.',
      why: 'Codes that live in one space may stand in for each other, once the head has met them there.',
    },
  ),
  block: integer(
    0,
    { min: 0, max: 256, unit: 'units' },
    {
      label: 'Reallocation block width',
      help: 'Hidden units of the maps into the shared space and back; 0: as many as the shared space has.',
      why: 'The paper widens the code inside the block; a narrow block may be too weak to bring codes together.',
    },
  ),
  judge: integer(
    32,
    { min: 4, max: 512, scale: 'log', unit: 'units' },
    {
      label: 'Discriminator width',
      help: 'Hidden units of the discriminator that tells modalities apart in the shared space.',
      why: 'A weak discriminator is fooled without anything being aligned.',
    },
  ),
  fusion: integer(
    16,
    { min: 2, max: 64, scale: 'log', unit: 'neurons' },
    {
      label: 'Fusion neurons',
      help: 'Neurons of the fusion head. Pin a run in My runs to see it under the next one.',
      why: 'Fewer are shared by more features. In the showcase it hardly matters from 4 to 64; with 2 or 3 all answers suffer.',
    },
  ),
  units: choice('relu', ['relu', 'identity'], {
    label: 'Units',
    help: 'What encoders and fusion neurons do with their sums: ReLU cuts what is below 0, linear units do nothing.',
    why: 'With linear units it can be said in closed form how long one sense waits for the other.',
  }),
  head: choice('neurons', ['neurons', 'sum'], {
    label: 'Fusion',
    help: 'Neurons: a head that is trained. Sum: late fusion, the codes are added and answer by themselves, one number a class.',
    why: 'Where codes are only added no neuron is shared, and a sense can still be left behind.',
  }),
  initial: number(
    1,
    { min: 1e-5, max: 1, scale: 'log', unit: '×' },
    {
      label: 'Size of the first weights',
      help: 'What the first weights of encoders and fusion head are multiplied by.',
      why: 'From small weights senses are learned one after the other, the strongest first.',
    },
  ),
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
