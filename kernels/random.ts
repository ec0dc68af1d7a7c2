/** The same Philox streams as `src/data/random.ts`, and the normals that it makes of them. */
import { cos2, log2 } from './elementary';

const M0: i32 = 0xd2511f53;
const M1: i32 = 0xcd9e8d57;
const W0: i32 = 0x9e3779b9;
const W1: i32 = 0xbb67ae85;
const TWO_PI: f64 = 6.283185307179586;

/**
 * Writes the words of a stream, eight at a time: two blocks of Philox side by side, each with its even and
 * its odd words in a half of a vector.
 *
 * @param position of the first word, a multiple of four. @param last address behind the last word; up to seven
 * more are written.
 */
export function stream(
  to: usize,
  last: usize,
  position: u32,
  step: u32,
  seed: u32,
  name: u32,
): void {
  const factors = i32x4(M0, M1, M0, M1);
  const grow = i32x4(W0, W1, W0, W1);
  const start = i32x4.replace_lane(i32x4.replace_lane(i32x4.splat(seed), 1, name), 3, name);
  for (let counter = position >> 2; to < last; counter += 2, to += 32) {
    let even = i32x4.replace_lane(i32x4.replace_lane(i32x4.splat(0), 0, counter), 2, counter + 1);
    let odd = i32x4.replace_lane(i32x4.replace_lane(i32x4.splat(0), 0, step), 2, step);
    let key = start;
    for (let round = 0; round < 10; round++) {
      const first = i64x2.extmul_low_i32x4_u(even, factors);
      const second = i64x2.extmul_high_i32x4_u(even, factors);
      const high = v128.shuffle<i32>(first, second, 3, 1, 7, 5);
      even = v128.xor(v128.xor(high, odd), key);
      odd = v128.shuffle<i32>(first, second, 2, 0, 6, 4);
      key = i32x4.add(key, grow);
    }
    v128.store(to, v128.shuffle<i32>(even, odd, 0, 4, 1, 5));
    v128.store(to, v128.shuffle<i32>(even, odd, 2, 6, 3, 7), 16);
  }
}

/** Four words of a stream, from a position that is a multiple of four on. */
export function block(position: u32, step: u32, seed: u32, name: u32): v128 {
  let even = i32x4.replace_lane(i32x4.splat(0), 0, position >> 2);
  let odd = i32x4.replace_lane(i32x4.splat(0), 0, step);
  let key = i32x4.replace_lane(i32x4.splat(seed), 1, name);
  for (let round = 0; round < 10; round++) {
    const both = i64x2.extmul_low_i32x4_u(even, i32x4(M0, M1, 0, 0));
    even = v128.xor(v128.xor(v128.shuffle<i32>(both, both, 3, 1, 3, 1), odd), key);
    odd = v128.shuffle<i32>(both, both, 2, 0, 2, 0);
    key = i32x4.add(key, i32x4(W0, W1, 0, 0));
  }
  return v128.shuffle<i32>(even, odd, 0, 4, 1, 5);
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
