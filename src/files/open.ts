import type { ArrayFile } from './arrays.ts';
import type { Bytes } from './bytes.ts';
import { FileError } from './file-error.ts';
import { gunzipped } from './gzip.ts';
import { isIdx, openIdx } from './idx.ts';
import { NPY_MAGIC } from './npy.ts';
import { isNpz, openNpz } from './npz.ts';
import { openNpy } from './open-npy.ts';
import { isSafetensors, openSafetensors } from './safetensors.ts';
import type { Samples } from './samples.ts';
import type { Table } from './table.ts';
import { zipEntries } from './zip.ts';

/** What a file turned out to be. */
export type OpenFile = ArrayFile | Table | Samples;

interface Format {
  /** Whether a file of so many bytes that begins so is of this format. */
  readonly knows: (head: Uint8Array, size: number) => boolean;
  readonly open: (bytes: Bytes) => Promise<OpenFile>;
}

const begins =
  (...magic: number[]) =>
  (head: Uint8Array): boolean =>
    magic.every((byte, k) => head[k] === byte);

const KINDS = 'save it as .csv, .parquet, .npy, .npz or .safetensors';

async function openZip(bytes: Bytes): Promise<OpenFile> {
  const entries = await zipEntries(bytes);
  if (isNpz(entries)) return openNpz(bytes, entries);
  throw new FileError(bytes.name, 'there are no arrays in the archive (zip)', KINDS);
}

async function openGzip(bytes: Bytes): Promise<OpenFile> {
  const inner = await gunzipped(bytes);
  if (!isGzip(await headOf(inner))) return openFile(inner);
  throw new FileError(bytes.name, 'it is packed more than once', 'unpack it once');
}

const isGzip = begins(0x1f, 0x8b, 8);

const FORMATS: readonly Format[] = [
  { knows: begins(...NPY_MAGIC), open: openNpy },
  { knows: begins(0x50, 0x4b, 3, 4), open: openZip },
  { knows: begins(0x50, 0x4b, 5, 6), open: openZip },
  {
    knows: begins(0x50, 0x41, 0x52, 0x31),
    open: async (bytes) => (await import('./parquet.ts')).openParquet(bytes),
  },
  { knows: isGzip, open: openGzip },
  { knows: isSafetensors, open: openSafetensors },
  { knows: isIdx, open: openIdx },
];

const headOf = (bytes: Bytes) => bytes.read(0, Math.min(16, bytes.size));

/**
 * Opens a file by what stands in it, whatever its name says.
 * @throws FileError if it cannot be read.
 */
export async function openFile(bytes: Bytes): Promise<OpenFile> {
  if (bytes.size === 0) throw new FileError(bytes.name, 'it is empty', 'choose another file');
  const head = await headOf(bytes);
  const format = FORMATS.find(({ knows }) => knows(head, bytes.size));
  if (!format) throw new FileError(bytes.name, 'what it holds is not known', KINDS);
  return format.open(bytes);
}
