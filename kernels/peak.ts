/**
 * What a core reaches at best: 32 products and 32 sums a round, all in registers but for two vectors that are
 * read, so that no compiler can take them out of the loop. Reads 576 bytes; returns a sum of everything.
 */
export function peak(from: usize, rounds: i32): f32 {
  const w0 = v128.load(from, 512);
  const w1 = v128.load(from, 528);
  const w2 = v128.load(from, 544);
  const w3 = v128.load(from, 560);
  let a0 = f32x4.splat(0);
  let a1 = f32x4.splat(0);
  let a2 = f32x4.splat(0);
  let a3 = f32x4.splat(0);
  let b0 = f32x4.splat(0);
  let b1 = f32x4.splat(0);
  let b2 = f32x4.splat(0);
  let b3 = f32x4.splat(0);
  for (let k = 0; k < rounds; k++) {
    const at = from + ((<usize>k & 15) << 5);
    const x = v128.load(at);
    const y = v128.load(at, 16);
    a0 = f32x4.add(a0, f32x4.mul(x, w0));
    a1 = f32x4.add(a1, f32x4.mul(x, w1));
    a2 = f32x4.add(a2, f32x4.mul(x, w2));
    a3 = f32x4.add(a3, f32x4.mul(x, w3));
    b0 = f32x4.add(b0, f32x4.mul(y, w0));
    b1 = f32x4.add(b1, f32x4.mul(y, w1));
    b2 = f32x4.add(b2, f32x4.mul(y, w2));
    b3 = f32x4.add(b3, f32x4.mul(y, w3));
  }
  const a = f32x4.add(f32x4.add(a0, a1), f32x4.add(a2, a3));
  const b = f32x4.add(f32x4.add(b0, b1), f32x4.add(b2, b3));
  const sum = f32x4.add(a, b);
  return (
    f32x4.extract_lane(sum, 0) +
    f32x4.extract_lane(sum, 1) +
    f32x4.extract_lane(sum, 2) +
    f32x4.extract_lane(sum, 3)
  );
}
