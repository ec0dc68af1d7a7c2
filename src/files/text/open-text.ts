import type { Bytes } from '../bytes.ts';
import { FETCH_AGAIN, FileError } from '../file-error.ts';
import { told } from '../told.ts';
import { OtherEncoding } from './blocks.ts';
import { guessEncoding, OFFERED, previewOf } from './encoding.ts';
import { formOf } from './form.ts';
import type { TextOptions } from './options.ts';
import { scan } from './scan.ts';
import { type TextTable, textTable } from './text-table.ts';

async function openAs(bytes: Bytes, encoding: string, options: TextOptions): Promise<TextTable> {
  const found = await formOf(bytes, encoding, options);
  const scanned = await scan(bytes, found, options);
  return textTable(bytes, found, scanned);
}

/**
 * Reads a table of delimited text: once through for what its columns are, then the parts that are asked for.
 * @throws FileError
 */
export async function openText(bytes: Bytes, options: TextOptions = {}): Promise<TextTable> {
  try {
    return await openAs(bytes, 'utf-8', options);
  } catch (error) {
    if (!(error instanceof OtherEncoding)) throw error;
    const { encoding } = (await formOf(bytes, 'utf-8', options)).reading;
    if (options.encoding !== undefined || encoding !== 'utf-8') {
      const problem = told`it is not written in ${encoding}`;
      throw new FileError(bytes.name, problem, 'choose another encoding', {
        row: error.record + 1,
      });
    }
    return guessed(bytes, error.bytes, options);
  }
}

/** A file that is no UTF-8, and names no encoding: one is taken, and the others are offered. */
async function guessed(bytes: Bytes, sample: Uint8Array, options: TextOptions): Promise<TextTable> {
  const encoding = guessEncoding(sample);
  const encodings = OFFERED.map((name) => ({ encoding: name, preview: previewOf(name, sample) }));
  try {
    const table = await openAs(bytes, encoding, options);
    const note = `It is no UTF-8 and names no encoding; it is read as ${encoding}, which is a guess.`;
    return { ...table, asRead: { ...table.asRead, encodings }, notes: [note, ...table.notes] };
  } catch (error) {
    if (!(error instanceof OtherEncoding)) throw error;
    const problem = told`it is neither UTF-8 nor all of it ${encoding}`;
    throw new FileError(bytes.name, problem, FETCH_AGAIN, { row: error.record + 1 });
  }
}
