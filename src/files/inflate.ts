import { Gunzip, Inflate } from 'fflate';
import type { Bytes } from './bytes.ts';
import { crc32 } from './crc32.ts';
import { FETCH_AGAIN, FileError, type Place } from './file-error.ts';
import { type Told, told } from './told.ts';

/** Packed bytes that are read at once. */
const READ = 2 ** 18;
/** Packed bytes that are unpacked at once: at most 17 MB come of them. */
const PUSH = 2 ** 14;
/** What unpacks to more than this, and to more than so many times its size, is a trap. */
const BOMB_SIZE = 2 ** 28;
const BOMB_RATIO = 200;

/** @throws FileError if so little unpacks to so much. */
export function checkBomb(file: string, packed: number, size: number, at: Place = {}): void {
  if (size <= BOMB_SIZE || size <= BOMB_RATIO * packed) return;
  const times = Math.floor(size / Math.max(1, packed)).toLocaleString('en');
  const remedy = 'if you trust it, save it without compression (in numpy: np.savez)';
  throw new FileError(file, told`it unpacks to ${times} times its size`, remedy, at);
}

/**
 * Unpacks a stream of DEFLATE, or of gzip, part after part.
 *
 * @param onMember is told of each further gzip file that follows the first.
 * @throws FileError if it is damaged or ends too early.
 */
export async function* unpack(
  packed: Bytes,
  format: 'deflate' | 'gzip',
  at: Place = {},
  onMember = () => {},
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const inflate =
    format === 'gzip' ? Object.assign(new Gunzip(), { onmember: onMember }) : new Inflate();
  inflate.ondata = (part) => {
    if (part.length > 0) parts.push(part as Uint8Array<ArrayBuffer>);
  };
  for (let from = 0; from < packed.size; from += READ) {
    const read = await packed.read(from, Math.min(packed.size, from + READ));
    for (let begin = 0; begin < read.length; begin += PUSH) {
      const end = Math.min(read.length, begin + PUSH);
      try {
        inflate.push(read.subarray(begin, end), from + end === packed.size);
      } catch {
        throw new FileError(packed.name, 'what is packed in it is damaged', FETCH_AGAIN, at);
      }
      yield* parts.splice(0);
    }
  }
}

/** Passes a stream on, and refuses one that is not as long as it says, or has another CRC-32. @throws FileError */
export async function* checked(
  stream: AsyncGenerator<Uint8Array<ArrayBuffer>>,
  file: string,
  expected: { readonly size: number; readonly crc: number },
  at: Place = {},
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let [size, crc] = [0, 0];
  const wrong = (problem: string | Told) => new FileError(file, problem, FETCH_AGAIN, at);
  for await (const part of stream) {
    size += part.length;
    crc = crc32(part, crc);
    if (size > expected.size) throw wrong('it unpacks to more than it says');
    yield part;
  }
  if (size < expected.size) throw wrong('it unpacks to less than it says');
  if (crc !== expected.crc) throw wrong('its numbers are damaged (the CRC-32 is another)');
}
