/**
 * Elementwise work on rows of 32-bit floats: `to` of `from` and, where it needs one, `other`. Strides are in
 * bytes, columns multiples of four; `to` may be `from`.
 */

export const RELU = 0;
export const POSITIVE = 1;
export const ADD = 2;
export const COPY = 3;
/** The rest take a number: one for all, or one a row. */
export const SCALE = 4;
export const REST = 5;
export const GATE_ON = 6;
export const GATE_OFF = 7;

/** @param factors address of the number, or of the first row's. @param step bytes to the next row's. */
export function elementwise(
  op: i32,
  from: usize,
  strideFrom: usize,
  other: usize,
  strideOther: usize,
  to: usize,
  strideTo: usize,
  rows: i32,
  columns: i32,
  factors: usize,
  step: usize,
): void {
  const bytes = (<usize>columns) << 2;
  const zero = f32x4.splat(0);
  for (let row: i32 = 0; row < rows; row++) {
    const last = from + bytes;
    let x = from;
    let y = other;
    let out = to;
    if (op === RELU) {
      for (; x < last; x += 16, out += 16) v128.store(out, f32x4.pmax(v128.load(x), zero));
    } else if (op === POSITIVE) {
      for (; x < last; x += 16, y += 16, out += 16) {
        v128.store(out, v128.and(v128.load(x), f32x4.gt(v128.load(y), zero)));
      }
    } else if (op === ADD) {
      for (; x < last; x += 16, y += 16, out += 16) {
        v128.store(out, f32x4.add(v128.load(x), v128.load(y)));
      }
    } else if (op === COPY) {
      for (; x < last; x += 16, out += 16) v128.store(out, v128.load(x));
    } else {
      const factor = load<f32>(factors + <usize>row * step);
      if (op === SCALE || op === REST) {
        const by = f32x4.splat(op === SCALE ? factor : 1 - factor);
        for (; x < last; x += 16, out += 16) v128.store(out, f32x4.mul(v128.load(x), by));
      } else {
        const by = f32x4.splat(factor);
        for (; x < last; x += 16, y += 16, out += 16) {
          const own = v128.load(x);
          const off = op === GATE_ON ? v128.load(y) : own;
          const on = op === GATE_ON ? own : v128.load(y);
          v128.store(out, f32x4.add(off, f32x4.mul(by, f32x4.sub(on, off))));
        }
      }
    }
    from += strideFrom;
    other += strideOther;
    to += strideTo;
  }
}
