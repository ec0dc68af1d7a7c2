import { describe, expect, it } from 'vitest';
import { Stream } from '#numeric/random.ts';
import { accuracyOf, type Head, scoreOf } from './head.ts';

const stream = new Stream(1, 'test');
const normals = (length: number) => Array.from({ length }, () => stream.normal());

function headWith(classes: number, fusion: number, linear: boolean): Head {
  const floats = (length: number) => Float32Array.from(normals(length));
  return {
    ...{ modalities: 2, latent: 1, fusion, classes, linear },
    ...{ weights: floats(2 * fusion), bias: floats(fusion) },
    ...{ answerWeights: floats(fusion * classes), answerBias: floats(classes) },
  };
}

describe('the accuracy alone', () => {
  it.each([2, 3, 8, 10])('is that of the whole score, of %i classes', (classes) => {
    for (const linear of [false, true]) {
      for (const fusion of [1, 6, 16]) {
        const head = headWith(classes, fusion, linear);
        const [rows, one] = [40, 1].map((size) => Float64Array.from(normals(size * fusion)));
        const labels = Int32Array.from({ length: 40 }, () => stream.below(classes));
        for (const parts of [
          [rows, one],
          [rows, rows.slice().reverse()],
          [one, one],
        ]) {
          expect(accuracyOf(head, parts, labels)).toBe(scoreOf(head, parts, labels).accuracy);
        }
      }
    }
  });

  it('takes the first of equals', () => {
    const head = headWith(8, 3, false);
    const same = { ...head, answerWeights: new Float32Array(24), answerBias: new Float32Array(8) };
    const parts = [Float64Array.from(normals(3))];
    expect(accuracyOf(same, parts, Int32Array.from([0, 0, 5, 0]))).toBe(0.75);
  });
});
