/** Forms of alignment that reverse no gradient; see `src/model/alignment.ts`. */
import { exp2 } from './elementary';
import { block, normals } from './random';

function squareOf(x: usize, columns: i32): f64 {
  let sum: f64 = 0;
  for (let k: i32 = 0; k < columns; k++) {
    const value = <f64>load<f32>(x + ((<usize>k) << 2));
    sum += value * value;
  }
  return sum;
}

/**
 * Gives every row the direction of standard normals, and leaves its length.
 *
 * @param columns of a row, filled up with zeros to `width`. @param first normal of the stream.
 */
export function turn(
  from: usize,
  strideFrom: usize,
  to: usize,
  strideTo: usize,
  batch: i32,
  columns: i32,
  width: i32,
  first: u32,
  step: u32,
  seed: u32,
  name: u32,
): void {
  let drawn = first;
  for (let n: i32 = 0; n < batch; n++) {
    const length = sqrt<f64>(squareOf(from, columns));
    memory.fill(to, 0, (<usize>width) << 2);
    for (let k: i32 = 0; k < columns; k++, drawn++) {
      const pair = normals(block((drawn >> 1) << 2, step, seed, name));
      const normal = (drawn & 1) === 0 ? f64x2.extract_lane(pair, 0) : f64x2.extract_lane(pair, 1);
      store<f32>(to + ((<usize>k) << 2), <f32>normal);
    }
    const scale = <f32>(length / sqrt<f64>(squareOf(to, columns)));
    for (let k: i32 = 0; k < columns; k++) {
      const at = to + ((<usize>k) << 2);
      store<f32>(at, scale * load<f32>(at));
    }
    from += strideFrom;
    to += strideTo;
  }
}

/** Squared distance of two rows. */
function apart(x: usize, y: usize, columns: i32): f32 {
  let sum = f32x4.splat(0);
  for (let k: i32 = 0; k < columns; k += 4) {
    const at = (<usize>k) << 2;
    const away = f32x4.sub(v128.load(x + at), v128.load(y + at));
    sum = f32x4.add(sum, f32x4.mul(away, away));
  }
  return (
    f32x4.extract_lane(sum, 0) +
    f32x4.extract_lane(sum, 1) +
    (f32x4.extract_lane(sum, 2) + f32x4.extract_lane(sum, 3))
  );
}

/**
 * Writes the squared lower median of the distances between any two rows of both lists, at least 1e-12: found
 * bit by bit, since bits of numbers above zero are in their order.
 *
 * @param scratch for a number per pair of rows.
 */
export function spread(
  a: usize,
  strideA: usize,
  b: usize,
  strideB: usize,
  to: usize,
  batch: i32,
  columns: i32,
  scratch: usize,
): void {
  const rows = 2 * batch;
  const pairs = (rows * (rows - 1)) / 2;
  let next = scratch;
  for (let n: i32 = 0; n < rows; n++) {
    const x = n < batch ? a + <usize>n * strideA : b + <usize>(n - batch) * strideB;
    for (let m: i32 = 0; m < n; m++, next += 4) {
      const y = m < batch ? a + <usize>m * strideA : b + <usize>(m - batch) * strideB;
      store<f32>(next, apart(x, y, columns));
    }
  }
  const place = (pairs - 1) / 2;
  let found: u32 = 0;
  for (let bit: u32 = 0x40000000; bit > 0; bit >>= 1) {
    const limit = found | bit;
    let below = 0;
    for (let at = scratch; at < next; at += 4) below += load<u32>(at) < limit ? 1 : 0;
    if (below <= place) found = limit;
  }
  store<f32>(to, max<f32>(reinterpret<f32>(found), 1e-12));
}

/** Slope of the kernel at two squared distances, in medians: Gaussians of 1/2, 1 and 2 of them. */
function slopes(ratios: v128): v128 {
  const wide = exp2(f64x2.mul(ratios, f64x2.splat(-0.125)));
  const twice = f64x2.mul(wide, wide);
  const middle = f64x2.mul(twice, twice);
  const more = f64x2.mul(middle, middle);
  const narrow = f64x2.mul(more, more);
  return f64x2.add(
    f64x2.add(f64x2.mul(f64x2.splat(4), narrow), middle),
    f64x2.mul(f64x2.splat(0.25), wide),
  );
}

/** Adds `by` (x - y) to a row. */
function push(to: usize, x: usize, y: usize, columns: i32, by: f32): void {
  const factor = f32x4.splat(by);
  for (let k: i32 = 0; k < columns; k += 4) {
    const at = (<usize>k) << 2;
    const away = f32x4.sub(v128.load(x + at), v128.load(y + at));
    v128.store(to + at, f32x4.add(v128.load(to + at), f32x4.mul(factor, away)));
  }
}

/** Gradient of a squared discrepancy with respect to its own list. @param median squared. */
export function discrepancy(
  own: usize,
  strideOwn: usize,
  other: usize,
  strideOther: usize,
  to: usize,
  strideTo: usize,
  batch: i32,
  columns: i32,
  weight: f32,
  median: f32,
): void {
  const by = (<f64>2 * <f64>weight) / (<f64>batch * <f64>batch * <f64>median);
  for (let n: i32 = 0; n < batch; n++) {
    const x = own + <usize>n * strideOwn;
    memory.fill(to, 0, (<usize>columns) << 2);
    for (let m: i32 = 0; m < batch; m++) {
      const alike = own + <usize>m * strideOwn;
      const unlike = other + <usize>m * strideOther;
      const near = <f64>apart(x, alike, columns) / <f64>median;
      const far = <f64>apart(x, unlike, columns) / <f64>median;
      const both = slopes(f64x2.replace_lane(f64x2.splat(near), 1, far));
      push(to, x, alike, columns, <f32>(-by * f64x2.extract_lane(both, 0)));
      push(to, x, unlike, columns, <f32>(by * f64x2.extract_lane(both, 1)));
    }
    to += strideTo;
  }
}
