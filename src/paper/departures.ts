import { count, pointed } from '#language/figures.ts';
import { ARM_DEFAULTS, METHODS, presetFor, RUN_DEFAULTS } from '#spec/index.ts';
import { say } from './say.ts';

/** One thing that is done otherwise than in the paper, or that the paper leaves open. */
export interface Departure {
  readonly id: string;
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

const IDS = [
  ...['data', 'encoders', 'block', 'discriminator', 'alignment', 'adversary', 'interleaving'],
  ...['stop', 'length', 'optimiser', 'schedule', 'distillation', 'teachers', 'absent', 'beta'],
  ...['rank', 'noise', 'tests', 'rivals', 'additions'],
];

/** Numbers of ours, as they are written; those of the paper stand in the messages, from its text: appendix C.1 unless said. */
const ours = () => ({
  ...{ batch, hidden, judge, latent, shared, steps },
  ...{ fusion: RUN_DEFAULTS.fusion, digitsFusion: digits.fusion },
  trainSize: count(trainSize),
  digitsSize: count(digits.trainSize),
  ...{ epochs: epochs(RUN_DEFAULTS), digitsSteps: digits.steps, digitsEpochs: epochs(digits) },
  ...Object.fromEntries(
    Object.entries({ alpha, mu, pSub, learningRate, weightDecay }).map(([key, value]) => [
      key,
      pointed(String(value)),
    ]),
  ),
  lambda: METHODS.distill.lambda,
});

/** Where the lab's defaults depart from the paper, all of it. README has the same table; a test compares them. */
export const departures = (): Departure[] =>
  IDS.map((id) => ({
    id,
    what: say(`departure-${id}`),
    paper: say(`departure-${id}.paper`),
    here: say(`departure-${id}.here`, ours()),
  }));
