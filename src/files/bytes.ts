import { FETCH_AGAIN, FileError } from './file-error.ts';
import { told } from './told.ts';

/** A file of which parts are read. */
export interface Bytes {
  readonly name: string;
  readonly size: number;
  /**
   * The bytes from..to.
   * @throws FileError if the file ends before that, changed meanwhile, or cannot be read.
   */
  read(from: number, to: number): Promise<Uint8Array<ArrayBuffer>>;
}

/** Refuses what lies beyond the end of a file, so that no reader has to look for it. */
export function checkRange({ name, size }: Bytes, from: number, to: number): void {
  if (from >= 0 && from <= to && to <= size) return;
  const [has, wants] = [size, to].map((count) => count.toLocaleString('en'));
  throw new FileError(name, told`it ends after ${has} bytes and should have ${wants}`, FETCH_AGAIN);
}

const changed = (name: string) =>
  new FileError(name, 'it changed or went away while it was read', 'choose it once more');

/** A file of a page: what is read is a slice of it, and never the whole. */
export function bytesOfBlob(blob: Blob, name: string): Bytes {
  return {
    name,
    size: blob.size,
    async read(from, to) {
      checkRange(this, from, to);
      const buffer = await blob
        .slice(from, to)
        .arrayBuffer()
        .catch(() => {
          throw changed(name);
        });
      if (buffer.byteLength !== to - from) throw changed(name);
      return new Uint8Array(buffer);
    },
  };
}

/** A file that is in memory. */
export function bytesOfArray(name: string, bytes: Uint8Array): Bytes {
  return {
    name,
    size: bytes.length,
    async read(from, to) {
      checkRange(this, from, to);
      return bytes.slice(from, to);
    },
  };
}

/** The bytes from..to of a file as a file of its own, under the same name. */
export function partOf(bytes: Bytes, from: number, to: number): Bytes {
  checkRange(bytes, from, to);
  return {
    name: bytes.name,
    size: to - from,
    async read(start, end) {
      checkRange(this, start, end);
      return bytes.read(from + start, from + end);
    },
  };
}
