import type { ArmId, ArmReport, Change, Outcome } from '../report.ts';

/** Student's t of 0.975 by the number of values, from two on. */
const T = [12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262];

/** The mean of some differences and its 95 % interval. */
export function changeOf(differences: readonly number[]): Change {
  const n = differences.length;
  const mean = differences.reduce((sum, value) => sum + value, 0) / n;
  const squares = differences.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const half = (T[n - 2] * Math.sqrt(squares / (n - 1))) / Math.sqrt(n);
  return { mean, interval: [mean - half, mean + half] };
}

/** A method against its control, seed by seed. @param sense the one that the question is about. */
export function compared(
  id: ArmId,
  control: ArmReport['control'],
  seeds: readonly Outcome[],
  controlSeeds: readonly Outcome[],
  sense: number,
): ArmReport {
  const change = (read: (one: Outcome) => number) =>
    changeOf(seeds.map((one, k) => read(one) - read(controlSeeds[k])));
  const each = (read: (one: Outcome, i: number) => number) =>
    seeds[0].share.map((_, i) => change((one) => read(one, i)));
  const accuracy = change((one) => one.accuracy);
  const share = each((one, i) => one.share[i]);
  const [low, high] = share[sense].interval;
  return {
    ...{ id, control, seeds, controlSeeds },
    change: { accuracy, share, alone: each((one, i) => one.alone[i]) },
    effect: low > 0 ? 'helps' : high < 0 ? 'harms' : 'nothing',
    costs: accuracy.interval[1] < 0,
  };
}

/** The method that helps most; none while the intervals of the best two overlap. */
export function bestOf(arms: readonly ArmReport[], sense: number): ArmId | null {
  const gain = ({ change }: ArmReport) => change.share[sense];
  const [first, second] = arms
    .filter(({ effect }) => effect === 'helps')
    .sort((a, b) => gain(b).mean - gain(a).mean);
  if (!first) return null;
  return second && gain(second).interval[1] >= gain(first).interval[0] ? null : first.id;
}
