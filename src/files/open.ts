import type { ArrayFile } from './arrays.ts';
import type { Bytes } from './bytes.ts';
import { FileError } from './file-error.ts';
import { NPY_MAGIC } from './npy.ts';
import { openNpy } from './open-npy.ts';
import type { Samples } from './samples.ts';
import type { Table } from './table.ts';

/** What a file turned out to be. */
export type OpenFile = ArrayFile | Table | Samples;

interface Format {
  readonly magic: Uint8Array;
  readonly open: (bytes: Bytes) => Promise<OpenFile>;
}

const FORMATS: readonly Format[] = [{ magic: NPY_MAGIC, open: openNpy }];

const MOST_MAGIC = 16;

/**
 * Opens a file by what stands in it, whatever its name says.
 * @throws FileError if it cannot be read.
 */
export async function openFile(bytes: Bytes): Promise<OpenFile> {
  if (bytes.size === 0) throw new FileError(bytes.name, 'it is empty', 'choose another file');
  const head = await bytes.read(0, Math.min(MOST_MAGIC, bytes.size));
  const format = FORMATS.find(({ magic }) => magic.every((byte, k) => head[k] === byte));
  if (!format) {
    const remedy = 'save it as .csv, .parquet, .npy, .npz or .safetensors';
    throw new FileError(bytes.name, 'what it holds is not known', remedy);
  }
  return format.open(bytes);
}
