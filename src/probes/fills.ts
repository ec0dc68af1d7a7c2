import { columnMeans, groupMeans, takeRows } from '#numeric/matrix.ts';
import type { Fill } from './subsets.ts';

/**
 * What may stand in for an absent modality. Each returns parts, contributions of the head before the
 * ReLU: N x F, or one row for all. `reference` parts are those of training samples, R x F per modality.
 */

/** The code is all zeros, which no encoder ever gives. */
export function zeroFill(fusion: number): Fill {
  const nothing = new Float64Array(fusion);
  return () => nothing;
}

/**
 * The mean of the training codes of the sample's own class. An oracle: it looks at the label. A class
 * that training samples lack gets the mean of all.
 */
export function classMeanFill(
  reference: readonly Float64Array[],
  referenceLabels: Int32Array,
  labels: Int32Array,
  classes: number,
): Fill {
  const fusion = reference[0].length / referenceLabels.length;
  const filled = reference.map((part) => {
    const overall = columnMeans(part, fusion);
    const means = groupMeans(part, referenceLabels, fusion, classes).map((mean, k) =>
      Number.isNaN(mean) ? overall[k % fusion] : mean,
    );
    return takeRows(means, labels, fusion);
  });
  return (absent) => filled[absent];
}

/**
 * The code of another sample, the same one for every absent modality: with held-out parts and a
 * permutation of them "resampled", with training parts and any of their rows "random".
 *
 * @param rows row of `parts` for each sample.
 */
export function resampledFill(
  parts: readonly Float64Array[],
  rows: Int32Array,
  fusion: number,
): Fill {
  const filled = parts.map((part) => takeRows(part, rows, fusion));
  return (absent) => filled[absent];
}

/** Codes v of the samples to fill, N x Z per modality, and of training samples, R x Z. */
export interface Neighbourhood {
  readonly codes: readonly (Float32Array | Float64Array)[];
  readonly reference: readonly (Float32Array | Float64Array)[];
  /** Z, of each modality. */
  readonly widths: readonly number[];
}

/**
 * The code of the nearest training sample: nearest by the Euclidean distance of the codes of the present
 * modalities, all of them together, as the head receives them (so that a stronger modality weighs more).
 * Its own code of the absent modality is taken. Of equals the first wins.
 */
export function nearestFill(
  { codes, reference, widths }: Neighbourhood,
  referenceParts: readonly Float64Array[],
  fusion: number,
): Fill {
  const distances = codes.map((code, i) => squaredDistances(code, reference[i], widths[i]));
  const size = codes[0].length / widths[0];
  const known = new Map<number, Int32Array>();
  return (absent, subset) => {
    const rows =
      known.get(subset) ??
      nearest(
        distances.filter((_, i) => subset & (1 << i)),
        size,
      );
    known.set(subset, rows);
    return takeRows(referenceParts[absent], rows, fusion);
  };
}

function squaredDistances(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  columns: number,
): Float64Array {
  const rows = a.length / columns;
  const others = b.length / columns;
  const result = new Float64Array(rows * others);
  for (let n = 0; n < rows; n++) {
    for (let r = 0; r < others; r++) {
      let sum = 0;
      for (let k = 0; k < columns; k++) {
        const gap = a[n * columns + k] - b[r * columns + k];
        sum += gap * gap;
      }
      result[n * others + r] = sum;
    }
  }
  return result;
}

/** Per row the column in which the sum of the matrices is least. */
function nearest(distances: readonly Float64Array[], size: number): Int32Array {
  const others = distances[0].length / size;
  return Int32Array.from({ length: size }, (_, n) => {
    let best = 0;
    let least = Number.POSITIVE_INFINITY;
    for (let r = 0; r < others; r++) {
      let sum = 0;
      for (const matrix of distances) sum += matrix[n * others + r];
      if (sum < least) {
        least = sum;
        best = r;
      }
    }
    return best;
  });
}
