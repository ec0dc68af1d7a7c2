import type { Bytes } from '../bytes.ts';
import { FileError } from '../file-error.ts';
import { told } from '../told.ts';
import { type Form, wholeLines } from './blocks.ts';
import { decoderOf, leniently, markedEncoding } from './encoding.ts';
import type { TextOptions, TextReading } from './options.ts';
import { type Delimiter, isBlank, recordsIn, withLineFeeds } from './records.ts';
import { delimiterOf, headerOf } from './sniff.ts';

/** Bytes at the beginning by which a table is judged. */
const HEAD = 2 ** 18;

export interface Found {
  readonly form: Form;
  readonly reading: TextReading;
  readonly notes: readonly string[];
}

function decode(file: string, encoding: string) {
  try {
    return decoderOf(encoding);
  } catch {
    throw new FileError(file, told`no encoding is named “${encoding}”`, 'choose another, as utf-8');
  }
}

const NAMES: Readonly<Record<Delimiter, string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'bars (|)',
  '': 'nothing (one column of decimal commas)',
};

/** What its name says of the delimiter. */
const hintOf = (name: string): Delimiter | undefined =>
  /\.(tsv|tab)(\.gz)?$/i.test(name) ? '\t' : undefined;

/** A line `sep=;`, with which Excel names the delimiter. */
const SEP = /^sep=([,;|\t])\n/i;

/**
 * How a file of text is to be read, by its first lines.
 * @param encoding what it is read in if nothing marks it.
 */
export async function formOf(bytes: Bytes, encoding: string, options: TextOptions): Promise<Found> {
  const head = await bytes.read(0, Math.min(bytes.size, HEAD));
  const mark = markedEncoding(head);
  const name = options.encoding ?? mark?.encoding ?? encoding;
  const decodeAs = decode(bytes.name, name);
  const unit = /^utf-?16/i.test(name) ? 2 : 1;
  const skipped = mark && name.toLowerCase() === mark.encoding ? mark.bytes : 0;
  const notes: string[] = [];
  if (mark?.bytes === 0 && !options.encoding)
    notes.push(`Nothing names its encoding; it looks like ${name}.`);

  const isAll = head.length === bytes.size;
  const first = leniently(name, head.subarray(skipped, head.length));
  const newline = first.includes('\n') || !first.includes('\r') ? '\n' : '\r';
  const bigEndian = /be$/i.test(name);
  const end = isAll ? head.length : wholeLines(head, { unit, bigEndian, newline }) || head.length;
  const text = withLineFeeds(leniently(name, head.subarray(skipped, end)), newline);
  const sep = SEP.exec(text);
  const table = sep ? text.slice(sep[0].length) : text;
  const sepBytes = sep
    ? (sep[0].length + (first.startsWith('\r', sep[0].length - 1) ? 1 : 0)) * unit
    : 0;

  const guessed = delimiterOf(table, isAll, hintOf(bytes.name));
  const named = options.delimiter ?? (sep?.[1] as Delimiter | undefined);
  const delimiter = named ?? guessed.delimiter;
  const delimiters = [guessed.delimiter, ...guessed.others].filter((other) => other !== delimiter);
  if (named === undefined && guessed.others.length > 0) {
    const others = guessed.others.map((other) => NAMES[other]).join(' or by ');
    notes.push(`Its fields are parted by ${NAMES[delimiter]}; they may as well be by ${others}.`);
  }

  const { records } = recordsIn(table, delimiter, isAll);
  const judged = headerOf(records.filter((record) => !isBlank(record)));
  const header = options.header ?? judged.header;
  if (options.header === undefined && !judged.sure) {
    notes.push(
      header
        ? 'The first row is read as the names of the columns; it may as well be a row like the others.'
        : 'The first row is read as a row like the others; it may as well hold the names of the columns.',
    );
  }
  return {
    form: {
      ...{ decode: decodeAs, unit, bigEndian, newline, delimiter },
      ...{ start: skipped + sepBytes, linesBefore: sep ? 1 : 0 },
    },
    reading: {
      ...{ encoding: name, encodings: [], delimiter, delimiters, header },
      headerUnsure: !judged.sure,
    },
    notes,
  };
}
