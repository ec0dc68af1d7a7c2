/** Dense layers in the order of sums of tfjs's WebAssembly (`batch_mat_mul_impl.cc`), to the same bits. */

/** Products that are summed before they are added to the rest. */
const BLOCK = 48;

/** out = x w + b; strides without gaps, rows and columns multiples of four. Addresses in bytes. */
export function dense(
  x: usize,
  w: usize,
  b: usize,
  out: usize,
  rows: i32,
  inputs: i32,
  columns: i32,
): void {
  const width = (<usize>columns) << 2;
  const depth = (<usize>inputs) << 2;
  for (let i: i32 = 0; i < rows; i += 4) {
    for (let j: usize = 0; j < width; j += 16) {
      let total0 = f32x4.splat(0);
      let total1 = f32x4.splat(0);
      let total2 = f32x4.splat(0);
      let total3 = f32x4.splat(0);
      let from = x + <usize>i * depth;
      let weights = w + j;
      let left = inputs;
      while (left > 0) {
        const last = from + ((<usize>min<i32>(left, BLOCK)) << 2);
        let sum0 = f32x4.splat(0);
        let sum1 = f32x4.splat(0);
        let sum2 = f32x4.splat(0);
        let sum3 = f32x4.splat(0);
        while (from < last) {
          const row = v128.load(weights);
          sum0 = f32x4.add(sum0, f32x4.mul(v128.load_splat<f32>(from), row));
          sum1 = f32x4.add(sum1, f32x4.mul(v128.load_splat<f32>(from + depth), row));
          sum2 = f32x4.add(sum2, f32x4.mul(v128.load_splat<f32>(from + 2 * depth), row));
          sum3 = f32x4.add(sum3, f32x4.mul(v128.load_splat<f32>(from + 3 * depth), row));
          from += 4;
          weights += width;
        }
        total0 = f32x4.add(total0, sum0);
        total1 = f32x4.add(total1, sum1);
        total2 = f32x4.add(total2, sum2);
        total3 = f32x4.add(total3, sum3);
        left -= BLOCK;
      }
      const bias = v128.load(b + j);
      const to = out + <usize>i * width + j;
      v128.store(to, f32x4.add(total0, bias));
      v128.store(to + width, f32x4.add(total1, bias));
      v128.store(to + 2 * width, f32x4.add(total2, bias));
      v128.store(to + 3 * width, f32x4.add(total3, bias));
    }
  }
}

/** max(0, x) of `count` floats, a multiple of four. */
export function relu(from: usize, to: usize, count: i32): void {
  const last = to + ((<usize>count) << 2);
  for (; to < last; from += 16, to += 16) {
    v128.store(to, f32x4.max(v128.load(from), f32x4.splat(0)));
  }
}
