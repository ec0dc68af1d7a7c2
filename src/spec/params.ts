/**
 * The one table of everything a person can set. Validation, controls, links, sweep axes and the
 * reference page are all generated from it; nothing else in the project repeats a range or a default.
 */

interface Words {
  /** Short name on a control. */
  readonly label: string;
  /** What it is, in one line. */
  readonly help: string;
  /** Why it matters for modality collapse, in one line. */
  readonly why: string;
}

export interface NumberParam extends Words {
  readonly kind: 'number' | 'integer';
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly scale: 'linear' | 'log';
  readonly unit: string;
}

export interface ChoiceParam<T extends string = string> extends Words {
  readonly kind: 'choice';
  readonly default: T;
  readonly choices: readonly T[];
}

export interface FlagParam extends Words {
  readonly kind: 'flag';
  readonly default: boolean;
}

export type Param = NumberParam | ChoiceParam | FlagParam;

export type ValueOf<P extends Param> = P extends NumberParam
  ? number
  : P extends ChoiceParam<infer T>
    ? T
    : boolean;

type Range = { min: number; max: number; scale?: 'linear' | 'log'; unit?: string };

const number = (value: number, range: Range, words: Words): NumberParam => ({
  kind: 'number',
  default: value,
  scale: 'linear',
  unit: '',
  ...range,
  ...words,
});

const integer = (value: number, range: Range, words: Words): NumberParam => ({
  ...number(value, range, words),
  kind: 'integer',
});

const choice = <const T extends readonly string[]>(
  value: T[number],
  choices: T,
  words: Words,
): ChoiceParam<T[number]> => ({ kind: 'choice', default: value, choices, ...words });

const flag = (value: boolean, words: Words): FlagParam => ({
  kind: 'flag',
  default: value,
  ...words,
});

/** The most modalities one experiment can have. */
const MAX_MODALITIES = 6;

