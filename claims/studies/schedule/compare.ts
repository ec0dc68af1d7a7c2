import type { Reader } from '../../claim.ts';
import { holm } from '../../statistics/holm.ts';
import { signedRank } from '../../statistics/signed-rank.ts';
import { hodgesLehmann } from '../../statistics/walsh.ts';
import { OUTCOMES as CHECKED, type Outcome as Checked } from '../alignment.ts';
import { ARMS, type Arm, armIn, SCHEDULE } from './design.ts';

/** What is read of every arm at its end. */
export const OUTCOMES = {
  ...CHECKED,
  trainingLoss: 'cross-entropy of the answer on the training set, nats',
} as const satisfies Record<Checked | 'trainingLoss', string>;
export type Outcome = keyof typeof OUTCOMES;
const NAMES = Object.keys(OUTCOMES) as Outcome[];

/** One number a pair; null where the arm diverged. */
type Numbers = readonly (number | null)[];

export interface Row {
  readonly outcome: Outcome;
  readonly arm: Arm;
  readonly control: Arm;
  /** Hodges-Lehmann estimate of arm less control, with its interval. */
  readonly effect: number;
  readonly low: number;
  readonly high: number;
  /** Exact two-sided signed-rank test, and Holm-corrected over the comparisons. */
  readonly p: number;
  readonly corrected: number;
  readonly pairs: number;
}

export interface Compared {
  readonly arms: Readonly<Record<Arm, Readonly<Record<Outcome, Numbers>>>>;
  /** Turns of alignment that each pair took before the rule ended them. */
  readonly turns: Readonly<Record<Arm, readonly number[]>>;
  readonly rows: readonly Row[];
}

/** Reads what one pair of world and seed has: all others of the trial were never trained. */
const inPair = (of: (world: number) => readonly number[], seeds: readonly number[]): number[] =>
  SCHEDULE.pairs.map(({ world, seed }) => of(world)[seeds.indexOf(seed)] ?? Number.NaN);

function compared(arms: Compared['arms'], outcome: Outcome): Row[] {
  const rows = SCHEDULE.comparisons.map(([arm, control]) => {
    const differences = arms[arm][outcome].flatMap((own, k) => {
      const other = arms[control][outcome][k];
      return own === null || other === null ? [] : [own - other];
    });
    const { estimate: effect, low, high } = hodgesLehmann(differences);
    const { p } = signedRank(differences, 'two-sided');
    return { outcome, arm, control, effect, low, high, p, pairs: differences.length };
  });
  const corrected = holm(rows.map(({ p }) => p));
  return rows.map((row, k) => ({ ...row, corrected: corrected[k] }));
}

/** Everything that the study compares. @param seeds those that the reader reads. */
export function compare(read: Reader, seeds: readonly number[]): Compared {
  const each = <T>(make: (arm: Arm) => T) =>
    Object.fromEntries(ARMS.map((arm) => [arm, make(arm)])) as Record<Arm, T>;
  const arms = each((arm) => {
    const numbers = NAMES.map((name) => [
      name,
      inPair((world) => read.last(armIn(world, arm), name), seeds).map((value) =>
        Number.isFinite(value) ? value : null,
      ),
    ]);
    return Object.fromEntries(numbers) as Record<Outcome, Numbers>;
  });
  const looks = SCHEDULE.epochs / SCHEDULE.turn;
  const turns = each((arm) =>
    inPair((world) => {
      const trial = armIn(world, arm);
      const taken = Array.from({ length: looks }, (_, k) => read.at(trial, k + 1, 'aligned'));
      return seeds.map((_, s) => taken.reduce((sum, look) => sum + (look[s] || 0), 0));
    }, seeds),
  );
  return { arms, turns, rows: NAMES.flatMap((outcome) => compared(arms, outcome)) };
}
