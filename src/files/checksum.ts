import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { rowSize, rowsOf, type StoredArray, sizeOf } from './arrays.ts';
import type { OpenFile } from './open.ts';
import { numbersOfSample, type Samples } from './samples.ts';
import type { Table } from './table.ts';

/** Numbers that are read and hashed at once. */
const AT_ONCE = 2 ** 18;

/** Takes bytes one part after another and gives a hash of them, hexadecimal. */
export interface Hasher {
  update(bytes: Uint8Array): void;
  digest(): string;
}

/** SHA-256 in plain JavaScript, the same everywhere. */
function sha256Hasher(): Hasher {
  const hash = sha256.create();
  return {
    update: (bytes) => void hash.update(bytes),
    digest: () => bytesToHex(hash.digest()),
  };
}

/** SHA-256 of a text in UTF-8. */
export const textChecksum = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

export interface HashOptions {
  /** Another maker of SHA-256, where there is a faster one. */
  readonly hasher?: () => Hasher;
  /** Is told how many numbers were hashed since it was last called. */
  readonly onNumbers?: (count: number) => void;
}

/** Upper half of the one NaN that is hashed; the lower is 0. */
const NAN_BITS = 0x7ff80000;

/** Doubles as bytes, little-endian. Every NaN among them becomes the same one, in place. */
function bytesOfNumbers(values: Float64Array): Uint8Array {
  const words = new Uint32Array(values.buffer, values.byteOffset, 2 * values.length);
  for (let k = 0; k < values.length; k++) {
    if (!Number.isNaN(values[k])) continue;
    words[2 * k] = 0;
    words[2 * k + 1] = NAN_BITS;
  }
  return new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
}

/** Texts as bytes: of each the length of its UTF-8 in 4 bytes, little-endian, and the UTF-8. */
function bytesOfTexts(texts: readonly string[]): Uint8Array {
  const all = texts.map(utf8ToBytes);
  const bytes = new Uint8Array(all.reduce((sum, { length }) => sum + 4 + length, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const one of all) {
    view.setUint32(at, one.length, true);
    bytes.set(one, at + 4);
    at += 4 + one.length;
  }
  return bytes;
}

type Part = Pick<StoredArray, 'type' | 'shape' | 'rows' | 'text'>;

/**
 * SHA-256 of all numbers of an array as doubles, little-endian, in row-major order; of text as `bytesOfTexts`
 * says. In numpy: `hashlib.sha256(a.astype('<f8').tobytes()).hexdigest()`.
 *
 * @throws FileError
 */
export async function arrayChecksum(
  array: Part,
  { hasher = sha256Hasher, onNumbers }: HashOptions = {},
): Promise<string> {
  const hash = hasher();
  const size = rowSize(array.shape);
  const rows = rowsOf(array.shape);
  if (size === 0) return hash.digest();
  const step = Math.max(1, Math.floor(AT_ONCE / size));
  for (let from = 0; from < rows; from += step) {
    const to = Math.min(rows, from + step);
    hash.update(
      array.type === 'text'
        ? bytesOfTexts(await array.text(from, to))
        : bytesOfNumbers(await array.rows(from, to)),
    );
    onNumbers?.((to - from) * size);
  }
  return hash.digest();
}

/** A column as an array: numbers, and 0 or 1, as numbers; words and dates as text. */
function columnPart(table: Table, index: number): Part {
  const { type } = table.columns[index];
  return {
    type: type === 'text' || type === 'date' ? 'text' : 'float64',
    shape: [table.rows],
    rows: (from, to) => table.numbers(index, from, to),
    text: (from, to) => table.text(index, from, to),
  };
}

/** A decoded sample as an array. */
async function samplePart({ decode, size }: Samples, index: number): Promise<Part> {
  const values = Float64Array.from(await decode(index, size));
  return {
    type: 'float32',
    shape: [values.length],
    rows: async (from, to) => values.slice(from, to),
    text: async () => [],
  };
}

/** The arrays, columns or samples of a file by name, each made an array when it is asked for. */
function partsOf(file: OpenFile): readonly { name: string; part: () => Promise<Part> }[] {
  switch (file.kind) {
    case 'arrays':
      return file.arrays.map((array) => ({ name: array.name, part: async () => array }));
    case 'table':
      return file.columns.map(({ name }, k) => ({ name, part: async () => columnPart(file, k) }));
    case 'samples':
      return file.names.map((name, k) => ({ name, part: () => samplePart(file, k) }));
  }
}

/** Numbers and texts of a file that its checksum goes through; of samples, the numbers that come of them. */
export function numbersIn(file: OpenFile): number {
  switch (file.kind) {
    case 'arrays':
      return file.arrays.reduce((sum, { shape }) => sum + sizeOf(shape), 0);
    case 'table':
      return file.rows * file.columns.length;
    case 'samples':
      return file.count * numbersOfSample(file.size);
  }
}

/**
 * SHA-256 of all that was decoded of a file: of a line `["name","numbers",[shape],"sha256"]` (JSON) for each array,
 * column or sample in its order, each line with its end. The same numbers in another format have the same checksum.
 *
 * @returns the checksum, and that of each part.
 * @throws FileError
 */
export async function fileChecksum(
  file: OpenFile,
  options: HashOptions = {},
): Promise<{ checksum: string; parts: readonly string[] }> {
  const hash = (options.hasher ?? sha256Hasher)();
  const parts: string[] = [];
  for (const { name, part } of partsOf(file)) {
    const own = await part();
    const sum = await arrayChecksum(own, options);
    const kind = own.type === 'text' ? 'text' : 'numbers';
    hash.update(utf8ToBytes(`${JSON.stringify([name, kind, own.shape, sum])}\n`));
    parts.push(sum);
  }
  return { checksum: hash.digest(), parts };
}
