import type { Ops } from '#model/index.ts';

/** One replica's tensor in double precision: samples x features, row-major. */
export interface Array64 {
  readonly rows: number;
  readonly columns: number;
  readonly data: Float64Array;
}

export function array64(
  rows: number,
  columns: number,
  at: (r: number, c: number) => number,
): Array64 {
  // A plain loop: it runs some ten million times in the tests of gradients.
  const data = new Float64Array(rows * columns);
  for (let r = 0, k = 0; r < rows; r++) for (let c = 0; c < columns; c++) data[k++] = at(r, c);
  return { rows, columns, data };
}

export const scalar64 = (value: number): Array64 => array64(1, 1, () => value);

const at = (x: Array64, r: number, c: number): number =>
  x.data[(x.rows === 1 ? 0 : r) * x.columns + (x.columns === 1 ? 0 : c)];

const zip = (a: Array64, b: Array64, f: (x: number, y: number) => number): Array64 =>
  array64(Math.max(a.rows, b.rows), Math.max(a.columns, b.columns), (r, c) =>
    f(at(a, r, c), at(b, r, c)),
  );

const mean = (values: ArrayLike<number>): number => {
  let sum = 0;
  for (let k = 0; k < values.length; k++) sum += values[k];
  return sum / values.length;
};

const row = (x: Array64, r: number): Float64Array => {
  const start = x.rows === 1 ? 0 : r * x.columns;
  return x.data.subarray(start, start + x.columns);
};

const dot = (a: Float64Array, b: Float64Array): number => {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += a[k] * b[k];
  return sum;
};

const cosine = (a: Float64Array, b: Float64Array): number =>
  dot(a, b) / Math.sqrt((dot(a, a) + 1e-12) * (dot(b, b) + 1e-12));

function crossEntropy(logits: Array64, target: Array64): Array64 {
  const rows = Math.max(logits.rows, target.rows);
  const losses = Array.from({ length: rows }, (_, r) => {
    const scores = row(logits, r);
    const total = Math.log(scores.reduce((sum, score) => sum + Math.exp(score), 0));
    return scores.reduce((sum, score, c) => sum - at(target, r, c) * (score - total), 0);
  });
  return scalar64(mean(losses));
}

/**
 * The model's operations in plain double-precision loops, for finite differences. Where a gradient is
 * stopped or reversed the loss is not a function whose slope is the gradient, so those two operations
 * are linearised about the first evaluation: x0 (stopped) and x0 - alpha (x - x0) (reversed). The slope
 * of that surrogate is the gradient meant. Use a new instance per point; the first evaluation records.
 */
export class SurrogateOps implements Ops<Array64> {
  readonly #frozen: Array64[] = [];
  #next = 0;

  /** Call before each evaluation. */
  rewind(): void {
    this.#next = 0;
  }

  #base(x: Array64): Array64 {
    const k = this.#next++;
    this.#frozen[k] ??= { ...x, data: x.data.slice() };
    return this.#frozen[k];
  }

  add = (a: Array64, b: Array64) => zip(a, b, (x, y) => x + y);
  mul = (a: Array64, b: Array64) => zip(a, b, (x, y) => x * y);
  dense = (x: Array64, w: Array64, b: Array64) =>
    array64(x.rows, w.columns, (r, c) => {
      let sum = at(b, 0, c);
      for (let k = 0; k < x.columns; k++) sum += at(x, r, k) * w.data[k * w.columns + c];
      return sum;
    });
  relu = (x: Array64) => zip(x, scalar64(0), Math.max);
  concat = (parts: readonly Array64[]) => {
    const columns = parts.reduce((sum, part) => sum + part.columns, 0);
    const data = new Float64Array(parts[0].rows * columns);
    let start = 0;
    for (const part of parts) {
      for (let r = 0; r < parts[0].rows; r++) data.set(row(part, r), r * columns + start);
      start += part.columns;
    }
    return { rows: parts[0].rows, columns, data };
  };
  gate = (off: Array64, on: Array64, weight: Array64) =>
    zip(
      off,
      zip(
        weight,
        zip(on, off, (x, y) => x - y),
        (w, d) => w * d,
      ),
      (x, y) => x + y,
    );
  crossEntropy = crossEntropy;
  squaredError = (a: Array64, b: Array64) =>
    scalar64(0.5 * a.columns * mean(zip(a, b, (x, y) => (x - y) ** 2).data));
  meanSquaredError = (a: Array64, b: Array64) =>
    scalar64(mean(zip(a, b, (x, y) => (x - y) ** 2).data));
  cosineDistance = (a: Array64, b: Array64) =>
    scalar64(mean(Array.from({ length: a.rows }, (_, r) => 1 - cosine(row(a, r), row(b, r)))));
  infoNce = (a: Array64, b: Array64, temperature: number) =>
    crossEntropy(
      array64(a.rows, b.rows, (r, c) => cosine(row(a, r), row(b, c)) / temperature),
      array64(a.rows, b.rows, (r, c) => (r === c ? 1 : 0)),
    );
  /** One replica is all there is here: the lender is the code itself that is lent. */
  borrow = (_own: Array64, lender: Array64) => lender;
  /** Turned at random, a gradient is no slope of anything: tested elsewhere. */
  turnGradient = (x: Array64) => this.#base(x);
  discrepancy = (a: Array64, b: Array64) => {
    const all = [a, b].flatMap((x) => Array.from({ length: x.rows }, (_, r) => row(x, r)));
    const square = (x: Float64Array, y: Float64Array) =>
      x.reduce((sum, v, k) => sum + (v - y[k]) ** 2, 0);
    const pairs = all.flatMap((x, k) => all.slice(k + 1).map((y) => square(x, y)));
    pairs.sort((x, y) => x - y);
    const median = this.#base(scalar64(pairs[Math.floor((pairs.length - 1) / 2)])).data[0];
    const kernel = (x: Float64Array[], y: Float64Array[]) =>
      mean(
        x.flatMap((p) =>
          y.map((q) =>
            [0.5, 1, 2].reduce((sum, s) => sum + Math.exp(-square(p, q) / (2 * s * s * median)), 0),
          ),
        ),
      );
    const [own, other] = [all.slice(0, a.rows), all.slice(a.rows)];
    return scalar64(kernel(own, own) + kernel(other, other) - 2 * kernel(own, other));
  };
  stopGradient = (x: Array64) => this.#base(x);
  reverseGradient = (x: Array64, alpha: Array64) => {
    const base = this.#base(x);
    return zip(
      base,
      zip(
        alpha,
        zip(x, base, (p, q) => p - q),
        (s, d) => s * d,
      ),
      (p, q) => p - q,
    );
  };
}
