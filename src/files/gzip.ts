import type { Bytes } from './bytes.ts';
import { crc32 } from './crc32.ts';
import { FETCH_AGAIN, FileError } from './file-error.ts';
import { checkBomb, unpack } from './inflate.ts';
import { sequential } from './sequential.ts';

/** Bytes of CRC-32 and size at the end, and the least a gzip file has. */
const TRAILER = 8;
const LEAST = 20;
/** Unpacked bytes that are kept. */
const KEEP = 2 ** 26;

/**
 * The file in a gzip file, which is unpacked once to know how long it is, and as a stream when it is read.
 * @throws FileError if it is damaged or a trap.
 */
export async function gunzipped(bytes: Bytes): Promise<Bytes> {
  const wrong = (problem: string) => new FileError(bytes.name, problem, FETCH_AGAIN);
  if (bytes.size < LEAST) throw wrong('it is cut short');
  let [size, crc, members] = [0, 0, 1];
  const unpacked = unpack(bytes, 'gzip', {}, () => {
    members++;
  });
  for await (const part of unpacked) {
    size += part.length;
    crc = crc32(part, crc);
    checkBomb(bytes.name, bytes.size, size);
  }
  const trailer = new DataView((await bytes.read(bytes.size - TRAILER, bytes.size)).buffer);
  const told = { crc: trailer.getUint32(0, true), size: trailer.getUint32(4, true) };
  // Where several follow each other, the last trailer tells of the last alone.
  const whole = members > 1 || (told.crc === crc && told.size === size % 2 ** 32);
  if (!whole) throw wrong('what is packed in it is damaged or cut short (the CRC-32 is another)');
  return sequential(bytes.name, size, KEEP, () => unpack(bytes, 'gzip'));
}
