/** The same Philox streams as `src/data/random.ts`, and the normals that it makes of them. */
import { cos2, log2 } from './elementary';

const M0: u64 = 0xd2511f53;
const M1: u64 = 0xcd9e8d57;
const W0: u32 = 0x9e3779b9;
const W1: u32 = 0xbb67ae85;
const TWO_PI: f64 = 6.283185307179586;

/** Four words of a stream, from a position that is a multiple of four on. */
export function block(position: u32, step: u32, seed: u32, name: u32): v128 {
  let c0 = position >> 2;
  let c1 = step;
  let c2: u32 = 0;
  let c3: u32 = 0;
  let k0 = seed;
  let k1 = name;
  for (let round = 0; round < 10; round++) {
    const p0 = M0 * <u64>c0;
    const p1 = M1 * <u64>c2;
    c0 = <u32>(p1 >> 32) ^ c1 ^ k0;
    c1 = <u32>p1;
    c2 = <u32>(p0 >> 32) ^ c3 ^ k1;
    c3 = <u32>p0;
    k0 += W0;
    k1 += W1;
  }
  const low = i32x4.replace_lane(i32x4.splat(c0), 1, c1);
  return i32x4.replace_lane(i32x4.replace_lane(low, 2, c2), 3, c3);
}

export function word(position: u32, step: u32, seed: u32, name: u32): u32 {
  const four = block(position & ~3, step, seed, name);
  switch (position & 3) {
    case 0:
      return i32x4.extract_lane(four, 0);
    case 1:
      return i32x4.extract_lane(four, 1);
    case 2:
      return i32x4.extract_lane(four, 2);
    default:
      return i32x4.extract_lane(four, 3);
  }
}

/** A whole number below `bound`. */
export function below(drawn: u32, bound: u32): u32 {
  return <u32>floor(((<f64>drawn + 0.5) / 4294967296) * <f64>bound);
}

function uniforms(words: v128): v128 {
  const whole = f64x2.add(f64x2.convert_low_i32x4_u(words), f64x2.splat(0.5));
  return f64x2.mul(whole, f64x2.splat(1.0 / 4294967296));
}

/** Two standard normals of words (a, b, c, d): one of a and b, one of c and d. By Box and Muller. */
export function normals(words: v128): v128 {
  const radii = uniforms(v128.shuffle<i32>(words, words, 0, 2, 0, 2));
  const turns = uniforms(v128.shuffle<i32>(words, words, 1, 3, 1, 3));
  const radius = f64x2.sqrt(f64x2.mul(f64x2.splat(-2), log2(radii)));
  return f64x2.mul(radius, cos2(f64x2.mul(f64x2.splat(TWO_PI), turns)));
}
