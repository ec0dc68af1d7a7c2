const PAGE = 65_536;
/** Every block starts at a cache line of its own. */
const LINE = 64;

/** One flat memory that the kernels work in. Blocks are taken from it in order, and given back only together. */
export class FlatMemory {
  readonly memory = new WebAssembly.Memory({ initial: 1 });
  /** Address 0 stands for nothing. */
  #top = LINE;
  #floats = new Float32Array(this.memory.buffer);
  #words = new Uint32Array(this.memory.buffer);
  readonly #known = new Map<object, number>();

  /** Bytes in all. */
  get bytes(): number {
    return this.memory.buffer.byteLength;
  }

  /** Where the next block will be. */
  get top(): number {
    return this.#top;
  }

  /** Takes a zeroed block and returns its address. @throws RangeError if the memory is refused. */
  take(bytes: number): number {
    const at = this.#top;
    const top = at + Math.ceil(bytes / LINE) * LINE;
    const missing = top - this.bytes;
    if (missing > 0) this.memory.grow(Math.ceil(missing / PAGE));
    this.#top = top;
    this.words.fill(0, at / 4, top / 4);
    return at;
  }

  /** Gives back all blocks from an address on. */
  release(top: number): void {
    this.#top = top;
  }

  /** Views hold until the next block is taken. */
  get floats(): Float32Array<ArrayBuffer> {
    if (this.#floats.length === 0) this.#floats = new Float32Array(this.memory.buffer);
    return this.#floats;
  }

  get words(): Uint32Array<ArrayBuffer> {
    if (this.#words.length === 0) this.#words = new Uint32Array(this.memory.buffer);
    return this.#words;
  }

  /** `count` floats from an address on. */
  floatsAt(address: number, count: number): Float32Array<ArrayBuffer> {
    return this.floats.subarray(address / 4, address / 4 + count);
  }

  /** Takes a block for these numbers. */
  keepFloats(values: ArrayLike<number>): number {
    const at = this.take(4 * values.length);
    this.floats.set(values, at / 4);
    return at;
  }

  keepWords(values: ArrayLike<number>): number {
    const at = this.take(4 * values.length);
    this.words.set(values, at / 4);
    return at;
  }

  /** Keeps these values by `keep` where nobody has; what is shared lies there once. It is never given back. */
  keepOnce(values: object, keep: () => number): number {
    const at = this.#known.get(values) ?? keep();
    this.#known.set(values, at);
    return at;
  }

  keepDoubles(values: ArrayLike<number>): number {
    const at = this.take(8 * values.length);
    new Float64Array(this.memory.buffer, at, values.length).set(values);
    return at;
  }
}
