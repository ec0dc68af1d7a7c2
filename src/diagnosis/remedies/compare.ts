import type { ArmId, ArmReport, Change, Outcome } from '../report.ts';

/** Student's t, 97.5 %, by degrees of freedom from 1. */
const T = [12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262];

/** Mean of differences, and the 95 % interval of that mean; of one alone, no end of it. */
export function changeOf(differences: readonly number[]): Change {
  const count = differences.length;
  const mean = differences.reduce((sum, one) => sum + one, 0) / count;
  const squares = differences.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  const error = Math.sqrt(squares / (count - 1) / count);
  const by = (T[count - 2] ?? 1.96) * error;
  return { mean, interval: [mean - by, mean + by] };
}

/** A method against its control, seed by seed; what is asked about is the share of one sense. */
export function compare(
  id: ArmId,
  control: ArmReport['control'],
  seeds: readonly Outcome[],
  controlSeeds: readonly Outcome[],
  sense: number,
): ArmReport {
  const against = (read: (outcome: Outcome) => number) =>
    changeOf(seeds.map((one, k) => read(one) - read(controlSeeds[k])));
  const perSense = (of: 'share' | 'alone') =>
    seeds[0][of].map((_, i) => against((outcome) => outcome[of][i]));
  const change = {
    accuracy: against(({ accuracy }) => accuracy),
    share: perSense('share'),
    alone: perSense('alone'),
  };
  const [low, high] = change.share[sense].interval;
  return {
    ...{ id, control, seeds, controlSeeds, change },
    effect: low > 0 ? 'helps' : high < 0 ? 'harms' : 'nothing',
    costs: change.accuracy.interval[1] < 0,
  };
}

/** The method that helps most; none while its interval and that of any other method overlap. */
export function bestOf(arms: readonly ArmReport[], sense: number): ArmId | null {
  const shareOf = ({ change }: ArmReport) => change.share[sense];
  const [first, ...others] = arms
    .filter(({ id }) => id !== 'vanilla')
    .sort((a, b) => shareOf(b).mean - shareOf(a).mean);
  if (first?.effect !== 'helps') return null;
  const [low] = shareOf(first).interval;
  return others.every((other) => shareOf(other).interval[1] < low) ? first.id : null;
}
