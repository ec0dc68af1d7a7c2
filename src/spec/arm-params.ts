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
      why: 'In the paper’s account it pushes the fusion head towards low rank, so that neurons are shared.',
    },
  ),
  clip: number(
    0,
    { min: 0, max: 100 },
    {
      label: 'Gradient clip',
      help: 'Largest norm of the gradient; 0 switches clipping off.',
      why: 'Meant to keep a strong adversary from breaking the answer; on digits it did not.',
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
  schedule: choice('constant', ['constant', 'cosine', 'linear', 'stairs'], {
    label: 'Schedule',
    help: "How the learning rate falls to zero by the last step, or stays. Stairs: the paper's, nine tenths of it after every twelfth of the run.",
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
      help: 'The sense the others learn from. All at once: every sense but the student teaches, and they share the pull.',
      why: 'Usually the strongest one alone; with more senses, the order of teachers matters.',
    },
  ),
  student: integer(
    0,
    { min: 0, max: MAX_MODALITIES },
    {
      label: 'Student',
      help: 'The one sense that is taught. Every other: all but the teacher.',
      why: 'The paper teaches the sense that will be missed.',
    },
  ),
  teacherFrom: choice('own', ['own', 'control'], {
    label: 'Taught by',
    help: 'Its own encoder, as it learns, or that of the control with this sense alone, if the run has one.',
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
      why: 'The block is where senses are to get a common basis. With adversary 0 it is the control for capacity.',
    },
  ),
  alpha: number(
    0,
    { min: 0, max: 30, scale: 'sqrt' },
    {
      label: 'Adversary',
      help: 'How hard encoders try to hide from the discriminator which modality a code came from.',
      why: 'The part of the method that the paper credits; 0 leaves the rest as it is, to compare with.',
    },
  ),
  align: choice('reverse', ['reverse', 'confusion', 'mmd', 'noise'], {
    label: 'Form of alignment',
    help: 'How encoders try to hide which modality a code came from. Reversed gradient: of the discriminator, as the paper has it. Confusion: they make it answer evenly. Mean discrepancy: they bring the codes together directly. Noise: a control that only disturbs, as hard as confusion does.',
    why: 'A reversed gradient vanishes where the discriminator is sure. Whether a form aligns, a fresh discriminator tells, not its own.',
  }),
  judgeSteps: integer(
    1,
    { min: 1, max: 5, unit: 'steps' },
    {
      label: 'Discriminator steps',
      help: 'How often the discriminator learns from each batch; all else learns once, after it.',
      why: 'A discriminator that lags behind is fooled without anything being aligned.',
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
      why: 'A head that has met substitutes can use them; most of what stands in for a lost sense is its work.',
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
      help: 'The senses that are ever present; the others are never shown.',
      why: 'Says what a sense, or some of them, is worth alone.',
    },
  ),
  beta: number(
    0,
    { min: 0, max: 8 },
    {
      label: 'Head start of the teacher',
      help: "Extra strength of the teacher's code: it is multiplied by 1 + beta.",
      why: "A dial for how unequal the senses are. The paper's own beta is the boost of the last sense.",
    },
  ),
  boost: number(
    0,
    { min: 0, max: 8 },
    {
      label: 'Boost of the last sense',
      help: "Extra strength of the last sense's code: it is multiplied by 1 + boost. The paper's beta, the strength of the sense that would be lost; how it acts is our choice.",
      why: 'A louder weak sense should be hard to overlook; the paper finds that the rank falls with it.',
    },
  ),
} satisfies Record<string, Param>;

export type ArmParams = ValuesOf<typeof ARM_PARAMS>;
export type ArmKey = keyof ArmParams;
export const ARM_DEFAULTS = defaultsOf(ARM_PARAMS) as Readonly<ArmParams>;
