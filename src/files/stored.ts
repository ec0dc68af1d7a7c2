import { rowSize, rowsOf, type StoredArray, sizeOf } from './arrays.ts';
import { type Bytes, partOf } from './bytes.ts';
import { BeyondExact, decodeNumbers, type ElementType, WIDTHS } from './elements.ts';
import { FETCH_AGAIN, FileError } from './file-error.ts';
import { bandReader } from './fortran.ts';
import { told } from './told.ts';

/** How an array lies in its file. */
export interface Layout {
  readonly name: string;
  readonly type: ElementType;
  readonly shape: readonly number[];
  /** Byte at which its numbers begin. */
  readonly start: number;
  readonly little: boolean;
  /** Whether the first axis changes fastest. */
  readonly fortran?: boolean;
  /** Of text: bytes of one, and how they are read. */
  readonly text?: { readonly width: number; readonly decode: (bytes: Uint8Array) => string };
}

/** Numbers that are given at once at most: a gigabyte. */
const MOST_NUMBERS = 2 ** 27;
const MOST_AXES = 64;
/** Rows at most of an array without numbers, which no file holds to their count. */
const MOST_EMPTY = 2 ** 31;

const widthOf = ({ type, text }: Layout): number =>
  type === 'text' ? (text?.width ?? 0) : WIDTHS[type];

/** Bytes of an array. @throws FileError if its shape is none. */
export function bytesIn(file: string, layout: Layout): number {
  const { name, shape } = layout;
  const sound = shape.every((length) => Number.isSafeInteger(length) && length >= 0);
  const total = sizeOf(shape) * widthOf(layout);
  const held = total > 0 || rowsOf(shape) <= MOST_EMPTY;
  if (sound && held && shape.length <= MOST_AXES && Number.isSafeInteger(total)) return total;
  const problem = told`its shape (${shape.slice(0, 8).join(', ')}) cannot be`;
  throw new FileError(file, problem, FETCH_AGAIN, { array: name });
}

/**
 * An array whose numbers lie one after another.
 * @throws FileError if its shape is none, or the file ends before it does.
 */
export function storedArray(bytes: Bytes, layout: Layout): StoredArray {
  const { name, type, shape, start, little, text } = layout;
  const file = bytes.name;
  const total = bytesIn(file, layout);
  if (start + total > bytes.size) {
    const [has, needs] = [bytes.size - start, total].map((count) => count.toLocaleString('en'));
    const problem = told`its shape (${shape.join(', ')}) needs ${needs} bytes and the file has ${has}`;
    throw new FileError(file, problem, FETCH_AGAIN, { array: name });
  }
  const [length, size, width] = [rowsOf(shape), rowSize(shape), widthOf(layout)];
  const numbers = partOf(bytes, start, start + total);
  const read = layout.fortran
    ? bandReader(numbers, { shape, width })
    : (from: number, to: number) => numbers.read(from * size * width, to * size * width);

  const check = (from: number, to: number, wants: 'numbers' | 'text') => {
    if (!(from >= 0 && from <= to && to <= length)) {
      throw new RangeError(`Rows ${from} to ${to} of an array of ${length}.`);
    }
    if ((type === 'text') !== (wants === 'text')) {
      const [has, use] = wants === 'text' ? ['numbers', 'text'] : ['text', 'numbers'];
      const remedy = told`save ${use} instead, or use it where ${has} may stand`;
      throw new FileError(file, told`it holds ${has}, no ${use}`, remedy, { array: name });
    }
    if ((to - from) * size <= MOST_NUMBERS) return;
    const problem = told`${to - from} rows of ${size.toLocaleString('en')} numbers are too many at once`;
    throw new FileError(file, problem, 'save it with more, shorter rows', { array: name });
  };

  return {
    ...{ name, type, shape },
    async rows(from, to) {
      check(from, to, 'numbers');
      const own = await read(from, to);
      try {
        return decodeNumbers(own, type as Exclude<ElementType, 'text'>, little);
      } catch (error) {
        if (!(error instanceof BeyondExact)) throw error;
        const row = from + Math.floor(error.place / size) + 1;
        const problem =
          'a whole number is beyond 2^53, where not every number can be told from the next';
        throw new FileError(file, problem, 'save it as text, or in smaller units', {
          array: name,
          row,
        });
      }
    },
    async text(from, to) {
      check(from, to, 'text');
      const own = await read(from, to);
      const words: string[] = [];
      for (let k = 0; k < (to - from) * size; k++) {
        const row = from + Math.floor(k / size) + 1;
        try {
          words.push(text?.decode(own.subarray(k * width, (k + 1) * width)) ?? '');
        } catch {
          const remedy = "save it as unicode (in numpy: a.astype('U'))";
          const problem = 'its bytes are no text in UTF-8';
          throw new FileError(file, problem, remedy, { array: name, row });
        }
      }
      return words;
    },
  };
}
