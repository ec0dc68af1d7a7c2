/** Lists of vectors of four words that the programs read. */
export class Tables {
  readonly #words: number[] = [];

  /** Index of the next vector. */
  get next(): number {
    return this.#words.length / 4;
  }

  /** Appends vectors, filled up with zeros, and returns the index of the first. */
  add(vectors: readonly (readonly number[])[]): number {
    const first = this.next;
    for (const vector of vectors) {
      for (let lane = 0; lane < 4; lane++) this.#words.push((vector[lane] ?? 0) >>> 0);
    }
    return first;
  }

  /** Appends records, each filled up to `length` vectors. */
  addRecords(records: readonly (readonly (readonly number[])[])[], length: number): number {
    const first = this.next;
    for (const record of records) {
      this.add(Array.from({ length }, (_, k) => record[k] ?? []));
    }
    return first;
  }

  /** Appends words, four to a vector. */
  addWords(words: readonly number[]): number {
    const length = Math.ceil(words.length / 4);
    return this.add(Array.from({ length }, (_, k) => words.slice(4 * k, 4 * k + 4)));
  }

  words(): Uint32Array<ArrayBuffer> {
    return Uint32Array.from(this.#words);
  }
}

const cell = new DataView(new ArrayBuffer(4));

/** The bits of a 32-bit float. */
export function bitsOf(value: number): number {
  cell.setFloat32(0, value);
  return cell.getUint32(0);
}
