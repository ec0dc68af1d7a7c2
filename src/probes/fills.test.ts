import { describe, expect, it } from 'vitest';
import { classMeanFill, nearestFill, resampledFill, zeroFill } from './fills.ts';
import { activations, contribution } from './head.ts';
import { Draws } from './testing/draws.ts';
import { randomCodes, randomHead } from './testing/heads.ts';

const draws = new Draws(61);
const head = randomHead(draws, { modalities: 3, latent: 2, fusion: 4, classes: 3 });
const codes = randomCodes(draws, head, 5);
const reference = randomCodes(draws, head, 7);
const partsOf = (all: readonly Float32Array[]) => all.map((code, i) => contribution(head, i, code));
const parts = partsOf(codes);
const referenceParts = partsOf(reference);

/** What the head sees if these codes stand in for modality 1. */
const expected = (code: readonly number[]) => contribution(head, 1, Float32Array.from(code));

function expectClose(found: Float64Array, wanted: Float64Array) {
  expect(found.length).toBe(wanted.length);
  // Codes are rounded to float32 on the way.
  found.forEach((value, k) => {
    expect(value).toBeCloseTo(wanted[k], 5);
  });
}

const meanOf = (code: Float32Array, rows: readonly number[]) =>
  [0, 1].map((z) => rows.reduce((sum, n) => sum + code[n * 2 + z] / rows.length, 0));

describe('fills', () => {
  it('zeros: as if the modality had no weights', () => {
    const seen = [parts[0], zeroFill(4)(1, 0b101), parts[2]];
    expect([...activations(head, seen, 5)]).toEqual([
      ...activations(head, [parts[0], parts[2]], 5),
    ]);
  });

  it('class mean: of the own class, of all where training has none', () => {
    const classes = Int32Array.from([0, 2, 0, 2, 2, 0, 0]);
    const fill = classMeanFill(referenceParts, classes, Int32Array.from([2, 0, 1, 2, 0]), 3);
    const [zero, two] = [
      [0, 2, 5, 6],
      [1, 3, 4],
    ].map((rows) => meanOf(reference[1], rows));
    const all = meanOf(reference[1], [0, 1, 2, 3, 4, 5, 6]);
    expectClose(fill(1, 0b101), expected([two, zero, all, two, zero].flat()));
  });

  it('resampled: the code of the row that is named', () => {
    const rows = [6, 0, 3, 3, 1];
    const fill = resampledFill(referenceParts, Int32Array.from(rows), 4);
    const code = rows.flatMap((n) => [reference[1][n * 2], reference[1][n * 2 + 1]]);
    expectClose(fill(1, 0b100), expected(code));
  });

  it('nearest: of the training sample whose present codes lie closest, all of them together', () => {
    const fill = nearestFill({ codes, reference, widths: [2, 2, 2] }, referenceParts, 4);
    for (const subset of [0b001, 0b100, 0b101]) {
      const present = [0, 2].filter((i) => subset & (1 << i));
      const joined = (all: readonly Float32Array[], n: number) =>
        present.flatMap((i) => [...all[i].subarray(n * 2, n * 2 + 2)]);
      const code = Array.from({ length: 5 }, (_, n) => {
        const mine = joined(codes, n);
        const distances = Array.from({ length: 7 }, (_, r) =>
          Math.hypot(...joined(reference, r).map((value, k) => value - mine[k])),
        );
        const closest = distances.indexOf(Math.min(...distances));
        return [...reference[1].subarray(closest * 2, closest * 2 + 2)];
      });
      expectClose(fill(1, subset), expected(code.flat()));
    }
  });

  it('nearest: itself, where training holds the very sample', () => {
    const own = nearestFill({ codes, reference: codes, widths: [2, 2, 2] }, parts, 4);
    expect([...own(2, 0b001)]).toEqual([...parts[2]]);
  });
});
