import { ARM_DEFAULTS, METHOD_NAMES, METHODS, presetFor, RUN_DEFAULTS } from '#spec/index.ts';

/** One thing that is done otherwise than in the paper, or that the paper leaves open. */
export interface Departure {
  readonly what: string;
  readonly paper: string;
  readonly here: string;
}

const { batch, hidden, judge, latent, shared, steps, trainSize } = RUN_DEFAULTS;
const { learningRate, weightDecay } = ARM_DEFAULTS;
const { alpha, mu, pSub } = METHODS.ebr;
const digits = presetFor('digits').run;
const epochs = (run: typeof digits | typeof RUN_DEFAULTS): number =>
  Math.round((run.steps * run.batch) / run.trainSize);

/**
 * Where the lab's defaults depart from the paper, all of it. README has the same table; a test compares them.
 * Numbers of ours come from the settings, those of the paper from its text: appendix C.1 unless said.
 */
export const DEPARTURES: readonly Departure[] = [
  {
    what: 'Data',
    paper: 'MIMIC-IV, up to five modalities; avMNIST, 1,500 pairs, 450 of them for tests',
    here: `synthetic data of known factors, ${trainSize.toLocaleString('en')} training samples; MNIST with synthetic speech, ${digits.trainSize.toLocaleString('en')} training pairs and 1,500 held-out images`,
  },
  {
    what: 'Encoders and fusion',
    paper: 'those of MUSE; a fusion head of any kind',
    here: `two layers, ${hidden} hidden, codes of ${latent} numbers; one layer of ${RUN_DEFAULTS.fusion} fusion neurons (digits ${digits.fusion})`,
  },
  {
    what: 'Block h and its way back',
    paper: '1,024 then 512 units, back by 512 then 1,024',
    here: `${shared} hidden units and ${shared} shared numbers, back by ${shared}; both are settings`,
  },
  {
    what: 'Discriminator',
    paper: 'hidden layers of 512 and 256',
    here: `one hidden layer of ${judge}, one step a batch; settings, up to 512 units and 5 steps`,
  },
  {
    what: 'Form of alignment',
    paper: 'encoders and h ascend the discriminator’s loss',
    here: 'the same (a reversed gradient); confusion, mmd and noise, a control, can be chosen',
  },
  {
    what: 'Weight of the adversary',
    paper: 'none printed, so 1',
    here: `${alpha}; 0.1 on digits in the claims, where ${alpha} breaks down`,
  },
  {
    what: 'Interleaving',
    paper:
      'both losses in one update by the rule of section 3.4, in turns of 10 epochs by appendix C.1',
    here: 'both in one update; turns of steps in the search, turns of epochs with the answer at rest in the study of the schedule',
  },
  {
    what: 'When the adversary stops',
    paper: 'once the prediction loss no longer falls',
    here: 'never by itself; by this rule in the study of the schedule',
  },
  {
    what: 'Length',
    paper: '1,200 epochs',
    here: `${steps} steps of ${batch} samples, ${epochs(RUN_DEFAULTS)} epochs; on digits ${digits.steps}, ${epochs(digits)} epochs`,
  },
  {
    what: 'Optimiser',
    paper: 'SGD, learning rate 0.01; batch, momentum and weight decay not given',
    here: `Adam, learning rate ${learningRate}, weight decay ${weightDecay}; SGD can be chosen`,
  },
  {
    what: 'Schedule',
    paper: 'learning rate × 0.9 every 100 epochs',
    here: 'constant; the paper’s stairs can be chosen',
  },
  {
    what: 'Distillation',
    paper:
      'a contrastive loss (CRD); the student is taught before, then put into the network; weight not given',
    here: `squared error of the codes, weight ${METHODS.distill.lambda}, while the network trains, teacher its own encoder; InfoNCE, and teachers of their own, are settings; taught before: C16`,
  },
  {
    what: 'Who teaches, of several',
    paper: 'one after the other, from the weakest to the strongest (section C.3)',
    here: 'the first sense alone; orders: C11',
  },
  {
    what: 'Who stands in for an absent sense',
    paper:
      'the one next to it in a ranking by similarity to the strongest; similarity not named, nor whose way back is taken',
    here: 'the most similar by mean cosine in the shared space, sent back by the absent sense’s own block; under distillation the teacher',
  },
  {
    what: 'Head start (beta)',
    paper: 'strength of the sense that would be eliminated; no formula',
    here: 'the last sense’s code is multiplied by 1 + boost; the teacher’s, our first reading, by 1 + beta',
  },
  {
    what: 'Rank and similarity',
    paper: 'no estimator named',
    here: 'effective rank of the centred activations, others beside it; linear CKA and cosine',
  },
  {
    what: 'Noise of a weak sense',
    paper: 'uniform, 5 to 50 %, in training; of what is not said',
    here: 'uniform, its spread as a part of the inputs’, in training',
  },
  {
    what: 'Seeds and tests',
    paper: 'seeds not given; Wilcoxon’s test with Holm’s correction',
    here: '30 worlds, three seeds each, or ten seeds; the same tests, exact, with intervals, all claims one family',
  },
  {
    what: 'Rivals',
    paper: 'MUSE, ShaSpec, SMIL, Grape, M3Care and others',
    here: 'modality dropout, OGM-GE, UMT',
  },
  {
    what: 'Additions of ours',
    paper: 'not there',
    here: `the shared semantic head (mu ${mu}), substitution training (p_sub ${pSub}, also with distillation), gradients clipped, where they are, in three parts, and the control, ${METHOD_NAMES.ebr0}`,
  },
];
