interface Point {
  readonly step: number;
  readonly value: number;
}

/** A stretch of training without progress, before more progress. */
export interface Plateau {
  readonly from: number;
  readonly to: number;
  /** The lowest value until then. */
  readonly level: number;
}

/** A new low counts if it is lower than the old one by this part of it. */
const LOWER = 0.05;
/** A plateau is at least as many steps long, and the curve falls below this part of its level afterwards. */
const LONG = 60;
const AFTER = 0.75;

/**
 * Plateaus of a loss over training, as we define them: at least 60 steps in which it comes to no value 5 %
 * below its lowest, and from which it later falls to three quarters of that or less.
 *
 * @param curve steps ascending, positive values.
 */
export function plateausOf(curve: readonly Point[]): Plateau[] {
  const found: Plateau[] = [];
  let [best] = curve;
  for (const [k, point] of curve.entries()) {
    if (!(point.value < (1 - LOWER) * best.value)) continue;
    const least = Math.min(...curve.slice(k).map(({ value }) => value));
    if (point.step - best.step > LONG && least <= AFTER * best.value) {
      found.push({ from: best.step, to: point.step, level: best.value });
    }
    best = point;
  }
  return found;
}
