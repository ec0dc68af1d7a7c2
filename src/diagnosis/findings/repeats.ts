/** Rows whose hashes are kept at most: eight bytes for each, and each sense. */
const MOST_ROWS = 2_000_000;

/** 53 bits of a row: equal rows have equal ones, and others almost never. */
function hashOf(words: Uint32Array, from: number, to: number): number {
  let a = 0x811c9dc5;
  let b = 0x9e3779b9;
  for (let k = from; k < to; k += 2) {
    a = Math.imul(a ^ words[k + 1], 0x01000193) ^ (words[k] >>> 3);
    b = Math.imul(b + words[k + 1], 0x85ebca6b) ^ (b >>> 15) ^ words[k];
  }
  return (a >>> 0) * 2 ** 21 + ((b >>> 11) & 0x1fffff);
}

/** Which rows of a file are the same: of every sense by itself, and of all together. */
export class Repeats {
  readonly #hashes: readonly Float64Array[];

  constructor(rows: number, senses: number) {
    const kept = rows <= MOST_ROWS ? rows : 0;
    this.#hashes = Array.from({ length: senses }, () => new Float64Array(kept));
  }

  /** @param codes of these rows of the file, per sense rows x width. */
  see(rows: Int32Array, codes: readonly Float64Array[]): void {
    for (const [i, code] of codes.entries()) {
      const hashes = this.#hashes[i];
      if (hashes.length === 0) return;
      const plain = new Float64Array(code);
      // -0 and 0 are one number.
      for (let k = 0; k < plain.length; k++) plain[k] += 0;
      const words = new Uint32Array(plain.buffer);
      const wide = words.length / rows.length;
      for (let n = 0; n < rows.length; n++)
        hashes[rows[n]] = hashOf(words, n * wide, (n + 1) * wide);
    }
  }

  /** Per sense how many of `asked` are also among `known`, and of all senses together; nothing if there are too many rows. */
  count(asked: Int32Array, known: Int32Array): { senses: number[]; joint: number } | undefined {
    if (this.#hashes[0].length === 0) return undefined;
    const same = asked === known;
    const together = new Float64Array(this.#hashes[0].length);
    for (const hashes of this.#hashes) {
      for (let n = 0; n < together.length; n++)
        together[n] = (together[n] * 31 + hashes[n]) % PRIME;
    }
    const among = (hashes: Float64Array) => {
      const times = new Map<number, number>();
      for (const row of known) times.set(hashes[row], (times.get(hashes[row]) ?? 0) + 1);
      return asked.filter((row) => (times.get(hashes[row]) ?? 0) > Number(same)).length;
    };
    return { senses: this.#hashes.map(among), joint: among(together) };
  }
}

/** Below 2^48, so that 31 times a remainder stays exact. */
const PRIME = 2 ** 48 - 59;
