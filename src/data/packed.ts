import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { DatasetError, type Load } from './load.ts';

/** Name, size and checksum (of the unzipped bytes) of a packed file, as a dataset's header gives them. */
export interface PackedFile {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Fetches a file. @throws DatasetError if it is missing. */
async function fetchFile(load: Load, path: string): Promise<Uint8Array> {
  try {
    return await load(path);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new DatasetError(
      path,
      `is missing (${reason}). Check the connection and reload the page, or use the synthetic scenario, which needs no files.`,
    );
  }
}

/** Parses a header. @throws DatasetError if it is not JSON. */
export async function fetchHeader<T>(load: Load, path: string): Promise<T> {
  const text = new TextDecoder().decode(await fetchFile(load, path));
  try {
    return JSON.parse(text) as T;
  } catch {
    throw new DatasetError(path, 'is not a dataset header. Reload the page without its cache.');
  }
}

/** Unzips, unless the server sent the file as gzip-encoded and the browser has done so already. */
async function unzipped(bytes: Uint8Array): Promise<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const stream = new Blob([bytes as BlobPart])
    .stream()
    .pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/**
 * Fetches a gzipped file and checks it against its header entry.
 *
 * @returns the unzipped bytes.
 * @throws DatasetError if the file is missing or its checksum is wrong.
 */
export async function fetchBytes(
  load: Load,
  folder: string,
  file: PackedFile,
): Promise<Uint8Array> {
  const path = `${folder}/${file.name}`;
  const bytes = await unzipped(await fetchFile(load, path)).catch(() => undefined);
  if (!bytes || bytesToHex(sha256(bytes)) !== file.sha256) {
    throw new DatasetError(
      path,
      'is damaged: its checksum is not the one in the header. Reload the page without its cache, or use the synthetic scenario.',
    );
  }
  return bytes;
}

/** One value from 0 to 15 per number, the low half of each byte first. */
export function nibblesOf(bytes: Uint8Array): Uint8Array {
  const values = new Uint8Array(bytes.length * 2);
  for (let k = 0; k < bytes.length; k++) {
    values[2 * k] = bytes[k] & 15;
    values[2 * k + 1] = bytes[k] >> 4;
  }
  return values;
}

/**
 * Fetches a gzipped file of 4-bit values.
 *
 * @returns one value from 0 to 15 per number.
 * @throws DatasetError if the file is missing or its checksum is wrong.
 */
export const fetchPacked = async (
  load: Load,
  folder: string,
  file: PackedFile,
): Promise<Uint8Array> => nibblesOf(await fetchBytes(load, folder, file));
