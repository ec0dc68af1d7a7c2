import type { Field } from '#protocol/fields.ts';
import { halfTime } from '#spec/scenarios/correlated/half-time.ts';

type Look = readonly (number | null)[];
type Read = (look: Look, field: Field, index: number) => number;

/** The variance that each of two senses gives to the first neuron, in the two parts that are measured. */
export const WAITS_NEEDS = (['predictive', 'noise'] as const).flatMap((field) =>
  [0, 1].map((index) => ({ field, index })),
);

/** By how much a sense may still rise from the last look but one to the last, as a part. */
const SETTLED = 0.01;

/**
 * How many times as long a sense takes to half of the weight that it ends with as the other of two does: its
 * weight being as the root of the variance it gives to a neuron.
 *
 * @param times steps of the looks, ascending. @returns NaN where a sense has not settled, or was there at once.
 */
export function waitsOf(
  sense: number,
  times: readonly number[],
  looks: readonly Look[],
  read: Read,
) {
  const [own, other] = [sense, 1 - sense].map((index) => {
    const weights = looks.map((look) =>
      Math.sqrt(read(look, 'predictive', index) + read(look, 'noise', index)),
    );
    const last = weights[weights.length - 1];
    const settled = Math.abs(weights[weights.length - 2] / last - 1) < SETTLED;
    return settled ? halfTime(times, weights, last) : Number.NaN;
  });
  return own / other;
}
