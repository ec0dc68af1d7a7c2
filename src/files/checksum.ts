import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { rowSize, rowsOf, type StoredArray } from './arrays.ts';

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

/**
 * SHA-256 of all numbers of an array as doubles, little-endian, in row-major order; of text as `bytesOfTexts`
 * says. In numpy: `hashlib.sha256(a.astype('<f8').tobytes()).hexdigest()`.
 *
 * @throws FileError
 */
export async function arrayChecksum(
  array: StoredArray,
  { hasher = sha256Hasher, onNumbers }: HashOptions = {},
): Promise<string> {
  const hash = hasher();
  const size = rowSize(array.shape);
  const rows = rowsOf(array.shape);
  const step = Math.max(1, Math.floor(AT_ONCE / Math.max(1, size)));
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
