/** The functions that come in pairs, on lists of 64-bit floats: for a test that compares them with `exact-math.ts`. */
import { cos2, exp2, log2 } from '../elementary';
import { normals } from '../random';

export { cos, exp, log, tanh } from '../elementary';

export function exps(from: usize, to: usize, count: i32): void {
  for (let k: i32 = 0; k < count; k += 2) {
    const at = (<usize>k) << 3;
    v128.store(to + at, exp2(v128.load(from + at)));
  }
}

export function logs(from: usize, to: usize, count: i32): void {
  for (let k: i32 = 0; k < count; k += 2) {
    const at = (<usize>k) << 3;
    v128.store(to + at, log2(v128.load(from + at)));
  }
}

export function cosines(from: usize, to: usize, count: i32): void {
  for (let k: i32 = 0; k < count; k += 2) {
    const at = (<usize>k) << 3;
    v128.store(to + at, cos2(v128.load(from + at)));
  }
}

/** Two normals of every four words. */
export function gaussians(words: usize, to: usize, count: i32): void {
  for (let k: i32 = 0; k < count; k += 2) {
    const at = (<usize>k) << 3;
    v128.store(to + at, normals(v128.load(words + at)));
  }
}
