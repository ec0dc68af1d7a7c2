import type { ArrayFile } from './arrays.ts';
import type { Bytes } from './bytes.ts';
import type { ElementType } from './elements.ts';
import { FETCH_AGAIN, FileError } from './file-error.ts';
import { stemOf } from './stem.ts';
import { bytesIn, type Layout, storedArray } from './stored.ts';
import { told } from './told.ts';

/** Types of numbers by the third byte of the file (as MNIST's page defined them). */
const TYPES: Readonly<Record<number, ElementType>> = {
  8: 'uint8',
  9: 'int8',
  11: 'int16',
  12: 'int32',
  13: 'float32',
  14: 'float64',
};

const MOST_AXES = 8;

/** Whether a file begins as IDX does: two zeros, a type, a number of axes. */
export const isIdx = (head: Uint8Array): boolean =>
  head.length >= 4 &&
  head[0] === 0 &&
  head[1] === 0 &&
  head[2] in TYPES &&
  head[3] >= 1 &&
  head[3] <= MOST_AXES;

/** Reads a file of IDX, as MNIST and its kin come: one array, big-endian. @throws FileError */
export async function openIdx(bytes: Bytes): Promise<ArrayFile> {
  const [, , code, axes] = await bytes.read(0, 4);
  const start = 4 + 4 * axes;
  const lengths = new DataView((await bytes.read(4, start)).buffer);
  const shape = Array.from({ length: axes }, (_, axis) => lengths.getUint32(4 * axis));
  const name = stemOf(bytes.name);
  const layout: Layout = { name, type: TYPES[code], shape, start, little: false };
  const array = storedArray(bytes, layout);
  const beyond = bytes.size - start - bytesIn(bytes.name, layout);
  if (beyond > 0) {
    const more = beyond.toLocaleString('en');
    const problem = told`its shape (${shape.join(', ')}) leaves ${more} bytes over`;
    throw new FileError(bytes.name, problem, FETCH_AGAIN, { array: name });
  }
  return { kind: 'arrays', format: 'idx', arrays: [array], notes: [] };
}
