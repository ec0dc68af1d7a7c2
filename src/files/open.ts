import type { ArrayFile } from './arrays.ts';
import type { Bytes } from './bytes.ts';
import { FileError } from './file-error.ts';
import { GZIP_MAGIC, gunzipped } from './gzip.ts';
import { NPY_MAGIC } from './npy.ts';
import { isNpz, openNpz } from './npz.ts';
import { openNpy } from './open-npy.ts';
import type { Samples } from './samples.ts';
import type { Table } from './table.ts';
import { zipEntries } from './zip.ts';

/** What a file turned out to be. */
export type OpenFile = ArrayFile | Table | Samples;

interface Format {
  readonly magic: Uint8Array;
  readonly open: (bytes: Bytes) => Promise<OpenFile>;
}

const KINDS = 'save it as .csv, .parquet, .npy, .npz or .safetensors';

async function openZip(bytes: Bytes): Promise<OpenFile> {
  const entries = await zipEntries(bytes);
  if (isNpz(entries)) return openNpz(bytes, entries);
  throw new FileError(bytes.name, 'there are no arrays in the archive (zip)', KINDS);
}

async function openGzip(bytes: Bytes): Promise<OpenFile> {
  const inner = await gunzipped(bytes);
  const head = await inner.read(0, Math.min(GZIP_MAGIC.length, inner.size));
  if (!GZIP_MAGIC.every((byte, k) => head[k] === byte)) return openFile(inner);
  throw new FileError(bytes.name, 'it is packed more than once', 'unpack it once');
}

const FORMATS: readonly Format[] = [
  { magic: NPY_MAGIC, open: openNpy },
  { magic: new Uint8Array([0x50, 0x4b, 3, 4]), open: openZip },
  { magic: new Uint8Array([0x50, 0x4b, 5, 6]), open: openZip },
  { magic: GZIP_MAGIC, open: openGzip },
];

const MOST_MAGIC = 16;

/**
 * Opens a file by what stands in it, whatever its name says.
 * @throws FileError if it cannot be read.
 */
export async function openFile(bytes: Bytes): Promise<OpenFile> {
  if (bytes.size === 0) throw new FileError(bytes.name, 'it is empty', 'choose another file');
  const head = await bytes.read(0, Math.min(MOST_MAGIC, bytes.size));
  const format = FORMATS.find(({ magic }) => magic.every((byte, k) => head[k] === byte));
  if (!format) throw new FileError(bytes.name, 'what it holds is not known', KINDS);
  return format.open(bytes);
}
