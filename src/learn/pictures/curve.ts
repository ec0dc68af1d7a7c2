/** A curve as it was foretold: values from 0 to 1 at some steps, in their order. */
export type Curve = readonly (readonly [step: number, value: number])[];

/** Steps at which the line can be held. */
const KNOTS = 7;

/** A flat line over the steps of a run that are not known yet: from `from` on, where the curve is `known`, or in the middle. */
export const evenCurve = (steps: number, from = 0, known = 0.5): Curve =>
  Array.from({ length: KNOTS }, (_, k) => [
    Math.round(from + (k * (steps - from)) / (KNOTS - 1)),
    known,
  ]);

/** What of a curve lies from a step on: of one that was drawn over what is known, the rest. */
export const curveFrom = (curve: Curve, from: number): Curve =>
  curve.length === 0 || curve[0][0] >= from
    ? curve
    : [[from, heightAt(curve, from)], ...curve.filter(([step]) => step > from)];

/** The same curve with another value at one of its steps. */
export const moved = (curve: Curve, at: number, value: number): Curve =>
  curve.map(([step, old], k) => [
    step,
    k === at ? Math.round(100 * Math.min(1, Math.max(0, value))) / 100 : old,
  ]);

/** Value of the curve at a step, on straight lines between its steps. */
export function heightAt(curve: Curve, step: number): number {
  const after = curve.findIndex(([other]) => other >= step);
  if (after < 0) return curve[curve.length - 1][1];
  if (after === 0) return curve[0][1];
  const [[from, low], [to, high]] = [curve[after - 1], curve[after]];
  return low + ((high - low) * (step - from)) / (to - from);
}
