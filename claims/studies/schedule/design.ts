import { type ArmParams, armOf, type RunParams, stepsOf } from '#spec/index.ts';
import type { Trial } from '#sweep/trial.ts';
import { trial } from '../../trial.ts';

/**
 * Study 2: does alignment bring the slow sense back under the schedule that the paper prints? Written down
 * before the first of its runs; nothing here is changed by what comes out.
 *
 * The paper (appendix C.1): 1,200 epochs, learning rate 0.01, times 0.9 every 100 epochs, answer and
 * discriminator in turns of 10 epochs, and adversarial updates while the loss of the answer falls. Its sets of
 * 512 samples are ours. Plain SGD, since no momentum is printed; batch (64) and weight decay are the lab's. As
 * in the independent re-implementation, the first turn is the answer's, and in a turn of alignment nothing
 * else is trained; but the discriminator learns in all turns (ours). The stop rule is read as follows: at the
 * end of each turn of the answer, if the cross-entropy on the training set is not below what it was at the
 * end of the turn before (the first time: before training), alignment is over for good.
 *
 * No weight is printed, which is a weight of 1: arm `printed`. On one seed of world 2001, which is none of the
 * study's, that arm diverged in its fifth turn of alignment, and in its first with momentum 0.9; so the three
 * arms that are compared have weight 0.1: `reverse`, the reversed gradient; `confusion`, which does not
 * saturate; and `noise`, which pulls as hard as confusion in random directions and is the control for the
 * block, for turns in which the answer rests, and for disturbance. `vanilla` has no block and no turns.
 *
 * Ten pairs of a world that was looked at for nothing else and a seed; the pair is the unit. Per outcome: exact
 * two-sided signed-rank test over pairs, Holm-corrected over the comparisons below; Hodges-Lehmann estimate
 * with its interval of at least 95 %. A pair in which either arm diverged is left out.
 */
export const SCHEDULE = {
  pairs: Array.from({ length: 10 }, (_, k) => ({ world: 1101 + k, seed: 1 + k })),
  epochs: 1200,
  /** Epochs in a turn. */
  turn: 10,
  run: { trainSize: 512, batch: 64, probeSize: 512 },
  learning: { optimizer: 'sgd', learningRate: 0.01, momentum: 0, schedule: 'stairs' },
  arms: {
    vanilla: {},
    printed: { gate: 1, align: 'reverse', alpha: 1 },
    reverse: { gate: 1, align: 'reverse', alpha: 0.1 },
    confusion: { gate: 1, align: 'confusion', alpha: 0.1 },
    noise: { gate: 1, align: 'noise', alpha: 0.1 },
  },
  comparisons: [
    ['reverse', 'vanilla'],
    ['confusion', 'vanilla'],
    ['noise', 'vanilla'],
    ['reverse', 'noise'],
    ['confusion', 'noise'],
  ],
} as const;

export type Arm = keyof typeof SCHEDULE.arms;
export const ARMS = Object.keys(SCHEDULE.arms) as Arm[];

/** Steps in a turn. */
export const TURN = stepsOf(SCHEDULE.turn, SCHEDULE.run);

/** One arm in one world. Measured at the end of every turn: there it is decided what the next one trains. */
export function armIn(world: number, arm: Arm): Trial {
  const run: RunParams = {
    ...trial('synthetic', 'vanilla', { run: SCHEDULE.run }).run,
    ...{ world, steps: stepsOf(SCHEDULE.epochs, SCHEDULE.run), probeEvery: TURN },
  };
  const params: Partial<ArmParams> = { ...SCHEDULE.learning, ...SCHEDULE.arms[arm] };
  return { run, params: { ...armOf(['vanilla']), ...params }, interventions: [] };
}