/** What holds for a whole experiment and cannot change while it runs. */
export const RUN_PARAMS = {
  scenario: choice('synthetic', ['synthetic', 'digits'], {
    label: 'Scenario',
    help: 'Where the samples come from.',
    why: 'Known factors show the mechanism; real pictures show how far it carries.',
  }),
  engine: choice('auto', ['auto', 'webgpu', 'wasm', 'cpu'], {
    label: 'Engine',
    help: 'What computes the training. Auto takes the fastest this browser has.',
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
    10,
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
      label: 'Strength of the easy modality',
      help: 'Scale of its predictive factors.',
      why: 'A stronger easy modality leaves less for the slow one to explain.',
    },
  ),
  weakNoise: number(
    1.3,
    { min: 0, max: 4, unit: 'sd' },
    {
      label: 'Noise in the slow modality',
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

/** What belongs to one arm and may change between two steps. */
export const ARM_PARAMS = {
  learningRate: number(
    1e-3,
    { min: 1e-5, max: 1e-1, scale: 'log' },
    {
      label: 'Learning rate',
      help: 'Step size of the optimiser.',
      why: 'Fast learning favours what is easy.',
    },
  ),
  weightDecay: number(
    5e-4,
    { min: 0, max: 1e-1 },
    {
      label: 'Weight decay',
      help: 'L2 penalty on the weights.',
      why: 'Pushes the fusion head towards low rank, so that neurons are shared.',
    },
  ),
  clip: number(
    0,
    { min: 0, max: 100 },
    {
      label: 'Gradient clip',
      help: 'Largest norm of the gradient; 0 switches clipping off.',
      why: 'Keeps the adversary of basis reallocation from running away.',
    },
  ),
  optimizer: choice('adam', ['adam', 'adamw', 'sgd'], {
    label: 'Optimiser',
    help: 'Adam, AdamW (weight decay apart from the gradient) or SGD with momentum.',
    why: 'Adam gives rarely used weights large steps; SGD leaves what is slow behind.',
  }),
  momentum: number(
    0.9,
    { min: 0, max: 0.99 },
    {
      label: 'Momentum',
      help: 'How much of its last step SGD repeats; Adam does not use it.',
      why: 'Momentum carries the weights past noise, and past the slow sense.',
    },
  ),
  schedule: choice('constant', ['constant', 'cosine', 'linear'], {
    label: 'Schedule',
    help: 'How the learning rate falls to zero by the last step, or stays.',
    why: 'A sense that is slow to learn finds the learning rate gone.',
  }),
  warmup: integer(
    0,
    { min: 0, max: 10_000, unit: 'steps' },
    {
      label: 'Warm-up',
      help: 'Steps in which the learning rate rises to its value.',
      why: 'A slow start leaves the easy sense a shorter lead.',
    },
  ),
  task: number(
    1,
    { min: 0, max: 1 },
    {
      label: 'Weight of the answer',
      help: 'How much the error of the answer counts in training; 0 while encoders are only taught.',
      why: 'Encoders that were taught first come to the fusion head without the lead of the easy sense.',
    },
  ),
  lambda: number(
    0,
    { min: 0, max: 10 },
    {
      label: "Teacher's pull",
      help: 'Weight of cross-modal distillation.',
      why: 'The strong sense teaches the weak one what to look for.',
    },
  ),
  distance: choice('mse', ['mse', 'cosine', 'infonce'], {
    label: 'Distance',
    help: 'How far a student is from its teacher.',
    why: 'Contrastive distance (InfoNCE) also pushes other samples away.',
  }),
  teacher: integer(
    1,
    { min: 0, max: MAX_MODALITIES },
    {
      label: 'Teacher',
      help: 'The modality the others learn from. 0: all but the student teach at once and share the pull.',
      why: 'Usually the strongest one alone; with more senses, the order of teachers matters.',
    },
  ),
  student: integer(
    0,
    { min: 0, max: MAX_MODALITIES },
    {
      label: 'Student',
      help: 'The one modality that is taught. 0: every one but the teacher.',
      why: 'The paper teaches the sense that will be missed.',
    },
  ),
  teacherFrom: choice('own', ['own', 'control'], {
    label: 'Taught by',
    help: "Own: the network's own encoder, as it learns. Control: that of the control with this sense alone, if the run has one; else own.",
    why: 'A teacher that had its sense to itself kept all of it.',
  }),
  umt: number(
    0,
    { min: 0, max: 20 },
    {
      label: 'Unimodal teachers',
      help: "How hard each encoder is pulled to its own control's (UMT). Without a control in the run, not at all.",
      why: 'Keeps what an encoder finds alone and loses beside a stronger one.',
    },
  ),
  gate: number(
    0,
    { min: 0, max: 1 },
    {
      label: 'Reallocation block',
      help: '0: codes go straight to the head. 1: they pass through the shared space.',
      why: 'The block is where senses get a common basis.',
    },
  ),
  alpha: number(
    0,
    { min: 0, max: 1 },
    {
      label: 'Adversary',
      help: 'How hard encoders hide from the discriminator which modality a code came from.',
      why: 'The part of the method that the paper credits.',
    },
  ),
  mu: number(
    0,
    { min: 0, max: 10 },
    {
      label: 'Shared semantic head',
      help: 'Weight of a classifier on the shared space (our addition).',
      why: 'Gives every sense a reason of its own to carry the class.',
    },
  ),
  pSub: number(
    0,
    { min: 0, max: 0.9 },
    {
      label: 'Substitution training',
      help: 'Probability that a sense is replaced by its substitute in training (our addition).',
      why: 'A head that has met substitutes can use them.',
    },
  ),
  pDrop: number(
    0,
    { min: 0, max: 0.9 },
    {
      label: 'Modality dropout',
      help: 'Probability that a sense is absent in training, never all.',
      why: 'The simplest remedy, and the one to beat.',
    },
  ),
  ogm: number(
    0,
    { min: 0, max: 1 },
    {
      label: 'Slowing of the stronger sense',
      help: 'How much the encoder ahead is slowed, with noise for all (OGM-GE); 0: off. Read-outs say who is ahead (our choice).',
      why: 'If speed decides who is heard, slowing the fast one should help the slow one.',
    },
  ),
  only: integer(
    0,
    { min: 0, max: 2 ** MAX_MODALITIES - 1 },
    {
      label: 'Only these senses',
      help: 'The senses that are ever present, added up: 1 the first, 2 the second, 4 the third and so on. 0: all.',
      why: 'Says what a sense, or some of them, is worth alone.',
    },
  ),
  beta: number(
    0,
    { min: 0, max: 8 },
    {
      label: 'Head start of the teacher',
      help: "Extra strength of the teacher's code: it is multiplied by 1 + beta.",
      why: "The paper's dial for how unequal the senses are.",
    },
  ),
} satisfies Record<string, Param>;

export type RunParams = { [K in keyof typeof RUN_PARAMS]: ValueOf<(typeof RUN_PARAMS)[K]> };
export type ArmParams = { [K in keyof typeof ARM_PARAMS]: ValueOf<(typeof ARM_PARAMS)[K]> };
export type ArmKey = keyof ArmParams;

const defaultsOf = (table: Record<string, Param>) =>
  Object.fromEntries(Object.entries(table).map(([key, param]) => [key, param.default]));

export const RUN_DEFAULTS = Object.freeze(defaultsOf(RUN_PARAMS)) as Readonly<RunParams>;
export const ARM_DEFAULTS = Object.freeze(defaultsOf(ARM_PARAMS)) as Readonly<ArmParams>;
