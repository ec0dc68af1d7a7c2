import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { parseOwn } from '#spec/index.ts';
import { DatasetError, type Load } from './load.ts';
import { type PackedSet, type ReadySet, readySet } from './packed-set.ts';

const MAGIC = 'wane-own-1\n\n';
/** The one NaN that is written: a number that is missing. */
const NAN = 0x7fc00000;

const aligned = (length: number): number => Math.ceil(length / 4) * 4;

/** What a packed set is, but for its numbers. */
interface Header {
  readonly classes: readonly string[];
  readonly train: number;
  readonly test: number;
  readonly senses: readonly {
    readonly id: string;
    readonly inputs: number;
    readonly shape?: readonly [rows: number, columns: number];
    readonly scaled: 'together' | 'by column';
  }[];
}

/** Its parts, one after the other: name of the form, length of the header, header, labels, numbers of each sense. */
export function packOwn(data: PackedSet): Uint8Array<ArrayBuffer>[] {
  const { classes, train, test, senses, labels } = data;
  const header: Header = {
    classes,
    train,
    test,
    senses: senses.map(({ id, inputs, shape, scaled }) => ({
      ...{ id, inputs },
      ...(shape && { shape }),
      scaled,
    })),
  };
  const text = new TextEncoder().encode(JSON.stringify(header));
  const head = new Uint8Array(MAGIC.length + 4 + aligned(text.length)).fill(32);
  head.set(new TextEncoder().encode(MAGIC));
  new DataView(head.buffer).setUint32(MAGIC.length, aligned(text.length), true);
  head.set(text, MAGIC.length + 4);
  const bodies = senses.map(({ values }) => {
    const words = new Uint32Array(
      values.buffer.slice(0) as ArrayBuffer,
      values.byteOffset,
      values.length,
    );
    for (let k = 0; k < values.length; k++) if (Number.isNaN(values[k])) words[k] = NAN;
    return new Uint8Array(words.buffer, words.byteOffset, words.byteLength);
  });
  return [head, new Uint8Array(Int32Array.from(labels).buffer), ...bodies];
}

/** SHA-256 of a packed set: of the numbers that were read, and of what they are. Hexadecimal. */
export function ownChecksum(parts: readonly Uint8Array[]): string {
  const hash = sha256.create();
  for (const part of parts) hash.update(part);
  return bytesToHex(hash.digest());
}

/** Reads what `packOwn` wrote. @throws Error if it is no such file. */
export function unpackOwn(bytes: Uint8Array): PackedSet {
  const magic = new TextDecoder().decode(bytes.subarray(0, MAGIC.length));
  if (magic !== MAGIC) throw new Error('This is no packed set of one’s own.');
  const whole = bytes.slice().buffer;
  const length = new DataView(whole).getUint32(MAGIC.length, true);
  let at = MAGIC.length + 4;
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(at, at + length))) as Header;
  at += length;
  const rows = header.train + header.test;
  const labels = new Int32Array(whole, at, rows);
  at += 4 * rows;
  const senses = header.senses.map(({ id, inputs, shape, scaled }) => {
    const values = new Float32Array(whole, at, rows * inputs);
    at += 4 * rows * inputs;
    return { id, inputs, shape, scaled, values };
  });
  const { classes, train, test } = header;
  return { classes, train, test, labels, senses };
}

/** Where the numbers of own data are asked for: who has them knows them by their mark. */
export const ownPath = (mark: string): string => `own/${mark}`;

const LINK = 'Open the page “Your own data” and choose the file.';

/**
 * The set that a run names, ready for it. Names of senses are those of the run.
 *
 * @throws DatasetError if it is not there, or is another one.
 */
export async function openOwn(own: string, load: Load): Promise<ReadySet> {
  const named = parseOwn(own);
  if (!named) throw new DatasetError('Your own data', `are not named in this link. ${LINK}`);
  const bytes = await load(ownPath(named.mark)).catch(() => undefined);
  if (!bytes) throw new DatasetError(named.name, `is not in this browser. ${LINK}`);
  if (!ownChecksum([bytes]).startsWith(named.mark)) {
    throw new DatasetError(named.name, `holds other numbers than this run was made with. ${LINK}`);
  }
  return readySet(unpackOwn(bytes));
}
