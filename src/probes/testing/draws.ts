/** Repeatable random numbers for the tests of this room, which may not import a `Stream`. */
export class Draws {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** Uniform in [0, 1): Mulberry32. */
  readonly uniform = (): number => {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let bits = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };

  /** Standard normal, by Box and Muller. */
  readonly normal = (): number =>
    Math.sqrt(-2 * Math.log(1 - this.uniform())) * Math.cos(2 * Math.PI * this.uniform());

  readonly normals = (length: number): Float64Array =>
    Float64Array.from({ length }, () => this.normal());

  readonly permutation = (size: number): Int32Array => {
    const order = Int32Array.from({ length: size }, (_, k) => k);
    for (let k = size - 1; k > 0; k--) {
      const j = Math.floor(this.uniform() * (k + 1));
      [order[k], order[j]] = [order[j], order[k]];
    }
    return order;
  };
}
