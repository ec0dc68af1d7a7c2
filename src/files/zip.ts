import { type Bytes, partOf } from './bytes.ts';
import { crc32 } from './crc32.ts';
import { FETCH_AGAIN, FileError } from './file-error.ts';
import { checkBomb, checked, unpack } from './inflate.ts';
import { sequential } from './sequential.ts';
import { type Told, told } from './told.ts';
import { directoryOf, type Listed } from './zip-directory.ts';

/** A file within an archive. */
export interface ZipEntry {
  /** Its path within the archive. */
  readonly path: string;
  /** Bytes of it, unpacked. */
  readonly size: number;
  /**
   * Its bytes, under the name of the archive; a stored one is read in slices, a packed one as a stream.
   * @throws FileError if it is encrypted, packed in an unknown way, damaged, or a trap.
   */
  open(): Promise<Bytes>;
}

const LOCAL = 0x04034b50;
/** Unpacked bytes of one file that are kept. */
const KEEP = 2 ** 22;

/** Bytes that are checked against their CRC-32 as they are read in order, if they are. @throws FileError */
function watched(bytes: Bytes, { crc, path }: Listed): Bytes {
  let [at, sum] = [0, 0];
  return {
    ...bytes,
    async read(from, to) {
      const read = await bytes.read(from, to);
      if (from <= at && to > at) {
        sum = crc32(read.subarray(at - from), sum);
        at = to;
        if (at === bytes.size && sum !== crc) {
          const problem = 'its numbers are damaged (the CRC-32 is another)';
          throw new FileError(bytes.name, problem, FETCH_AGAIN, { array: path });
        }
      }
      return read;
    },
  };
}

async function open(bytes: Bytes, entry: Listed): Promise<Bytes> {
  const { path, size, packed, crc, method } = entry;
  const at = { array: path };
  const fail = (problem: string | Told, remedy = FETCH_AGAIN) =>
    new FileError(bytes.name, problem, remedy, at);
  if (entry.encrypted) throw fail('it is encrypted', 'pack it without a password');
  if (method !== 0 && method !== 8) {
    throw fail(
      told`it is packed by method ${method}`,
      'pack it as an ordinary zip (stored or deflate)',
    );
  }
  if (method === 0 && packed !== size) throw fail('its sizes contradict each other');
  checkBomb(bytes.name, packed, size, at);
  const head = new DataView((await bytes.read(entry.offset, entry.offset + 30)).buffer);
  if (head.getUint32(0, true) !== LOCAL) throw fail('it does not begin where the archive says');
  const start = entry.offset + 30 + head.getUint16(26, true) + head.getUint16(28, true);
  const data = partOf(bytes, start, start + packed);
  if (method === 0) return watched(data, entry);
  return sequential(bytes.name, size, KEEP, () =>
    checked(unpack(data, 'deflate', at), bytes.name, { size, crc }, at),
  );
}

/** Of each file what macOS keeps beside it, when it packs. */
const BESIDE = /^__MACOSX\//;

/** The files of a zip archive, without its folders, in the order of its list. @throws FileError */
export async function zipEntries(bytes: Bytes): Promise<readonly ZipEntry[]> {
  const listed = await directoryOf(bytes);
  return listed
    .filter(({ path }) => !path.endsWith('/') && !BESIDE.test(path))
    .map((entry) => {
      const { path, size } = entry;
      return { path, size, open: () => open(bytes, entry) };
    });
}
