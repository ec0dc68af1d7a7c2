import type { ArrayFile, StoredArray } from '#files/arrays.ts';
import { rowsOf } from '#files/arrays.ts';
import { FileError, type Place } from '#files/file-error.ts';
import { type Told, told } from '#files/told.ts';

/** Numbers read at once at most: 8 MB. */
export const MOST_AT_ONCE = 2 ** 20;

/** What the reader notes of an array that it left out. */
const LEFT_OUT = /array “([^”]+)”: (.*); (.*)\.$/;
const MATTERS = /^((codes|head|alone)\..*|labels|split|groups|senses|classes|logits)$/;

/** The arrays of a file by their names, and which of them were asked for. */
export class NamedArrays {
  readonly file: string;
  readonly #arrays = new Map<string, StoredArray>();
  readonly #asked = new Set<string>();

  /** @throws FileError if two arrays have one name, or one that matters was left out as it cannot be read. */
  constructor(file: string, { arrays, notes }: ArrayFile) {
    this.file = file;
    for (const note of notes) {
      const [, array, problem, remedy] = LEFT_OUT.exec(note) ?? [];
      if (array && MATTERS.test(array)) throw this.refusal(problem, remedy, { array });
    }
    for (const array of arrays) {
      if (this.#arrays.has(array.name)) {
        throw this.refusal('it is there twice', 'keep one of them', { array: array.name });
      }
      this.#arrays.set(array.name, array);
    }
  }

  get names(): string[] {
    return [...this.#arrays.keys()];
  }

  /** What somebody asked for, in the order of the file. */
  get used(): StoredArray[] {
    return [...this.#arrays.values()].filter(({ name }) => this.#asked.has(name));
  }

  /** What nobody asked for. */
  get unused(): string[] {
    return this.names.filter((name) => !this.#asked.has(name));
  }

  find(name: string): StoredArray | undefined {
    const array = this.#arrays.get(name);
    if (array) this.#asked.add(name);
    return array;
  }

  /** @throws FileError if there is none of this name. */
  need(name: string, remedy: string): StoredArray {
    const array = this.find(name);
    if (array) return array;
    throw this.refusal(told`there is no array “${name}”`, remedy);
  }

  refusal(problem: string | Told, remedy: string | Told, at?: Place): FileError {
    return new FileError(this.file, problem, remedy, at);
  }
}

/** How a shape is said. */
export const shapeWords = ({ shape }: StoredArray): string =>
  shape.length === 0 ? 'a single number' : shape.join(' x ');

/**
 * Numbers of an array, every one finite.
 *
 * @throws FileError at the first that is none.
 */
export async function readNumbers(
  arrays: NamedArrays,
  array: StoredArray,
  from = 0,
  to = rowsOf(array.shape),
): Promise<Float64Array> {
  if (array.type === 'text') {
    throw arrays.refusal('it holds text', 'save numbers', { array: array.name });
  }
  const numbers = await array.rows(from, to);
  const wrong = numbers.findIndex((value) => !Number.isFinite(value));
  if (wrong < 0) return numbers;
  const row = from + Math.floor(wrong / (numbers.length / (to - from))) + 1;
  const what = Number.isNaN(numbers[wrong]) ? 'a number is missing (NaN)' : 'a number is infinite';
  throw arrays.refusal(what, 'leave that row out, or mend what wrote it', {
    ...{ array: array.name, row },
  });
}

/** Numbers that are rather read and thrown away than skipped by a read of their own. */
const CLOSE = 2 ** 14;
/** Reads that are under way together: each of them waits longer than it takes. */
const TOGETHER = 64;

/** Rows that are read at once, and which of those asked for lie in them. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  /** Places in the list of rows. */
  readonly first: number;
  readonly end: number;
}

/** The rows of a list, ascending, in stretches to be read: those that lie close are read together. */
function stretchesOf(rows: Int32Array, columns: number): Stretch[] {
  const most = Math.max(1, Math.floor(MOST_AT_ONCE / columns));
  const gap = Math.ceil(CLOSE / columns);
  const found: Stretch[] = [];
  for (let first = 0; first < rows.length; ) {
    const from = rows[first];
    let end = first + 1;
    while (end < rows.length && rows[end] - rows[end - 1] <= gap && rows[end] - from < most) end++;
    found.push({ from, to: rows[end - 1] + 1, first, end });
    first = end;
  }
  return found;
}

/**
 * Whole rows of an array of N x columns by their numbers, ascending.
 *
 * @throws FileError at the first number that is none.
 */
export async function readRows(
  arrays: NamedArrays,
  array: StoredArray,
  rows: Int32Array,
): Promise<Float64Array> {
  const [, columns] = array.shape;
  const result = new Float64Array(rows.length * columns);
  const waiting = stretchesOf(rows, columns);
  while (waiting.length > 0) {
    const now = [waiting[0]];
    let size = waiting[0].to - waiting[0].from;
    for (const { from, to } of waiting.slice(1, TOGETHER)) {
      size += to - from;
      if (size * columns > MOST_AT_ONCE) break;
      now.push(waiting[now.length]);
    }
    waiting.splice(0, now.length);
    const read = await Promise.allSettled(
      now.map(({ from, to }) => readNumbers(arrays, array, from, to)),
    );
    now.forEach(({ from, first, end }, k) => {
      const one = read[k];
      if (one.status === 'rejected') throw one.reason;
      for (let place = first; place < end; place++) {
        const at = (rows[place] - from) * columns;
        result.set(one.value.subarray(at, at + columns), place * columns);
      }
    });
  }
  return result;
}
