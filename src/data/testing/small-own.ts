import { MARK_DIGITS, ownText } from '#spec/index.ts';
import { ownChecksum, packOwn } from '../own-set.ts';
import type { PackedSet } from '../packed-set.ts';

/** Own data of 110 rows: two senses, of two numbers and of one. @param value of number `k` of sense 0 or 1. */
export function smallOwn(value: (sense: number, k: number) => number) {
  const sense = (place: number, inputs: number) => ({
    ...{ id: `own-${place + 1}`, inputs, shape: undefined, scaled: 'by column' as const },
    values: Float32Array.from({ length: 110 * inputs }, (_, k) => value(place, k)),
  });
  const data: PackedSet = {
    classes: ['no', 'yes'],
    ...{ train: 70, test: 40 },
    labels: Int32Array.from({ length: 110 }, (_, row) => row % 2),
    senses: [sense(0, 2), sense(1, 1)],
  };
  const parts = packOwn(data);
  const mark = ownChecksum(parts).slice(0, MARK_DIGITS);
  const own = ownText({
    ...{ name: 'a.csv', train: 70, test: 40, classes: 2, mark, roles: 'a2bL', reading: '' },
    senses: [
      { label: 'first', inputs: 2 },
      { label: 'second', inputs: 1 },
    ],
  });
  return { parts, mark, own };
}
