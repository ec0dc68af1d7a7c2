import type { RunParams } from '#spec/index.ts';
import type { BrushedPart } from '#sweep/link/view-text.ts';
import { runOf } from '#sweep/point-trial.ts';
import type { Points } from '#sweep/points.ts';
import type { Job, Results } from '#sweep/results.ts';
import { COLLAPSED, type Outcome } from '#sweep/sweep.ts';

/** Everything that the pictures of a sweep are drawn from. */
export interface Sight {
  readonly points: Points;
  readonly results: Results;
  /** Rises whenever `results` changes; the same number, the same pictures. */
  readonly revision: number;
  /** What is shown. */
  readonly outcome: Outcome;
  /** Look of the run, from 0; the last where nothing is said. */
  readonly look?: number;
  /** Whether what is not there will not come. */
  readonly finished: boolean;
  /** The same points without what this sweep has more, such as a switch. */
  readonly ghost?: Results;
  /** Whether the lines of single seeds stand for the spread, without a band, as where seeds are few. */
  readonly bandless?: boolean;
  /** Whether a network was trained here; nothing where all of them were, or none. */
  isLive?(job: Job): boolean;
  /** What theory says of the outcome at a point, where it says anything. */
  expected?(run: RunParams): number;
}

/** What is picked and brushed: one for all pictures of a sweep. */
export interface Selection {
  /** Number of the point that is picked. */
  readonly picked?: number;
  readonly brush: readonly BrushedPart[];
}

export const NOTHING: Selection = { brush: [] };

export const scenarioRun = ({ points }: Pick<Sight, 'points'>): RunParams => runOf(points.sweep);

/** The outcome that says whether a sense is collapsed: the shown one, that of the same sense, or the first there is. */
export function votedOf({ points, outcome }: Sight): Outcome | undefined {
  if (outcome.measure === COLLAPSED) return outcome;
  const votes = points.sweep.outcomes.filter(({ measure }) => measure === COLLAPSED);
  return votes.find(({ index }) => index === outcome.index) ?? votes[0];
}

/** What tints a map: the share behind a collapse where it was measured, else what is shown. */
export function tintedOf({ points, outcome }: Sight): Outcome {
  if (outcome.measure !== COLLAPSED) return outcome;
  const { outcomes } = points.sweep;
  return outcomes.find((one) => one.measure === 'share' && one.index === outcome.index) ?? outcome;
}
