import { DatasetError, type Load } from './load.ts';
import { fetchBytes, fetchHeader, nibblesOf, type PackedFile } from './packed.ts';
import { type PackedSense, type PackedSet, type ReadySet, readySet } from './packed-set.ts';
import { setShows } from './shown.ts';

/** How the numbers of a file are written: 0 to 15, two a byte, the low half first; 0 to 255; little-endian. */
const FORMATS = {
  '4bit': (bytes: Uint8Array) => Float32Array.from(nibblesOf(bytes)),
  byte: (bytes: Uint8Array) => Float32Array.from(bytes),
  float32: (bytes: Uint8Array) => {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return Float32Array.from({ length: bytes.length >> 2 }, (_, k) => view.getFloat32(4 * k, true));
  },
};

/** A sense as the header of its set has it. */
interface SenseHeader extends Omit<PackedSense, 'values'> {
  readonly format: keyof typeof FORMATS;
  readonly file: PackedFile;
  /** Samples that lack it. */
  readonly missing?: readonly number[];
}

/** Header of a packed set, `<id>/<id>.json`; datasets/README.md says what each field is. */
export interface SetHeader extends Omit<PackedSet, 'labels' | 'senses'> {
  readonly name: string;
  readonly version: number;
  readonly labels: readonly number[];
  readonly senses: readonly SenseHeader[];
  /** Files that no network is given: what a person is shown, and hears. */
  readonly extras?: { readonly shown?: PackedFile; readonly spoken?: PackedFile };
}

async function openSense(
  { format, file, missing = [], ...sense }: SenseHeader,
  samples: number,
  folder: string,
  load: Load,
): Promise<PackedSense> {
  const { inputs } = sense;
  const numbers = FORMATS[format](await fetchBytes(load, folder, file));
  if (numbers.length < samples * inputs) {
    throw new DatasetError(`${folder}/${file.name}`, 'holds fewer samples than its header says.');
  }
  const values = numbers.subarray(0, samples * inputs);
  for (const row of missing) values.fill(Number.NaN, row * inputs, (row + 1) * inputs);
  return { ...sense, values };
}

/**
 * Fetches and unpacks a set, ready for any run.
 *
 * @throws DatasetError if a file is missing or damaged.
 */
export async function openSet(id: string, load: Load): Promise<ReadySet> {
  const header = await fetchHeader<SetHeader>(load, `${id}/${id}.json`);
  const { classes, train, test, extras } = header;
  const labels = Int32Array.from(header.labels);
  const senses = header.senses.map((sense) => openSense(sense, train + test, id, load));
  const ids = header.senses.map((sense) => sense.id);
  const shows = extras?.shown && setShows(id, ids, { ...extras, shown: extras.shown }, load);
  return readySet({ classes, train, test, labels, senses: await Promise.all(senses), shows });
}
