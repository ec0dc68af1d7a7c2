import { type Elementary, NATIVE } from './elementary.ts';

/**
 * Counter-based random numbers: Philox4x32-10 (Salmon et al., "Parallel random numbers: as easy as
 * 1, 2, 3", SC 2011). A draw is a function of (seed, stream, position); nothing has state to save,
 * and no draw can shift another.
 */

const M0 = 0xd2511f53;
const M1 = 0xcd9e8d57;
const W0 = 0x9e3779b9;
const W1 = 0xbb67ae85;

/** High 32 bits of the 64-bit product of two unsigned 32-bit integers. */
function mulHigh(a: number, b: number): number {
  const a0 = a & 0xffff;
  const a1 = a >>> 16;
  const b0 = b & 0xffff;
  const b1 = b >>> 16;
  const low = a0 * b0;
  const mid = a1 * b0 + (low >>> 16);
  const cross = a0 * b1 + (mid & 0xffff);
  return (a1 * b1 + Math.floor(mid / 0x10000) + Math.floor(cross / 0x10000)) >>> 0;
}

/** Writes the four words of one Philox block to `out` at `at`. */
export function philox(
  counter: readonly [number, number, number, number],
  key: readonly [number, number],
  out: Uint32Array,
  at = 0,
): void {
  let [c0, c1, c2, c3] = counter;
  let [k0, k1] = key;
  for (let round = 0; round < 10; round++) {
    const high0 = mulHigh(M0, c0);
    const high1 = mulHigh(M1, c2);
    const low0 = Math.imul(M0, c0) >>> 0;
    const low1 = Math.imul(M1, c2) >>> 0;
    c0 = (high1 ^ c1 ^ k0) >>> 0;
    c1 = low1;
    c2 = (high0 ^ c3 ^ k1) >>> 0;
    c3 = low0;
    k0 = (k0 + W0) >>> 0;
    k1 = (k1 + W1) >>> 0;
  }
  out[at] = c0;
  out[at + 1] = c1;
  out[at + 2] = c2;
  out[at + 3] = c3;
}

/** Second word of a stream's key (the first is the seed): FNV-1a over the characters of its name. */
export function streamKey(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) {
    hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  }
  return hash >>> 0;
}

/**
 * A named sequence of draws; `index` picks an independent one, for example per step. Whole numbers and
 * uniforms are the same everywhere; normals are as exact as `math`.
 */
export class Stream {
  readonly #key: readonly [number, number];
  readonly #index: number;
  readonly math: Elementary;
  readonly #block = new Uint32Array(4);
  #position = 0;

  constructor(seed: number, name: string, index = 0, math = NATIVE) {
    this.math = math;
    this.#key = [seed >>> 0, streamKey(name)];
    this.#index = index >>> 0;
  }

  /** Next unsigned 32-bit integer. */
  word(): number {
    const slot = this.#position & 3;
    if (slot === 0) philox([this.#position >>> 2, this.#index, 0, 0], this.#key, this.#block);
    this.#position++;
    return this.#block[slot];
  }

  /** Uniform in (0, 1), never 0 or 1. */
  uniform(): number {
    return (this.word() + 0.5) / 4294967296;
  }

  /** Uniform integer in [0, bound). */
  below(bound: number): number {
    return Math.floor(this.uniform() * bound);
  }

  /** Standard normal, by Box and Muller. */
  normal(): number {
    const radius = Math.sqrt(-2 * this.math.log(this.uniform()));
    return radius * this.math.cos(2 * Math.PI * this.uniform());
  }

  /** The integers 0..size-1 in random order (Fisher and Yates). */
  permutation(size: number): Int32Array {
    const order = Int32Array.from({ length: size }, (_, i) => i);
    for (let i = size - 1; i > 0; i--) {
      const j = this.below(i + 1);
      const kept = order[i];
      order[i] = order[j];
      order[j] = kept;
    }
    return order;
  }
}
