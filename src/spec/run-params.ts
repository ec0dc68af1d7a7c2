import {
  choice,
  defaultsOf,
  flag,
  integer,
  MAX_MODALITIES,
  number,
  type Param,
  type ValuesOf,
} from './param.ts';

/** What holds for a whole experiment and cannot change while it runs. */
export const RUN_PARAMS = {
  scenario: choice('synthetic', ['synthetic', 'digits'], {
    label: 'Scenario',
    help: 'Where the samples come from.',
    why: 'Known factors show the mechanism; real pictures show how far it carries.',
  }),
  engine: choice('auto', ['auto', 'webgpu', 'wasm', 'cpu', 'exact', 'plan-cpu'], {
    label: 'Engine',
    help: 'What computes the training. Auto takes the fastest this browser has. Plan-cpu, on the processor, and exact, which is slow, give the same bits in every browser.',
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
    { min: 32, max: 1024, scale: 'log', unit: 'samples' },
    {
      label: 'Held-out samples',
      help: 'Samples the measurements are taken on; none is ever trained on.',
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
      why: 'Codes that live in one space can stand in for each other.',
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
      help: 'Neurons of the fusion head.',
      why: 'Fewer neurons must be shared by more features.',
    },
  ),
  world: integer(
    365,
    { min: 1, max: 1_000_000 },
    {
      label: 'World',
      help: 'Which random classes and mixing matrices the synthetic data has.',
      why: 'Seeds draw new samples from one world; another world is another task.',
    },
  ),
  modalities: integer(
    2,
    { min: 2, max: MAX_MODALITIES },
    {
      label: 'Modalities',
      help: 'How many senses the synthetic data has: one easy, the others slow.',
      why: 'More modalities, more chances to collide.',
    },
  ),
  strength: number(
    3,
    { min: 0.25, max: 8, scale: 'log', unit: '×' },
    {
      label: 'Strong sense: strength',
      help: 'How large its predictive factors are.',
      why: 'A stronger easy modality leaves less for the slow one to explain.',
    },
  ),
  weakNoise: number(
    1.3,
    { min: 0, max: 4, unit: 'sd' },
    {
      label: 'Slow sense: noise',
      help: 'Standard deviation of its noise factors.',
      why: 'Noise that shares a neuron with signal is what makes a modality not pay.',
    },
  ),
  corrupt: number(
    0,
    { min: 0, max: 0.5 },
    {
      label: 'Noise rate',
      help: 'Uniform noise on the training inputs of the last modality; its spread, as a part of theirs. Held-out inputs stay clean.',
      why: 'Does noise in the weak sense spoil the answer, or does the head keep it apart?',
    },
  ),
  loudness: number(
    1,
    { min: 0.001, max: 10, scale: 'log', unit: '×' },
    {
      label: 'Loudness of the last sense',
      help: 'What all its numbers are multiplied by, in training and in tests, noise and all. Nothing is lost by it.',
      why: 'Senses that were never brought to one scale: the quiet one learns later, and may never be asked.',
    },
  ),
  resolution: choice('14', ['14', '28'], {
    label: 'Resolution',
    help: 'Rows and columns of picture and spectrogram.',
    why: '14 trains about three times faster.',
  }),
  pixelNoise: number(
    0,
    { min: 0, max: 2, unit: 'sd' },
    {
      label: 'Noise in the image',
      help: 'Standard deviation added to each pixel, white being 1.',
      why: 'Makes the image the harder sense.',
    },
  ),
  snr: number(
    5,
    { min: -10, max: 40, unit: 'dB' },
    {
      label: 'Sound above noise',
      help: 'Signal-to-noise ratio of the synthetic speech; 40 is almost clean.',
      why: 'The noisier the sound, the less it pays to listen.',
    },
  ),
  randomStart: flag(true, {
    label: 'Word starts at a random moment',
    help: 'Each spoken word is shifted within its window, as in real life.',
    why: 'Shifted words take longer to learn, so the image gets ahead.',
  }),
} satisfies Record<string, Param>;

export type RunParams = ValuesOf<typeof RUN_PARAMS>;
export const RUN_DEFAULTS = defaultsOf(RUN_PARAMS) as Readonly<RunParams>;
