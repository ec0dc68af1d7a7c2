import type { ArrayFile } from './arrays.ts';
import type { Bytes } from './bytes.ts';
import { FETCH_AGAIN, FileError } from './file-error.ts';
import { foreignArchive, refuseForeign } from './foreign.ts';
import { gunzipped } from './gzip.ts';
import { isIdx, openIdx } from './idx.ts';
import { NPY_MAGIC } from './npy.ts';
import { isNpz, openNpz } from './npz.ts';
import { openNpy } from './open-npy.ts';
import { isSafetensors, openSafetensors } from './safetensors.ts';
import { isSampleName, kindOf, refuseSample } from './samples/kinds.ts';
import type { SampleFile } from './samples/open-samples.ts';
import type { Samples } from './samples.ts';
import type { Table } from './table.ts';
import { markedEncoding } from './text/encoding.ts';
import type { TextOptions } from './text/options.ts';
import { told } from './told.ts';
import { zipEntries } from './zip.ts';

/** What a file turned out to be. */
export type OpenFile = ArrayFile | Table | Samples;

interface Format {
  /** Whether a file of so many bytes that begins so is of this format. */
  readonly knows: (head: Uint8Array, size: number) => boolean;
  readonly open: (bytes: Bytes, text: TextOptions) => Promise<OpenFile>;
}

const begins =
  (...magic: number[]) =>
  (head: Uint8Array): boolean =>
    magic.every((byte, k) => head[k] === byte);

/** Pictures and sounds, by what is loaded once some are brought. */
async function openSamples(
  name: string,
  files: readonly SampleFile[],
  nameOf?: (path: string) => string,
): Promise<Samples> {
  const samples = await import('./samples/open-samples.ts');
  return samples.openSamples(name, files, nameOf);
}

const KINDS = 'save it as .csv, .parquet, .npy, .npz or .safetensors';

async function openZip(bytes: Bytes): Promise<OpenFile> {
  const entries = await zipEntries(bytes);
  if (isNpz(entries)) return openNpz(bytes, entries);
  // Spreadsheets and documents hold pictures, too, and are none.
  const foreign = foreignArchive(entries.map(({ path }) => path));
  if (foreign) throw new FileError(bytes.name, foreign.what, foreign.remedy);
  if (entries.some(({ path }) => isSampleName(path))) {
    return openSamples(bytes.name, entries, (path) => `${bytes.name}, ${path}`);
  }
  throw new FileError(
    bytes.name,
    'there are no arrays, pictures or sounds in the archive (zip)',
    KINDS,
  );
}

async function openGzip(bytes: Bytes, text: TextOptions): Promise<OpenFile> {
  const inner = await gunzipped(bytes);
  if (!isGzip(await headOf(inner))) return openFile(inner, text);
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

/** Bytes by which a file is known. */
const HEAD = 2 ** 12;
/** Names of files that are no text, whatever stands in them. */
const BINARY = /\.(npy|npz|safetensors|idx|parquet|gz|zip)$/i;
const headOf = (bytes: Bytes) => bytes.read(0, Math.min(HEAD, bytes.size));

/** Whether a file can be text: no byte of its head is a sign that none has, unless it is of two bytes a letter. */
const isText = (head: Uint8Array): boolean =>
  markedEncoding(head) !== undefined ||
  head.every((byte) => byte > 31 || (byte >= 9 && byte <= 13) || byte === 27);

/**
 * Opens a file by what stands in it, whatever its name says.
 *
 * @param text how a table of text is to be read, in place of what would be guessed.
 * @throws FileError if it cannot be read.
 */
export async function openFile(bytes: Bytes, text: TextOptions = {}): Promise<OpenFile> {
  if (bytes.size === 0) throw new FileError(bytes.name, 'it is empty', 'choose another file');
  const head = await headOf(bytes);
  const format = FORMATS.find(({ knows }) => knows(head, bytes.size));
  if (format) return format.open(bytes, text);
  if (kindOf(head)) return openSamples(bytes.name, [{ path: bytes.name, open: async () => bytes }]);
  refuseSample(bytes.name);
  refuseForeign(bytes.name, head);
  const [, named] = BINARY.exec(bytes.name) ?? [];
  if (named) throw new FileError(bytes.name, told`it is no .${named} file`, FETCH_AGAIN);
  if (isText(head)) return (await import('./text/open-text.ts')).openText(bytes, text);
  throw new FileError(bytes.name, 'what it holds is not known', KINDS);
}

/**
 * Opens the pictures or sounds of a folder as one. The name of each file is its path within the folder.
 * @throws FileError if one cannot be read, or there is none.
 */
export function openFiles(files: readonly Bytes[], folder = 'the folder'): Promise<Samples> {
  const named = files.map((bytes) => ({ path: bytes.name, open: async () => bytes }));
  return openSamples(folder, named);
}
