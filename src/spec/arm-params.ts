import {
  choice,
  defaultsOf,
  integer,
  MAX_MODALITIES,
  number,
  type Param,
  type ValuesOf,
} from './param.ts';

/** What belongs to one arm and may change between two steps. */
export const ARM_PARAMS = {
  learningRate: number(1e-3, { min: 1e-5, max: 1e-1, scale: 'log' }, 'Learning rate'),
  weightDecay: number(5e-4, { min: 0, max: 1e-1 }, 'Weight decay'),
  clip: number(0, { min: 0, max: 100 }, 'Gradient clip'),
  optimizer: choice('adam', ['adam', 'adamw', 'sgd'], 'Optimiser'),
  momentum: number(0.9, { min: 0, max: 0.99 }, 'Momentum'),
  schedule: choice('constant', ['constant', 'cosine', 'linear', 'stairs'], 'Schedule'),
  warmup: integer(0, { min: 0, max: 10_000, unit: 'steps' }, 'Warm-up'),
  task: number(1, { min: 0, max: 1 }, 'Weight of the answer'),
  lambda: number(0, { min: 0, max: 10 }, "Teacher's pull"),
  distance: choice('mse', ['mse', 'cosine', 'infonce'], 'Distance'),
  teacher: integer(1, { min: 0, max: MAX_MODALITIES }, 'Teacher'),
  student: integer(0, { min: 0, max: MAX_MODALITIES }, 'Student'),
  teacherFrom: choice('own', ['own', 'control'], 'Taught by'),
  umt: number(0, { min: 0, max: 20 }, 'Unimodal teachers'),
  gate: number(0, { min: 0, max: 1 }, 'Reallocation block'),
  alpha: number(0, { min: 0, max: 30, scale: 'sqrt' }, 'Adversary'),
  align: choice('reverse', ['reverse', 'confusion', 'mmd', 'noise'], 'Form of alignment'),
  judgeSteps: integer(1, { min: 1, max: 5, unit: 'steps' }, 'Discriminator steps'),
  mu: number(0, { min: 0, max: 10 }, 'Shared semantic head'),
  pSub: number(0, { min: 0, max: 0.9 }, 'Substitution training'),
  pDrop: number(0, { min: 0, max: 0.9 }, 'Modality dropout'),
  ogm: number(0, { min: 0, max: 1 }, 'Slowing of the stronger sense'),
  only: integer(0, { min: 0, max: 2 ** MAX_MODALITIES - 1 }, 'Only these senses'),
  beta: number(0, { min: 0, max: 8 }, 'Head start of the teacher'),
  boost: number(0, { min: 0, max: 8 }, 'Boost of the last sense'),
} satisfies Record<string, Param>;

export type ArmParams = ValuesOf<typeof ARM_PARAMS>;
export type ArmKey = keyof ArmParams;
export const ARM_DEFAULTS = defaultsOf(ARM_PARAMS) as Readonly<ArmParams>;
